package org.pycopy.cross;

import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.code.MpyFormatException;
import org.pycopy.kernel.code.MpyReader;
import org.pycopy.kernel.code.Verifier;

/**
 * Readable listings of {@code .mpy} files: the header, the names, and for each function its frame,
 * parameters, constants and code with source lines.
 */
public final class MpyDump {
  private static final int FLAG_CACHE_BYTES = 1;
  private static final int FLAG_UNICODE = 2;
  private static final String[] ARCHITECTURES = {
    "none",
    "x86",
    "x64",
    "armv6",
    "armv6m",
    "armv7m",
    "armv7em",
    "armv7emsp",
    "armv7emdp",
    "xtensa",
    "xtensawin"
  };

  private final StringBuilder out = new StringBuilder();

  private MpyDump() {}

  /**
   * A listing of the file with this content, even where it would be refused, as far as it can be
   * read.
   */
  public static String dump(byte[] file) {
    MpyDump d = new MpyDump();
    d.header(file);
    Code code;
    try {
      code = MpyReader.read(file);
    } catch (MpyFormatException e) {
      d.out.append("unreadable: ").append(e.getMessage()).append('\n');
      return d.out.toString();
    }
    d.names(code);
    d.code(code, "");
    d.verdict(code);
    return d.out.toString();
  }

  private void header(byte[] file) {
    out.append(file.length).append(" bytes");
    if (file.length >= 4 && file[0] == 'M') {
      int flags = file[2] & 0xff;
      int arch = flags >> 2;
      out.append(", mpy version ").append(file[1] & 0xff);
      out.append(", small ints of ").append(file[3] & 0xff).append(" bits");
      out.append((flags & FLAG_UNICODE) != 0 ? ", unicode" : ", no unicode");
      out.append((flags & FLAG_CACHE_BYTES) != 0 ? ", cache bytes" : "");
      out.append(", architecture ");
      out.append(arch < ARCHITECTURES.length ? ARCHITECTURES[arch] : String.valueOf(arch));
    }
    out.append('\n');
  }

  private void names(Code module) {
    out.append("names:");
    for (int i = 0; i < module.names.length; i++) {
      out.append(i % 8 == 0 ? "\n  " : "  ").append(i).append(' ').append(module.names[i]);
    }
    out.append('\n');
  }

  private void code(Code c, String indent) {
    out.append(indent).append(c.isGenerator() ? "generator " : "code ").append(c.name);
    out.append(" of ").append(c.source).append('\n');
    String inner = indent + "  ";
    out.append(inner).append("frame: ").append(c.nState).append(" entries, ");
    out.append(c.nExcStack).append(" blocks\n");
    parameters(c, inner);
    for (int i = 0; i < c.constants.length; i++) {
      out.append(inner).append("constant ").append(c.argCount() + i).append(": ");
      out.append(Disassembler.repr(c.constants[i])).append('\n');
    }
    for (int i = 0; i < c.children.length; i++) {
      out.append(inner).append("child ").append(c.argCount() + c.constants.length + i);
      out.append(": ").append(c.children[i].name).append('\n');
    }
    int line = 0;
    for (int i = 0; i < c.bytecode.length; i = c.next(i)) {
      if (c.lineAt(i) != line) {
        line = c.lineAt(i);
        out.append(inner).append("line ").append(line).append('\n');
      }
      out.append(inner);
      for (int width = String.valueOf(i).length(); width < 6; width++) {
        out.append(' ');
      }
      out.append(i).append(' ').append(Disassembler.instruction(c, i)).append('\n');
    }
    for (Code child : c.children) {
      code(child, inner);
    }
  }

  private void parameters(Code c, String indent) {
    if (c.argCount() > 0 || (c.scopeFlags & (Code.VAR_ARGS | Code.VAR_KEYWORDS)) != 0) {
      out.append(indent).append("parameters:");
      for (int i = 0; i < c.argCount(); i++) {
        out.append(i == c.nPosArgs ? " *" : "").append(' ').append(c.argNames[i]);
      }
      out.append((c.scopeFlags & Code.VAR_ARGS) != 0 ? " *args" : "");
      out.append((c.scopeFlags & Code.VAR_KEYWORDS) != 0 ? " **kwargs" : "");
      out.append("; ").append(c.nDefPosArgs).append(" with defaults\n");
    }
    if (c.cells.length > 0) {
      out.append(indent).append("cells:");
      for (byte cell : c.cells) {
        out.append(' ').append(cell & 0xff);
      }
      out.append('\n');
    }
  }

  private void verdict(Code module) {
    try {
      Verifier.verify(module);
      out.append("verified\n");
    } catch (MpyFormatException e) {
      out.append("refused: ").append(e.detail).append('\n');
    }
  }
}
