package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplInputTest {
  @Test
  void complete() {
    String[] inputs = {
      "",
      "x",
      "f()",
      "'('",
      "if x: y\n",
      "ifx",
      "x)",
      "'abc",
      "('",
      "'''a'''",
      "# ' \"'\"",
      "format",
    };
    for (String input : inputs) {
      assertThat(ReplInput.isIncomplete(input)).as(input).isFalse();
    }
  }

  @Test
  void incomplete() {
    String[] inputs = {
      "if x:",
      "if x:\n y",
      "def",
      "@a",
      "async def f(): pass",
      "f(",
      "[",
      "{",
      "x \\",
      "'''a",
      "\"\"\"'''",
      "with a: b",
      "'\\'' (",
    };
    for (String input : inputs) {
      assertThat(ReplInput.isIncomplete(input)).as(input).isTrue();
    }
  }
}
