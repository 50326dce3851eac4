package org.pycopy.ffi;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.PyException;

/**
 * The type codes of signatures: those of the module {@code ustruct} with C's sizes, and more. Only
 * platforms of 64 bits are known.
 *
 * <pre>
 * v     nothing (results only)
 * b B   signed char, unsigned char
 * h H   short, unsigned short
 * i I   int, unsigned int
 * l L   long, unsigned long
 * q Q   long long, unsigned long long
 * f d   float, double
 * p P   pointer, pointer to memory that is only read
 * s S   C string; as a result a str, or bytes
 * O     Python object
 * C     function
 * </pre>
 */
public final class TypeCode {
  private static final String ALL = "vbBhHiIlLqQfdpPsSOC";
  private static final String SIGNED = "bhilq";

  /** Size of C's {@code long}: Windows keeps it at 32 bits. */
  private static final int LONG_SIZE =
      System.getProperty("os.name").startsWith("Windows") ? Integer.BYTES : Long.BYTES;

  private TypeCode() {}

  /** True where {@code code} is one of the above. */
  public static boolean isKnown(char code) {
    return ALL.indexOf(code) >= 0;
  }

  /** True for a signed integer type. */
  public static boolean isSigned(char code) {
    return SIGNED.indexOf(code) >= 0;
  }

  /** True for {@code float} and {@code double}. */
  public static boolean isFloating(char code) {
    return code == 'f' || code == 'd';
  }

  /** Size in bytes; 0 for {@code v}. */
  public static int size(char code) {
    switch (code) {
      case 'v':
        return 0;
      case 'b':
      case 'B':
        return Byte.BYTES;
      case 'h':
      case 'H':
        return Short.BYTES;
      case 'i':
      case 'I':
      case 'f':
        return Integer.BYTES;
      case 'l':
      case 'L':
        return LONG_SIZE;
      default:
        return Long.BYTES;
    }
  }

  /** Number of high bits of a 64-bit word that a value of this type leaves unused. */
  static int unusedBits(char code) {
    return (Long.SIZE - Byte.SIZE * size(code)) & (Long.SIZE - 1);
  }

  /** {@code word} with the bits that the type does not use filled as its sign says. */
  static long extend(long word, char code) {
    int shift = unusedBits(code);
    return isSigned(code) ? word << shift >> shift : word << shift >>> shift;
  }

  static PyException unknown() {
    return Errors.typeError("unknown type");
  }
}
