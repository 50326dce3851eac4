package org.pycopy.port.unix;

import org.pycopy.kernel.PyException;
import org.pycopy.termios.TerminalSettings;

/**
 * The terminal that is standard input, switched between its own line editing and ours. Where
 * standard input is no terminal, or there are no native calls, nothing happens.
 */
final class Terminal {
  private static final int STANDARD_INPUT = 0;

  private final TerminalSettings original;
  private boolean raw;

  Terminal() {
    original = settings();
  }

  private static TerminalSettings settings() {
    try {
      return TerminalSettings.of(STANDARD_INPUT);
    } catch (PyException e) {
      return null;
    }
  }

  /** Whether keys arrive one by one, Ctrl-C among them. */
  synchronized boolean isRaw() {
    return raw;
  }

  /** Makes it as the prompt needs it: each key at once, unchanged, and not shown. */
  synchronized void makeRaw() {
    TerminalSettings settings = raw || original == null ? null : settings();
    if (settings != null) {
      settings.clear(TerminalSettings.INPUT, "BRKINT", "ICRNL", "INPCK", "ISTRIP", "IXON");
      settings.clear(TerminalSettings.LOCAL, "ICANON", "ISIG", "ECHO", "IEXTEN");
      settings.readByteByByte();
      raw = apply(settings);
    }
  }

  /** Gives back the settings that the terminal had at first. */
  synchronized void restore() {
    if (raw && original != null) {
      raw = false;
      apply(original);
    }
  }

  /** Whether that worked: a terminal that is gone has no settings. */
  private static boolean apply(TerminalSettings settings) {
    try {
      settings.apply(STANDARD_INPUT);
      return true;
    } catch (PyException e) {
      return false;
    }
  }
}
