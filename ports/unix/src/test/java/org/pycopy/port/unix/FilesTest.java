package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.port.base.Runner;

/** Files of the JDK as programs see them. */
class FilesTest {
  @TempDir Path dir;

  /** Runs a program that finds its file's path in {@code p}; what it stores in {@code r}. */
  private String run(String program) {
    UnixHost host = new UnixHost(new PortModules());
    Interpreter in = new Interpreter(host, Limits.NONE);
    in.importer().main().dict().putName(in, in.intern("p"), new PyStr(dir.resolve("f").toString()));
    Runner runner = new Runner(in, host);
    assertThat(runner.runSource(program + "\nr = str(r)\n", "test")).isZero();
    return ((PyStr) in.importer().main().dict().getName(in.intern("r"))).value();
  }

  @Test
  void readsText() throws Exception {
    Files.writeString(dir.resolve("f"), "zażółć\ngęś\nend");
    assertThat(run("f = open(p)\nr = [f.read(3), f.readline(), f.readline(2), f.read(), f.read()]"))
        .isEqualTo("['zaż', 'ółć\\n', 'gę', 'ś\\nend', '']");
    assertThat(run("r = list(open(p))")).isEqualTo("['zażółć\\n', 'gęś\\n', 'end']");
    assertThat(run("r = open(p).readlines()")).isEqualTo("['zażółć\\n', 'gęś\\n', 'end']");
  }

  @Test
  void readsBytesAndSeeks() throws Exception {
    Files.writeString(dir.resolve("f"), "0123456789");
    assertThat(
            run(
                "f = open(p, 'rb')\n"
                    + "r = [f.read(2), f.tell(), f.seek(-3, 2), f.read(1), f.seek(-2, 1),\n"
                    + "     f.read(), f.seek(100), f.read()]"))
        .isEqualTo("[b'01', 2, 7, b'7', 6, b'6789', 100, b'']");
  }

  @Test
  void readsMoreThanItsBuffer() throws Exception {
    Files.writeString(dir.resolve("f"), "x".repeat(10_000) + "\n" + "y".repeat(5_000));
    assertThat(
            run(
                "f = open(p)\na = f.read(10)\nb = f.readline()\nc = f.tell()\nd = f.read()\n"
                    + "r = len(a), len(b), c, len(d), d.count('y')"))
        .isEqualTo("(10, 9991, 10001, 5000, 5000)");
  }

  @Test
  void writes() throws Exception {
    assertThat(run("f = open(p, 'w')\nr = f.write('añ'), f.tell()\nf.close()")).isEqualTo("(3, 3)");
    assertThat(run("with open(p, 'a') as f: r = f.write('end')")).isEqualTo("3");
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("añend");
    run("with open(p, 'wb') as f: r = f.write(b'\\xff')");
    assertThat(Files.readAllBytes(dir.resolve("f"))).containsExactly(0xff);
  }

  @Test
  void updates() throws Exception {
    Files.writeString(dir.resolve("f"), "0123456789");
    assertThat(run("with open(p, 'r+') as f:\n  r = [f.read(2), f.write('XY'), f.read(2)]"))
        .isEqualTo("['01', 2, '45']");
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("01XY456789");
    assertThat(
            run(
                "with open(p, 'a+') as f:\n"
                    + "  r = [f.seek(0), f.read(2), f.write('!'), f.seek(0), f.read()]"))
        .isEqualTo("[0, '01', 1, 0, '01XY456789!']");
    assertThat(run("with open(p, 'w+b') as f:\n  r = [f.write(b'ab'), f.seek(0), f.read()]"))
        .isEqualTo("[2, 0, b'ab']");
  }

  @Test
  void failsWithTheReasonsNumber() {
    String numberOf = "\ntry:\n  r = act()\nexcept OSError as e:\n  r = e.errno\n";
    assertThat(run("def act(): open(p)" + numberOf)).isEqualTo("2");
    assertThat(run("def act(): open(p, 'r+')" + numberOf)).isEqualTo("2");
    assertThat(run("def act(): open(p + '/x', 'w')" + numberOf)).isEqualTo("2");
    assertThat(run("def act(): open(p[:-2], 'w')" + numberOf)).isEqualTo("21");
    assertThat(run("def act(): open(99).read()" + numberOf)).isEqualTo("9");
    assertThat(run("def act(): open(p, 'w').read()" + numberOf)).isEqualTo("9");
    assertThat(run("def act(): open(p).write('x')" + numberOf)).isEqualTo("9");
    assertThat(run("def act(): open(p).seek(-1)" + numberOf)).isEqualTo("22");
  }

  @Test
  void closedFilesSayThat() {
    String texts =
        "f = open(p, 'w')\nf.close()\nf.close()\nr = []\n"
            + "for act in (lambda: f.write('x'), f.tell, f.flush, f.fileno):\n"
            + "  try:\n    act()\n  except ValueError as e:\n    r.append(str(e))\nr = set(r)";
    assertThat(run(texts)).isEqualTo("{'I/O operation on closed file'}");
  }
}
