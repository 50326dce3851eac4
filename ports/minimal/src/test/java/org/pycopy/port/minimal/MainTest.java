package org.pycopy.port.minimal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.Interpreter;
import org.pycopy.port.base.JavaHost;

/** The minimal port as a process of its own. */
class MainTest {
  @TempDir Path dir;
  private String out;

  private int run(String input, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 4];
    command[0] = System.getProperty("java.home") + "/bin/java";
    command[1] = "-cp";
    command[2] =
        String.join(
            File.pathSeparator, place(Main.class), place(JavaHost.class), place(Interpreter.class));
    command[3] = "org.pycopy.port.minimal.Main";
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.directory(dir.toFile()).redirectErrorStream(true).start();
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("pipe"); // The program does not read its input.
    }
    out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private static String place(Class<?> sample) throws URISyntaxException {
    return Path.of(sample.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  @Test
  void runsAScript() throws Exception {
    Files.writeString(dir.resolve("a.py"), "import sys, b\nprint(sys.argv, 'é')\nsys.exit(3)\n");
    Files.writeString(dir.resolve("b.py"), "print(__name__)\n");
    assertThat(run("", "a.py", "x")).isEqualTo(3);
    assertThat(out).isEqualTo("b\n['a.py', 'x'] é\n");
  }

  @Test
  void runsACommandAndStandardInput() throws Exception {
    assertThat(run("", "-c", "import sys; print(sys.argv)", "x")).isZero();
    assertThat(out).isEqualTo("['-c', 'x']\n");
    assertThat(run("print(input())\n1/0\n")).isEqualTo(1);
    assertThat(out).contains("EOFError");
  }

  @Test
  void hasOnlyTheKernel() throws Exception {
    assertThat(run("", "-c", "import math")).isEqualTo(1);
    assertThat(out).endsWith("ImportError: no module named 'math'\n");
    assertThat(run("", "-c", "open('x')")).isEqualTo(1);
    assertThat(out).endsWith("NotImplementedError: this port has no files\n");
  }

  @Test
  void explainsItself() throws Exception {
    assertThat(run("", "-v")).isEqualTo(1);
    assertThat(out).startsWith("usage: ");
    assertThat(run("", "missing.py")).isEqualTo(1);
    assertThat(out).isEqualTo("OSError: [Errno 2] ENOENT\n");
  }
}
