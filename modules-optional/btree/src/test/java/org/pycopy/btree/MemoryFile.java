package org.pycopy.btree;

import java.util.Arrays;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;

/** A file in memory that gives and takes bytes in small pieces, and fails when told to. */
final class MemoryFile extends PyObject implements PyStream {
  /** The content, up to {@link #size}. */
  byte[] data;

  int size;

  /** Reads, writes and seeks until one of them fails; negative for never. */
  int failAfter = -1;

  private int pos;

  MemoryFile(byte[] content) {
    data = content.clone();
    size = content.length;
  }

  byte[] content() {
    return Arrays.copyOf(data, size);
  }

  private boolean fails() {
    return failAfter >= 0 && failAfter-- == 0;
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    if (fails()) {
      return -Errno.EIO;
    }
    int n = Math.max(Math.min(Math.min(size - pos, len), 700), 0);
    System.arraycopy(data, Math.min(pos, size), buf, off, n);
    pos += n;
    return n;
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    if (fails()) {
      return -Errno.EIO;
    }
    int n = Math.min(len, 900);
    if (pos + n > data.length) {
      data = Arrays.copyOf(data, (pos + n) * 2);
    }
    System.arraycopy(buf, off, data, pos, n);
    pos += n;
    size = Math.max(size, pos);
    return n;
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    if (fails()) {
      return -Errno.EIO;
    }
    if (request == SEEK) {
      pos = (int) (argument[1] == 2 ? size + argument[0] : argument[0]);
      argument[0] = pos;
    }
    return 0;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public PyStream stream(Interpreter in) {
    return this;
  }

  @Override
  public PyType type() {
    return BuiltinType.OBJECT;
  }
}
