package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;

/**
 * Insertion-ordered hash table under {@link PyDict} and the set types. Entries stand in the order
 * in which they came in {@link #keys} (and {@link #values}); an open-addressed index of slots
 * (linear probing, at most half full, no tombstones) finds them once there are more than a few. A
 * deleted entry leaves a hole (key null) until the next resize, unless it was the last.
 *
 * <p>A slot number is stable until {@link #version} changes, which is what the VM's inline caches
 * rely on: a cached slot is valid where {@code keys[slot]} is still the wanted name.
 *
 * <p>Colliding keys: ints and strings hash predictably, so a script's input could be made of keys
 * that all collide. A table in which a new key lands too far from its place switches to hashes
 * keyed with a secret ({@link KeyedHash}), which costs only such tables. Objects that hash by a
 * {@code __hash__} of their own can still collide; looking those up is charged to the instruction
 * budget.
 */
public abstract class PyHashTable extends PyObject {
  /** Up to this many slots a scan of the stored hashes is faster than an index. */
  private static final int SCAN_MAX = 8;

  private static final int MIN_SLOTS = 4;
  private static final int EMPTY = -1;

  /** Result of a search during which the table changed. */
  private static final int CHANGED = -2;

  /** Distance from its place, in cells, of a key that makes the table use keyed hashes. */
  private static final int MAX_DISTANCE = 256;

  /** Keys by slot; null in a hole and beyond the last entry. Public for the VM's inline caches. */
  public PyObject[] keys;

  /** Values by slot, null for a set. Public for the VM's inline caches. */
  public PyObject[] values;

  /** Slots used so far, holes included; the last one is no hole. */
  protected int used;

  /** Changes whenever a key comes or goes. */
  public int version;

  private int[] hashes;
  private int[] index;
  private int size;

  /** All slots below are holes. */
  private int first;

  /** Secret of the keyed hashes, or 0 where the table uses plain ones. */
  private long seed;

  protected PyHashTable(int capacity, boolean withValues) {
    int slots = Math.max(capacity, MIN_SLOTS);
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

  @Override
  public final boolean isTrue(Interpreter in) {
    return size != 0;
  }

  /** The first slot from {@code slot} on that holds an entry, or -1. */
  public final int nextSlot(int slot) {
    for (int i = Math.max(slot, first); i < used; i++) {
      if (keys[i] != null) {
        if (slot <= first) {
          first = i;
        }
        return i;
      }
    }
    return -1;
  }

  /** The last slot that holds an entry, or -1. */
  public final int lastSlot() {
    return used - 1;
  }

  /** The slot of name {@code key}, or -1. */
  public final int findName(PyStr key) {
    int hash = hashOf(key);
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
    if (size == 0) {
      return -1;
    }
    return find(in, key, hashOf(in, key));
  }

  private int find(Interpreter in, PyObject key, int hash) {
    // A user's __eq__ may change the table under the search: then it starts again.
    int slot;
    do {
      slot = index == null ? scan(in, key, hash) : probe(in, key, hash);
    } while (slot == CHANGED);
    return slot;
  }

  private int scan(Interpreter in, PyObject key, int hash) {
    int seen = version;
    for (int i = 0; i < used; i++) {
      if (hashes[i] == hash && keys[i] != null) {
        boolean same = isSame(in, keys[i], key);
        if (seen != version) {
          return CHANGED;
        }
        if (same) {
          return i;
        }
      }
    }
    return -1;
  }

  private int probe(Interpreter in, PyObject key, int hash) {
    int seen = version;
    int[] cells = index;
    int mask = cells.length - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      int slot = cells[at];
      if (slot == EMPTY) {
        return -1;
      }
      if (hashes[slot] == hash) {
        boolean same = isSame(in, keys[slot], key);
        if (seen != version) {
          return CHANGED;
        }
        if (same) {
          return slot;
        }
        in.tick(1);
      }
    }
  }

  private static boolean isSame(Interpreter in, PyObject stored, PyObject key) {
    if (stored == key) {
      return true;
    }
    if (stored instanceof PyStr a && key instanceof PyStr b) {
      return a.value().equals(b.value());
    }
    if (stored instanceof PyInt a && key instanceof PyInt b) {
      return a.value == b.value;
    }
    return Ops.equal(in, stored, key);
  }

  /**
   * The slot of {@code key}, which is added with value null where it was missing. Read {@link
   * #values} only after the call, which may replace the array.
   *
   * @throws TypeError where the key is unhashable
   */
  protected final int findOrAdd(Interpreter in, PyObject key) {
    int hash = hashOf(in, key);
    int slot = find(in, key, hash);
    return slot >= 0 ? slot : add(in, key, hash);
  }

  /** Adds a key that is known to be missing; {@code in} may be null where nothing is charged. */
  protected final int addName(Interpreter in, PyStr key) {
    return add(in, key, hashOf(key));
  }

  private int add(Interpreter in, PyObject key, int hash) {
    if (used == keys.length) {
      resize(in, size + (size >> 1) + MIN_SLOTS);
    }
    int slot = used++;
    keys[slot] = key;
    hashes[slot] = hash;
    size++;
    version++;
    if (index != null) {
      int distance = enter(index, hash, slot);
      if (distance > MAX_DISTANCE && in != null) {
        resist(in, distance);
      }
    }
    return slot;
  }

