package org.pycopy.kernel.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;

/** What {@code help()} prints where the port has documentation. */
class HelpTest {
  private static final class DocumentedHost extends TestHost {
    @Override
    public String documentation(String name) {
      return name.equals("builtins")
          ? "builtins\n    All of them.\n\nabs(x)\n    First.\n\n    Second.\n\nabsent\n    No.\n\n"
          : null;
    }
  }

  private static String help(TestHost host, String argument) {
    Interpreter in = new Interpreter(host, Limits.NONE);
    Programs.runMain(in, Programs.compileMain(in, "help(" + argument + ")", "test"));
    return host.output();
  }

  @Test
  void printsTheBlockOnAFunction() {
    assertThat(help(new DocumentedHost(), "abs"))
        .isEqualTo("object <function> is of type function\nabs(x)\n    First.\n    Second.\n");
  }

  @Test
  void printsTheBlockOnAModuleBeforeItsMembers() {
    assertThat(help(new DocumentedHost(), "__import__('builtins')"))
        .startsWith("object <module 'builtins'> is of type module\nbuiltins\n    All of them.\n  ");
  }

  @Test
  void printsNoMoreThanTheReferenceWhereThereIsNone() {
    assertThat(help(new TestHost(), "abs")).isEqualTo("object <function> is of type function\n");
    assertThat(help(new DocumentedHost(), "(1).__class__"))
        .startsWith("object <class 'int'> is of type type\n  ");
  }
}
