package org.pycopy.kernel.objects;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/**
 * Insertion-ordered hash table under {@link PyDict} and {@link PySet}. Entries stand in the order in
 * which they came in {@link #keys} (and {@link #values}); an open-addressed index of slots finds them
 * once there are more than a few. A deleted entry leaves a hole (key null) until the next resize.
 *
 * <p>A slot number is stable until {@link #version} changes, which is what the VM's inline caches
 * rely on: a cached slot is valid where {@code keys[slot]} is still the wanted name.
 */
public abstract class PyHashTable extends PyObject {
  /** Up to this many slots a scan of the stored hashes is faster than an index. */
  private static final int SCAN_MAX = 8;

  private static final int EMPTY = -1;

  /** Keys by slot; null in a hole and beyond {@link #used}. Public for the VM's inline caches. */
  public PyObject[] keys;

  /** Values by slot, null for a set. Public for the VM's inline caches. */
  public PyObject[] values;

  /** Slots used so far, holes included. */
  protected int used;

  /** Changes whenever a key comes or goes. */
  public int version;

  private int[] hashes;
  private int[] index;
  private int size;

  protected PyHashTable(int capacity, boolean withValues) {
    int slots = Math.max(capacity, 4);
    keys = new PyObject[slots];
    hashes = new int[slots];
    values = withValues ? new PyObject[slots] : null;
    if (slots > SCAN_MAX) {
      index = newIndex(slots);
    }
  }

  /** Number of entries. */
  public final int size() {
    return size;
  }

  @Override
  public final int len(Interpreter in) {
    return size;
  }

  /** The first slot from {@code slot} on that holds an entry, or -1. */
  public final int nextSlot(int slot) {
    for (int i = slot; i < used; i++) {
      if (keys[i] != null) {
        return i;
      }
    }
    return -1;
  }

  /** The last slot that holds an entry, or -1. */
  public final int lastSlot() {
    int i = used - 1;
    while (i >= 0 && keys[i] == null) {
      i--;
    }
    return i;
  }

