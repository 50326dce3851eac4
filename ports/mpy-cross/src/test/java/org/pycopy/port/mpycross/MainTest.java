package org.pycopy.port.mpycross;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyReader;

class MainTest {
  @TempDir Path dir;
  private Path script;
  private String out;
  private String err;

  @BeforeEach
  void writeScript() throws IOException {
    script = dir.resolve("a.py");
    Files.writeString(script, "x = 1 << 40\n");
  }

  private int run(String... args) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    int status = Main.run(args, new PrintStream(outBytes, true), new PrintStream(errBytes, true));
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return status;
  }

  @Test
  void writesNextToTheInput() throws IOException {
    assertThat(run(script.toString(), "-s", "name.py")).isZero();
    Code code = MpyReader.read(Files.readAllBytes(dir.resolve("a.mpy")));
    assertThat(code.source).isEqualTo("name.py");
    assertThat(code.constants).containsExactly(1L << 40);
    assertThat(out + err).isEmpty();
  }

  @Test
  void takesOptionsForTheTarget() throws IOException {
    String target = dir.resolve("b.mpy").toString();
    assertThat(
            run(
                "-o",
                target,
                "-msmall-int-bits=63",
                "-mcache-lookup-bc",
                "-mno-unicode",
                script.toString()))
        .isZero();
    byte[] file = Files.readAllBytes(Path.of(target));
    assertThat(file).startsWith('M', 5, 1, 63);
    assertThat(MpyReader.read(file).constants).isEmpty();
  }

  @Test
  void listsTheCode() {
    assertThat(run("-v", "-v", script.toString())).isZero();
    assertThat(out).contains("code block '<module>'").contains("STORE_NAME x");
  }

  @Test
  void refusesWhatIsNoProgram() throws IOException {
    Files.writeString(script, "def f():\n  return = 1\n");
    assertThat(run("-s", "a.py", script.toString())).isEqualTo(1);
    assertThat(err)
        .isEqualTo(
            "Traceback (most recent call last):\n  File \"a.py\", line 2\nSyntaxError: invalid syntax\n");
    assertThat(dir.resolve("a.mpy")).doesNotExist();
  }

  @Test
  void complainsAboutTheCommandLine() {
    assertThat(run()).isEqualTo(1);
    assertThat(err).isEqualTo("no input file" + System.lineSeparator());
    assertThat(run("a", "b")).isEqualTo(1);
    assertThat(err).startsWith("multiple input files");
    assertThat(run("--what")).isEqualTo(1);
    assertThat(out).startsWith("usage: ");
    assertThat(run("-march=z80", "a.py")).isEqualTo(1);
    assertThat(run("-msmall-int-bits=70", "a.py")).isEqualTo(1);
    assertThat(run(dir.resolve("none.py").toString())).isEqualTo(1);
    assertThat(err).startsWith("OSError: ");
  }
}
