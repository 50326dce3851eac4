package org.pycopy.littlefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathWalkerTest {
  private static String names(String path) {
    PathWalker walker = new PathWalker(Volume.bytes(path));
    StringBuilder names = new StringBuilder();
    while (walker.advance()) {
      names.append('/').append(new String(walker.name(), StandardCharsets.UTF_8));
      if (walker.isLast()) {
        names.append('.');
      }
    }
    return names.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "a, /a.",
    "/a/b, /a/b.",
    "a//b/, /a/b",
    "./a/., /a",
    "a/../b, /b.",
    "a/b/../../c, /c.",
    "a/./../b, /b.",
    "../../a, /a.",
    ".../..a, /.../..a.",
    "grün/ß, /grün/ß.",
  })
  void givesNames(String path, String expected) {
    assertThat(names(path)).isEqualTo(expected);
  }

  @Test
  void rootHasNone() {
    assertThat(names("")).isEmpty();
    assertThat(names("/")).isEmpty();
    assertThat(names("a/..")).isEmpty();
  }

  @Test
  void endsAtNul() {
    assertThat(names("a/b\0/c")).isEqualTo("/a/b.");
  }

  @Test
  void takesLongPaths() {
    assertThat(names("a/".repeat(200_000) + "../".repeat(200_000) + "b")).isEqualTo("/b.");
  }
}
