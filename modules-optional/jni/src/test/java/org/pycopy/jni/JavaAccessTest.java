package org.pycopy.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;

/** What an embedder decides, and what happens around calls. */
@Timeout(60)
class JavaAccessTest {
  private final TestHost host =
      new TestHost()
          .addModule("jni", new JniModuleTable())
          .addModule("java", new JavaModuleTable());
  private final Interpreter in = new Interpreter(host, Limits.NONE.withDepth(500));

  /** A class of the application's own. */
  public static final class Service implements java.util.function.Supplier<String> {
    public static int calls;

    public String secret() {
      return "secret";
    }

    @Override
    public String get() {
      return "public";
    }
  }

  private String run(String source) {
    TestProgram.run(in, source);
    return host.output();
  }

  private void restrict(String... prefixes) {
    JavaAccess.restrict(in, getClass().getClassLoader(), prefixes);
  }

  @Test
  void classesOutsideOfTheListCannotBeHad() {
    restrict("java.util.", "java.lang.Math");
    assertThat(run("from java.util import ArrayList\nprint(ArrayList([1]))")).isEqualTo("[1]\n");
    for (String name : new String[] {"java.lang.Runtime", "java.io.File", getClass().getName()}) {
      assertThatThrownBy(() -> run("import java\njava.cls('" + name + "')"))
          .isInstanceOf(PyException.class)
          .hasMessage("ImportError: Java class '" + name + "' isn't allowed");
    }
    assertThatThrownBy(() -> run("from java.lang import Runtime"))
        .hasMessage("ImportError: can't import name Runtime");
    assertThatThrownBy(() -> run("import java.io"))
        .hasMessage("ImportError: no module named 'java.io'");
  }

  @Test
  void objectsShowWhatAllowedTypesDeclare() {
    restrict("java.util.");
    JavaAccess access = JavaAccess.of(in);
    in.importer().main().dict().putName(in, in.intern("service"), access.wrap(new Service()));
    assertThat(run("print(service.get())")).isEqualTo("public\n");
    assertThatThrownBy(() -> run("service.secret()")).hasMessageContaining("has no attribute");
    assertThatThrownBy(() -> run("service.calls = 1")).hasMessageContaining("has no attribute");
    assertThatThrownBy(() -> run("service.getClass()()")).hasMessageContaining("can't create");
    assertThatThrownBy(() -> run("service.getClass().forName('java.lang.Runtime')"))
        .hasMessageContaining("has no attribute 'forName'");
    assertThatThrownBy(() -> run("service.getClass().calls"))
        .hasMessageContaining("has no attribute 'calls'");
  }

  @Test
  void restrictionsComeFirst() {
    run("import java");
    assertThatThrownBy(() -> restrict("java.util.")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void interpretersDoNotShareRestrictions() {
    restrict("java.util.");
    Interpreter other = new Interpreter(host, Limits.NONE);
    TestProgram.run(other, "from java.lang import System\nSystem.nanoTime()");
  }

  @Test
  void publicFieldsCanBeRead() {
    String name = Service.class.getName();
    run("import java\nService = java.cls('" + name + "')\nService.calls = 3\n");
    assertThat(Service.calls).isEqualTo(3);
    assertThatThrownBy(() -> run("Service.calls = 'x'"))
        .hasMessage("TypeError: can't convert 'str' to Java int");
    assertThatThrownBy(() -> run("java.lang.Integer.MAX_VALUE = 1"))
        .hasMessageContaining("AttributeError");
  }

  @Test
  void interruptWakesJavaThatWaits() throws InterruptedException {
    Thread impatient = new Thread(this::interruptSoon);
    impatient.start();
    assertThatThrownBy(() -> run("from java.lang import Thread\nThread.sleep(50000)"))
        .hasMessage("KeyboardInterrupt");
    impatient.join();
    assertThat(Thread.interrupted()).isFalse();
  }

  private void interruptSoon() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      return;
    }
    in.scheduler().interrupt();
  }

  @Test
  void recursionThroughJavaEnds() {
    assertThatThrownBy(
            () ->
                run(
                    "from java.util import ArrayList\n"
                        + "def f(x): ArrayList([1]).forEach(f)\n"
                        + "f(0)"))
        .hasMessage("RuntimeError: maximum recursion depth exceeded");
    assertThat(in.depth()).isZero();
    assertThatThrownBy(() -> run("l = []\nl.append(l)\nArrayList(l)"))
        .hasMessage("RuntimeError: maximum recursion depth exceeded");
    in.restoreDepth(0);
    assertThat(run("print('still runs')")).isEqualTo("still runs\n");
  }

  @Test
  void repeatedCallsAreFast() {
    // Choosing among the 13 methods for each call takes about ten times as long as this allows.
    run(
        "from java.lang import StringBuilder\n"
            + "b = StringBuilder()\n"
            + "for i in range(200000): b.append('x')\n");
    long start = System.nanoTime();
    run("for i in range(500000): b.append('x')\n");
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }
}
