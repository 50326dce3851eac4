package org.pycopy.kernel.objects;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.text.Quoting;
import org.pycopy.kernel.text.Utf8;

/**
 * Text: an immutable sequence of Unicode code points.
 *
 * <p>Held as a Java string. One without surrogate pairs indexes directly; others get a table of
 * code points on first use.
 */
@org.pycopy.annot.PyType(value = "str", members = TextMethods.class)
public final class PyStr extends PyText {
  public static final BuiltinType TYPE =
      new BuiltinType("str", BuiltinType.OBJECT, new PyStrTable());

  public static final PyStr EMPTY = new PyStr("");

  private final String value;

  /** Number of code points, or -1 where not yet counted. */
  private int length = -1;

  /** The code points where the text has surrogate pairs; made on first use. */
  private int[] points;

  /** Wraps {@code value}; see also {@link Interpreter#intern} for names. */
  public PyStr(String value) {
    this.value = value;
  }

  public static PyStr of(String value) {
    int n = value.length();
    if (n == 0) {
      return EMPTY;
    }
    return n == 1 ? ofChar(value.charAt(0)) : new PyStr(value);
  }

  /** The str of one char; those of Latin-1 are shared objects. */
  private static PyStr ofChar(char c) {
    return c < Latin1.SINGLE.length ? Latin1.SINGLE[c] : new PyStr(String.valueOf(c));
  }

  /** The str of one code point, 0 to 0x10FFFF. */
  public static PyStr ofCodePoint(int c) {
    return c < 0x10000 ? ofChar((char) c) : new PyStr(new String(new int[] {c}, 0, 1));
  }

  /** The text as UTF-16. */
  public String value() {
    return value;
  }

  /**
   * Text made from another object, or decoded from bytes-like {@code object} where an encoding is
   * given. The encoding is always taken as UTF-8; {@code errors} may be {@code 'strict'}, {@code
   * 'ignore'} or {@code 'replace'}.
   *
   * @throws UnicodeError where bytes are not valid UTF-8
   */
  @PyNew
  static PyObject construct(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    checkArguments(nPos, nKw);
    if (nPos == 0) {
      return EMPTY;
    }
    PyObject object = args[off];
    if (nPos == 1) {
      return object instanceof PyStr ? object : of(Printer.str(in, object));
    }
    PyObject plain = Convert.nativeOf(object);
    return plain instanceof PyStr
        ? plain
        : decode(in, Ops.buffer(in, object, false), nPos > 2 ? args[off + 2] : null);
  }

  /**
   * The text that UTF-8 {@code bytes} hold; {@code errors} names what to do with wrong ones, null
   * for {@code 'strict'}. @throws UnicodeError (Python's)
   */
  static PyStr decode(Interpreter in, Buffer bytes, PyObject errors) {
    chargeChars(in, bytes.length);
    byte[] array = bytes.array != null ? bytes.array : bytes.toBytes();
    int offset = bytes.array != null ? bytes.offset : 0;
    String text = Utf8.decode(array, offset, bytes.length);
    if (text == null) {
      String policy = errors == null ? "strict" : Convert.toJavaString(in, errors);
      boolean replace = policy.equals("replace");
      if (!replace && !policy.equals("ignore")) {
        throw Errors.of(ExceptionTypes.UNICODE_ERROR);
      }
      text = Utf8.decodeLenient(array, offset, bytes.length, replace);
    }
    return of(text);
  }

  /** The UTF-8 bytes of this text; the arguments are accepted and ignored. */
  @PyMethod
  PyBytes encode(Interpreter in, @Opt PyObject encoding, @Opt PyObject errors) {
    return new PyBytes(utf8(in));
  }

