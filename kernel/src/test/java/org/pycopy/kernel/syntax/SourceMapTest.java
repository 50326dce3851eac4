package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceMapTest {
  @Test
  void linesEndAtLfCrAndCrLf() {
    SourceMap map = new SourceMap("a\nb\rc\r\nd");
    assertThat(map.line(0)).isEqualTo(1);
    assertThat(map.line(1)).isEqualTo(1);
    assertThat(map.line(2)).isEqualTo(2);
    assertThat(map.line(4)).isEqualTo(3);
    assertThat(map.line(6)).isEqualTo(3);
    assertThat(map.line(7)).isEqualTo(4);
    assertThat(map.line(2)).isEqualTo(2);
    assertThat(map.lineText(5)).isEqualTo("c");
  }

  @Test
  void lineEndThatTheLexerSupplies() {
    assertThat(new SourceMap("a").line(2)).isEqualTo(2);
    assertThat(new SourceMap("a").column(2)).isEqualTo(1);
    assertThat(new SourceMap("a").lineText(2)).isEmpty();
    assertThat(new SourceMap("a\n").line(2)).isEqualTo(2);
    assertThat(new SourceMap("").line(1)).isEqualTo(2);
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(new SourceMap("x\n\ud83d\ude00\u00e9y").column(5)).isEqualTo(3);
  }

  @Test
  void decoding() {
    byte[] bytes = "a\u00e9\u20ac\ud83d\ude00".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(SourceMap.decode(bytes, 0, bytes.length)).isEqualTo("a\u00e9\u20ac\ud83d\ude00");
    byte[] bad = {(byte) 0xc0, (byte) 0x80, (byte) 0xe2, (byte) 0x82, 'x', (byte) 0xf5};
    assertThat(SourceMap.decode(bad, 0, bad.length)).isEqualTo("\udcc0\udc80\udce2\udc82x\udcf5");
  }
}
