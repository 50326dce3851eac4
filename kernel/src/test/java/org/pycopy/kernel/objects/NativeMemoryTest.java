package org.pycopy.kernel.objects;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.modules.Programs;

/** Objects whose address was taken: they live in native memory, and work as before. */
class NativeMemoryTest {
  private final TestHost host = new TestHost();
  private final Interpreter in = new Interpreter(host, Limits.NONE);
  private final DirectHeap heap = new DirectHeap();
  private PyDict globals;

  /** Counts what it gives. */
  private static final class DirectHeap implements NativeHeap {
    int allocations;
    int copies;

    @Override
    public ByteBuffer allocate(Interpreter interp, int length) {
      allocations++;
      return ByteBuffer.allocateDirect(length + 1).slice(0, length);
    }

    @Override
    public ByteBuffer copyOf(Interpreter interp, PyObject owner, byte[] content) {
      copies++;
      ByteBuffer copy = ByteBuffer.allocateDirect(content.length + 1).slice(0, content.length);
      return copy.put(0, content);
    }

    @Override
    public long address(ByteBuffer memory) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ByteBuffer find(long address) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ByteBuffer view(long address, long length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PyObject textAt(Interpreter interp, long address) {
      return new PyStr("at " + address);
    }
  }

  @BeforeEach
  void run() {
    run(
        "import uarray\n"
            + "b = bytearray(b'hello')\n"
            + "a = uarray.array('h', [1, -2, 3])\n"
            + "c = b'constant'\n"
            + "m = memoryview(b)[1:4]\n"
            + "class B(bytearray): pass\n"
            + "s = B(b'sub')\n"
            + "o = uarray.array('O', [1])\n");
  }

  private void run(String source) {
    if (globals == null) {
      globals = in.importer().main().dict();
    }
    Programs.runMain(in, Programs.compileMain(in, source, "test.py"));
  }

  private PyObject global(String name) {
    return globals.get(in, in.intern(name));
  }

  private Buffer move(String name) {
    Buffer memory = global(name).nativeMemory(in, heap);
    assertThat(memory.memory).isNotNull();
    assertThat(memory.memory.isDirect()).isTrue();
    return memory;
  }

  private String printed(String expression) {
    int before = host.output().length();
    run("print(" + expression + ")");
    return host.output().substring(before).trim();
  }

  @Test
  void contentMovesAndIsShared() {
    Buffer memory = move("b");
    assertThat(memory.toBytes()).isEqualTo("hello".getBytes(US_ASCII));
    memory.put(0, (byte) 'H');
    assertThat(printed("b, b[0], m")).startsWith("bytearray(b'Hello') 72");
    run("b[4] = 79");
    assertThat(memory.get(4)).isEqualTo((byte) 'O');
    assertThat(move("b").memory).isSameAs(memory.memory);
    assertThat(heap.allocations).isEqualTo(1);
  }

  @Test
  void viewIsPartOfItsOwnersMemory() {
    Buffer part = move("m");
    Buffer all = move("b");
    assertThat(part.memory).isSameAs(all.memory);
    assertThat(part.offset).isEqualTo(1);
    assertThat(part.toBytes()).isEqualTo("ell".getBytes(US_ASCII));
    run("m[0] = 69");
    assertThat(all.get(1)).isEqualTo((byte) 'E');
    assertThat(printed("bytes(m), m[-1], bytes(m[1:])")).isEqualTo("b'Ell' 108 b'll'");
  }

  @Test
  void bytesShowWhatWasWrittenToTheirMemory() {
    String hash = printed("hash(c)");
    Buffer memory = move("c");
    memory.put(0, (byte) 'C');
    assertThat(printed("c, c[0], c[:3], c.find(b'C'), c + c[:1], c == b'Constant', b'' in c"))
        .isEqualTo("b'Constant' 67 b'Con' 0 b'ConstantC' True True");
    assertThat(printed("b'|'.join([c, c])")).isEqualTo("b'Constant|Constant'");
    assertThat(printed("hash(c)")).isEqualTo(hash);
  }

  @Test
  void textAndEmptyBytesAreCopied() {
    run("t = 'text'\ne = b''");
    assertThat(move("t").toBytes()).isEqualTo("text".getBytes(US_ASCII));
    assertThat(move("e").length).isZero();
    assertThat(heap.copies).isEqualTo(2);
    assertThat(heap.allocations).isZero();
  }

  @Test
  void subclassMovesItsBuiltInPart() {
    move("s").put(0, (byte) 'S');
    assertThat(printed("bytes(s)")).isEqualTo("b'Sub'");
  }

