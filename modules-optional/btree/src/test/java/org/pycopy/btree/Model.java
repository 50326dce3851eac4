package org.pycopy.btree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.pycopy.kernel.Interpreter;

/** Random changes of a tree and, beside it, of a map that has to be equal. */
final class Model {
  private final Interpreter in;
  private final Random random;
  private final int pageSize;
  private final Map<byte[], byte[]> map = new TreeMap<>(Arrays::compareUnsigned);
  final MemoryFile file = new MemoryFile(new byte[0]);
  private Tree tree;

  Model(Interpreter in, Random random, int pageSize, ByteOrder order) {
    this.in = in;
    this.random = random;
    this.pageSize = pageSize;
    int minKeys = random.nextInt(3) == 0 ? 2 + random.nextInt(50) : 0;
    tree = Tree.open(in, file, 1, pageSize, minKeys, order);
  }

  private byte[] bytes(String text, int length) {
    StringBuilder all = new StringBuilder(text);
    while (all.length() < length) {
      all.append(text);
    }
    return all.toString().getBytes(StandardCharsets.US_ASCII);
  }

  byte[] key() {
    String text = Integer.toString(random.nextInt(800), 36);
    switch (random.nextInt(30)) {
      case 0:
        return bytes(text, pageSize / 4 + random.nextInt(pageSize));
      case 1:
        return random.nextInt(20) == 0 ? new byte[0] : bytes(text, 50);
      default:
        return bytes(text, 0);
    }
  }

  private byte[] value() {
    String text = "value" + random.nextInt(100000) + ".";
    switch (random.nextInt(30)) {
      case 0:
        return bytes(text, random.nextInt(4 * pageSize));
      case 1:
        return new byte[0];
      default:
        return bytes(text, random.nextInt(60));
    }
  }

  /** Makes changes, of which so many in 10 are deletions. */
  void change(int count, int deletions) {
    for (int i = 0; i < count; i++) {
      byte[] key = key();
      if (random.nextInt(10) < deletions) {
        assertThat(tree.delete(in, key)).isEqualTo(map.remove(key) != null);
      } else {
        byte[] value = value();
        tree.put(in, key, value);
        map.put(key, value);
      }
    }
  }

  void reopen(int cacheSize) {
    tree.sync(in);
    tree = Tree.open(in, file, cacheSize, 0, 0, ByteOrder.LITTLE_ENDIAN);
  }

  void check() {
    Cursor cursor = new Cursor(tree);
    for (Map.Entry<byte[], byte[]> entry : map.entrySet()) {
      assertThat(cursor.next(in)).isTrue();
      assertThat(cursor.key()).isEqualTo(entry.getKey());
      assertThat(cursor.value(in)).isEqualTo(entry.getValue());
    }
    assertThat(cursor.next(in)).isFalse();
    for (int i = 0; i < map.size(); i++) {
      if (i > 0) {
        assertThat(cursor.previous(in)).isTrue();
      }
      assertThat(tree.find(in, cursor.key())).isTrue();
    }
    assertThat(cursor.previous(in)).isFalse();
    byte[] absent = key();
    assertThat(tree.find(in, absent)).isEqualTo(map.containsKey(absent));
  }

  int size() {
    return map.size();
  }
}
