package org.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the program as users do, with what the build froze. */
class AppTest {
  private static String run(String option, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss64m", option, "-cp", System.getProperty("java.class.path")));
    command.add(App.class.getName());
    command.addAll(Arrays.asList(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void runsPackageWithItsData() throws IOException {
    assertThat(run("-Xshare:auto", "shop", "pear"))
        .isEqualTo("total 22.5\nshop.prices *shop/prices.mpy\npear 3\n");
  }

  @Test
  void tracebacksNameTheSource() throws IOException {
    assertThat(run("-Xshare:auto", "shop", "plum"))
        .endsWith(
            "Traceback (most recent call last):\n"
                + "  File \"shop/__main__.py\", line 9, in <module>\n"
                + "  File \"shop/prices.py\", line 8, in price\n"
                + "KeyError: plum\n");
  }

  @Test
  void helpListsFrozenModules() throws IOException {
    assertThat(run("-Xshare:auto", "modules"))
        .contains("shop/__init__")
        .contains("shop/prices")
        .contains("uio")
        .doesNotContain("prices.txt");
  }

  @Test
  void nothingIsParsed() throws IOException {
    String log = run("-Xlog:class+load");
    assertThat(log).contains("total 22.5", "org.pycopy.kernel.code.MpyReader ");
    assertThat(log)
        .doesNotContain("org.pycopy.kernel.syntax.Lexer")
        .doesNotContain("org.pycopy.kernel.syntax.Parser")
        .doesNotContain("org.pycopy.kernel.compiler.")
        .doesNotContain("org.pycopy.kernel.code.Verifier");
  }
}
