package org.pycopy.kernel.code;

import java.util.Arrays;

/**
 * Reads a function as the reference has it in memory: the prelude, then bytecode, in which a name
 * is a number of 16 bits. Programs that compile Python themselves make these.
 */
public final class RawFunction {
  private static final int NAME_BYTES = 2;

  private final byte[] in;
  private final String[] names;
  private int at;

  private RawFunction(byte[] in, String[] names) {
    this.in = in;
    this.names = names;
  }

  /**
   * The content of a {@code .mpy} file with the code of the function, to be loaded as one from
   * elsewhere.
   *
   * @param memory prelude and bytecode, with cache bytes
   * @param names the names by their numbers
   * @param constants the names of the parameters, then the constants, as in {@link Code#constants}
   * @throws MpyFormatException where this cannot be the code of a function
   */
  public static byte[] toMpy(byte[] memory, String[] names, Object[] constants) {
    return MpyWriter.save(new RawFunction(memory, names).read(constants));
  }

  private static MpyFormatException corrupt() {
    return new MpyFormatException("invalid bytecode");
  }

  private Code read(Object[] constants) {
    Code.Builder b = new Code.Builder();
    byte[] signature = varBytes();
    Prelude.decodeSignature(signature, signature.length, b);
    int[] sizes = Prelude.decodeSizes(varBytes());
    int start = at;
    int lines = sizes[0] - 2 * NAME_BYTES;
    if (sizes[0] > in.length - start || lines < 1 || sizes[1] > in.length - start - sizes[0]) {
      throw corrupt();
    }
    b.hasCacheBytes = true;
    b.name = name(start);
    b.source = name(start + NAME_BYTES);
    at = start + sizes[0];
    b.lineInfo = MpyReader.lineInfo(Arrays.copyOfRange(in, at - lines, at));
    b.cells = Arrays.copyOfRange(in, at, at + sizes[1]);
    b.bytecode = Arrays.copyOfRange(in, at + sizes[1], in.length);
    b.names = names;
    setConstants(b, constants);
    Code code = b.build();
    check(code);
    return code;
  }

  private byte[] varBytes() {
    int start = at;
    while (at < in.length && in[at] < 0) {
      at++;
    }
    at++;
    if (at > in.length || at - start > Prelude.MAX_BYTES) {
      throw corrupt();
    }
    return Arrays.copyOfRange(in, start, at);
  }

  private String name(int offset) {
    int number = in[offset] & 0xff | (in[offset + 1] & 0xff) << 8;
    if (number >= names.length) {
      throw corrupt();
    }
    return names[number];
  }

  private static void setConstants(Code.Builder b, Object[] constants) {
    int args = b.nPosArgs + b.nKwonlyArgs;
    if (args < 0 || args > constants.length || b.nDefPosArgs > b.nPosArgs) {
      throw corrupt();
    }
    b.argNames = new String[args];
    for (int i = 0; i < args; i++) {
      if (!(constants[i] instanceof String argument)) {
        throw corrupt();
      }
      b.argNames[i] = argument;
    }
    b.constants = Arrays.copyOfRange(constants, args, constants.length);
    b.children = new Code[0];
  }

  /** Each instruction is one, is complete, and knows its name; who loads the code checks more. */
  private void check(Code code) {
    int n = code.bytecode.length;
    int next;
    for (int i = 0; i < n; i = next) {
      int opcode = code.bytecode[i] & 0xff;
      next = code.next(i);
      boolean isName = Opcode.format(opcode) == Opcode.NAME;
      if (Opcode.name(opcode) == null
          || next > n
          || isName && code.nameIndex(i + 1) >= names.length) {
        throw corrupt();
      }
    }
  }
}
