package org.pycopy.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.pycopy.emitter.NativeTier;
import org.pycopy.files.PosixFile;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.syntax.SourceMap;
import org.pycopy.port.base.JavaHost;
import org.pycopy.port.unix.PortModules;

/** Runs a script in an interpreter of its own within this JVM. */
final class InProcess {
  private static final long SECOND = 1_000_000_000L;
  private static final Limits LIMITS =
      Limits.NONE.withDepth(1000).withDeadlineNanos(30 * SECOND).withBytes(1L << 30);

  private InProcess() {}

  /** Runs {@code script} with the modules of the unix port; stops it after 30 seconds. */
  static Result run(Script script) throws IOException {
    return run(script, false);
  }

  /**
   * Runs {@code script}; under stress what runs twice is compiled, and leaves the compiled code at
   * random.
   */
  static Result run(Script script, boolean stress) throws IOException {
    RecordingHost host = new RecordingHost();
    Interpreter in = new Interpreter(host, LIMITS);
    if (stress) {
      NativeTier.installForStress(in);
    } else {
      NativeTier.installForDecorators(in);
    }
    for (String option : script.options()) {
      apply(in, option);
    }
    byte[] bytes = Files.readAllBytes(script.path());
    String source = SourceMap.decode(bytes, 0, bytes.length);
    String name = script.path().toString();
    in.importer().path.append(in, PyStr.of(String.valueOf(script.path().getParent())));
    in.importer().argv.append(in, new PyStr(name));
    int status = 0;
    try {
      Programs.runMain(in, Programs.compileMain(in, source, name));
    } catch (PyException e) {
      status = exitStatus(in, e);
    } finally {
      in.endThreads();
    }
    return new Result(
        host.out.toString(StandardCharsets.UTF_8),
        host.err.toString(StandardCharsets.UTF_8),
        status);
  }

  private static void apply(Interpreter in, String option) {
    if (option.equals("strict")) {
      in.strict = true;
    } else if (option.startsWith("-O")) {
      in.optLevel = option.length() > 2 ? option.charAt(2) - '0' : in.optLevel + 1;
    } else if (!option.equals("-X")) {
      throw new IllegalArgumentException("unknown option " + option);
    }
  }

  private static int exitStatus(Interpreter in, PyException e) {
    if (!e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      in.printError(e.value());
      return 1;
    }
    PyTuple arguments = e.base().args();
    PyObject code = arguments.size() == 0 ? PyNone.NONE : arguments.get(0);
    if (code == PyNone.NONE) {
      return 0;
    }
    return code instanceof PyInt n ? (int) n.value & 0xff : 1;
  }

  /** Keeps what is written in memory; has the system's files, but no standard input. */
  private static final class RecordingHost extends JavaHost {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    RecordingHost() {
      super(new PortModules(), true);
    }

    @Override
    public synchronized int write(int fd, byte[] buf, int off, int len) {
      (fd == 1 ? out : err).write(buf, off, len);
      return len;
    }

    @Override
    public int read(byte[] buf, int off, int len) {
      return 0;
    }

    @Override
    public PyStream open(Interpreter in, PyObject file, String mode) {
      return PosixFile.open(in, file, mode);
    }

    @Override
    public long randomSeed() {
      return 1;
    }
  }
}
