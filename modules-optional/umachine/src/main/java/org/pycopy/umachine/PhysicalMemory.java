package org.pycopy.umachine;

import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * Physical memory of the machine by way of {@code /dev/mem}, which needs the rights to open it. One
 * page at a time is mapped, the one that was used last; it stays mapped when the interpreter ends.
 *
 * <p>Access has the width that was asked for, as registers of devices want it.
 */
final class PhysicalMemory {
  private static final Object KEY = new Object();

  /** Flags of {@code open} and {@code mmap}, as Linux has them. */
  private static final class Flags {
    static final int O_RDWR = 2;
    static final int O_SYNC = 0x10_1000;
    static final int PROT_READ = 1;
    static final int PROT_WRITE = 2;
    static final int MAP_SHARED = 1;
  }

  private static final class Functions {
    static final CFunction OPEN = Posix.function("open", "i:si");
    static final CFunction CLOSE = Posix.function("close", "i:i");
    static final CFunction MMAP = Posix.function("mmap", "p:pLiiil");
    static final CFunction MUNMAP = Posix.function("munmap", "i:pL");
    static final CFunction PAGE_SIZE = Posix.function("getpagesize", "i:");
  }

  private final String device;
  private long pageSize;

  /** Physical address of the page that is mapped. */
  private long page;

  /** Where it is mapped, or 0 where none is. */
  private long mapped;

  PhysicalMemory(String device) {
    this.device = device;
  }

  static PhysicalMemory of(Interpreter in) {
    PhysicalMemory memory = in.state(KEY);
    if (memory == null) {
      memory = new PhysicalMemory("/dev/mem");
      in.putState(KEY, memory);
    }
    return memory;
  }

  /**
   * The unsigned value of {@code size} bytes (1, 2 or 4) at {@code address}, a multiple of it.
   *
   * @throws OSError (Python's) where physical memory cannot be reached
   */
  long load(Interpreter in, long address, int size) {
    long at = map(in, address);
    switch (size) {
      case 1:
        return NativeMemory.getByte(at) & 0xFF;
      case 2:
        return NativeMemory.getShort(at) & 0xFFFF;
      default:
        return NativeMemory.getInt(at) & 0xFFFF_FFFFL;
    }
  }

  /** Stores the low {@code size} bytes of {@code value}, see {@link #load}. */
  void store(Interpreter in, long address, int size, int value) {
    long at = map(in, address);
    switch (size) {
      case 1:
        NativeMemory.putByte(at, (byte) value);
        break;
      case 2:
        NativeMemory.putShort(at, (short) value);
        break;
      default:
        NativeMemory.putInt(at, value);
    }
  }

  /** The address at which physical {@code address} is mapped. */
  private long map(Interpreter in, long address) {
    if (pageSize == 0) {
      pageSize = Functions.PAGE_SIZE.call();
    }
    long wanted = address & -pageSize;
    if (mapped == 0 || wanted != page) {
      long target = mapPage(in, wanted);
      if (mapped != 0) {
        Posix.callNow(Functions.MUNMAP, mapped, pageSize);
      }
      mapped = target;
      page = wanted;
    }
    return mapped + (address - page);
  }

  private long mapPage(Interpreter in, long start) {
    long fd = open(in);
    long target =
        Posix.callNow(
            Functions.MMAP,
            new long[] {
              0, pageSize, Flags.PROT_READ | Flags.PROT_WRITE, Flags.MAP_SHARED, fd, start
            });
    Posix.callNow(Functions.CLOSE, fd);
    return checked(target);
  }

  private long open(Interpreter in) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long path = scratch.putText(in, device);
      return checked(Posix.callNow(Functions.OPEN, path, Flags.O_RDWR | Flags.O_SYNC));
    } finally {
      scratch.release(mark);
    }
  }

  /** {@code result}, where it is no negated error number. */
  private static long checked(long result) {
    if (result < 0 && result > -4096) {
      throw Errors.osError((int) -result);
    }
    return result;
  }
}
