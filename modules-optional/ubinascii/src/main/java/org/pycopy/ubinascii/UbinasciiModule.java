package org.pycopy.ubinascii;

import java.util.Base64;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/** Conversions between bytes and text that shows them. */
@PyModule("ubinascii")
public final class UbinasciiModule {
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  /** CRC of each byte, for the reflected polynomial 0x04C11DB7. */
  private static final int[] CRC_TABLE = crcTable();

  private UbinasciiModule() {}

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc >>> 1 ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
      }
      table[i] = crc;
    }
    return table;
  }

  /** The bytes of {@code data}, charged, with {@code factor} times as many to come. */
  private static byte[] bytes(Interpreter in, PyObject data, int factor) {
    Buffer buffer = Ops.buffer(in, data, false);
    in.charge((long) buffer.length * factor);
    return buffer.toBytes();
  }

  /**
   * Two hexadecimal digits for each byte of {@code data}, with the first byte of {@code sep}
   * between bytes where it is given.
   */
  @PyFunction
  static PyObject hexlify(Interpreter in, PyObject data, @Opt PyObject sep) {
    byte[] bytes = bytes(in, data, 3);
    if (bytes.length == 0) {
      return PyBytes.EMPTY;
    }
    int step = 2;
    byte separator = 0;
    if (sep != null) {
      step = 3;
      byte[] text = Ops.buffer(in, sep, false).toBytes();
      separator = text.length == 0 ? 0 : text[0];
    }
    byte[] hex = new byte[bytes.length * step - (step - 2)];
    for (int i = 0; i < bytes.length; i++) {
      int at = i * step;
      hex[at] = DIGITS[bytes[i] >> 4 & 15];
      hex[at + 1] = DIGITS[bytes[i] & 15];
      if (step == 3 && at + 2 < hex.length) {
        hex[at + 2] = separator;
      }
    }
    return new PyBytes(hex);
  }

  /**
   * The bytes that hexadecimal digits show.
   *
   * @throws ValueError for an odd number of digits, or something else among them
   */
  @PyFunction
  static PyObject unhexlify(Interpreter in, PyObject data) {
    byte[] hex = bytes(in, data, 1);
    if ((hex.length & 1) != 0) {
      throw Errors.valueError("odd-length string");
    }
    byte[] bytes = new byte[hex.length / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (digit(hex[2 * i]) << 4 | digit(hex[2 * i + 1]));
    }
    return new PyBytes(bytes);
  }

  private static int digit(byte c) {
    int value = c < 0 ? -1 : Character.digit((char) c, 16);
    if (value < 0) {
      throw Errors.valueError("non-hex digit found");
    }
    return value;
  }

  /**
   * The bytes that text in base 64 stands for; characters of no meaning are skipped.
   *
   * @throws ValueError where the padding at the end does not fit
   */
  @PyFunction("a2b_base64")
  static PyObject fromBase64(Interpreter in, PyObject data) {
    byte[] text = bytes(in, data, 1);
    byte[] bytes = new byte[text.length / 4 * 3 + 3];
    int n = 0;
    int held = 0;
    int bits = 0;
    boolean padded = false;
    for (byte c : text) {
      if (c == '=') {
        if (bits == 2 || bits == 4 && padded) {
          bits = 0;
          break;
        }
        padded = true;
      }
      int value = sextet(c);
      if (value >= 0) {
        padded = false;
        held = held << 6 | value;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          bytes[n++] = (byte) (held >> bits);
        }
      }
    }
    if (bits != 0) {
      throw Errors.valueError("incorrect padding");
    }
    return new PyBytes(java.util.Arrays.copyOf(bytes, n));
  }

  /** The number that a character of base 64 stands for, or -1. */
  private static int sextet(byte c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  /** The bytes as text in base 64, with a newline at the end. */
  @PyFunction("b2a_base64")
  static PyObject toBase64(Interpreter in, PyObject data) {
    byte[] text = Base64.getEncoder().encode(bytes(in, data, 2));
    byte[] line = java.util.Arrays.copyOf(text, text.length + 1);
    line[text.length] = '\n';
    return new PyBytes(line);
  }

  /** CRC-32 of {@code data}, going on from {@code crc}, that of the data before it. */
  @PyFunction
  static long crc32(Interpreter in, PyObject data, @Opt PyObject crc) {
    int value = ~(crc == null ? 0 : lowBits(in, crc));
    for (byte b : bytes(in, data, 1)) {
      value = value >>> 8 ^ CRC_TABLE[(value ^ b) & 0xFF];
    }
    return ~value & 0xFFFF_FFFFL;
  }

  private static int lowBits(Interpreter in, PyObject number) {
    return number instanceof PyBigInt big
        ? big.value().intValue()
        : (int) (number instanceof PyInt i ? i.value : Convert.toLong(in, number));
  }
}
