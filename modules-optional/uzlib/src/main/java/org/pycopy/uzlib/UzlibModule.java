package org.pycopy.uzlib;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/** Decompression of DEFLATE data, by the JDK. */
@PyModule(value = "uzlib", types = PyDecompIo.class)
public final class UzlibModule {
  // Results of the reference's decoder.
  private static final int DATA_ERROR = -3;
  private static final int CHECKSUM_ERROR = -4;

  private static final int MIN_OUTPUT = 256;

  private UzlibModule() {}

  /**
   * The content of {@code data}, in a bytearray.
   *
   * @param wbits negative for bare DEFLATE data; else there is a header and a checksum of zlib
   * @param bufsize ignored
   * @throws ValueError where the data are damaged, with the number of the reference's decoder
   */
  @PyFunction
  static PyObject decompress(
      Interpreter in, PyObject data, @Opt("0") long wbits, @Opt PyObject bufsize) {
    Buffer source = Ops.buffer(in, data, false);
    in.charge(source.length);
    Inflater inflater = new Inflater(wbits < 0);
    try {
      inflater.setInput(source.toBytes());
      byte[] output = new byte[Math.max(MIN_OUTPUT, source.length)];
      int size = 0;
      while (true) {
        int n = inflater.inflate(output, size, output.length - size);
        size += n;
        if (inflater.finished()) {
          return PyArray.bytearray(in, Arrays.copyOf(output, size));
        }
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw failed(DATA_ERROR);
        }
        if (size == output.length) {
          in.tick(size);
          in.charge(size);
          output = Arrays.copyOf(output, Math.multiplyExact(size, 2));
        }
      }
    } catch (DataFormatException e) {
      boolean isSum = "incorrect data check".equals(e.getMessage());
      throw failed(isSum ? CHECKSUM_ERROR : DATA_ERROR);
    } catch (ArithmeticException e) {
      throw Errors.memory(Integer.MAX_VALUE);
    } finally {
      inflater.end();
    }
  }

  private static PyException failed(int status) {
    return Errors.of(ExceptionTypes.VALUE_ERROR, PyInt.of(status));
  }
}
