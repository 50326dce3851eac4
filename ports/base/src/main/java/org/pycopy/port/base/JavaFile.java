package org.pycopy.port.base;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.PyStream;

/**
 * A file of the JDK. What is read ahead is kept in a buffer, because programs read lines byte by
 * byte; what is written goes to the file at once.
 */
final class JavaFile implements PyStream {
  private static final int BUFFER_SIZE = 1 << 12;

  private final FileChannel channel;
  private final boolean text;
  private final boolean readable;
  private final boolean writable;
  private final boolean append;

  /** Bytes read ahead: the file's position is that of the channel less their number. */
  private final ByteBuffer ahead = ByteBuffer.allocate(BUFFER_SIZE).limit(0);

  private JavaFile(
      FileChannel channel, boolean text, boolean readable, boolean writable, boolean append) {
    this.channel = channel;
    this.text = text;
    this.readable = readable;
    this.writable = writable;
    this.append = append;
  }

  /**
   * Opens the file at {@code path}.
   *
   * @param mode letters of which {@code r w a + b t} mean what they do in Python, and others
   *     nothing
   * @throws OSError (Python's) where that fails
   */
  static JavaFile open(String path, String mode) {
    char access = 'r';
    boolean update = false;
    boolean text = true;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      switch (c) {
        case 'r':
        case 'w':
        case 'a':
          access = c;
          update = false;
          break;
        case '+':
          update = true;
          break;
        case 'b':
          text = false;
          break;
        case 't':
          text = true;
          break;
        default:
          break;
      }
    }
    boolean append = access == 'a';
    try {
      FileChannel channel = openChannel(path, access, update);
      return new JavaFile(channel, text, update || access == 'r', update || access != 'r', append);
    } catch (IOException e) {
      throw Errors.osError(whyNotOpened(path, access));
    }
  }

  /** A stream's channel closes the stream with it. */
  @SuppressWarnings("resource")
  private static FileChannel openChannel(String path, char access, boolean update)
      throws IOException {
    if (!update) {
      return access == 'r'
          ? new FileInputStream(path).getChannel()
          : new FileOutputStream(path, access == 'a').getChannel();
    }
    if (access == 'r' && !new File(path).exists()) {
      throw new IOException();
    }
    FileChannel channel = new RandomAccessFile(path, "rw").getChannel();
    if (access == 'w') {
      channel.truncate(0);
    }
    return channel;
  }

  /** The JDK says why a file cannot be opened only in words, and those in the user's language. */
  private static int whyNotOpened(String path, char access) {
    File file = new File(path);
    if (file.isDirectory()) {
      return Errno.EISDIR;
    }
    if (file.exists()) {
      return Errno.EACCES;
    }
    File directory = file.getAbsoluteFile().getParentFile();
    return access == 'r' || !directory.isDirectory() ? Errno.ENOENT : Errno.EACCES;
  }

  /** The errno that {@code e} stands for, as far as can be told. */
  static int errnoOf(IOException e) {
    String message = e.getMessage();
    if (message != null && message.equals("Broken pipe")) {
      return Errno.EPIPE;
    }
    return message != null && message.equals("Is a directory") ? Errno.EISDIR : Errno.EIO;
  }

  private void checkOpen() {
    if (!channel.isOpen()) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  @Override
  public int read(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    if (!readable) {
      return -Errno.EBADF;
    }
    try {
      if (!ahead.hasRemaining() && len < BUFFER_SIZE) {
        ahead.clear();
        channel.read(ahead);
        ahead.flip();
      }
      if (ahead.hasRemaining()) {
        int n = Math.min(len, ahead.remaining());
        ahead.get(buf, off, n);
        return n;
      }
      return len < BUFFER_SIZE ? 0 : Math.max(channel.read(ByteBuffer.wrap(buf, off, len)), 0);
    } catch (IOException e) {
      ahead.limit(0);
      return -errnoOf(e);
    }
  }

  @Override
  public int write(Interpreter in, byte[] buf, int off, int len) {
    checkOpen();
    if (!writable) {
      return -Errno.EBADF;
    }
    try {
      if (readable) {
        dropAhead();
        if (append) {
          channel.position(channel.size());
        }
      }
      return channel.write(ByteBuffer.wrap(buf, off, len));
    } catch (IOException e) {
      return -errnoOf(e);
    }
  }

  /** Makes the channel's position that of the file. */
  private void dropAhead() throws IOException {
    if (ahead.hasRemaining()) {
      channel.position(channel.position() - ahead.remaining());
    }
    ahead.limit(0);
  }

  @Override
  public long ioctl(Interpreter in, int request, long[] argument) {
    try {
      switch (request) {
        case CLOSE:
          channel.close();
          return 0;
        case FLUSH:
          checkOpen();
          return 0;
        case SEEK:
          checkOpen();
          return seek(argument);
        case GET_FILENO:
          return channel.isOpen() ? -Errno.EINVAL : -Errno.EBADF;
        default:
          return -Errno.EINVAL;
      }
    } catch (IOException e) {
      return request == SEEK ? -Errno.ESPIPE : -errnoOf(e);
    }
  }

  private long seek(long[] argument) throws IOException {
    dropAhead();
    long base;
    switch ((int) argument[1]) {
      case 0:
        base = 0;
        break;
      case 1:
        base = channel.position();
        break;
      case 2:
        base = channel.size();
        break;
      default:
        return -Errno.EINVAL;
    }
    long target = base + argument[0];
    if (target < 0) {
      return -Errno.EINVAL;
    }
    if (argument[0] != 0 || argument[1] != 1) {
      channel.position(target);
    }
    argument[0] = target;
    return 0;
  }

  @Override
  public boolean isText() {
    return text;
  }
}
