package org.pycopy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.port.unix.PortModules;

/** Each script of {@code bench/scripts} at its small size, in both tiers. */
class ScriptsTest {
  private static final String CALL =
      """

      n, expected = SMALL
      result = run(globals().get("setup", lambda n: n)(n))
      assert result == expected, result
      """;

  @TempDir Path work = Path.of("");

  @TestFactory
  List<DynamicTest> scripts() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (PerfScript script : PerfScript.inFolder(Path.of("scripts"), "")) {
      tests.add(test(script, false));
      tests.add(test(script, true));
    }
    assertThat(tests).hasSizeGreaterThan(2 * 20);
    return tests;
  }

  private static boolean hasModule(String name) {
    return new PortModules().find(name) != null;
  }

  private DynamicTest test(PerfScript script, boolean emitter) {
    String file = work.resolve(script.name()).toString();
    return DynamicTest.dynamicTest(
        script.name() + (emitter ? ", compiled" : ""),
        () -> {
          for (String module : List.of("ujson", "ure")) {
            assumeTrue(!script.source().contains("import " + module) || hasModule(module));
          }
          new EmbeddedProgram(script.source() + CALL, file, emitter);
        });
  }
}
