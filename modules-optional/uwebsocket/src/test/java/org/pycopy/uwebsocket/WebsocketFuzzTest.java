package org.pycopy.uwebsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;

/**
 * Reads random frames for some time, in random pieces. Of frames that keep the rules each byte of
 * the messages must come out; of damaged ones anything may, as long as it ends.
 */
class WebsocketFuzzTest {
  private final Interpreter in = TestHost.newInterpreter();
  private final FuzzRun run = new FuzzRun("WebSocket frames", 20);
  private final Random random = run.random();

  /** Gives bytes in pieces, and says in between that there are none yet. Takes some, if any. */
  private final class Pieces extends JavaStream {
    private final byte[] data;
    private int pos;

    Pieces(byte[] data) {
      this.data = data;
    }

    @Override
    public int read(Interpreter in, byte[] buf, int off, int len) {
      if (random.nextInt(5) == 0) {
        return -Errno.EAGAIN;
      }
      int n = Math.min(data.length - pos, Math.min(len, 1 + random.nextInt(100)));
      System.arraycopy(data, pos, buf, off, n);
      pos += n;
      return n;
    }

    @Override
    public int write(Interpreter in, byte[] buf, int off, int len) {
      return random.nextInt(3) == 0 ? -Errno.EAGAIN : 1 + random.nextInt(len);
    }

    boolean ended() {
      return pos == data.length;
    }
  }

  private byte[] readAll(byte[] wire) {
    Pieces pieces = new Pieces(wire);
    PyWebsocket socket = PyWebsocket.make(in, pieces, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buf = new byte[1 + random.nextInt(300)];
    // Each read takes a byte or says that there is none: with one in five the latter, this ends.
    for (int tries = wire.length * 10 + 1000; tries > 0; tries--) {
      int n = socket.read(in, buf, 0, buf.length);
      if (n > 0) {
        out.write(buf, 0, n);
      } else if (n == 0 && pieces.ended() || n < 0 && n != -Errno.EAGAIN) {
        return out.toByteArray();
      }
    }
    throw new AssertionError("does not end");
  }

  @Test
  void framesInPieces() {
    int count = 0;
    while (run.goesOn()) {
      Frames frames = new Frames(random);
      byte[] wire = frames.wire();
      assertThat(readAll(wire)).isEqualTo(frames.payload());
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        wire[random.nextInt(wire.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(readAll(wire)).hasSizeLessThanOrEqualTo(wire.length);
      } catch (PyException expected) {
        continue; // An answer too.
      }
      count++;
    }
    System.out.println(count + " runs");
  }
}
