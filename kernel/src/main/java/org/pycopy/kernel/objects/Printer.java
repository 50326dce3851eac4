package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;

/**
 * Text under construction: what {@code str()}, {@code repr()} and {@code print()} write into.
 * Charges the interpreter's allocation budget for what it takes in.
 */
public final class Printer {
  /** {@code str()} form. */
  public static final int STR = 0;

  /** {@code repr()} form. */
  public static final int REPR = 1;

  /** Form of an exception in a traceback: {@code Type: text}. */
  public static final int EXC = 2;

  /** JSON form, for {@code ujson.dumps}. */
  public static final int JSON = 3;

  private static final int CHARGE_STEP = 1 << 14;

  private final Interpreter in;
  private final StringBuilder text = new StringBuilder();
  private int charged;

  public Printer(Interpreter in) {
    this.in = in;
  }

  public Printer append(String s) {
    text.append(s);
    return charge();
  }

  public Printer append(char c) {
    text.append(c);
    return charge();
  }

  public Printer append(long n) {
    text.append(n);
    return charge();
  }

  /** Appends {@code n} in lower-case hexadecimal. */
  public Printer appendHex(long n) {
    text.append(Long.toHexString(n));
    return charge();
  }

  /** Appends {@code object} in form {@code kind}; counts as one level of recursion. */
  public Printer append(PyObject object, int kind) {
    in.enter();
    object.print(in, this, kind);
    in.leave();
    return this;
  }

  private Printer charge() {
    if (text.length() - charged >= CHARGE_STEP) {
      in.charge(text.length() - charged);
      charged = text.length();
    }
    return this;
  }

  /** The text so far. */
  @Override
  public String toString() {
    return text.toString();
  }

  public int length() {
    return text.length();
  }

  /** {@code str(object)}. */
  public static String str(Interpreter in, PyObject object) {
    return object instanceof PyStr s ? s.value() : new Printer(in).append(object, STR).toString();
  }

  /** {@code repr(object)}. */
  public static String repr(Interpreter in, PyObject object) {
    return new Printer(in).append(object, REPR).toString();
  }
}
