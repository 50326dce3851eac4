package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values of numbers and strings. */
class LiteralTest {
  private static Expr expr(String source) {
    return new Parser(source, true).parseEval().value;
  }

  private static String string(String source) {
    return ((Expr.Str) expr(source)).value;
  }

  private static byte[] bytes(String source) {
    return ((Expr.Bytes) expr(source)).value;
  }

  private static double number(String source) {
    return ((Expr.Float) expr(source)).value;
  }

  private static long integer(String source) {
    return ((Expr.Int) expr(source)).value;
  }

  @Test
  void integers() {
    assertThat(integer("0")).isZero();
    assertThat(integer("0777")).isEqualTo(777);
    assertThat(integer("1_000__0_")).isEqualTo(10000);
    assertThat(integer("0xFf")).isEqualTo(255);
    assertThat(integer("0O17")).isEqualTo(15);
    assertThat(integer("0_b11")).isEqualTo(3);
    assertThat(integer("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(((Expr.Int) expr("9223372036854775808")).big)
        .isEqualTo(BigInteger.ONE.shiftLeft(63));
  }

  @Test
  void longIntegers() {
    String digits = "123456789".repeat(2000);
    assertThat(((Expr.Int) expr(digits)).big).isEqualTo(new BigInteger(digits));
    assertThat(((Expr.Int) expr("0x" + digits)).big).isEqualTo(new BigInteger(digits, 16));
  }

  @Test
  void floats() {
    assertThat(number("1.")).isEqualTo(1.0);
    assertThat(number(".5e-3")).isEqualTo(.5e-3);
    assertThat(number("1_0.2_5")).isEqualTo(10.25);
    assertThat(number("1e999")).isInfinite();
    assertThat(expr("1e5").kind).isEqualTo(Node.FLOAT);
    assertThat(expr("1e5J").kind).isEqualTo(Node.IMAGINARY);
    assertThat(number("2ej")).isEqualTo(2.0);
  }

  @Test
  void escapes() {
    assertThat(string("'\\a\\b\\t\\n\\v\\f\\r\\\\\\'\\\"'"))
        .isEqualTo("\u0007\b\t\n\u000b\f\r\\'\"");
    assertThat(string("'\\x41\\101\\0\\1234\\777'")).isEqualTo("AA\0S4\u01ff");
    assertThat(string("'\\u20ac\\U0001f600\\ud800'")).isEqualTo("\u20ac\ud83d\ude00\ud800");
    assertThat(string("'\\q\\8'")).isEqualTo("\\q\\8");
    assertThat(string("'a\\\nb\\\r\nc'")).isEqualTo("abc");
    assertThat(string("r'\\n\\''")).isEqualTo("\\n\\'");
    assertThat(string("'''a\r\nb\rc'''")).isEqualTo("a\nb\nc");
  }

  @Test
  void bytesAreUtf8() {
    assertThat(bytes("b'\\xff\\377\\u0041'"))
        .isEqualTo("\u00ff\u00ff\\u0041".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(bytes("b'\u00e9\u20ac\ud83d\ude00'"))
        .isEqualTo("\u00e9\u20ac\ud83d\ude00".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void invalidUtf8SurvivesInBytes() {
    byte[] source = {'b', '\'', (byte) 0xff, (byte) 0xc3, (byte) 0xa9, (byte) 0xe2, '\''};
    byte[] value = bytes(SourceMap.decode(source, 0, source.length));
    assertThat(value).containsExactly(0xff, 0xc3, 0xa9, 0xe2);
  }

  @Test
  void adjacentStringsAreOne() {
    assertThat(string("'a' r\"\\b\" '''c'''")).isEqualTo("a\\bc");
    assertThat(string("('a' # comment\n 'b')")).isEqualTo("ab");
    assertThat(bytes("b'a' rb'\\b'")).containsExactly('a', '\\', 'b');
  }

  private static String format(String source) {
    return Unparser.text(expr(source));
  }

  @Test
  void formattedStringsAreCallsOfFormat() {
    assertThat(format("f'a{b}c'")).isEqualTo("('a{}c'.format(b))");
    assertThat(format("f'{a!r:>{w}.{p}}'")).isEqualTo("('{!r:>{}.{}}'.format(a, w, p))");
    assertThat(format("f'{a+1 = }'")).isEqualTo("('a+1 = {!r}'.format((a + (1))))");
    assertThat(format("f'{a!=b}{a==b}'")).isEqualTo("('{}{}'.format((a != b), (a == b)))");
    assertThat(format("f'{a,}{ {1: 2}[1] }'"))
        .isEqualTo("('{}{}'.format((a,), ({(1): (2)}[(1)])))");
    assertThat(format("f'{\"}\"}' '{' rf'\\{a}'")).isEqualTo("('{}{{\\x5c{}'.format('}', a))");
    assertThat(format("f'{f\"{a}\"}'")).isEqualTo("('{}'.format(('{}'.format(a))))");
    assertThat(format("f'\\x7b{a}'")).isEqualTo("('{{{}'.format(a))");
  }

  @Test
  void formattedStringsWithoutFieldsArePlain() {
    assertThat(string("f'{{}}' '{}'")).isEqualTo("{}{}");
  }
}
