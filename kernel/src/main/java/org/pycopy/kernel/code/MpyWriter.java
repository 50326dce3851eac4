package org.pycopy.kernel.code;

import java.util.Arrays;
import org.pycopy.kernel.text.FloatFormat;

/**
 * Writes modules as {@code .mpy} files, version 5: a header, then the code of the module, each code
 * followed by its constants and by the code within it.
 *
 * <p>All numbers are unsigned, in base 128, most significant group first. A name is a 0 byte and
 * its number where the format knows it ({@link ReferenceNames}), or 1 + twice its place among the
 * names mentioned last ({@link NameWindow}), or twice its length and its text.
 */
public final class MpyWriter {
  static final int VERSION = 5;
  static final int FLAG_CACHE_BYTES = 1;
  static final int FLAG_UNICODE = 2;

  private static final int SMALL_INT_BITS = 63;

  private final boolean unicode;

  /** Whether floats have all their digits, not just those that the reference prints. */
  private final boolean exact;

  private final NameWindow window = new NameWindow();
  private byte[] out = new byte[1024];
  private int size;

  private MpyWriter(boolean unicode, boolean exact) {
    this.unicode = unicode;
    this.exact = exact;
  }

  /**
   * The content of a .mpy file from which {@link MpyReader} makes the same code again, floats to
   * the last bit; the emitter that was asked for and lines of definitions are not kept.
   *
   * @param module what the compiler made of a module for this interpreter, at run time or not
   */
  public static byte[] save(Code module) {
    return write(module, SMALL_INT_BITS, new MpyWriter(true, true));
  }

  /**
   * The content of a .mpy file, as the reference writes it.
   *
   * @param smallIntBits bits of small ints for which the code was compiled
   * @param unicode whether strings are Unicode; if not, one char is one byte
   */
  public static byte[] write(Code module, int smallIntBits, boolean unicode) {
    return write(module, smallIntBits, new MpyWriter(unicode, false));
  }

  private static byte[] write(Code module, int smallIntBits, MpyWriter w) {
    w.put('M');
    w.put(VERSION);
    w.put((module.hasCacheBytes ? FLAG_CACHE_BYTES : 0) | (w.unicode ? FLAG_UNICODE : 0));
    w.put(smallIntBits);
    w.number(NameWindow.SIZE);
    w.code(module);
    return Arrays.copyOf(w.out, w.size);
  }

  private void put(int b) {
    if (size == out.length) {
      out = Arrays.copyOf(out, 2 * size);
    }
    out[size++] = (byte) b;
  }

  private void put(byte[] bytes, int from, int to) {
    int n = to - from;
    if (n > out.length - size) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + n));
    }
    System.arraycopy(bytes, from, out, size, n);
    size += n;
  }

  private void number(int n) {
    int shift = 0;
    while (shift < 28 && n >>> shift + 7 != 0) {
      shift += 7;
    }
    for (; shift > 0; shift -= 7) {
      put(0x80 | n >>> shift);
    }
    put(n & 0x7f);
  }

  private void name(String name) {
    int number = ReferenceNames.number(name);
    if (number > 0) {
      put(0);
      put(number);
      return;
    }
    int place = window.pull(name);
    if (place >= 0) {
      number(place << 1 | 1);
      return;
    }
    window.push(name);
    byte[] text = encode(name);
    number(text.length << 1);
    put(text, 0, text.length);
  }

  private void code(Code c) {
    byte[] prelude = Prelude.encode(c);
    int length = prelude.length + Prelude.infoSize(c) + c.cells.length + c.bytecode.length;
    number(length << 2); // bits 0-1: kind, 0 is bytecode
    put(prelude, 0, prelude.length);
    name(c.name);
    name(c.source);
    put(c.lineInfo, 0, c.lineInfo.length);
    put(0);
    put(c.cells, 0, c.cells.length);
    bytecode(c);
    number(c.constants.length);
    number(c.children.length);
    for (int i = 0; i < c.argNames.length; i++) {
      name(c.argNames[i]);
    }
    for (int i = 0; i < c.constants.length; i++) {
      constant(c.constants[i]);
    }
    for (int i = 0; i < c.children.length; i++) {
      code(c.children[i]);
    }
  }

  private void bytecode(Code c) {
    byte[] b = c.bytecode;
    int done = 0;
    int i = 0;
    while (i < b.length) {
      int next = c.next(i);
      if (Opcode.format(b[i] & 0xff) == Opcode.NAME) {
        put(b, done, i + 1);
        name(c.names[c.nameIndex(i + 1)]);
        done = i + 3;
      }
      i = next;
    }
    put(b, done, b.length);
  }

  private void constant(Object o) {
    if (o == Code.ELLIPSIS) {
      put('e');
    } else if (o instanceof String) {
      constant('s', encode((String) o));
    } else if (o instanceof byte[]) {
      constant('b', (byte[]) o);
    } else if (o instanceof Double) {
      double d = (Double) o;
      constant('f', encode(exact ? FloatFormat.repr(d) : ReferenceFloat.format(d)));
    } else if (o instanceof Code.Complex) {
      Code.Complex c = (Code.Complex) o;
      constant('c', encode(exact ? exactly(c) : ReferenceFloat.format(c)));
    } else if (o instanceof Code.GlobalName) {
      constant('g', encode(((Code.GlobalName) o).name));
    } else {
      constant('i', encode(o.toString()));
    }
  }

  private static String exactly(Code.Complex c) {
    String imaginary = FloatFormat.repr(c.imaginary);
    boolean signed = imaginary.startsWith("-");
    return "(" + FloatFormat.repr(c.real) + (signed ? "" : "+") + imaginary + "j)";
  }

  private void constant(char type, byte[] content) {
    put(type);
    number(content.length);
    put(content, 0, content.length);
  }

  /** UTF-8, in which a lone surrogate has the three bytes that it would have as a character. */
  private byte[] encode(String s) {
    byte[] b = new byte[3 * s.length()];
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      int c = s.charAt(i);
      if (c < 0x80 || !unicode) {
        b[n++] = (byte) c;
        continue;
      }
      if (Character.isHighSurrogate((char) c)
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
        c = Character.toCodePoint((char) c, s.charAt(i));
      }
      if (c < 0x800) {
        b[n++] = (byte) (0xc0 | c >> 6);
      } else {
        if (c < 0x10000) {
          b[n++] = (byte) (0xe0 | c >> 12);
        } else {
          b[n++] = (byte) (0xf0 | c >> 18);
          b[n++] = (byte) (0x80 | c >> 12 & 0x3f);
        }
        b[n++] = (byte) (0x80 | c >> 6 & 0x3f);
      }
      b[n++] = (byte) (0x80 | c & 0x3f);
    }
    return Arrays.copyOf(b, n);
  }
}
