package org.pycopy.port.unix;

import org.pycopy.kernel.Errno;

/**
 * Standard input while there is a prompt. A thread of its own reads ahead, so that Ctrl-C reaches a
 * running program although the terminal does not treat it specially; all other keys wait until they
 * are asked for.
 */
final class Keyboard extends Thread {
  static final int CTRL_C = 3;

  private final Interrupts interrupts;
  private final UnixHost host;
  private final Terminal terminal;

  private byte[] waiting = new byte[1 << 10];
  private int first;
  private int count;
  private boolean ended;
  private boolean programRuns;

  Keyboard(Interrupts interrupts, UnixHost host, Terminal terminal) {
    super("keyboard");
    this.interrupts = interrupts;
    this.host = host;
    this.terminal = terminal;
    setDaemon(true);
    interrupts.wakeAtInterrupt(this);
  }

  @Override
  public void run() {
    byte[] keys = new byte[1 << 8];
    while (true) {
      int n = host.readKeys(keys, 0, keys.length);
      if (n <= 0) {
        end();
        return;
      }
      add(keys, n);
    }
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  private synchronized void add(byte[] keys, int n) {
    for (int i = 0; i < n; i++) {
      if (keys[i] == CTRL_C && programRuns && terminal.isRaw()) {
        interrupts.interrupt();
        continue;
      }
      if (count == waiting.length) {
        grow();
      }
      waiting[(first + count++) % waiting.length] = keys[i];
    }
    notifyAll();
  }

  private void grow() {
    byte[] larger = new byte[2 * waiting.length];
    int tail = waiting.length - first;
    System.arraycopy(waiting, first, larger, 0, tail);
    System.arraycopy(waiting, 0, larger, tail, first);
    waiting = larger;
    first = 0;
  }

  /** Says whether a program runs, which Ctrl-C is to interrupt; while none does, it is a key. */
  synchronized void setProgramRuns(boolean runs) {
    programRuns = runs;
  }

  /** The next key, as the bytes of its code in UTF-8 or escape sequence come; -1 at the end. */
  int key() {
    byte[] one = new byte[1];
    interrupts.beginWaiting();
    try {
      return take(one, 0, 1, false) == 0 ? -1 : one[0] & 0xFF;
    } finally {
      interrupts.endWaiting();
    }
  }

  /** Reads for the program, which expects the terminal to edit lines and show what is typed. */
  int read(byte[] buf, int off, int len) {
    releaseTerminal();
    return take(buf, off, len, true);
  }

  void releaseTerminal() {
    terminal.restore();
  }

  private int take(byte[] buf, int off, int len, boolean isProgram) {
    host.flush();
    synchronized (this) {
      try {
        while (count == 0 && !ended) {
          if (isProgram && interrupts.isInterrupted()) {
            return -Errno.EINTR;
          }
          wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
      int n = Math.min(len, count);
      for (int i = 0; i < n; i++) {
        buf[off + i] = waiting[first];
        first = (first + 1) % waiting.length;
      }
      count -= n;
      return n;
    }
  }
}
