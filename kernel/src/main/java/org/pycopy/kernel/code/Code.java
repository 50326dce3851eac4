package org.pycopy.kernel.code;

import java.math.BigInteger;

/**
 * A code object: the bytecode of one module, function, lambda, class body or comprehension, with
 * all that is needed to run it. Immutable and free of interpreter state, so that any number of
 * interpreters may share it.
 *
 * <p>The bytecode is what the reference's compiler emits (see {@link Opcode}); operands that name
 * things are indexes into {@link #names}, a table that all code of one module shares. The prelude
 * that precedes the bytecode in the reference is decoded into fields here.
 */
public final class Code {
  // Bits of scopeFlags.
  public static final int GENERATOR = 1;
  public static final int VAR_KEYWORDS = 2;
  public static final int VAR_ARGS = 4;
  public static final int HAS_KEYWORD_DEFAULTS = 8;

  /** The bits that are part of the code; {@link #scopeFlags} has no other. */
  public static final int ALL_FLAGS = 15;

  /** In {@link #constants}: the object {@code Ellipsis}. */
  public static final Object ELLIPSIS = new Object();

  private static final String[] NO_NAMES = {};
  private static final Object[] NO_CONSTANTS = {};
  private static final Code[] NO_CHILDREN = {};

  /** Simple name: of the function or class, or {@code <module>}, {@code <lambda>}, ... */
  public final String name;

  /** Name of the source file as the compiler was given it. */
  public final String source;

  /** Entries of the frame: locals and value stack; at least 1. */
  public final int nState;

  /** Depth of nested try, with and async blocks. */
  public final int nExcStack;

  /**
   * {@link #GENERATOR}, {@link #VAR_KEYWORDS}, {@link #VAR_ARGS}, {@link #HAS_KEYWORD_DEFAULTS}.
   */
  public final int scopeFlags;

  /** Positional parameters, including one per cell that a closure passes in first. */
  public final int nPosArgs;

  public final int nKwonlyArgs;

  /** How many of the last positional parameters have defaults. */
  public final int nDefPosArgs;

  /**
   * Names of the {@link #nPosArgs} + {@link #nKwonlyArgs} parameters in order of their locals;
   * {@code *} for a cell that a closure passes in.
   */
  public final String[] argNames;

  /** Locals (0 to 255) to be wrapped into cells on entry. */
  public final byte[] cells;

  /**
   * Line table: entries of one byte {@code 0LLBBBBB} or two bytes {@code 1LLLBBBB LLLLLLLL} (the
   * first byte's bits are the high ones), each saying how many bytes of bytecode to skip (B) to get
   * L lines further. No terminator.
   */
  public final byte[] lineInfo;

  public final byte[] bytecode;

  /** Whether the four opcodes of {@link Opcode#isCached} have a cache byte. */
  public final boolean hasCacheBytes;

  /** Names that bytecode operands refer to; the same array in all code of one module. */
  public final String[] names;

  /**
   * Objects that {@link Opcode#LOAD_CONST_OBJ} pushes: {@link Long}, {@link BigInteger} (beyond
   * long only), {@link Double}, {@link Complex}, {@link String}, {@code byte[]}, {@link GlobalName}
   * or {@link #ELLIPSIS}.
   */
  public final Object[] constants;

  /** Code of functions, classes and comprehensions within, in order of appearance. */
  public final Code[] children;

  /** Line of the {@code def}, {@code class} or expression; 0 where unknown (from a .mpy file). */
  public final int definitionLine;

  /**
   * What the source asked for: 0 bytecode, 1 native, 2 viper code. All have bytecode; not in .mpy
   * files.
   */
  public final int emitter;

  /** What the source of viper code says of types; null for other code and code of .mpy files. */
  public final Declarations declarations;

  /** Takes over the arrays of the builder. */
  Code(Builder b) {
    name = b.name;
    source = b.source;
    nState = b.nState;
    nExcStack = b.nExcStack;
    scopeFlags = b.scopeFlags & ALL_FLAGS;
    nPosArgs = b.nPosArgs;
    nKwonlyArgs = b.nKwonlyArgs;
    nDefPosArgs = b.nDefPosArgs;
    argNames = b.argNames;
    cells = b.cells;
    lineInfo = b.lineInfo;
    bytecode = b.bytecode;
    hasCacheBytes = b.hasCacheBytes;
    names = b.names;
    constants = b.constants;
    children = b.children;
    definitionLine = b.definitionLine;
    emitter = b.emitter;
    declarations = b.declarations;
  }

  /** Parameters that take part in binding arguments; the constant table starts after them. */
  public int argCount() {
    return nPosArgs + nKwonlyArgs;
  }

  public boolean isGenerator() {
    return (scopeFlags & GENERATOR) != 0;
  }

  /**
   * Entries of the frame that the code may need: those that the compiler counted, and one for each
   * finally part that runs, which it counts one entry for where a return or jump leaves two.
   */
  public int frameSize() {
    return nState + nExcStack;
  }

  /** The object that operand {@code index} of {@link Opcode#LOAD_CONST_OBJ} means. */
  public Object constant(int index) {
    return constants[index - argCount()];
  }

  /** The code that operand {@code index} of the MAKE_FUNCTION and MAKE_CLOSURE opcodes means. */
  public Code child(int index) {
    return children[index - argCount() - constants.length];
  }

