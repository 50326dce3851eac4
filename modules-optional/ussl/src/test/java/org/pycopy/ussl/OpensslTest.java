package org.pycopy.ussl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;

/** Connections with the {@code openssl} program, where there is one. */
@Timeout(60)
class OpensslTest {
  /** What {@code -268} stands for: the certificate was not accepted. */
  private static final String NOT_VERIFIED = "OSError (-268";

  @TempDir private Path dir;

  private final List<Process> processes = new ArrayList<>();
  private final TestHost host = new TestHost().addModule("ussl", new UsslModuleTable());
  private final Interpreter in = new Interpreter(host, Limits.NONE);
  private Socket connection;

  /** The connection as a stream for the script. */
  private final class Wire extends PyObject implements PyStream {
    @Override
    public int read(Interpreter in, byte[] buf, int off, int len) {
      try {
        return Math.max(connection.getInputStream().read(buf, off, len), 0);
      } catch (IOException e) {
        return -Errno.ECONNRESET;
      }
    }

    @Override
    public int write(Interpreter in, byte[] buf, int off, int len) {
      try {
        connection.getOutputStream().write(buf, off, len);
        return len;
      } catch (IOException e) {
        return -Errno.ECONNRESET;
      }
    }

    @Override
    public long ioctl(Interpreter in, int request, long[] argument) {
      return 0;
    }

    @Override
    public boolean isText() {
      return false;
    }

    @Override
    public PyStream stream(Interpreter in) {
      return this;
    }

    @Override
    public PyType type() {
      return BuiltinType.OBJECT;
    }
  }

  @BeforeEach
  void makeCertificates() throws Exception {
    boolean isThere;
    try {
      isThere = openssl("version").waitFor() == 0;
    } catch (IOException e) {
      isThere = false;
    }
    assumeTrue(isThere, "no openssl program");
    makeCertificate("own", "localhost");
    makeCertificate("other", "example.org");
  }

  private void makeCertificate(String name, String subject) throws Exception {
    String[] command = {
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=" + subject,
      "-addext",
      "subjectAltName=DNS:" + subject,
      "-keyout",
      name + ".key",
      "-out",
      name + ".pem"
    };
    assertThat(openssl(command).waitFor()).isZero();
  }

