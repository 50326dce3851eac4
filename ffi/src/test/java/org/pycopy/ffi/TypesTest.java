package org.pycopy.ffi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type code as argument, result, variable, and argument and result of a callback. */
class TypesTest {
  @ParameterizedTest
  @CsvSource({
    "b, -128, 127",
    "B, 0, 255",
    "h, -32768, 32767",
    "H, 0, 65535",
    "i, -2147483648, 2147483647",
    "I, 0, 4294967295",
    "l, -9223372036854775808, 9223372036854775807",
    "L, 0, 18446744073709551615",
    "q, -9223372036854775808, 9223372036854775807",
    "Q, 0, 18446744073709551615",
    "f, -3.4028234663852886e+38, 1.1754943508222875e-38",
    "d, -1.7976931348623157e+308, 2.2250738585072014e-308",
    "p, 0, 9223372036854775807",
    "P, 0, 9223372036854775807",
  })
  void extremesPassEveryWay(String code, String low, String high) {
    String output =
        FfiProgram.output(
            "code, values = '" + code + "', (" + low + ", " + high + ")",
            "def func(result, name, args): return lib.func(result, name + '_' + code, args)",
            "print(func(code, 'low', '')() == values[0], func(code, 'high', '')() == values[1])",
            "echo, which = func(code, 'echo', code), func('i', 'which', code)",
            "print([echo(x) == x for x in values], [which(x) for x in values])",
            "var = lib.var(code, 'var_' + code)",
            "for x in values:",
            "    var.set(x)",
            "    print(var.get() == x, func('i', 'which_var', '')())",
            "seen = []",
            "def keep(x):",
            "    seen.append(x)",
            "    return x",
            "callback = ffi.callback(code, keep, code)",
            "call = func(code, 'call', 'C' + code)",
            "print([call(callback, x) == x for x in values], seen == list(values))",
            "give = ffi.callback(code, lambda i: values[i], 'i')",
            "print([func('i', 'which_call', 'Ci')(give, i) for i in (0, 1)])");
    assertThat(output)
        .isEqualTo(
            "True True\n[True, True] [1, 2]\nTrue 1\nTrue 2\n" + "[True, True] True\n[1, 2]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "b, 128, -128",
    "b, -129, 127",
    "B, 256, 0",
    "B, -1, 255",
    "h, 32768, -32768",
    "H, -1, 65535",
    "i, 2147483648, -2147483648",
    "I, -1, 4294967295",
    "l, 9223372036854775808, -9223372036854775808",
    "L, -1, 18446744073709551615",
    "q, 18446744073709551615, -1",
    "Q, -1, 18446744073709551615"
  })
  void integersAreCutToTheirSize(String code, String given, String taken) {
    String output =
        FfiProgram.output(
            "code = '" + code + "'",
            "print(lib.func(code, 'echo_' + code, code)(" + given + "))",
            "var = lib.var(code, 'var_' + code)",
            "var.set(" + given + ")",
            "print(var.get())");
    assertThat(output).isEqualTo(taken + "\n" + taken + "\n");
  }

  @Test
  void floatsTakeIntsAndBooleans() {
    assertThat(
            FfiProgram.output(
                "for code in 'fd':",
                "    echo = lib.func(code, 'echo_' + code, code)",
                "    print(echo(3), echo(True), echo(2**70), echo(float('inf')), echo(-0.0))",
                "    nan = echo(float('nan'))",
                "    print(nan != nan)"))
        .isEqualTo(
            "3.0 1.0 1.1805916207174113e+21 inf -0.0\nTrue\n"
                + "3.0 1.0 1.1805916207174113e+21 inf -0.0\nTrue\n");
  }

