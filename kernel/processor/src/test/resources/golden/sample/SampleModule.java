package sample;

import org.pycopy.annot.Kw;
import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** A module with every kind of member. */
@PyModule(value = "sample", types = Counter.class, members = SampleModule.More.class)
final class SampleModule {
  /** Zero-based version. */
  @PyConst static final int VERSION = 3;

  @PyConst("pi")
  static final double PI_VALUE = 3.5;

  private SampleModule() {}

  /** Arguments of this run. */
  @PyConst
  static PyObject argv(Interpreter in) {
    return PyStr.of("argv");
  }

  /** Length of {@code object}. @throws TypeError where it has none */
  @PyFunction
  static int len(Interpreter in, PyObject object) {
    return object.len(in);
  }

  /** Does nothing. */
  @PyFunction
  static void nop() {}

  /**
   * Reads a number.
   *
   * @param text the digits
   * @return the number, see {@link Counter#step the step}
   */
  @PyFunction("int_")
  static long parse(Interpreter in, String text, @Opt("10") int base, @Opt PyStr suffix) {
    return base + text.length() + (suffix == null ? 0 : 1);
  }

  /** Joins up to four. */
  @PyFunction
  static PyObject four(PyObject a, PyObject b, @Opt PyObject c, @Opt("false") boolean d) {
    return d ? a : b;
  }

  /** Prints &lt;all&gt; of <b>them</b>. */
  @PyFunction
  static boolean print(
      Interpreter in, @KwOnly @Opt String sep, @KwOnly("end") @Opt("1") int last, PyObject... args) {
    return args.length == last;
  }

  /** Opens. */
  @PyFunction
  static PyObject open(Interpreter in, @Kw PyObject file, @Kw @Opt PyObject mode) {
    return mode == null ? file : mode;
  }

  /** Takes what comes. */
  @PyFunction
  static PyObject apply(PyObject f, PyObject[] args, int off, int nPos, int nKw) {
    return f;
  }

  /** More members, in a class of their own. */
  static final class More {
    private More() {}

    /** Twice {@code x}. */
    @PyFunction
    static double twice(double x) {
      return 2 * x;
    }
  }
}
