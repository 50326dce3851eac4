package org.pycopy.kernel.code;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import org.pycopy.kernel.text.FloatParser;
import org.pycopy.kernel.text.IntText;
import org.pycopy.kernel.text.Utf8;

/**
 * Reads {@code .mpy} files, version 5 (see {@link MpyWriter}). Files with and without cache bytes
 * are accepted, and any small int size up to 63 bits; files with machine code are not.
 *
 * <p>The content may be hostile: whatever it is, the result is a code object of which every
 * instruction is complete and every index in range, or an {@link MpyFormatException}, and no more
 * memory is taken than a small multiple of the file's size. Whether stack depths and jumps are
 * right is for a verifier to say.
 */
public final class MpyReader {
  private static final int MAX_SMALL_INT_BITS = 63;
  private static final String INCOMPATIBLE = "incompatible .mpy file";
  private static final int MAX_DEPTH = 100;

  /** Digits of the longest int; parsing takes time that grows with their square. */
  private static final int MAX_DIGITS = 400_000;

  private final byte[] in;
  private int at;
  private final boolean hasCacheBytes;
  private final boolean unicode;
  private final NameWindow window = new NameWindow();
  private final ArrayList<String> names = new ArrayList<>();
  private final HashMap<String, Integer> nameIndexes = new HashMap<>();

  private MpyReader(byte[] content) {
    in = content;
    if (content.length < 5 || content[0] != 'M' || content[1] != MpyWriter.VERSION) {
      throw new MpyFormatException(INCOMPATIBLE);
    }
    int flags = content[2] & 0xff;
    if (flags >> 2 != 0) {
      throw new MpyFormatException("incompatible .mpy arch");
    }
    hasCacheBytes = (flags & MpyWriter.FLAG_CACHE_BYTES) != 0;
    unicode = (flags & MpyWriter.FLAG_UNICODE) != 0;
    at = 4;
    if ((content[3] & 0xff) > MAX_SMALL_INT_BITS || number() > NameWindow.SIZE) {
      throw new MpyFormatException(INCOMPATIBLE);
    }
  }

  /**
   * The code of a module.
   *
   * @param content a whole file
   * @throws MpyFormatException where it cannot be loaded
   */
  public static Code read(byte[] content) {
    MpyReader r = new MpyReader(content);
    Node root = r.code(0);
    return root.build(r.names.toArray(new String[0]));
  }

  /** Code whose table of names is not complete yet. */
  private static final class Node {
    final Code.Builder builder;
    final Node[] children;

    Node(Code.Builder builder, Node[] children) {
      this.builder = builder;
      this.children = children;
    }

    Code build(String[] names) {
      builder.names = names;
      builder.children = new Code[children.length];
      for (int i = 0; i < children.length; i++) {
        builder.children[i] = children[i].build(names);
      }
      return builder.build();
    }
  }

  private static MpyFormatException corrupt() {
    return new MpyFormatException(INCOMPATIBLE);
  }

  private int left() {
    return in.length - at;
  }

  private int readByte() {
    if (at >= in.length) {
      throw corrupt();
    }
    return in[at++] & 0xff;
  }

  private int number() {
    int n = 0;
    int b;
    do {
      b = readByte();
      if (n >>> 24 != 0) {
        throw corrupt();
      }
      n = n << 7 | b & 0x7f;
    } while (b >= 0x80);
    return n;
  }

  /** A count of things that take at least one byte each. */
  private int count() {
    int n = number();
    if (n > left()) {
      throw corrupt();
    }
    return n;
  }

  private String text(int length) {
    if (length > left()) {
      throw corrupt();
    }
    at += length;
    if (!unicode) {
      char[] chars = new char[length];
      for (int i = 0; i < length; i++) {
        chars[i] = (char) (in[at - length + i] & 0xff);
      }
      return new String(chars);
    }
    String s = Utf8.decode(in, at - length, length);
    if (s == null) {
      throw corrupt();
    }
    return s;
  }

  private String name() {
    int n = number();
    String name;
    if (n == 0) {
      name = ReferenceNames.name(readByte());
    } else if ((n & 1) != 0) {
      name = window.pull(n >> 1);
    } else {
      name = text(n >> 1);
      window.push(name);
    }
    if (name == null) {
      throw corrupt();
    }
    return name;
  }

  private Node code(int depth) {
    int kindAndLength = number();
    if ((kindAndLength & 3) != 0 || depth > MAX_DEPTH) {
      throw corrupt();
    }
    int length = kindAndLength >>> 2;
    if (length / 3 > left()) { // a name has 2 bytes in the result and at least 1 in the file
      throw corrupt();
    }
    Code.Builder b = new Code.Builder();
    b.hasCacheBytes = hasCacheBytes;
    int start = at;
    byte[] signature = varBytes();
    Prelude.decodeSignature(signature, signature.length, b);
    int[] sizes = Prelude.decodeSizes(varBytes());
    int used = at - start;
    int info = sizes[0];
    int cells = sizes[1];
    if (info < 5 || info - 4 > left() || cells > left() || used + info + cells > length) {
      throw corrupt();
    }
    b.name = name();
    b.source = name();
    b.lineInfo = lineInfo(bytes(info - 4));
    b.cells = bytes(cells);
    b.bytecode = bytecode(length - used - info - cells);
    int constants = count();
    int children = count();
    int args = b.nPosArgs + b.nKwonlyArgs;
    if (args > left() || b.nDefPosArgs > b.nPosArgs || b.nState > 0xffff || args > b.nState) {
      throw corrupt();
    }
    b.argNames = new String[args];
    for (int i = 0; i < args; i++) {
      b.argNames[i] = name();
    }
    b.constants = new Object[constants];
    for (int i = 0; i < constants; i++) {
      b.constants[i] = constant();
    }
    checkIndexes(b, args, constants, children);
    Node[] inner = new Node[children];
    for (int i = 0; i < children; i++) {
      inner[i] = code(depth + 1);
    }
    return new Node(b, inner);
  }

