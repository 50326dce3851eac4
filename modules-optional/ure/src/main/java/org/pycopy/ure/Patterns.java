package org.pycopy.ure;

import java.util.HashMap;
import org.pycopy.kernel.Interpreter;

/**
 * The expressions that an interpreter has compiled last, so that functions of the module can be
 * given the same pattern again and again.
 */
final class Patterns {
  private static final int MAX_ENTRIES = 64;
  private static final int MAX_LENGTH = 256;

  private static final Object KEY = new Object();

  private final HashMap<String, Program> programs = new HashMap<>();

  private Patterns() {}

  static Patterns of(Interpreter in) {
    Patterns patterns = in.state(KEY);
    if (patterns == null) {
      patterns = new Patterns();
      in.putState(KEY, patterns);
    }
    return patterns;
  }

  /** The program for an expression. @throws ValueError (Python's) where it is none */
  Program program(Interpreter in, String pattern) {
    Program program = programs.get(pattern);
    if (program == null) {
      Parser parser = new Parser(in, pattern);
      Node root = parser.parse();
      program = ProgramWriter.compile(root, parser.groups());
      if (pattern.length() <= MAX_LENGTH) {
        if (programs.size() == MAX_ENTRIES) {
          programs.clear();
        }
        programs.put(pattern, program);
      }
    }
    return program;
  }
}
