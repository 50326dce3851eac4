package org.pycopy.btree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;

/**
 * Damages files at random, and then reads and changes them for some time: each operation must end,
 * with a result or OSError.
 */
class BtreeFuzzTest {
  private static final int[] PAGE_SIZES = {512, 514, 1024, 4096, 65536};

  private final Interpreter in = new Interpreter(new TestHost(), Limits.NONE);
  private final FuzzRun run = new FuzzRun("btree files", 20);
  private final Random random = run.random();
  private int results;

  private byte[] damaged(byte[] content, int pageSize) {
    byte[] data = content.clone();
    int pages = data.length / pageSize;
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      // The headers of pages, their indexes, the file's header, or anything.
      int page = random.nextInt(pages) * pageSize;
      int at =
          switch (random.nextInt(5)) {
            case 0 -> random.nextInt(24);
            case 1 -> random.nextInt(data.length);
            case 2 -> page + 20 + random.nextInt(100);
            default -> page + random.nextInt(20);
          };
      int value = random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(pages + 1);
      data[at] = (byte) (random.nextInt(4) == 0 ? data[at] ^ 1 << random.nextInt(8) : value);
    }
    if (random.nextInt(4) == 0) {
      // A page in place of another.
      int from = random.nextInt(pages) * pageSize;
      System.arraycopy(data, from, data, random.nextInt(pages) * pageSize, pageSize);
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(data, random.nextInt(data.length)) : data;
  }

  private interface Operation {
    void run();
  }

  private void attempt(Operation operation) {
    try {
      operation.run();
      results++;
    } catch (PyException e) {
      assertThat(e).hasMessageContaining("OSError");
    }
  }

  private void use(Tree tree, Model model, int pages) {
    Cursor cursor = new Cursor(tree);
    attempt(() -> walk(cursor, true, pages));
    attempt(() -> walk(cursor, false, pages));
    for (int i = 0; i < 100; i++) {
      byte[] key = model.key();
      byte[] value = new byte[random.nextInt(20) == 0 ? 5000 : random.nextInt(100)];
      switch (random.nextInt(5)) {
        case 0 -> attempt(() -> tree.delete(in, key));
        case 1 -> attempt(() -> cursor.to(in, key));
        case 2 -> attempt(() -> cursor.next(in));
        case 3 -> attempt(() -> cursor.previous(in));
        default -> attempt(() -> tree.put(in, key, value));
      }
    }
    attempt(() -> tree.sync(in));
    attempt(() -> walk(new Cursor(tree), true, tree.pager.pageCount()));
  }

  private void walk(Cursor cursor, boolean forward, int pages) {
    long steps = 0;
    boolean isThere = cursor.toEnd(in, forward);
    while (isThere) {
      cursor.value(in);
      isThere = forward ? cursor.next(in) : cursor.previous(in);
      steps++;
      assertThat(steps).isLessThan(pages * 6000L);
    }
  }

  @Test
  void damagedFiles() {
    int files = 0;
    while (run.goesOn()) {
      int pageSize = PAGE_SIZES[random.nextInt(20) == 0 ? 4 : random.nextInt(4)];
      ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      Model model = new Model(in, random, pageSize, order);
      model.change(random.nextInt(400), random.nextInt(5));
      model.reopen(1);
      byte[] content = model.file.content();
      for (int i = 0; i < 20 && content.length > 0; i++) {
        MemoryFile file = new MemoryFile(damaged(content, pageSize));
        attempt(
            () -> {
              Tree tree = Tree.open(in, file, 1, 0, 0, ByteOrder.LITTLE_ENDIAN);
              use(tree, model, tree.pager.pageCount());
            });
        files++;
      }
    }
    System.out.println(files + " files, " + results + " operations with a result");
  }
}
