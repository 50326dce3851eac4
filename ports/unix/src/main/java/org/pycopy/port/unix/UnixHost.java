package org.pycopy.port.unix;

import org.pycopy.kernel.ModuleTable;
import org.pycopy.port.base.JavaHost;

/** A host whose standard input may be a terminal that programs are typed at. */
final class UnixHost extends JavaHost {
  /** Where standard input comes from while there is a prompt, else null. */
  private Keyboard keyboard;

  UnixHost(ModuleTable modules) {
    super(modules, true);
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

  @Override
  public int read(byte[] buf, int off, int len) {
    return keyboard == null ? super.read(buf, off, len) : keyboard.read(buf, off, len);
  }
}