  /** Removes the entry in {@code slot}. */
  protected final void removeSlot(int slot) {
    if (index != null) {
      unlink(slot);
    }
    keys[slot] = null;
    if (values != null) {
      values[slot] = null;
    }
    size--;
    version++;
    while (used > 0 && keys[used - 1] == null) {
      used--;
    }
    first = Math.min(first, used);
  }

  /** Removes all entries. */
  protected final void clearTable() {
    keys = new PyObject[MIN_SLOTS];
    hashes = new int[MIN_SLOTS];
    values = values == null ? null : new PyObject[MIN_SLOTS];
    index = null;
    seed = 0;
    size = 0;
    used = 0;
    first = 0;
    version++;
  }

  /** Makes room for {@code capacity} entries and closes the holes. */
  protected final void resize(Interpreter in, int capacity) {
    int slots = Math.max(capacity, MIN_SLOTS);
    if (in != null) {
      in.charge(bytes(slots));
    }
    PyObject[] newKeys = new PyObject[slots];
    PyObject[] newValues = values == null ? null : new PyObject[slots];
    int[] newHashes = new int[slots];
    int n = 0;
    for (int i = first; i < used; i++) {
      if (keys[i] != null) {
        newKeys[n] = keys[i];
        newHashes[n] = hashes[i];
        if (newValues != null) {
          newValues[n] = values[i];
        }
        n++;
      }
    }
    keys = newKeys;
    values = newValues;
    hashes = newHashes;
    used = n;
    first = 0;
    version++;
    index = slots > SCAN_MAX ? newIndex(slots) : null;
    enterAll();
  }

  /** Makes this table's entries those of {@code other}. */
  protected final void copyFrom(Interpreter in, PyHashTable other) {
    in.charge(bytes(other.keys.length));
    keys = other.keys.clone();
    hashes = other.hashes.clone();
    if (values != null) {
      values = other.values == null ? new PyObject[keys.length] : other.values.clone();
    }
    index = other.index == null ? null : other.index.clone();
    seed = other.seed;
    used = other.used;
    first = other.first;
    size = other.size;
    version++;
  }

  /** Takes the entries of {@code other}, which must not be used any more. */
  protected final void takeFrom(PyHashTable other) {
    keys = other.keys;
    hashes = other.hashes;
    values = other.values;
    index = other.index;
    seed = other.seed;
    used = other.used;
    first = other.first;
    size = other.size;
    version++;
  }

  /** Bytes that this table has allocated, for {@code sys.getsizeof()}. */
  protected final long allocatedBytes() {
    return bytes(keys.length);
  }

  private static long bytes(int slots) {
    return 32L * slots;
  }

  private void resist(Interpreter in, int distance) {
    in.tick(distance);
    if (seed == 0) {
      seed = in.host().randomSeed() | 1;
      for (int i = first; i < used; i++) {
        if (keys[i] != null) {
          hashes[i] = KeyedHash.of(in, seed, keys[i], hashes[i]);
        }
      }
      Arrays.fill(index, EMPTY);
      enterAll();
    }
  }

  private int hashOf(PyStr key) {
    return seed == 0 ? spread(key.hash(null)) : KeyedHash.of(seed, key.value());
  }

  private int hashOf(Interpreter in, PyObject key) {
    if (key instanceof PyStr name) {
      return hashOf(name);
    }
    int hash = spread(Ops.hash(in, key));
    return seed == 0 ? hash : KeyedHash.of(in, seed, key, hash);
  }

  private void enterAll() {
    if (index != null) {
      for (int i = first; i < used; i++) {
        if (keys[i] != null) {
          enter(index, hashes[i], i);
        }
      }
    }
  }

  private static int[] newIndex(int slots) {
    int[] fresh = new int[Integer.highestOneBit(slots * 2 - 1) << 1];
    Arrays.fill(fresh, EMPTY);
    return fresh;
  }

  /** Enters {@code slot} and tells how many cells it is away from where its hash wants it. */
  private static int enter(int[] cells, int hash, int slot) {
    int mask = cells.length - 1;
    int at = hash & mask;
    while (cells[at] != EMPTY) {
      at = (at + 1) & mask;
    }
    cells[at] = slot;
    return (at - hash) & mask;
  }

  /** Takes {@code slot} out of the index and moves up what probing would no longer reach. */
  private void unlink(int slot) {
    int[] cells = index;
    int mask = cells.length - 1;
    int hole = hashes[slot] & mask;
    while (cells[hole] != slot) {
      hole = (hole + 1) & mask;
    }
    for (int at = (hole + 1) & mask; cells[at] != EMPTY; at = (at + 1) & mask) {
      int fromHome = (at - hashes[cells[at]]) & mask;
      int fromHole = (at - hole) & mask;
      if (fromHome >= fromHole) {
        cells[hole] = cells[at];
        hole = at;
      }
    }
    cells[hole] = EMPTY;
  }

  /** Mixes all bits of a hash into the low ones, so that keys in arithmetic patterns spread. */
  static int spread(long hash) {
    long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
