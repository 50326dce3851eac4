package org.pycopy.littlefs;

import java.util.BitSet;

/**
 * Finds free blocks. Nothing on disk says which blocks are free: a window of blocks is looked at in
 * memory, and which of those are in use is found by a walk over the whole file system. The window
 * moves round the device, so that all blocks wear alike.
 *
 * <p>A block that was allocated is in no list until it is committed; so that the window does not
 * come round to it again, blocks are given out only until the whole device was seen since the last
 * {@link #acknowledge}.
 */
final class Allocator {
  private final BlockUsers users;
  private final int blockCount;
  private final int lookahead;
  private final BitSet used;

  /** First block of the window. */
  private int start;

  /** Blocks in the window. */
  private int size;

  /** What of the window is to be looked at next. */
  private int next;

  /** Blocks that may still be looked at. */
  private int left;

  Allocator(BlockUsers users, Geometry geometry) {
    this.users = users;
    blockCount = geometry.blockCount;
    lookahead = geometry.lookahead;
    used = new BitSet(lookahead);
    left = blockCount;
  }

  /** Begins with an empty device, of which nothing is in use. */
  void startEmpty() {
    start = 0;
    size = lookahead;
    next = 0;
    used.clear();
    acknowledge();
  }

  /** Looks at no window yet, the first of which will begin at {@code block}. */
  void startAt(int block) {
    start = block;
    drop();
  }

  /** What was allocated so far is committed, or known to {@link BlockUsers}. */
  void acknowledge() {
    left = blockCount;
  }

  private void drop() {
    size = 0;
    next = 0;
    acknowledge();
  }

  /** A free block. @throws FsException {@code ENOSPC} where there is none */
  int allocate() throws FsException {
    while (true) {
      while (next != size) {
        int candidate = next;
        step();
        if (!used.get(candidate)) {
          // What is in use anyway is passed now, while an acknowledgement can still give it back.
          while (next != size && used.get(next)) {
            step();
          }
          return (int) (((long) start + candidate) % blockCount);
        }
      }
      if (left == 0) {
        throw new FsException(FsException.ENOSPC);
      }
      moveWindow();
    }
  }

  private void step() {
    next++;
    left--;
  }

  private void moveWindow() throws FsException {
    start = (int) (((long) start + size) % blockCount);
    size = Math.min(lookahead, left);
    next = 0;
    used.clear();
    boolean complete = false;
    try {
      users.visitBlocks(
          new BlockVisitor() {
            @Override
            public void visit(int block) {
              markUsed(block);
            }
          });
      complete = true;
    } finally {
      if (!complete) {
        drop();
      }
    }
  }

  private void markUsed(int block) {
    if (block < 0 || block >= blockCount) {
      return;
    }
    int position = block >= start ? block - start : block - start + blockCount;
    if (position < size) {
      used.set(position);
    }
  }
}
