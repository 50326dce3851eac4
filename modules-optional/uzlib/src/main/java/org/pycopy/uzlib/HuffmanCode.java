package org.pycopy.uzlib;

import java.util.zip.DataFormatException;

/** A Huffman code of DEFLATE (RFC 1951, 3.2.2), as tables to decode it by. Immutable. */
final class HuffmanCode {
  /** Bits that {@link #find} looks at. */
  static final int FAST_BITS = 9;

  /** Bits of the longest code words. */
  static final int MAX_BITS = 15;

  /** By the next bits: {@code symbol << 4 | bits} of the word, 0 where it is longer or none. */
  private final short[] fast = new short[1 << FAST_BITS];

  // By the number of bits: the first word, how many there are, and where their symbols are.
  private final int[] firsts = new int[MAX_BITS + 1];
  private final int[] counts = new int[MAX_BITS + 1];
  private final int[] offsets = new int[MAX_BITS + 1];

  private final short[] symbols;

  /**
   * The code of {@code count} symbols.
   *
   * @param bits of each symbol's word, from {@code from} on, 0 for none
   * @throws DataFormatException where there are more words than there can be; fewer are fine, as
   *     for the reference
   */
  HuffmanCode(byte[] bits, int from, int count) throws DataFormatException {
    for (int i = 0; i < count; i++) {
      counts[bits[from + i]]++;
    }
    counts[0] = 0;
    int word = 0;
    for (int n = 1; n <= MAX_BITS; n++) {
      word = word + counts[n - 1] << 1;
      firsts[n] = word;
      offsets[n] = offsets[n - 1] + counts[n - 1];
      if (word + counts[n] > 1 << n) {
        throw new DataFormatException();
      }
    }
    symbols = new short[offsets[MAX_BITS] + counts[MAX_BITS]];
    int[] used = new int[MAX_BITS + 1];
    for (int i = 0; i < count; i++) {
      int n = bits[from + i];
      if (n > 0) {
        int index = used[n]++;
        symbols[offsets[n] + index] = (short) i;
        fill(firsts[n] + index, n, i);
      }
    }
  }

  private void fill(int word, int bits, int symbol) {
    int start = Integer.reverse(word) >>> 32 - bits;
    for (int i = start; bits <= FAST_BITS && i < fast.length; i += 1 << bits) {
      fast[i] = (short) (symbol << 4 | bits);
    }
  }

  /**
   * The symbol whose word begins the bits {@code next}, the lowest first, as {@code symbol << 4 |
   * bits}; 0 where its word is longer than {@value #FAST_BITS}, or there is none.
   */
  int find(int next) {
    return fast[next & fast.length - 1];
  }

  /** The symbol whose word is the lowest {@code bits} of {@code next}; -1 where there is none. */
  int find(int next, int bits) {
    int index = (Integer.reverse(next) >>> 32 - bits) - firsts[bits];
    return index >= 0 && index < counts[bits] ? symbols[offsets[bits] + index] : -1;
  }
}
