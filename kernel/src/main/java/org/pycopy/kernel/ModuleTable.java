package org.pycopy.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pycopy.kernel.objects.BuiltinTable;

/**
 * The built-in modules that a port has picked, and the files frozen into it. Stateless but for what
 * it loads lazily, so that one instance serves all interpreters of the JVM.
 *
 * <p>Frozen files are modules in Python, as {@code .mpy} or as text, and the data that goes with
 * them. To scripts they are in a directory {@link #FROZEN} that is looked into before {@code
 * sys.path}. A frozen {@code .mpy} is part of the program: it runs without being verified.
 */
public abstract class ModuleTable {
  /** First character of the path of a frozen file, as scripts see it. */
  public static final char FROZEN = '*';

  private static final char PART = '+';
  private static final String[] NO_FILES = {};

  /** The members of module {@code name}, or null where the port does not have it. */
  public abstract BuiltinTable find(String name);

  /**
   * The names of all modules. A name {@code module+part} is that of a part of a module, which
   * another artifact adds: its members are the module's too.
   */
  public abstract String[] names();

  /** Whether {@code name} is that of a part of a module rather than of a module. */
  public static boolean isPart(String name) {
    return name.indexOf(PART) >= 0;
  }

  /** The names of the parts that {@code module} has beside its own table. */
  public final String[] partsOf(String module) {
    String prefix = module + PART;
    List<String> parts = new ArrayList<>();
    for (String name : names()) {
      if (name.startsWith(prefix)) {
        parts.add(name);
      }
    }
    return parts.toArray(NO_FILES);
  }

  /** Paths of all frozen files, such as {@code pkg/__init__.mpy}, sorted; not to be changed. */
  public String[] frozenFiles() {
    return NO_FILES;
  }

  /** Content of the frozen file of that path, without {@link #FROZEN}; null where there is none. */
  public byte[] frozenFile(String path) {
    return null;
  }

  /** What is at {@code path} among the frozen files, as {@link Host#stat} says it. */
  public final int statFrozen(String path) {
    String[] files = frozenFiles();
    if (Arrays.binarySearch(files, path) >= 0) {
      return Host.FILE;
    }
    String directory = path + "/";
    int at = -Arrays.binarySearch(files, directory) - 1;
    boolean isDirectory = at >= 0 && at < files.length && files[at].startsWith(directory);
    return isDirectory ? Host.DIRECTORY : Host.NOTHING;
  }
}
