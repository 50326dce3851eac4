package org.pycopy.btree;

import org.pycopy.kernel.Interpreter;

/**
 * A place in a tree that moves key by key. It is known by its key as well, so that it survives
 * changes of the tree: from a key that is gone it moves to the next one, or the previous.
 */
final class Cursor {
  private final Tree tree;

  /** The key at the place; null before the first move. */
  private byte[] key;

  private int page;
  private int index;

  /** The version of the tree for which {@link #page} and {@link #index} hold. */
  private int version;

  /**
   * Moves from leaf to leaf in one direction, negative to the left: more than there are pages only
   * happen in a circle.
   */
  private int hops;

  Cursor(Tree tree) {
    this.tree = tree;
  }

  /** The key at the place. */
  byte[] key() {
    return key;
  }

  /** The value at the place, which the move before has found. */
  byte[] value(Interpreter in) {
    return tree.valueAt(in, tree.pager.node(in, page), index);
  }

  /** Moves to the first key, or the last one. Like all moves, stays and is false if none is. */
  boolean toEnd(Interpreter in, boolean first) {
    hops = 0;
    return tree.findEnd(in, first) && set(in, tree.leaf, tree.index);
  }

  /** Moves to the first key that is not less than {@code wanted}. */
  boolean to(Interpreter in, byte[] wanted) {
    hops = 0;
    tree.find(in, wanted);
    return setFrom(in, tree.leaf, tree.index);
  }

  /** Moves to the next key; from nowhere to the first. */
  boolean next(Interpreter in) {
    if (key == null) {
      return toEnd(in, true);
    }
    if (version == tree.version) {
      tree.begin(in);
      return setFrom(in, current(in), index + 1);
    }
    hops = 0;
    boolean isThere = tree.find(in, key);
    return setFrom(in, tree.leaf, isThere ? tree.index + 1 : tree.index);
  }

  /** Moves to the previous key; from nowhere to the last. */
  boolean previous(Interpreter in) {
    if (key == null) {
      return toEnd(in, false);
    }
    if (version == tree.version) {
      tree.begin(in);
      return setUpTo(in, current(in), index - 1);
    }
    hops = 0;
    tree.find(in, key);
    return setUpTo(in, tree.leaf, tree.index - 1);
  }

  private Page current(Interpreter in) {
    Page node = tree.pager.node(in, page);
    if (!node.isLeaf() || index >= node.count()) {
      throw Pager.corrupt();
    }
    return node;
  }

  /** Takes entry {@code i}, or the first behind it. */
  private boolean setFrom(Interpreter in, Page start, int i) {
    Page node = start;
    int at = i;
    while (at >= node.count()) {
      if (node.right() == 0) {
        return false;
      }
      node = hop(in, node.right(), Math.max(hops, 0) + 1);
      at = 0;
    }
    return set(in, node, at);
  }

  /** Takes entry {@code i}, or the last before it. */
  private boolean setUpTo(Interpreter in, Page start, int i) {
    Page node = start;
    int at = i;
    while (at < 0) {
      if (node.left() == 0) {
        return false;
      }
      node = hop(in, node.left(), Math.min(hops, 0) - 1);
      at = node.count() - 1;
    }
    return set(in, node, at);
  }

  private Page hop(Interpreter in, int number, int moves) {
    hops = moves;
    Page node = tree.pager.node(in, number);
    if (!node.isLeaf() || Math.abs(moves) > tree.pager.pageCount()) {
      throw Pager.corrupt();
    }
    return node;
  }

  private boolean set(Interpreter in, Page node, int i) {
    key = tree.keyAt(in, node, i);
    page = node.number;
    index = i;
    version = tree.version;
    return true;
  }
}
