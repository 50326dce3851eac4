package org.pycopy.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatParserTest {
  private static final int ROUNDS = 20_000;

  private final Random random = new Random(3);

  private static double parse(String text) {
    FloatParser parser = new FloatParser(text, 0, text.length());
    assertThat(parser.scan()).as(text).isTrue();
    assertThat(parser.atEnd()).as(text).isTrue();
    return parser.value();
  }

  private static boolean accepts(String text) {
    FloatParser parser = new FloatParser(text, 0, text.length());
    return parser.scan() && parser.atEnd();
  }

  @Test
  void readsTheFormsOfPycopy() {
    assertThat(parse("1")).isEqualTo(1);
    assertThat(parse("-1.5e3")).isEqualTo(-1500);
    assertThat(parse("+.5")).isEqualTo(0.5);
    assertThat(parse("5.")).isEqualTo(5);
    assertThat(parse("1_000.2_5E+0_1")).isEqualTo(10002.5);
    assertThat(parse("-0")).isEqualTo(-0.0);
    assertThat(parse("inf")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(parse("-iNfInItY")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(parse("NaN")).isNaN();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThat(accepts("")).isFalse();
    assertThat(accepts("-")).isFalse();
    assertThat(accepts("1e")).isFalse();
    assertThat(accepts("1e+")).isFalse();
    assertThat(accepts("na")).isFalse();
    assertThat(accepts("infinit")).isFalse();
    assertThat(accepts("1.2.3")).isFalse();
    assertThat(accepts("1 ")).isFalse();
    assertThat(accepts("0x10")).isFalse();
  }

  @Test
  void stopsAfterTheNumber() {
    FloatParser parser = new FloatParser("(1.5j)", 1, 6);
    assertThat(parser.scan()).isTrue();
    assertThat(parser.value()).isEqualTo(1.5);
    assertThat(parser.position()).isEqualTo(4);
    assertThat(parser.peek()).isEqualTo('j');
  }

  @Test
  void roundsHalfWayCasesToEven() {
    assertThat(parse("9007199254740993")).isEqualTo(9007199254740992.0);
    assertThat(parse("9007199254740995")).isEqualTo(9007199254740996.0);
    assertThat(parse("9007199254740993." + "0".repeat(900) + "1")).isEqualTo(9007199254740994.0);
    assertThat(parse("2.4703282292062327e-324")).isZero();
    assertThat(parse("2.4703282292062328e-324")).isEqualTo(Double.MIN_VALUE);
    assertThat(parse("2.2250738585072011e-308")).isEqualTo(2.225073858507201E-308);
  }

  @Test
  void overflowsAndUnderflows() {
    assertThat(parse("1.7976931348623157e308")).isEqualTo(Double.MAX_VALUE);
    assertThat(parse("1.7976931348623159e308")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(parse("1e99999999999999999999")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(parse("1e-99999999999999999999")).isZero();
    assertThat(parse("0e99999999999999999999")).isZero();
    assertThat(parse("9".repeat(400) + "e-400")).isEqualTo(1);
    assertThat(parse("." + "0".repeat(400) + "9e400")).isEqualTo(0.9);
  }

  @Test
  void agreesWithJavaOnRandomDecimals() {
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder();
      int n = 1 + random.nextInt(40);
      for (int k = 0; k < n; k++) {
        text.append((char) ('0' + random.nextInt(10)));
      }
      if (random.nextBoolean()) {
        text.insert(random.nextInt(n), '.');
      }
      if (random.nextBoolean()) {
        text.append('e').append(random.nextInt(700) - 350);
      }
      assertThat(parse(text.toString())).isEqualTo(Double.parseDouble(text.toString()));
    }
  }

  @Test
  void agreesWithJavaHalfWayBetweenDoubles() {
    for (int i = 0; i < ROUNDS / 10; i++) {
      double d = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (Double.isNaN(d) || Math.nextUp(d) == Double.POSITIVE_INFINITY) {
        continue;
      }
      BigDecimal sum = new BigDecimal(d).add(new BigDecimal(Math.nextUp(d)));
      String half = sum.divide(BigDecimal.valueOf(2)).toString();
      assertThat(parse(half)).isEqualTo(Double.parseDouble(half));
    }
  }
}
