package org.pycopy.uzlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;

/**
 * Data that the JDK has compressed come back as they were, from a stream that gives them in pieces
 * as well; of damaged ones anything may come, as long as it ends. See {@link FuzzRun} for seed and
 * length.
 */
class DecompressionFuzzTest {
  private static final int RAW = -15;
  private static final int ZLIB = 0;
  private static final int GZIP = 31;

  private static final Limits LIMITS = Limits.NONE.withBytes(1 << 25).withInstructions(100_000_000);

  private final FuzzRun run = new FuzzRun("compressed data", 20);
  private final Random random = run.random();
  private Interpreter in = TestHost.newInterpreter();

  /** Gives bytes in pieces. */
  private final class Pieces extends PyObject implements PyStream {
    private final byte[] data;
    private int pos;

    Pieces(byte[] data) {
      this.data = data;
    }

    @Override
    public int read(Interpreter in, byte[] buf, int off, int len) {
      int n = Math.min(data.length - pos, Math.min(len, 1 + random.nextInt(50)));
      System.arraycopy(data, pos, buf, off, n);
      pos += n;
      return n;
    }

    @Override
    public int write(Interpreter in, byte[] buf, int off, int len) {
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

  private byte[] content() {
    byte[] content = new byte[random.nextInt(random.nextInt(20) == 0 ? 100_000 : 3000)];
    int kind = random.nextInt(3);
    for (int i = 0; i < content.length; i++) {
      boolean repeats = kind == 2 && i > 20 && random.nextInt(10) > 0;
      int range = kind == 0 ? 256 : 4;
      content[i] = repeats ? content[i - 20] : (byte) random.nextInt(range);
    }
    return content;
  }

  private byte[] compressed(byte[] content, int form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(random.nextInt(10), form == RAW);
    deflater.setStrategy(random.nextInt(3));
    try (DeflaterOutputStream packing =
        form == GZIP ? new GZIPOutputStream(out) : new DeflaterOutputStream(out, deflater)) {
      packing.write(content);
    }
    deflater.end();
    return out.toByteArray();
  }

  /** All of the content, read in pieces. */
  private byte[] readAll(Pieces source, int form) {
    PyObject window = random.nextBoolean() ? PyArray.bytearray(in, new byte[1 << 15]) : null;
    PyDecompIo io = PyDecompIo.make(in, source, form, window);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (true) {
      PyObject part = io.read(in, 1 + random.nextInt(500));
      byte[] bytes = ((PyBytes) part).value();
      if (bytes.length == 0) {
        return out.toByteArray();
      }
      out.writeBytes(bytes);
    }
  }

  private byte[] decompress(byte[] data, int form) {
    PyObject content = UzlibModule.decompress(in, new PyBytes(data), form, PyInt.of(0));
    return Ops.buffer(in, content, false).toBytes();
  }

  private byte[] damaged(byte[] data) {
    byte[] copy =
        Arrays.copyOf(data, random.nextInt(4) == 0 ? random.nextInt(data.length) + 1 : data.length);
    for (int n = random.nextInt(4); n > 0; n--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static void assertSame(byte[] got, byte[] content) {
    assertThat(Arrays.mismatch(got, content)).as("first difference").isEqualTo(-1);
  }

  private static long sumOf(byte[] content, int form) {
    Checksum sum = form == GZIP ? new CRC32() : new Adler32();
    sum.update(content);
    return sum.getValue();
  }

  private void checkDamaged(byte[] data, byte[] content, int form) {
    byte[] wrong = damaged(data);
    boolean atOnce = form != GZIP && random.nextBoolean();
    try {
      byte[] got = atOnce ? decompress(wrong, form) : readAll(new Pieces(wrong), form);
      if (form != RAW) {
        // Damage to the header, say, is not found. Short contents may have the same sum by chance.
        assertThat(sumOf(got, form)).isEqualTo(sumOf(content, form));
      }
    } catch (PyException expected) {
      return; // An answer too.
    }
  }

  @Test
  void contentComesBack() throws IOException {
    int[] forms = {RAW, ZLIB, GZIP};
    int count = 0;
    while (run.goesOn()) {
      in = new Interpreter(new TestHost(), LIMITS);
      byte[] content = content();
      int form = forms[random.nextInt(forms.length)];
      byte[] data = compressed(content, form);
      Pieces source = new Pieces(Arrays.copyOf(data, data.length + random.nextInt(1000)));
      assertSame(readAll(source, form), content);
      assertThat(source.pos).as("bytes read").isEqualTo(data.length);
      if (form != GZIP) {
        assertSame(decompress(data, form), content);
      }
      for (int i = 0; i < 10; i++) {
        checkDamaged(data, content, form);
      }
      count++;
    }
    System.out.println(count + " contents");
  }
}