  @Test
  void arrayOfObjectsHasNoMemory() {
    assertThat(global("o").nativeMemory(in, heap)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b.append(33)",
        "b.extend(b'!')",
        "b += b'!'",
        "b[5:] = b'!'",
      })
  void growingMovesBackToTheHeap(String growth) {
    Buffer memory = move("b");
    run(growth);
    assertThat(printed("b")).isEqualTo("bytearray(b'hello!')");
    memory.put(0, (byte) 'H');
    assertThat(printed("b")).isEqualTo("bytearray(b'hello!')");
    assertThat(move("b").toBytes()).isEqualTo("hello!".getBytes(US_ASCII));
    assertThat(heap.allocations).isEqualTo(2);
  }

  @Test
  void changesWithinTheMemoryKeepIt() {
    Buffer memory = move("b");
    run("b[1:4] = b'i'\nb.extend(b'gh')");
    assertThat(printed("b")).isEqualTo("bytearray(b'hiogh')");
    assertThat(move("b").memory).isSameAs(memory.memory);
    assertThat(memory.toBytes()).isEqualTo("hiogh".getBytes(US_ASCII));
  }

  @Test
  void itemsWiderThanBytes() {
    Buffer memory = move("a");
    assertThat(memory.typecode).isEqualTo('h');
    assertThat(memory.toBytes()).containsExactly(1, 0, -2, -1, 3, 0);
    run("a[1] = -3");
    assertThat(memory.get(2)).isEqualTo((byte) -3);
    assertThat(printed("a, a[1:], list(a), a == uarray.array('h', [1, -3, 3])"))
        .isEqualTo("array('h', [1, -3, 3]) array('h', [-3, 3]) [1, -3, 3] True");
  }

  @Test
  void bytearrayOverForeignMemory() {
    ByteBuffer foreign = ByteBuffer.allocateDirect(4);
    globals.put(in, in.intern("f"), PyArray.bytearray(in, foreign));
    run("f[0] = 7\nf[1:3] = b'ab'");
    assertThat(foreign.get(0)).isEqualTo((byte) 7);
    assertThat(printed("f, len(f)")).isEqualTo("bytearray(b'\\x07ab\\x00') 4");
    assertThat(move("f").memory).isSameAs(foreign);
    run("f.append(1)\nf[0] = 9");
    assertThat(foreign.get(0)).isEqualTo((byte) 7);
  }

  @Test
  void formatsAndStreamsWorkOnNativeMemory() {
    move("b");
    run("import ustruct, uio\nustruct.pack_into('<H', b, 1, 0x4142)\nw = uio.BytesIO()");
    assertThat(printed("b, ustruct.unpack_from('<H', b, 1), w.write(b), w.getvalue()"))
        .isEqualTo("bytearray(b'hBAlo') (16706,) 5 b'hBAlo'");
    assertThat(printed("uio.BytesIO(b'HELLO').readinto(b), b, b.decode(), str(b, 'utf8')"))
        .isEqualTo("5 bytearray(b'HELLO') HELLO HELLO");
  }

  @Test
  void pointerToTextIsFollowedWhereThereAreAddresses() {
    run("import ustruct\np = ustruct.pack('S', 4096)");
    assertThatThrownBy(() -> run("ustruct.unpack('S', p)"))
        .hasMessageStartingWith("NotImplementedError");
    in.putState(NativeHeap.class, heap);
    assertThat(printed("ustruct.unpack('SH', p + p)")).isEqualTo("('at 4096', 4096)");
  }

  /** The same random operations on an array that moves now and then and on one that does not. */
  @ParameterizedTest
  @ValueSource(strings = {"bytearray()", "uarray.array('h')", "uarray.array('Q')"})
  void operationsDoTheSameInBothMemories(String empty) {
    Random random = new Random(empty.length());
    run("b = " + empty + "\nh = " + empty);
    for (int i = 0; i < 1000; i++) {
      if (random.nextInt(5) == 0) {
        move("b");
      }
      String operation = operation(random);
      run("t = b\n" + operation + "\nr = t\nt = h\n" + operation);
      assertThat(printed("r == t, b == h, list(b) == list(h), len(b), bytes(b) == bytes(h)"))
          .as(operation)
          .matches("True True True \\d+ True");
    }
  }

  private static String operation(Random random) {
    int a = random.nextInt(40);
    int b = random.nextInt(40);
    switch (random.nextInt(8)) {
      case 0:
        return "t.append(" + a + ")";
      case 1:
        return "t.extend(bytes(range(" + a + ")))";
      case 2:
        return "t += t[" + a + ":]";
      case 3:
        return "t[" + a + ":" + (a + b / 4) + "] = t[" + b + ":" + (b + 5) + "]";
      case 4:
        return "t[" + a + ":] = t[:0]";
      case 5:
        return "for i in range(len(t)): t[i] = (t[i] + i * " + b + ") % 128";
      case 6:
        return "t = t[" + a + ":" + b + "] + t[:3]";
      default:
        return "m = memoryview(t)[" + a + ":]\nfor i in range(len(m)): m[i] = m[-1 - i]";
    }
  }
}
