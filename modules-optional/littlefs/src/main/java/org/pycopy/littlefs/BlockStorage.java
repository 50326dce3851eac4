package org.pycopy.littlefs;

/**
 * Flash memory: blocks that are erased as a whole, then programmed in parts. Blocks are numbered
 * from 0; offsets and lengths are bytes within one block and multiples of the read or program size.
 * Every method throws {@link FsException} with the errno that the device gives.
 */
interface BlockStorage {
  /** Reads {@code length} bytes of {@code block} from {@code offset} into {@code to[at ..]}. */
  void read(int block, int offset, byte[] to, int at, int length) throws FsException;

  /** Programs {@code length} bytes of {@code from[at ..]}; what is there must be erased. */
  void program(int block, int offset, byte[] from, int at, int length) throws FsException;

  /** Erases {@code block}; what it holds afterwards is undefined. */
  void erase(int block) throws FsException;

  /** Returns when all that was programmed is permanent. */
  void sync() throws FsException;
}
