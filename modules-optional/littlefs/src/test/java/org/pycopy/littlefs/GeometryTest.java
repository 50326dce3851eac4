package org.pycopy.littlefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
  @Test
  void cacheFitsBlock() throws FsException {
    assertThat(new Geometry(16, 64, 1024, 10, 4, 256).cacheSize).isEqualTo(256);
    assertThat(new Geometry(512, 512, 1024, 10, 4, 256).cacheSize).isEqualTo(1024);
  }

  @Test
  void lookaheadFitsDevice() throws FsException {
    assertThat(new Geometry(16, 16, 1024, 10, 4, Long.MAX_VALUE).lookahead).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 16, 1024, 10, 32",
    "16, -16, 1024, 10, 32",
    "16, 24, 1024, 10, 32",
    "48, 16, 1024, 10, 32",
    "16, 16, 96, 10, 32",
    "16, 16, 1024, 0, 32",
    "16, 16, 1024, 10, 0",
    "2048, 2048, 1024, 10, 32",
    "16, 16, 2147483632, 10, 32",
  })
  void refusesWhatCannotBe(int read, int program, int blockSize, int blockCount, long lookahead) {
    assertThatThrownBy(() -> new Geometry(read, program, blockSize, blockCount, 4, lookahead))
        .isInstanceOf(FsException.class)
        .hasMessage("errno 22");
  }
}
