package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.TestHost;

/** Ranges, and slices of sequences, against the lists that they stand for. */
class RangeTest {
  private final Interpreter in = TestHost.newInterpreter();
  private final Random random = new Random(4);

  private List<Long> values(PyObject range) {
    List<Long> list = new ArrayList<>();
    PyObject it = Ops.iter(in, range);
    for (PyObject v = it.next(in); v != null; v = it.next(in)) {
      list.add(((PyInt) v).value);
    }
    return list;
  }

  private long step() {
    int step = random.nextInt(9) - 4;
    return step == 0 ? 5 : step;
  }

  private PyObject bound() {
    switch (random.nextInt(6)) {
      case 0:
        return PyNone.NONE;
      case 1:
        return PyInt.of(random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE);
      default:
        return PyInt.of(random.nextInt(25) - 12);
    }
  }

  @Test
  void lengthItemsAndMembers() {
    for (int i = 0; i < 500; i++) {
      PyRange range = PyRange.of(random.nextInt(21) - 10, random.nextInt(21) - 10, step());
      List<Long> list = values(range);
      assertThat(range.length()).isEqualTo(list.size());
      for (int k = 0; k < list.size(); k++) {
        assertThat(range.getItem(in, PyInt.of(k))).isSameAs(PyInt.of(list.get(k)));
      }
      for (long v = -12; v < 12; v++) {
        assertThat(Ops.contains(in, range, PyInt.of(v))).isEqualTo(list.contains(v));
      }
    }
  }

  @Test
  void slicesHoldTheSameItemsAsThoseOfTheList() {
    for (int i = 0; i < 2000; i++) {
      PyRange range = PyRange.of(random.nextInt(9), random.nextInt(21) - 5, step());
      List<Long> list = values(range);
      PySlice slice = new PySlice(bound(), bound(), PyInt.of(step()));
      SliceBounds bounds = slice.resolve(in, list.size());
      List<Long> expected = new ArrayList<>();
      for (int k = 0; k < bounds.count; k++) {
        expected.add(list.get(bounds.start + k * bounds.step));
      }
      assertThat(values(range.getItem(in, slice))).isEqualTo(expected);
      assertThat(expected).isEqualTo(pick(list, slice));
    }
  }

  /** The slice of {@code list} by the definition in the language reference. */
  private List<Long> pick(List<Long> list, PySlice slice) {
    PyTuple indices = (PyTuple) slice.indices(in, PyInt.of(list.size()));
    long start = ((PyInt) indices.get(0)).value;
    long stop = ((PyInt) indices.get(1)).value;
    long step = ((PyInt) indices.get(2)).value;
    List<Long> result = new ArrayList<>();
    for (long k = start; step > 0 ? k < stop : k > stop; k += step) {
      result.add(list.get((int) k));
    }
    return result;
  }

  @Test
  void hugeRanges() {
    assertThat(PyRange.of(Long.MIN_VALUE, Long.MAX_VALUE, 1).length()).isEqualTo(Long.MAX_VALUE);
    assertThat(PyRange.of(0, Long.MAX_VALUE, 1).length()).isEqualTo(Long.MAX_VALUE);
    assertThat(PyRange.of(Long.MAX_VALUE - 1, Long.MIN_VALUE, -1).isTrue(in)).isTrue();
    assertThat(values(PyRange.of(Long.MAX_VALUE - 2, Long.MAX_VALUE, 1))).hasSize(2);
    assertThatThrownBy(() -> PyRange.of(0, Long.MAX_VALUE, 5))
        .hasMessageStartingWith("OverflowError");
    assertThatThrownBy(() -> PyRange.of(0, Long.MAX_VALUE, 1).len(in))
        .hasMessageStartingWith("OverflowError");
  }

  @Test
  void equalWhereTheValuesAre() {
    assertThat(equal(PyRange.of(0, 3, 2), PyRange.of(0, 4, 2))).isTrue();
    assertThat(equal(PyRange.of(0, 0, 1), PyRange.of(2, 1, 1))).isTrue();
    assertThat(equal(PyRange.of(0, 1, 1), PyRange.of(0, 2, 2))).isTrue();
    assertThat(equal(PyRange.of(0, 5, 1), PyRange.of(0, 5, 2))).isFalse();
  }

  private boolean equal(PyRange a, PyRange b) {
    return Ops.compare(in, Op.EQUAL, a, b);
  }
}
