package org.pycopy.kernel.objects;

/**
 * Which attributes an instance has and in which slot each is ("hidden class"). Instances of one class
 * that got the same attributes in the same order share a shape, so that an inline cache which has seen
 * the shape knows the slot. Shapes form a tree from the class's root; they belong to their class.
 */
public final class Shape {
  /** An instance that outgrows this many attributes keeps them in a dict instead. */
  public static final int MAX_SLOTS = 64;

  /** A shape that no instance has: what an empty inline cache holds. */
  public static final Shape NEVER = new Shape(null);

  /** The class whose instances have this shape. */
  public final PyClass owner;

  /** Number of slots. */
  public final int size;

  private final Shape parent;
  private final PyStr name;
  private Shape[] children;
  private int childCount;

  /** The empty shape of {@code owner}'s new instances. */
  Shape(PyClass owner) {
    this(owner, null, null, 0);
  }

  private Shape(PyClass owner, Shape parent, PyStr name, int size) {
    this.owner = owner;
    this.parent = parent;
    this.name = name;
    this.size = size;
  }

  /** The slot of attribute {@code key}, or -1. */
  public int slot(PyStr key) {
    for (Shape s = this; s.parent != null; s = s.parent) {
      if (s.name == key || s.name.value().equals(key.value())) {
        return s.size - 1;
      }
    }
    return -1;
  }

  /** The attribute in {@code slot}. */
  public PyStr nameAt(int slot) {
    Shape s = this;
    while (s.size != slot + 1) {
      s = s.parent;
    }
    return s.name;
  }

  /** The shape after attribute {@code key}, which this shape lacks, is added; null when too many. */
  public Shape with(PyStr key) {
    for (int i = 0; i < childCount; i++) {
      if (children[i].name.value().equals(key.value())) {
        return children[i];
      }
    }
    if (size == MAX_SLOTS) {
      return null;
    }
    Shape child = new Shape(owner, this, key, size + 1);
    if (children == null) {
      children = new Shape[2];
    } else if (childCount == children.length) {
      if (childCount >= MAX_SLOTS) {
        return null;
      }
      children = java.util.Arrays.copyOf(children, childCount * 2);
    }
    children[childCount++] = child;
    return child;
  }
}
