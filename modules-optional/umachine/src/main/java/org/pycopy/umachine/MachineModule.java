package org.pycopy.umachine;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyObject;

/** Physical memory, and pins that Python classes implement. */
@PyModule(
    value = "umachine",
    types = {PyPinBase.class, PySignal.class})
public final class MachineModule {
  /** Bytes of physical memory, by address. */
  @PyConst static final PyMem mem8 = new PyMem(1);

  /** Values of 16 bits in physical memory. */
  @PyConst static final PyMem mem16 = new PyMem(2);

  /** Values of 32 bits in physical memory. */
  @PyConst static final PyMem mem32 = new PyMem(4);

  private static final long DEFAULT_TIMEOUT = 1_000_000;

  private MachineModule() {}

  /**
   * How long the next pulse takes, in microseconds: waits until {@code pin} has {@code level}, then
   * until it has it no more. {@code timeout}, a second by default, bounds each wait.
   *
   * @return -2 where the pulse did not start, -1 where it did not end in time
   */
  @PyFunction("time_pulse_us")
  static long timePulse(Interpreter in, PyObject pin, PyObject level, @Opt PyObject timeout) {
    int wanted = level.isTrue(in) ? 1 : 0;
    long most = timeout == null ? DEFAULT_TIMEOUT : Ops.index(in, timeout);
    long start = micros(in);
    while (Pins.read(in, pin) != wanted) {
      if (isOver(in, start, most)) {
        return -2;
      }
    }
    start = micros(in);
    while (Pins.read(in, pin) == wanted) {
      if (isOver(in, start, most)) {
        return -1;
      }
    }
    return micros(in) - start;
  }

  /** Whether {@code most} microseconds have passed; a negative number of them never does. */
  private static boolean isOver(Interpreter in, long start, long most) {
    in.tick(1);
    return most >= 0 && micros(in) - start >= most;
  }

  private static long micros(Interpreter in) {
    return in.host().nanoTime() / 1000;
  }
}
