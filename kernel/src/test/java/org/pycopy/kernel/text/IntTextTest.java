package org.pycopy.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntTextTest {
  @Test
  void findsBaseAndPrefix() {
    assertThat(IntText.baseOf("0x1f", 0, 4, 0)).isEqualTo(16);
    assertThat(IntText.baseOf("0O17", 0, 4, 0)).isEqualTo(8);
    assertThat(IntText.baseOf("0b1", 0, 3, 0)).isEqualTo(2);
    assertThat(IntText.baseOf("12", 0, 2, 0)).isEqualTo(10);
    assertThat(IntText.baseOf("0", 0, 1, 0)).isEqualTo(10);
    assertThat(IntText.baseOf("0b1", 0, 3, 16)).isEqualTo(16);
    assertThat(IntText.skipPrefix("0x1f", 0, 4, 16)).isEqualTo(2);
    assertThat(IntText.skipPrefix("0b1", 0, 3, 16)).isZero();
    assertThat(IntText.skipPrefix("0", 0, 1, 16)).isZero();
  }

  @Test
  void digitsEndWhereTheBaseEnds() {
    assertThat(IntText.endOfDigits("12_3a", 0, 5, 10)).isEqualTo(4);
    assertThat(IntText.endOfDigits("12_3a", 0, 5, 16)).isEqualTo(5);
    assertThat(IntText.endOfDigits("1é", 0, 2, 36)).isEqualTo(1);
  }

  @Test
  void parsesSmallNumbersAndSaysWhereTheyAreNot() {
    assertThat(IntText.parseSmall("1_000", 0, 5, 10)).isEqualTo(1000);
    assertThat(IntText.parseSmall("zZ", 0, 2, 36)).isEqualTo(35 * 36 + 35);
    assertThat(IntText.parseSmall("99999999999999999999", 0, 20, 10)).isEqualTo(-1);
  }

  @Test
  void parsesLongNumbers() {
    Random random = new Random(4);
    for (int base = 2; base <= 36; base++) {
      BigInteger value = new BigInteger(20_000, random);
      String text = value.toString(base);
      assertThat(IntText.parse("x" + text, 1, text.length() + 1, base)).isEqualTo(value);
    }
  }

  @Test
  void groupsDigitsFromTheRight() {
    assertThat(IntText.group("1", ',', 3)).isEqualTo("1");
    assertThat(IntText.group("123", ',', 3)).isEqualTo("123");
    assertThat(IntText.group("1234567", ',', 3)).isEqualTo("1,234,567");
    assertThat(IntText.group("12345678", '_', 4)).isEqualTo("1234_5678");
  }
}
