package org.pycopy.ure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;

class MatcherTest {
  private static final String LONG = "a".repeat(200_000);

  private final Interpreter in = TestHost.newInterpreter();

  private static Matcher matcher(Interpreter in, String pattern, String text) {
    return new Matcher(in, Patterns.of(in).program(in, pattern), text);
  }

  private static Interpreter limited(Limits limits) {
    return new Interpreter(new TestHost(), limits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "(a|a)*b",
        "(a|aa)+b",
        "(?:a+)+b",
        "a*a*a*a*b",
        "(.*)(.*)(.*)x",
        ".*.*=.*",
        "a.*?b",
        "(a|b|ab)*c",
        "((a+?)+)+?b",
        "[a-z]+@",
        "a*?a*?b",
        "(?:a??)??(?:aa|a)+?b"
      })
  void catastrophicExpressionsTakeLinearTime(String pattern) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(matcher(in, pattern, LONG).search(0)).isFalse());
  }

  @Test
  void longMatchesAreNoDeepRecursion() {
    Matcher matcher = matcher(in, "(?:(a)|b)*", LONG);
    assertThat(matcher.matchAt(0)).isTrue();
    assertThat(matcher.slots()).containsExactly(0, 200_000, 199_999, 200_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a*)*", "(a|b?)+", "(?:a*)*?c", "(^)*", "(?:b??)*?c"})
  void emptyLoopsRaise(String pattern) {
    assertThatThrownBy(() -> matcher(in, pattern, "aaa").search(0))
        .isInstanceOf(PyException.class)
        .hasMessageContaining("maximum recursion depth exceeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "a.*?b", "[ab]+c", "(?:ab|a)*c"})
  void instructionBudgetEndsMatching(String pattern) {
    Interpreter limited = limited(Limits.NONE.withInstructions(20_000));
    assertThatThrownBy(() -> matcher(limited, pattern, LONG).search(0))
        .isInstanceOf(PyException.class)
        .hasMessageContaining("instruction budget exhausted");
  }

  @Test
  void stackAndMemoryAreCharged() {
    Interpreter limited = limited(Limits.NONE.withBytes(100_000));
    assertThatThrownBy(() -> matcher(limited, "(?:a|b)*c", LONG).search(0))
        .isInstanceOf(PyException.class)
        .hasMessageContaining("memory allocation failed");
  }

  @Test
  void deepGroupsRaise() {
    String pattern = "(?:".repeat(100_000) + "a" + ")".repeat(100_000);
    assertThatThrownBy(() -> matcher(in, pattern, "a"))
        .isInstanceOf(PyException.class)
        .hasMessageContaining("maximum recursion depth exceeded");
  }

  @Test
  void patternsAreForgottenAtSomePoint() {
    Program first = Patterns.of(in).program(in, "a");
    assertThat(Patterns.of(in).program(in, "a")).isSameAs(first);
    for (int i = 0; i < 1000; i++) {
      Patterns.of(in).program(in, "b" + i);
    }
    assertThat(Patterns.of(in).program(in, "a")).isNotSameAs(first);
  }

  @Test
  void listsTheCodeOfTheReference() {
    assertThat(Listing.of(new Parser(in, "(a|b+?)[^0-9x]*\\D.$").parse()))
        .isEqualTo(
            """
             0: rsplit 5 (3)
             2: any
             3: jmp 0 (-5)
             5: save 0
             7: save 2
             9: split 15 (4)
            11: char a
            13: jmp 19 (4)
            15: char b
            17: split 15 (-4)
            19: save 3
            21: split 31 (8)
            23: classnot 2 0x30-0x39 0x78-0x78
            29: jmp 21 (-10)
            31: namedclass D
            33: any
            34: assert eol
            35: save 1
            37: match
            Bytes: 38, insts: 19
            """);
  }
}
