package org.pycopy.kernel.objects;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;

/** One {@code pattern % arguments}: replaces C's conversions by the arguments. */
final class PercentFormat {
  private final Interpreter in;
  private final PyText pattern;
  private final String chars;
  private final PyObject[] args;
  private final PyDict mapping;
  private final StringBuilder out;
  private int at;
  private int used;

  private PercentFormat(Interpreter in, PyText pattern, PyObject arguments) {
    this.in = in;
    this.pattern = pattern;
    this.chars = pattern.chars();
    this.out = new StringBuilder(PyText.chargeChars(in, chars.length() + 16L));
    PyObject plain = Convert.nativeOf(arguments);
    this.args = plain instanceof PyTuple tuple ? tuple.items : new PyObject[] {arguments};
    this.mapping = plain instanceof PyDict dict ? dict : null;
  }

  /**
   * The formatted object, of the type of {@code pattern}.
   *
   * @param arguments a tuple, a dict for {@code %(key)}, or the only argument
   */
  static PyObject format(Interpreter in, PyText pattern, PyObject arguments) {
    return pattern.make(new PercentFormat(in, pattern, arguments).format());
  }

  private String format() {
    int n = chars.length();
    while (at < n) {
      char c = chars.charAt(at++);
      if (c != '%') {
        out.append(c);
      } else if (at < n && chars.charAt(at) == '%') {
        out.append('%');
        at++;
      } else {
        conversion();
      }
    }
    if (mapping == null && used != args.length) {
      throw Errors.typeError("format string didn't convert all arguments");
    }
    return out.toString();
  }

  private void conversion() {
    PyObject value = at < chars.length() && chars.charAt(at) == '(' ? named() : null;
    FormatSpec spec = new FormatSpec();
    spec.align = '>';
    spec.fill = ' ';
    flags(spec);
    int width = count();
    if (width < 0) {
      // Only a width given by '*' can be negative: C takes its minus as the flag.
      spec.align = '<';
      spec.fill = ' ';
      width = Math.max(width, -Integer.MAX_VALUE);
    }
    spec.width = Math.abs(width);
    if (at < chars.length() && chars.charAt(at) == '.') {
      at++;
      // A negative precision counts as missing.
      spec.precision = Math.max(count(), FormatSpec.MISSING);
    }
    if (at >= chars.length()) {
      throw Errors.valueError("incomplete format");
    }
    spec.type = chars.charAt(at++);
    convert(spec, value != null ? value : next());
  }

  /** The value of {@code (key)}. */
  private PyObject named() {
    if (mapping == null) {
      throw Errors.typeError("format needs a dict");
    }
    int end = chars.indexOf(')', at);
    if (end < 0) {
      throw Errors.valueError("incomplete format key");
    }
    PyStr key = PyStr.of(pattern.textOf(chars.substring(at + 1, end)));
    Interpreter.checkName(key.value());
    at = end + 1;
    PyObject value = mapping.get(in, key);
    if (value == null) {
      throw Errors.keyError(key);
    }
    return value;
  }

  private void flags(FormatSpec spec) {
    for (; at < chars.length(); at++) {
      switch (chars.charAt(at)) {
        case '-':
          spec.align = '<';
          break;
        case '+':
          spec.sign = '+';
          break;
        case ' ':
          spec.sign = spec.sign == 0 ? ' ' : spec.sign;
          break;
        case '#':
          spec.alternate = true;
          break;
        case '0':
          spec.fill = '0';
          break;
        default:
          if (spec.align == '<') {
            spec.fill = ' ';
          } else if (spec.fill == '0') {
            spec.align = '=';
          }
          return;
      }
    }
  }

  /** The number at the position, 0 where there is none; {@code *} takes it from the arguments. */
  private int count() {
    if (at < chars.length() && chars.charAt(at) == '*') {
      at++;
      return Convert.toInt(in, next());
    }
    int end = FormatSpec.endOfNumber(chars, at);
    int number = Math.max(0, FormatSpec.number(chars, at, end));
    at = end;
    return number;
  }

  private PyObject next() {
    if (used >= args.length) {
      throw Errors.typeError("format string needs more arguments");
    }
    return args[used++];
  }

  private void convert(FormatSpec spec, PyObject value) {
    switch (spec.type) {
      case 'd':
      case 'i':
      case 'u':
        appendInt(spec, truncated(value), 10, false);
        break;
      case 'o':
        appendInt(spec, value, 8, false);
        break;
      case 'x':
      case 'X':
        appendInt(spec, value, 16, spec.type == 'X');
        break;
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        spec.appendFloat(in, out, Convert.toDouble(in, value), spec.type, "");
        break;
      case 'c':
        appendText(spec, character(value));
        break;
      case 's':
      case 'r':
        appendText(spec, spec.cut(text(spec.type, value)));
        break;
      default:
        throw unsupported(spec.type);
    }
  }

  private PyObject truncated(PyObject value) {
    PyObject plain = Convert.nativeOf(value);
    return plain instanceof PyFloat f ? PyInt.ofDouble(f.value) : value;
  }

  private void appendInt(FormatSpec spec, PyObject value, int base, boolean upper) {
    if (spec.align == '=') {
      // Zeros fill up to whichever of width and precision is larger.
      spec.width = Math.max(spec.width, spec.precision);
      spec.precision = FormatSpec.MISSING;
    }
    spec.appendInt(in, out, value, base, upper);
  }

  private void appendText(FormatSpec spec, String text) {
    if ((long) out.length() + text.length() > PyText.MAX_LENGTH) {
      throw Errors.memory((long) out.length() + text.length());
    }
    in.charge(text.length());
    Padding.append(in, out, text, ' ', spec.width, spec.align);
  }

  /** The chars of {@code %s} and {@code %r}: a text of the pattern's own type goes in as it is. */
  private String text(char type, PyObject value) {
    if (type == 'r') {
      return pattern.charsOf(Printer.repr(in, value));
    }
    PyText same = pattern.sameType(value);
    return same != null && same == value ? same.chars() : pattern.charsOf(Printer.str(in, value));
  }

  /** The chars of {@code %c}: one character, or that of an int. */
  private String character(PyObject value) {
    PyObject plain = Convert.nativeOf(value);
    if (plain instanceof PyStr || plain instanceof PyBytes && pattern instanceof PyBytes) {
      PyText text = (PyText) plain;
      if (text.length() != 1) {
        throw Errors.typeError("%c needs int or char");
      }
      return text instanceof PyBytes ? text.chars() : pattern.charsOf(text.chars());
    }
    if (!(plain instanceof PyInt) && !(plain instanceof PyBool) && !(plain instanceof PyBigInt)) {
      throw Errors.typeError("integer needed");
    }
    if (pattern instanceof PyBytes) {
      long b = Ops.index(in, plain);
      if (b < 0 || b > 255) {
        throw Errors.valueError("bytes value out of range");
      }
      return String.valueOf((char) b);
    }
    return FormatSpec.character(in, plain);
  }

  private PyException unsupported(char type) {
    return Errors.valueError(
        "unsupported format character '"
            + type
            + "' (0x"
            + Integer.toHexString(type)
            + ") at index "
            + (at - 1));
  }
}
