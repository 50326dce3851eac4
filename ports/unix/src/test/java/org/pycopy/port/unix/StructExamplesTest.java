package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of structures that C functions fill. */
class StructExamplesTest {
  private static final Path EXAMPLES = Path.of("../../examples");

  @TempDir Path dir;

  private String output(String example, String argument) throws IOException, InterruptedException {
    PortProcess process = new PortProcess(dir);
    int status = process.run(EXAMPLES.resolve(example).toRealPath().toString(), argument);
    assertThat(status).as(process.err).isZero();
    return process.out;
  }

  @Test
  void timeAsStruct() throws IOException, InterruptedException {
    assertThat(output("struct_tm.py", "951782399"))
        .isEqualTo(
            "2000-02-28, day 59 of the year\n" + "23:59:59 b'GMT'\n" + "2100-02-28T23:59:59\n");
  }

  @Test
  void whatTheSystemKnowsOfFiles() throws IOException, InterruptedException {
    Path file = Files.writeString(dir.resolve("file"), "hello");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000_000)));
    assertThat(output("file_info.py", file.toString()))
        .isEqualTo("file, mode 640, 5 bytes, 1 link(s)\nchanged at 1000000000\n");
    assertThat(output("file_info.py", dir.toString())).startsWith("directory, mode 7");
  }
}
