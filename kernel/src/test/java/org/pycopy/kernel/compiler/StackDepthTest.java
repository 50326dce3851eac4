package org.pycopy.kernel.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.code.Opcode;

/**
 * Follows all paths through compiled code with the stack effects of {@link Opcode}: wherever paths
 * meet the depth must be the same, and it must stay within the frame.
 */
class StackDepthTest {
  private static final int UNKNOWN = -1;

  private Code code;
  private int[] depths;
  private final ArrayDeque<Integer> todo = new ArrayDeque<>();

  private void reach(int offset, int depth, int from) {
    String where = code.name + " at " + from + ": " + Disassembler.instruction(code, from);
    assertThat(offset).as(where).isBetween(0, code.bytecode.length - 1);
    assertThat(depth).as(where).isBetween(0, code.nState);
    if (depths[offset] == UNKNOWN) {
      depths[offset] = depth;
      todo.add(offset);
    } else {
      assertThat(depth).as(where + " to " + offset).isEqualTo(depths[offset]);
    }
  }

  private void follow(Code c) {
    code = c;
    depths = new int[c.bytecode.length];
    Arrays.fill(depths, UNKNOWN);
    reach(0, 0, 0);
    while (!todo.isEmpty()) {
      step(todo.remove());
    }
    for (Code child : c.children) {
      follow(child);
    }
  }

  private void step(int at) {
    int opcode = code.bytecode[at] & 0xff;
    int next = code.next(at);
    int depth = depths[at];
    boolean goesOn = true;
    int effect =
        Opcode.stackEffect(
            opcode,
            Opcode.format(opcode) == Opcode.UINT && opcode != Opcode.LOAD_CONST_SMALL_INT
                ? code.uint(at + 1)
                : 0,
            Opcode.hasExtraByte(opcode) ? code.bytecode[next - 1] & 0xff : 0);
    switch (opcode) {
      case Opcode.RETURN_VALUE, Opcode.RAISE_VARARGS -> goesOn = false;
      case Opcode.UNWIND_JUMP -> goesOn = false; // drops what the blocks left; not followed
      case Opcode.JUMP, Opcode.POP_EXCEPT_JUMP -> {
        reach(code.target(at), depth, at);
        goesOn = false;
      }
      case Opcode.POP_JUMP_IF_TRUE, Opcode.POP_JUMP_IF_FALSE ->
          reach(code.target(at), depth - 1, at);
      case Opcode.JUMP_IF_TRUE_OR_POP, Opcode.JUMP_IF_FALSE_OR_POP ->
          reach(code.target(at), depth, at);
      case Opcode.SETUP_EXCEPT, Opcode.SETUP_FINALLY -> reach(code.target(at), depth + 1, at);
      case Opcode.SETUP_WITH -> reach(code.target(at), depth + 2, at);
      case Opcode.FOR_ITER -> reach(code.target(at), depth - Opcode.ITERATOR_SLOTS, at);
      default -> {}
    }
    if (goesOn) {
      reach(next, depth + effect, at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"blocks", "calls", "coroutines", "folding", "functions", "lines", "targets"})
  void depthIsConsistent(String name) throws IOException {
    try (InputStream in = StackDepthTest.class.getResourceAsStream("mpy/" + name + ".py")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      follow(Compiler.compile(text, name, new CompileOptions()));
    }
  }

  @Test
  void unreachableCodeDoesNotMatter() {
    follow(Compiler.compile("while 1:\n  break\n  x", "t", new CompileOptions()));
  }
}
