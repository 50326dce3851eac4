package org.pycopy.jni;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.BuiltinTable;

/** A host that has the core modules, {@code jni} and {@code java}, and keeps what is written. */
final class TestHost implements Host {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ModuleTable modules = new Modules();

  private static final class Modules extends ModuleTable {
    private final ModuleTable core = new CoreModules();

    @Override
    public BuiltinTable find(String name) {
      if (name.equals("jni")) {
        return new JniModuleTable();
      }
      return name.equals("java") ? new JavaModuleTable() : core.find(name);
    }

    @Override
    public String[] names() {
      return core.names();
    }
  }

  /** Runs {@code source} as main program of {@code in}. @throws PyException that leaves it */
  static void run(Interpreter in, String source) {
    Programs.runMain(in, Programs.compileMain(in, source, "test.py"));
  }

  /** What was written to standard output and standard error so far. */
  String output() {
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
    return NOTHING;
  }

  @Override
  public byte[] load(String path) {
    return new byte[0];
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
