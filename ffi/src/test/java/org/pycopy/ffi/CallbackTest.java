package org.pycopy.ffi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Python functions that C calls. */
class CallbackTest {
  /** How many dropped callbacks may wait for the garbage collector. */
  private static final int MOST_AT_A_TIME = 20_000;

  @Test
  void exceptionIsRaisedWhenControlIsBack() {
    assertThat(
            FfiProgram.output(
                "twice = lib.func('i', 'call_twice', 'Ci')",
                "calls = []",
                "def fail(x):",
                "    calls.append(x)",
                "    raise ValueError(x)",
                "callback = ffi.callback('i', fail, 'i')",
                "print(fails(twice, callback, 7), calls)",
                "print(twice(ffi.callback('i', lambda x: x + 1, 'i'), 1))"))
        .isEqualTo("ValueError(7,) [7]\n2003\n");
  }

  @Test
  void exceptionPassesThroughNestedCalls() {
    assertThat(
            FfiProgram.output(
                "twice = lib.func('i', 'call_twice', 'Ci')",
                "def fail(x): raise SystemExit(x)",
                "inner = ffi.callback('i', fail, 'i')",
                "def middle(x):",
                "    try:",
                "        twice(inner, x)",
                "    except SystemExit as e:",
                "        return e.args[0]",
                "print(twice(ffi.callback('i', middle, 'i'), 5))"))
        .isEqualTo("5006\n");
  }

  @Test
  void endlessRecursionThroughCallbacksEnds() {
    assertThat(
            FfiProgram.output(
                "twice = lib.func('i', 'call_twice', 'Ci')",
                "def again(x): return twice(callback, x)",
                "callback = ffi.callback('i', again, 'i')",
                "print(fails(twice, callback, 1))"))
        .isEqualTo("RuntimeError('maximum recursion depth exceeded',)\n");
  }

  @Test
  void wrongResultIsAnError() {
    assertThat(
            FfiProgram.output(
                "twice = lib.func('i', 'call_twice', 'Ci')",
                "print(fails(twice, ffi.callback('i', lambda x: 'text', 'i'), 1))",
                "print(fails(twice, ffi.callback('i', lambda: 1, 'i'), 1))",
                "print(fails(twice, ffi.callback('i', None, 'i'), 1))",
                "print(twice(ffi.callback('i', lambda x: None, 'i'), 1))"))
        .isEqualTo(
            "TypeError(\"can't convert str to int\",)\n"
                + "TypeError('<lambda>() takes 0 positional arguments but 1 were given',)\n"
                + "TypeError(\"'NoneType' object isn't callable\",)\n0\n");
  }

  @Test
  void argumentsOfManyTypes() {
    assertThat(
            FfiProgram.output(
                "def add(*args):",
                "    print(args)",
                "    return 2.5",
                "print(lib.func('d', 'call_mixed', 'C')(ffi.callback('d', add, 'bfQd')))"))
        .isEqualTo("(-1, 0.5, 18446744073709551615, 0.25)\n2.5\n");
  }

  @Test
  void cMayCallFromAThreadOfItsOwn() {
    assertThat(
            FfiProgram.output(
                "on_thread = lib.func('i', 'call_on_thread', 'Ci')",
                "twice = lib.func('i', 'call_twice', 'Ci')",
                "double = ffi.callback('i', lambda x: 2 * x, 'i')",
                "print([on_thread(double, i) for i in range(5)])",
                "print(on_thread(ffi.callback('i', lambda x: twice(double, x), 'i'), 3))"))
        .isEqualTo("[0, 2, 4, 6, 8]\n6008\n");
  }

  @Test
  void exceptionOnAThreadOfCIsPrinted() {
    assertThat(
            FfiProgram.output(
                "def fail(x): raise ValueError(x)",
                "on_thread = lib.func('i', 'call_on_thread', 'Ci')",
                "print(on_thread(ffi.callback('i', fail, 'i'), 3))"))
        .startsWith("Traceback (most recent call last):\n")
        .endsWith("ValueError: 3\n0\n");
  }

  @Test
  void lastsAsLongAsItsObject() {
    assertThat(
            FfiProgram.output(
                "import gc",
                "callback = ffi.callback('i', lambda x: x + 1, 'i')",
                "lib.func('v', 'keep', 'C')(callback)",
                "for i in range(2000): ffi.callback('i', lambda x: 0, 'i')",
                "gc.collect()",
                "for i in range(2000): ffi.callback('i', lambda x: 0, 'i')",
                "print(lib.func('i', 'call_kept', 'i')(41))"))
        .isEqualTo("42\n");
  }

  @Test
  void droppedCallbacksAreFreed() {
    Set<Long> addresses = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      addresses.add(Native.backend().callback(words -> 0, 'i', "i").address());
      if (i % 2000 == 0) {
        System.gc();
      }
    }
    assertThat(addresses).hasSizeLessThan(MOST_AT_A_TIME);
  }

  @Test
  void closedCallbacksAreFreedAtOnce() {
    Set<Long> addresses = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      NativeCallback callback = Native.backend().callback(words -> 0, 'i', "i");
      addresses.add(callback.address());
      callback.close();
      callback.close();
    }
    assertThat(addresses).hasSizeLessThan(100);
  }
}
