package org.pycopy.ffi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.PyException;

/** Libraries, memory as arguments, errors. */
class CallTest {
  @Test
  void memoryIsCopiedInAndOut() {
    assertThat(
            FfiProgram.output(
                "from uarray import array",
                "reverse = lib.func('v', 'reverse', 'pi')",
                "b = bytearray(b'hello')",
                "reverse(b, 5)",
                "print(b)",
                "a = array('H', [1, 0x203])",
                "reverse(a, 4)",
                "print(a)",
                "reverse(memoryview(b)[1:4], 3)",
                "print(b)",
                "big = bytearray(bytes(range(250)) * 400)",
                "reverse(big, len(big))",
                "print(len(big), big[:3], big[-3:])",
                "class Sub(bytearray): pass",
                "s = Sub(b'abc')",
                "reverse(s, 3)",
                "print(bytes(s))",
                "t = b'constant'",
                "reverse(t, 8)",
                "print(t)"))
        .isEqualTo(
            "bytearray(b'olleh')\narray('H', [770, 256])\nbytearray(b'oellh')\n"
                + "100000 bytearray(b'\\xf9\\xf8\\xf7') bytearray(b'\\x02\\x01\\x00')\n"
                + "b'cba'\nb'constant'\n");
  }

  @Test
  void twoViewsOfOneObjectAreOneMemory() {
    assertThat(
            FfiProgram.output(
                "distance = lib.func('l', 'distance', 'pp')",
                "memmove = libc.func('p', 'memmove', 'ppL')",
                "b = bytearray(b'0123456789')",
                "m = memoryview(b)",
                "print(distance(m, m[3:]))",
                "memmove(m[2:], m, 5)",
                "print(b)"))
        .isEqualTo("3\nbytearray(b'0101234789')\n");
  }

  @Test
  void callbackSeesTheObjectThatCWorksOn() {
    assertThat(
            FfiProgram.output(
                "b = bytearray(b'abc')",
                "seen = []",
                "def after():",
                "    seen.append(bytes(b))",
                "    b[2] = 90",
                "lib.func('v', 'cross_out', 'piC')(b, 2, ffi.callback('v', after, ''))",
                "print(seen, b)"))
        .isEqualTo("[b'xbc', b'xxZ'] bytearray(b'xxZ')\n");
  }

  @Test
  void addressThatWasTakenIsTheOneThatIsPassed() {
    assertThat(
            FfiProgram.output(
                "import uctypes",
                "echo = lib.func('p', 'echo_p', 'p')",
                "for x in (bytearray(8), b'bytes', memoryview(bytearray(9))[2:]):",
                "    address = uctypes.addressof(x)",
                "    print(echo(x) == address)",
                "s = uctypes.struct(uctypes.addressof(bytearray(4)), {'x': uctypes.UINT32 | 0})",
                "print(echo(s) == uctypes.addressof(s))"))
        .isEqualTo("True\nTrue\nTrue\nTrue\n");
  }

  @Test
  void bytearrayOverForeignMemory() {
    assertThat(
            FfiProgram.output(
                "memory = libc.func('p', 'malloc', 'L')(10)",
                "view = ffi.as_bytearray(memory, 4)",
                "lib.func('v', 'fill', 'pii')(memory, 10, 65)",
                "print(view, len(view))",
                "view[1] = 66",
                "print(ffi.as_bytearray(memory, 3), ffi.as_bytearray(memory + 1, 0))",
                "lib.func('v', 'reverse', 'pi')(view, 2)",
                "print(view)",
                "libc.func('v', 'free', 'p')(memory)",
                "print(fails(ffi.as_bytearray, memory, -1), fails(ffi.as_bytearray, 'a', 1))"))
        .isEqualTo(
            "bytearray(b'AAAA') 4\nbytearray(b'ABA') bytearray(b'')\nbytearray(b'BAAA')\n"
                + "ValueError('negative size',) TypeError(\"can't convert str to int\",)\n");
  }

  @Test
  void errnoIsThatOfTheLastCall() {
    FfiProgram program = new FfiProgram();
    program.run("fail = lib.func('i', 'fail', 'i')\nfail(11)\n");
    assertThat(Posix.errno()).isEqualTo(11);
    program.run("fail(95)\nx = [0] * 100000\n");
    assertThat(Posix.errno()).isEqualTo(95);
    Posix.setErrno(3);
    assertThat(Posix.errno()).isEqualTo(3);
  }

