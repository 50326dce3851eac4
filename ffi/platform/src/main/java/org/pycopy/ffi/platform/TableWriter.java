package org.pycopy.ffi.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jnr.constants.Constant;

/**
 * Writes one table of constants and structures per platform: lines of a name, a space and a number.
 * The build runs it; what it takes from is not shipped.
 */
public final class TableWriter {
  /** Kinds of constants, as jnr-constants calls them. */
  private static final String[] KINDS = {
    "AddressFamily",
    "AddressInfo",
    "Fcntl",
    "IPProto",
    "OpenFlags",
    "Shutdown",
    "Signal",
    "Sock",
    "SocketLevel",
    "SocketMessage",
    "SocketOption",
    "TCP",
    "WaitFlags"
  };

  private TableWriter() {}

  /**
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Map<String, Long> table = constants("linux");
    Structures.linux(table);
    Structures.statOfX86(table);
    write(table, folder.resolve("linux-x86_64"));
    table = constants("linux.aarch64");
    Structures.linux(table);
    Structures.statOfOtherCpus(table);
    write(table, folder.resolve("linux-aarch64"));
    table = constants("linux");
    Structures.linux(table);
    Structures.statOfOtherCpus(table);
    write(table, folder.resolve("linux-riscv64"));
    table = constants("darwin");
    Structures.darwin(table);
    write(table, folder.resolve("darwin-x86_64"));
    write(table, folder.resolve("darwin-aarch64"));
  }

  private static Map<String, Long> constants(String platform) throws ClassNotFoundException {
    Map<String, Long> table = new TreeMap<>();
    for (String kind : KINDS) {
      addConstants(table, "jnr.constants.platform." + platform + "." + kind);
    }
    return table;
  }

  private static void write(Map<String, Long> table, Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Long> entry : table.entrySet()) {
      text.append(entry.getKey()).append(' ').append(entry.getValue()).append('\n');
    }
    Files.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static void addConstants(Map<String, Long> table, String className)
      throws ClassNotFoundException {
    for (Object value : Class.forName(className).getEnumConstants()) {
      Constant constant = (Constant) value;
      // The greatest number so far differs between versions of a platform.
      if (constant.defined() && !constant.name().endsWith("_MAX")) {
        table.put(constant.name(), constant.longValue());
      }
    }
  }
}
