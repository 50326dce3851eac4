package org.pycopy.emitter.viper;

import org.objectweb.asm.MethodTooLargeException;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.NativeCode;

/** Checks viper functions and compiles them to JVM bytecode. */
public final class ViperCompiler {
  private ViperCompiler() {}

  /**
   * Checks the types of all viper functions in {@code code}, which was just compiled from source.
   *
   * @throws PyException ViperTypeError, SyntaxError or NotImplementedError where one is wrong or
   *     does what viper code cannot do
   */
  public static void check(Interpreter in, Code code) {
    if (code.hasViperCode()) {
      checkAnnotations(code);
      checkTypes(code);
    }
  }

  private static void checkAnnotations(Code code) {
    Code.Declarations declarations = code.declarations;
    if (declarations != null) {
      for (String type : declarations.types) {
        checkAnnotation(code, type);
      }
      checkAnnotation(code, declarations.result);
    }
    for (Code child : code.children) {
      checkAnnotations(child);
    }
  }

  private static void checkAnnotation(Code code, String type) {
    if (type == null || ViperType.of(type) >= 0) {
      return;
    }
    PyException e =
        type.equals(Code.Declarations.NO_IDENTIFIER)
            ? Errors.of(ExceptionTypes.SYNTAX_ERROR, "annotation must be an identifier")
            : Errors.of(ExceptionTypes.VIPER_TYPE_ERROR, "unknown type '" + type + "'");
    e.base().addTraceback(code.source, code.definitionLine, code.name);
    throw e;
  }

  private static void checkTypes(Code code) {
    if (code.declarations != null) {
      Typing typing = new Typing(code);
      if (typing.error != null) {
        PyException e = Errors.of(ExceptionTypes.VIPER_TYPE_ERROR, typing.error);
        e.base().addTraceback(code, typing.errorOffset);
        throw e;
      }
    }
    for (Code child : code.children) {
      checkTypes(child);
    }
  }

  /**
   * The machine code of viper code.
   *
   * @return null where the VM has to run it: code that is not viper code, or was not checked and is
   *     wrong, that of a coroutine, or a method of more than 64 KB
   */
  public static NativeCode compile(Interpreter in, LinkedCode linked) {
    Code code = linked.code;
    if (code.emitter != CompileOptions.VIPER || code.declarations == null || code.isGenerator()) {
      return null;
    }
    Typing typing;
    try {
      typing = new Typing(code);
    } catch (PyException e) {
      return null;
    }
    if (typing.error != null) {
      return null;
    }
    try {
      ViperClass result = new ViperClass(in, code, typing);
      new ViperGenerator(result, typing).generate();
      return result.define();
    } catch (MethodTooLargeException e) {
      return null;
    }
  }
}
