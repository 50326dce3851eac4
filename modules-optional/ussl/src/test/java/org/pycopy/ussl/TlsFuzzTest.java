package org.pycopy.ussl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;

/**
 * Connections whose bytes are damaged on the way, for some time: each end must come to an end, and
 * by nothing but a Python exception.
 */
class TlsFuzzTest {
  private static final int MOST_STEPS = 1000;

  /** In a handshake nothing is read or written for some steps. */
  private static final int MOST_IDLE_STEPS = 20;

  private final Interpreter in = TestHost.newInterpreter();
  private final FuzzRun run = new FuzzRun("TLS", 5);
  private final Random random = run.random();

  /** Bytes on their way, some of which change. */
  private final class Wire {
    private byte[] data = {};

    /** Bytes until the next one that changes. */
    private int intact = random.nextInt(3000);

    void add(byte[] bytes, int off, int len) {
      int start = data.length;
      data = Arrays.copyOf(data, start + len);
      System.arraycopy(bytes, off, data, start, len);
      while (intact < len) {
        data[start + intact] = (byte) random.nextInt(256);
        intact += 1 + random.nextInt(3000);
      }
      intact -= len;
    }

    int take(byte[] bytes, int off, int len) {
      int n = Math.min(len, data.length);
      System.arraycopy(data, 0, bytes, off, n);
      data = Arrays.copyOfRange(data, n, data.length);
      return n == 0 ? -Errno.EAGAIN : n;
    }
  }

  private static final class End extends PyObject implements PyStream {
    private final Wire source;
    private final Wire target;

    End(Wire source, Wire target) {
      this.source = source;
      this.target = target;
    }

    @Override
    public int read(Interpreter in, byte[] buf, int off, int len) {
      return source.take(buf, off, len);
    }

    @Override
    public int write(Interpreter in, byte[] buf, int off, int len) {
      target.add(buf, off, len);
      return len;
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

  private static PyObject file(String name) throws IOException {
    try (InputStream content = TlsFuzzTest.class.getResourceAsStream(name)) {
      return new PyBytes(content.readAllBytes());
    }
  }

  private PySslSocket wrap(PySslContext context, PyObject stream, boolean server) {
    PyObject mode = PyInt.of(UsslModule.CERT_NONE);
    return (PySslSocket)
        context.wrapSocket(in, stream, server, PyNone.NONE, false, server ? null : mode);
  }

  /** Reads and writes until both ends have failed or ended, or nothing moves any more. */
  private void connect(PySslContext context) {
    Wire there = new Wire();
    Wire back = new Wire();
    PySslSocket[] ends = {
      wrap(context, new End(there, back), true), wrap(context, new End(back, there), false)
    };
    byte[] buf = new byte[100];
    boolean[] over = new boolean[2];
    int idle = 0;
    for (int step = 0;
        step < MOST_STEPS && idle < MOST_IDLE_STEPS && !(over[0] && over[1]);
        step++) {
      int which = step % 2;
      int moved = 0;
      try {
        int got = ends[which].read(in, buf, 0, buf.length);
        int put = got < 0 ? ends[which].write(in, buf, 0, buf.length) : 0;
        over[which] |= got == 0;
        moved = Math.max(got, 0) + Math.max(put, 0);
      } catch (PyException e) {
        over[which] = true;
      }
      idle = moved == 0 ? idle + 1 : 0;
    }
    ends[0].close(in);
    ends[1].close(in);
  }

  @Test
  void connectionsWithErrors() throws IOException {
    PySslContext context = PySslContext.make(in, null);
    context.setCertificateAndKey(in, file("chain.pem"), file("chain-key.pem"));
    int count = 0;
    while (run.goesOn()) {
      connect(context);
      count++;
    }
    System.out.println(count + " connections");
    assertThat(count).isPositive();
  }
}
