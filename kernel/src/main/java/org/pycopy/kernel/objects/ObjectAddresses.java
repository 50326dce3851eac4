package org.pycopy.kernel.objects;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Ops;

/**
 * Numbers that stand for the objects of one interpreter where an object is to be kept as bytes,
 * type code {@code 'O'} of {@code ustruct}. As with an address in C, the number keeps no object
 * alive. An int that fits is its own number, with the lowest bit set; those of other objects are
 * even.
 *
 * <p>Names, which are interned, have small numbers n from 1 on, and {@code 8 * n + 2} stands for
 * them, as in the reference.
 */
public final class ObjectAddresses {
  /** Objects with the same identity hash that can be told apart. */
  private static final int SAME_HASH_BITS = 16;

  private static final int FIRST_PURGE = 1 << 8;

  /** As many names as bytecode can refer to. */
  private static final int MAX_NAMES = 1 << 16;

  private static final int NAME_TAG = 2;

  private final HashMap<Long, WeakReference<PyObject>> objects = new HashMap<>();
  private int purgeAt = FIRST_PURGE;

  private final HashMap<String, Integer> numbers = new HashMap<>();
  private final ArrayList<PyStr> names = new ArrayList<>();

  /** The number of {@code object}, the same each time. */
  public long of(PyObject object) {
    if (object instanceof PyInt i && i.value << 1 >> 1 == i.value) {
      return i.value << 1 | 1;
    }
    long address = (long) hash(object) << SAME_HASH_BITS;
    while (true) {
      WeakReference<PyObject> known = objects.get(address);
      PyObject there = known == null ? null : known.get();
      if (Ops.isSame(there, object)) {
        return address;
      }
      if (there == null) {
        purge();
        objects.put(address, new WeakReference<>(object));
        return address;
      }
      address += 2;
    }
  }

  /** Equal where {@link Ops#isSame} holds. */
  private static int hash(PyObject object) {
    if (object instanceof PyInt i) {
      return Long.hashCode(i.value);
    }
    return object instanceof PyFloat f
        ? Long.hashCode(Double.doubleToRawLongBits(f.value))
        : System.identityHashCode(object);
  }

  /** The number of an interned name. */
  public long ofName(PyStr name) {
    Integer number = numbers.get(name.value());
    if (number == null) {
      if (names.size() == MAX_NAMES) {
        return of(name);
      }
      if (names.isEmpty()) {
        names.add(PyStr.EMPTY); // 0 is no number of a name
      }
      number = names.size();
      names.add(name);
      numbers.put(name.value(), number);
    }
    return 8L * number + NAME_TAG;
  }

  /** The names that have numbers, by these. */
  public String[] names() {
    String[] all = new String[names.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = names.get(i).value();
    }
    return all;
  }

  /**
   * The object whose number is {@code address}.
   *
   * @throws ValueError (Python's) where there is none, or it exists no more
   */
  public PyObject at(long address) {
    if ((address & 1) != 0) {
      return PyInt.of(address >> 1);
    }
    if ((address & 7) == NAME_TAG && address >>> 3 < names.size()) {
      return names.get((int) (address >>> 3));
    }
    WeakReference<PyObject> known = objects.get(address);
    PyObject object = known == null ? null : known.get();
    if (object == null) {
      throw Errors.valueError("no object at this address");
    }
    return object;
  }

  /** Forgets objects that exist no more, each time that the table has doubled. */
  private void purge() {
    if (objects.size() < purgeAt) {
      return;
    }
    Iterator<WeakReference<PyObject>> all = objects.values().iterator();
    while (all.hasNext()) {
      if (all.next().get() == null) {
        all.remove();
      }
    }
    purgeAt = Math.max(2 * objects.size(), FIRST_PURGE);
  }
}
