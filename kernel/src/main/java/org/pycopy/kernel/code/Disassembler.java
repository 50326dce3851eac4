package org.pycopy.kernel.code;

import java.util.Arrays;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.text.FloatFormat;
import org.pycopy.kernel.text.Quoting;

/**
 * Listings of bytecode in the form that the reference prints for {@code -v -v}, with two
 * differences: numbers of names in the raw dump are indexes into {@link Code#names}, and addresses
 * of objects are made up (code objects are numbered).
 */
public final class Disassembler {
  private static final String HEX = "0123456789abcdef";

  private final boolean withBytes;
  private final StringBuilder out = new StringBuilder();

  /** All code listed or to be listed, in order. */
  private Code[] codes = new Code[16];

  private int codeCount;

  private Disassembler(boolean withBytes) {
    this.withBytes = withBytes;
  }

  /**
   * A listing of a module: its own code, then that of the functions in it, outer ones first.
   *
   * @param withBytes whether each line shows the bytes of the instruction, as for {@code -v} four
   *     times
   */
  public static String list(Code module, boolean withBytes) {
    Disassembler d = new Disassembler(withBytes);
    d.add(module);
    for (int i = 0; i < d.codeCount; i++) {
      Code c = d.codes[i];
      for (int j = 0; j < c.children.length; j++) {
        d.add(c.children[j]);
      }
      d.code(c);
    }
    return d.out.toString();
  }

  /** One instruction, without offset and line end. */
  public static String instruction(Code c, int offset) {
    Disassembler d = new Disassembler(false);
    d.add(c);
    for (int j = 0; j < c.children.length; j++) {
      d.add(c.children[j]);
    }
    d.instructionAt(c, offset);
    return d.out.toString();
  }

  private void add(Code c) {
    if (codeCount == codes.length) {
      codes = Arrays.copyOf(codes, 2 * codeCount);
    }
    codes[codeCount++] = c;
  }

  private void code(Code c) {
    byte[] prelude = Prelude.encode(c);
    int info = prelude.length + Prelude.infoSize(c) + c.cells.length;
    int total = info + c.bytecode.length;
    out.append("File ").append(c.source).append(", code block '").append(c.name);
    out.append("' (descriptor: ");
    address(c);
    out.append(", bytecode @");
    address(c);
    out.append(' ').append(total).append(" bytes)\nRaw bytecode (code_info_size=").append(info);
    out.append(", bytecode_size=").append(c.bytecode.length).append("):\n");
    raw(c, prelude, total);
    out.append("arg names:");
    for (int i = 0; i < c.argNames.length; i++) {
      out.append(' ').append(c.argNames[i]);
    }
    out.append("\n(N_STATE ").append(c.nState).append(")\n(N_EXC_STACK ");
    out.append(c.nExcStack).append(")\n");
    for (int i = 0; i < c.cells.length; i++) {
      out.append("(INIT_CELL ").append(c.cells[i] & 0xff).append(")\n");
    }
    lines(c);
    int next;
    for (int i = 0; i < c.bytecode.length; i = next) {
      next = c.next(i);
      if (i < 10) {
        out.append('0');
      }
      out.append(i).append(' ');
      if (withBytes) {
        for (int j = i; j < next || j < i + 4; j++) {
          if (j < next) {
            hex(c.bytecode[j]);
            out.append(' ');
          } else {
            out.append("   ");
          }
        }
      }
      instructionAt(c, i);
      out.append('\n');
    }
  }

  private void raw(Code c, byte[] prelude, int total) {
    byte[] all = new byte[total];
    System.arraycopy(prelude, 0, all, 0, prelude.length);
    int n = prelude.length;
    n = putIndex(all, n, nameIndex(c, c.name));
    n = putIndex(all, n, nameIndex(c, c.source));
    System.arraycopy(c.lineInfo, 0, all, n, c.lineInfo.length);
    n += c.lineInfo.length + 1;
    System.arraycopy(c.cells, 0, all, n, c.cells.length);
    n += c.cells.length;
    System.arraycopy(c.bytecode, 0, all, n, c.bytecode.length);
    for (int i = 0; i < total; i++) {
      if (i > 0 && i % 16 == 0) {
        out.append('\n');
      }
      out.append(' ');
      hex(all[i]);
    }
    out.append('\n');
  }

  private static int putIndex(byte[] to, int at, int index) {
    to[at] = (byte) index;
    to[at + 1] = (byte) (index >> 8);
    return at + 2;
  }

  /** The index of a name that only the prelude has is past the end of the table. */
  private static int nameIndex(Code c, String name) {
    int i = 0;
    while (i < c.names.length && !c.names[i].equals(name)) {
      i++;
    }
    return i;
  }

  private void lines(Code c) {
    int offset = 0;
    int line = 1;
    int i = 0;
    while (true) {
      out.append("  bc=").append(offset).append(" line=").append(line).append('\n');
      if (i >= c.lineInfo.length) {
        return;
      }
      int b = c.lineInfo[i++] & 0xff;
      if (b < 0x80) {
        offset += b & 0x1f;
        line += b >> 5;
      } else {
        offset += b & 0xf;
        line += b << 4 & 0x700 | (i < c.lineInfo.length ? c.lineInfo[i++] & 0xff : 0);
      }
    }
  }

