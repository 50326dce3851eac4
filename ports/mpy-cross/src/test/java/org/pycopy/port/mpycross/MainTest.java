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
            "Traceback (most recent call last):\n"
                + "  File \"a.py\", line 2\n"
                + "SyntaxError: invalid syntax\n");
    assertThat(dir.resolve("a.mpy")).doesNotExist();
  }

  @Test
  void complainsAboutTheCommandLine() {
    assertThat(run()).isEqualTo(1);
    assertThat(err).isEqualTo("no input file" + System.lineSeparator());
    assertThat(run("a", "b", "-s", "c")).isEqualTo(1);
    assertThat(err).startsWith("multiple input files");
    assertThat(run("--target", "toaster", "a")).isEqualTo(1);
    assertThat(err).startsWith("no such target; there are pyboard esp8266 ");
    assertThat(run("--freeze", "x", "a")).isEqualTo(1);
    assertThat(run("--what")).isEqualTo(1);
    assertThat(out).startsWith("usage: ");
    assertThat(run("-march=z80", "a.py")).isEqualTo(1);
    assertThat(run("-msmall-int-bits=70", "a.py")).isEqualTo(1);
    assertThat(run(dir.resolve("none.py").toString())).isEqualTo(1);
    assertThat(err).isEqualTo("OSError: 2" + System.lineSeparator());
    assertThat(run(dir.toString() + "/none.py", script.toString())).isEqualTo(1);
    assertThat(err).startsWith("OSError: 2: ");
    assertThat(dir.resolve("a.mpy")).exists();
  }

  @Test
  void compilesSeveralFilesAndTrees() throws IOException {
    Path tree = dir.resolve("tree");
    Files.createDirectories(tree.resolve("pkg"));
    Files.writeString(tree.resolve("pkg/__init__.py"), "");
    Files.writeString(tree.resolve("m.py"), "y = 1\n");
    String target = dir.resolve("out").toString();
    assertThat(run("-o", target, script.toString(), tree.toString())).isZero();
    assertThat(dir.resolve("out/a.mpy")).exists();
    assertThat(dir.resolve("out/pkg/__init__.mpy")).exists();
    Code code = MpyReader.read(Files.readAllBytes(dir.resolve("out/m.mpy")));
    assertThat(code.source).isEqualTo(tree.resolve("m.py").toString());
    assertThat(run("-o", target + "/", tree.resolve("m.py").toString())).isZero();
    assertThat(run(tree.toString())).isZero();
    assertThat(tree.resolve("pkg/__init__.mpy")).exists();
  }

  @Test
  void presetsForTargets() throws IOException {
    String target = dir.resolve("b.mpy").toString();
    assertThat(run("--target=nrf52", "-o", target, script.toString())).isZero();
    assertThat(Files.readAllBytes(Path.of(target))).startsWith('M', 5, 0, 31);
    assertThat(run("--target", "unix", "-o", target, script.toString())).isZero();
    assertThat(Files.readAllBytes(Path.of(target))).startsWith('M', 5, 3, 31);
  }

  @Test
  void hasNoMachineCode() throws IOException {
    Files.writeString(script, "x = 1\n@micropython.native\ndef f(): pass\n");
    assertThat(run("-march=armv7m", "-s", "a.py", script.toString())).isEqualTo(1);
    assertThat(err)
        .isEqualTo(
            "Traceback (most recent call last):\n"
                + "  File \"a.py\", line 2, in <module>\n"
                + "SyntaxError: invalid arch\n");
    Files.writeString(script, "x = 1\n");
    assertThat(run("-march=armv7m", script.toString())).isZero();
    assertThat(run("-X", "emit=native", script.toString())).isEqualTo(1);
    assertThat(err).endsWith("SyntaxError: invalid arch\n");
  }

  @Test
  void formattedStringsAreAnOption() throws IOException {
    Files.writeString(script, "x = f'{1}'\n");
    assertThat(run(script.toString())).isEqualTo(1);
    assertThat(err).endsWith("SyntaxError: invalid syntax\n");
    assertThat(run("-X", "fstrings", script.toString())).isZero();
  }

  @Test
  void freezes() throws IOException {
    assertThat(run("--freeze", "app", "-o", dir.resolve("jar").toString(), script.toString()))
        .isZero();
    Path folder = dir.resolve("jar/META-INF/pycopy/frozen");
    assertThat(folder.resolve("app.index")).hasContent("a.mpy");
    assertThat(folder.resolve("a.mpy")).exists();
    Files.writeString(script, "x = = 1\n");
    assertThat(run("--freeze", "app", "-o", dir.resolve("jar").toString(), script.toString()))
        .isEqualTo(1);
    assertThat(err).contains("File \"a.py\", line 1");
  }

  @Test
  void listsFiles() throws IOException {
    Files.writeString(script, "def f(a, b=2.5, *, c=1):\n  return a + 'text'\n");
    String file = dir.resolve("a.mpy").toString();
    run("-s", "name.py", script.toString());
    assertThat(run("--dump", file)).isZero();
    assertThat(out)
        .contains("mpy version 5, small ints of 31 bits, unicode, architecture none\n")
        .contains("\n    parameters: a b * c; 1 with defaults\n")
        .contains("constant 0: 2.5\n")
        .contains("  line 2\n")
        .endsWith("verified\n");
    byte[] content = Files.readAllBytes(Path.of(file));
    int add = 0;
    while ((content[add] & 0xff) != 0xf2) {
      add++;
    }
    content[add + 1] = 0x59; // POP_TOP for RETURN_VALUE
    Files.write(Path.of(file), content);
    assertThat(run("--dump", file)).isZero();
    assertThat(out).contains("refused: f at ");
    Files.write(Path.of(file), new byte[] {'M', 4, 0, 0, 32});
    assertThat(run("--dump", file)).isZero();
    assertThat(out).endsWith("unreadable: incompatible .mpy file\n");
  }
}
