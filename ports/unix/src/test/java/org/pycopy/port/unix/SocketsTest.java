package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.port.base.Runner;

/** Sockets, as far as a script within one JVM cannot show it. */
class SocketsTest {
  private static final String LISTEN =
      "import usocket\n"
          + "listener = usocket.socket()\n"
          + "address = usocket.getaddrinfo('127.0.0.1', PORT, 2, 1)[0][4]\n"
          + "listener.bind(address)\n"
          + "listener.listen(2)\n";

  private static final String CONNECT =
      "client = usocket.socket()\n"
          + "client.connect(address)\n"
          + "server = listener.accept()[0]\n";

  @TempDir Path dir;

  private PortProcess port;

  @BeforeEach
  void prepare() {
    port = new PortProcess(dir);
  }

  private static String withPort(String program) throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return program.replace("PORT", String.valueOf(any.getLocalPort()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listener.accept()",
        "client.recv(1)",
        "client.recvfrom(1)",
        "client.read(1)",
        "client.readline()",
        "while True: client.write(bytes(100000))",
        "while True: client.send(bytes(100000))",
        "poller.poll()",
      })
  void ctrlCEndsWhatWaits(String call) throws IOException, InterruptedException {
    String program =
        LISTEN
            + CONNECT
            + "import uselect\n"
            + "poller = uselect.poll()\n"
            + "poller.register(client, uselect.POLLIN)\n"
            + "print('ready')\n"
            // Shown now, not only when the first call waits.
            + "uselect.poll().poll(1)\n"
            + "try:\n"
            + "  "
            + call
            + "\nexcept KeyboardInterrupt:\n"
            + "  print('interrupted')\n";
    Process process = port.start("-c", withPort(program));
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.readLine()).isEqualTo("ready");
      // Until it waits, most likely; the signal works before that too.
      Thread.sleep(100);
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(output.readLine()).isEqualTo("interrupted");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Timeout(30)
  @ParameterizedTest
  @ValueSource(strings = {"listener.accept()", "client.recv(1)", "poller.poll()"})
  void theTimeBudgetEndsWhatWaits(String call) throws IOException {
    String program =
        LISTEN
            + CONNECT
            + "import uselect\n"
            + "poller = uselect.poll()\n"
            + "poller.register(client, uselect.POLLIN)\n"
            + call;
    UnixHost host = new UnixHost(new PortModules());
    Interpreter in = new Interpreter(host, Limits.NONE.withDeadlineNanos(2_000_000_000L));
    // A RuntimeError, whose traceback is on standard error.
    assertThat(new Runner(in, host).runSource(withPort(program), "test")).isEqualTo(1);
  }

  @Test
  void tcpOverIpv6() throws IOException, InterruptedException {
    assumeTrue(hasIpv6());
    String program =
        LISTEN
                .replace("socket()", "socket(usocket.AF_INET6)")
                .replace("127.0.0.1', PORT, 2", "::1', PORT, 10")
            + CONNECT.replace("socket()", "socket(usocket.AF_INET6)")
            + "print(client.write(b'six'), server.recv(10))\n";
    assertThat(port.run("-c", withPort(program))).isZero();
    assertThat(port.out).isEqualTo("3 b'six'\n");
  }

  private static boolean hasIpv6() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void usesNoSocketsOfTheJdk() throws IOException, InterruptedException {
    Path log = dir.resolve("classes");
    port.environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
    String program = LISTEN + CONNECT + "client.write(b'x')\nprint(server.read(1))\n";
    assertThat(port.run("-c", withPort(program))).isZero();
    assertThat(port.out).isEqualTo("b'x'\n");
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      if (line.contains(" java.net.SocketImpl")
          || line.contains(" java.nio.channels.Socket")
          || line.contains(" sun.nio.ch.Net")) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void importingTheModulesLoadsNothingNative() throws IOException, InterruptedException {
    Path log = dir.resolve("classes");
    port.environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + log);
    assertThat(port.run("-c", "import usocket, uselect\nprint(usocket.AF_INET)\n")).isZero();
    assertThat(port.out).isEqualTo("2\n");
    assertThat(Files.readString(log)).doesNotContain("com.kenai.jffi", "org.pycopy.ffi.Native ");
  }
}