  private void instructionAt(Code c, int offset) {
    int opcode = c.bytecode[offset] & 0xff;
    String name = Opcode.name(opcode);
    if (name == null) {
      out.append("byte code 0x");
      hex((byte) opcode);
      out.append(" not implemented");
      return;
    }
    out.append(name);
    switch (Opcode.format(opcode)) {
      case Opcode.NAME:
        named(c, opcode, offset);
        break;
      case Opcode.UINT:
        numbered(c, opcode, offset);
        break;
      case Opcode.OFFSET:
        out.append(' ').append(c.target(offset));
        if (opcode == Opcode.UNWIND_JUMP) {
          out.append(' ').append(c.bytecode[offset + 3] & 0xff);
        }
        break;
      default:
        plain(c, opcode, offset);
        break;
    }
  }

  private void named(Code c, int opcode, int offset) {
    String name = c.names[c.nameIndex(offset + 1)];
    boolean quoted =
        opcode == Opcode.LOAD_CONST_STRING
            || opcode == Opcode.IMPORT_NAME
            || opcode == Opcode.IMPORT_FROM;
    out.append(quoted ? " '" : " ").append(name).append(quoted ? "'" : "");
    if (Opcode.isCached(opcode)) {
      out.append(" (cache=")
          .append(c.hasCacheBytes ? c.bytecode[offset + 3] & 0xff : 0)
          .append(')');
    }
  }

  private void numbered(Code c, int opcode, int offset) {
    if (opcode == Opcode.LOAD_CONST_SMALL_INT) {
      out.append(' ').append(c.signed(offset + 1));
      return;
    }
    int n = c.uint(offset + 1);
    out.append(' ');
    switch (opcode) {
      case Opcode.LOAD_CONST_OBJ:
        Object value = c.constant(n);
        out.append("0x").append(Integer.toHexString(n)).append('=').append(repr(value));
        break;
      case Opcode.MAKE_FUNCTION:
      case Opcode.MAKE_FUNCTION_DEFARGS:
        address(c.child(n));
        break;
      case Opcode.MAKE_CLOSURE:
      case Opcode.MAKE_CLOSURE_DEFARGS:
        address(c.child(n));
        out.append(' ').append(c.bytecode[c.next(offset) - 1] & 0xff);
        break;
      case Opcode.CALL_FUNCTION:
      case Opcode.CALL_FUNCTION_VAR_KW:
      case Opcode.CALL_METHOD:
      case Opcode.CALL_METHOD_VAR_KW:
        out.append("n=").append(n & 0xff).append(" nkw=").append(n >> 8 & 0xff);
        break;
      default:
        out.append(n);
        break;
    }
  }

  private void plain(Code c, int opcode, int offset) {
    if (opcode >= Opcode.BINARY_OP_MULTI) {
      int operation = opcode - Opcode.BINARY_OP_MULTI;
      // The reference's own table lacks the name of !=.
      String name = operation == Op.NOT_EQUAL ? "" : Op.binaryName(operation);
      out.append(' ').append(operation).append(' ').append(name);
    } else if (opcode >= Opcode.UNARY_OP_MULTI) {
      out.append(' ').append(opcode - Opcode.UNARY_OP_MULTI);
    } else if (opcode >= Opcode.STORE_FAST_MULTI) {
      out.append(' ').append(opcode - Opcode.STORE_FAST_MULTI);
    } else if (opcode >= Opcode.LOAD_FAST_MULTI) {
      out.append(' ').append(opcode - Opcode.LOAD_FAST_MULTI);
    } else if (opcode >= Opcode.LOAD_CONST_SMALL_INT_MULTI) {
      int n = opcode - Opcode.LOAD_CONST_SMALL_INT_MULTI - Opcode.SMALL_INT_EXCESS;
      out.append(' ').append(n);
    } else if (opcode == Opcode.RAISE_VARARGS) {
      out.append(' ').append(c.bytecode[offset + 1] & 0xff);
    }
  }

  /** An entry of {@link Code#constants} as it would be written in a program. */
  public static String repr(Object value) {
    if (value == Code.ELLIPSIS) {
      return "Ellipsis";
    }
    if (value instanceof String) {
      return Quoting.repr((String) value);
    }
    if (value instanceof byte[]) {
      byte[] b = (byte[]) value;
      return "b" + Quoting.repr(b, 0, b.length);
    }
    if (value instanceof Double) {
      return FloatFormat.repr((Double) value);
    }
    if (value instanceof Code.Complex) {
      return ReferenceFloat.format((Code.Complex) value);
    }
    return value instanceof Code.GlobalName ? ((Code.GlobalName) value).name : value.toString();
  }

  private void address(Code c) {
    int i = 0;
    while (i < codeCount && codes[i] != c) {
      i++;
    }
    out.append("0x").append(Integer.toHexString(i + 1));
  }

  private void hex(byte b) {
    out.append(HEX.charAt(b >> 4 & 0xf)).append(HEX.charAt(b & 0xf));
  }
}
