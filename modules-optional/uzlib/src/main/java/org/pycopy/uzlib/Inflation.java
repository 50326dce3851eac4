package org.pycopy.uzlib;

import java.util.zip.DataFormatException;
import org.pycopy.kernel.Interpreter;

/**
 * The content of DEFLATE data (RFC 1951). The JDK's decoder reads more than it needs, unless it
 * gets single bytes, each by a native call.
 *
 * <p>As for the reference, data may refer to a part of the window that is not filled yet: what is
 * in it then is a dictionary.
 */
final class Inflation {
  // What comes next.
  private static final int BLOCK = 0;
  private static final int STORED = 1;
  private static final int CODES = 2;
  private static final int ENDED = 3;

  private static final int END_OF_BLOCK = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int MAX_LITERALS = 288;
  private static final int MAX_DISTANCES = 32;

  // Of each length and distance: the least one, and how many bits say what to add to it.
  private static final short[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final byte[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final short[] DISTANCES = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final byte[] DISTANCE_BITS = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };

  /** The order in which a block gives the lengths of the words of its lengths. */
  private static final byte[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  /** The codes of blocks that bring none. */
  private static final class Fixed {
    static final HuffmanCode LITERALS = literals();
    static final HuffmanCode DISTANCES = distances();

    private static HuffmanCode literals() {
      byte[] bits = new byte[MAX_LITERALS];
      for (int i = 0; i < bits.length; i++) {
        bits[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
      }
      return make(bits);
    }

    private static HuffmanCode distances() {
      byte[] bits = new byte[MAX_DISTANCES];
      java.util.Arrays.fill(bits, (byte) 5);
      return make(bits);
    }

    private static HuffmanCode make(byte[] bits) {
      try {
        return new HuffmanCode(bits, 0, bits.length);
      } catch (DataFormatException e) {
        throw new IllegalStateException("these are codes", e);
      }
    }
  }

  private final ByteSource source;

  /** The last content, as a ring; its size is a power of 2. */
  private final byte[] window;

  private final int mask;
  private int windowAt;

  /** Bits that were read and not used yet, the lowest first; less than 8 between symbols. */
  private int bits;

  private int bitCount;

  private int state = BLOCK;
  private boolean isLastBlock;
  private HuffmanCode literals = Fixed.LITERALS;
  private HuffmanCode distances = Fixed.DISTANCES;

  /** Bytes that are left of a stored block, or of a repetition from {@link #distance} before. */
  private int length;

  private int distance;

  /** Of the data that {@code source} gives next. */
  Inflation(ByteSource source, byte[] window) {
    this.source = source;
    this.window = window;
    this.mask = window.length - 1;
  }

  /** True once all of the content was read; the source is then right behind the data. */
  boolean hasEnded() {
    return state == ENDED;
  }

  /** Where in the window the next byte goes. */
  int windowAt() {
    return windowAt;
  }

  int windowSize() {
    return window.length;
  }

  /** Reads {@code len} bytes of the content, fewer where it ends; how many. */
  int read(Interpreter in, byte[] buf, int off, int len) throws DataFormatException {
    int end = off + len;
    int at = off;
    while (at < end && state != ENDED) {
      switch (state) {
        case BLOCK:
          startBlock(in);
          break;
        case STORED:
          at = readStored(in, buf, at, end);
          break;
        default:
          at = readCodes(in, buf, at, end);
      }
    }
    return at - off;
  }

  private void startBlock(Interpreter in) throws DataFormatException {
    in.tick(1);
    isLastBlock = take(in, 1) != 0;
    int kind = take(in, 2);
    state = kind == 0 ? STORED : CODES;
    if (kind == 0) {
      bitCount = 0;
      bits = 0;
      length = take(in, 16);
      if ((length ^ take(in, 16)) != 0xFFFF) {
        throw new DataFormatException();
      }
    } else if (kind == 1) {
      literals = Fixed.LITERALS;
      distances = Fixed.DISTANCES;
    } else if (kind == 2) {
      readCodeLengths(in);
    } else {
      throw new DataFormatException();
    }
  }

  private void endBlock() {
    state = isLastBlock ? ENDED : BLOCK;
  }

  private void readCodeLengths(Interpreter in) throws DataFormatException {
    int literalCount = take(in, 5) + FIRST_LENGTH;
    int count = literalCount + take(in, 5) + 1;
    byte[] lengths = new byte[ORDER.length];
    int given = take(in, 4) + 4;
    for (int i = 0; i < given; i++) {
      lengths[ORDER[i]] = (byte) take(in, 3);
    }
    HuffmanCode code = new HuffmanCode(lengths, 0, lengths.length);
    lengths = new byte[MAX_LITERALS + MAX_DISTANCES];
    int n = 0;
    while (n < count) {
      int symbol = symbol(in, code);
      if (symbol < 16) {
        lengths[n++] = (byte) symbol;
        continue;
      }
      if (symbol == 16 && n == 0) {
        throw new DataFormatException();
      }
      byte repeated = symbol == 16 ? lengths[n - 1] : 0;
      int times =
          symbol == 16 ? 3 + take(in, 2) : symbol == 17 ? 3 + take(in, 3) : 11 + take(in, 7);
      if (n + times > count) {
        throw new DataFormatException();
      }
      java.util.Arrays.fill(lengths, n, n + times, repeated);
      n += times;
    }
    literals = new HuffmanCode(lengths, 0, literalCount);
    distances = new HuffmanCode(lengths, literalCount, count - literalCount);
  }

  private int readStored(Interpreter in, byte[] buf, int from, int end) {
    int at = from;
    while (at < end && length > 0) {
      byte b = (byte) source.next(in);
      buf[at++] = b;
      window[windowAt++ & mask] = b;
      length--;
    }
    windowAt &= mask;
    // The source may be a program's, which could have read from here in between.
    if (length <= 0) {
      endBlock();
    }
    return at;
  }

  private int readCodes(Interpreter in, byte[] buf, int from, int end) throws DataFormatException {
    int at = from;
    while (at < end) {
      if (length > 0) {
        at = repeat(buf, at, end);
        continue;
      }
      int symbol = symbol(in, literals);
      if (symbol == END_OF_BLOCK) {
        endBlock();
        return at;
      }
      if (symbol < END_OF_BLOCK) {
        buf[at++] = (byte) symbol;
        window[windowAt] = (byte) symbol;
        windowAt = windowAt + 1 & mask;
      } else {
        startRepetition(in, symbol - FIRST_LENGTH);
      }
    }
    return at;
  }

  private void startRepetition(Interpreter in, int lengthCode) throws DataFormatException {
    if (lengthCode >= LENGTHS.length) {
      throw new DataFormatException();
    }
    int wanted = LENGTHS[lengthCode] + take(in, LENGTH_BITS[lengthCode]);
    int code = symbol(in, distances);
    if (code >= DISTANCES.length) {
      throw new DataFormatException();
    }
    distance = DISTANCES[code] + take(in, DISTANCE_BITS[code]);
    if (distance > window.length) {
      throw new DataFormatException();
    }
    length = wanted;
  }

  private int repeat(byte[] buf, int from, int end) {
    int n = Math.min(length, end - from);
    int to = windowAt;
    int source = to - distance & mask;
    for (int i = from; i < from + n; i++) {
      byte b = window[source];
      window[to] = b;
      buf[i] = b;
      source = source + 1 & mask;
      to = to + 1 & mask;
    }
    windowAt = to;
    length -= n;
    return from + n;
  }

  private int symbol(Interpreter in, HuffmanCode code) throws DataFormatException {
    while (true) {
      int found = code.find(bits);
      int used = found & 15;
      if (used == 0 && bitCount >= HuffmanCode.FAST_BITS) {
        return longSymbol(in, code);
      }
      if (used != 0 && used <= bitCount) {
        bits >>>= used;
        bitCount -= used;
        return found >> 4;
      }
      pull(in);
    }
  }

  private int longSymbol(Interpreter in, HuffmanCode code) throws DataFormatException {
    for (int n = HuffmanCode.FAST_BITS + 1; n <= HuffmanCode.MAX_BITS; n++) {
      if (bitCount < n) {
        pull(in);
      }
      int symbol = code.find(bits, n);
      if (symbol >= 0) {
        bits >>>= n;
        bitCount -= n;
        return symbol;
      }
    }
    throw new DataFormatException();
  }

  /** The number in the next {@code n} bits, at most 16. */
  private int take(Interpreter in, int n) {
    while (bitCount < n) {
      pull(in);
    }
    int value = bits & (1 << n) - 1;
    bits >>>= n;
    bitCount -= n;
    return value;
  }

  private void pull(Interpreter in) {
    bits |= source.next(in) << bitCount;
    bitCount += 8;
  }
}
