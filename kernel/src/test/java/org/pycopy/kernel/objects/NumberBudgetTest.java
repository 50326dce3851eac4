package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.TestHost;

/** Numbers that grow too large are stopped before they are computed. */
class NumberBudgetTest {
  private final Interpreter in = TestHost.newInterpreter();

  private PyObject apply(int op, PyObject a, PyObject b) {
    return Ops.binary(in, op, a, b);
  }

  private void checkMemoryError(int op, PyObject a, PyObject b) {
    assertThatThrownBy(() -> apply(op, a, b)).hasMessageStartingWith("MemoryError");
  }

  @Test
  void resultsBeyondWhatAnIntCanHold() {
    PyObject billion = PyInt.of(1_000_000_000);
    PyObject huge = PyInt.of(BigInteger.TEN.pow(40));
    checkMemoryError(Op.POWER, PyInt.of(10), billion);
    checkMemoryError(Op.POWER, huge, billion);
    checkMemoryError(Op.POWER, PyInt.of(2), huge);
    checkMemoryError(Op.POWER, PyInt.of(3), PyInt.of(Long.MAX_VALUE));
    checkMemoryError(Op.LSHIFT, PyInt.ONE, PyInt.of(Long.MAX_VALUE));
    checkMemoryError(Op.LSHIFT, huge, PyInt.of(Integer.MAX_VALUE));
    assertThatThrownBy(() -> apply(Op.LSHIFT, PyInt.ONE, huge))
        .hasMessageStartingWith("OverflowError");
  }

  @Test
  void resultsBeyondTheByteBudget() {
    in.setLimits(Limits.NONE.withBytes(100_000));
    checkMemoryError(Op.POWER, PyInt.of(10), PyInt.of(1_000_000));
    checkMemoryError(Op.LSHIFT, PyInt.ONE, PyInt.of(1_000_000));
    PyObject a = apply(Op.LSHIFT, PyInt.ONE, PyInt.of(300_000));
    checkMemoryError(Op.MULTIPLY, a, a);
    assertThat(apply(Op.ADD, PyInt.ONE, PyInt.ONE)).isSameAs(PyInt.of(2));
  }

  @Test
  void workBeyondTheInstructionBudget() {
    in.setLimits(Limits.NONE.withInstructions(1_000_000));
    assertThatThrownBy(() -> apply(Op.POWER, PyInt.of(3), PyInt.of(100_000_000)))
        .hasMessageStartingWith("RuntimeError");
    in.setLimits(Limits.NONE);
    assertThat(apply(Op.POWER, PyInt.of(3), PyInt.of(4))).isSameAs(PyInt.of(81));
  }

  @Test
  void workBeyondTheDeadline() {
    in.setLimits(Limits.NONE.withDeadlineNanos(50_000_000));
    assertThatThrownBy(() -> apply(Op.POWER, PyInt.of(3), PyInt.of(300_000_000)))
        .hasMessageStartingWith("RuntimeError");
  }
}
