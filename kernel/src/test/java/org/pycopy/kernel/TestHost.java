package org.pycopy.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.objects.BuiltinTable;

/**
 * A host without a world: keeps what is written, and has the files and, besides the core modules,
 * the modules that a test gives it. The tests of other artifacts use it too.
 */
public class TestHost implements Host {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, String> files = new HashMap<>();
  private final Modules modules = new Modules();

  private static final class Modules extends ModuleTable {
    private final ModuleTable core = new CoreModules();
    private final Map<String, BuiltinTable> more = new HashMap<>();

    @Override
    public BuiltinTable find(String name) {
      BuiltinTable table = more.get(name);
      return table != null ? table : core.find(name);
    }

    @Override
    public String[] names() {
      return core.names();
    }
  }

  /** An interpreter on a host of its own, without budget. */
  public static Interpreter newInterpreter() {
    return new Interpreter(new TestHost(), Limits.NONE);
  }

  /** Adds a built-in module; this host. */
  public TestHost addModule(String name, BuiltinTable table) {
    modules.more.put(name, table);
    return this;
  }

  /** Adds a file that {@code import} may find. */
  public void addFile(String path, String text) {
    files.put(path, text);
  }

  /** What was written to standard output and standard error so far. */
  public String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public int write(int fd, byte[] buf, int off, int len) {
    out.write(buf, off, len);
    return len;
  }

  @Override
  public int read(byte[] buf, int off, int len) {
    return 0;
  }

  @Override
  public int stat(String path) {
    if (files.containsKey(path)) {
      return FILE;
    }
    for (String file : files.keySet()) {
      if (file.startsWith(path + "/")) {
        return DIRECTORY;
      }
    }
    return NOTHING;
  }

  @Override
  public byte[] load(String path) {
    String text = files.get(path);
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void flush() {}

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long randomSeed() {
    return 1;
  }

  @Override
  public long memoryUsed() {
    return 1000;
  }

  @Override
  public long memoryTotal() {
    return 5000;
  }

  @Override
  public void collect() {}

  @Override
  public String platform() {
    return "test";
  }

  @Override
  public ModuleTable modules() {
    return modules;
  }
}
