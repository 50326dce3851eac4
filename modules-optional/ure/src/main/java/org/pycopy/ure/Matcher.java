package org.pycopy.ure;

import java.util.Arrays;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * Runs a program on one subject, by backtracking: the first way to match that the reference would
 * try is the one that is found.
 *
 * <p>The choices that are open are on a stack of its own, so that a long subject is no deep
 * recursion. Where a match takes many steps, the matcher begins to remember for each choice the
 * places at which it was tried: as trying it again would fail again, the time is then linear in the
 * length of the subject.
 *
 * <p>A loop that goes round without matching a character would not end; as for the reference, that
 * is a RuntimeError.
 */
final class Matcher {
  /** Steps between two polls of the interpreter. */
  private static final int POLL_STEPS = 1 << 12;

  /** Characters that take as long as one step, where they are only looked at in a loop. */
  private static final int CHARS_PER_STEP_LOG = 3;

  private static final int FRAME = 3;
  private static final int FIRST_FRAMES = 16;
  private static final int MAX_STACK = 1 << 29;

  /** Added to the instruction of a run that has begun. */
  private static final int BEGUN = 1 << 30;

  private final Interpreter in;
  private final Program program;
  private final int[] code;
  private final CharSet[] sets;
  private final String text;
  private final int end;

  /** Where the subject begins. */
  private int begin;

  /** Offsets of begin and end of the match, then of each group; -1 where it has none. */
  private final int[] slots;

  /**
   * Frames of three: two values, and the instruction to go on with at the offset that is the second
   * value. A RUN that has begun has as values the first and the last offset at which it may still
   * end; a LAZY that has begun, as the second, where it has ended. The complement of an instruction
   * stands for a slot, which gets its value back, or, behind the slots, for a choice whose failure
   * is to be remembered.
   */
  private int[] stack = new int[FRAME * FIRST_FRAMES];

  private int sp;

  /** Where to go on after {@link #backtrack}. */
  private int resumeAt;

  private final int pollSteps;
  private int untilPoll;
  private long steps;

  // What is remembered, one bit for each choice and offset; null as long as nothing is.
  private long[] tried;
  private long[] failed;

  /** For {@code text} as the subject. */
  Matcher(Interpreter in, Program program, String text) {
    this(in, program, text, POLL_STEPS);
  }

  /** Polls the interpreter after {@code pollSteps}, before which nothing is remembered. */
  Matcher(Interpreter in, Program program, String text, int pollSteps) {
    this.in = in;
    this.pollSteps = pollSteps;
    this.untilPoll = pollSteps;
    this.program = program;
    this.code = program.code;
    this.sets = program.sets;
    this.text = text;
    this.end = text.length();
    this.slots = new int[2 * (program.groups + 1)];
  }

  /**
   * The offsets of the last match: begin and end, then those of each group, -1 for none. The array
   * is the matcher's own.
   */
  int[] slots() {
    return slots;
  }

  /** Offset at which the last match begins. */
  int start() {
    return slots[0];
  }

  /** Offset behind the last match. */
  int stop() {
    return slots[1];
  }

  /** Whether the program matches at {@code from}, which is where the subject begins. */
  boolean matchAt(int from) {
    reset(from);
    return attempt(from);
  }

  /** Whether the program matches anywhere in the subject, which begins at {@code from}. */
  boolean search(int from) {
    reset(from);
    if (program.anchored) {
      return attempt(from);
    }
    int at = candidate(from);
    while (at >= 0) {
      if (attempt(at)) {
        return true;
      }
      step(1);
      at = at < end ? candidate(next(at)) : -1;
    }
    return false;
  }

  private void reset(int from) {
    begin = from;
    tried = null;
    failed = null;
    steps = 0;
  }

  private boolean attempt(int at) {
    Arrays.fill(slots, -1);
    int stop = run(at);
    if (stop < 0) {
      return false;
    }
    slots[0] = at;
    slots[1] = stop;
    return true;
  }

