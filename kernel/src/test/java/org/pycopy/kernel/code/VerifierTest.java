package org.pycopy.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;

class VerifierTest {
  private static final int NONE = Opcode.LOAD_CONST_NONE;
  private static final int RETURN = Opcode.RETURN_VALUE;
  private static final int POP = Opcode.POP_TOP;

  private Code.Builder b;

  @BeforeEach
  void newCode() {
    b = new Code.Builder();
    b.name = "f";
    b.nState = 8;
    b.names = new String[] {"x"};
  }

  private void bytecode(int... bytes) {
    b.bytecode = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      b.bytecode[i] = (byte) bytes[i];
    }
  }

  private void refused(String detail, int... bytes) {
    bytecode(bytes);
    MpyFormatException e =
        catchThrowableOfType(MpyFormatException.class, () -> Verifier.verify(b.build()));
    assertThat(e).hasMessage("incompatible .mpy file");
    assertThat(e.detail).endsWith(": " + detail);
  }

  private void accepted(int... bytes) {
    bytecode(bytes);
    assertThatCode(() -> Verifier.verify(b.build())).doesNotThrowAnyException();
  }

  @Test
  void codeMustEnd() {
    accepted(NONE, RETURN);
    refused("runs over the end of the code", NONE);
    refused("runs over the end of the code", NONE, POP);
    refused("length of code");
  }

  @Test
  void stackHasItsBounds() {
    refused("value stack underflow", POP, NONE, RETURN);
    refused("value stack underflow", NONE, Opcode.ROT_TWO, RETURN);
    refused("value stack underflow", NONE, Opcode.CALL_FUNCTION, 1, RETURN);
    refused("value stack underflow", NONE, Opcode.BUILD_LIST, 0x81, 0x00, RETURN);
    b.nState = 2;
    accepted(NONE, NONE, POP, RETURN);
    refused("value stack overflow", NONE, NONE, NONE, POP, POP, RETURN);
    refused("value stack overflow", NONE, Opcode.UNPACK_SEQUENCE, 3, RETURN);
  }

  @Test
  void jumpsLeadToInstructions() {
    accepted(Opcode.JUMP, 0, 0x80, NONE, RETURN);
    refused("jump out of the code", Opcode.JUMP, 9, 0x80, NONE, RETURN);
    refused("jump out of the code", Opcode.JUMP, 0, 0x7f, NONE, RETURN);
    refused("jump into an instruction", Opcode.JUMP, 0xfe, 0x7f, NONE, RETURN);
    refused("jump into an instruction", NONE, RETURN, Opcode.JUMP, 0xfe, 0x7f);
    refused("jump backwards", NONE, Opcode.JUMP_IF_TRUE_OR_POP, 0xfc, 0x7f, NONE, RETURN);
  }

  @Test
  void depthIsTheSameWherePathsMeet() {
    // A loop that pushes one more value each time.
    refused("value stack overflow", NONE, Opcode.JUMP, 0xfc, 0x7f);
    // Popped on one of two paths; what uses it then finds it missing.
    refused("nothing to return", NONE, NONE, Opcode.POP_JUMP_IF_TRUE, 1, 0x80, POP, RETURN);
  }

  @Test
  void valuesAreOfTheRightKind() {
    refused("no object on the value stack", Opcode.LOAD_NULL, Opcode.GET_ITER, RETURN);
    refused("nothing to return", Opcode.LOAD_NULL, RETURN);
    refused("no iterator", NONE, NONE, Opcode.LOAD_NULL, NONE, NONE, Opcode.FOR_ITER, 0, 0, RETURN);
    refused("no comprehension there", NONE, NONE, Opcode.STORE_COMP, 1 << 2, RETURN);
    refused("wrong kind of value", NONE, NONE, NONE, Opcode.CALL_FUNCTION, 0x82, 0x00, RETURN);
    refused("slice of neither 2 nor 3 values", NONE, Opcode.BUILD_SLICE, 1, RETURN);
  }

  @Test
  void localsAndCellsAreKeptApart() {
    accepted(NONE, Opcode.STORE_FAST_MULTI + 6, NONE, RETURN);
    refused("frame smaller than its locals", Opcode.LOAD_FAST_MULTI + 8, RETURN);
    refused("plain local used as a cell", Opcode.LOAD_DEREF, 0, RETURN);
    b.cells = new byte[] {0};
    accepted(Opcode.LOAD_DEREF, 0, RETURN);
    refused("cell used as a plain local", NONE, Opcode.STORE_FAST_MULTI, NONE, RETURN);
    refused("no object on the value stack", Opcode.LOAD_FAST_MULTI, Opcode.GET_ITER, RETURN);
    b.cells = new byte[] {0, 0};
    refused("cell twice", NONE, RETURN);
  }

  @Test
  void blocksNest() {
    b.nExcStack = 1;
    // try: pass / except: pass
    accepted(
        Opcode.SETUP_EXCEPT,
        3,
        0,
        Opcode.POP_EXCEPT_JUMP,
        5,
        0,
        POP,
        Opcode.POP_EXCEPT_JUMP,
        1,
        0,
        Opcode.END_FINALLY,
        NONE,
        RETURN);
    refused("no handler to leave", Opcode.POP_EXCEPT_JUMP, 0, 0, NONE, RETURN);
    refused("no finally part to end", NONE, Opcode.END_FINALLY, NONE, RETURN);
    refused("no block to leave", Opcode.UNWIND_JUMP, 1, 0x80, 1, NONE, RETURN);
    // The handler would find another stack than the one that the block began with.
    refused(
        "block with a changed stack",
        NONE,
        Opcode.SETUP_EXCEPT,
        4,
        0,
        POP,
        Opcode.LOAD_NAME,
        0,
        0,
        POP,
        RETURN);
    b.nExcStack = 0;
    refused("too many blocks", Opcode.SETUP_FINALLY, 1, 0, NONE, Opcode.END_FINALLY, NONE, RETURN);
  }

  @Test
  void finallyPartsGoOnWithWhatTheyWereEnteredWith() {
    b.nExcStack = 1;
    accepted(Opcode.SETUP_FINALLY, 1, 0, NONE, Opcode.END_FINALLY, NONE, RETURN);
    refused(
        "finally part ends with something else",
        Opcode.SETUP_FINALLY,
        1,
        0,
        Opcode.LOAD_CONST_TRUE,
        Opcode.END_FINALLY,
        NONE,
        RETURN);
  }

  @Test
  void functionsAreMadeAsTheirCodeSays() {
    Code.Builder child = new Code.Builder();
    child.nState = 2;
    child.nPosArgs = 1;
    child.nDefPosArgs = 1;
    child.argNames = new String[] {"a"};
    child.bytecode = new byte[] {(byte) NONE, (byte) RETURN};
    b.children = new Code[] {child.build()};
    refused("other defaults than the function has", Opcode.MAKE_FUNCTION, 0, RETURN);
    accepted(
        NONE, Opcode.BUILD_TUPLE, 1, Opcode.LOAD_NULL, Opcode.MAKE_FUNCTION_DEFARGS, 0, RETURN);
    refused("wrong kind of value", NONE, Opcode.MAKE_CLOSURE, 0, 1, RETURN);
  }

  @Test
  void yieldIsForGenerators() {
    refused("yield outside a generator", NONE, Opcode.YIELD_VALUE, RETURN);
    b.scopeFlags = Code.GENERATOR;
    accepted(NONE, Opcode.YIELD_VALUE, RETURN);
  }

  @Test
  void effortIsBounded() {
    // Doubles the number of paths at each step if states were not merged.
    int n = 2000;
    int[] code = new int[9 * n + 2];
    int i = 0;
    for (int k = 0; k < n; k++) {
      int[] step = {
        NONE, Opcode.POP_JUMP_IF_TRUE, 4, 0x80, NONE, Opcode.JUMP, 1, 0x80, Opcode.LOAD_CONST_TRUE
      };
      System.arraycopy(step, 0, code, i, step.length);
      i += step.length;
    }
    code[i] = NONE;
    code[i + 1] = RETURN;
    b.nState = n + 1;
    accepted(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i in x:\n  try:\n    break\n  finally:\n    y",
        "while x:\n  with a as b, c:\n    try: continue\n    except E as e: break\n",
        "def f():\n  for i in x:\n    try:\n      return 1\n    finally:\n      for j in y:\n"
            + "        try: break\n        finally: return 2\n",
        "async def f():\n"
            + "  while 1:\n"
            + "    async with a as b, c:\n"
            + "      if x: break\n"
            + "      return 1\n",
        "async def f():\n  async for i in x:\n    try: await i\n    finally: continue\n",
        "def f(a, b=1, *c, d=2, **e):\n  return lambda z=a: (yield from [b for x in e if d])\n",
        "class A(B, C):\n  def f(self): return super().g(*x, **y)\n",
        "x = [a if p else None, b if q else None, c or None]\ndel x[0], x.y",
        "OrderedDict({1: 2, 3: 4})\n{1: 2} if y else {1, 2}\n",
      })
  void acceptsWhatTheCompilerMakes(String source) {
    for (int level = 0; level < 4; level += 3) {
      CompileOptions options = new CompileOptions();
      options.optLevel = level;
      Verifier.verify(Compiler.compile(source, "t.py", options));
      options = CompileOptions.forCrossCompiler();
      options.optLevel = level;
      Verifier.verify(Compiler.compile(source, "t.py", options));
    }
  }
}
