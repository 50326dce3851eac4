package org.pycopy.port.base;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.objects.BuiltinTable;

/**
 * The modules of another table, and those frozen into a jar: the files that its index {@code
 * META-INF/pycopy/frozen/<name>.index} names, a path in that folder per line. {@code mpy-cross
 * --freeze} and the Maven plugin write both.
 *
 * <p>The index is read when this is made, the files when they are imported. A file that the other
 * table has as well is taken from there.
 */
public final class FrozenModules extends ModuleTable {
  private static final String FOLDER = "/META-INF/pycopy/frozen/";

  private final ModuleTable modules;
  private final Class<?> owner;
  private final String[] files;

  /**
   * A table for programs that embed an interpreter.
   *
   * @param modules the built-in modules, with or without frozen ones of their own
   * @param owner a class of the jar, by whose class loader its resources are found
   * @param index name of the index, without {@code .index}
   * @throws IOException where there is no such index
   */
  public FrozenModules(ModuleTable modules, Class<?> owner, String index) throws IOException {
    this.modules = modules;
    this.owner = owner;
    byte[] content = read(index + ".index");
    if (content == null) {
      throw new FileNotFoundException(FOLDER + index + ".index");
    }
    String text = new String(content, StandardCharsets.UTF_8).trim();
    String[] own = text.isEmpty() ? new String[0] : text.split("\n");
    String[] others = modules.frozenFiles();
    files = Arrays.copyOf(others, others.length + own.length);
    System.arraycopy(own, 0, files, others.length, own.length);
    Arrays.sort(files);
  }

  private byte[] read(String path) throws IOException {
    try (InputStream in = owner.getResourceAsStream(FOLDER + path)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  @Override
  public BuiltinTable find(String name) {
    return modules.find(name);
  }

  @Override
  public String[] names() {
    return modules.names();
  }

  @Override
  public String[] frozenFiles() {
    return files;
  }

  @Override
  public byte[] frozenFile(String path) {
    byte[] content = modules.frozenFile(path);
    try {
      return content != null ? content : read(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
