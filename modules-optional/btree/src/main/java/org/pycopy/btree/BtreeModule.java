package org.pycopy.btree;

import java.nio.ByteOrder;
import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.Streams;

/** A database of keys and values, sorted by key, in a file or any stream that can seek. */
@PyModule("btree")
public final class BtreeModule {
  /** For {@code keys()}, {@code values()} and {@code items()}: with the end key. */
  @PyConst("INCL")
  static final int INCL = 1;

  /** For {@code keys()}, {@code values()} and {@code items()}: from the last key to the first. */
  @PyConst("DESC")
  static final int DESC = 2;

  private BtreeModule() {}

  /**
   * Opens the database in {@code stream}; makes one where that is empty. The format is that of
   * Berkeley DB 1.85. Changes are in the stream after {@code flush()} or {@code close()} only.
   *
   * @param flags 0
   * @param cachesize bytes of memory for pages, 0 for 256 KB; a few pages are kept in any case
   * @param pagesize bytes of a page of a new database, 512 to 65536 and even; 0 for 4096
   * @param minkeypage keys that a page has room for at least, from 2 on; larger keys and values
   *     have pages of their own
   * @throws OSError where {@code stream} is no stream, a number is out of range (EINVAL), or there
   *     is no database in the stream (EINVAL)
   */
  @PyFunction
  static PyBtree open(
      Interpreter in,
      PyObject stream,
      @KwOnly @Opt("0") long flags,
      @KwOnly @Opt("0") long cachesize,
      @KwOnly @Opt("0") long pagesize,
      @KwOnly @Opt("0") long minkeypage) {
    if (flags != 0) {
      throw Errors.osError(Errno.EINVAL);
    }
    PyStream file = Streams.of(in, stream);
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    return new PyBtree(Tree.open(in, file, cachesize, pagesize, minkeypage, order));
  }
}
