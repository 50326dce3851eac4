package org.pycopy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiffTest {
  @Test
  void equalTextsDoNotDiffer() {
    assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
  }

  @Test
  void showsOnlyWhatDiffers() {
    assertThat(diff("a\nb\nc\n", "a\nx\nc\n")).isEqualTo("line 2:\n- b\n+ x\n");
  }

  @Test
  void showsMissingLines() {
    assertThat(diff("a\na\n", "a\n")).isEqualTo("line 2:\n- a\n");
  }

  private static String diff(String expected, String actual) {
    StringBuilder out = new StringBuilder();
    Diff.append(out, expected, actual);
    return out.toString();
  }
}
