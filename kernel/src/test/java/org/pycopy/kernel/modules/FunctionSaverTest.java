package org.pycopy.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyWriter;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyObject;

class FunctionSaverTest {
  /** {@code f} of {@code source}, saved. */
  private static byte[] saved(String source) {
    Interpreter in = TestHost.newInterpreter();
    TestProgram.run(in, source);
    return FunctionSaver.save(in.importer().main().dict().getName(in.intern("f")));
  }

  /** What {@code call} prints where the file's names are global. */
  private static String evaluated(byte[] file, String call) {
    Interpreter in = TestHost.newInterpreter();
    PyDict globals = in.importer().main().dict();
    Programs.run(in, Programs.loadCompiled(file), globals, globals);
    Code expression = Programs.compile(in, call, "<test>", CompileOptions.EVAL);
    PyObject value = Programs.run(in, expression, globals, globals);
    return Printer.repr(in, value);
  }

  @Test
  void functionComesBackWithItsDefaults() {
    byte[] file =
        saved(
            "def f(a, b=1, c=(2.5, 'x', (None, True, b'y', 1 << 70, ...)), *d, e=-3, **g):\n"
                + "  return [a, b, c, d, e, sorted(g)]\n");
    assertThat(evaluated(file, "f(0)"))
        .isEqualTo(
            "[0, 1, (2.5, 'x', (None, True, b'y', 1180591620717411303424, Ellipsis)), (), -3, []]");
    assertThat(evaluated(file, "f(0, 1, 2, 3, e=4, z=5)")).isEqualTo("[0, 1, 2, (3,), 4, ['z']]");
  }

  @Test
  void whatIsWithinComesAlong() {
    byte[] file =
        saved(
            "def f(n):\n"
                + "  def g():\n"
                + "    for i in range(n): yield (lambda: i * n)()\n"
                + "  return list(g())\n");
    assertThat(evaluated(file, "f(4)")).isEqualTo("[0, 4, 8, 12]");
  }

  @Test
  void lambdaIsCalledF() {
    assertThat(evaluated(saved("f = lambda x=2: x + 1"), "f()")).isEqualTo("3");
  }

  @Test
  void moduleComesBack() {
    Interpreter in = TestHost.newInterpreter();
    String text = "x = [0.1, 1e300 * 1e300, 5e-324, -0.0, 3.14j, 'é', 1 << 62]";
    byte[] file = MpyWriter.save(Programs.compile(in, text, "m.py", CompileOptions.FILE));
    assertThat(evaluated(file, "x"))
        .isEqualTo("[0.1, inf, 5e-324, -0.0, 3.14j, 'é', 4611686018427387904]");
  }

  @Test
  void variablesOfOthersCannotBeSaved() {
    assertThatThrownBy(() -> saved("def g(x):\n  return lambda: x\nf = g(1)"))
        .isInstanceOf(PyException.class);
    assertThatThrownBy(() -> saved("def f(x=[]): pass")).isInstanceOf(PyException.class);
    assertThatThrownBy(() -> saved("f = 1")).isInstanceOf(PyException.class);
  }
}
