package org.pycopy.btree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;

/** Random changes in all sizes of pages and byte orders; streams that fail. */
@Timeout(120)
class TreeTest {
  private final Interpreter in = TestHost.newInterpreter();

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 514, 1024, 4096, 65536})
  void isAsAMap(int pageSize) {
    Random random = new Random(pageSize);
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      Model model = new Model(in, random, pageSize, order);
      for (int round = 0; round < 6; round++) {
        model.change(1000, new int[] {1, 2, 8}[round % 3]);
        model.check();
        model.reopen(random.nextInt(50 * pageSize));
        model.check();
      }
      ByteBuffer header = ByteBuffer.wrap(model.file.content()).order(order);
      assertThat(header.getInt(0)).isEqualTo(0x053162);
    }
  }

  /** What gets empty is used again: the file does not grow for ever. */
  @Test
  void pagesAreUsedAgain() {
    Model model = new Model(in, new Random(5), 512, ByteOrder.LITTLE_ENDIAN);
    Tree tree = Tree.open(in, model.file, 1, 512, 0, ByteOrder.LITTLE_ENDIAN);
    int most = 0;
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 500; i++) {
        tree.put(in, ascii("key" + i), new byte[i % 50 == 0 ? 3000 : 30]);
      }
      for (int i = 0; i < 500; i++) {
        assertThat(tree.delete(in, ascii("key" + i))).isTrue();
      }
      tree.sync(in);
      most = round == 0 ? model.file.size : most;
    }
    assertThat(model.file.size).isLessThanOrEqualTo(most);
  }

  /** Keys in order fill the pages. */
  @Test
  void sortedKeysFillPages() {
    MemoryFile file = new MemoryFile(new byte[0]);
    Tree tree = Tree.open(in, file, 1, 4096, 0, ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 10000; i++) {
      tree.put(in, ascii("" + (100000 + i)), new byte[9]);
    }
    tree.sync(in);
    // 9 + 6 + 9 bytes and an offset each.
    assertThat(file.size).isLessThan(10000 * 26 * 103 / 100 + 3 * 4096);
  }

  /** A stream that fails at any point: the file has the state before the change, or raises. */
  @Test
  void failuresAreReported() {
    Random random = new Random(3);
    Model model = new Model(in, random, 512, ByteOrder.LITTLE_ENDIAN);
    model.change(500, 1);
    model.reopen(1);
    byte[] content = model.file.content();
    int failures = 0;
    for (int i = 0; i < 400; i++) {
      MemoryFile file = new MemoryFile(content);
      file.failAfter = i;
      try {
        Tree tree = Tree.open(in, file, 1, 0, 0, ByteOrder.LITTLE_ENDIAN);
        for (int j = 0; j < 40; j++) {
          if (random.nextBoolean()) {
            tree.put(in, model.key(), new byte[random.nextInt(1000)]);
          } else {
            tree.delete(in, model.key());
          }
        }
        tree.sync(in);
      } catch (PyException e) {
        assertThat(e).hasMessageContaining("OSError");
        failures++;
      }
    }
    assertThat(failures).isGreaterThan(100);
  }

  /** After a failure in the middle of a change nothing can be done any more. */
  @Test
  void brokenTreeIsNotWritten() {
    MemoryFile file = new MemoryFile(new byte[0]);
    Tree tree = Tree.open(in, file, 1, 512, 0, ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 200; i++) {
      tree.put(in, ascii("key" + i), new byte[60]);
    }
    tree.sync(in);
    Tree again = Tree.open(in, file, 1 << 20, 0, 0, ByteOrder.LITTLE_ENDIAN);
    // The way to this key is in the cache, what a split changes beside it is not.
    again.find(in, ascii("key100"));
    byte[] content = file.content();
    file.failAfter = 0;
    for (int i = 0; file.failAfter >= 0; i++) {
      byte[] key = ascii("key100." + i);
      if (i > 20) {
        throw new AssertionError("nothing was read");
      }
      try {
        again.put(in, key, new byte[60]);
      } catch (PyException expected) {
        assertThat(file.failAfter).isNegative();
      }
    }
    assertThatThrownBy(() -> again.find(in, new byte[1])).isInstanceOf(PyException.class);
    assertThatThrownBy(() -> again.sync(in)).isInstanceOf(PyException.class);
    assertThat(file.content()).isEqualTo(content);
  }
}
