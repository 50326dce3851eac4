package org.pycopy.ffi;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * A Python function that C can call, as long as this object lives.
 *
 * <p>An exception does not pass through C code: the call returns 0 to it, as do all further ones,
 * and when C is back in the Python code that called it, the exception is raised there. On a thread
 * that C has started there is no such code: the exception is printed.
 */
@org.pycopy.annot.PyType("fficallback")
public final class PyCallback extends PyObject implements NativeCallback.Target {
  /** The type {@code fficallback}. */
  public static final BuiltinType TYPE =
      new BuiltinType("fficallback", BuiltinType.OBJECT, new PyCallbackTable());

  private final Interpreter in;
  private final PyObject function;
  private final char result;
  private final String arguments;
  private final CallbackErrors errors;
  private final NativeCallback callback;

  PyCallback(Interpreter in, char result, PyObject function, String arguments) {
    this.in = in;
    this.function = function;
    this.result = result;
    this.arguments = arguments;
    this.errors = CallbackErrors.of(in);
    // C may call on a thread of its own, which has to wait for its turn.
    JavaThreads.of(in);
    this.callback = Native.backend().callback(this, result, arguments);
  }

  long address() {
    return callback.address();
  }

  @Override
  public long call(long[] words) {
    boolean nested;
    try {
      nested = in.beginCallback();
    } catch (JavaThreads.ThreadEnd e) {
      // The program is over; the thread hears it again when C is back, if it came from Python.
      return 0;
    }
    int depth = in.depth();
    try {
      return errors.isWaiting(in) ? 0 : callPython(words);
    } catch (Throwable e) {
      // Whatever it is, it must not unwind the frames of C.
      in.restoreDepth(depth);
      if (nested) {
        errors.keep(in, e);
      } else {
        print(e);
      }
      return 0;
    } finally {
      in.endCallback(nested);
    }
  }

  private long callPython(long[] words) {
    int n = words.length;
    PyObject value;
    switch (n) {
      case 0:
        value = function.call0(in);
        break;
      case 1:
        value = function.call1(in, argument(words, 0));
        break;
      case 2:
        value = function.call2(in, argument(words, 0), argument(words, 1));
        break;
      default:
        PyObject[] objects = new PyObject[n];
        for (int i = 0; i < n; i++) {
          objects[i] = argument(words, i);
        }
        value = function.call(in, objects, 0, n, 0);
    }
    return value == PyNone.NONE || result == 'v' ? 0 : Values.toWord(in, result, value);
  }

  /** As in the reference a string is given as its address. */
  private PyObject argument(long[] words, int i) {
    char code = arguments.charAt(i);
    return code == 's' || code == 'S' ? PyInt.of(words[i]) : Values.toPython(in, code, words[i]);
  }

  private void print(Throwable e) {
    PyException raised;
    if (e instanceof PyException p) {
      raised = p;
    } else if (e instanceof StackOverflowError) {
      raised = Errors.recursion();
    } else if (e instanceof OutOfMemoryError) {
      raised = Errors.outOfMemory();
    } else {
      raised = Errors.runtimeError(String.valueOf(e));
    }
    in.printError(raised.value());
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter interp, Printer out, int kind) {
    out.append("<fficallback ").appendHex(address()).append('>');
  }
}
