package org.pycopy.ure;

import java.util.ArrayList;
import java.util.Arrays;

/** Compiles a parsed regular expression. */
final class ProgramWriter {
  private static final CharSet[] NO_SETS = {};

  private int[] code = new int[32];
  private int size;
  private final ArrayList<CharSet> sets = new ArrayList<>();
  private int choices;

  /** Whether repetitions of one character get an instruction of their own. */
  private final boolean withRuns;

  private ProgramWriter(boolean withRuns) {
    this.withRuns = withRuns;
  }

  /** The program for {@code root}, which has {@code groups} groups. */
  static Program compile(Node root, int groups) {
    boolean hasEmptyLoop = root.hasEmptyLoop();
    // Where a loop can be empty, the matcher has to see each of its steps.
    ProgramWriter writer = new ProgramWriter(!hasEmptyLoop);
    writer.write(root);
    writer.emit(Program.MATCH);
    int[] code = Arrays.copyOf(writer.code, writer.size);
    CharSet[] sets = writer.sets.toArray(NO_SETS);
    for (int pc = 0; pc < code.length; pc += Program.length(code[pc])) {
      if (code[pc] == Program.RUN) {
        Firsts rest = new Firsts(code, sets);
        if (rest.find(pc + Program.length(Program.RUN), true)
            && !rest.overlaps(sets[code[pc + 1]])) {
          code[pc] = Program.ALL_OF;
        }
      }
    }
    return new Program(code, sets, writer.choices, groups, hasEmptyLoop);
  }

  private void emit(int value) {
    if (size == code.length) {
      code = Arrays.copyOf(code, size * 2);
    }
    code[size++] = value;
  }

  private void emit(int opcode, int operand) {
    emit(opcode);
    emit(operand);
  }

  /** Emits an instruction that leaves a choice; where it is. */
  private int choice(int opcode, int operand) {
    emit(opcode, operand);
    emit(choices++);
    return size - Program.length(opcode);
  }

  private int indexOf(CharSet set) {
    sets.add(set);
    return sets.size() - 1;
  }

  private void write(Node node) {
    switch (node.kind) {
      case Node.CHAR:
        for (char c : Character.toChars(node.value)) {
          emit(Program.CHAR, c);
        }
        break;
      case Node.SET:
        emit(Program.SET, indexOf(node.set));
        break;
      case Node.START:
        emit(Program.START);
        break;
      case Node.END:
        emit(Program.END);
        break;
      case Node.ALTERNATIVE:
        alternative(node);
        break;
      case Node.GROUP:
        emit(Program.SAVE, 2 * node.value);
        write(node.parts[0]);
        emit(Program.SAVE, 2 * node.value + 1);
        break;
      case Node.OPTIONAL:
        optional(node);
        break;
      case Node.STAR:
        star(node);
        break;
      case Node.PLUS:
        plus(node);
        break;
      default:
        for (Node part : node.parts) {
          write(part);
        }
    }
  }

  private void alternative(Node node) {
    int split = choice(Program.SPLIT, 0);
    write(node.parts[0]);
    int jump = size;
    emit(Program.JUMP, 0);
    code[split + 1] = size;
    write(node.parts[1]);
    code[jump + 1] = size;
  }

  private void optional(Node node) {
    int split = choice(node.lazy ? Program.DETOUR : Program.SPLIT, 0);
    write(node.parts[0]);
    code[split + 1] = size;
  }

  private void star(Node node) {
    CharSet single = single(node.parts[0]);
    if (single != null) {
      choice(node.lazy ? Program.LAZY : Program.RUN, indexOf(single));
      return;
    }
    int split = choice(node.lazy ? Program.DETOUR : Program.SPLIT, 0);
    write(node.parts[0]);
    emit(Program.JUMP, split);
    code[split + 1] = size;
  }

  private void plus(Node node) {
    Node body = node.parts[0];
    CharSet single = single(body);
    int loop = size;
    write(body);
    if (single != null) {
      choice(node.lazy ? Program.LAZY : Program.RUN, indexOf(single));
    } else {
      choice(node.lazy ? Program.SPLIT : Program.DETOUR, loop);
    }
  }

  /** The characters one of which {@code node} is, or null where it is more or runs are not used. */
  private CharSet single(Node node) {
    if (!withRuns) {
      return null;
    }
    if (node.kind == Node.CHAR) {
      return CharSet.of(new int[] {node.value, node.value}, false);
    }
    return node.kind == Node.SET ? node.set : null;
  }
}
