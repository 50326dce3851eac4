package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;

/**
 * An exception of a built-in type, and the built-in part of an instance of a user's exception
 * class. Holds the arguments and the traceback: entries of file, line and block, innermost first,
 * which the VM adds as the exception leaves each frame. There is no chaining: {@code raise ... from
 * ...} drops the cause, as in the reference.
 *
 * <p>A module may extend this class for exceptions that carry more.
 */
@org.pycopy.annot.PyType("BaseException")
public class PyBaseException extends PyObject {
  public static final BuiltinType TYPE = ExceptionTypes.BASE_EXCEPTION;

  /** A traceback keeps this many entries at most: the innermost ones. */
  private static final int MAX_TRACEBACK = 10_000;

  /** An exception made while the heap is locked has this many arguments at most, or none. */
  private static final int EMERGENCY_ARGS = 24;

  private final BuiltinType type;
  private PyTuple args;

  /** Per traceback entry the {@link Code}, whose line is worked out when asked for, or a Place. */
  private Object[] places;

  /** Per traceback entry the bytecode offset, or the line of a Place. */
  private int[] offsets;

  private int entries;

  /** Of a SyntaxError: column from 1, 0 where unknown, and the offending line. */
  private int column;

  private String sourceLine;

  public PyBaseException(BuiltinType type, PyTuple args) {
    this.type = type;
    this.args = args;
  }

  /** An exception with arguments {@code args}; many are dropped while the heap is locked. */
  @PyNew
  static PyObject make(Interpreter in, BuiltinType type, PyObject... args) {
    boolean none = args.length == 0 || args.length > EMERGENCY_ARGS && in.heapLocks() != 0;
    return new PyBaseException(type, none ? PyTuple.EMPTY : new PyTuple(args));
  }

  /** Replaces the arguments. */
  @PyMethod("__init__")
  void init(PyObject... newArgs) {
    args = newArgs.length == 0 ? PyTuple.EMPTY : new PyTuple(newArgs);
  }

  /** The arguments that the exception was made with. */
  @PyGetter("args")
  public PyTuple args() {
    return args;
  }

  /** The first argument, or None. */
  @PyGetter("errno")
  public PyObject firstArgument() {
    return args.size() == 0 ? PyNone.NONE : args.get(0);
  }

  /**
   * The value that a generator returned: the first argument, or None.
   *
   * @throws AttributeError where this is no StopIteration
   */
  @PyGetter("value")
  public PyObject value() {
    if (type != ExceptionTypes.STOP_ITERATION) {
      throw Errors.noAttribute(this, new PyStr("value"));
    }
    return firstArgument();
  }

  /** The built-in part of exception {@code value}. */
  public static PyBaseException of(PyObject value) {
    return (PyBaseException) (value instanceof PyInstance i ? i.nativeBase() : value);
  }

  /** True where {@code object} is a class that derives from {@code BaseException}. */
  public static boolean isExceptionType(PyObject object) {
    return object instanceof PyType t && t.isSubclassOf(ExceptionTypes.BASE_EXCEPTION);
  }

  /**
   * The exception that {@code raise object} raises: {@code object}, a new instance where it is an
   * exception class, or a TypeError.
   */
  public static PyObject toRaise(Interpreter in, PyObject object) {
    if (isExceptionType(object)) {
      return object.call0(in);
    }
    return isExceptionType(object.type())
        ? object
        : Errors.typeError("exceptions must derive from BaseException").value();
  }

  /** {@code Type: text} of an exception, for Java readers; does not run Python code. */
  public static String describe(PyObject value) {
    PyBaseException e = of(value);
    String name = value.type().name();
    if (e == null || e.args.size() == 0) {
      return name;
    }
    PyObject first = e.args.get(0);
    return first instanceof PyStr s ? name + ": " + s.value() : name;
  }

  // ---- Traceback

  /** Notes that the exception has left {@code code} at a bytecode offset. */
  public void addTraceback(Code code, int offset) {
    addEntry(code, offset);
  }

  /** Notes that there is an error in {@code block} (null where unknown) at a line of a file. */
  public void addTraceback(String file, int line, String block) {
    addEntry(new Place(file, block), line);
  }

