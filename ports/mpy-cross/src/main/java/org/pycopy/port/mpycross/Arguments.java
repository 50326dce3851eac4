package org.pycopy.port.mpycross;

import java.util.ArrayList;
import java.util.List;
import org.pycopy.cross.Target;
import org.pycopy.kernel.compiler.CompileOptions;

/** The command line: the options of the reference's cross compiler, and ours. */
final class Arguments {
  /** A command line that says what is wrong with it; null where the usage text says it. */
  @SuppressWarnings("serial") // never serialized
  static final class UsageException extends Exception {
    UsageException(String message) {
      super(message);
    }
  }

  private static final String SMALL_INT_BITS = "-msmall-int-bits=";
  private static final String ARCH = "-march=";
  private static final String TARGET = "--target=";
  private static final String[] ARCHS = {
    "x86", "x64", "armv6", "armv7m", "armv7em", "armv7emsp", "armv7emdp", "xtensa", "xtensawin"
  };

  final CompileOptions options = CompileOptions.forCrossCompiler();

  /** The files and directories to compile, freeze or list; empty where only {@link #version}. */
  final List<String> inputs = new ArrayList<>();

  /** File or directory to write; null where outputs are to be named after their inputs. */
  String output;

  /** What the code says that its source is; null for the input's name. */
  String sourceName;

  /** Name of the index of frozen files, where the inputs are to be frozen; else null. */
  String freeze;

  /** Whether frozen modules are kept as text. */
  boolean asText;

  int verbosity;
  boolean version;

  /** Whether to list {@code .mpy} files. */
  boolean dump;

  Arguments(String[] args) throws UsageException {
    for (int i = 0; i < args.length && !version; i++) {
      String a = args[i];
      if (!a.startsWith("-")) {
        inputs.add(a);
      } else if (takesValue(a)) {
        i++;
        if (i == args.length) {
          throw new UsageException(null);
        }
        withValue(a, args[i]);
      } else {
        flag(a);
      }
    }
    if (version) {
      return;
    }
    if (inputs.isEmpty()) {
      throw new UsageException("no input file");
    }
    if (freeze != null && output == null) {
      throw new UsageException("--freeze needs -o and a directory");
    }
    if (sourceName != null && inputs.size() > 1) {
      throw new UsageException("multiple input files");
    }
  }

  private static boolean takesValue(String option) {
    return option.equals("-X")
        || option.equals("-o")
        || option.equals("-s")
        || option.equals("--target")
        || option.equals("--freeze");
  }

  private void withValue(String option, String value) throws UsageException {
    switch (option) {
      case "-o" -> output = value;
      case "-s" -> sourceName = value;
      case "--freeze" -> freeze = value;
      case "--target" -> target(value);
      default -> implementationOption(value);
    }
  }

  private void implementationOption(String value) throws UsageException {
    switch (value) {
      case "emit=bytecode" -> options.emitter = CompileOptions.BYTECODE;
      case "emit=native" -> options.emitter = CompileOptions.NATIVE;
      case "emit=viper" -> options.emitter = CompileOptions.VIPER;
      case "fstrings" -> options.formattedStrings = true;
      case "text" -> asText = true;
      default -> {
        if (!value.startsWith("heapsize=")) { // the JVM has options for that
          throw new UsageException(null);
        }
      }
    }
  }

  private void target(String name) throws UsageException {
    if (!Target.apply(name, options)) {
      throw new UsageException("no such target; there are " + String.join(" ", Target.names()));
    }
  }

  private void flag(String a) throws UsageException {
    if (a.equals("--version")) {
      version = true;
    } else if (a.equals("--dump")) {
      dump = true;
    } else if (a.equals("-v")) {
      verbosity++;
    } else if (a.startsWith("-O")) {
      options.optLevel = level(a);
    } else if (a.startsWith(TARGET)) {
      target(a.substring(TARGET.length()));
    } else if (a.startsWith(SMALL_INT_BITS)) {
      options.smallIntBits = bits(a.substring(SMALL_INT_BITS.length()));
    } else if (a.equals("-mcache-lookup-bc") || a.equals("-mno-cache-lookup-bc")) {
      options.cacheBytes = a.equals("-mcache-lookup-bc");
    } else if (a.equals("-municode") || a.equals("-mno-unicode")) {
      options.unicode = a.equals("-municode");
    } else if (!a.startsWith(ARCH) || !isArch(a.substring(ARCH.length()))) {
      throw new UsageException(null);
    }
  }

  /** {@code -O3} is 3, {@code -OOO} as well. */
  private static int level(String a) {
    if (a.length() > 2 && a.charAt(2) >= '0' && a.charAt(2) <= '9') {
      return a.charAt(2) - '0';
    }
    int n = 0;
    while (n + 1 < a.length() && a.charAt(n + 1) == 'O') {
      n++;
    }
    return n;
  }

  private static int bits(String s) throws UsageException {
    int n;
    try {
      n = Integer.decode(s);
    } catch (NumberFormatException e) {
      throw new UsageException(null);
    }
    if (n < 1 || n > 63) {
      throw new UsageException("small ints have 1 to 63 bits");
    }
    return n;
  }

  private static boolean isArch(String name) {
    for (String arch : ARCHS) {
      if (arch.equals(name)) {
        return true;
      }
    }
    return false;
  }
}
