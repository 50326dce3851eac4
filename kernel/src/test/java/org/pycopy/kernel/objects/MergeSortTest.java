package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.TestHost;

/** Sorting: order, stability, and what odd comparisons do. */
class MergeSortTest {
  private final Interpreter in = TestHost.newInterpreter();

  /** A function that returns the first item of a tuple. */
  private static final PyObject FIRST =
      new Function() {
        @Override
        public PyObject call1(Interpreter in, PyObject a) {
          return ((PyTuple) a).get(0);
        }
      };

  private abstract static class Function extends PyObject {
    @Override
    public PyType type() {
      return BuiltinType.OBJECT;
    }

    @Override
    public PyObject binary(Interpreter in, int op, PyObject rhs) {
      return op == Op.LESS ? less() : null;
    }

    PyObject less() {
      return null;
    }
  }

  @Test
  void sortsAsJavaDoesAndIsStable() {
    Random random = new Random(1);
    for (int round = 0; round < 400; round++) {
      int n = random.nextInt(200);
      PyObject[] items = new PyObject[n];
      for (int i = 0; i < n; i++) {
        items[i] = new PyTuple(PyInt.of(random.nextInt(1 + n / 3)), PyInt.of(i));
      }
      boolean reverse = round % 2 == 0;
      Comparator<PyObject> order = Comparator.comparingLong(t -> keyOf(t));
      PyObject[] expected = items.clone();
      Arrays.sort(expected, reverse ? order.reversed() : order);
      assertThat(MergeSort.sort(in, items, n, FIRST, reverse)).containsExactly(expected);
    }
  }

  private static long keyOf(PyObject tuple) {
    return ((PyInt) ((PyTuple) tuple).get(0)).value;
  }

  @Test
  void comparisonsThatContradictThemselves() {
    Random random = new Random(2);
    PyObject[] items = new PyObject[100];
    for (int i = 0; i < items.length; i++) {
      items[i] =
          new Function() {
            @Override
            PyObject less() {
              return PyBool.of(random.nextBoolean());
            }
          };
    }
    assertThat(MergeSort.sort(in, items, items.length, null, false))
        .containsExactlyInAnyOrder(items);
  }

  @Test
  void comparisonsThatChangeTheList() {
    PyList list = new PyList();
    for (int i = 0; i < 3; i++) {
      list.append(
          in,
          new Function() {
            @Override
            PyObject less() {
              list.clear();
              return PyBool.TRUE;
            }
          });
    }
    assertThatThrownBy(() -> list.sort(in, null, false))
        .hasMessage("ValueError: list modified during sort");
    assertThat(list.size).isZero();
  }

  @Test
  void aFailedSortLeavesTheListAlone() {
    PyList list = PyList.of(PyInt.of(2), PyInt.of(1), new PyStr("x"));
    PyObject[] before = list.items.clone();
    assertThatThrownBy(() -> list.sort(in, null, false)).hasMessageStartingWith("TypeError");
    assertThat(list.items).containsExactly(before);
  }

  @Test
  void aBudgetStopsIt() {
    PyList list = new PyList();
    for (int i = 0; i < 100_000; i++) {
      list.append(in, PyInt.of(i));
    }
    in.setLimits(Limits.NONE.withInstructions(50_000));
    assertThatThrownBy(() -> list.sort(in, null, true))
        .hasMessage("RuntimeError: instruction budget exhausted");
    in.setLimits(Limits.NONE);
    list.sort(in, null, true);
    assertThat(((PyInt) list.items[0]).value).isEqualTo(99_999);
  }
}
