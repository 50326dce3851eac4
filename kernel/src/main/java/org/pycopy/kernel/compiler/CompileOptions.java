package org.pycopy.kernel.compiler;

/**
 * What the compiler is to produce, and for whom. A plain set of values: fill it in, then leave it
 * alone while a compilation that was given it runs.
 *
 * <p>The defaults are those of the reference interpreter (its development build) running a script;
 * {@link #forCrossCompiler} has those of its cross-compiler, whose output differs in a few places
 * because it is built differently.
 */
public final class CompileOptions {
  // Input kinds.
  /** A whole module. */
  public static final int FILE = 0;

  /** One statement. */
  public static final int SINGLE = 1;

  /** An expression, whose value the code returns. */
  public static final int EVAL = 2;

  // Code emitters. All produce bytecode here; the choice is kept for whoever compiles further.
  public static final int BYTECODE = 0;
  public static final int NATIVE = 1;
  public static final int VIPER = 2;

  public int inputKind = FILE;

  /** 0: nothing; from 1 on: no {@code assert}, {@code __debug__} is False; from 3 on: no lines. */
  public int optLevel;

  /** Emitter that functions without a {@code @micropython} decorator use. */
  public int emitter = BYTECODE;

  /** Whether values of expression statements go to {@code __repl_print__}. */
  public boolean replPrint;

  /** Whether {@code const()} stays a call, so that the name is constant at run time as well. */
  public boolean strict;

  /**
   * Whether a comment with {@code -X strict} in the first two lines of the text switches {@link
   * #strict} on; the compiler then sets that field.
   */
  public boolean strictComment;

  /** Ints that do not fit this many bits (sign included) become constant objects; 1 to 63. */
  public int smallIntBits = 63;

  /** Whether str literals are Unicode; if not, one char is one byte, in the source as well. */
  public boolean unicode = true;

  /** Whether there are f-strings. */
  public boolean formattedStrings = true;

  /**
   * Whether functions for which machine code is asked for become bytecode; if not, asking for it is
   * an error, as where the reference has no emitter for the architecture.
   */
  public boolean bytecodeForMachineCode = true;

  /** Whether to leave a byte for caching after lookups of names. */
  public boolean cacheBytes;

  /** Whether docstrings of modules, classes and functions are kept and stored. */
  public boolean docStrings = true;

  /** Whether {@code except} clauses have lines of their own in the line table. */
  public boolean exceptLines = true;

  /** Whether {@code a, b = c, d} is done without building a tuple; also with three. */
  public boolean swapWithoutTuple = true;

  /** Whether <code>OrderedDict({...})</code> keeps the order of the items as written. */
  public boolean orderedDictLiterals = true;

  /**
   * Whether the output is to equal that of the reference cross-compiler where this depends on how
   * that program is built: values of float literals, which its inexact algorithm computes, and the
   * longer strings that it happens to know as names.
   */
  public boolean crossCompiling;

  /** Options for the interpreter itself. */
  public CompileOptions() {}

  /** Options that make the output equal to that of {@code pycopy-cross} without arguments. */
  public static CompileOptions forCrossCompiler() {
    CompileOptions options = new CompileOptions();
    options.smallIntBits = 31;
    options.docStrings = false;
    options.exceptLines = false;
    options.swapWithoutTuple = false;
    options.orderedDictLiterals = false;
    options.formattedStrings = false;
    options.bytecodeForMachineCode = false;
    options.crossCompiling = true;
    return options;
  }
}