  /** The UTF-8 bytes of this text, in a new array. */
  byte[] utf8(Interpreter in) {
    long size = Utf8.encodedLength(value);
    if (size > Integer.MAX_VALUE - 32) {
      throw Errors.memory(size);
    }
    in.charge(size);
    return Utf8.encode(value);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  String chars() {
    return value;
  }

  @Override
  PyText make(String chars) {
    return of(chars);
  }

  @Override
  PyText empty() {
    return EMPTY;
  }

  @Override
  String charsOf(String text) {
    return text;
  }

  @Override
  String textOf(String chars) {
    return chars;
  }

  @Override
  PyText sameType(PyObject other) {
    if (other instanceof PyStr s) {
      return s;
    }
    return Convert.nativeOf(other) instanceof PyStr s ? s : null;
  }

  @Override
  String noun() {
    return "string";
  }

  /** Number of code points. */
  @Override
  public int length() {
    int n = length;
    if (n < 0) {
      n = value.codePointCount(0, value.length());
      length = n;
    }
    return n;
  }

  /** The code points, or null where every char is one. */
  private int[] points() {
    if (length() == value.length()) {
      return null;
    }
    if (points == null) {
      int[] table = new int[length];
      int at = 0;
      for (int i = 0; i < table.length; i++) {
        table[i] = value.codePointAt(at);
        at += table[i] < 0x10000 ? 1 : 2;
      }
      points = table;
    }
    return points;
  }

  /** The code point at {@code index}, which must be valid. */
  public int codePoint(int index) {
    int[] table = points();
    return table == null ? value.charAt(index) : table[index];
  }

  @Override
  int offsetOf(int index) {
    return length() == value.length() ? index : value.offsetByCodePoints(0, index);
  }

  @Override
  int indexOf(int offset) {
    return length() == value.length() ? offset : value.codePointCount(0, offset);
  }

  @Override
  PyObject at(int index) {
    int[] table = points();
    return table == null ? ofChar(value.charAt(index)) : ofCodePoint(table[index]);
  }

  @Override
  PyText slice(int start, int count) {
    int[] table = points();
    return of(
        table == null ? value.substring(start, start + count) : new String(table, start, count));
  }

  @Override
  PyText join(Interpreter in, PyObject[] items, int count) {
    long size = (long) value.length() * (count - 1);
    for (int i = 0; i < count; i++) {
      PyText item = sameType(items[i]);
      if (item == null) {
        throw joinTypes();
      }
      size += item.chars().length();
    }
    StringBuilder out = new StringBuilder(chargeChars(in, size));
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.append(value);
      }
      out.append(sameType(items[i]).chars());
    }
    return of(out.toString());
  }

  @Override
  public boolean isTrue(Interpreter in) {
    return !value.isEmpty();
  }

  @Override
  public long hash(Interpreter in) {
    return value.hashCode();
  }

  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.SIZEOF ? PyInt.of(33 + Utf8.encodedLength(value)) : null;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    switch (op) {
      case Op.MODULO:
      case Op.INPLACE_MODULO:
        return PercentFormat.format(in, this, rhs);
      case Op.MULTIPLY:
      case Op.INPLACE_MULTIPLY:
      case Op.REVERSE_MULTIPLY:
        PyObject repeated = repeat(in, rhs);
        if (repeated != null) {
          return repeated;
        }
        break;
      default:
        break;
    }
    PyText other = sameType(rhs);
    if (op == Op.EQUAL || op == Op.NOT_EQUAL) {
      return other == null ? null : PyBool.of(value.equals(other.chars()) == (op == Op.EQUAL));
    }
    if (other == null) {
      if (op == Op.MULTIPLY || op == Op.INPLACE_MULTIPLY || reflects(rhs, op)) {
        return null;
      }
      throw Errors.implicitConversion(rhs);
    }
    switch (op) {
      case Op.ADD:
      case Op.INPLACE_ADD:
        return concat(in, (PyStr) other);
      case Op.REVERSE_ADD:
        return ((PyStr) other).concat(in, this);
      case Op.CONTAINS:
        return PyBool.of(value.contains(other.chars()));
      case Op.LESS:
      case Op.MORE:
      case Op.LESS_EQUAL:
      case Op.MORE_EQUAL:
        return relation(op, compare(this, (PyStr) other));
      default:
        return null;
    }
  }

  /** True where {@code rhs} is of a user's class that has the reflected method of {@code op}. */
  private static boolean reflects(PyObject rhs, int op) {
    int plain = Op.withoutInplace(op);
    if (!(rhs instanceof PyInstance) || plain < Op.OR || plain > Op.POWER) {
      return false;
    }
    String name = Op.binaryName(plain - Op.OR + Op.REVERSE_OR);
    return rhs.type().lookup(new PyStr(name)) != null;
  }

  /** {@code self + other}. */
  public PyStr concat(Interpreter in, PyStr other) {
    if (other.value.isEmpty()) {
      return this;
    }
    if (value.isEmpty()) {
      return other;
    }
    chargeChars(in, (long) value.length() + other.value.length());
    return new PyStr(value.concat(other.value));
  }

  /** Compares by code points: a surrogate, half of a larger code point, follows all of the BMP. */
  static int compare(PyStr x, PyStr y) {
    boolean pairs = x.length() != x.value.length() || y.length() != y.value.length();
    return pairs ? comparePairs(x.value, y.value) : x.value.compareTo(y.value);
  }

  private static int comparePairs(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        int rank = (isSurrogate(x) ? 1 : 0) - (isSurrogate(y) ? 1 : 0);
        return rank != 0 ? rank : x - y;
      }
    }
    return a.length() - b.length();
  }

  private static boolean isSurrogate(char c) {
    return c >= 0xD800 && c < 0xE000;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.STR) {
      out.append(value);
    } else if (kind == Printer.JSON) {
      out.append(Quoting.json(value));
    } else {
      out.append(Quoting.repr(value));
    }
  }

  /** The UTF-8 bytes: a str can be read through the buffer protocol. */
  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    if (writable) {
      return null;
    }
    byte[] bytes = utf8(in);
    return new Buffer(bytes, 0, bytes.length, 'B');
  }

  /** A copy of the UTF-8 bytes. */
  @Override
  public Buffer nativeMemory(Interpreter in, NativeHeap heap) {
    byte[] bytes = utf8(in);
    return new Buffer(heap.copyOf(in, this, bytes), 0, bytes.length, 'B');
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof PyStr s && value.equals(s.value);
  }

  /** The shared strings of one Latin-1 character. */
  private static final class Latin1 {
    static final PyStr[] SINGLE = new PyStr[256];

    static {
      for (int i = 0; i < SINGLE.length; i++) {
        SINGLE[i] = new PyStr(String.valueOf((char) i));
      }
    }
  }
}
