package org.pycopy.kernel.objects;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.text.Ascii;

/** One call of {@code str.format}: replaces the fields in braces by the arguments. */
final class BraceFormat {
  private final Interpreter in;
  private final PyText pattern;
  private final String chars;
  private final PyObject[] args;
  private final int off;
  private final int nPos;
  private final int nKw;

  /** Number of the next field without a name; -1 once fields were numbered explicitly. */
  private int nextField;

  /** The arguments are {@code args[off .. off+nPos)}, followed by {@code nKw} names and values. */
  BraceFormat(Interpreter in, PyText pattern, PyObject[] args, int off, int nPos, int nKw) {
    this.in = in;
    this.pattern = pattern;
    this.chars = pattern.chars();
    this.args = args;
    this.off = off;
    this.nPos = nPos;
    this.nKw = nKw;
  }

  /** The chars of the result. */
  String format() {
    return format(0, chars.length());
  }

  private String format(int from, int to) {
    in.enter();
    StringBuilder out = new StringBuilder(PyText.chargeChars(in, to - from + 16L));
    int i = from;
    while (i < to) {
      char c = chars.charAt(i++);
      if (c != '{' && c != '}') {
        out.append(c);
      } else if (i < to && chars.charAt(i) == c) {
        out.append(c);
        i++;
      } else if (c == '}') {
        throw Errors.valueError("single '}' encountered in format string");
      } else {
        i = field(i, to, out);
      }
    }
    in.leave();
    return out.toString();
  }

  /** Handles the field that starts at {@code from}, after its brace; returns the index after it. */
  private int field(int from, int to, StringBuilder out) {
    int i = from;
    while (i < to && !endsName(chars.charAt(i))) {
      i++;
    }
    String name = chars.substring(from, i);
    char conversion = 0;
    if (i < to && chars.charAt(i) == '!') {
      conversion = conversion(i + 1, to);
      i += 2;
    }
    int specStart = 0;
    int specEnd = 0;
    if (i < to && chars.charAt(i) == ':') {
      specStart = i + 1;
      specEnd = endOfSpec(specStart, to);
      i = specEnd;
    }
    if (i >= to) {
      throw Errors.valueError("unmatched '{' in format");
    }
    if (chars.charAt(i) != '}') {
      throw Errors.valueError("expected ':' after format specifier");
    }
    PyObject value = name.isEmpty() ? nextArgument() : argument(name);
    if (conversion != 0) {
      value = PyStr.of(conversion == 'r' ? Printer.repr(in, value) : Printer.str(in, value));
    }
    append(out, value, specStart, specEnd);
    return i + 1;
  }

  private static boolean endsName(char c) {
    return c == '}' || c == '!' || c == ':';
  }

  private char conversion(int at, int to) {
    if (at >= to) {
      throw Errors.valueError("end of format while looking for conversion specifier");
    }
    char c = chars.charAt(at);
    if (c != 'r' && c != 's') {
      throw Errors.valueError("unknown conversion specifier " + c);
    }
    return c;
  }

  /** Index of the brace that ends a specification, or {@code to} where there is none. */
  private int endOfSpec(int from, int to) {
    int depth = 1;
    for (int i = from; i < to; i++) {
      char c = chars.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return to;
  }

  private void append(StringBuilder out, PyObject value, int specStart, int specEnd) {
    if (specStart == specEnd) {
      String text = value instanceof PyStr s ? s.value() : Printer.str(in, value);
      String added = pattern.charsOf(text);
      if ((long) out.length() + added.length() > PyText.MAX_LENGTH) {
        throw Errors.memory((long) out.length() + added.length());
      }
      in.charge(added.length());
      out.append(added);
      return;
    }
    String spec = chars.substring(specStart, specEnd);
    if (spec.indexOf('{') >= 0) {
      spec = format(specStart, specEnd);
    }
    FormatSpec.parse(spec).append(in, out, value, pattern);
  }

  private PyObject nextArgument() {
    if (nextField < 0) {
      throw Errors.valueError(
          "can't switch from manual field specification to automatic field numbering");
    }
    return positional(nextField++);
  }

  private PyObject positional(int index) {
    if (index >= nPos) {
      throw Errors.indexError("tuple index out of range");
    }
    return args[off + index];
  }

  /** The argument that a field names by number or keyword. */
  private PyObject argument(String name) {
    PyObject value;
    int end;
    if (Ascii.isDigit(name.charAt(0))) {
      if (nextField > 0) {
        throw Errors.valueError(
            "can't switch from automatic field numbering to manual field specification");
      }
      end = FormatSpec.endOfNumber(name, 0);
      value = positional(FormatSpec.number(name, 0, end));
      nextField = -1;
    } else {
      end = 0;
      while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
        end++;
      }
      value = keyword(pattern.textOf(name.substring(0, end)));
    }
    if (end < name.length()) {
      throw Errors.notImplemented("attributes not supported yet");
    }
    return value;
  }

  private PyObject keyword(String name) {
    int first = off + nPos;
    for (int i = first; i < first + 2 * nKw; i += 2) {
      if (((PyStr) args[i]).value().equals(name)) {
        return args[i + 1];
      }
    }
    throw Errors.keyError(new PyStr(name));
  }
}
