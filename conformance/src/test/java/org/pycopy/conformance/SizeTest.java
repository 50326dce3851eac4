package org.pycopy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Budgets of jars and distributions, in kilobytes of 1000 bytes. Needs the phase {@code package}.
 */
class SizeTest {
  private static final long KERNEL_BUDGET = 600_000;
  private static final long MINIMAL_BUDGET = 700_000;

  @Test
  void kernelFitsItsBudget() throws IOException {
    Path lib = distribution("minimal");
    long size = 0;
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib, "pycopy-kernel-*.jar")) {
      for (Path jar : jars) {
        size += Files.size(jar);
      }
    }
    report("kernel", size, KERNEL_BUDGET);
    assertThat(size).isBetween(1L, KERNEL_BUDGET);
  }

  @Test
  void minimalDistributionFitsItsBudget() throws IOException {
    long size = 0;
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(distribution("minimal"), "*.jar")) {
      for (Path jar : jars) {
        size += Files.size(jar);
      }
    }
    report("minimal distribution", size, MINIMAL_BUDGET);
    assertThat(size).isBetween(1L, MINIMAL_BUDGET);
  }

  private static Path distribution(String port) {
    Path lib = Path.of("..", "ports", port, "target", "lib");
    assumeTrue(Files.isDirectory(lib), "not packaged yet");
    return lib;
  }

  private static void report(String what, long size, long budget) {
    System.out.println("Size of " + what + ": " + size / 1000 + " KB of " + budget / 1000 + " KB");
  }
}
