package org.pycopy.processor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the module table of a port from the indexes {@code META-INF/pycopy/modules} of the
 * artifacts it is built with. A line of an index is a module's name, a space, and its table class.
 */
final class PortWriter {
  static final String INDEX = "META-INF/pycopy/modules";

  private final Map<String, String> modules = new TreeMap<>();

  /** Reads the index of each jar and directory of {@code path}, where it has one. */
  void readPath(String path) throws IOException {
    for (String entry : path.split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (Files.isDirectory(file)) {
        Path index = file.resolve(INDEX);
        if (Files.exists(index)) {
          readIndex(entry, Files.readString(index, StandardCharsets.UTF_8));
        }
      } else if (entry.endsWith(".jar") && Files.exists(file)) {
        readJar(entry);
      }
    }
  }

  private void readJar(String jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry index = zip.getEntry(INDEX);
      if (index != null) {
        try (InputStream in = zip.getInputStream(index)) {
          readIndex(jar, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
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

        import org.pycopy.kernel.modules.CoreModules;
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
        }
        """
        .formatted(packageName, cases, names);
  }
}
