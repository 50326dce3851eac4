package org.pycopy.ure;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyObject;

/**
 * Simple regular expressions: {@code . [a-c] [^a-c] \d \D \s \S \w \W ^ $ | (...) (?:...)} and the
 * repetitions {@code ? * + ?? *? +?}. A pattern may be a str, bytes, or what {@code compile()}
 * returns.
 */
@PyModule("ure")
public final class UreModule {
  /** Flag of {@code compile()}: prints what the expression was compiled into. */
  @PyConst static final int DEBUG = 0x1000;

  private UreModule() {}

  /**
   * Compiles a regular expression.
   *
   * @param flags {@code DEBUG} or 0
   * @throws ValueError where it has a syntax that is not supported, or is too large
   */
  @PyFunction
  static PyObject compile(Interpreter in, PyObject pattern, @Opt PyObject flags) {
    PyRegex regex = new PyRegex(in, pattern);
    if (flags != null && (Ops.index(in, flags) & DEBUG) != 0) {
      PyObject plain = Subject.plain(pattern);
      String chars = Subject.chars(plain, Subject.isText(plain));
      in.write(1, Listing.of(new Parser(in, chars).parse()));
    }
    return regex;
  }

  /**
   * The match of {@code pattern} at the begin of {@code string}, or None.
   *
   * @param pos ignored
   * @param endpos ignored
   * @throws ValueError where the pattern is not supported
   */
  @PyFunction
  static PyObject match(
      Interpreter in, PyObject pattern, PyObject string, @Opt PyObject pos, @Opt PyObject endpos) {
    return PyRegex.of(in, pattern).find(in, string, true);
  }

  /**
   * The first match of {@code pattern} in {@code string}, or None.
   *
   * @param pos ignored
   * @param endpos ignored
   * @throws ValueError where the pattern is not supported
   */
  @PyFunction
  static PyObject search(
      Interpreter in, PyObject pattern, PyObject string, @Opt PyObject pos, @Opt PyObject endpos) {
    return PyRegex.of(in, pattern).find(in, string, false);
  }

  /**
   * {@code string} with what {@code pattern} matches replaced, at most {@code count} times unless
   * that is 0 or less. In {@code replace}, or in what that returns for a match where it can be
   * called, {@code \1} and {@code \g<1>} stand for a group.
   *
   * @param flags ignored
   * @throws ValueError where the pattern is not supported
   * @throws IndexError where there is no such group
   */
  @PyFunction
  static PyObject sub(
      Interpreter in,
      PyObject pattern,
      PyObject replace,
      PyObject string,
      @Opt("0") long count,
      @Opt PyObject flags) {
    return PyRegex.of(in, pattern).sub(in, replace, string, count, flags);
  }
}
