package org.pycopy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Loads echo servers: many connections at once, each of which sends a message, waits until all of
 * it has come back, compares it byte for byte and sends the next.
 *
 * <pre>
 * EchoLoad [--connections N] [--seconds S] [--size BYTES] [--runs R] SCRIPT NAME=COMMAND...
 * </pre>
 *
 * Each server is {@code COMMAND SCRIPT PORT}, which prints {@code listening} once it is ready. The
 * servers take turns, R times. When the time of a run is over no more messages are sent, but those
 * under way are waited for. Exit status 1 where a byte was lost or came back changed, or a
 * connection broke.
 */
public final class EchoLoad {
  /** Longest wait for the rest, once the time is over. */
  private static final long GRACE_NANOS = 10_000_000_000L;

  private static final int FIRST_PORT = 17770;

  private int connections = 1000;
  private int seconds = 10;
  private int size = 64;
  private int runs = 1;

  private EchoLoad() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(new EchoLoad().run(args));
  }

  private int run(String[] args) throws IOException, InterruptedException {
    int at = 0;
    while (at + 1 < args.length && args[at].startsWith("--")) {
      int value = Integer.parseInt(args[at + 1]);
      switch (args[at]) {
        case "--connections" -> connections = value;
        case "--seconds" -> seconds = value;
        case "--size" -> size = value;
        case "--runs" -> runs = value;
        default -> throw new IllegalArgumentException("unknown option " + args[at]);
      }
      at += 2;
    }
    if (args.length - at < 2 || size < 8 || size % 8 != 0) {
      System.err.println(
          "usage: EchoLoad [--connections N] [--seconds S] [--size BYTES (a multiple of 8)]"
              + " [--runs R] SCRIPT NAME=COMMAND...");
      return 2;
    }
    System.out.println("| server | messages/s | per CPU second | lost | broken | slowest ms |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    String script = args[at];
    boolean good = true;
    int port = FIRST_PORT;
    for (int i = 0; i < runs; i++) {
      for (String server : Arrays.asList(args).subList(at + 1, args.length)) {
        good &= measure(server, script, port++);
      }
    }
    return good ? 0 : 1;
  }

  /** One run against one server, and its line of the table. */
  private boolean measure(String server, String script, int port)
      throws IOException, InterruptedException {
    int equals = server.indexOf('=');
    List<String> command = new ArrayList<>(List.of(server.substring(equals + 1).split(" ")));
    command.add(script);
    command.add(String.valueOf(port));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      if (!"listening".equals(output.readLine())) {
        throw new IOException(server + " does not listen");
      }
      Run run = new Run(port);
      try {
        run.connectAll();
        Duration before = cpu(process);
        run.exchange();
        double cpuSeconds = cpu(process).minus(before).toNanos() / 1e9;
        System.out.printf(
            "| %s | %d | %d | %d | %d | %d |%n",
            server.substring(0, equals),
            Math.round(run.messages / run.elapsed),
            Math.round(run.messages / cpuSeconds),
            run.sent - run.received,
            run.broken,
            run.slowest / 1_000_000);
      } finally {
        run.close();
      }
      return run.sent == run.received && run.broken == 0;
    } finally {
      process.destroy();
      process.waitFor(5, TimeUnit.SECONDS);
      process.destroyForcibly();
    }
  }

  /** CPU time of the server and, where a launcher started it, of its children. */
  private static Duration cpu(Process process) {
    Duration total = process.info().totalCpuDuration().orElse(Duration.ZERO);
    for (ProcessHandle child : process.descendants().toList()) {
      total = total.plus(child.info().totalCpuDuration().orElse(Duration.ZERO));
    }
    return total;
  }

  /** A connection and the message that is under way on it. */
  private static final class Connection {
    final SocketChannel channel;
    final ByteBuffer message;
    final ByteBuffer answer;
    long pattern;
    long sentAt;

    Connection(SocketChannel channel, int size, long seed) {
      this.channel = channel;
      this.message = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
      this.answer = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
      this.pattern = seed;
    }

    /** Makes a message that no other connection or time has. */
    void prepare() {
      message.clear();
      answer.clear();
      while (message.hasRemaining()) {
        pattern = pattern * 6364136223846793005L + 1442695040888963407L;
        message.putLong(pattern);
      }
      message.flip();
    }
  }

  /** All connections to one server. */
  private final class Run implements AutoCloseable {
    final Selector selector = Selector.open();
    final InetSocketAddress address;
    final List<Connection> all = new ArrayList<>();
    long sent;
    long received;
    long messages;
    long broken;
    long slowest;
    double elapsed;
    private int underWay;
    private long end;

    Run(int port) throws IOException {
      address = new InetSocketAddress("127.0.0.1", port);
    }

    void connectAll() throws IOException {
      for (int i = 0; i < connections; i++) {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel, size, i + 1);
        channel.register(selector, SelectionKey.OP_READ, connection);
        all.add(connection);
      }
    }

    void exchange() throws IOException {
      long start = System.nanoTime();
      end = start + seconds * 1_000_000_000L;
      for (Connection connection : all) {
        begin(connection);
      }
      while (underWay > 0 && System.nanoTime() - end < GRACE_NANOS) {
        selector.select(this::progress, 1000);
      }
      elapsed = (System.nanoTime() - start) / 1e9;
    }

    private void begin(Connection connection) throws IOException {
      connection.prepare();
      connection.sentAt = System.nanoTime();
      sent += size;
      underWay++;
      connection.channel.write(connection.message);
    }

    private void progress(SelectionKey key) {
      Connection connection = (Connection) key.attachment();
      try {
        if (connection.message.hasRemaining()) {
          connection.channel.write(connection.message);
        }
        int n = connection.channel.read(connection.answer);
        if (n < 0) {
          throw new IOException("closed by the server");
        }
        received += n;
        if (!connection.answer.hasRemaining()) {
          finish(connection);
        } else if (connection.message.hasRemaining()) {
          key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } else {
          key.interestOps(SelectionKey.OP_READ);
        }
      } catch (IOException e) {
        System.err.println(e);
        broken++;
        underWay--;
        key.cancel();
      }
    }

    private void finish(Connection connection) throws IOException {
      underWay--;
      messages++;
      long now = System.nanoTime();
      slowest = Math.max(slowest, now - connection.sentAt);
      connection.answer.flip();
      connection.message.flip();
      if (!connection.answer.equals(connection.message)) {
        throw new IOException("an answer differs from its message");
      }
      if (now - end < 0) {
        begin(connection);
      }
    }

    @Override
    public void close() throws IOException {
      for (Connection connection : all) {
        connection.channel.close();
      }
      selector.close();
    }
  }
}
