package org.pycopy.ffi;

import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** A shared library that is loaded. */
@org.pycopy.annot.PyType("ffimod")
public final class PyLibrary extends PyObject {
  /** The type {@code ffimod}. */
  public static final BuiltinType TYPE =
      new BuiltinType("ffimod", BuiltinType.OBJECT, new PyLibraryTable());

  /**
   * Functions of the C library that take variadic arguments, each with the number of those before
   * them: some machines pass the two differently.
   */
  private static final String VARIADIC =
      " printf:1 fprintf:2 dprintf:2 sprintf:2 snprintf:3 asprintf:2 scanf:1 fscanf:2 sscanf:2"
          + " open:2 openat:3 fcntl:2 ioctl:2 syscall:1 prctl:1 ptrace:1 semctl:3 mremap:4"
          + " sem_open:2 mq_open:2 syslog:2 execl:2 execle:2 execlp:2 warn:1 warnx:1 err:2 errx:2 ";

  /** The functions that libraries are loaded with. */
  private static final class Functions {
    static final CFunction OPEN = Posix.function("dlopen", "p:pi");
    static final CFunction SYMBOL = Posix.function("dlsym", "p:pp");
    static final CFunction CLOSE = Posix.function("dlclose", "i:p");
    static final CFunction ACCESS = Posix.function("access", "i:pi");

    /** RTLD_NOW | RTLD_LOCAL. */
    static final int FLAGS = System.getProperty("os.name").startsWith("Mac") ? 2 | 4 : 2;

    static final int F_OK = 0;
    static final int ENOEXEC = 8;

    private Functions() {}
  }

  private final long handle;
  private boolean closed;

  private PyLibrary(long handle) {
    this.handle = handle;
  }

  /**
   * Loads a library.
   *
   * @param name its file, searched for in the system's way; None for the program itself
   * @throws OSError where it cannot be loaded
   */
  @PyNew
  static PyLibrary open(Interpreter in, PyObject name) {
    if (name == PyNone.NONE) {
      return new PyLibrary(Functions.OPEN.call(0, Functions.FLAGS));
    }
    String file = Convert.toJavaString(in, name);
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long path = scratch.putText(in, file);
      long handle = Functions.OPEN.call(path, Functions.FLAGS);
      if (handle == 0) {
        // The function leaves no errno that could be relied on.
        boolean exists = file.indexOf('/') >= 0 && Functions.ACCESS.call(path, Functions.F_OK) == 0;
        throw Errors.osError(exists ? Functions.ENOEXEC : Errno.ENOENT);
      }
      return new PyLibrary(handle);
    } finally {
      scratch.release(mark);
    }
  }

  /**
   * A function of this library. After a dot the type codes are those of variadic arguments.
   *
   * @throws OSError where there is no function of that name
   * @throws TypeError where a type code is unknown
   */
  @PyMethod
  PyObject func(Interpreter in, PyObject rettype, PyObject name, PyObject argtypes) {
    String symbol = Convert.toJavaString(in, name);
    long address = find(in, symbol);
    return new PyForeignFunction(in, address, rettype, argtypes, fixedArguments(symbol));
  }

  private static int fixedArguments(String symbol) {
    int at = VARIADIC.indexOf(" " + symbol + ":");
    return at < 0 ? -1 : VARIADIC.charAt(at + symbol.length() + 2) - '0';
  }

  /**
   * A variable of this library.
   *
   * @throws OSError where there is none of that name
   * @throws TypeError where the type code is unknown
   */
  @PyMethod
  PyObject var(Interpreter in, PyObject type, PyObject name) {
    char code = Values.typeCode(in, type);
    return new PyVariable(find(in, Convert.toJavaString(in, name)), code);
  }

  /** The address of {@code name}. @throws OSError where there is none of that name */
  @PyMethod
  PyObject addr(Interpreter in, PyObject name) {
    return PyInt.of(find(in, Convert.toJavaString(in, name)));
  }

  /** Unloads the library; what was got from it must not be used any more. */
  @PyMethod
  PyObject close(Interpreter in) {
    if (!closed) {
      closed = true;
      Functions.CLOSE.call(handle);
    }
    return PyNone.NONE;
  }

  private long find(Interpreter in, String symbol) {
    if (closed) {
      throw Errors.osError(Errno.EBADF);
    }
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    long address;
    try {
      address = Functions.SYMBOL.call(handle, scratch.putText(in, symbol));
    } finally {
      scratch.release(mark);
    }
    if (address == 0) {
      throw Errors.osError(Errno.ENOENT);
    }
    return address;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<ffimod ").appendHex(handle).append('>');
  }
}
