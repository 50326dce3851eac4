package org.pycopy.ussl;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A reader of DER (ITU-T X.690), as far as private keys need it: elements with one-byte tags and
 * definite lengths, one after the other.
 */
final class Der {
  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int NULL = 0x05;
  static final int OBJECT_ID = 0x06;
  static final int SEQUENCE = 0x30;

  /** Tag of an explicitly tagged element [0]. */
  static final int EXPLICIT_0 = 0xA0;

  private static final int LONG_FORM = 0x80;

  private final byte[] data;
  private final int end;
  private int pos;

  Der(byte[] data) {
    this(data, 0, data.length);
  }

  private Der(byte[] data, int from, int end) {
    this.data = data;
    this.pos = from;
    this.end = end;
  }

  /** The tag of the next element; -1 at the end. */
  int tag() {
    return pos < end ? data[pos] & 0xFF : -1;
  }

  /** The content of the next element, which is passed; null where it is not one of {@code tag}. */
  Der enter(int tag) {
    if (tag() != tag || pos + 1 >= end) {
      return null;
    }
    int at = pos + 1;
    int length = data[at++] & 0xFF;
    if (length >= LONG_FORM) {
      int bytes = length - LONG_FORM;
      if (bytes == 0 || bytes > 3 || bytes > end - at) {
        return null;
      }
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | data[at++] & 0xFF;
      }
    }
    if (length > end - at) {
      return null;
    }
    pos = at + length;
    return new Der(data, at, pos);
  }

  /** Where the next element starts. */
  int position() {
    return pos;
  }

  /** What is left. */
  byte[] bytes() {
    return Arrays.copyOfRange(data, pos, end);
  }

  /** An element with {@code tag} whose content is {@code parts}. */
  static byte[] element(int tag, byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    out.write(tag);
    if (length < LONG_FORM) {
      out.write(length);
    } else {
      int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
      out.write(LONG_FORM + bytes);
      for (int i = bytes - 1; i >= 0; i--) {
        out.write(length >> 8 * i);
      }
    }
    for (byte[] part : parts) {
      out.write(part, 0, part.length);
    }
    return out.toByteArray();
  }
}