  /**
   * Bytes up to and including the first one below 0x80; values of more than 31 bits are refused.
   */
  private byte[] varBytes() {
    int start = at;
    while (readByte() >= 0x80) {
      if (at - start >= Prelude.MAX_BYTES) {
        throw corrupt();
      }
    }
    return Arrays.copyOfRange(in, start, at);
  }

  private byte[] bytes(int n) {
    if (n > left()) {
      throw corrupt();
    }
    at += n;
    return Arrays.copyOfRange(in, at - n, at);
  }

  /** The line table up to its terminator. */
  static byte[] lineInfo(byte[] table) {
    int n = 0;
    while (n < table.length && table[n] != 0) {
      n += table[n] < 0 ? 2 : 1;
    }
    return Arrays.copyOf(table, Math.min(n, table.length));
  }

  private byte[] bytecode(int length) {
    byte[] out = new byte[length];
    int n = 0;
    while (n < length) {
      int opcode = readByte();
      if (Opcode.name(opcode) == null) {
        throw corrupt();
      }
      out[n++] = (byte) opcode;
      int more = 0;
      switch (Opcode.format(opcode)) {
        case Opcode.NAME:
          if (n + 2 > length) {
            throw corrupt();
          }
          int index = index(name());
          out[n++] = (byte) index;
          out[n++] = (byte) (index >> 8);
          more = hasCacheBytes && Opcode.isCached(opcode) ? 1 : 0;
          break;
        case Opcode.UINT:
          n = operand(out, n, opcode == Opcode.LOAD_CONST_SMALL_INT ? 9 : 4);
          break;
        case Opcode.OFFSET:
          more = 2;
          break;
        default:
          break;
      }
      if (Opcode.hasExtraByte(opcode)) {
        more++;
      }
      if (more > length - n) {
        throw corrupt();
      }
      for (; more > 0; more--) {
        out[n++] = (byte) readByte();
      }
    }
    return out;
  }

  /** Copies a number of at most {@code limit} bytes. */
  private int operand(byte[] out, int from, int limit) {
    int n = from;
    int b;
    do {
      b = readByte();
      if (n == out.length || n - from == limit) {
        throw corrupt();
      }
      out[n++] = (byte) b;
    } while (b >= 0x80);
    return n;
  }

  private int index(String name) {
    Integer index = nameIndexes.get(name);
    if (index == null) {
      index = names.size();
      if (index > 0xffff) {
        throw corrupt();
      }
      names.add(name);
      nameIndexes.put(name, index);
    }
    return index;
  }

  /** Operands that are indexes into the constants or the code within must be in range. */
  private void checkIndexes(Code.Builder b, int args, int constants, int children) {
    Code c = b.build();
    for (int i = 0; i < c.bytecode.length; i = c.next(i)) {
      int low;
      int high;
      switch (c.bytecode[i] & 0xff) {
        case Opcode.LOAD_CONST_OBJ:
          low = args;
          high = args + constants;
          break;
        case Opcode.MAKE_FUNCTION:
        case Opcode.MAKE_FUNCTION_DEFARGS:
        case Opcode.MAKE_CLOSURE:
        case Opcode.MAKE_CLOSURE_DEFARGS:
          low = args + constants;
          high = low + children;
          break;
        default:
          continue;
      }
      int n = c.uint(i + 1);
      if (n < low || n >= high) {
        throw corrupt();
      }
    }
  }

  private Object constant() {
    int type = readByte();
    if (type == 'e') {
      return Code.ELLIPSIS;
    }
    int length = count();
    switch (type) {
      case 's':
        return text(length);
      case 'b':
        return bytes(length);
      case 'i':
        return integer(text(length));
      case 'f':
        return decimal(text(length));
      case 'c':
        return complex(text(length));
      case 'g':
        return new Code.GlobalName(text(length));
      default:
        throw corrupt();
    }
  }

  private Object integer(String s) {
    int from = s.startsWith("-") || s.startsWith("+") ? 1 : 0;
    int end = s.length();
    if (from == end || end > MAX_DIGITS || IntText.endOfDigits(s, from, end, 10) != end) {
      throw corrupt();
    }
    BigInteger n = IntText.parse(s, from, end, 10);
    if (s.charAt(0) == '-') {
      n = n.negate();
    }
    return n.bitLength() < 64 ? (Object) n.longValue() : n;
  }

  private Double decimal(String s) {
    FloatParser p = new FloatParser(s, 0, s.length());
    if (!p.scan() || !p.atEnd()) {
      throw corrupt();
    }
    return p.value();
  }

  /** {@code 1j} or {@code (1+2j)}. */
  private Code.Complex complex(String s) {
    int from = s.startsWith("(") ? 1 : 0;
    int to = s.length() - from;
    FloatParser p = new FloatParser(s, from, to);
    if (!p.scan()) {
      throw corrupt();
    }
    double real = 0;
    double imaginary = p.value();
    if (p.peek() != 'j') {
      real = imaginary;
      p = new FloatParser(s, p.position(), to);
      if (!p.scan()) {
        throw corrupt();
      }
      imaginary = p.value();
    }
    if (p.peek() != 'j' || p.position() != to - 1) {
      throw corrupt();
    }
    return new Code.Complex(real, imaginary);
  }
}
