package org.pycopy.termios;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Platform;
import org.pycopy.ffi.Posix;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;

/**
 * The settings of a terminal: a {@code struct termios} in native memory, which the garbage
 * collector frees. What fails raises OSError (Python's).
 */
public final class TerminalSettings {
  /** Kinds of flags. */
  public static final int INPUT = 0;

  public static final int OUTPUT = 1;
  public static final int CONTROL = 2;
  public static final int LOCAL = 3;

  static final int KINDS = 4;

  /** What is in the structure, and what sets it; needed only where there are terminals. */
  private static final class Layout {
    static final CFunction GET = Posix.function("tcgetattr", "i:ip");
    static final CFunction SET = Posix.function("tcsetattr", "i:iip");
    static final CFunction INPUT_SPEED = Posix.function("cfgetispeed", "L:p");
    static final CFunction OUTPUT_SPEED = Posix.function("cfgetospeed", "L:p");
    static final CFunction SET_INPUT_SPEED = Posix.function("cfsetispeed", "i:pL");
    static final CFunction SET_OUTPUT_SPEED = Posix.function("cfsetospeed", "i:pL");

    static final int SIZE = Platform.number("sizeof.termios");
    static final int[] FLAGS = {
      Platform.number("termios.c_iflag"),
      Platform.number("termios.c_oflag"),
      Platform.number("termios.c_cflag"),
      Platform.number("termios.c_lflag")
    };
    static final boolean LONG_FLAGS = Platform.number("sizeof.tcflag_t") == Long.BYTES;
    static final int CHARACTERS = Platform.number("termios.c_cc");
    static final int CHARACTER_COUNT = Platform.number("NCCS");
    static final int VMIN = Platform.number("VMIN");
    static final int VTIME = Platform.number("VTIME");

    private Layout() {}
  }

  private final ByteBuffer memory =
      ByteBuffer.allocateDirect(Layout.SIZE).order(ByteOrder.nativeOrder());
  private final long address = NativeMemory.addressOf(memory);

  private TerminalSettings() {}

  /** The settings of terminal {@code fd} as they are. */
  public static TerminalSettings of(int fd) {
    TerminalSettings settings = new TerminalSettings();
    check(Posix.callNow(Layout.GET, fd, settings.address));
    return settings;
  }

  /** Gives terminal {@code fd} these settings, once its output is written. */
  public void apply(int fd) {
    check(Posix.callNow(Layout.SET, fd, Platform.number("TCSADRAIN"), address));
  }

  /** As {@code tcsetattr}. */
  void apply(Interpreter in, int fd, int when) {
    check(Posix.call(in, Layout.SET, fd, when, address));
  }

  private static void check(long result) {
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
  }

  /** The flags of a kind, those of the platform. */
  long flags(int kind) {
    int at = Layout.FLAGS[kind];
    return Layout.LONG_FLAGS ? memory.getLong(at) : memory.getInt(at) & 0xFFFF_FFFFL;
  }

  void setFlags(int kind, long flags) {
    int at = Layout.FLAGS[kind];
    if (Layout.LONG_FLAGS) {
      memory.putLong(at, flags);
    } else {
      memory.putInt(at, (int) flags);
    }
  }

  /** Clears the flags with these names in C. */
  public void clear(int kind, String... names) {
    setFlags(kind, flags(kind) & ~bits(names));
  }

  /** Sets the flags with these names in C. */
  public void set(int kind, String... names) {
    setFlags(kind, flags(kind) | bits(names));
  }

  private static long bits(String... names) {
    long bits = 0;
    for (String name : names) {
      bits |= Platform.number(name);
    }
    return bits;
  }

  /** Has each read wait until there is a byte, and no longer. */
  public void readByteByByte() {
    setCharacter(Layout.VMIN, (byte) 1);
    setCharacter(Layout.VTIME, (byte) 0);
  }

  static int characterCount() {
    return Layout.CHARACTER_COUNT;
  }

  /** Whether the control character is a number. */
  static boolean isNumber(int index) {
    return index == Layout.VMIN || index == Layout.VTIME;
  }

  byte character(int index) {
    return memory.get(Layout.CHARACTERS + index);
  }

  void setCharacter(int index, byte c) {
    memory.put(Layout.CHARACTERS + index, c);
  }

  /** The codes of the speeds, those of the platform. */
  long inputSpeed() {
    return Layout.INPUT_SPEED.call(address);
  }

  long outputSpeed() {
    return Layout.OUTPUT_SPEED.call(address);
  }

  void setSpeeds(long input, long output) {
    check(Posix.callNow(Layout.SET_INPUT_SPEED, address, input));
    check(Posix.callNow(Layout.SET_OUTPUT_SPEED, address, output));
  }
}
