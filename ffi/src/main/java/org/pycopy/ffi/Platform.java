package org.pycopy.ffi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.objects.ExceptionTypes;

/**
 * Constants and structures of the C library of the platform that this runs on. The build writes a
 * table per platform: lines of a name, a space and a number. Names are those of C for constants
 * ({@code O_CREAT}), {@code struct.field} for the offset of a field, {@code sizeof.struct} for the
 * size of a structure, and {@code sizeof.struct.field} for that of a field where platforms differ
 * in it, all in bytes.
 */
public final class Platform {
  private Platform() {}

  /** Loaded when it is first touched. */
  private static final class Holder {
    static final HashMap<String, Long> TABLE = read(tableName());
  }

  /** True on macOS, whose C library has other names for a few functions. */
  public static boolean isDarwin() {
    return tableName().startsWith("darwin");
  }

  /** The constant, offset or size {@code name}. @throws OSError (Python's) where it is not known */
  public static int number(String name) {
    Long value = Holder.TABLE.get(name);
    if (value == null) {
      String platform = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
      throw Errors.of(ExceptionTypes.OS_ERROR, name + " is not known for " + platform);
    }
    return value.intValue();
  }

  private static String tableName() {
    String os = System.getProperty("os.name");
    String cpu = System.getProperty("os.arch");
    return (os.startsWith("Mac") ? "darwin" : os.toLowerCase(java.util.Locale.ROOT))
        + "-"
        + (cpu.equals("amd64") ? "x86_64" : cpu);
  }

  /** The table; empty where there is none. */
  private static HashMap<String, Long> read(String name) {
    HashMap<String, Long> table = new HashMap<>();
    byte[] text = load("platform/" + name);
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        String line = new String(text, start, i - start, StandardCharsets.US_ASCII);
        int space = line.indexOf(' ');
        table.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
        start = i + 1;
      }
    }
    return table;
  }

  private static byte[] load(String resource) {
    try (InputStream in = Platform.class.getResourceAsStream(resource)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "cannot read the table of this platform");
    }
  }
}
