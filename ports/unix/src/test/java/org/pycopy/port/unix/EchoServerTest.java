package org.pycopy.port.unix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a server, with many clients at once. */
class EchoServerTest {
  private static final String SCRIPT = "../../examples/echo_server.py";
  private static final int CLIENTS = 50;

  @TempDir Path dir;

  private Process server;
  private BufferedReader output;
  private int port;

  @BeforeEach
  void start() throws IOException {
    port = freePort();
    PortProcess process = new PortProcess(dir);
    server = process.start(Path.of(SCRIPT).toRealPath().toString(), String.valueOf(port));
    output =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.readLine()).isEqualTo("listening");
  }

  @AfterEach
  void stop() throws IOException {
    output.close();
    server.destroyForcibly();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    return socket;
  }

  @Test
  void servesManyClientsAtOnce() throws IOException {
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(connect());
    }
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.get(i).getOutputStream().write(message(i, round));
      }
      for (int i = 0; i < CLIENTS; i++) {
        byte[] expected = message(i, round);
        assertThat(clients.get(i).getInputStream().readNBytes(expected.length)).isEqualTo(expected);
      }
    }
    for (Socket client : clients) {
      client.close();
    }
  }

  private static byte[] message(int client, int round) {
    return ("client " + client + " round " + round).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void losesNothingOfWhatAClientIsSlowToTake() throws IOException, InterruptedException {
    byte[] data = new byte[8_000_000];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i ^ i >> 8 ^ i >> 16);
    }
    try (Socket client = connect()) {
      Thread sender = new Thread(() -> send(client, data));
      sender.start();
      // Until the sender is stuck, since nobody reads.
      sender.join(300);
      InputStream in = client.getInputStream();
      assertThat(Arrays.equals(in.readNBytes(data.length), data)).isTrue();
      sender.join();
      client.shutdownOutput();
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  private static void send(Socket client, byte[] data) {
    try {
      OutputStream out = client.getOutputStream();
      out.write(data);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void goesOnAfterClientsThatBreakOff() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (Socket rude = connect()) {
        rude.setSoLinger(true, 0);
        rude.getOutputStream().write(new byte[10_000]);
      }
    }
    try (Socket client = connect()) {
      client.getOutputStream().write('x');
      assertThat(client.getInputStream().read()).isEqualTo('x');
    }
  }

  @Test
  void endsAtCtrlC() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start().waitFor();
    assertThat(output.readLine()).isEqualTo("stopped");
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(server.exitValue()).isZero();
  }
}
