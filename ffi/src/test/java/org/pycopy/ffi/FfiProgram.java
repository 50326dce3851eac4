package org.pycopy.ffi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.pycopy.ffi.uctypes.UctypesModuleTable;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.BuiltinTable;

/**
 * Runs Python programs that call C functions: {@code lib} is the library made of {@code
 * src/test/c/ffitest.c}, {@code libc} what the process has loaded.
 */
final class FfiProgram {
  private static final String START =
      "import ffi\nlib = ffi.open('%s')\nlibc = ffi.open(None)\n"
          + "def fails(f, *args):\n"
          + "    try:\n        return f(*args)\n"
          + "    except Exception as e:\n        return repr(e)\n";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Interpreter in;

  FfiProgram() {
    in = new Interpreter(host(), Limits.NONE.withDepth(500));
  }

  /** Compiled once, with the compiler of the system. */
  private static final class Compiled {
    static final Path LIBRARY = compile(Path.of("src", "test", "c", "ffitest.c"));

    private static Path compile(Path source) {
      Path library = Path.of("target", "libffitest.so").toAbsolutePath();
      try {
        Files.createDirectories(library.getParent());
        String[] command = {
          "cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-lpthread"
        };
        Process compiler = new ProcessBuilder(command).inheritIO().start();
        if (!compiler.waitFor(60, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
          throw new AssertionError("cannot compile " + source);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return library;
    }
  }

  /** The modules of the kernel and those tested. */
  private static final class Modules extends ModuleTable {
    private final ModuleTable core = new CoreModules();

    @Override
    public BuiltinTable find(String name) {
      switch (name) {
        case "ffi":
          return new FfiModuleTable();
        case "uctypes":
          return new UctypesModuleTable();
        default:
          return core.find(name);
      }
    }

    @Override
    public String[] names() {
      return core.names();
    }
  }

  private Host host() {
    Modules modules = new Modules();
    return (Host)
        Proxy.newProxyInstance(
            FfiProgram.class.getClassLoader(),
            new Class<?>[] {Host.class},
            (proxy, method, args) -> {
              switch (method.getName()) {
                case "modules":
                  return modules;
                case "write":
                  written.write((byte[]) args[1], (int) args[2], (int) args[3]);
                  return args[3];
                case "nanoTime":
                case "randomSeed":
                case "memoryUsed":
                case "memoryTotal":
                  return 0L;
                case "collect":
                  System.gc();
                  return null;
                default:
                  return method.getReturnType() == int.class ? 0 : null;
              }
            });
  }

  /** The interpreter that the program runs in. */
  Interpreter interpreter() {
    return in;
  }

  /** Runs {@code source}; what it printed, with the traceback of an uncaught exception. */
  String run(String source) {
    String start = START.replace("%s", Compiled.LIBRARY.toString());
    try {
      Programs.runMain(in, Programs.compileMain(in, start + source, "test.py"));
    } catch (PyException e) {
      in.restoreDepth(0);
      in.printError(e.value());
    }
    String text = written.toString(StandardCharsets.UTF_8);
    written.reset();
    return text;
  }

  /** What a program of one interpreter prints. */
  static String output(String... lines) {
    return new FfiProgram().run(String.join("\n", lines) + "\n");
  }
}
