package org.pycopy.processor;

import java.util.Set;

/** Names in the kernel that declarations and generated code refer to, and in the language. */
final class Names {
  static final String KERNEL = "org.pycopy.kernel.";
  static final String OBJECTS = KERNEL + "objects.";
  static final String INTERPRETER = KERNEL + "Interpreter";
  static final String PY_OBJECT = OBJECTS + "PyObject";
  static final String PY_OBJECTS = PY_OBJECT + "[]";
  static final String PY_STR = OBJECTS + "PyStr";
  static final String BUILTIN_TYPE = OBJECTS + "BuiltinType";
  static final String STRING = "java.lang.String";

  /** The exceptions of the language, as {@code @throws} may name them. */
  static final Set<String> EXCEPTIONS =
      Set.of(
          "ArithmeticError",
          "AssertionError",
          "AttributeError",
          "BaseException",
          "EOFError",
          "Exception",
          "GeneratorExit",
          "ImportError",
          "IndentationError",
          "IndexError",
          "KeyError",
          "KeyboardInterrupt",
          "LookupError",
          "MemoryError",
          "NameError",
          "NotImplementedError",
          "OSError",
          "OverflowError",
          "RuntimeError",
          "StopAsyncIteration",
          "StopIteration",
          "SyntaxError",
          "SystemExit",
          "TypeError",
          "UnicodeError",
          "ValueError",
          "ViperTypeError",
          "ZeroDivisionError");

  private Names() {}

  static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
