package com.example.port;

import org.pycopy.annot.PyPort;
import org.pycopy.port.base.PlainCommandLine;

/** A port with the modules that its pom lists: class PortModules is generated from that. */
@PyPort
public final class Main {
  private Main() {}

  /** Runs what the arguments say: {@code [script | -c command] [arguments]}. */
  public static void main(String[] args) {
    PlainCommandLine.main(new PortModules(), true, "example", args);
  }
}