  @Test
  void noneIsZeroAndBooleansAreInts() {
    assertThat(
            FfiProgram.output(
                "print([lib.func(c, 'echo_' + c, c)(None) for c in 'bBhHiIlLqQpP'])",
                "print([lib.func(c, 'echo_' + c, c)(True) for c in 'bBhHiIlLqQpP'])"))
        .isEqualTo("[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
  }

  @Test
  void textIsCopiedBothWays() {
    assertThat(
            FfiProgram.output(
                "print(repr(lib.func('s', 'echo_s', 's')('größer')))",
                "print(repr(lib.func('S', 'echo_s', 's')('größer')))",
                "print(lib.func('s', 'echo_s', 's')(b'bytes'), lib.func('s', 'null_s', '')())",
                "print(lib.func('S', 'null_s', '')(), lib.func('s', 'echo_s', 's')(None))",
                "length = lib.func('l', 'length_s', 's')",
                "print(length(''), length('x' * 100000), length('\\U0001f600'), length(None))",
                "var = lib.var('s', 'var_s')",
                "print(var.get(), lib.var('S', 'var_s').get(), lib.var('p', 'var_s').get() != 0)",
                "var.set(None)",
                "print(var.get())"))
        .isEqualTo(
            "'größer'\nb'gr\\xc3\\xb6\\xc3\\x9fer'\nbytes None\nNone None\n0 100000 4 -1\n"
                + "text b'text' True\nNone\n");
  }

  @Test
  void callbackGetsTheAddressOfText() {
    assertThat(
            FfiProgram.output(
                "def length(s):",
                "    return bytes(ffi.as_bytearray(s, 9)).find(b'\\0')",
                "print(lib.func('L', 'call_s', 'C')(ffi.callback('L', length, 's')))"))
        .isEqualTo("8\n");
  }

  @Test
  void objectsPassAsTheyAre() {
    assertThat(
            FfiProgram.output(
                "echo = lib.func('O', 'echo_O', 'O')",
                "things = [object(), 'text', 5, -1, 2**100, 1.5, None, echo, (1, 2)]",
                "print([echo(x) is x or echo(x) == x for x in things])",
                "call = lib.func('O', 'call_O', 'CO')",
                "identity = ffi.callback('O', lambda x: x, 'O')",
                "print([call(identity, x) is x or call(identity, x) == x for x in things[:-3]])",
                "var = lib.var('O', 'var_O')",
                "var.set(things)",
                "print(var.get() is things)"))
        .isEqualTo(
            "[True, True, True, True, True, True, True, True, True]\n"
                + "[True, True, True, True, True, True]\nTrue\n");
  }

  @Test
  void functionsPassAsCallbacksAndAddresses() {
    assertThat(
            FfiProgram.output(
                "calls = lib.var('i', 'nothing_calls')",
                "lib.func('v', 'call_var_C', '')()",
                "print(calls.get(), lib.var('C', 'var_C').get() == lib.addr('nothing'))",
                "seen = []",
                "callback = ffi.callback('v', lambda: seen.append(1), '')",
                "lib.var('C', 'var_C').set(callback)",
                "print(lib.func('v', 'call_var_C', '')(), seen, calls.get())",
                "echo = lib.func('p', 'echo_C', 'C')",
                "print(echo(callback) == lib.var('p', 'var_C').get(), echo(5), echo(None))"))
        .isEqualTo("1 True\nNone [1] 1\nTrue 5 0\n");
  }

  @Test
  void manyArgumentsOfManyTypes() {
    assertThat(
            FfiProgram.output(
                "many = lib.func('d', 'many', 'bHiqfdsB')",
                "print(many(-1, 65535, -2, 10**9, 0.5, 0.25, 'abc', 255))",
                "print(many(1, 2, 3, 4, 5, 6, b'1234567', 8))",
                "print(lib.func('d', 'add9', 'ddddddddd')(1, 2, 3, 4, 5, 6, 7, 8, 9.5))"))
        .isEqualTo("4000133128.0\n204.0\n289.5\n");
  }

  @Test
  void variadicArguments() {
    assertThat(
            FfiProgram.output(
                "sum = lib.func('d', 'sum', 's.idid')",
                "print(sum('idid', 1, 0.5, 2, 0.25))",
                "print(lib.func('d', 'sum', 's.iiiiiiiii')('i' * 9, 1, 2, 3, 4, 5, 6, 7, 8, 9))",
                "print(lib.func('d', 'sum', 's.ff')('dd', 0.5, 0.25))",
                "buf = bytearray(40)",
                "print(libc.func('i', 'snprintf', 'pLsdi')(buf, 40, '%.2f %d', 2.5, 7), buf[:7])"))
        .isEqualTo("3.75\n45.0\n0.75\n6 bytearray(b'2.50 7\\x00')\n");
  }
}