  private void addEntry(Object place, int offset) {
    if (entries == MAX_TRACEBACK) {
      return;
    }
    if (places == null) {
      places = new Object[4];
      offsets = new int[4];
    } else if (entries == places.length) {
      places = Arrays.copyOf(places, entries * 2);
      offsets = Arrays.copyOf(offsets, entries * 2);
    }
    places[entries] = place;
    offsets[entries++] = offset;
  }

  /** Forgets the traceback, before an exception object is raised anew. */
  public void clearTraceback() {
    entries = 0;
  }

  /** Number of traceback entries. */
  public int tracebackSize() {
    return entries;
  }

  /** File of traceback entry {@code i}, 0 the innermost. */
  public String tracebackFile(int i) {
    return places[i] instanceof Code code ? code.source : ((Place) places[i]).file;
  }

  /** Line of traceback entry {@code i}, 0 the innermost. */
  public int tracebackLine(int i) {
    return places[i] instanceof Code code ? code.lineAt(offsets[i]) : offsets[i];
  }

  /** Function or class of traceback entry {@code i}; null where unknown. */
  public String tracebackBlock(int i) {
    return places[i] instanceof Code code ? code.name : ((Place) places[i]).block;
  }

  /** Notes where in its line a syntax error is; file and line are in the traceback. */
  public void setPosition(int columnFrom1, String lineText) {
    column = columnFrom1;
    sourceLine = lineText;
  }

  /** Column of a syntax error, from 1; 0 where unknown. */
  public int column() {
    return column;
  }

  /** The line with a syntax error, or null. */
  public String sourceLine() {
    return sourceLine;
  }

  /** Prints {@code exception} as an uncaught one: its traceback, then type and text. */
  public static void printWithTraceback(Interpreter in, Printer out, PyObject exception) {
    if (isExceptionType(exception.type())) {
      of(exception).printTraceback(out);
    }
    out.append(exception.type().name()).append(": ").append(exception, Printer.STR).append('\n');
  }

  private void printTraceback(Printer out) {
    if (entries == 0) {
      return;
    }
    out.append("Traceback (most recent call last):\n");
    for (int i = entries - 1; i >= 0; i--) {
      out.append("  File \"").append(tracebackFile(i));
      out.append("\", line ").append(tracebackLine(i));
      String block = tracebackBlock(i);
      if (block != null) {
        out.append(", in ").append(block);
      }
      out.append('\n');
    }
  }

  // ---- Slots

  @Override
  public PyType type() {
    return type;
  }

  /** A syntax error also has {@code filename}, {@code lineno}, {@code offset} and {@code text}. */
  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    PyObject value = super.getAttr(in, name);
    if (value != null || sourceLine == null || entries == 0) {
      return value;
    }
    switch (name.value()) {
      case "filename":
        return new PyStr(tracebackFile(0));
      case "lineno":
        return PyInt.of(tracebackLine(0));
      case "offset":
        return PyInt.of(column);
      case "text":
        return new PyStr(sourceLine);
      default:
        return null;
    }
  }

  /** {@code exc.__traceback__ = None} prepares an exception object for being raised again. */
  @Override
  public boolean setAttr(Interpreter in, PyStr name, PyObject value) {
    if (value == PyNone.NONE && name.value().equals("__traceback__")) {
      clearTraceback();
      return true;
    }
    return false;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    if (kind == Printer.STR && args.size() <= 1) {
      if (args.size() == 1) {
        printText(out, args.get(0));
      }
      return;
    }
    if (kind == Printer.REPR) {
      out.append(type.name());
    }
    args.print(in, out, kind == Printer.STR ? Printer.REPR : kind);
  }

  private void printText(Printer out, PyObject text) {
    String errno =
        type == ExceptionTypes.OS_ERROR && text instanceof PyInt i ? Errno.name(i.value) : null;
    if (errno == null) {
      out.append(text, Printer.STR);
    } else {
      out.append("[Errno ").append(((PyInt) text).value).append("] ").append(errno);
    }
  }

  /** Where an error is that no code object has. */
  private static final class Place {
    final String file;
    final String block;

    Place(String file, String block) {
      this.file = file;
      this.block = block;
    }
  }
}
