package org.pycopy.termios;

import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.ffi.Platform;
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
  // Indexes of the list that describes a terminal; the kinds of flags come first.
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
    TerminalSettings settings = TerminalSettings.of(fd);
    PyList attributes = new PyList();
    for (int kind = 0; kind < TerminalSettings.KINDS; kind++) {
      attributes.append(in, PyInt.of(settings.flags(kind)));
    }
    attributes.append(in, PyInt.of(settings.inputSpeed()));
    attributes.append(in, PyInt.of(settings.outputSpeed()));
    PyList characters = new PyList();
    for (int i = 0; i < TerminalSettings.characterCount(); i++) {
      byte c = settings.character(i);
      boolean isNumber = TerminalSettings.isNumber(i);
      characters.append(in, isNumber ? PyInt.of(c & 0xFF) : new PyBytes(new byte[] {c}));
    }
    attributes.append(in, characters);
    return attributes;
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
    PyObject[] characters = items(items[CHARACTERS], TerminalSettings.characterCount());
    // Fields that the list does not have stay as they are.
    TerminalSettings settings = TerminalSettings.of(fd);
    for (int kind = 0; kind < TerminalSettings.KINDS; kind++) {
      settings.setFlags(kind, Ops.index(in, items[kind]));
    }
    for (int i = 0; i < TerminalSettings.characterCount(); i++) {
      boolean isNumber = TerminalSettings.isNumber(i);
      long c = isNumber ? Ops.index(in, characters[i]) : character(in, characters[i]);
      settings.setCharacter(i, (byte) c);
    }
    settings.setSpeeds(Ops.index(in, items[INPUT_SPEED]), Ops.index(in, items[OUTPUT_SPEED]));
    settings.apply(in, fd, when == 0 ? Platform.number("TCSANOW") : when);
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
    TerminalSettings settings = TerminalSettings.of(fd);
    settings.clear(TerminalSettings.INPUT, "BRKINT", "ICRNL", "INPCK", "ISTRIP", "IXON");
    settings.setFlags(TerminalSettings.OUTPUT, 0);
    settings.clear(TerminalSettings.CONTROL, "CSIZE", "PARENB");
    settings.set(TerminalSettings.CONTROL, "CS8");
    settings.setFlags(TerminalSettings.LOCAL, 0);
    settings.readByteByByte();
    settings.apply(in, fd, Platform.number("TCSAFLUSH"));
  }
}
