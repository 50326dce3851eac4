package org.pycopy.btree;

import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyStream;

/**
 * The pages of a file, which is any stream that can seek: a cache of those last used.
 *
 * <p>The cache is cut down to its capacity between operations only (and while an operation runs
 * through pages of which it keeps none), so that a page once got stays the only one of its number
 * to the end of the operation, and writing does not fail halfway through a change.
 */
final class Pager {
  private static final int SEEK_SET = 0;
  private static final int SEEK_END = 2;

  private final PyStream stream;
  private final int pageSize;
  private final ByteOrder order;

  /** Pages to keep. */
  private final int capacity;

  /** Pages by number, the one used last at the end. */
  private final Map<Integer, Page> cache = new LinkedHashMap<>(16, 0.75f, true);

  private int pageCount;
  private int operation = 1;

  /** The pages of {@code size} bytes each in a stream. */
  Pager(PyStream stream, long streamSize, int pageSize, ByteOrder order, int capacity) {
    this.stream = stream;
    this.pageSize = pageSize;
    this.order = order;
    this.capacity = capacity;
    pageCount = (int) Math.min(streamSize / pageSize, Integer.MAX_VALUE);
  }

  /** What an operation raises on a file with a structure that is not right. */
  static PyException corrupt() {
    return Errors.osError(Errno.EINVAL);
  }

  /** Moves a stream to {@code offset}; the new position. */
  private static long seek(Interpreter in, PyStream stream, long offset, int whence) {
    long[] argument = {offset, whence};
    long result = stream.ioctl(in, PyStream.SEEK, argument);
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
    return argument[0];
  }

  /** Bytes in a stream. */
  static long sizeOf(Interpreter in, PyStream stream) {
    return seek(in, stream, 0, SEEK_END);
  }

  /** Reads from {@code offset} on; the number of bytes read, fewer at the end of the stream. */
  static int read(Interpreter in, PyStream stream, long offset, byte[] buf) {
    if (seek(in, stream, offset, SEEK_SET) != offset) {
      throw Errors.osError(Errno.EIO);
    }
    int done = 0;
    while (done < buf.length) {
      int n = stream.read(in, buf, done, buf.length - done);
      if (n < 0) {
        throw Errors.osError(-n);
      }
      if (n == 0) {
        break;
      }
      done += n;
    }
    return done;
  }

  private void write(Interpreter in, Page page) {
    long offset = (long) page.number * pageSize;
    if (seek(in, stream, offset, SEEK_SET) != offset) {
      throw Errors.osError(Errno.EIO);
    }
    int done = 0;
    while (done < pageSize) {
      int n = stream.write(in, page.bytes.array(), done, pageSize - done);
      if (n <= 0) {
        throw Errors.osError(n == 0 ? Errno.EIO : -n);
      }
      done += n;
    }
    page.isDirty = false;
  }

  int pageSize() {
    return pageSize;
  }

  ByteOrder order() {
    return order;
  }

  /** Pages there are. */
  int pageCount() {
    return pageCount;
  }

  /** Begins an operation. */
  void begin(Interpreter in) {
    operation++;
    trim(in);
  }

  /** Cuts the cache down to its capacity. Pages that were got before must not be changed then. */
  void trim(Interpreter in) {
    while (cache.size() > capacity) {
      Page eldest = cache.values().iterator().next();
      if (eldest.isDirty) {
        write(in, eldest);
      }
      cache.remove(eldest.number);
    }
  }

  /** Page {@code number}, to read or change. @throws OSError (Python's) where there is none */
  Page get(Interpreter in, int number) {
    Page page = peek(in, number);
    cache.put(number, page);
    page.usedBy = operation;
    return page;
  }

  /** Page {@code number}, to read only: it does not go into the cache. */
  Page peek(Interpreter in, int number) {
    if (number < 0 || number >= pageCount) {
      throw corrupt();
    }
    Page page = cache.get(number);
    if (page != null) {
      return page;
    }
    in.charge(pageSize);
    in.tick(1);
    page = new Page(number, pageSize, order);
    if (read(in, stream, (long) number * pageSize, page.bytes.array()) != pageSize) {
      throw corrupt();
    }
    return page;
  }

  /** A node of the tree. @throws OSError (Python's) where the page is something else */
  Page node(Interpreter in, int number) {
    Page page = get(in, number);
    if (!page.isNode()) {
      throw corrupt();
    }
    return page;
  }

  /** Page {@code number}, if there is one that this operation does not use yet; else null. */
  Page getUnused(Interpreter in, int number) {
    if (number <= 0 || number >= pageCount) {
      return null;
    }
    Page cached = cache.get(number);
    return cached != null && cached.usedBy == operation ? null : get(in, number);
  }

  /** A new page behind all others. */
  Page append(Interpreter in) {
    if (pageCount == Integer.MAX_VALUE) {
      throw Errors.memory(pageSize);
    }
    in.charge(pageSize);
    Page page = new Page(pageCount, pageSize, order);
    pageCount++;
    page.isDirty = true;
    page.usedBy = operation;
    cache.put(page.number, page);
    return page;
  }

  /** Writes all that is not in the file yet, in the order of the file. */
  void sync(Interpreter in) {
    for (Page page : new TreeMap<>(cache).values()) {
      if (page.isDirty) {
        write(in, page);
      }
    }
    long result = stream.ioctl(in, PyStream.FLUSH, new long[1]);
    if (result < 0) {
      throw Errors.osError((int) -result);
    }
  }
}