  /** The source line, from 1, of the instruction at {@code offset} of the bytecode. */
  public int lineAt(int offset) {
    int line = 1;
    int left = offset;
    for (int i = 0; i < lineInfo.length; i++) {
      int entry = lineInfo[i] & 0xff;
      int skip;
      int lines;
      if (entry < 0x80) {
        skip = entry & 0x1f;
        lines = entry >> 5;
      } else {
        i++;
        skip = entry & 0xf;
        lines = (entry << 4) & 0x700 | (i < lineInfo.length ? lineInfo[i] & 0xff : 0);
      }
      if (left < skip) {
        break;
      }
      left -= skip;
      line += lines;
    }
    return line;
  }

  /** The offset of the instruction after the one at {@code offset}; past the end if cut short. */
  public int next(int offset) {
    int opcode = bytecode[offset] & 0xff;
    int next = offset + 1;
    switch (Opcode.format(opcode)) {
      case Opcode.NAME:
        return next + (hasCacheBytes && Opcode.isCached(opcode) ? 3 : 2);
      case Opcode.UINT:
        while (next < bytecode.length && bytecode[next] < 0) {
          next++;
        }
        next++;
        break;
      case Opcode.OFFSET:
        next += 2;
        break;
      default:
        break;
    }
    return Opcode.hasExtraByte(opcode) ? next + 1 : next;
  }

  /** The index into {@link #names} that is at {@code offset} of the bytecode. */
  public int nameIndex(int offset) {
    return bytecode[offset] & 0xff | (bytecode[offset + 1] & 0xff) << 8;
  }

  /** The unsigned number at {@code offset} of the bytecode. */
  public int uint(int offset) {
    int n = 0;
    int i = offset;
    do {
      n = n << 7 | bytecode[i] & 0x7f;
    } while (bytecode[i++] < 0);
    return n;
  }

  /** The signed number at {@code offset} of the bytecode. */
  public long signed(int offset) {
    long n = (bytecode[offset] & 0x40) != 0 ? -1 : 0;
    int i = offset;
    do {
      n = n << 7 | bytecode[i] & 0x7f;
    } while (bytecode[i++] < 0);
    return n;
  }

  /** Where the jump instruction at {@code offset} of the bytecode goes to. */
  public int target(int offset) {
    int distance = nameIndex(offset + 1);
    if (Opcode.isSignedOffset(bytecode[offset] & 0xff)) {
      distance -= 0x8000;
    }
    return offset + 3 + distance;
  }

  /**
   * Whether at {@code offset} begins the test by which an {@code async with} block finds out
   * whether it is left by an exception: whether what lies on top of the stack is a {@code
   * BaseException}. The shape of the stack in the branches depends on it, so the answer must not
   * depend on what a global variable of that name holds.
   */
  public boolean isExitTest(int offset) {
    if (bytecode[offset] != Opcode.DUP_TOP
        || offset + 7 >= bytecode.length
        || bytecode[offset + 1] != Opcode.LOAD_GLOBAL) {
      return false;
    }
    int match = next(offset + 1);
    return (bytecode[match] & 0xff) == Opcode.EXCEPTION_MATCH
        && bytecode[match + 1] == Opcode.POP_JUMP_IF_FALSE
        && names[nameIndex(offset + 2)].equals("BaseException")
        && isFinallyPart(offset);
  }

  private boolean isFinallyPart(int offset) {
    for (int i = 0; i < offset; i = next(i)) {
      if (bytecode[i] == Opcode.SETUP_FINALLY && target(i) == offset) {
        return true;
      }
    }
    return false;
  }

  /** Whether this or code within was asked to be viper code. */
  public boolean hasViperCode() {
    if (declarations != null) {
      return true;
    }
    for (int i = 0; i < children.length; i++) {
      if (children[i].hasViperCode()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "<code " + name + ">";
  }

  /** Names and annotations of a viper function, which other functions have no use for. */
  public static final class Declarations {
    /** In {@link #types} and {@link #result}: an annotation that is no identifier. */
    public static final String NO_IDENTIFIER = "";

    /** Name of each local. */
    public final String[] names;

    /** Annotation of each local: an identifier, {@link #NO_IDENTIFIER}, or null where none. */
    public final String[] types;

    /** The annotation after {@code ->}, as in {@link #types}. */
    public final String result;

    /** How many of the first locals are cells of functions around this one. */
    public final int freeCount;

    public Declarations(String[] names, String[] types, String result, int freeCount) {
      this.names = names;
      this.types = types;
      this.result = result;
      this.freeCount = freeCount;
    }
  }

  /** A complex constant. */
  public static final class Complex {
    public final double real;
    public final double imaginary;

    public Complex(double real, double imaginary) {
      this.real = real;
      this.imaginary = imaginary;
    }
  }

  /**
   * A constant whose value is that of a global variable at the time the .mpy file is loaded: an
   * extension of the format that other compilers use.
   */
  public static final class GlobalName {
    public final String name;

    public GlobalName(String name) {
      this.name = name;
    }
  }

  /** Values of a code object to be; {@link #build} hands the arrays over. */
  public static final class Builder {
    public String name = "";
    public String source = "";
    public int nState = 1;
    public int nExcStack;
    public int scopeFlags;
    public int nPosArgs;
    public int nKwonlyArgs;
    public int nDefPosArgs;
    public String[] argNames = NO_NAMES;
    public byte[] cells = {};
    public byte[] lineInfo = {};
    public byte[] bytecode = {};
    public boolean hasCacheBytes;
    public String[] names = NO_NAMES;
    public Object[] constants = NO_CONSTANTS;
    public Code[] children = NO_CHILDREN;
    public int definitionLine;
    public int emitter;
    public Declarations declarations;

    public Code build() {
      return new Code(this);
    }
  }
}
