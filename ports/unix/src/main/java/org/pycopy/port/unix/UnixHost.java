package org.pycopy.port.unix;

import org.pycopy.files.PosixFile;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.port.base.JavaHost;

/** A host whose standard input may be a terminal that programs are typed at. */
final class UnixHost extends JavaHost {
  /** Where standard input comes from while there is a prompt, else null. */
  private Keyboard keyboard;

  /** Reads standard input where that means waiting; null until then. */
  private InputReader reader;

  private Interrupts interrupts;

  /** So many bytes of standard input were there when last asked, and not yet read. */
  private int available;

  UnixHost(ModuleTable modules) {
    super(modules, true);
  }

  /** Files are those of the operating system; standard streams stay buffered with {@code print}. */
  @Override
  public PyStream open(Interpreter interp, PyObject file, String mode) {
    boolean isStandard = Convert.nativeOf(file) instanceof PyInt n && n.value >= 0 && n.value <= 2;
    return isStandard ? super.open(interp, file, mode) : PosixFile.open(interp, file, mode);
  }

  /** Has reading end where {@code source} interrupts the program. */
  void interruptedBy(Interrupts source) {
    interrupts = source;
  }

  /** Has standard input read by {@code source}. */
  void readFrom(Keyboard source) {
    keyboard = source;
  }

  /** Gives the terminal back the settings that it had. */
  void releaseTerminal() {
    if (keyboard != null) {
      keyboard.releaseTerminal();
    }
  }

  /** Reads standard input itself, whatever the prompt has read ahead. */
  int readDirectly(byte[] buf, int off, int len) {
    return super.read(buf, off, len);
  }

  /** Reads for the prompt. What a program that was interrupted has missed comes first. */
  int readKeys(byte[] buf, int off, int len) {
    return isReading() ? reader().read(buf, off, len) : readDirectly(buf, off, len);
  }

  @Override
  public int read(byte[] buf, int off, int len) {
    if (keyboard != null) {
      return keyboard.read(buf, off, len);
    }
    if (len == 0 || hasInput()) {
      int n = super.read(buf, off, len);
      noteRead(n);
      return n;
    }
    return reader().read(buf, off, len);
  }

  /** Whether reading does not mean waiting. Asks the system no more often than it has to. */
  private synchronized boolean hasInput() {
    if (available <= 0 && !isReading()) {
      available = available();
    }
    return available > 0;
  }

  private synchronized void noteRead(int n) {
    available = n > 0 ? available - n : 0;
  }

  /** Whether a thread of its own reads standard input now. */
  synchronized boolean isReading() {
    return reader != null && reader.isBusy();
  }

  private synchronized InputReader reader() {
    if (reader == null) {
      reader = new InputReader(this, interrupts);
      reader.start();
    }
    return reader;
  }
}
