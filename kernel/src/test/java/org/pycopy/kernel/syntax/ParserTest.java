package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shape of the tree, shown by {@link Unparser}, and the details that it does not show. */
class ParserTest {
  private static Stmt.Block file(String source) {
    return new Parser(source, true).parseFile();
  }

  private static String shape(String source) {
    return Unparser.text(file(source));
  }

  private static Expr expr(String source) {
    return new Parser(source, true).parseEval().value;
  }

  private static String show(String source) {
    return Unparser.text(expr(source));
  }

  @Test
  void precedenceOfOperators() {
    assertThat(show("a or b and not c")).isEqualTo("(a or (b and (not c)))");
    assertThat(show("not a == b")).isEqualTo("(not (a == b))");
    assertThat(show("a < b | c ^ d & e << f + g * -h ** i"))
        .isEqualTo("(a < (b | (c ^ (d & (e << (f + (g * (-(h ** i)))))))))");
    assertThat(show("-a ** -b")).isEqualTo("(-(a ** (-b)))");
    assertThat(show("a ** b ** c")).isEqualTo("(a ** (b ** c))");
    assertThat(show("a if b else c if d else e")).isEqualTo("(a if b else (c if d else e))");
    assertThat(show("lambda x, *y, z=1: x if y else z"))
        .isEqualTo("(lambda x, *y, z=(1): (x if y else z))");
    assertThat(show("await a.b ** 2")).isEqualTo("((await a.b) ** (2))");
  }

  @Test
  void chainsAreOneNodePerPrecedence() {
    assertThat(show("a + b - c * d * e + f")).isEqualTo("(a + b - (c * d * e) + f)");
    assertThat(show("(a + b) + c")).isEqualTo("((a + b) + c)");
    assertThat(show("a or b or c")).isEqualTo("(a or b or c)");
    assertThat(show("a < b is not c not in d")).isEqualTo("(a < b is not c not in d)");
  }

  @Test
  void trailersAreOneNodeUnlessParenthesised() {
    assertThat(((Expr.Primary) expr("a.b(c)[d]")).trailers).hasSize(3);
    assertThat(((Expr.Primary) expr("(a.b)(c)")).trailers).hasSize(1);
  }

  @Test
  void tupleForms() {
    assertThat(((Expr.Tuple) expr("(a, b)")).form).isEqualTo(Expr.Tuple.PARENTHESISED);
    assertThat(((Expr.Tuple) expr("a,")).form).isEqualTo(Expr.Tuple.EXPRESSION_LIST);
    Stmt.Assign assign = (Stmt.Assign) file("a, b = b, a").body[0];
    assertThat(((Expr.Tuple) assign.targets[0]).form).isEqualTo(Expr.Tuple.ASSIGNMENT_LIST);
    assertThat(((Expr.Tuple) assign.value).form).isEqualTo(Expr.Tuple.ASSIGNMENT_LIST);
    Expr.Primary item = (Expr.Primary) expr("a[b:c, d]");
    assertThat(((Expr.Tuple) ((Expr.Index) item.trailers[0]).index).form)
        .isEqualTo(Expr.Tuple.SUBSCRIPT_LIST);
  }

  @Test
  void slices() {
    assertThat(show("a[:]")).isEqualTo("(a[:])");
    assertThat(show("a[b::c]")).isEqualTo("(a[b::c])");
    assertThat(show("a[::]")).isEqualTo("(a[:])");
    assertThat(show("a[:b:]")).isEqualTo("(a[:b])");
  }

  @Test
  void argumentsOfEveryKind() {
    assertThat(show("f(a, *b, c=d, **e)")).isEqualTo("(f(a, *b, c=d, **e))");
    assertThat(show("f(a := b)")).isEqualTo("(f(a:=b))");
    Expr.Call call = (Expr.Call) ((Expr.Primary) expr("f(x for x in y)")).trailers[0];
    assertThat(call.arguments[0].bareGenerator).isTrue();
    call = (Expr.Call) ((Expr.Primary) expr("f((x for x in y),)")).trailers[0];
    assertThat(call.arguments[0].bareGenerator).isFalse();
    assertThat(call.trailingComma).isTrue();
  }

  @Test
  void comprehensions() {
    assertThat(show("[a for b, *c in d if e if f for g in h]"))
        .isEqualTo("[a for (b, *c) in d if e if f for g in h]");
    assertThat(show("{a: b for c in d}")).isEqualTo("{a: b for c in d}");
    assertThat(show("{a for c in d}")).isEqualTo("{a for c in d}");
    Expr.Comprehension c = (Expr.Comprehension) expr("[\n(a) for b in c]");
    assertThat(c.pos).isZero();
    assertThat(c.elementPos).isEqualTo(2);
  }

