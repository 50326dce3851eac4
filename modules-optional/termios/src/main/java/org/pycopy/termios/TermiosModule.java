package org.pycopy.termios;

import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Platform;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.text.Utf8;

/** Settings of terminals. */
@PyModule("termios")
public final class TermiosModule {
  /** What is in {@code struct termios}, and what sets it. */
  private static final class Terminal {
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

    private Terminal() {}

    static long flag(long address, int index) {
      long at = address + FLAGS[index];
      return LONG_FLAGS ? NativeMemory.getLong(at) : NativeMemory.getInt(at) & 0xFFFF_FFFFL;
    }

    static void setFlag(long address, int index, long value) {
      long at = address + FLAGS[index];
      if (LONG_FLAGS) {
        NativeMemory.putLong(at, value);
      } else {
        NativeMemory.putInt(at, (int) value);
      }
    }
  }

  // Indexes of the list that describes a terminal.
  private static final int INPUT_FLAGS = 0;
  private static final int OUTPUT_FLAGS = 1;
  private static final int CONTROL_FLAGS = 2;
  private static final int LOCAL_FLAGS = 3;
  private static final int INPUT_SPEED = 4;
  private static final int OUTPUT_SPEED = 5;
  private static final int CHARACTERS = 6;
  private static final int LENGTH = 7;

  private TermiosModule() {}

  /** For {@code tcsetattr}: the change is made at once. */
  @PyConst("TCSANOW")
  static PyObject now() {
    return PyInt.of(Platform.number("TCSANOW"));
  }

  /** 9,600 bits a second. */
  @PyConst("B9600")
  static PyObject slow() {
    return PyInt.of(Platform.number("B9600"));
  }

  /** 57,600 bits a second. */
  @PyConst("B57600")
  static PyObject medium() {
    return PyInt.of(Platform.number("B57600"));
  }

  /** 115,200 bits a second. */
  @PyConst("B115200")
  static PyObject fast() {
    return PyInt.of(Platform.number("B115200"));
  }

  /**
   * The settings of terminal {@code fd}: a list of the flags for input, output, control and local
   * modes, the speeds of input and output, and a list of the control characters, each a bytes of
   * length 1 but for those at VMIN and VTIME, which are ints.
   *
   * @throws OSError where that is no terminal
   */
  @PyFunction
  static PyObject tcgetattr(Interpreter in, int fd) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.take(in, Terminal.SIZE);
      check(Posix.callNow(Terminal.GET, fd, address));
      PyList attributes = new PyList();
      for (int i = 0; i < Terminal.FLAGS.length; i++) {
        attributes.append(in, PyInt.of(Terminal.flag(address, i)));
      }
      attributes.append(in, PyInt.of(Terminal.INPUT_SPEED.call(address)));
      attributes.append(in, PyInt.of(Terminal.OUTPUT_SPEED.call(address)));
      PyList characters = new PyList();
      for (int i = 0; i < Terminal.CHARACTER_COUNT; i++) {
        byte c = NativeMemory.getByte(address + Terminal.CHARACTERS + i);
        boolean isNumber = i == Terminal.VMIN || i == Terminal.VTIME;
        characters.append(in, isNumber ? PyInt.of(c & 0xFF) : new PyBytes(new byte[] {c}));
      }
      attributes.append(in, characters);
      return attributes;
    } finally {
      scratch.release(mark);
    }
  }

  /**
   * Changes the settings of terminal {@code fd} to {@code attributes}, a list as {@code tcgetattr}
   * gives it.
   *
   * @throws OSError where that fails
   * @throws TypeError where that is no such list
   * @throws IndexError where a list is too short
   */
  @PyFunction
  static void tcsetattr(Interpreter in, int fd, int when, PyObject attributes) {
    PyObject[] items = items(attributes, LENGTH);
    PyObject[] characters = items(items[CHARACTERS], Terminal.CHARACTER_COUNT);
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.take(in, Terminal.SIZE);
      // Fields that the list does not have stay as they are.
      check(Posix.callNow(Terminal.GET, fd, address));
      for (int i = 0; i < Terminal.FLAGS.length; i++) {
        Terminal.setFlag(address, i, Ops.index(in, items[i]));
      }
      for (int i = 0; i < Terminal.CHARACTER_COUNT; i++) {
        boolean isNumber = i == Terminal.VMIN || i == Terminal.VTIME;
        long c = isNumber ? Ops.index(in, characters[i]) : character(in, characters[i]);
        NativeMemory.putByte(address + Terminal.CHARACTERS + i, (byte) c);
      }
      long inputSpeed = Ops.index(in, items[INPUT_SPEED]);
      long outputSpeed = Ops.index(in, items[OUTPUT_SPEED]);
      check(Posix.callNow(Terminal.SET_INPUT_SPEED, address, inputSpeed));
      check(Posix.callNow(Terminal.SET_OUTPUT_SPEED, address, outputSpeed));
      int action = when == 0 ? Platform.number("TCSANOW") : when;
      check(Posix.call(in, Terminal.SET, fd, action, address));
    } finally {
      scratch.release(mark);
    }
  }

  private static PyObject[] items(PyObject list, int length) {
    if (!(Convert.nativeOf(list) instanceof PyList l)) {
      throw Errors.typeError("tcsetattr, arg 3: must be a list of the form tcgetattr returns");
    }
    if (l.size < length) {
      throw Errors.indexError("list index out of range");
    }
    return l.items;
  }

  /** The first byte of a str or bytes, 0 of an empty one. */
  private static byte character(Interpreter in, PyObject text) {
    if (Convert.nativeOf(text) instanceof PyBytes bytes) {
      Buffer buffer = bytes.buffer(in, false);
      return buffer.length == 0 ? 0 : buffer.get(0);
    }
    byte[] bytes = Utf8.encode(Convert.toJavaString(in, text));
    return bytes.length == 0 ? 0 : bytes[0];
  }

  /**
   * Has terminal {@code fd} pass on each byte at once and unchanged, and show nothing by itself.
   *
   * @throws OSError where that is no terminal
   */
  @PyFunction
  static void setraw(Interpreter in, int fd) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long address = scratch.take(in, Terminal.SIZE);
      check(Posix.callNow(Terminal.GET, fd, address));
      long cooked = flags("BRKINT", "ICRNL", "INPCK", "ISTRIP", "IXON");
      Terminal.setFlag(address, INPUT_FLAGS, Terminal.flag(address, INPUT_FLAGS) & ~cooked);
      Terminal.setFlag(address, OUTPUT_FLAGS, 0);
      long control = Terminal.flag(address, CONTROL_FLAGS) & ~flags("CSIZE", "PARENB");
      Terminal.setFlag(address, CONTROL_FLAGS, control | flags("CS8"));
      Terminal.setFlag(address, LOCAL_FLAGS, 0);
      NativeMemory.putByte(address + Terminal.CHARACTERS + Terminal.VMIN, (byte) 1);
      NativeMemory.putByte(address + Terminal.CHARACTERS + Terminal.VTIME, (byte) 0);
      check(Posix.call(in, Terminal.SET, fd, Platform.number("TCSAFLUSH"), address));
    } finally {
      scratch.release(mark);
    }
  }

  private static long flags(String... names) {
    long all = 0;
    for (String name : names) {
      all |= Platform.number(name);
    }
    return all;
  }

  private static void check(long result) {
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
  }
}
