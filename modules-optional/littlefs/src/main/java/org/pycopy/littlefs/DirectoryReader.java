package org.pycopy.littlefs;

/** Goes through the entries of a directory, which may change meanwhile. */
interface DirectoryReader {
  /** The next entry, or null at the end. */
  Info next() throws FsException;
}