  @Test
  void mixedBracesAreLetThrough() {
    assertThat(show("{a: b, c}")).isEqualTo("{a: b, c}");
    assertThat(show("{a, b: c}")).isEqualTo("{a, b: c}");
  }

  @Test
  void statements() {
    assertThat(shape("a = b = yield c\na: int = 1\na += 1, 2\ndel a, (b, c)\n"))
        .isEqualTo("a = b = (yield c)\na: int = (1)\na+= ((1), (2))\ndel a, (b, c)\n");
    assertThat(shape("from ... import a as b, c,\nfrom .a.b import *\nimport a.b as c, d"))
        .isEqualTo("from ... import a as b, c\nfrom .a.b import *\nimport a.b as c, d\n");
    assertThat(shape("async def f(a: int, *, b=1, **c) -> d: return await e\n"))
        .isEqualTo("async def f(a: int, *, b=(1), **c) -> d:\n return (await e)\n");
    assertThat(shape("try: a\nexcept b as c: d\nexcept: e\nelse: f\nfinally: g\n"))
        .isEqualTo("try:\n a\nexcept b as c:\n d\nexcept :\n e\nelse:\n f\nfinally:\n g\n");
    assertThat(shape("@a.b(c)\n@d\nclass E(F, g=h): pass\n"))
        .isEqualTo("@a.b(c)\n@d\nclass E(F, g=h):\n pass\n");
    assertThat(shape("with a as b, c: pass\nwhile (x := y): break\nelse: continue\n"))
        .isEqualTo("with a as b, c:\n pass\nwhile (x := y):\n break\nelse:\n continue\n");
  }

  @Test
  void blocksKnowWhetherTheReferenceHasAList() {
    assertThat(file("a").isList).isFalse();
    assertThat(file("\na").isList).isTrue();
    assertThat(file("a\nb").isList).isTrue();
    Stmt.Block joined = (Stmt.Block) file("a;").body[0];
    assertThat(joined.joined).isTrue();
    assertThat(joined.isList).isTrue();
    assertThat(((Stmt.If) file("if a: b").body[0]).bodies[0].isList).isFalse();
  }

  @Test
  void namesAreMangledInClasses() {
    assertThat(shape("class _A:\n __x = __y__ = self.__z\n class B: __w\n __x\n__x\n"))
        .isEqualTo(
            "class _A():\n _A__x = __y__ = (self._A__z)\n class B():\n  _B__w\n _A__x\n__x\n");
    assertThat(shape("class __: __x")).isEqualTo("class __():\n __x\n");
  }

  @Test
  void equalNamesAreOneString() {
    Expr.Operation sum = (Expr.Operation) expr("name + name");
    assertThat(((Expr.Name) sum.operands[0]).id).isSameAs(((Expr.Name) sum.operands[1]).id);
  }

  @Test
  void positionsAreThoseOfFirstTokens() {
    Expr.Operation sum = (Expr.Operation) expr("(a) + b");
    assertThat(sum.pos).isZero();
    assertThat(sum.operands[0].pos).isEqualTo(1);
    Expr.Primary call = (Expr.Primary) expr("(a)\\\n.b\\\n(c)");
    assertThat(call.pos).isZero();
    assertThat(call.trailers[0].pos).isEqualTo(5);
    assertThat(call.trailers[1].pos).isEqualTo(9);
  }

  @Test
  void longStringsKnowWhetherTheyWereNames() {
    Stmt[] body = file("'first_name_'\nfirst_name_\n'first_name_'\nb'first_name_'\n").body;
    assertThat(((Expr.Str) ((Stmt.Expression) body[0]).value).seenAsName).isFalse();
    assertThat(((Expr.Str) ((Stmt.Expression) body[2]).value).seenAsName).isTrue();
    assertThat(((Expr.Bytes) ((Stmt.Expression) body[3]).value).seenAsName).isTrue();
  }

  @Test
  void interactiveInput() {
    assertThat(new Parser("\n", true).parseSingle().body).isEmpty();
    assertThat(new Parser("a; b\n", true).parseSingle().body).hasSize(1);
    assertThat(new Parser("if a:\n b\n", true).parseSingle().body).hasSize(1);
  }
}