  /** Starts the program in the test's directory. */
  private Process openssl(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("output").toFile())
            .start();
    processes.add(process);
    return process;
  }

  @AfterEach
  void close() throws IOException {
    for (Process process : processes) {
      process.destroyForcibly();
    }
    if (connection != null) {
      connection.close();
    }
  }

  private void startServer(String... options) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>(List.of("s_server", "-accept", "127.0.0.1:" + port));
    command.addAll(List.of("-rev", "-cert", "own.pem", "-key", "own.key"));
    command.addAll(List.of(options));
    openssl(command.toArray(new String[0]));
    while (connection == null) {
      try {
        connection = new Socket(InetAddress.getLoopbackAddress(), port);
      } catch (IOException notYet) {
        Thread.sleep(20);
      }
    }
  }

  private void put(String name, PyObject value) {
    in.importer().main().dict().putName(in, in.intern(name), value);
  }

  private PyBytes file(String name) throws IOException {
    return new PyBytes(Files.readAllBytes(dir.resolve(name)));
  }

  private String run(String script) throws IOException {
    put("wire", new Wire());
    put("own", file("own.pem"));
    put("key", file("own.key"));
    put("other", file("other.pem"));
    TestProgram.run(in, "import ussl\nctx = ussl.SSLContext()\n" + script);
    return host.output();
  }

  /** What a client prints that trusts {@code trusted} and expects the server {@code name}. */
  private String connect(String trusted, String name, String setUp) throws IOException {
    put("name", new PyStr(name));
    String script =
        """
        try:
            s = ctx.wrap_socket(wire, server_hostname=name)
            for n in 1, 10, 5000:
                s.write('ab' * n + '\\n')
                print(s.readline() == b'ba' * n + b'\\n')
            s.close()
        except OSError as e:
            print('OSError', e.args)
        """;
    return run("ctx.load_verify_locations(cadata=" + trusted + ")\n" + setUp + script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void clientOfBothVersions(String version) throws Exception {
    startServer(version);
    assertThat(connect("own", "localhost", "")).isEqualTo("True\nTrue\nTrue\n");
  }

  @Test
  void clientWithCertificate() throws Exception {
    startServer("-Verify", "1", "-CAfile", "own.pem", "-verify_return_error");
    String setUp = "ctx.set_cert_key(own, key)\n";
    assertThat(connect("own", "localhost", setUp)).isEqualTo("True\nTrue\nTrue\n");
  }

  @Test
  void clientWithoutTheCertificateThatIsAskedFor() throws Exception {
    startServer("-Verify", "1", "-CAfile", "own.pem", "-verify_return_error");
    assertThat(connect("own", "localhost", "")).startsWith("OSError");
  }

  @Test
  void clientOfAServerThatNobodyKnows() throws Exception {
    startServer();
    assertThat(connect("other", "localhost", "")).startsWith(NOT_VERIFIED);
  }

  @Test
  void clientOfAServerOfAnotherName() throws Exception {
    startServer();
    assertThat(connect("own", "example.org", "")).startsWith(NOT_VERIFIED);
  }

  @Test
  void clientThatDoesNotVerify() throws Exception {
    startServer();
    String setUp = "ctx.check_hostname = False\nctx.verify_mode = ussl.CERT_NONE\n";
    assertThat(connect("other", "example.org", setUp)).isEqualTo("True\nTrue\nTrue\n");
  }

  /** What a server prints to which {@code s_client} connects and sends two lines. */
  private String serve(String setUp, String... options) throws Exception {
    Process client;
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + listener.getLocalPort();
      List<String> command = new ArrayList<>(List.of("s_client", "-connect", address, "-quiet"));
      command.addAll(List.of(options));
      client = openssl(command.toArray(new String[0]));
      connection = listener.accept();
    }
    try (OutputStream input = client.getOutputStream()) {
      input.write("hello\nworld\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      assertThat(client.waitFor(30, TimeUnit.SECONDS)).as("has refused").isTrue();
    }
    String script =
        """
        ctx.set_cert_key(own, key)
        try:
            s = ctx.wrap_socket(wire, server_side=True)
            print(s.readline(), s.readline(), s.getpeercert(True) is not None)
            s.write('from the server' * 1000)
            s.close()
        except OSError as e:
            print('OSError')
        """;
    String output = run(setUp + script);
    connection.close();
    assertThat(client.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void serverOfBothVersions(String version) throws Exception {
    String output =
        serve(
            "", version, "-CAfile", "own.pem", "-verify_return_error", "-servername", "localhost");
    assertThat(output).isEqualTo("b'hello\\n' b'world\\n' False\n");
    assertThat(Files.readString(dir.resolve("output"))).endsWith("from the server".repeat(1000));
  }

  @Test
  void serverThatVerifiesClients() throws Exception {
    String setUp = "ctx.load_verify_locations(cadata=own)\nctx.verify_mode = ussl.CERT_REQUIRED\n";
    String[] options = {"-CAfile", "own.pem", "-cert", "own.pem", "-key", "own.key"};
    assertThat(serve(setUp, options)).isEqualTo("b'hello\\n' b'world\\n' True\n");
  }

  @Test
  void serverOfAClientThatNobodyKnows() throws Exception {
    String setUp = "ctx.load_verify_locations(cadata=own)\nctx.verify_mode = ussl.CERT_REQUIRED\n";
    assertThat(serve(setUp, "-cert", "other.pem", "-key", "other.key")).isEqualTo("OSError\n");
  }

  @Test
  void serverThatIsNotVerified() throws Exception {
    assertThat(serve("", "-CAfile", "other.pem", "-verify_return_error")).isEqualTo("OSError\n");
  }
}
