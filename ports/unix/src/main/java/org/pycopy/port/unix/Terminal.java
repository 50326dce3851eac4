package org.pycopy.port.unix;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * The terminal that is standard input, switched between its own line editing and ours by the
 * command {@code stty}. Where standard input is no terminal, or there is no such command, nothing
 * happens.
 */
final class Terminal {
  /** What the prompt needs: each key at once, unchanged, and not shown by the terminal itself. */
  private static final String RAW =
      "-brkint -icrnl -inpck -istrip -ixon -icanon -isig -echo -iexten min 1 time 0";

  private final String original;
  private boolean raw;

  Terminal() {
    original = run("stty", "-g");
  }

  /** Whether keys arrive one by one, Ctrl-C among them. */
  synchronized boolean isRaw() {
    return raw;
  }

  synchronized void makeRaw() {
    if (!raw && !original.isEmpty()) {
      raw = true;
      run("sh", "-c", "stty " + RAW);
    }
  }

  /** Gives back the settings that the terminal had at first. */
  synchronized void restore() {
    if (raw) {
      raw = false;
      run("stty", original);
    }
  }

  /** What the command prints, without white space; empty where it fails. */
  private static String run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(Redirect.INHERIT)
              .redirectError(Redirect.DISCARD)
              .start();
      byte[] output = process.getInputStream().readAllBytes();
      return process.waitFor() == 0 ? new String(output, StandardCharsets.ISO_8859_1).trim() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
