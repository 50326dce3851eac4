package org.pycopy.port.unix;

import java.io.File;
import org.pycopy.annot.PyPort;
import org.pycopy.emitter.NativeTier;
import org.pycopy.ffi.Posix;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.port.base.JavaHost;
import org.pycopy.port.base.ModuleJars;
import org.pycopy.port.base.Runner;

/** The command line of the unix port. */
@PyPort
public final class Main {
  /** Nested calls: what the launcher's Java stack has room for. */
  private static final int DEPTH = 5000;

  private static final String DEFAULT_PATH = "~/.pycopy/lib:/usr/lib/pycopy";
  private static final int NOTHING_RUN = -1;

  private final Interpreter in;
  private final UnixHost host;
  private final Runner runner;
  private final Interrupts interrupts;
  private boolean inspect;

  /** Whether hot code becomes machine code: unless {@code -X emit=bytecode} is given. */
  private boolean compiles = true;

  /** The prompt, once something is known to need it. */
  private Repl prompt;

  private Main(UnixHost host) {
    this.host = host;
    this.in = new Interpreter(host, Limits.NONE.withDepth(DEPTH));
    this.runner = new Runner(in, host);
    this.interrupts = new Interrupts(in, host);
  }

  /** Runs what the arguments say; the process ends with the status that the reference ends with. */
  public static void main(String[] args) {
    String jars = ModuleJars.classPathAnd(System.getenv("PYCOPYMODULES"));
    UnixHost host = new UnixHost(new ModuleJars(new PortModules(), jars));
    Main main = new Main(host);
    int status = main.run(args);
    host.flush();
    main.end(status & 0xFF);
  }

  /** Ends the process. Not by exit(): there are no hooks to run, and the JVM ends sooner. */
  private void end(int status) {
    boolean threads = in.threads() != null && Posix.mayBeBlocked(in);
    if (threads || host.isReading() || prompt != null) {
      // The JVM would wait a third of a second for threads that are in native code.
      try {
        Posix.function("_exit", "v:i").call(status);
      } catch (PyException e) {
        // There is no C library that could end the process: the JVM has to.
        Runtime.getRuntime().halt(status);
      }
    }
    Runtime.getRuntime().halt(status);
  }

  private int run(String[] args) {
    interrupts.install();
    host.interruptedBy(interrupts);
    setPath();
    inspect = System.getenv("PYCOPYINSPECT") != null;
    if (!checkImplementationOptions(args)) {
      runner.print(1, "Invalid option\n");
      return usage();
    }
    if (compiles) {
      NativeTier.install(in);
    } else {
      NativeTier.installForDecorators(in);
    }
    int result = runArguments(args);
    if (inspect || result == NOTHING_RUN && JavaHost.isTerminal(0)) {
      result = prompt().run();
    } else if (result == NOTHING_RUN) {
      result = runner.runStandardInput();
    } else if (prompt != null) {
      prompt.end();
    }
    if (in.verbose > 0) {
      Ops.callMethod(in, in.importer().builtin("micropython"), in.intern("mem_info"));
    }
    return result;
  }

  /** Looks at all {@code -X} options before anything runs; false where one is not valid. */
  private boolean checkImplementationOptions(String[] args) {
    for (int i = 0; i < args.length && args[i].startsWith("-"); i++) {
      if (args[i].equals("-c") || args[i].equals("-m")) {
        break;
      }
      if (args[i].equals("-X") && (++i == args.length || !setOption(args[i]))) {
        return false;
      }
    }
    return true;
  }

  private boolean setOption(String option) {
    switch (option) {
      case "compile-only":
        runner.compileOnly = true;
        return true;
      case "strict":
        in.strict = true;
        return true;
      case "emit=bytecode":
        in.emitter = CompileOptions.BYTECODE;
        compiles = false;
        return true;
      case "emit=native":
        in.emitter = CompileOptions.NATIVE;
        return true;
      case "emit=viper":
        in.emitter = CompileOptions.VIPER;
        return true;
      default:
        return option.startsWith("heapsize=") && isHeapSize(option.substring(9));
    }
  }

