package org.pycopy.bench;

import org.pycopy.emitter.NativeTier;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.port.base.JavaHost;
import org.pycopy.port.unix.PortModules;

/**
 * A program in an interpreter of its own within this JVM, with the unix port's modules. One thread
 * at a time may use it.
 */
final class EmbeddedProgram {
  private static final int DEPTH = 1000;

  private final Interpreter in =
      new Interpreter(new JavaHost(new PortModules(), true), Limits.NONE.withDepth(DEPTH));

  /**
   * Compiles and runs a program.
   *
   * @param source its text
   * @param fileName what it knows as {@code __file__}
   * @param emitter whether hot code becomes machine code
   * @throws org.pycopy.kernel.PyException where the program ends by an exception
   */
  EmbeddedProgram(String source, String fileName, boolean emitter) {
    if (emitter) {
      NativeTier.install(in);
    }
    Programs.runMain(in, Programs.compileMain(in, source, fileName));
  }

  Interpreter interpreter() {
    return in;
  }

  /**
   * The value of a global variable.
   *
   * @throws IllegalArgumentException where the program has none of that name
   */
  PyObject global(String name) {
    PyObject value = in.importer().main().dict().get(in, in.intern(name));
    if (value == null) {
      throw new IllegalArgumentException("the program has no global " + name);
    }
    return value;
  }
}
