package org.pycopy.kernel.modules;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;

/** Memory, which the JVM manages: what can be set here is kept but changes nothing. */
@PyModule("gc")
public final class GcModule {
  /** The unit in which the reference counts memory, in bytes. */
  private static final int BLOCK = 32;

  private GcModule() {}

  /** Frees what is no longer used; the number of blocks of memory that this gave back. */
  @PyFunction
  static long collect(Interpreter in) {
    Host host = in.host();
    long before = host.memoryUsed();
    host.collect();
    in.forgetCurrentMemory();
    return Math.max(0, before - host.memoryUsed()) / BLOCK;
  }

  /** Switches automatic collection off. */
  @PyFunction
  static void disable(Interpreter in) {
    in.core.collecting = false;
  }

  /** Switches automatic collection on. */
  @PyFunction
  static void enable(Interpreter in) {
    in.core.collecting = true;
  }

  /** True where automatic collection is on. */
  @PyFunction
  static boolean isenabled(Interpreter in) {
    return in.core.collecting;
  }

  /** Bytes of memory that are free. */
  @PyFunction("mem_free")
  static long memFree(Interpreter in) {
    return in.host().memoryTotal() - in.host().memoryUsed();
  }

  /** Bytes of memory in use. */
  @PyFunction("mem_alloc")
  static long memAlloc(Interpreter in) {
    return in.host().memoryUsed();
  }

  /**
   * The number of bytes after whose allocation memory is collected, -1 for none; sets it if given.
   */
  @PyFunction
  static PyObject threshold(Interpreter in, @Opt PyObject bytes) {
    if (bytes == null) {
      return PyInt.of(in.core.threshold);
    }
    long value = Convert.toLong(in, bytes);
    in.core.threshold = value < 0 ? -1 : value / BLOCK * BLOCK;
    return PyNone.NONE;
  }
}
