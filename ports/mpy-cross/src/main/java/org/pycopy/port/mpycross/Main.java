package org.pycopy.port.mpycross;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pycopy.cross.CompileException;
import org.pycopy.cross.CrossCompiler;
import org.pycopy.cross.FrozenTree;
import org.pycopy.cross.MpyDump;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Disassembler;
import org.pycopy.kernel.compiler.CompileOptions;

/**
 * The cross compiler. Takes the options of the reference's {@code pycopy-cross} and writes the same
 * files; machine code is refused as that refuses it for an architecture it was built without. Ours
 * are several inputs, directories, {@code --target}, {@code --freeze} and {@code --dump}.
 */
public final class Main {
  private static final String VERSION = "Pycopy 3.6.1 on JVM; mpy-cross emitting mpy v5";

  private static final String USAGE =
      "usage: mpy-cross [<opts>] [-X <implopt>] <input filename>...\n"
          + "Options:\n"
          + "--version : show version information\n"
          + "-o : output file for compiled bytecode (defaults to input with .mpy extension);\n"
          + "     a directory for several inputs, or input directories\n"
          + "-s : source filename to embed in the compiled bytecode (defaults to input file)\n"
          + "-v : verbose; twice: list the code; four times: with the bytes of instructions\n"
          + "-O[N] : apply bytecode optimizations of level N\n"
          + "--freeze <name> : write the inputs below -o as frozen files of a jar, with an index\n"
          + "--dump : list .mpy files\n"
          + "\n"
          + "Target specific options:\n"
          + "--target <name> : options for a port: pyboard, esp8266, esp32, nrf51, nrf52, cc3200,\n"
          + "     unix, minimal\n"
          + "-msmall-int-bits=number : set the maximum bits used to encode a small-int\n"
          + "-mno-unicode : don't support unicode in compiled strings\n"
          + "-mcache-lookup-bc : cache map lookups in the bytecode\n"
          + "-march=<arch> : set architecture for native emitter; x86, x64, armv6, armv7m, armv7em,"
          + " armv7emsp, armv7emdp, xtensa, xtensawin; there is none here: refuses native code\n"
          + "\n"
          + "Implementation specific options:\n"
          + "  emit={bytecode,native,viper} -- set the default code emitter; only bytecode is"
          + " there\n"
          + "  fstrings -- accept f-strings, as the interpreter does\n"
          + "  heapsize=<n> -- accepted and ignored\n"
          + "  text -- freeze modules as text\n";

  private final Arguments arguments;
  private final PrintStream out;
  private final PrintStream err;
  private final CrossCompiler compiler;
  private boolean failed;

  private Main(Arguments arguments, PrintStream out, PrintStream err) {
    this.arguments = arguments;
    this.out = out;
    this.err = err;
    this.compiler = new CrossCompiler(arguments.options);
  }

  /** Exits with 0, or with 1 and a message for each input of which nothing was written. */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    Arguments arguments;
    try {
      arguments = new Arguments(args);
    } catch (Arguments.UsageException e) {
      if (e.getMessage() == null) {
        out.print(USAGE);
      } else {
        err.println(e.getMessage());
      }
      return 1;
    }
    if (arguments.version) {
      out.println(VERSION);
      return 0;
    }
    Main main = new Main(arguments, out, err);
    if (arguments.freeze != null) {
      main.freeze();
    } else {
      main.eachInput();
    }
    return main.failed ? 1 : 0;
  }

  private void fail(IOException e, String input) {
    failed = true;
    // The reference knows but the number.
    int errno = errno(e, input);
    String file = arguments.inputs.size() > 1 ? ": " + input : "";
    err.println("OSError: " + (errno == 0 ? e.getMessage() : errno + file));
  }

  private static int errno(IOException e, String input) {
    if (e instanceof NoSuchFileException) {
      return Errno.ENOENT;
    }
    if (e instanceof AccessDeniedException) {
      return Errno.EACCES;
    }
    return Files.isDirectory(Path.of(input)) ? Errno.EISDIR : 0;
  }

  private void freeze() {
    CompileOptions options = new CompileOptions();
    options.optLevel = arguments.options.optLevel;
    FrozenTree tree =
        new FrozenTree(options, Path.of(arguments.output), arguments.freeze, arguments.asText);
    for (String input : arguments.inputs) {
      try {
        tree.add(Path.of(input));
      } catch (IOException e) {
        fail(e, input);
      }
    }
    for (String error : tree.errors()) {
      failed = true;
      err.print(error);
    }
    try {
      tree.finish();
    } catch (IOException e) {
      fail(e, arguments.output);
    }
  }

  private void eachInput() {
    for (String input : arguments.inputs) {
      try {
        Path path = Path.of(input);
        if (!Files.isDirectory(path)) {
          one(input, path.getFileName());
          continue;
        }
        if (arguments.dump) {
          throw new IOException(input + " is a directory");
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(path)) {
          files = found.filter(f -> f.toString().endsWith(".py")).sorted().toList();
        }
        for (Path file : files) {
          one(file.toString(), path.relativize(file));
        }
      } catch (IOException e) {
        fail(e, input);
      } catch (InvalidPathException e) {
        fail(new NoSuchFileException(input), ".");
      }
    }
  }

  /** Compiles or lists a file; {@code place} is where it goes in an output directory. */
  private void one(String input, Path place) throws IOException {
    byte[] content = Files.readAllBytes(Path.of(input));
    if (arguments.dump) {
      out.print((arguments.inputs.size() > 1 ? input + ": " : "") + MpyDump.dump(content));
      return;
    }
    String name = arguments.sourceName == null ? input : arguments.sourceName;
    Code code;
    try {
      code = compiler.compileToCode(content, name);
    } catch (CompileException e) {
      failed = true;
      err.write(e.getMessage().getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (arguments.verbosity >= 2) {
      out.print(Disassembler.list(code, arguments.verbosity >= 4));
    }
    Path output = output(input, place);
    if (output.getParent() != null) {
      Files.createDirectories(output.getParent());
    }
    Files.write(output, compiler.file(code));
  }

  private Path output(String input, Path place) {
    if (arguments.output == null) {
      return Path.of(renamed(input));
    }
    Path output = Path.of(arguments.output);
    boolean single =
        arguments.inputs.size() == 1 && !Files.isDirectory(Path.of(arguments.inputs.get(0)));
    boolean isFile = single && !arguments.output.endsWith("/") && !Files.isDirectory(output);
    return isFile ? output : output.resolve(renamed(place.toString()));
  }

  private static String renamed(String input) {
    String stem = input.endsWith(".py") ? input.substring(0, input.length() - 3) : input;
    return stem + ".mpy";
  }
}