  /** The slot of name {@code key}, or -1. */
  public final int findName(PyStr key) {
    int hash = spread(key.hash(null));
    if (index == null) {
      for (int i = 0; i < used; i++) {
        if (hashes[i] == hash && isName(keys[i], key)) {
          return i;
        }
      }
      return -1;
    }
    int mask = index.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      int slot = index[at];
      if (slot == EMPTY) {
        return -1;
      }
      if (hashes[slot] == hash && isName(keys[slot], key)) {
        return slot;
      }
    }
  }

  private static boolean isName(PyObject stored, PyStr key) {
    return stored == key || stored instanceof PyStr s && s.value().equals(key.value());
  }

  /** The slot of {@code key}, or -1. @throws TypeError where it is unhashable */
  public final int find(Interpreter in, PyObject key) {
    if (key instanceof PyStr name) {
      return findName(name);
    }
    return find(in, key, spread(Ops.hash(in, key)));
  }

  private int find(Interpreter in, PyObject key, int hash) {
    // A user's __eq__ may change the table under the search: then it starts again.
    search:
    while (true) {
      int seen = version;
      if (index == null) {
        for (int i = 0; i < used; i++) {
          if (hashes[i] == hash && keys[i] != null) {
            boolean same = isSame(in, keys[i], key);
            if (seen != version) {
              continue search;
            }
            if (same) {
              return i;
            }
          }
        }
        return -1;
      }
      int[] slots = index;
      int mask = slots.length - 1;
      for (int at = hash & mask; ; at = (at + 1) & mask) {
        int slot = slots[at];
        if (slot == EMPTY) {
          return -1;
        }
        if (hashes[slot] == hash && keys[slot] != null) {
          boolean same = isSame(in, keys[slot], key);
          if (seen != version) {
            continue search;
          }
          if (same) {
            return slot;
          }
        }
      }
    }
  }

  private static boolean isSame(Interpreter in, PyObject stored, PyObject key) {
    if (stored == key) {
      return true;
    }
    if (stored instanceof PyInt a && key instanceof PyInt b) {
      return a.value == b.value;
    }
    return Ops.equal(in, stored, key);
  }

  /**
   * The slot of {@code key}, which is added with value null where it was missing.
   *
   * @throws TypeError where the key is unhashable
   */
  protected final int findOrAdd(Interpreter in, PyObject key) {
    int hash = spread(Ops.hash(in, key));
    int slot = key instanceof PyStr name ? findName(name) : find(in, key, hash);
    return slot >= 0 ? slot : add(in, key, hash);
  }

  /** Adds a key that is known to be missing; {@code in} may be null where nothing is charged. */
  protected final int addName(Interpreter in, PyStr key) {
    return add(in, key, spread(key.hash(in)));
  }

  private int add(Interpreter in, PyObject key, int hash) {
    if (used == keys.length) {
      resize(in, size + (size >> 1) + 4);
    }
    int slot = used++;
    keys[slot] = key;
    hashes[slot] = hash;
    size++;
    version++;
    if (index != null) {
      enter(index, hash, slot);
    }
    return slot;
  }

  /** Removes the entry in {@code slot}. */
  protected final void removeSlot(int slot) {
    keys[slot] = null;
    if (values != null) {
      values[slot] = null;
    }
    size--;
    version++;
    if (slot == used - 1 && index == null) {
      used--;
    }
    if (size == 0) {
      reset();
    }
  }

  /** Removes all entries. */
  protected final void clearTable() {
    keys = new PyObject[4];
    hashes = new int[4];
    values = values == null ? null : new PyObject[4];
    index = null;
    size = 0;
    used = 0;
    version++;
  }

  private void reset() {
    used = 0;
    if (index != null) {
      java.util.Arrays.fill(index, EMPTY);
    }
  }

  /** Makes room for {@code capacity} entries and closes the holes. */
  protected final void resize(Interpreter in, int capacity) {
    int slots = Math.max(capacity, 4);
    if (in != null) {
      in.charge(24L * slots);
    }
    PyObject[] newKeys = new PyObject[slots];
    PyObject[] newValues = values == null ? null : new PyObject[slots];
    int[] newHashes = new int[slots];
    int[] newIndex = slots > SCAN_MAX ? newIndex(slots) : null;
    int n = 0;
    for (int i = 0; i < used; i++) {
      if (keys[i] != null) {
        newKeys[n] = keys[i];
        newHashes[n] = hashes[i];
        if (values != null) {
          newValues[n] = values[i];
        }
        if (newIndex != null) {
          enter(newIndex, hashes[i], n);
        }
        n++;
      }
    }
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    index = newIndex;
    used = n;
    version++;
  }

  /** Makes this table's entries those of {@code other}. */
  protected final void copyFrom(Interpreter in, PyHashTable other) {
    in.charge(24L * other.keys.length);
    keys = other.keys.clone();
    hashes = other.hashes.clone();
    if (values != null) {
      values = other.values == null ? new PyObject[keys.length] : other.values.clone();
    }
    index = other.index == null ? null : other.index.clone();
    used = other.used;
    size = other.size;
    version++;
  }

  private static int[] newIndex(int slots) {
    int n = Integer.highestOneBit(slots * 2 - 1) << 1;
    int[] fresh = new int[n];
    java.util.Arrays.fill(fresh, EMPTY);
    return fresh;
  }

  private static void enter(int[] index, int hash, int slot) {
    int mask = index.length - 1;
    int at = hash & mask;
    while (index[at] != EMPTY) {
      at = (at + 1) & mask;
    }
    index[at] = slot;
  }

  /** Mixes all bits of a hash into the low ones, so that keys in arithmetic patterns spread. */
  private static int spread(long hash) {
    long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
