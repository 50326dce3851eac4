package org.pycopy.ujson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Random objects come back from their JSON text as they were; damaged and random texts are either
 * JSON or Python exceptions. See {@link FuzzRun} for seed and length.
 */
class JsonFuzzTest {
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u00e9",
    "null",
    "true",
    "false",
    "nul",
    "1",
    "-",
    "1e5",
    "0.5",
    "-0",
    ".",
    "e",
    "1e999",
    "99999999999999999999",
    " ",
    "\n",
    "\0",
    "a",
    "\u00e9"
  };

  private static final Limits LIMITS = Limits.NONE.withBytes(1 << 26).withInstructions(10_000_000);

  private final FuzzRun run = new FuzzRun("JSON texts", 20);
  private final Random random = run.random();
  private Interpreter in = TestHost.newInterpreter();

  private String text() {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(8); n > 0; n--) {
      int kind = random.nextInt(6);
      out.appendCodePoint(
          kind == 0
              ? random.nextInt(0x20)
              : kind == 1
                  ? 0x10000 + random.nextInt(99)
                  : kind == 2 ? 0xA0 + random.nextInt(0x1000) : ' ' + random.nextInt(95));
    }
    return out.toString();
  }

  private PyObject object(int depth) {
    switch (random.nextInt(depth > 4 ? 6 : 9)) {
      case 0:
        return PyNone.NONE;
      case 1:
        return PyBool.of(random.nextBoolean());
      case 2:
        return new PyFloat(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
      case 3:
        return PyInt.of(random.nextLong() >> random.nextInt(64));
      case 4:
      case 5:
        return new PyStr(text());
      case 6:
        PyDict dict = new PyDict();
        for (int n = random.nextInt(5); n > 0; n--) {
          dict.put(in, new PyStr(text()), object(depth + 1));
        }
        return dict;
      default:
        PyList list = new PyList();
        for (int n = random.nextInt(5); n > 0; n--) {
          list.append(in, object(depth + 1));
        }
        return list;
    }
  }

  private String junk() {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(20); n > 0; n--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private String damaged(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int at = random.nextInt(out.length() + 1);
      int end = Math.min(out.length(), at + random.nextInt(3));
      out.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  /** Anything but a Python exception fails the test. */
  private void load(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    boolean asText = random.nextBoolean();
    try {
      PyObject object = UjsonModule.loads(in, asText ? new PyStr(text) : new PyBytes(bytes));
      UjsonModule.dumps(in, object);
    } catch (PyException expected) {
      in.restoreDepth(0);
    }
  }

  private void checkRoundTrip() {
    PyObject object = object(0);
    PyObject text = UjsonModule.dumps(in, object);
    PyObject again = UjsonModule.loads(in, text);
    assertThat(Ops.equal(in, again, object)).as("%s", text).isTrue();
    load(damaged(((PyStr) text).value()));
  }

  /** An object in itself, or in too many others. */
  private void dumpDeep() {
    PyList outer = new PyList();
    PyObject inner = outer;
    for (int n = random.nextInt(2000); n > 0; n--) {
      PyList next = new PyList();
      ((PyList) inner).append(in, next);
      inner = next;
    }
    if (random.nextBoolean()) {
      ((PyList) inner).append(in, outer);
    }
    try {
      String text = ((PyStr) UjsonModule.dumps(in, outer)).value();
      assertThat(text).matches("\\[*]*");
    } catch (PyException e) {
      assertThat(e).hasMessageContaining("maximum recursion depth exceeded");
      in.restoreDepth(0);
    }
    load("[".repeat(random.nextInt(100_000)));
  }

  @Test
  void objectsComeBack() {
    int count = 0;
    while (run.goesOn()) {
      in = new Interpreter(new TestHost(), LIMITS);
      for (int i = 0; i < 100; i++) {
        checkRoundTrip();
        load(junk());
      }
      dumpDeep();
      count += 100;
    }
    System.out.println(count + " objects");
  }
}
