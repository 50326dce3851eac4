package org.pycopy.thread;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.ffi.JavaThreads;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * Threads that share all objects, and locks. One thread runs at a time; another one takes over
 * while it waits, and from time to time. The program ends when its main thread does.
 */
@PyModule("_thread")
public final class ThreadModule {
  /** The type of locks. */
  @PyConst("LockType")
  static final BuiltinType LOCK_TYPE = PyLock.TYPE;

  /** Key of the stack size, a Long, in the state of an interpreter. */
  private static final Object STACK_SIZE = new Object();

  private ThreadModule() {}

  /**
   * Starts a thread that calls {@code function}. An exception that nothing catches is printed and
   * ends the thread.
   *
   * @param args tuple or list of the positional arguments
   * @param kwargs dict of the keyword arguments
   * @throws TypeError where {@code args} or {@code kwargs} is something else
   * @throws OSError where there cannot be more threads
   */
  @PyFunction("start_new_thread")
  static void startNewThread(
      Interpreter in, PyObject function, PyObject args, @Opt PyObject kwargs) {
    PyObject sequence = Convert.nativeOf(args);
    PyObject positional;
    if (sequence instanceof PyList list) {
      positional = PyTuple.copyOf(list.items, 0, list.size);
    } else if (sequence instanceof PyTuple) {
      positional = sequence;
    } else {
      throw Errors.typeError("object '" + args.type().name() + "' isn't a tuple or list");
    }
    if (kwargs != null && kwargs.type() != PyDict.TYPE) {
      throw Errors.typeError("expecting a dict for keyword args");
    }
    PyDict named = kwargs == null ? new PyDict() : ((PyDict) kwargs).copy(in);
    try {
      JavaThreads.of(in).start(new ThreadBody(in, function, positional, named), stackSizeOf(in));
    } catch (OutOfMemoryError e) {
      // How Java says that the system has no more threads.
      throw Errors.osError(Errno.EAGAIN);
    }
  }

  /** Ends the calling thread: raises SystemExit. @throws SystemExit always */
  @PyFunction
  static void exit() {
    throw Errors.of(ExceptionTypes.SYSTEM_EXIT);
  }

  /** The number of the calling thread, which no other thread has. */
  @PyFunction("get_ident")
  static long getIdent(Interpreter in) {
    return JavaThreads.current(in);
  }

  /**
   * Sets the stack size in bytes of threads to be started, and returns what it was.
   *
   * @param size 0 for the default, which is enough for the limit of recursion; smaller sizes mean
   *     the default too
   */
  @PyFunction("stack_size")
  static long stackSize(Interpreter in, @Opt("0") long size) {
    long before = stackSizeOf(in);
    in.putState(STACK_SIZE, size);
    return before;
  }

  private static long stackSizeOf(Interpreter in) {
    Long size = in.state(STACK_SIZE);
    return size == null ? 0 : size;
  }

  /** A new lock, which is not taken. */
  @PyFunction("allocate_lock")
  static PyObject allocateLock() {
    return new PyLock();
  }
}
