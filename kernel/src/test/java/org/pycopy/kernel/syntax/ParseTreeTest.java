package org.pycopy.kernel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParseTreeTest {
  private static String tree(String... lines) {
    return ParseTree.print(String.join("\n", lines), true, "file_input");
  }

  @Test
  void rulesHaveNamesAndNumbersOfTheReference() {
    assertThat(tree("for i in ():", "  pass"))
        .isEqualTo(
            """
            [   1] for_stmt(22) (n=4)
                     id(i)
            [   1]   atom_paren(45) (n=1)
                       NULL
            [   2]   pass_stmt(8) (n=0)
                     NULL
            """);
  }

  @Test
  void constantsAreFolded() {
    assertThat(tree("x = 1 + 2 * 3 - (4 // -3)"))
        .isEqualTo("[   1] expr_stmt(5) (n=2)\n         id(x)\n         int(9)\n");
    assertThat(tree("_A = const(5)", "x = _A << 1 or y"))
        .contains("int(10)")
        .doesNotContain("id(y)");
    assertThat(tree("x = not None and ''")).contains("str()");
    assertThat(tree("x = 1 << 70")).contains("literal const(0x");
  }

  @Test
  void privateNamesAreMangled() {
    assertThat(tree("class _A:", "  def f(self): return self.__x, __y__"))
        .contains("id(_A__x)")
        .contains("id(__y__)");
  }

  @Test
  void longStringsAreObjectsUnlessTheyAreNames() {
    assertThat(tree("x = 'short', 'a long string'")).contains("str(short)", "literal const(0x1)");
    assertThat(tree("identifier_1 = 'identifier_1'")).contains("str(identifier_1)");
  }

  @Test
  void wideLineNumbersKeepTheirDistance() {
    assertThat(tree("\n".repeat(1000) + "a = b")).contains("\n[ 1001]   expr_stmt(5)");
  }
}
