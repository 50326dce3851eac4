package org.pycopy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The unix port has every name that the reference has in any of its builds. {@code names.txt} lists
 * them, and says how to read it.
 */
class NamesTest {
  /** Prints the names that are missing, of the object that the program has made before. */
  private static final String CHECK =
      "missing = []\n"
          + "for name, members in names:\n"
          + "    if not hasattr(it, name):\n"
          + "        missing.append(name)\n"
          + "        continue\n"
          + "    for member in members:\n"
          + "        if not hasattr(getattr(it, name), member):\n"
          + "            missing.append(name + '.' + member)\n"
          + "print(' '.join(missing))\n";

  private static List<String> entries() throws IOException {
    List<String> entries = new ArrayList<>();
    try (InputStream in = NamesTest.class.getResourceAsStream("names.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int last = entries.size() - 1;
        if (line.startsWith(" ")) {
          entries.set(last, entries.get(last) + " " + line.strip());
        } else if (!line.startsWith("#")) {
          entries.add(line);
        }
      }
    }
    return entries;
  }

  @TestFactory
  List<DynamicTest> everyNameExists(@TempDir Path dir) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String entry : entries()) {
      int colon = entry.lastIndexOf(": ");
      String title = entry.substring(0, colon);
      String names = "names = " + list(entry.substring(colon + 2)) + "\n";
      String program = make(title) + names + CHECK;
      tests.add(DynamicTest.dynamicTest(title, () -> run(dir, program)));
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests;
  }

  /** The start of the program: {@code it} is the module or object. */
  private static String make(String title) {
    String[] parts = title.split(" ", 3);
    if (parts[0].equals("module")) {
      return "it = __import__('" + parts[1] + "')\n";
    }
    String imports = parts[1].equals("-") ? "" : "import " + parts[1] + "\n";
    return imports + "it = " + parts[2] + "\n";
  }

  /** Names, some with members in parentheses, as a list of tuples of Python. */
  private static String list(String names) {
    StringBuilder list = new StringBuilder("[");
    int at = 0;
    while (at < names.length()) {
      int end = at;
      while (end < names.length() && names.charAt(end) != ' ' && names.charAt(end) != '(') {
        end++;
      }
      list.append("('").append(names, at, end).append("', '");
      if (end < names.length() && names.charAt(end) == '(') {
        int close = names.indexOf(')', end);
        list.append(names, end + 1, close);
        end = close + 1;
      }
      list.append("'.split()), ");
      at = end + 1;
    }
    return list.append("]").toString();
  }

  private static void run(Path dir, String program) throws IOException {
    Path file = Files.writeString(dir.resolve("names.py"), program);
    Result result = InProcess.run(Script.read(file));
    assertThat(result.lastErrorLine()).isEmpty();
    String missing = result.output().strip();
    assertThat(missing).as("missing names").isEmpty();
  }
}
