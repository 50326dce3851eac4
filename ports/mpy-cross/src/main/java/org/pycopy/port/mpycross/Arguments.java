package org.pycopy.port.mpycross;

import org.pycopy.kernel.compiler.CompileOptions;

/** The command line, as the reference's cross compiler understands it. */
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
  private static final String[] ARCHS = {
    "x86", "x64", "armv6", "armv7m", "armv7em", "armv7emsp", "armv7emdp", "xtensa", "xtensawin"
  };

  final CompileOptions options = CompileOptions.forCrossCompiler();

  /** The file to compile, or null where {@link #version} is asked for. */
  String input;

  /** Null where it is to be named after the input. */
  String output;

  /** What the code says that its source is; null for the input's name. */
  String sourceName;

  int verbosity;
  boolean version;

  Arguments(String[] args) throws UsageException {
    for (int i = 0; i < args.length && !version; i++) {
      String a = args[i];
      if (!a.startsWith("-")) {
        if (input != null) {
          throw new UsageException("multiple input files");
        }
        input = a;
      } else if (a.equals("-X") || a.equals("-o") || a.equals("-s")) {
        i++;
        if (i == args.length) {
          throw new UsageException(null);
        }
        withValue(a, args[i]);
      } else {
        flag(a);
      }
    }
    if (input == null && !version) {
      throw new UsageException("no input file");
    }
  }

  private void withValue(String option, String value) throws UsageException {
    if (option.equals("-o")) {
      output = value;
    } else if (option.equals("-s")) {
      sourceName = value;
    } else if (value.equals("emit=bytecode")) {
      options.emitter = CompileOptions.BYTECODE;
    } else if (value.equals("emit=native")) {
      options.emitter = CompileOptions.NATIVE;
    } else if (value.equals("emit=viper")) {
      options.emitter = CompileOptions.VIPER;
    } else if (!value.startsWith("heapsize=")) { // the JVM has options for that
      throw new UsageException(null);
    }
  }

  private void flag(String a) throws UsageException {
    if (a.equals("--version")) {
      version = true;
    } else if (a.equals("-v")) {
      verbosity++;
    } else if (a.startsWith("-O")) {
      options.optLevel = level(a);
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
    for (int i = 0; i < ARCHS.length; i++) {
      if (ARCHS[i].equals(name)) {
        return true;
      }
    }
    return false;
  }
}
