package org.pycopy.ure;

/**
 * A compiled regular expression: instructions for {@link Matcher}, and what is known of the places
 * where it can match. Immutable.
 *
 * <p>An instruction is an opcode and its operands. Those that leave a choice have a number, the
 * last operand, under which the matcher remembers where they have failed.
 */
final class Program {
  // Opcodes, with their operands.
  /** char: that char of Java. */
  static final int CHAR = 0;

  /** set: a character of the set. */
  static final int SET = 1;

  /** The begin of the subject. */
  static final int START = 2;

  /** The end of the subject. */
  static final int END = 3;

  /** slot: puts the offset there. */
  static final int SAVE = 4;

  /** target. */
  static final int JUMP = 5;

  /** target, number: goes on behind this, or else at the target. */
  static final int SPLIT = 6;

  /** target, number: goes on at the target, or else behind this. */
  static final int DETOUR = 7;

  /** set, number: as many characters of the set as there are, or else fewer. */
  static final int RUN = 8;

  /** set, number: as many characters of the set as there are; fewer would not match. */
  static final int ALL_OF = 9;

  /** set, number: no character of the set, or else more. */
  static final int LAZY = 10;

  static final int MATCH = 11;

  private static final int[] LENGTHS = {2, 2, 1, 1, 2, 2, 3, 3, 3, 3, 3, 1};

  final int[] code;
  final CharSet[] sets;

  /** How many instructions leave a choice. */
  final int choices;

  /** How many groups there are, without the whole match. */
  final int groups;

  /** True where a loop could go round without matching a character. */
  final boolean hasEmptyLoop;

  /** What each match begins with, empty where that is not known. */
  final String prefix;

  /** The characters that a match can begin with, null where any can or it may be empty. */
  final boolean[] firsts;

  /** Whether characters that {@link #firsts} does not cover can begin a match. */
  final boolean firstMayBeHigh;

  /** True where there are matches at the begin of the subject only. */
  final boolean anchored;

  Program(int[] code, CharSet[] sets, int choices, int groups, boolean hasEmptyLoop) {
    this.code = code;
    this.sets = sets;
    this.choices = choices;
    this.groups = groups;
    this.hasEmptyLoop = hasEmptyLoop;
    // Not where a loop could be empty: that is an error even if there is no match.
    prefix = hasEmptyLoop ? "" : prefixOf(code);
    Firsts analysis = new Firsts(code, sets);
    boolean known = !hasEmptyLoop && analysis.find(0, false);
    firsts = known ? analysis.low : null;
    firstMayBeHigh = analysis.high;
    int pc = 0;
    while (code[pc] == SAVE) {
      pc += 2;
    }
    anchored = code[pc] == START;
  }

  private static String prefixOf(int[] code) {
    StringBuilder prefix = new StringBuilder();
    for (int pc = 0; code[pc] == CHAR || code[pc] == SAVE; pc += 2) {
      if (code[pc] == CHAR) {
        prefix.append((char) code[pc + 1]);
      }
    }
    return prefix.toString();
  }

  /** Operands included. */
  static int length(int opcode) {
    return LENGTHS[opcode];
  }
}