  /** The first offset from {@code from} on where a match may begin, or -1. */
  private int candidate(int from) {
    if (!program.prefix.isEmpty()) {
      return text.indexOf(program.prefix, from);
    }
    boolean[] firsts = program.firsts;
    if (firsts == null) {
      return from;
    }
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c < CharSet.LOW ? firsts[c] : program.firstMayBeHigh) {
        break;
      }
      at++;
    }
    step(at - from >> CHARS_PER_STEP_LOG);
    return at < end ? at : -1;
  }

  /** Runs the program at {@code start}; offset of the end of the match, or -1. */
  private int run(int start) {
    sp = 0;
    int pc = 0;
    int at = start;
    while (true) {
      switch (code[pc]) {
        case Program.CHAR:
          if (at < end && text.charAt(at) == code[pc + 1]) {
            at++;
            pc += 2;
            continue;
          }
          break;
        case Program.SET:
          if (at < end && has(sets[code[pc + 1]], at)) {
            at = next(at);
            pc += 2;
            continue;
          }
          break;
        case Program.START:
          if (at == begin) {
            pc++;
            continue;
          }
          break;
        case Program.END:
          if (at == end) {
            pc++;
            continue;
          }
          break;
        case Program.SAVE:
          {
            int slot = code[pc + 1];
            // Without an open choice there is no way back but the end of the attempt.
            if (sp > 0) {
              push(0, slots[slot], ~slot);
            }
            slots[slot] = at;
            pc += 2;
            continue;
          }
        case Program.JUMP:
          pc = code[pc + 1];
          continue;
        case Program.SPLIT:
          if (enter(code[pc + 2], at)) {
            push(0, at, code[pc + 1]);
            pc += 3;
            continue;
          }
          break;
        case Program.DETOUR:
          if (enter(code[pc + 2], at)) {
            push(0, at, pc + 3);
            pc = code[pc + 1];
            continue;
          }
          break;
        case Program.RUN:
          {
            int last = runEnd(pc, at);
            if (last >= at) {
              push(at, last, pc + BEGUN);
            }
            break; // The frame says how to go on.
          }
        case Program.ALL_OF:
          {
            int stop = runEnd(pc, at);
            if (stop >= at && (stop == end || !has(sets[code[pc + 1]], stop))) {
              at = stop;
              pc += 3;
              continue;
            }
            break;
          }
        case Program.LAZY:
          if (enter(code[pc + 2], at)) {
            push(0, at, pc + BEGUN);
            pc += 3;
            continue;
          }
          break;
        default:
          return at;
      }
      pc = backtrack();
      if (pc < 0) {
        return -1;
      }
      at = resumeAt;
    }
  }

  /**
   * Undoes what was done since the last open choice; the instruction to go on with, -1 for none.
   */
  private int backtrack() {
    while (sp > 0) {
      int pc = stack[sp - 1];
      int at = stack[sp - 2];
      if (pc < 0) {
        sp -= FRAME;
        if (~pc < slots.length) {
          slots[~pc] = at;
        } else {
          long bit = bit(~pc - slots.length, at);
          failed[(int) (bit >>> 6)] |= 1L << bit;
        }
        continue;
      }
      if (pc < BEGUN) {
        sp -= FRAME;
        resumeAt = at;
        return pc;
      }
      pc -= BEGUN;
      boolean isRun = code[pc] == Program.RUN;
      if (isRun ? shorten(pc, stack[sp - 3], at) : lengthen(pc, at)) {
        return pc + 3;
      }
    }
    return -1;
  }

  /** Goes on with the run on top of the stack, which may end at {@code first} to {@code last}. */
  private boolean shorten(int pc, int first, int last) {
    int at = last;
    if (code[pc + 3] == Program.CHAR) {
      int wanted = code[pc + 4];
      if (at == end) {
        at = previous(at);
      }
      while (at >= first && text.charAt(at) != wanted) {
        at = previous(at);
      }
    }
    step(1 + (last - at >> CHARS_PER_STEP_LOG));
    if (at <= first) {
      sp -= FRAME;
    } else {
      stack[sp - 2] = previous(at);
    }
    resumeAt = at;
    return at >= first;
  }

  /** Goes on with the lazy run on top of the stack, which has ended at {@code from}. */
  private boolean lengthen(int pc, int from) {
    CharSet set = sets[code[pc + 1]];
    // While all places are to be remembered, the loop takes them one by one.
    int wanted = tried == null && code[pc + 3] == Program.CHAR ? code[pc + 4] : -1;
    int at = from;
    boolean more;
    do {
      more = at < end && has(set, at);
      if (more) {
        at = next(at);
      }
    } while (more && wanted >= 0 && at < end && text.charAt(at) != wanted);
    step(1 + (at - from >> CHARS_PER_STEP_LOG));
    if (!more || !enter(code[pc + 2], at)) {
      sp -= FRAME;
      return false;
    }
    stack[sp - 2] = at;
    resumeAt = at;
    return true;
  }

  /**
   * The last offset at which the run that begins at {@code from} is to be tried: where it ends, or
   * the last one before those that were tried already. Less than {@code from} where there is none.
   */
  private int runEnd(int pc, int from) {
    CharSet set = sets[code[pc + 1]];
    int at = from;
    if (tried == null) {
      if (set == CharSet.ALL) {
        at = end;
      } else {
        while (at < end && has(set, at)) {
          at = next(at);
        }
      }
    } else {
      int choice = code[pc + 2];
      while (true) {
        if (!isNew(tried, bit(choice, at))) {
          at = previous(at);
          break;
        }
        if (at >= end || !has(set, at)) {
          break;
        }
        at = next(at);
      }
    }
    step(1 + (at - from >> CHARS_PER_STEP_LOG));
    return at;
  }

  private boolean has(CharSet set, int at) {
    char c = text.charAt(at);
    return c < CharSet.LOW ? set.low[c] : set.has(text.codePointAt(at));
  }

  /** The offset behind the code point at {@code at}. */
  private int next(int at) {
    boolean isPair =
        at + 1 < end
            && Character.isHighSurrogate(text.charAt(at))
            && Character.isLowSurrogate(text.charAt(at + 1));
    return isPair ? at + 2 : at + 1;
  }

  /** The offset of the code point before {@code at}; -1 where that is the begin of the text. */
  private int previous(int at) {
    boolean isPair =
        at > 1
            && Character.isLowSurrogate(text.charAt(at - 1))
            && Character.isHighSurrogate(text.charAt(at - 2));
    return isPair ? at - 2 : at - 1;
  }

  private void push(int first, int second, int pc) {
    if (sp == stack.length) {
      if (sp > MAX_STACK) {
        throw Errors.recursion();
      }
      in.charge(4L * sp);
      stack = Arrays.copyOf(stack, 2 * sp);
    }
    stack[sp] = first;
    stack[sp + 1] = second;
    stack[sp + 2] = pc;
    sp += FRAME;
  }

  /** Counts steps; polls the interpreter, and begins to remember, after some. */
  private void step(int n) {
    untilPoll -= n;
    if (untilPoll < 0) {
      poll();
    }
  }

  private void poll() {
    int done = pollSteps - untilPoll;
    untilPoll = pollSteps;
    in.tick(done);
    steps += done;
    if (tried == null && program.choices > 0) {
      long words = ((long) program.choices * (end - begin + 1) >>> 6) + 1;
      // To clear the memory takes no longer than what was done before.
      if (steps >= words || program.hasEmptyLoop) {
        remember(words);
      }
    }
  }

  private void remember(long words) {
    long bytes = 8 * words * (program.hasEmptyLoop ? 2 : 1);
    if (words > Integer.MAX_VALUE - 8) {
      throw Errors.memory(bytes);
    }
    in.charge(bytes);
    tried = new long[(int) words];
    if (program.hasEmptyLoop) {
      failed = new long[(int) words];
    }
  }

  private long bit(int choice, int at) {
    return (long) choice * (end - begin + 1) + (at - begin);
  }

  private static boolean isNew(long[] bits, long bit) {
    int word = (int) (bit >>> 6);
    boolean isNew = (bits[word] >>> bit & 1) == 0;
    bits[word] |= 1L << bit;
    return isNew;
  }

  /** Counts a step, and says whether {@code choice} is to be tried at {@code at}. */
  private boolean enter(int choice, int at) {
    step(1);
    if (tried == null) {
      return true;
    }
    long bit = bit(choice, at);
    boolean isNew = isNew(tried, bit);
    if (failed != null) {
      if (isNew) {
        push(0, at, ~(slots.length + choice));
      } else if ((failed[(int) (bit >>> 6)] >>> bit & 1) == 0) {
        // It is still being tried: nothing has been matched in between.
        throw Errors.recursion();
      }
    }
    return isNew;
  }
}
