package org.pycopy.port.base;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.kernel.objects.ExceptionTypes;

/**
 * The modules of another table, and those of jars that are named when the program starts: built-in
 * ones, which the index {@code META-INF/pycopy/modules} of the jar lists, and frozen ones, of the
 * indexes {@code META-INF/pycopy/frozen/*.index}. What the other table has comes from there.
 *
 * <p>The jars are opened when a module is wanted that the other table does not have, so that a
 * program which needs none of them does not pay for them. Those that do not exist, and directories,
 * have no modules.
 */
public final class ModuleJars extends ModuleTable {
  private static final String INDEX = "META-INF/pycopy/modules";
  private static final String FROZEN_FOLDER = "META-INF/pycopy/frozen/";

  private final ModuleTable modules;
  private final String path;

  /** Class of the table of each module in the jars; null until they were read. */
  private HashMap<String, String> tables;

  private final HashMap<String, String> jarOfFrozen = new HashMap<>();

  /** The jars that have tables. */
  private final ArrayList<URL> urls = new ArrayList<>();

  private String[] names;
  private String[] frozen;
  private ClassLoader loader;

  /**
   * A table.
   *
   * @param modules the modules of the port
   * @param path the jars, separated as those of a class path; their classes are found by the class
   *     loader of the application first
   */
  public ModuleJars(ModuleTable modules, String path) {
    this.modules = modules;
    this.path = path;
  }

  /** The jars that the JVM was started with, {@code more} ones (may be null) before them. */
  public static String classPathAnd(String more) {
    StringBuilder result = new StringBuilder(more == null ? "" : more);
    String classPath = System.getProperty("java.class.path");
    int start = 0;
    while (start < classPath.length()) {
      int end = classPath.indexOf(File.pathSeparatorChar, start);
      end = end < 0 ? classPath.length() : end;
      String entry = classPath.substring(start, end);
      // Documentation is in jars of its own, which have no modules.
      if (!entry.isEmpty() && !entry.endsWith("-docs.jar")) {
        result.append(File.pathSeparatorChar).append(entry);
      }
      start = end + 1;
    }
    return result.toString();
  }

  private synchronized HashMap<String, String> tables() {
    if (tables == null) {
      tables = new HashMap<>();
      for (String entry : path.split(File.pathSeparator)) {
        File file = new File(entry);
        if (file.isFile()) {
          read(file);
        }
      }
    }
    return tables;
  }

  private synchronized ClassLoader loader() {
    if (loader == null) {
      loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getSystemClassLoader());
    }
    return loader;
  }

  private void read(File jar) {
    try (ZipFile zip = new ZipFile(jar)) {
      boolean hasModules = false;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.equals(INDEX)) {
          readIndex(text(zip, entry));
          hasModules = true;
        } else if (name.startsWith(FROZEN_FOLDER)
            && name.endsWith(".index")
            && name.indexOf('/', FROZEN_FOLDER.length()) < 0) {
          readFrozen(jar, text(zip, entry));
        }
      }
      if (hasModules) {
        urls.add(jar.toURI().toURL());
      }
    } catch (IOException e) {
      // No jar, so there are no modules: as where an entry of PYCOPYPATH is no directory.
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    return new String(content(zip, entry), StandardCharsets.UTF_8);
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** An index has a line for each module: its name, a space, and the class of its table. */
  private void readIndex(String index) {
    for (String line : index.split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        tables.putIfAbsent(line.substring(0, space), line.substring(space + 1));
      }
    }
  }

  private void readFrozen(File jar, String index) {
    for (String file : index.split("\n")) {
      if (!file.isEmpty()) {
        jarOfFrozen.putIfAbsent(file, jar.getPath());
      }
    }
  }

  @Override
  public BuiltinTable find(String name) {
    BuiltinTable own = modules.find(name);
    String table = own == null ? tables().get(name) : null;
    if (table == null) {
      return own;
    }
    try {
      return (BuiltinTable)
          Class.forName(table, true, loader()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw Errors.of(ExceptionTypes.IMPORT_ERROR, "module '" + name + "' is incomplete: " + e);
    }
  }

  @Override
  public synchronized String[] names() {
    if (names == null) {
      TreeSet<String> all = new TreeSet<>(tables().keySet());
      Collections.addAll(all, modules.names());
      names = all.toArray(new String[0]);
    }
    return names.clone();
  }

  @Override
  public synchronized String[] frozenFiles() {
    if (frozen == null) {
      tables();
      TreeSet<String> all = new TreeSet<>(jarOfFrozen.keySet());
      Collections.addAll(all, modules.frozenFiles());
      frozen = all.toArray(new String[0]);
    }
    return frozen;
  }

  @Override
  public byte[] frozenFile(String file) {
    byte[] own = modules.frozenFile(file);
    String jar = own == null ? jarOfFrozen.get(file) : null;
    if (jar == null) {
      return own;
    }
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry entry = zip.getEntry(FROZEN_FOLDER + file);
      return entry == null ? null : content(zip, entry);
    } catch (IOException e) {
      throw Errors.osError(Errno.EIO);
    }
  }
}
