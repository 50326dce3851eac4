package org.pycopy.ffi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.PyException;

/** The table of the platform that the tests run on, against what its C compiler says. */
class PlatformTest {
  private static final String HEADERS =
      """
      #define _GNU_SOURCE
      #include <dirent.h>
      #include <fcntl.h>
      #include <netdb.h>
      #include <netinet/in.h>
      #include <netinet/tcp.h>
      #include <poll.h>
      #include <signal.h>
      #include <stddef.h>
      #include <stdio.h>
      #include <sys/socket.h>
      #include <sys/stat.h>
      #include <sys/statvfs.h>
      #include <sys/wait.h>
      #include <termios.h>
      #include <time.h>
      """;

  @Test
  void saysWhatTheCompilerSays(@TempDir Path folder) throws Exception {
    Map<String, Long> table = table();
    StringBuilder program = new StringBuilder(HEADERS).append("int main(void) {\n");
    for (String name : table.keySet()) {
      program.append(statement(name));
    }
    program.append("return 0; }\n");
    Path source = folder.resolve("table.c");
    Files.writeString(source, program);
    Path binary = folder.resolve("table");
    run("gcc", "-o", binary.toString(), source.toString());
    Map<String, Long> fromCompiler = parse(run(binary.toString()));

    assertThat(fromCompiler).hasSizeGreaterThan(200);
    assertThat(table).containsAllEntriesOf(fromCompiler);
  }

  /** Prints one entry; constants that the headers do not have are left out. */
  private static String statement(String name) {
    String value;
    if (name.startsWith("sizeof.")) {
      String[] parts = name.split("\\.");
      if (parts[1].equals("tcflag_t")) {
        value = "sizeof(tcflag_t)";
      } else {
        String member = parts.length == 3 ? "." + parts[2] : "";
        value = "sizeof((*(struct " + parts[1] + " *)0)" + member + ")";
      }
    } else if (name.indexOf('.') >= 0) {
      String[] parts = name.split("\\.");
      value = "offsetof(struct " + parts[0] + ", " + parts[1] + ")";
    } else {
      return "#ifdef " + name + "\n" + print(name, name) + "#endif\n";
    }
    return print(name, value);
  }

  private static String print(String name, String value) {
    return "printf(\"%s %lld\\n\", \"" + name + "\", (long long)(" + value + "));\n";
  }

  private static Map<String, Long> table() throws IOException {
    String cpu = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    String os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    try (var in = Platform.class.getResourceAsStream("platform/" + os + "-" + cpu)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    }
  }

  private static Map<String, Long> parse(String text) {
    Map<String, Long> table = new TreeMap<>();
    for (String line : text.split("\n")) {
      String[] pair = line.split(" ");
      table.put(pair[0], Long.valueOf(pair[1]));
    }
    return table;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void givesNumbersByName() {
    assertThat(Platform.number("O_RDONLY")).isZero();
    assertThat(Platform.number("sizeof.stat")).isPositive();
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Platform.number("O_NOTHING"))
        .isInstanceOf(PyException.class)
        .hasMessageContaining("O_NOTHING");
  }
}
