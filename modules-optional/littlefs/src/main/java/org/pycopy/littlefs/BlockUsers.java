package org.pycopy.littlefs;

/** Knows which blocks are in use: the file system, by a walk over all of it. */
interface BlockUsers {
  /**
   * Tells {@code visitor} of every block in use, of some more than once, also of those of open
   * files that are not yet part of the tree.
   */
  void visitBlocks(BlockVisitor visitor) throws FsException;
}
