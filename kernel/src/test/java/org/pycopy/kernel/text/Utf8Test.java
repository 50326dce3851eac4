package org.pycopy.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static byte[] bytes(int... values) {
    byte[] b = new byte[values.length];
    for (int i = 0; i < b.length; i++) {
      b[i] = (byte) values[i];
    }
    return b;
  }

  private static String decode(int... values) {
    return Utf8.decode(bytes(values), 0, values.length);
  }

  @Test
  void agreesWithJavaOnValidText() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(20); k > 0; k--) {
        int bits = 1 + random.nextInt(20);
        int c = random.nextInt(1 << bits);
        text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 'x' : c);
      }
      String s = text.toString();
      byte[] expected = s.getBytes(StandardCharsets.UTF_8);
      assertThat(Utf8.encode(s)).isEqualTo(expected);
      assertThat(Utf8.encodedLength(s)).isEqualTo(expected.length);
      assertThat(Utf8.decode(expected, 0, expected.length)).isEqualTo(s);
    }
  }

  @Test
  void loneSurrogatesRoundTrip() {
    assertThat(Utf8.encode("\ud800")).isEqualTo(bytes(0xED, 0xA0, 0x80));
    assertThat(decode(0xED, 0xA0, 0x80)).isEqualTo("\ud800");
  }

  @Test
  void refusesInvalidSequences() {
    assertThat(decode(0x80)).isNull();
    assertThat(decode(0xC3)).isNull();
    assertThat(decode(0xC3, 0x28)).isNull();
    assertThat(decode(0xC0, 0x80)).isNull();
    assertThat(decode(0xE0, 0x9F, 0xBF)).isNull();
    assertThat(decode(0xF0, 0x8F, 0xBF, 0xBF)).isNull();
    assertThat(decode(0xF4, 0x90, 0x80, 0x80)).isNull();
    assertThat(decode(0xF8, 0x88, 0x80, 0x80, 0x80)).isNull();
    assertThat(Utf8.firstError(bytes('a', 'b', 0xFF), 0, 3)).isEqualTo(2);
  }

  @Test
  void lenientDecodingSkipsOrReplaces() {
    byte[] b = bytes('a', 0xFF, 0xC3, 0xA9, 0xC3);
    assertThat(Utf8.decodeLenient(b, 0, 5, false)).isEqualTo("aé");
    assertThat(Utf8.decodeLenient(b, 0, 5, true)).isEqualTo("a\ufffdé\ufffd");
  }

  @Test
  void quotesAsPycopyDoes() {
    assertThat(Quoting.repr("a'b")).isEqualTo("\"a'b\"");
    assertThat(Quoting.repr("a'\"b")).isEqualTo("'a\\'\"b'");
    assertThat(Quoting.repr("\\\n\r\t\0\u007f\u00a0é"))
        .isEqualTo("'\\\\\\n\\r\\t\\x00\\x7f\\xa0é'");
    assertThat(Quoting.repr("\ud7fb\ud7fc\ufffd\uffff")).isEqualTo("'\ud7fb\\ud7fc\ufffd\\uffff'");
    assertThat(Quoting.repr("\ud83d\ude00")).isEqualTo("'\\U0001f600'");
    assertThat(Quoting.repr(bytes('a', 0xFF, '\''), 0, 3)).isEqualTo("\"a\\xff'\"");
    assertThat(Quoting.json("a\"\\\n\u0001é")).isEqualTo("\"a\\\"\\\\\\n\\u0001é\"");
  }
}
