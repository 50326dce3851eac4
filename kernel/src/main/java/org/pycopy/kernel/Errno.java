package org.pycopy.kernel;

import org.pycopy.annot.PyConst;

/** Numbers and names of operating system errors, those of Linux on every platform. */
public final class Errno {
  private Errno() {}

  @PyConst public static final int EPERM = 1;
  @PyConst public static final int ENOENT = 2;
  public static final int EINTR = 4;
  @PyConst public static final int EIO = 5;
  @PyConst public static final int EBADF = 9;
  @PyConst public static final int EAGAIN = 11;
  @PyConst public static final int ENOMEM = 12;
  @PyConst public static final int EACCES = 13;
  public static final int EFAULT = 14;
  @PyConst public static final int EEXIST = 17;
  @PyConst public static final int ENODEV = 19;
  @PyConst public static final int EISDIR = 21;
  @PyConst public static final int EINVAL = 22;
  public static final int ESPIPE = 29;
  public static final int EPIPE = 32;
  @PyConst public static final int EOPNOTSUPP = 95;
  @PyConst public static final int EADDRINUSE = 98;
  @PyConst public static final int ECONNABORTED = 103;
  @PyConst public static final int ECONNRESET = 104;
  @PyConst public static final int ENOBUFS = 105;
  @PyConst public static final int ENOTCONN = 107;
  @PyConst public static final int ETIMEDOUT = 110;
  @PyConst public static final int ECONNREFUSED = 111;
  @PyConst public static final int EHOSTUNREACH = 113;
  @PyConst public static final int EALREADY = 114;
  @PyConst public static final int EINPROGRESS = 115;

  /** The name that {@code uerrno.errorcode} gives error {@code errno}, or null. */
  public static String name(long errno) {
    if (errno < 0 || errno > EINPROGRESS) {
      return null;
    }
    switch ((int) errno) {
      case EPERM:
        return "EPERM";
      case ENOENT:
        return "ENOENT";
      case EIO:
        return "EIO";
      case EBADF:
        return "EBADF";
      case EAGAIN:
        return "EAGAIN";
      case ENOMEM:
        return "ENOMEM";
      case EACCES:
        return "EACCES";
      case EEXIST:
        return "EEXIST";
      case ENODEV:
        return "ENODEV";
      case EISDIR:
        return "EISDIR";
      case EINVAL:
        return "EINVAL";
      case EOPNOTSUPP:
        return "EOPNOTSUPP";
      case EADDRINUSE:
        return "EADDRINUSE";
      case ECONNABORTED:
        return "ECONNABORTED";
      case ECONNRESET:
        return "ECONNRESET";
      case ENOBUFS:
        return "ENOBUFS";
      case ENOTCONN:
        return "ENOTCONN";
      case ETIMEDOUT:
        return "ETIMEDOUT";
      case ECONNREFUSED:
        return "ECONNREFUSED";
      case EHOSTUNREACH:
        return "EHOSTUNREACH";
      case EALREADY:
        return "EALREADY";
      case EINPROGRESS:
        return "EINPROGRESS";
      default:
        return null;
    }
  }
}