  /** Checks a heap size, {@code <n>[w][K|M]}; the JVM's heap is what it is. */
  private static boolean isHeapSize(String text) {
    int end = 0;
    long size = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      size = Math.min(size * 10 + (text.charAt(end++) - '0'), Integer.MAX_VALUE);
    }
    if (end < text.length() && (text.charAt(end) | 0x20) == 'w') {
      end++;
    }
    if (end < text.length()) {
      char unit = (char) (text.charAt(end) | 0x20);
      if (unit == 'k' || unit == 'm') {
        size *= unit == 'k' ? 1024 : 1024 * 1024;
        end++;
      }
    }
    return end == text.length() && size >= 700;
  }

  private int runArguments(String[] args) {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (!arg.startsWith("-")) {
        return runScript(args, i);
      }
      switch (arg) {
        case "-i":
          inspect = true;
          prompt();
          break;
        case "-c":
          if (i + 1 == args.length) {
            return usage();
          }
          addArgument(arg);
          addArguments(args, i + 2);
          return runner.runSource(args[i + 1], Runner.NO_FILE);
        case "-m":
          if (i + 1 == args.length) {
            return usage();
          }
          addArguments(args, i + 1);
          return runModule(args[i + 1]);
        case "-X":
          i++;
          break;
        case "-v":
          in.verbose++;
          break;
        default:
          if (!arg.startsWith("-O")) {
            return usage();
          }
          in.optLevel = optLevel(arg);
      }
    }
    return NOTHING_RUN;
  }

  private Repl prompt() {
    if (prompt == null) {
      prompt = new Repl(in, host, runner, interrupts);
      prompt.prepare();
    }
    return prompt;
  }

  /** The level that {@code -O2} or {@code -OO} asks for. */
  private static int optLevel(String arg) {
    if (arg.length() > 2 && arg.charAt(2) >= '0' && arg.charAt(2) <= '9') {
      return arg.charAt(2) - '0';
    }
    int level = 1;
    while (level + 1 < arg.length() && arg.charAt(level + 1) == 'O') {
      level++;
    }
    return level;
  }

  private int runScript(String[] args, int at) {
    String name = args[at];
    if (!new File(name).exists()) {
      runner.print(
          2, "pycopy: can't open file '" + name + "': [Errno 2] No such file or directory\n");
      return 2;
    }
    in.importer().path.items[0] = new PyStr(Runner.directoryOf(name));
    addArguments(args, at);
    return runner.runFile(name);
  }

  /** After a module that failed there is no prompt. */
  private int runModule(String name) {
    int result = runner.runModule(name);
    inspect &= result == 0;
    return result;
  }

  private void addArguments(String[] args, int from) {
    for (int i = from; i < args.length; i++) {
      addArgument(args[i]);
    }
  }

  private void addArgument(String arg) {
    in.importer().argv.append(in, new PyStr(arg));
  }

  /** {@code sys.path}: the script's directory, then the entries of {@code PYCOPYPATH}. */
  private void setPath() {
    in.importer().path.append(in, PyStr.EMPTY);
    String path = System.getenv("PYCOPYPATH");
    if (path == null) {
      path = DEFAULT_PATH;
    }
    String home = System.getenv("HOME");
    int start = 0;
    while (start <= path.length()) {
      int end = path.indexOf(':', start);
      end = end < 0 ? path.length() : end;
      String entry = path.substring(start, end);
      if (entry.startsWith("~/") && home != null) {
        entry = home + entry.substring(1);
      }
      in.importer().path.append(in, new PyStr(entry));
      start = end + 1;
    }
  }

  private int usage() {
    runner.print(
        1,
        "usage: pycopy [<opts>] [-X <implopt>] [-c <command>] [<filename>]\n"
            + "Options:\n"
            + "-v : verbose (trace various operations); can be multiple\n"
            + "-O[N] : apply bytecode optimizations of level N\n"
            + "-i : start the prompt when the program has ended\n"
            + "-m <module> : run a module or package\n"
            + "\n"
            + "Implementation specific options (-X):\n"
            + "  compile-only                 -- parse and compile only\n"
            + "  emit={bytecode,native,viper} -- set the default code emitter\n"
            + "  heapsize=<n>[w][K|M]         -- checked, without effect: see PYCOPY_JAVA_OPTIONS\n"
            + "  strict                       -- strict mode: constant names, frozen namespaces\n");
    return 1;
  }
}
