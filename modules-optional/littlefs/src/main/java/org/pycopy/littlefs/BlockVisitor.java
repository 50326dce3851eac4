package org.pycopy.littlefs;

/** Is told of each block that is in use. */
interface BlockVisitor {
  void visit(int block);
}
