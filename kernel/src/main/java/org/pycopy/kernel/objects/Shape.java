package org.pycopy.kernel.objects;

import java.util.Arrays;

/**
 * Which attributes an instance has and in which slot each is ("hidden class"). Instances of one
 * class that got the same attributes in the same order share a shape, so that an inline cache which
 * has seen the shape knows the slot. Shapes form a tree from the class's root; they belong to their
 * class.
 */
public final class Shape {
  /** An instance that outgrows this many attributes keeps them in a dict instead. */
  public static final int MAX_SLOTS = 64;

  /** A shape with this many different successors makes no more: its instances turn to dicts. */
  private static final int MAX_CHILDREN = 64;

  /** Up to this many names a scan of the hashes is faster than an index. */
  private static final int SCAN_MAX = 8;

  /** A shape that no instance has: for inline caches that have seen nothing yet. */
  public static final Shape NEVER = new Shape((PyClass) null);

  /** The class whose instances have this shape. */
  public final PyClass owner;

  /** Number of slots. */
  public final int size;

  /** Names by slot. */
  private final PyStr[] names;

  private final int[] hashes;

  /** Slot + 1 by hash, open addressing, 0 for empty; null until first needed. */
  private byte[] index;

  private Shape[] children;
  private int childCount;

  /** The empty shape of {@code owner}'s new instances. */
  Shape(PyClass owner) {
    this.owner = owner;
    this.size = 0;
    this.names = new PyStr[0];
    this.hashes = new int[0];
  }

  private Shape(Shape parent, PyStr name) {
    this.owner = parent.owner;
    this.size = parent.size + 1;
    this.names = Arrays.copyOf(parent.names, size);
    this.hashes = Arrays.copyOf(parent.hashes, size);
    names[size - 1] = name;
    hashes[size - 1] = name.hashCode();
  }

  /** The slot of attribute {@code key}, or -1. */
  public int slot(PyStr key) {
    int hash = key.hashCode();
    if (size > SCAN_MAX) {
      return indexedSlot(key, hash);
    }
    for (int i = 0; i < size; i++) {
      if (hashes[i] == hash && isName(i, key)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isName(int slot, PyStr key) {
    return names[slot] == key || names[slot].value().equals(key.value());
  }

  private int indexedSlot(PyStr key, int hash) {
    if (index == null) {
      index = buildIndex();
    }
    int mask = index.length - 1;
    for (int at = mix(hash) & mask; ; at = (at + 1) & mask) {
      int slot = index[at] - 1;
      if (slot < 0) {
        return -1;
      }
      if (hashes[slot] == hash && isName(slot, key)) {
        return slot;
      }
    }
  }

  private byte[] buildIndex() {
    byte[] table = new byte[Integer.highestOneBit(size) << 2];
    int mask = table.length - 1;
    for (int slot = 0; slot < size; slot++) {
      int at = mix(hashes[slot]) & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = (byte) (slot + 1);
    }
    return table;
  }

  private static int mix(int hash) {
    return hash ^ hash >>> 7 ^ hash >>> 16;
  }

  /** The attribute in {@code slot}, 0 ≤ slot &lt; size. */
  public PyStr nameAt(int slot) {
    return names[slot];
  }

  /**
   * The shape after attribute {@code key}, which this shape lacks, is added; null when too many.
   */
  public Shape with(PyStr key) {
    for (int i = 0; i < childCount; i++) {
      Shape child = children[i];
      if (child.isName(size, key)) {
        return child;
      }
    }
    if (size == MAX_SLOTS || childCount == MAX_CHILDREN) {
      return null;
    }
    if (children == null) {
      children = new Shape[1];
    } else if (childCount == children.length) {
      children = Arrays.copyOf(children, childCount * 2);
    }
    Shape child = new Shape(this, key);
    children[childCount++] = child;
    return child;
  }
}
