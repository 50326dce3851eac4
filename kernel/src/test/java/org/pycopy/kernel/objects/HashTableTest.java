package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.TestHost;

/** The hash table under dict and set, against {@link LinkedHashMap}. */
class HashTableTest {
  /** Inverse of the odd factor that spreads hashes, modulo 2^64. */
  private static final long UNSPREAD = inverse(0x9E3779B97F4A7C15L);

  private final Interpreter in = TestHost.newInterpreter();

  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - odd * x;
    }
    return x;
  }

  private void checkSame(PyDict dict, Map<PyObject, PyObject> model) {
    assertThat(dict.size()).isEqualTo(model.size());
    List<PyObject> keys = new ArrayList<>();
    List<PyObject> values = new ArrayList<>();
    for (int i = dict.nextSlot(0); i >= 0; i = dict.nextSlot(i + 1)) {
      keys.add(dict.keys[i]);
      values.add(dict.values[i]);
    }
    assertThat(keys.equals(List.copyOf(model.keySet()))).isTrue();
    assertThat(values.equals(List.copyOf(model.values()))).isTrue();
    int last = dict.lastSlot();
    assertThat(last < 0 ? null : dict.keys[last]).isSameAs(keys.isEmpty() ? null : last(keys));
  }

  private static PyObject last(List<PyObject> list) {
    return list.get(list.size() - 1);
  }

  private void checkRandom(PyObject[] keys, int steps, long seed) {
    Random random = new Random(seed);
    PyDict dict = new PyDict();
    Map<PyObject, PyObject> model = new LinkedHashMap<>();
    for (int step = 0; step < steps; step++) {
      PyObject key = keys[random.nextInt(keys.length)];
      PyObject value = PyInt.of(step);
      switch (random.nextInt(8)) {
        case 0, 1, 2, 3 -> {
          dict.put(in, key, value);
          model.put(key, value);
        }
        case 4, 5, 6 -> assertThat(dict.remove(in, key)).isSameAs(model.remove(key));
        default -> assertThat(dict.get(in, key)).isSameAs(model.get(key));
      }
      if (key instanceof PyStr name) {
        assertThat(dict.findName(name) >= 0).isEqualTo(model.containsKey(key));
      }
      if (random.nextInt(keys.length * 20) == 0) {
        dict.clear();
        model.clear();
      }
      if (step % 1009 == 0) {
        checkSame(dict, model);
        checkSame(dict.copy(in), model);
      }
    }
    checkSame(dict, model);
  }

  private static PyObject[] ints(int n, long factor) {
    PyObject[] keys = new PyObject[n];
    for (int i = 0; i < n; i++) {
      keys[i] = PyInt.of(i * factor);
    }
    return keys;
  }

  private static PyObject[] names(int n) {
    PyObject[] keys = new PyObject[n];
    for (int i = 0; i < n; i++) {
      keys[i] = new PyStr("name" + i);
    }
    return keys;
  }

  /** Strings of one Java hash code, by joining "Aa" and "BB". */
  private static PyObject[] collidingNames(int bits) {
    PyObject[] keys = new PyObject[1 << bits];
    for (int i = 0; i < keys.length; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < bits; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      keys[i] = new PyStr(text.toString());
    }
    return keys;
  }

  /** Ints that the table's plain hash sends to the same place: only the low product bits differ. */
  private static PyObject[] collidingInts(int n) {
    PyObject[] keys = new PyObject[n];
    for (int i = 0; i < n; i++) {
      long mixed = (7L << 32 | i) * UNSPREAD;
      long high = mixed >>> 32;
      keys[i] = PyInt.of(high << 32 | (mixed ^ high) & 0xFFFFFFFFL);
    }
    return keys;
  }

  @Test
  void randomOperations() {
    for (int n : new int[] {1, 3, 8, 9, 40, 1000}) {
      checkRandom(ints(n, 1), 20_000, n);
      checkRandom(ints(n, 1L << 32), 20_000, n + 1);
      checkRandom(names(n), 20_000, n + 2);
    }
  }

  @Test
  void randomOperationsOnCollidingKeys() {
    checkRandom(collidingNames(9), 20_000, 1);
    checkRandom(collidingInts(600), 20_000, 2);
  }

  @Test
  void collidingKeysStayFast() {
    PyObject[] names = collidingNames(16);
    PyObject[] ints = collidingInts(1 << 16);
    assertThat(PyHashTable.spread(ints[0].hash(in)))
        .isEqualTo(PyHashTable.spread(ints[9].hash(in)));
    // A quadratic table would take 4 * 10^9 comparisons for each.
    for (PyObject[] keys : new PyObject[][] {names, ints}) {
      in.setLimits(Limits.NONE.withInstructions(10_000_000));
      PyDict dict = new PyDict();
      for (PyObject key : keys) {
        dict.put(in, key, key);
      }
      for (PyObject key : keys) {
        assertThat(dict.get(in, key)).isSameAs(key);
      }
      assertThat(dict.get(in, new PyStr("AaBBAa"))).isNull();
    }
  }

  @Test
  void equalValuesOfSeveralTypesAreOneKeyUnderAttackToo() {
    PyDict dict = new PyDict();
    for (PyObject key : collidingInts(2000)) {
      dict.put(in, key, key);
    }
    dict.put(in, PyInt.ONE, PyNone.NONE);
    assertThat(dict.get(in, PyBool.TRUE)).isSameAs(PyNone.NONE);
    assertThat(dict.get(in, new PyFloat(1))).isSameAs(PyNone.NONE);
    dict.put(in, new PyTuple(PyInt.ONE, new PyStr("x")), PyNone.NONE);
    assertThat(dict.get(in, new PyTuple(new PyFloat(1), new PyStr("x")))).isSameAs(PyNone.NONE);
    assertThat(dict.get(in, new PyFloat(1.5))).isNull();
  }

  @Test
  void queuesStayFast() {
    PyDict dict = new PyDict();
    int n = 50_000;
    for (int i = 0; i < n; i++) {
      dict.put(in, PyInt.of(i), PyNone.NONE);
    }
    for (int i = 0; i < n; i++) {
      assertThat(dict.nextSlot(0)).isGreaterThanOrEqualTo(0);
      dict.remove(in, dict.keys[dict.nextSlot(0)]);
      dict.put(in, PyInt.of(n + i), PyNone.NONE);
    }
    assertThat(((PyInt) dict.keys[dict.nextSlot(0)]).value).isEqualTo(n);
    for (int i = 2 * n - 1; i >= n; i--) {
      assertThat(((PyInt) ((PyTuple) dict.popItem()).get(0)).value).isEqualTo(i);
    }
    assertThat(dict.size()).isZero();
  }

  @Test
  void aSlotStaysWhereItIsUntilTheVersionChanges() {
    PyDict dict = new PyDict();
    PyStr name = new PyStr("x");
    dict.putName(in, name, PyInt.ONE);
    int slot = dict.findName(new PyStr("x"));
    int version = dict.version;
    dict.putName(in, new PyStr("x"), PyInt.ZERO);
    assertThat(dict.version).isEqualTo(version);
    assertThat(dict.keys[slot]).isSameAs(name);
    assertThat(dict.values[slot]).isSameAs(PyInt.ZERO);
    dict.putName(in, new PyStr("y"), PyInt.ZERO);
    assertThat(dict.version).isNotEqualTo(version);
  }

  @Test
  void comparisonsMayChangeTheTable() {
    PyDict dict = new PyDict();
    PyObject[] keys = new PyObject[20];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = new Meddler(dict, i);
      dict.put(in, keys[i], PyInt.of(i));
    }
    for (int i = 0; i < keys.length; i++) {
      PyObject probe = new Meddler(null, i);
      PyObject value = dict.get(in, probe);
      assertThat(value == null || ((PyInt) value).value == i).isTrue();
    }
  }

  @Test
  void unhashableKeys() {
    PyDict dict = new PyDict();
    assertThat(dict.get(in, new PyList())).isNull();
    assertThatThrownBy(() -> dict.put(in, new PyList(), PyNone.NONE))
        .hasMessage("TypeError: unsupported type for __hash__: 'list'");
  }

  @Test
  void aFixedDictDoesNotChange() {
    PyDict dict = new PyDict();
    dict.fix();
    assertThatThrownBy(() -> dict.put(in, PyInt.ONE, PyNone.NONE)).hasMessage("TypeError");
    assertThatThrownBy(dict::clear).hasMessage("TypeError");
    assertThatThrownBy(dict::popItem).hasMessage("TypeError");
    assertThat(dict.size()).isZero();
  }

  /** A key of constant hash whose first comparison removes or adds another key. */
  private static final class Meddler extends PyObject {
    private final PyDict dict;
    private final int number;
    private boolean done;

    Meddler(PyDict dict, int number) {
      this.dict = dict;
      this.number = number;
    }

    @Override
    public PyType type() {
      return BuiltinType.OBJECT;
    }

    @Override
    public long hash(Interpreter in) {
      return 42;
    }

    @Override
    public PyObject binary(Interpreter in, int op, PyObject rhs) {
      if (op != Op.EQUAL || !(rhs instanceof Meddler other)) {
        return null;
      }
      if (dict != null && other.dict == null && !done) {
        done = true;
        if (number % 2 == 0) {
          dict.remove(in, this);
        } else {
          dict.put(in, new PyStr("added by " + number), PyNone.NONE);
        }
      }
      return PyBool.of(number == other.number);
    }
  }
}
