package org.pycopy.littlefs;

/** A change to the contents of a block: {@code length} bytes from {@code offset} become others. */
record Edit(int offset, int length, byte[] data) {}
