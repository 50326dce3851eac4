package org.pycopy.ffi;

import java.io.File;
import java.lang.reflect.Field;

/**
 * Loads jffi's native library from where a distribution has it, instead of jffi's own loader, whose
 * logging and lambdas cost a script 20 ms.
 */
final class JffiLibrary {
  private static final String PATH = "jffi.boot.library.path";
  private static final String NAME = "jffi-1.2";

  private JffiLibrary() {}

  /**
   * Loads the library from one of the directories of the system property {@code
   * jffi.boot.library.path}, directly or from the folder of this platform. Where it is not there,
   * or this way does not work, jffi will look for it.
   */
  static void load() {
    String path = System.getProperty(PATH);
    File file = path == null ? null : find(path);
    if (file == null) {
      return;
    }
    try {
      // The field is what jffi looks at before it runs its own loader.
      Field loaded = Class.forName("com.kenai.jffi.Init").getDeclaredField("loaded");
      loaded.setAccessible(true);
      System.load(file.getAbsolutePath());
      loaded.setBoolean(null, true);
    } catch (ReflectiveOperationException | RuntimeException | UnsatisfiedLinkError e) {
      // Said here and now it would be noise: jffi's loader works, or says what is wrong.
      return;
    }
  }

  private static File find(String path) {
    String name = System.mapLibraryName(NAME);
    int from = 0;
    while (from <= path.length()) {
      int end = path.indexOf(File.pathSeparatorChar, from);
      String directory = path.substring(from, end < 0 ? path.length() : end);
      File file = new File(new File(directory, platform()), name);
      if (!file.isFile()) {
        file = new File(directory, name);
      }
      if (file.isFile()) {
        return file;
      }
      from = end < 0 ? path.length() + 1 : end + 1;
    }
    return null;
  }

  /** The folder of this platform's library in jffi's jar, such as {@code x86_64-Linux}. */
  private static String platform() {
    String system = System.getProperty("os.name");
    if (system.startsWith("Mac")) {
      return "Darwin";
    }
    String cpu = System.getProperty("os.arch");
    return (cpu.equals("amd64") ? "x86_64" : cpu) + "-" + system;
  }
}
