package org.pycopy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each script of {@code conformance/}, in-process. {@code -Dscripts=part} runs those that match.
 */
class ConformanceTest {
  @TestFactory
  List<DynamicTest> scripts() throws IOException {
    return scripts(false);
  }

  @TestFactory
  List<DynamicTest> scriptsCompiled() throws IOException {
    return scripts(true);
  }

  private static List<DynamicTest> scripts(boolean stress) throws IOException {
    String part = System.getProperty("scripts", "");
    List<DynamicTest> tests = new ArrayList<>();
    for (Script script : Script.findAll(Path.of(""))) {
      String name = script.path().toString();
      if (name.contains(part)) {
        tests.add(
            DynamicTest.dynamicTest(
                name,
                script.path().toUri(),
                () ->
                    assertThat(script.compare(InProcess.run(script, stress))).as(name).isEmpty()));
      }
    }
    return tests;
  }
}
