package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS connections with OpenSSL's command line at the other end. */
@Timeout(120)
class TlsTest {
  /** What OpenSSL's server and client are asked for: a line goes there, comes back reversed. */
  private static final String COMMON =
      """
      import ussl, usocket, uselect

      def data(name):
          with open(name, 'rb') as f:
              return f.read()

      def connect(port):
          s = usocket.socket()
          s.connect(usocket.getaddrinfo('127.0.0.1', port, 2, 1)[0][4])
          return s

      def accept(port):
          s = usocket.socket()
          s.setsockopt(usocket.SOL_SOCKET, usocket.SO_REUSEADDR, 1)
          s.bind(usocket.getaddrinfo('127.0.0.1', port, 2, 1)[0][4])
          s.listen(1)
          print('listening')
          return s.accept()[0]

      def waiting(s, poller, call, *args):
          # Repeats a call until it does not block, and waits in the way it asks for.
          while True:
              result = call(*args)
              if result is None:
                  result = -2 if call == s.read or call == s.readline else -3
              if not isinstance(result, int) or result >= 0:
                  return result
              poller.modify(s, uselect.POLLIN if result == -2 else uselect.POLLOUT)
              poller.poll()
      """;

  @TempDir Path dir;

  private PortProcess port;
  private Process peer;
  private int number;

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    port = new PortProcess(dir);
    assumeTrue(exists("openssl"), "needs openssl");
    makeCertificate("good", "localhost", "rsa:2048");
    try (ServerSocket any = new ServerSocket(0)) {
      number = any.getLocalPort();
    }
  }

  @AfterEach
  void end() {
    if (peer != null) {
      peer.destroyForcibly();
    }
  }

  private static boolean exists(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private void makeCertificate(String file, String name, String algorithm)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("req", "-x509", "-nodes", "-days", "2"));
    command.addAll(List.of("-newkey", algorithm, "-subj", "/CN=" + name));
    command.addAll(List.of("-addext", "subjectAltName=DNS:" + name));
    command.addAll(List.of("-keyout", file + ".key", "-out", file + ".crt"));
    if (algorithm.equals("ec")) {
      command.addAll(List.of("-pkeyopt", "ec_paramgen_curve:P-256"));
    }
    assertThat(openssl(command).waitFor()).isZero();
  }

  private Process openssl(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, "openssl");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(dir.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(dir.resolve("openssl").toFile());
    return builder.start();
  }

  /** OpenSSL's server, which sends back each line reversed; further options in {@code options}. */
  private void startServer(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("s_server", "-rev", "-quiet"));
    command.addAll(List.of("-accept", "127.0.0.1:" + number));
    command.addAll(List.of("-cert", "good.crt", "-key", "good.key"));
    command.addAll(List.of(options));
    peer = openssl(command);
    while (!accepts()) {
      assertThat(peer.isAlive()).isTrue();
      Thread.sleep(20);
    }
  }

  /** Whether somebody listens; the server takes this for a client that goes away at once. */
  private boolean accepts() {
    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), number)) {
      return probe.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a script, with PORT and what {@link #COMMON} has; what it writes. */
  private String run(String script) throws IOException, InterruptedException {
    int status = port.run("-c", COMMON + script.replace("PORT", String.valueOf(number)));
    assertThat(port.err).isEmpty();
    assertThat(status).isZero();
    return port.out;
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void clientOfOpenSsl(String version) throws IOException, InterruptedException {
    startServer(version);
    String script =
        """
        ctx = ussl.SSLContext()
        ctx.load_verify_locations(data('good.crt'))
        s = ctx.wrap_socket(connect(PORT), server_hostname='localhost')
        print(s.write(b'hello\\n'), s.readline())
        line = bytes(range(97, 123)) * 300
        print(s.write(line + b'\\n'), s.readline() == bytes(reversed(line)) + b'\\n')
        print(len(s.getpeercert(True)) > 300)
        s.close()
        """;
    assertThat(run(script)).isEqualTo("6 b'olleh\\n'\n7801 True\nTrue\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void clientThatDoesNotBlock(String version) throws IOException, InterruptedException {
    startServer(version);
    String script =
        """
        ctx = ussl.SSLContext()
        ctx.load_verify_locations(data('good.crt'))
        plain = connect(PORT)
        s = ctx.wrap_socket(plain, server_hostname='localhost', do_handshake=False)
        s.setblocking(False)
        poller = uselect.poll()
        poller.register(s, uselect.POLLIN)
        print(s.getpeercert(True), s.read(1))
        print(waiting(s, poller, s.write, b'hello\\n'))
        print(waiting(s, poller, s.readline))
        line = bytes(range(97, 123)) * 300 + b'\\n'
        done = 0
        while done < len(line):
            done += waiting(s, poller, s.write, line[done:])
        got = b''
        while len(got) < len(line):
            got += waiting(s, poller, s.read, 5000)
        print(got == bytes(reversed(line[:-1])) + b'\\n', s.read(1))
        s.close()
        """;
    assertThat(run(script)).isEqualTo("None None\n6\nb'olleh\\n'\nTrue None\n");
  }

  @Test
  void serversAreVerifiedUnlessToldNotTo() throws IOException, InterruptedException {
    startServer();
    String script =
        """
        def attempt(ctx, name, **more):
            s = connect(PORT)
            try:
                t = ctx.wrap_socket(s, server_hostname=name, **more)
                print(t.write(b'abc\\n'), t.readline())
                t.close()
            except OSError as e:
                print(e.args[0], isinstance(e.args[1], str))
                s.close()
            except ValueError as e:
                print(e)
                s.close()

        system = ussl.SSLContext()
        own = ussl.SSLContext()
        own.load_verify_locations(data('good.crt'))
        attempt(system, 'localhost')
        attempt(own, 'example.org')
        attempt(own, None)
        attempt(own, 'localhost')
        attempt(system, None, cert_reqs=ussl.CERT_NONE)
        own.check_hostname = False
        attempt(own, 'example.org')
        attempt(own, None)
        system.verify_mode = ussl.CERT_NONE
        attempt(system, 'localhost')
        """;
    String ok = "4 b'cba\\n'\n";
    assertThat(run(script))
        .isEqualTo(
            "-268 True\n-268 True\ncheck_hostname requires server_hostname\n" + ok.repeat(5));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void clientsWithCertificate(boolean given) throws IOException, InterruptedException {
    makeCertificate("client", "me", "ec");
    startServer("-Verify", "1", "-verify_return_error", "-CAfile", "client.crt", "-tls1_2");
    String script =
        """
        ctx = ussl.SSLContext()
        ctx.verify_mode = ussl.CERT_NONE
        if GIVEN:
            ctx.set_cert_key(data('client.crt'), data('client.key'))
        try:
            s = ctx.wrap_socket(connect(PORT))
            print(s.write(b'abc\\n'), s.readline())
        except OSError as e:
            print(e.args[0])
        """;
    assertThat(run(script.replace("GIVEN", given ? "True" : "False")))
        .isEqualTo(given ? "4 b'cba\\n'\n" : "-260\n");
  }

  @Test
  void whatIsNotTls() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(number)) {
      Thread answer =
          new Thread(
              () -> {
                try (Socket client = server.accept()) {
                  client
                      .getOutputStream()
                      .write("HTTP/1.0 400 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                  client.getInputStream().readAllBytes();
                } catch (IOException e) {
                  // The script goes on to say what it has seen.
                }
              });
      answer.start();
      String script =
          """
          ctx = ussl.SSLContext()
          s = connect(PORT)
          try:
              ctx.wrap_socket(s, server_hostname='localhost')
          except OSError as e:
              print(e.args[0])
          """;
      assertThat(run(script)).isEqualTo("-261\n");
      answer.join();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "good, -tls1_2",
    "good, -tls1_3",
    "curve, -tls1_2",
    "curve, -tls1_3",
    "edwards, -tls1_3",
  })
  void serverForOpenSsl(String certificate, String version)
      throws IOException, InterruptedException {
    serve(
        certificate,
        version,
        """
        s = ctx.wrap_socket(accept(PORT), server_side=True)
        print(s.readline())
        s.write(b'from the server\\n')
        print(s.read())
        s.close()
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-tls1_2", "-tls1_3"})
  void serverThatDoesNotBlock(String version) throws IOException, InterruptedException {
    serve(
        "good",
        version,
        """
        plain = accept(PORT)
        plain.setblocking(False)
        s = ctx.wrap_socket(plain, server_side=True, do_handshake=False)
        poller = uselect.poll()
        poller.register(s, uselect.POLLIN)
        print(waiting(s, poller, s.readline))
        waiting(s, poller, s.write, b'from the server\\n')
        print(waiting(s, poller, s.read, 10))
        s.close()
        """);
  }

  private void serve(String certificate, String version, String script)
      throws IOException, InterruptedException {
    if (!certificate.equals("good")) {
      makeCertificate(certificate, "localhost", certificate.equals("curve") ? "ec" : "ed25519");
    }
    Process server =
        port.start(
            "-c",
            (COMMON
                    + "ctx = ussl.SSLContext()\n"
                    + "ctx.set_cert_key(data('NAME.crt'), data('NAME.key'))\n"
                    + script)
                .replace("NAME", certificate)
                .replace("PORT", String.valueOf(number)));
    try {
      List<String> command = new ArrayList<>(List.of("s_client", "-quiet", version));
      command.addAll(List.of("-connect", "127.0.0.1:" + number, "-servername", "localhost"));
      command.addAll(List.of("-CAfile", certificate + ".crt", "-verify_return_error"));
      command.addAll(List.of("-verify_hostname", "localhost", "-no_ign_eof"));
      byte[] listening = "listening\n".getBytes(StandardCharsets.UTF_8);
      assertThat(server.getInputStream().readNBytes(listening.length)).isEqualTo(listening);
      peer = openssl(command);
      peer.getOutputStream().write("from the client\n".getBytes(StandardCharsets.UTF_8));
      peer.getOutputStream().flush();
      assertThat(awaitLine()).contains("from the server\n");
      peer.getOutputStream().close();
      byte[] output = server.getInputStream().readAllBytes();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(dir.resolve("stderr"))).isEmpty();
      assertThat(new String(output, StandardCharsets.UTF_8))
          .isEqualTo("b'from the client\\n'\nb''\n");
    } finally {
      server.destroyForcibly();
    }
  }

  /** What the client has printed when it has a line from the server or is at its end. */
  private String awaitLine() throws IOException, InterruptedException {
    while (true) {
      boolean alive = peer.isAlive();
      String text = Files.readString(dir.resolve("openssl"));
      if (!alive || text.contains("from the server\n")) {
        return text;
      }
      Thread.sleep(20);
    }
  }
}
