package org.pycopy.kernel.objects;

import java.math.BigInteger;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.text.Ascii;
import org.pycopy.kernel.text.FloatFormat;
import org.pycopy.kernel.text.IntText;

/**
 * How one value is to be formatted: {@code [[fill]align][sign][#][0][width][,|_][.precision][type]}
 * of {@code str.format}, or the flags of a {@code %} conversion.
 */
final class FormatSpec {
  /** A count that was not given. */
  static final int MISSING = -1;

  private static final String ALIGNMENTS = "<>=^";
  private static final String TYPES = "bcdeEfFgGnosxX%";

  /** Code point to fill with; 0 where not given. */
  int fill;

  /** One of {@code < > = ^}, or 0 for the default of the value's type. */
  char align;

  /** {@code '+'} or {@code ' '} for a sign of numbers that are not negative, else 0. */
  char sign;

  /** {@code #}: prefix of the base, or the point of floats even where nothing follows it. */
  boolean alternate;

  /** {@code ','} or {@code '_'} between groups of digits, else 0. */
  char grouping;

  int width = MISSING;
  int precision = MISSING;

  /** Conversion, or 0 for the default of the value's type. */
  char type;

  /** Reads the specification of a replacement field. @throws ValueError (Python's) */
  static FormatSpec parse(String s) {
    FormatSpec spec = new FormatSpec();
    int i = 0;
    int n = s.length();
    int first = n == 0 ? 0 : Character.charCount(s.codePointAt(0));
    if (first < n && isOneOf(ALIGNMENTS, s.charAt(first))) {
      spec.fill = s.codePointAt(0);
      spec.align = s.charAt(first);
      i = first + 1;
    } else if (n > 0 && isOneOf(ALIGNMENTS, s.charAt(0))) {
      spec.align = s.charAt(i++);
    }
    char c = charAt(s, i);
    if (c == '+' || c == '-' || c == ' ') {
      spec.sign = c == '-' ? 0 : c;
      c = charAt(s, ++i);
    }
    if (c == '#') {
      spec.alternate = true;
      c = charAt(s, ++i);
    }
    if (c == '0') {
      spec.align = spec.align == 0 ? '=' : spec.align;
      spec.fill = spec.fill == 0 ? '0' : spec.fill;
    }
    int end = endOfNumber(s, i);
    spec.width = number(s, i, end);
    i = end;
    c = charAt(s, i);
    if (c == ',' || c == '_') {
      spec.grouping = c;
      c = charAt(s, ++i);
    }
    if (c == '.') {
      end = endOfNumber(s, ++i);
      spec.precision = number(s, i, end);
      i = end;
      c = charAt(s, i);
    }
    if (isOneOf(TYPES, c)) {
      spec.type = c;
      i++;
    }
    if (i != n) {
      throw Errors.valueError("invalid format specifier");
    }
    return spec;
  }

  private static boolean isOneOf(String set, char c) {
    return c != 0 && set.indexOf(c) >= 0;
  }

  /** The char at {@code i}, or 0 at the end. */
  private static char charAt(String s, int i) {
    return i < s.length() ? s.charAt(i) : 0;
  }