  @Test
  void whatIsMissingIsAnOsError() {
    assertThat(
            FfiProgram.output(
                "print(fails(ffi.open, 'no-such-library.so'), fails(ffi.open, '/no/such'))",
                "print(fails(ffi.open, '/proc/self/status'))",
                "print(fails(lib.func, 'i', 'nosuch', 'i'), fails(lib.var, 'i', 'nosuch'))",
                "print(fails(lib.addr, 'nosuch'))"))
        .isEqualTo("OSError(2,) OSError(2,)\nOSError(8,)\nOSError(2,) OSError(2,)\nOSError(2,)\n");
  }

  @Test
  void wrongTypesAreTypeErrors() {
    assertThat(
            FfiProgram.output(
                "for result, args in (('x', 'i'), ('', 'i'), ('i', 'x'), ('i', 'v'), ('i', '..')):",
                "    print(fails(lib.func, result, 'echo_i', args))",
                "print(fails(lib.func, 1, 'echo_i', 'i'), fails(lib.func, 'i', 'echo_i', ['i']))",
                "print(fails(lib.var, 'x', 'var_i'), fails(ffi.callback, 'x', print, 'i'))",
                "print(fails(ffi.callback, 'i', print, 'x'), fails(ffi.open, 5))",
                "echo = lib.func('i', 'echo_i', 'i')",
                "print(fails(echo), fails(echo, 1, 2), fails(echo, 1.5), fails(echo, []))",
                "print(fails(lambda: echo(x=1)), fails(lib.func('d', 'echo_d', 'd'), 'x'))",
                "print(fails(lib.var('i', 'var_i').set, 1.5), fails(lib.var('i', 'var_i').set,"
                    + " None))"))
        .isEqualTo(
            "TypeError('unknown type',)\n".repeat(5)
                + "TypeError(\"can't convert 'int' object to str implicitly\",)"
                + " TypeError(\"can't convert 'list' object to str implicitly\",)\n"
                + "TypeError('unknown type',) TypeError('unknown type',)\n"
                + "TypeError('unknown type',)"
                + " TypeError(\"can't convert 'int' object to str implicitly\",)\n"
                + "TypeError('function takes 1 positional arguments but 0 were given',)"
                + " TypeError('function takes 1 positional arguments but 2 were given',)"
                + " TypeError(\"can't convert float to int\",)"
                + " TypeError(\"can't convert list to int\",)\n"
                + "TypeError(\"function doesn't take keyword arguments\",)"
                + " TypeError(\"can't convert str to float\",)\n"
                + "TypeError(\"can't convert float to int\",)"
                + " TypeError(\"can't convert NoneType to int\",)\n");
  }

  @Test
  void closedLibraryHasNothing() {
    assertThat(
            FfiProgram.output(
                "libm = ffi.open('libm.so.6')",
                "print(libm.close(), libm.close(), fails(libm.func, 'd', 'sin', 'd'))"))
        .isEqualTo("None None OSError(9,)\n");
  }

  @Test
  void functionAtAnAddress() {
    assertThat(
            FfiProgram.output(
                "print(ffi.func('i', lib.addr('echo_i'), 'i')(-5))",
                "print(fails(ffi.func, 'i', 'echo_i', 'i'))"))
        .isEqualTo("-5\nTypeError(\"can't convert str to int\",)\n");
  }

  @Test
  void objectsPrintWithTheirAddress() {
    assertThat(
            FfiProgram.output(
                "import gc",
                "def shape(x):",
                "    s = repr(x).split(' ')",
                "    return s[0], len(s), s[-1][-1], type(x)",
                "print(shape(lib), shape(lib.func('i', 'echo_i', 'i')))",
                "print(shape(ffi.callback('i', print, 'i')))",
                "lib.var('i', 'var_i').set(-2)",
                "print(repr(lib.var('i', 'var_i')).split(':')[1])"))
        .isEqualTo(
            "('<ffimod', 2, '>', <class 'ffimod'>) ('<ffifunc', 2, '>', <class 'ffifunc'>)\n"
                + "('<fficallback', 2, '>', <class 'fficallback'>)\n 0xfffffffe>\n");
  }

  @Test
  void missingFunctionOfTheSystemFailsWhenItIsCalled() {
    CFunction missing = Posix.function("no_such_function", "i:i");
    assertThatThrownBy(() -> missing.call(1)).hasMessageContaining("no function no_such_function");
    assertThatThrownBy(() -> missing.call(new long[7])).isInstanceOf(PyException.class);
  }
}
