package org.pycopy.uwebsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;

/** Frames to and from the client of the JDK: a script has the other end. */
@Timeout(60)
class JdkClientTest {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private ServerSocket listener;
  private Socket connection;
  private WebSocket client;
  private final TestHost host = new TestHost().addModule("uwebsocket", new UwebsocketModuleTable());
  private final Interpreter in = new Interpreter(host, Limits.NONE);

  /** What the client has received: a letter for what it is, and the text. */
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

  private final class Receiver implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      received.add("t" + data);
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      received.add("b" + data.remaining());
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      received.add("c" + code);
      return null;
    }
  }

  /** The connection as a stream for the script. */
  private final class Wire extends JavaStream {
    @Override
    public int read(Interpreter in, byte[] buf, int off, int len) {
      try {
        return Math.max(connection.getInputStream().read(buf, off, len), 0);
      } catch (IOException e) {
        return -Errno.EIO;
      }
    }

    @Override
    public int write(Interpreter in, byte[] buf, int off, int len) {
      try {
        connection.getOutputStream().write(buf, off, len);
        return len;
      } catch (IOException e) {
        return -Errno.EIO;
      }
    }
  }

  @BeforeEach
  void connect() throws Exception {
    listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    URI uri = URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/");
    CompletableFuture<WebSocket> connecting =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, new Receiver());
    connection = listener.accept();
    String request = readRequest();
    int key = request.indexOf("Sec-WebSocket-Key: ") + "Sec-WebSocket-Key: ".length();
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(request.substring(key, request.indexOf('\r', key)))
            + "\r\n\r\n";
    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    client = connecting.get(30, TimeUnit.SECONDS);
    in.importer().main().dict().putName(in, in.intern("wire"), new Wire());
  }

  private String readRequest() throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) connection.getInputStream().read());
    }
    return request.toString();
  }

  private static String accept(String key) throws NoSuchAlgorithmException {
    byte[] text = (key + GUID).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
  }

  @AfterEach
  void close() throws IOException {
    client.abort();
    connection.close();
    listener.close();
  }

  private String run(String script) {
    TestProgram.run(in, "import uwebsocket\nws = uwebsocket.websocket(wire)\n" + script);
    return host.output();
  }

  private String next() throws InterruptedException {
    return received.poll(30, TimeUnit.SECONDS);
  }

  @Test
  void fromTheClient() throws Exception {
    client.sendText("hällo", true).get();
    client.sendPing(ByteBuffer.wrap(new byte[100])).get();
    client.sendText("in ", false).get();
    client.sendText("parts", true).get();
    client.sendBinary(ByteBuffer.wrap(new byte[70000]), true).get();
    client.sendClose(WebSocket.NORMAL_CLOSURE, "bye").get();
    String script =
        """
        print(ws.read(6), ws.ioctl(8))
        print(ws.read(8), ws.ioctl(8))
        print(ws.read(70000) == bytes(70000), ws.ioctl(8))
        print(ws.read(), ws.ioctl(8))
        """;
    assertThat(run(script)).isEqualTo("b'h\\xc3\\xa4llo' 1\nb'in parts' 1\nTrue 2\nb'' 8\n");
  }

  @Test
  void toTheClient() throws InterruptedException {
    String script =
        """
        ws.write('hällo')
        ws.ioctl(9, 2)
        for size in 1, 125, 126, 10000, 65535, 65536:
            ws.write(bytes(size))
        ws.ioctl(9, 8)
        ws.write(b'\\x03\\xe8')
        """;
    run(script);
    assertThat(next()).isEqualTo("thällo");
    for (int size : new int[] {1, 125, 126, 10000, 65535, 65536}) {
      int got = 0;
      while (got < size) {
        got += Integer.parseInt(next().substring(1));
      }
      assertThat(got).isEqualTo(size);
    }
    assertThat(next()).isEqualTo("c1000");
  }
}
