package org.pycopy.kernel.modules;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** Pycopy's own functions; {@code pycopy} is another name of this module. */
@PyModule("micropython")
public final class MicropythonModule {
  /** What a nested call takes of the Java stack, about, in bytes. */
  private static final int CALL_BYTES = 512;

  private MicropythonModule() {}

  /** {@code value}; the compiler replaces a name assigned from this by the value. */
  @PyFunction("const")
  static PyObject constant(PyObject value) {
    return value;
  }

  /** The optimisation level of code compiled from now on; sets it if given. */
  @PyFunction("opt_level")
  static PyObject optLevel(Interpreter in, @Opt PyObject level) {
    if (level == null) {
      return PyInt.of(in.optLevel);
    }
    in.optLevel = Convert.toInt(in, level);
    return PyNone.NONE;
  }

  /** Bytes that objects have asked for since the start or {@code mem_reset()}. */
  @PyFunction("mem_total")
  static long memTotal(Interpreter in) {
    return in.memoryAsked();
  }

  /** Bytes that objects have asked for since memory was last collected on request. */
  @PyFunction("mem_current")
  static long memCurrent(Interpreter in) {
    return in.memoryCurrent();
  }

  /** The largest value that {@code mem_current()} has had. */
  @PyFunction("mem_peak")
  static long memPeak(Interpreter in) {
    return in.memoryPeak();
  }

  /** Starts counting memory anew. */
  @PyFunction("mem_reset")
  static void memReset(Interpreter in) {
    in.resetMemoryCounters();
  }

  /** Prints how much memory is used; the JVM keeps the layout to itself. */
  @PyFunction("mem_info")
  static void memInfo(Interpreter in, @Opt PyObject verbose) {
    Host host = in.host();
    StringBuilder text = new StringBuilder();
    text.append("mem: total=").append(in.memoryAsked());
    text.append(", current=").append(in.memoryCurrent());
    text.append(", peak=").append(in.memoryPeak());
    text.append("\nstack: ").append(stackUse(in));
    text.append(" out of ").append((long) in.maxDepth() * CALL_BYTES);
    long used = host.memoryUsed();
    text.append("\nGC: total: ").append(host.memoryTotal());
    text.append(", used: ").append(used);
    text.append(", free: ").append(host.memoryTotal() - used);
    text.append("\n No. of 1-blocks: 0, 2-blocks: 0, max blk sz: 0, max free sz: 0\n");
    if (verbose != null) {
      text.append("GC memory layout; from 0:\n");
    }
    in.write(1, text.toString());
  }

  /** Prints how many names are interned, and with an argument the names. */
  @PyFunction("qstr_info")
  static void qstrInfo(Interpreter in, @Opt PyObject verbose) {
    String[] names = in.internedNames();
    long bytes = 0;
    for (String name : names) {
      bytes += name.length();
    }
    StringBuilder text = new StringBuilder();
    text.append("qstr pool: n_pool=1, n_qstr=").append(names.length);
    text.append(", n_str_data_bytes=").append(bytes);
    text.append(", n_total_bytes=").append(bytes).append('\n');
    if (verbose != null) {
      for (String name : names) {
        text.append("Q(").append(name).append(")\n");
      }
    }
    in.write(1, text.toString());
  }

  /** Bytes of stack in use, estimated from the number of nested calls. */
  @PyFunction("stack_use")
  static long stackUse(Interpreter in) {
    return (long) in.depth() * CALL_BYTES;
  }

  /** Makes growing objects raise MemoryError until {@code heap_unlock()} was called as often. */
  @PyFunction("heap_lock")
  static void heapLock(Interpreter in) {
    in.lockHeap();
  }

  /** Undoes one {@code heap_lock()}; the number of those still in force. */
  @PyFunction("heap_unlock")
  static int heapUnlock(Interpreter in) {
    return in.unlockHeap();
  }

  /** How many times the heap is locked. */
  @PyFunction("heap_locked")
  static int heapLocked(Interpreter in) {
    return in.heapLocks();
  }

  /** Sets the character that interrupts the program: 3 for Ctrl-C, -1 for none. */
  @PyFunction("kbd_intr")
  static void kbdIntr(Interpreter in, int character) {
    in.scheduler().setInterruptCharacter(character);
  }

  /**
   * Has {@code function(arg)} called soon, between two instructions of the program.
   *
   * @throws RuntimeError where too many calls are scheduled already
   */
  @PyFunction
  static void schedule(Interpreter in, PyObject function, PyObject arg) {
    if (!in.scheduler().schedule(function, arg)) {
      throw Errors.runtimeError("schedule queue full");
    }
  }

  /**
   * Allows or forbids storing into the namespace of a module or type; whether it was allowed.
   *
   * @throws TypeError for another object
   */
  @PyFunction("writable_ns")
  static boolean writableNamespace(Interpreter in, PyObject namespace, boolean writable) {
    if (namespace instanceof org.pycopy.kernel.objects.PyModule module) {
      return module.setWritable(writable);
    }
    if (namespace instanceof BuiltinType type) {
      return in.typePatches(true).setWritable(type, writable);
    }
    throw SysModule.noDetails();
  }

  /**
   * {@code object} as one of {@code type}: itself where it is one, or bytes as the str they encode.
   *
   * @throws TypeError where there is no such cast
   */
  @PyFunction
  static PyObject icast(Interpreter in, PyObject object, PyObject type) {
    if (object.type() == type) {
      return object;
    }
    if (object instanceof PyBytes bytes && type == PyStr.TYPE) {
      return type.call2(in, bytes, new PyStr("utf-8"));
    }
    throw SysModule.noDetails();
  }

  /**
   * A function from the code of a compiler written in Python. It must be valid; it is checked as a
   * {@code .mpy} file is. There can be no code within it.
   *
   * @param code prelude and bytecode, with cache bytes, as the reference has them in memory; the
   *     number of a name is {@code id(sys.intern(name)) >> 3}
   * @param constants an array of type code P or Q: the {@code id()} of the names of the parameters,
   *     then of the constants
   * @param globals the dict with the global variables
   * @param defaults tuple of the last parameters' default values
   * @throws ValueError where the code is not valid, or a number is no object's
   * @throws TypeError where an argument or a constant has the wrong type
   */
  @PyFunction
  static PyObject function(
      Interpreter in, PyObject code, PyObject constants, PyDict globals, @Opt PyTuple defaults) {
    return FunctionMaker.make(in, code, constants, globals, defaults);
  }
}
