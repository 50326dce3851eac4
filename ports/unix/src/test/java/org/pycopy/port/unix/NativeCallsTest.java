package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How, and when, the native library for calls of C functions is loaded. */
class NativeCallsTest {
  private static final String CALL = "import ffi; print(ffi.open(None).func('i', 'abs', 'i')(-5))";

  private static final String LIBRARY = "libjffi-1.2.so";

  @TempDir Path directory;

  private PortProcess port;
  private Path loaded;

  @BeforeEach
  void makePort() {
    port = new PortProcess(directory);
    loaded = directory.resolve("loaded");
  }

  private String run(String options, String code) throws IOException, InterruptedException {
    port.environment.put(
        "JDK_JAVA_OPTIONS",
        "--enable-native-access=ALL-UNNAMED -Xlog:class+load:file=" + loaded + " " + options);
    assertThat(port.run("-c", code)).as(port.err).isZero();
    assertThat(port.err.lines()).allMatch(line -> line.startsWith("NOTE: Picked up"));
    return port.out;
  }

  private boolean isLoaded(String prefix) throws IOException {
    for (String line : Files.readAllLines(loaded)) {
      if (line.contains(" " + prefix)) {
        return true;
      }
    }
    return false;
  }

  /** jffi's library of this platform, in a directory of its own. */
  private Path library() throws IOException {
    String cpu = System.getProperty("os.arch").replace("amd64", "x86_64");
    String name = "/jni/" + cpu + "-" + System.getProperty("os.name") + "/" + LIBRARY;
    Path libraries = Files.createDirectory(directory.resolve("libraries"));
    try (InputStream content = com.kenai.jffi.Type.class.getResourceAsStream(name)) {
      Files.copy(content, libraries.resolve(LIBRARY));
    }
    return libraries;
  }

  @Test
  void scriptWithoutNativeCallsLoadsNothingOfThem() throws IOException, InterruptedException {
    assertThat(run("", "print(sum(range(4)))\nimport sys, uio, math")).isEqualTo("6\n");
    assertThat(isLoaded("org.pycopy.kernel.")).isTrue();
    assertThat(isLoaded("org.pycopy.ffi.Posix")).isFalse();
    assertThat(isLoaded("org.pycopy.ffi.Native")).isFalse();
    assertThat(isLoaded("com.kenai.jffi.")).isFalse();
  }

  @Test
  void importingModulesDoesNotLoadTheLibrary() throws IOException, InterruptedException {
    assertThat(run("", "import ffi, uctypes\nprint(ffi.func)")).isEqualTo("<function>\n");
    assertThat(isLoaded("org.pycopy.ffi.FfiModule")).isTrue();
    assertThat(isLoaded("com.kenai.jffi.")).isFalse();
  }

  @Test
  void libraryComesFromTheDistribution() throws IOException, InterruptedException {
    String options = "-Djffi.boot.library.path=" + library() + " -Djava.io.tmpdir=/no/such/place";
    assertThat(run(options, CALL)).isEqualTo("5\n");
    assertThat(isLoaded("com.kenai.jffi.Invoker")).isTrue();
    assertThat(isLoaded("com.kenai.jffi.internal.StubLoader")).as("jffi's own loader").isFalse();
  }

  @Test
  void libraryIsTakenOutOfItsJar() throws IOException, InterruptedException {
    Path cache = Files.createDirectory(directory.resolve("cache"));
    String options = "-Djava.io.tmpdir=/no/such/place -Djffi.extract.dir=" + cache;
    assertThat(run(options, CALL)).isEqualTo("5\n");
    assertThat(isLoaded("com.kenai.jffi.internal.StubLoader")).isTrue();
  }

  @Test
  void otherPlatformIsAnOsError() throws IOException, InterruptedException {
    String code = "import ffi\ntry: ffi.open(None)\nexcept OSError as e: print(e)";
    assertThat(run("-Dos.arch=vax -Dos.name=Linux", code))
        .startsWith("no native calls on Linux on vax: ");
  }

  /** With a heap that cannot grow, what does grow is native memory. */
  @Test
  void callbacksThatAreDroppedTakeNoMemory() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs Linux");
    String script =
        """
        import ffi
        sort = ffi.open(None).func("v", "qsort", "pLLC")

        def resident():
            with open("/proc/self/status") as f:
                for line in f:
                    if line.startswith("VmRSS:"):
                        return int(line.split()[1])

        def use(count):
            data = bytearray(2)
            for i in range(count):
                callback = ffi.callback("i", lambda a, b: i, "pp")
                if i % 10 == 0:
                    sort(data, 2, 1, callback)

        # The first ones pay for compiled code and jffi's pool of closures.
        use(200000)
        before = resident()
        use(200000)
        print(resident() - before)
        """;
    long growth = Long.parseLong(run("-Xms64m -Xmx64m -XX:+AlwaysPreTouch", script).trim());
    // In KB: 20 bytes of each callback would be as much.
    assertThat(growth).isLessThan(4_000);
  }
}
