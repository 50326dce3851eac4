package org.pycopy.kernel.objects;

/** The built-in exception types. */
public final class ExceptionTypes {
  private ExceptionTypes() {}

  public static final BuiltinType BASE_EXCEPTION =
      new BuiltinType("BaseException", BuiltinType.OBJECT, new PyBaseExceptionTable());
  public static final BuiltinType EXCEPTION = make("Exception", BASE_EXCEPTION);
  public static final BuiltinType SYSTEM_EXIT = make("SystemExit", BASE_EXCEPTION);
  public static final BuiltinType KEYBOARD_INTERRUPT = make("KeyboardInterrupt", BASE_EXCEPTION);
  public static final BuiltinType GENERATOR_EXIT = make("GeneratorExit", BASE_EXCEPTION);
  public static final BuiltinType STOP_ITERATION = make("StopIteration", EXCEPTION);
  public static final BuiltinType STOP_ASYNC_ITERATION = make("StopAsyncIteration", EXCEPTION);
  public static final BuiltinType ARITHMETIC_ERROR = make("ArithmeticError", EXCEPTION);
  public static final BuiltinType OVERFLOW_ERROR = make("OverflowError", ARITHMETIC_ERROR);
  public static final BuiltinType ZERO_DIVISION_ERROR = make("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final BuiltinType ASSERTION_ERROR = make("AssertionError", EXCEPTION);
  public static final BuiltinType ATTRIBUTE_ERROR = make("AttributeError", EXCEPTION);
  public static final BuiltinType EOF_ERROR = make("EOFError", EXCEPTION);
  public static final BuiltinType IMPORT_ERROR = make("ImportError", EXCEPTION);
  public static final BuiltinType LOOKUP_ERROR = make("LookupError", EXCEPTION);
  public static final BuiltinType INDEX_ERROR = make("IndexError", LOOKUP_ERROR);
  public static final BuiltinType KEY_ERROR = make("KeyError", LOOKUP_ERROR);
  public static final BuiltinType MEMORY_ERROR = make("MemoryError", EXCEPTION);
  public static final BuiltinType NAME_ERROR = make("NameError", EXCEPTION);
  public static final BuiltinType OS_ERROR = make("OSError", EXCEPTION);
  public static final BuiltinType RUNTIME_ERROR = make("RuntimeError", EXCEPTION);
  public static final BuiltinType NOT_IMPLEMENTED_ERROR = make("NotImplementedError", RUNTIME_ERROR);
  public static final BuiltinType SYNTAX_ERROR = make("SyntaxError", EXCEPTION);
  public static final BuiltinType INDENTATION_ERROR = make("IndentationError", SYNTAX_ERROR);
  public static final BuiltinType TYPE_ERROR = make("TypeError", EXCEPTION);
  public static final BuiltinType VIPER_TYPE_ERROR = make("ViperTypeError", TYPE_ERROR);
  public static final BuiltinType VALUE_ERROR = make("ValueError", EXCEPTION);
  public static final BuiltinType UNICODE_ERROR = make("UnicodeError", VALUE_ERROR);

  private static BuiltinType make(String name, BuiltinType base) {
    return new BuiltinType(name, base, null);
  }
}
