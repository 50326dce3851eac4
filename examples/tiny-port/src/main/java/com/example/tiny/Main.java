package com.example.tiny;

import org.pycopy.annot.PyPort;
import org.pycopy.port.base.PlainCommandLine;

/** The minimal port with ujson and ure: class PortModules is generated from the pom. */
@PyPort
public final class Main {
  private Main() {}

  /** Runs what the arguments say: {@code [script | -c command] [arguments]}. */
  public static void main(String[] args) {
    PlainCommandLine.main(new PortModules(), false, "tiny", args);
  }
}
