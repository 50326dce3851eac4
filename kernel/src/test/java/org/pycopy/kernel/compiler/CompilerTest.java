package org.pycopy.kernel.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.kernel.syntax.SyntaxProblem;

class CompilerTest {
  private final CompileOptions options = new CompileOptions();

  private Code compile(String source) {
    return Compiler.compile(source, "t.py", options);
  }

  /** The instructions of a code object, joined by semicolons. */
  private static String instructions(Code c) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < c.bytecode.length; i = c.next(i)) {
      b.append(i == 0 ? "" : "; ").append(Disassembler.instruction(c, i).replace(" (cache=0)", ""));
    }
    return b.toString();
  }

  private String module(String source) {
    String all = instructions(compile(source));
    String end = "LOAD_CONST_NONE; RETURN_VALUE";
    assertThat(all).endsWith(end);
    return all.substring(0, all.length() - end.length()).replaceAll("; $", "");
  }

  private String function(String source) {
    return instructions(compile(source).children[0]);
  }

  private void fails(String source, String message, int line, int column, String block) {
    SyntaxProblem p = catchThrowableOfType(SyntaxProblem.class, () -> compile(source));
    assertThat(p).as(source).hasMessage(message);
    SourceMap map = new SourceMap(source);
    assertThat(map.line(p.pos)).as("line").isEqualTo(line);
    assertThat(map.column(p.pos)).as("column").isEqualTo(column);
    assertThat(p.block).isEqualTo(block);
  }

  @Test
  void emptyModule() {
    assertThat(module("")).isEmpty();
    assertThat(module("pass")).isEmpty();
    assertThat(module("'a'; 1; None")).isEmpty();
  }

  @Test
  void foldsInts() {
    assertThat(module("x = 2 + 3 * 4")).isEqualTo("LOAD_CONST_SMALL_INT 14; STORE_NAME x");
    assertThat(module("x = -7 // 2")).isEqualTo("LOAD_CONST_SMALL_INT -4; STORE_NAME x");
    assertThat(module("x = -7 % 3")).isEqualTo("LOAD_CONST_SMALL_INT 2; STORE_NAME x");
    assertThat(module("x = 1 << 70")).contains("=1180591620717411303424; ");
    assertThat(module("x = 1 + y + 2")).startsWith("LOAD_CONST_SMALL_INT 1; LOAD_NAME y");
  }

  @Test
  void leavesErrorsAndHugeResultsToTheRunTime() {
    assertThat(module("x = 1 // 0")).contains("__floordiv__");
    assertThat(module("x = 1 << -1")).contains("__lshift__");
    assertThat(module("x = 10 ** 10 ** 9")).contains("__pow__");
    assertThat(module("x = 1 << (1 << 40)")).contains("__lshift__");
    assertThat(module("x = (1 << 900000) * (1 << 900000)")).contains("__mul__");
    assertThat(module("x = (-1) ** (1 << 80)")).contains("=1; ");
  }

  @Test
  void foldsLogic() {
    assertThat(module("x = not 0")).isEqualTo("LOAD_CONST_TRUE; STORE_NAME x");
    assertThat(module("x = 1 and y")).isEqualTo("LOAD_NAME y; STORE_NAME x");
    assertThat(module("x = 0 and y")).isEqualTo("LOAD_CONST_SMALL_INT 0; STORE_NAME x");
    assertThat(module("if False: f()")).isEmpty();
    assertThat(module("while 0: f()")).isEmpty();
  }

  @Test
  void substitutesConstants() {
    assertThat(module("_A = const(3)\nx = _A + 1"))
        .isEqualTo("LOAD_CONST_SMALL_INT 4; STORE_NAME x");
    assertThat(module("A = const(3)\nx = A"))
        .isEqualTo("LOAD_CONST_SMALL_INT 3; STORE_NAME A; LOAD_CONST_SMALL_INT 3; STORE_NAME x");
    options.strict = true;
    assertThat(module("A = const(3)")).isEqualTo("LOAD_CONST_SMALL_INT 3; STORE_NAME_CONST A");
  }

  @Test
  void strictCommentIsSeen() {
    options.strictComment = true;
    module("# -X strict\nA = const('a')");
    assertThat(options.strict).isTrue();
  }

  @Test
  void swapsWithoutTuple() {
    assertThat(module("a, b = b, a"))
        .isEqualTo("LOAD_NAME b; LOAD_NAME a; ROT_TWO; STORE_NAME a; STORE_NAME b");
    options.swapWithoutTuple = false;
    assertThat(module("a, b = b, a")).contains("BUILD_TUPLE 2; UNPACK_SEQUENCE 2");
  }

  @Test
  void keepsDocStrings() {
    assertThat(module("'doc'")).isEqualTo("LOAD_CONST_STRING 'doc'; STORE_NAME_CONST __doc__");
    assertThat(module("def f():\n  'doc'"))
        .endsWith(
            "DUP_TOP; LOAD_CONST_STRING 'doc'; ROT_TWO; STORE_ATTR __doc__; STORE_NAME_CONST f");
    options.docStrings = false;
    assertThat(module("'doc'")).isEmpty();
  }

  @Test
  void closuresShareCells() {
    Code outer = compile("def f(a):\n  def g(): return a\n  return g").children[0];
    assertThat(outer.cells).containsExactly(0);
    assertThat(outer.children[0].argNames).containsExactly("*");
    assertThat(instructions(outer))
        .isEqualTo("LOAD_FAST 0; MAKE_CLOSURE 0x2 1; STORE_FAST 1; LOAD_FAST 1; RETURN_VALUE");
    assertThat(instructions(outer.children[0])).isEqualTo("LOAD_DEREF 0; RETURN_VALUE");
  }

  @Test
  void starArgumentComesLast() {
    Code f = compile("def f(a, *b, c, d=1, **e): pass").children[0];
    assertThat(f.argNames).containsExactly("a", "c", "d");
    assertThat(f.nPosArgs).isEqualTo(1);
    assertThat(f.nKwonlyArgs).isEqualTo(2);
    assertThat(f.scopeFlags)
        .isEqualTo(Code.VAR_ARGS | Code.VAR_KEYWORDS | Code.HAS_KEYWORD_DEFAULTS);
  }

  @Test
  void namedExpressionLeavesComprehension() {
    assertThat(function("def f(): return [y := x for x in z]")).contains("MAKE_CLOSURE");
    Code comp = compile("def f(): return [y := x for x in z]").children[0].children[0];
    assertThat(instructions(comp)).contains("STORE_DEREF 0");
    assertThat(instructions(compile("[y := x for x in z]").children[0])).contains("STORE_NAME y");
  }

  @Test
  void asyncForKeepsItsIteratorToItself() {
    assertThat(function("async def f():\n  async for x in y: pass"))
        .startsWith("LOAD_GLOBAL y; LOAD_METHOD __aiter__; CALL_METHOD n=0 nkw=0; STORE_FAST 0");
  }

  @Test
  void evalReturnsTheValue() {
    options.inputKind = CompileOptions.EVAL;
    assertThat(instructions(compile("1, x")))
        .isEqualTo("LOAD_CONST_SMALL_INT 1; LOAD_NAME x; BUILD_TUPLE 2; RETURN_VALUE");
  }

  @Test
  void replPrintsValues() {
    options.inputKind = CompileOptions.SINGLE;
    options.replPrint = true;
    assertThat(module("1"))
        .isEqualTo(
            "LOAD_NAME __repl_print__; LOAD_CONST_SMALL_INT 1; CALL_FUNCTION n=1 nkw=0; POP_TOP");
  }

  @Test
  void optimisationDropsAssertions() {
    options.optLevel = 1;
    assertThat(module("assert x")).isEmpty();
    assertThat(module("x = __debug__")).isEqualTo("LOAD_CONST_FALSE; STORE_NAME x");
    options.optLevel = 3;
    assertThat(compile("\n\n\nx").lineInfo).isEmpty();
  }

  @Test
  void linesAreFound() {
    Code c = compile("a\n\n\nb\n" + "\n".repeat(3000) + "c");
    assertThat(c.lineAt(0)).isEqualTo(1);
    assertThat(c.lineAt(4)).isEqualTo(4);
    assertThat(c.lineAt(8)).isEqualTo(3005);
  }

  @Test
  void smallIntsDependOnTheTarget() {
    options.smallIntBits = 31;
    assertThat(compile("x = 1 << 29").constants).isEmpty();
    assertThat(compile("x = 1 << 30").constants).containsExactly(1L << 30);
    assertThat(compile("x = -1 << 30").constants).isEmpty();
  }

  @Test
  void decoratorsOfTheEmitter() {
    assertThat(compile("@micropython.native\ndef f(): pass").children[0].emitter)
        .isEqualTo(CompileOptions.NATIVE);
    assertThat(compile("@micropython.viper\ndef f(): pass").children[0].emitter)
        .isEqualTo(CompileOptions.VIPER);
    fails("@micropython.turbo\ndef f(): pass", "invalid micropython decorator", 1, 2, "<module>");
    fails("@micropython\ndef f(): pass", "invalid micropython decorator", 1, 2, "<module>");
  }

  @Test
  void targetsAreChecked() {
    fails("x = 1\nf() = 2", "can't assign to expression", 2, 1, "<module>");
    fails("1 = x", "can't assign to expression", 1, 1, "<module>");
    fails("x, 2 = y", "can't assign to expression", 1, 4, "<module>");
    fails("(x, y) += 1", "can't assign to expression", 1, 1, "<module>");
    fails("A = const(1)\nA = 2", "can't assign to expression", 2, 1, "<module>");
    fails("*a, *b = c", "multiple *x in assignment", 1, 5, "<module>");
    fails("def f():\n  del 1", "can't delete expression", 2, 7, "f");
    fails("f(1 := 2)", "can't assign to expression", 1, 3, "<module>");
    fails("print(*a for a in b)", "invalid syntax", 1, 10, null);
    fails("a = *b", "*x must be assignment target", 1, 5, "<module>");
  }

  @Test
  void argumentsAreChecked() {
    fails("f(a=1, 2)", "non-keyword arg after keyword arg", 1, 8, "<module>");
    fails("f(*a, 2)", "non-keyword arg after */**", 1, 7, "<module>");
    fails("f(*a, *b)", "can't have multiple *x", 1, 7, "<module>");
    fails("f(**a, **b)", "can't have multiple **x", 1, 8, "<module>");
    fails("f(1=2)", "LHS of keyword arg must be an id", 1, 3, "<module>");
    fails("{1: 2, 3}", "expecting key:value for dict", 1, 2, "<module>");
    fails("{1, 2: 3}", "expecting just a value for set", 1, 2, "<module>");
  }

  @Test
  void parametersAreChecked() {
    fails("def f(a, a): pass", "argument name reused", 1, 10, "f");
    fails(
        "def f(a=1, b): pass", "non-default argument follows default argument", 1, 12, "<module>");
    fails("def f(*a, *b): pass", "invalid syntax", 1, 11, "f");
    fails("def f(**a, b): pass", "invalid syntax", 1, 12, "f");
    fails("lambda a, a: 1", "argument name reused", 1, 11, "<lambda>");
  }

  @Test
  void placesAreChecked() {
    fails("break", "'break'/'continue' outside loop", 1, 1, "<module>");
    fails("for x in y:\n  def f(): continue", "'break'/'continue' outside loop", 2, 12, "f");
    fails("class C: return", "'return' outside function", 1, 10, "C");
    fails("x = (yield)", "'yield' outside function", 1, 6, "<module>");
    fails("await x", "'await' outside function", 1, 1, "<module>");
    fails("def f():\n  async with a: pass", "async for/with outside async function", 2, 9, "f");
    fails("def f(): from a import *", "import * not at module level", 1, 10, "f");
    fails("def f(): super()", "super() can't find self", 1, 15, "f");
    fails(
        "try: pass\nexcept: pass\nexcept A: pass",
        "default 'except' must be last",
        2,
        1,
        "<module>");
  }

  @Test
  void declarationsAreChecked() {
    fails("nonlocal a", "can't declare nonlocal in outer code", 1, 1, "<module>");
    fails("def f(): nonlocal a", "no binding for nonlocal found", 1, 10, "f");
    fails("def f(a): global a", "identifier redefined as global", 1, 11, "f");
    fails("def f(a): nonlocal a", "identifier redefined as nonlocal", 1, 11, "f");
  }

  @Test
  void limitsOfTheFormatAreErrors() {
    String many = "0,".repeat(255);
    assertThat(module("f(" + many + ")")).contains("CALL_FUNCTION n=255 nkw=0");
    SyntaxProblem p = catchThrowableOfType(SyntaxProblem.class, () -> compile("f(" + many + "0)"));
    assertThat(p).hasMessage("bytecode overflow");
    assertThat(p.kind).isEqualTo(SyntaxProblem.RUNTIME_ERROR);
    p =
        catchThrowableOfType(
            SyntaxProblem.class, () -> compile("while x:\n" + "  f(1)\n".repeat(10_000)));
    assertThat(p).hasMessage("bytecode overflow");
  }
}
