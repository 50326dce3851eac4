package org.pycopy.port.base;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.StandardStream;

/**
 * A host on the JDK's own files and standard streams. Standard output is buffered; it is written
 * out before anything is read or written to standard error, by {@link #flush}, and at the end of
 * each line where it goes to a terminal.
 */
public class JavaHost implements Host {
  private static final int BUFFER_SIZE = 1 << 13;

  private final ModuleTable modules;
  private final boolean files;
  private final FileInputStream in = new FileInputStream(FileDescriptor.in);
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private final boolean outIsTerminal = isTerminal(1);
  private int buffered;

  /**
   * A host for an interpreter with these built-in modules.
   *
   * @param files whether programs may open files
   */
  public JavaHost(ModuleTable modules, boolean files) {
    this.modules = modules;
    this.files = files;
  }

  /** Whether descriptor {@code fd}, 0 to 2, is a terminal. */
  public static boolean isTerminal(int fd) {
    String link = "/proc/self/fd/" + fd;
    try {
      String path = new File(link).getCanonicalPath();
      return path.startsWith("/dev/pts/")
          || path.startsWith("/dev/tty")
          || path.equals("/dev/console")
          || path.equals(link) && System.console() != null;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public PyStream open(Interpreter interp, PyObject file, String mode) {
    if (!files) {
      return Host.super.open(interp, file, mode);
    }
    flush();
    PyObject plain = Convert.nativeOf(file);
    if (plain instanceof PyInt descriptor) {
      if (descriptor.value < 0 || descriptor.value > 2) {
        throw Errors.osError(Errno.EBADF);
      }
      return new StandardStream((int) descriptor.value, mode.indexOf('b') < 0);
    }
    return JavaFile.open(Convert.toJavaString(interp, plain), mode);
  }

  @Override
  public synchronized int write(int fd, byte[] buf, int off, int len) {
    try {
      if (fd == 1 && len <= BUFFER_SIZE - buffered) {
        System.arraycopy(buf, off, buffer, buffered, len);
        buffered += len;
        if (outIsTerminal && hasLineEnd(buf, off, len)) {
          flushBuffer();
        }
        return len;
      }
      flushBuffer();
      (fd == 1 ? out : err).write(buf, off, len);
      return len;
    } catch (IOException e) {
      return -JavaFile.errnoOf(e);
    }
  }

  private static boolean hasLineEnd(byte[] buf, int off, int len) {
    for (int i = off + len - 1; i >= off; i--) {
      if (buf[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void flush() {
    // Asked before each native call: mostly there is nothing, and that needs no lock.
    if (buffered != 0) {
      flushAll();
    }
  }

  private synchronized void flushAll() {
    try {
      flushBuffer();
    } catch (IOException e) {
      // The reader of our output has gone away: there is nobody left to tell.
      buffered = 0;
    }
  }

  private void flushBuffer() throws IOException {
    int n = buffered;
    buffered = 0;
    if (n > 0) {
      out.write(buffer, 0, n);
    }
  }

  /**
   * How many bytes {@link #read} yields without waiting; 0 also where it would tell of an end of
   * file or an error.
   */
  protected int available() {
    try {
      return in.available();
    } catch (IOException e) {
      // Reading says what is wrong.
      return 0;
    }
  }

  @Override
  public int read(byte[] buf, int off, int len) {
    flush();
    try {
      return Math.max(in.read(buf, off, len), 0);
    } catch (IOException e) {
      return -JavaFile.errnoOf(e);
    }
  }

  @Override
  public int stat(String path) {
    File file = new File(path.isEmpty() ? "." : path);
    return file.isDirectory() ? DIRECTORY : file.exists() ? FILE : NOTHING;
  }

  @Override
  public byte[] load(String path) {
    try (FileInputStream file = new FileInputStream(path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public String documentation(String name) {
    String resource = "META-INF/pycopy/docs/" + name + ".txt";
    try (InputStream text = ClassLoader.getSystemResourceAsStream(resource)) {
      return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return null; // A damaged jar has no documentation.
    }
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long randomSeed() {
    return System.nanoTime() ^ System.currentTimeMillis() << 20;
  }

  @Override
  public long memoryUsed() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Override
  public long memoryTotal() {
    return Runtime.getRuntime().maxMemory();
  }

  @Override
  public void collect() {
    System.gc();
  }

  @Override
  public String platform() {
    return "linux";
  }

  @Override
  public ModuleTable modules() {
    return modules;
  }
}
