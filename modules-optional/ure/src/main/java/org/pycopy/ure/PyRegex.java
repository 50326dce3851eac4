package org.pycopy.ure;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * A compiled regular expression. In a str it matches characters, in bytes it matches bytes, those
 * of a str being its UTF-8 form.
 */
@org.pycopy.annot.PyType("ure")
final class PyRegex extends PyObject {
  static final BuiltinType TYPE = new BuiltinType("ure", BuiltinType.OBJECT, new PyRegexTable());

  /** The expression, a str or bytes. */
  private final PyObject pattern;

  private final Patterns patterns;

  // Compiled for subjects that are str or bytes, or null as long as there was none.
  private Program forText;
  private Program forBytes;

  /** Compiles {@code pattern}, a str or bytes. */
  PyRegex(Interpreter in, PyObject pattern) {
    this.pattern = Subject.plain(pattern);
    this.patterns = Patterns.of(in);
    program(in, Subject.isText(this.pattern));
  }

  /** The program for subjects of the kind given. */
  Program program(Interpreter in, boolean text) {
    Program program = text ? forText : forBytes;
    if (program == null) {
      program = patterns.program(in, Subject.chars(pattern, text));
      if (text) {
        forText = program;
      } else {
        forBytes = program;
      }
    }
    return program;
  }

  /**
   * The match at the begin of {@code string}, or None.
   *
   * @param pos ignored
   * @param endpos ignored
   */
  @PyMethod
  PyObject match(Interpreter in, PyObject string, @Opt PyObject pos, @Opt PyObject endpos) {
    return find(in, string, true);
  }

  /**
   * The first match in {@code string}, or None.
   *
   * @param pos ignored
   * @param endpos ignored
   */
  @PyMethod
  PyObject search(Interpreter in, PyObject string, @Opt PyObject pos, @Opt PyObject endpos) {
    return find(in, string, false);
  }

  PyObject find(Interpreter in, PyObject string, boolean atBegin) {
    PyObject subject = Subject.plain(string);
    boolean text = Subject.isText(subject);
    Matcher matcher = new Matcher(in, program(in, text), Subject.chars(subject, text));
    boolean found = atBegin ? matcher.matchAt(0) : matcher.search(0);
    return found ? new PyMatch(subject, matcher.slots().clone()) : PyNone.NONE;
  }

  /**
   * A list of the parts of {@code string} between the matches, at most {@code maxsplit} of which
   * are looked for unless that is 0 or less. The first empty match ends the search. In what is left
   * of the string behind a match, {@code ^} matches at the begin.
   *
   * @throws NotImplementedError where the expression has groups and matches
   */
  @PyMethod
  PyObject split(Interpreter in, PyObject string, @Opt("0") long maxsplit) {
    PyObject subject = Subject.plain(string);
    boolean text = Subject.isText(subject);
    String chars = Subject.chars(subject, text);
    Program program = program(in, text);
    Matcher matcher = new Matcher(in, program, chars);
    PyList parts = new PyList();
    int from = 0;
    for (long left = maxsplit; matcher.search(from) && matcher.stop() > matcher.start(); ) {
      if (program.groups > 0) {
        throw Errors.notImplemented("splitting with sub-captures");
      }
      parts.append(in, PyMatch.part(in, subject, from, matcher.start()));
      from = matcher.stop();
      if (--left == 0) {
        break;
      }
    }
    parts.append(in, PyMatch.part(in, subject, from, chars.length()));
    return parts;
  }

  /**
   * {@code string} with matches replaced, at most {@code count} of them unless that is 0 or less.
   * In {@code replace}, or in what that returns for a match where it can be called, {@code \1} and
   * {@code \g<1>} stand for a group. The first empty match ends the search. In what is left of the
   * string behind a match, {@code ^} matches at the begin.
   *
   * @param flags ignored
   * @throws IndexError where there is no such group
   */
  @PyMethod
  PyObject sub(
      Interpreter in,
      PyObject replace,
      PyObject string,
      @Opt("0") long count,
      @Opt PyObject flags) {
    PyObject subject = Subject.plain(string);
    boolean text = Subject.isText(subject);
    String chars = Subject.chars(subject, text);
    Matcher matcher = new Matcher(in, program(in, text), chars);
    boolean isFunction = replace.isCallable(in);
    StringBuilder out = null;
    int from = 0;
    for (long left = count; matcher.search(from) && matcher.stop() > matcher.start(); ) {
      if (out == null) {
        out = new StringBuilder();
      }
      int size = out.length();
      out.append(chars, from, matcher.start());
      int[] offsets = matcher.slots();
      PyObject template =
          isFunction ? replace.call1(in, new PyMatch(subject, offsets.clone())) : replace;
      Template.expand(Subject.chars(Subject.plain(template), text), chars, offsets, out);
      in.charge(out.length() - size);
      in.tick(1);
      from = offsets[1];
      if (--left == 0) {
        break;
      }
    }
    if (out == null) {
      return string;
    }
    in.charge(chars.length() - from);
    return Subject.ofChars(out.append(chars, from, chars.length()).toString(), text);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<re ").appendHex(in.id(this)).append('>');
  }

  /** {@code pattern} as a compiled expression, which it may be already. */
  static PyRegex of(Interpreter in, PyObject pattern) {
    return pattern instanceof PyRegex regex ? regex : new PyRegex(in, pattern);
  }
}
