package org.pycopy.uwebsocket;

/**
 * The header of a frame, as RFC 6455, section 5.2, has it, while it is received: the opcode, the
 * length of the payload in 7, 16 or 64 bits, and the mask of what a client sends.
 */
final class FrameHeader {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int CLOSE = 8;

  /** Bits of the first byte that are the opcode. */
  static final int OPCODE_MASK = 0x0F;

  /** Longest header of a frame without mask. */
  static final int MAX_PLAIN_SIZE = 10;

  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int MASK_SIZE = 4;

  /** The bytes received so far. */
  final byte[] bytes = new byte[MAX_PLAIN_SIZE + MASK_SIZE];

  int received;

  /** Bytes of the header, as far as they are known: the first two tell. */
  int size() {
    if (received < 2) {
      return 2;
    }
    return 2 + lengthSize() + ((bytes[1] & MASKED) != 0 ? MASK_SIZE : 0);
  }

  private int lengthSize() {
    int length = bytes[1] & 0x7F;
    return length == LENGTH_16 ? 2 : length == LENGTH_64 ? 8 : 0;
  }

  int opcode() {
    return bytes[0] & OPCODE_MASK;
  }

  boolean isControl() {
    return opcode() >= CLOSE;
  }

  /** Bytes of the payload; negative where the sender broke the rules. */
  long payloadLength() {
    int size = lengthSize();
    if (size == 0) {
      return bytes[1] & 0x7F;
    }
    long length = 0;
    for (int i = 0; i < size; i++) {
      length = length << 8 | bytes[2 + i] & 0xFF;
    }
    return length;
  }

  /** Takes the mask off {@code len} bytes that start at byte {@code position} of the payload. */
  void unmask(byte[] buf, int off, int len, long position) {
    if ((bytes[1] & MASKED) == 0) {
      return;
    }
    int mask = 2 + lengthSize();
    for (int i = 0; i < len; i++) {
      buf[off + i] ^= bytes[mask + (int) (position + i & MASK_SIZE - 1)];
    }
  }

  /** Writes the header of an unmasked frame that is a whole message; its size. */
  static int write(byte[] out, int opcode, int length) {
    out[0] = (byte) (FINAL | opcode);
    if (length < LENGTH_16) {
      out[1] = (byte) length;
      return 2;
    }
    int size = length < 1 << 16 ? 2 : 8;
    out[1] = (byte) (size == 2 ? LENGTH_16 : LENGTH_64);
    for (int i = 0; i < size; i++) {
      out[2 + i] = (byte) ((long) length >> 8 * (size - 1 - i));
    }
    return 2 + size;
  }
}
