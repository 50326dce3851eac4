package org.pycopy.littlefs;

/**
 * An operation of the file system failed. What it says is an errno (positive); which one stands for
 * damaged data depends on the version of the format, see {@link Disk#corrupt}.
 */
final class FsException extends Exception {
  private static final long serialVersionUID = 1L;

  static final int ENOENT = 2;
  static final int EIO = 5;
  static final int EBADF = 9;
  static final int EBUSY = 16;
  static final int EEXIST = 17;
  static final int ENOTDIR = 20;
  static final int EISDIR = 21;
  static final int EINVAL = 22;
  static final int EFBIG = 27;
  static final int ENOSPC = 28;
  static final int EROFS = 30;
  static final int ENAMETOOLONG = 36;
  static final int ENOTEMPTY = 39;

  final int errno;

  /** Whether a block could not be written, so that another one may be tried. */
  final boolean isBadBlock;

  FsException(int errno) {
    this(errno, false);
  }

  FsException(int errno, boolean isBadBlock) {
    super(null, null, false, false);
    this.errno = errno;
    this.isBadBlock = isBadBlock;
  }

  @Override
  public String getMessage() {
    return "errno " + errno;
  }
}
