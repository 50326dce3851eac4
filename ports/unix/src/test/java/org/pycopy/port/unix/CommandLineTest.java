package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line does, by whole processes. */
class CommandLineTest {
  @TempDir Path dir;
  private PortProcess port;

  @BeforeEach
  void makeProcess() {
    port = new PortProcess(dir);
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void runsACommandWithArguments() throws Exception {
    assertThat(port.run("-c", "import sys; print(sys.argv, sys.path, __file__)", "a", "-v"))
        .isZero();
    assertThat(port.out)
        .isEqualTo(
            "['-c', 'a', '-v'] ['', '" + dir + "/.pycopy/lib', '/usr/lib/pycopy'] <stdin>\n");
  }

  @Test
  void runsAScriptFromItsDirectory() throws Exception {
    write("lib/main.py", "import sys, helper\nprint(sys.argv, sys.path[0], __name__, __file__)\n");
    write("lib/helper.py", "print('helper', __name__)\n");
    assertThat(port.run("lib/main.py", "-x", "y")).isZero();
    assertThat(port.out)
        .isEqualTo(
            "helper helper\n['lib/main.py', '-x', 'y'] "
                + dir.resolve("lib").toRealPath()
                + " __main__ lib/main.py\n");
  }

  @Test
  void runsStandardInput() throws Exception {
    port.input = "import sys\nprint(sys.argv, 'é')\n";
    assertThat(port.run()).isZero();
    assertThat(port.out).isEqualTo("[] é\n");
  }

  @Test
  void runsModulesAndPackages() throws Exception {
    write("pkg/__init__.py", "print('init', __name__)\n");
    write("pkg/__main__.py", "import sys\nfrom .other import x\nprint(__name__, x, sys.argv)\n");
    write("pkg/other.py", "x = 5\n");
    write("single.py", "print(__name__)\n");
    assertThat(port.run("-m", "pkg", "a")).isZero();
    assertThat(port.out).isEqualTo("init pkg\n__main__ 5 ['pkg', 'a']\n");
    assertThat(port.run("-m", "single")).isZero();
    assertThat(port.out).isEqualTo("__main__\n");
    assertThat(port.run("-m", "missing")).isEqualTo(1);
    assertThat(port.err).isEqualTo("ImportError: no module named 'missing'\n");
  }

  @Test
  void takesThePathFromTheEnvironment() throws Exception {
    port.environment.put("PYCOPYPATH", "one:~/two::");
    assertThat(port.run("-c", "import sys; print(sys.path)")).isZero();
    assertThat(port.out).isEqualTo("['', 'one', '" + dir + "/two', '', '']\n");
  }

  @ParameterizedTest
  @CsvSource({
    "sys.exit(), 0",
    "sys.exit(None), 0",
    "sys.exit(7), 7",
    "sys.exit(300), 44",
    "sys.exit(-1), 255",
    "sys.exit(True), 1",
    "sys.exit('text'), 1",
    "raise SystemExit, 0",
    "raise SystemExit(3), 3",
    "1/0, 1",
  })
  void exitStatus(String end, int status) throws Exception {
    assertThat(port.run("-c", "import sys; print('before'); " + end)).isEqualTo(status);
    assertThat(port.out).isEqualTo("before\n");
  }

  @Test
  void tracebackGoesToStandardError() throws Exception {
    write("bad.py", "def f():\n    raise ValueError('why')\nf()\n");
    assertThat(port.run("bad.py")).isEqualTo(1);
    assertThat(port.out).isEmpty();
    assertThat(port.err)
        .isEqualTo(
            "Traceback (most recent call last):\n"
                + "  File \"bad.py\", line 3, in <module>\n"
                + "  File \"bad.py\", line 2, in f\n"
                + "ValueError: why\n");
  }

  @Test
  void syntaxErrorSaysWhere() throws Exception {
    assertThat(port.run("-c", "x = 1\ny z\n")).isEqualTo(1);
    assertThat(port.err).contains("File \"<stdin>\", line 2", "SyntaxError");
  }

  @Test
  void saysWhichScriptIsMissing() throws Exception {
    assertThat(port.run("missing.py")).isEqualTo(2);
    assertThat(port.err)
        .isEqualTo("pycopy: can't open file 'missing.py': [Errno 2] No such file or directory\n");
    assertThat(port.run(dir.toString())).isEqualTo(1);
    assertThat(port.err).isEqualTo("OSError: [Errno 21] EISDIR\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "-c", "-m", "-X", "-Q"})
  void explainsItself(String option) throws Exception {
    assertThat(port.run(option)).isEqualTo(1);
    assertThat(port.out).contains("usage: pycopy [<opts>]", "compile-only", "heapsize");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "emit=machine", "heapsize=", "heapsize=1", "heapsize=9x"})
  void refusesOptions(String option) throws Exception {
    assertThat(port.run("-X", option, "-c", "print(1)")).isEqualTo(1);
    assertThat(port.out).startsWith("Invalid option\n").doesNotContain("1\n1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emit=bytecode",
        "emit=native",
        "emit=viper",
        "heapsize=1m",
        "heapsize=800",
        "heapsize=64wK"
      })
  void takesOptions(String option) throws Exception {
    assertThat(port.run("-X", option, "-c", "print(1)")).isZero();
    assertThat(port.out).isEqualTo("1\n");
  }

  @Test
  void compilesOnly() throws Exception {
    assertThat(port.run("-X", "compile-only", "-c", "print(1)")).isZero();
    assertThat(port.out).isEmpty();
    assertThat(port.run("-X", "compile-only", "-c", "print(")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-O, 1 False", "-OOO, 3 False", "-O0, 0 True", "-O2, 2 False"})
  void optimises(String option, String result) throws Exception {
    String program = "import micropython; print(micropython.opt_level(), __debug__)";
    assertThat(port.run(option, "-c", program)).isZero();
    assertThat(port.out).isEqualTo(result + "\n");
  }

  @Test
  void runsStrictly() throws Exception {
    String program =
        "print(__name__)\ndef __main__():\n    print('main')\n    global new\n    new = 1\n";
    assertThat(port.run("-X", "strict", "-c", program)).isEqualTo(1);
    assertThat(port.out).isEqualTo("__main__s\nmain\n");
    assertThat(port.err).contains("RuntimeError: strict mode: can't create/del namespace attrs");
  }

  @Test
  void tellsWhatItDoes() throws Exception {
    assertThat(port.run("-v", "-c", "print(1)")).isZero();
    assertThat(port.out).startsWith("1\nmem: total=").contains("GC: total: ");
    write("listed.py", "x = 1\n");
    assertThat(port.run("-v", "-v", "-c", "import listed")).isZero();
    assertThat(port.out)
        .contains("File <stdin>, code block '<module>'", "File listed.py, code block '<module>'")
        .contains("IMPORT_NAME 'listed'", "STORE_NAME x");
  }

  @Test
  void outputsKeepTheirOrder() throws Exception {
    port.input = "typed\n";
    String program =
        "import sys\nprint('a', end='')\nsys.stdout.write('b')\nprint(input('ask '))\n"
            + "sys.stdout.flush()\n";
    assertThat(port.run("-c", program)).isZero();
    assertThat(port.out).isEqualTo("abask typed\n");
  }

  @Test
  void outputLargerThanTheBuffer() throws Exception {
    assertThat(port.run("-c", "for i in range(3000): print('%06d' % i)\nprint('x' * 20000)"))
        .isZero();
    assertThat(port.out).hasSize(3000 * 7 + 20001).startsWith("000000\n").endsWith("xx\n");
  }
}