  /** Index after the digits at {@code i}. */
  static int endOfNumber(String s, int i) {
    int end = i;
    while (end < s.length() && Ascii.isDigit(s.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Value of the digits from {@code i} to {@code end}, at most 2^31 - 1; MISSING where none. */
  static int number(String s, int i, int end) {
    if (i == end) {
      return MISSING;
    }
    long value = 0;
    for (int k = i; k < end; k++) {
      value = Math.min(value * 10 + s.charAt(k) - '0', Integer.MAX_VALUE);
    }
    return (int) value;
  }

  /** Appends {@code value} as a replacement field of {@code pattern}. */
  void append(Interpreter in, StringBuilder out, PyObject value, PyText pattern) {
    PyObject plain = Convert.nativeOf(value);
    boolean isInt = plain instanceof PyInt || plain instanceof PyBool || plain instanceof PyBigInt;
    boolean isNumber = isInt || plain instanceof PyFloat;
    if (align == 0) {
      align = isNumber ? '>' : '<';
    }
    if (fill == 0) {
      fill = ' ';
    }
    if (sign != 0 && type == 's') {
      throw Errors.valueError("sign not allowed in string format specifier");
    }
    if (sign != 0 && type == 'c') {
      throw Errors.valueError("sign not allowed with integer format specifier 'c'");
    }
    if (isInt && appendAsInt(in, out, plain, value)) {
      return;
    }
    if (isNumber) {
      appendAsFloat(in, out, value);
    } else {
      appendText(in, out, plain, value, pattern);
    }
  }

  /** Appends an int; false where {@link #type} is one of floats. */
  private boolean appendAsInt(Interpreter in, StringBuilder out, PyObject plain, PyObject value) {
    int places = precision;
    precision = MISSING; // It means something to floats only.
    switch (type) {
      case 0:
      case 'd':
      case 'n':
        appendInt(in, out, plain, 10, false);
        return true;
      case 'b':
        appendInt(in, out, plain, 2, false);
        return true;
      case 'o':
        appendInt(in, out, plain, 8, false);
        return true;
      case 'x':
      case 'X':
        appendInt(in, out, plain, 16, type == 'X');
        return true;
      case 'c':
        Padding.append(in, out, character(in, plain), fill, width, align);
        return true;
      case 's':
        throw unknownType(value);
      default:
        precision = places;
        return false;
    }
  }

  /** The text of the code point that an int is. */
  static String character(Interpreter in, PyObject value) {
    long c = Ops.index(in, value);
    if (c < 0 || c > 0x10FFFF) {
      throw Errors.valueError("chr() arg not in range(0x110000)");
    }
    return PyStr.ofCodePoint((int) c).value();
  }

  private void appendAsFloat(Interpreter in, StringBuilder out, PyObject value) {
    double number = Convert.toDouble(in, value);
    switch (type) {
      case 0:
      case 'n':
        appendFloat(in, out, number, 'g', "");
        break;
      case '%':
        appendFloat(in, out, number * 100, 'f', "%");
        break;
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        appendFloat(in, out, number, type, "");
        break;
      default:
        throw unknownType(value);
    }
  }

  private void appendText(
      Interpreter in, StringBuilder out, PyObject plain, PyObject value, PyText pattern) {
    if (align == '=') {
      throw Errors.valueError("'=' alignment not allowed in string format specifier");
    }
    if (type != 0 && type != 's') {
      throw unknownType(value);
    }
    if (!(plain instanceof PyText text)) {
      throw Errors.implicitConversion(value);
    }
    PyText same = pattern.sameType(text);
    String s = same != null ? same.chars() : pattern.charsOf(text.textOf(text.chars()));
    PyText.chargeChars(in, (long) out.length() + s.length());
    Padding.append(in, out, cut(s), fill, width, align);
  }

  /** At most {@link #precision} code points of {@code s}. */
  String cut(String s) {
    if (precision < 0 || s.length() <= precision) {
      return s;
    }
    return s.codePointCount(0, s.length()) <= precision
        ? s
        : s.substring(0, s.offsetByCodePoints(0, precision));
  }

  private PyException unknownType(PyObject value) {
    return Errors.valueError(
        "unknown format code '" + type + "' for object of type '" + value.type().name() + "'");
  }

  /** An int argument as {@link PyInt} or {@link PyBigInt}. @throws TypeError (Python's) */
  static PyObject intOf(Interpreter in, PyObject value) {
    PyObject plain = Convert.nativeOf(value);
    return plain instanceof PyBigInt ? plain : PyInt.of(Ops.index(in, value));
  }

  /**
   * Appends an int in {@code base}: sign, prefix, then as many digits as there are, at least {@link
   * #precision}.
   */
  void appendInt(Interpreter in, StringBuilder out, PyObject value, int base, boolean upper) {
    String digits = digits(in, intOf(in, value), base);
    String lead = "";
    if (digits.charAt(0) == '-') {
      lead = "-";
      digits = digits.substring(1);
    } else if (sign != 0) {
      lead = String.valueOf(sign);
    }
    if (alternate && base != 10) {
      String prefix = base == 16 ? "0x" : base == 8 ? "0o" : "0b";
      lead = lead.concat(upper ? Ascii.upper(prefix) : prefix);
    }
    if (upper) {
      digits = Ascii.upper(digits);
    }
    if (grouping != 0) {
      digits = IntText.group(digits, grouping, grouping == '_' && base != 10 ? 4 : 3);
    }
    if (precision > digits.length()) {
      StringBuilder zeros = new StringBuilder(PyText.chargeChars(in, precision));
      Padding.repeat(zeros, '0', precision - digits.length());
      digits = zeros.append(digits).toString();
    }
    appendNumber(in, out, lead, digits);
  }

  private static String digits(Interpreter in, PyObject value, int base) {
    if (value instanceof PyBigInt big) {
      BigInteger number = big.value();
      in.charge(IntText.maxLength(number.bitLength(), base));
      return number.toString(base);
    }
    return Long.toString(((PyInt) value).value, base);
  }

  /** Appends a float by C's conversion {@code kind}, followed by {@code unit}. */
  void appendFloat(Interpreter in, StringBuilder out, double value, char kind, String unit) {
    int places = precision < 0 ? 6 : precision;
    PyText.chargeChars(in, places + 320L);
    String digits = FloatFormat.format(value, kind, places, alternate).concat(unit);
    String lead = "";
    if (digits.charAt(0) == '-') {
      lead = "-";
      digits = digits.substring(1);
    } else if (sign != 0) {
      lead = String.valueOf(sign);
    }
    if (grouping != 0) {
      int end = endOfNumber(digits, 0);
      digits = IntText.group(digits.substring(0, end), grouping, 3).concat(digits.substring(end));
    }
    appendNumber(in, out, lead, digits);
  }

  private void appendNumber(Interpreter in, StringBuilder out, String lead, String digits) {
    if (align == '=') {
      out.append(lead);
      Padding.append(in, out, digits, fill, width - lead.length(), '>');
    } else {
      Padding.append(in, out, lead.concat(digits), fill, width, align);
    }
  }
}
