package org.pycopy.processor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the module table of a port from the indexes of the artifacts it is built with.
 *
 * <ul>
 *   <li>{@code META-INF/pycopy/modules}: built-in modules. A line is a module's name, a space, and
 *       its table class.
 *   <li>{@code META-INF/pycopy/frozen/*.index}: frozen files. A line is the path of a file in that
 *       folder.
 * </ul>
 */
final class PortWriter {
  static final String INDEX = "META-INF/pycopy/modules";
  static final String FROZEN = "META-INF/pycopy/frozen/";
  private static final String FROZEN_INDEX = ".index";

  private final Map<String, String> modules = new TreeMap<>();

  /** Path of each frozen file, with the artifact that it is of. */
  private final Map<String, String> frozen = new TreeMap<>();

  /** Reads the indexes of each jar and directory of {@code path}, where it has any. */
  void readPath(String path) throws IOException {
    for (String entry : path.split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (Files.isDirectory(file)) {
        readDirectory(file);
      } else if (entry.endsWith(".jar") && Files.exists(file)) {
        readJar(entry);
      }
    }
  }

  private void readDirectory(Path directory) throws IOException {
    Path index = directory.resolve(INDEX);
    if (Files.exists(index)) {
      readIndex(directory.toString(), Files.readString(index, StandardCharsets.UTF_8));
    }
    Path folder = directory.resolve(FROZEN);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> indexes = Files.newDirectoryStream(folder, "*" + FROZEN_INDEX)) {
        for (Path file : indexes) {
          readFrozen(directory.toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void readJar(String jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.equals(INDEX)) {
          readIndex(jar, read(zip, entry));
        } else if (isFrozenIndex(name)) {
          readFrozen(jar, read(zip, entry));
        }
      }
    }
  }

  /** Whether the entry of a jar is an index of frozen files. */
  static boolean isFrozenIndex(String entry) {
    return entry.startsWith(FROZEN)
        && entry.endsWith(FROZEN_INDEX)
        && entry.indexOf('/', FROZEN.length()) < 0;
  }

  private static String read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void readIndex(String artifact, String text) throws IOException {
    for (String line : text.split("\n")) {
      int space = line.indexOf(' ');
      String name = line.substring(0, space);
      String table = line.substring(space + 1);
      if (table.startsWith(Names.KERNEL)) {
        continue; // core modules: CoreModules has them
      }
      String other = modules.put(name, table);
      if (other != null && !other.equals(table)) {
        throw new IOException("module " + name + " of " + artifact + " is also " + other);
      }
    }
  }

  private void readFrozen(String artifact, String text) throws IOException {
    for (String path : text.split("\n")) {
      String other = path.isEmpty() ? null : frozen.put(path, artifact);
      if (other != null && !other.equals(artifact)) {
        throw new IOException("frozen file " + path + " of " + artifact + " is also in " + other);
      }
    }
  }

  /** The source of class {@code PortModules}. */
  String write(String packageName) {
    StringBuilder cases = new StringBuilder();
    StringBuilder names = new StringBuilder();
    modules.forEach(
        (name, table) -> {
          cases.append("      case \"").append(name).append("\":\n");
          cases.append("        return new ").append(table).append("();\n");
          names.append(names.length() == 0 ? "" : ", ").append('"').append(name).append('"');
        });
    return """
    package %s;

    %simport org.pycopy.kernel.modules.CoreModules;
    import org.pycopy.kernel.objects.BuiltinTable;

    /** The modules of this port: those of the artifacts it was built with; generated. */
    public final class PortModules extends CoreModules {
      @Override
      public BuiltinTable find(String name) {
        switch (name) {
    %s      default:
            return super.find(name);
        }
      }

      @Override
      public String[] names() {
        String[] core = super.names();
        String[] own = {%s};
        String[] all = new String[core.length + own.length];
        System.arraycopy(core, 0, all, 0, core.length);
        System.arraycopy(own, 0, all, core.length, own.length);
        return all;
      }
    %s}
    """
        .formatted(
            packageName,
            frozen.isEmpty() ? "" : "import java.io.IOException;\nimport java.io.InputStream;\n",
            cases,
            names,
            frozen.isEmpty() ? "" : frozenMethods());
  }

  /** The frozen files lie beside the classes of the port; no index is read when it starts. */
  private String frozenMethods() {
    StringBuilder paths = new StringBuilder();
    for (String path : frozen.keySet()) {
      paths.append("    \"").append(path).append("\",\n");
    }
    return """

      private static final String[] FROZEN_FILES = {
    %s  };

      @Override
      public String[] frozenFiles() {
        return FROZEN_FILES;
      }

      @Override
      public byte[] frozenFile(String path) {
        try (InputStream in = PortModules.class.getResourceAsStream("/%s" + path)) {
          return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
          throw new IllegalStateException(path, e);
        }
      }
    """
        .formatted(paths, FROZEN);
  }
}
