package org.pycopy.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Random values are packed as the JDK's buffers do and come back as they were; with random formats,
 * values and offsets there are results or Python exceptions. See {@link FuzzRun} for seed and
 * length.
 */
class StructFuzzTest {
  private static final String ORDERS = "@=<>!";
  private static final String CODES = "bBhHiIlLqQfdsPOSx?c z\0\u00e9";
  private static final String[] COUNTS = {
    "", "", "", "0", "2", "17", "1000", "1000000", "2147483647", "99999999999999999999", "-1"
  };

  private static final Limits LIMITS = Limits.NONE.withBytes(1 << 26).withInstructions(100_000_000);

  private final FuzzRun run = new FuzzRun("struct formats", 20);
  private final Random random = run.random();
  private Interpreter in = TestHost.newInterpreter();

  private char pick(String chars) {
    return chars.charAt(random.nextInt(chars.length()));
  }

  /** Packs values of standard sizes without alignment, and by a buffer of the JDK. */
  private void checkStandardSizes() {
    boolean big = random.nextBoolean();
    StringBuilder format = new StringBuilder(big ? ">" : "<");
    ByteBuffer expected = ByteBuffer.allocate(100);
    expected.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    PyObject[] values = new PyObject[random.nextInt(10)];
    for (int i = 0; i < values.length; i++) {
      char code = pick("bhiqfd");
      format.append(code);
      long n = random.nextLong() >> random.nextInt(64);
      values[i] = put(expected, code, n);
    }
    byte[] bytes = new byte[expected.position()];
    expected.flip().get(bytes);
    PyObject text = StructModule.pack(in, format.toString(), values);
    assertThat(((PyBytes) text).value()).as("%s", format).isEqualTo(bytes);
    PyObject back = StructModule.unpack(in, format.toString(), text, 0);
    assertThat(Ops.equal(in, back, new PyTuple(values))).as("%s", format).isTrue();
    assertThat(StructModule.calcsize(in, format.toString())).isEqualTo(bytes.length);
  }

  private static PyObject put(ByteBuffer to, char code, long n) {
    switch (code) {
      case 'b':
        to.put((byte) n);
        return PyInt.of((byte) n);
      case 'h':
        to.putShort((short) n);
        return PyInt.of((short) n);
      case 'i':
        to.putInt((int) n);
        return PyInt.of((int) n);
      case 'q':
        to.putLong(n);
        return PyInt.of(n);
      case 'f':
        to.putFloat(n);
        return new PyFloat((float) n);
      default:
        to.putDouble(n);
        return new PyFloat(n);
    }
  }

  private String format() {
    StringBuilder out = new StringBuilder();
    if (random.nextBoolean()) {
      out.append(pick(ORDERS));
    }
    for (int n = random.nextInt(6); n > 0; n--) {
      out.append(COUNTS[random.nextInt(COUNTS.length)]).append(pick(CODES));
    }
    return out.toString();
  }

  private PyObject value() {
    switch (random.nextInt(7)) {
      case 0:
        return PyNone.NONE;
      case 1:
        return new PyFloat(random.nextGaussian() * Double.MAX_VALUE);
      case 2:
        return new PyStr("\u00e9");
      case 3:
        return new PyBytes(new byte[random.nextInt(5)]);
      case 4:
        return Ops.binary(in, org.pycopy.kernel.Op.LSHIFT, PyInt.of(-1), PyInt.of(70));
      default:
        return PyInt.of(random.nextLong());
    }
  }

  private long offset() {
    return random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(60) - 30;
  }

  /** Anything but a Python exception fails the test. */
  private void runJunk() {
    String format = format();
    PyObject[] values = new PyObject[random.nextInt(8)];
    for (int i = 0; i < values.length; i++) {
      values[i] = value();
    }
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    PyObject buffer = PyArray.bytearray(in, bytes);
    try {
      switch (random.nextInt(4)) {
        case 0:
          Printer.repr(in, StructModule.unpackFrom(in, format, buffer, offset()));
          break;
        case 1:
          StructModule.packInto(in, format, buffer, offset(), values);
          break;
        case 2:
          PyObject packed = StructModule.pack(in, format, values);
          assertThat(Ops.len(in, packed)).isEqualTo(StructModule.calcsize(in, format));
          break;
        default:
          StructModule.unpack(in, format, buffer, offset());
      }
    } catch (PyException expected) {
      return; // An answer too.
    }
  }

  @Test
  void valuesComeBack() {
    int count = 0;
    while (run.goesOn()) {
      in = new Interpreter(new TestHost(), LIMITS);
      for (int i = 0; i < 20; i++) {
        checkStandardSizes();
        runJunk();
      }
      count += 20;
    }
    System.out.println(count + " formats");
  }
}
