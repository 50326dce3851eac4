package org.pycopy.port.unix;

import org.pycopy.kernel.Errno;

/**
 * Reads standard input on a thread of its own where a program would have to wait for it, because
 * nothing ends a read of the JVM before there is input. So Ctrl-C reaches the program; what the
 * read yields then is for the program's next one.
 */
final class InputReader extends Thread {
  private static final long STACK_SIZE = 1 << 18;

  /** {@link #status} where there is input, or nothing has come yet. */
  private static final int NONE = 1;

  private final UnixHost host;
  private final Interrupts interrupts;

  /** What was read but not yet asked for: {@code input[first .. end)}. */
  private byte[] input = new byte[1 << 8];

  private int first;
  private int end;

  /** How many bytes to read; 0 while there is nothing to do. */
  private int wanted;

  /** What reading yielded instead of input: 0 at the end of the file, or a negated errno. */
  private int status = NONE;

  InputReader(UnixHost host, Interrupts interrupts) {
    super(null, null, "input", STACK_SIZE);
    this.host = host;
    this.interrupts = interrupts;
    setDaemon(true);
    interrupts.wakeAtInterrupt(this);
  }

  /** Whether a read goes on, or its result was not fetched: then only {@link #read} may read. */
  synchronized boolean isBusy() {
    return wanted != 0 || first < end || status != NONE;
  }

  /** Reads as {@link UnixHost#read} does; EINTR where the program is interrupted while it waits. */
  synchronized int read(byte[] buf, int off, int len) {
    while (true) {
      if (first < end) {
        int n = Math.min(len, end - first);
        System.arraycopy(input, first, buf, off, n);
        first += n;
        return n;
      }
      if (status != NONE) {
        int result = status;
        status = NONE;
        return result;
      }
      if (interrupts.isInterrupted()) {
        return -Errno.EINTR;
      }
      if (wanted == 0) {
        wanted = len;
        notifyAll();
      }
      if (!waitForNews()) {
        return -Errno.EIO;
      }
    }
  }

  /** Waits until something has changed; false where Java interrupts the thread. */
  private synchronized boolean waitForNews() {
    try {
      wait();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void run() {
    int n = nextRequest();
    while (n != 0) {
      int got = host.readDirectly(input, 0, n);
      answer(got);
      n = nextRequest();
    }
  }

  /** How many bytes are asked for, when some are; 0 where the thread is to end. */
  private synchronized int nextRequest() {
    while (wanted == 0) {
      if (!waitForNews()) {
        return 0;
      }
    }
    if (input.length < wanted) {
      input = new byte[wanted];
    }
    return wanted;
  }

  private synchronized void answer(int got) {
    first = 0;
    end = Math.max(got, 0);
    status = got > 0 ? NONE : got;
    wanted = 0;
    notifyAll();
  }
}
