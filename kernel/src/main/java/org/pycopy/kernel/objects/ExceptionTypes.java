package org.pycopy.kernel.objects;

import org.pycopy.annot.PyConst;

/** The built-in exception types, members of {@code builtins}. */
public final class ExceptionTypes {
  private ExceptionTypes() {}

  @PyConst("BaseException")
  public static final BuiltinType BASE_EXCEPTION =
      new BuiltinType("BaseException", BuiltinType.OBJECT, new PyBaseExceptionTable());

  @PyConst("Exception")
  public static final BuiltinType EXCEPTION = make("Exception", BASE_EXCEPTION);

  @PyConst("SystemExit")
  public static final BuiltinType SYSTEM_EXIT = make("SystemExit", BASE_EXCEPTION);

  @PyConst("KeyboardInterrupt")
  public static final BuiltinType KEYBOARD_INTERRUPT = make("KeyboardInterrupt", BASE_EXCEPTION);

  @PyConst("GeneratorExit")
  public static final BuiltinType GENERATOR_EXIT = make("GeneratorExit", BASE_EXCEPTION);

  @PyConst("StopIteration")
  public static final BuiltinType STOP_ITERATION = make("StopIteration", EXCEPTION);

  @PyConst("StopAsyncIteration")
  public static final BuiltinType STOP_ASYNC_ITERATION = make("StopAsyncIteration", EXCEPTION);

  @PyConst("ArithmeticError")
  public static final BuiltinType ARITHMETIC_ERROR = make("ArithmeticError", EXCEPTION);

  @PyConst("OverflowError")
  public static final BuiltinType OVERFLOW_ERROR = make("OverflowError", ARITHMETIC_ERROR);

  @PyConst("ZeroDivisionError")
  public static final BuiltinType ZERO_DIVISION_ERROR = make("ZeroDivisionError", ARITHMETIC_ERROR);

  @PyConst("AssertionError")
  public static final BuiltinType ASSERTION_ERROR = make("AssertionError", EXCEPTION);

  @PyConst("AttributeError")
  public static final BuiltinType ATTRIBUTE_ERROR = make("AttributeError", EXCEPTION);

  @PyConst("EOFError")
  public static final BuiltinType EOF_ERROR = make("EOFError", EXCEPTION);

  @PyConst("ImportError")
  public static final BuiltinType IMPORT_ERROR = make("ImportError", EXCEPTION);

  @PyConst("LookupError")
  public static final BuiltinType LOOKUP_ERROR = make("LookupError", EXCEPTION);

  @PyConst("IndexError")
  public static final BuiltinType INDEX_ERROR = make("IndexError", LOOKUP_ERROR);

  @PyConst("KeyError")
  public static final BuiltinType KEY_ERROR = make("KeyError", LOOKUP_ERROR);

  @PyConst("MemoryError")
  public static final BuiltinType MEMORY_ERROR = make("MemoryError", EXCEPTION);

  @PyConst("NameError")
  public static final BuiltinType NAME_ERROR = make("NameError", EXCEPTION);

  @PyConst("OSError")
  public static final BuiltinType OS_ERROR = make("OSError", EXCEPTION);

  @PyConst("RuntimeError")
  public static final BuiltinType RUNTIME_ERROR = make("RuntimeError", EXCEPTION);

  @PyConst("NotImplementedError")
  public static final BuiltinType NOT_IMPLEMENTED_ERROR =
      make("NotImplementedError", RUNTIME_ERROR);

  @PyConst("SyntaxError")
  public static final BuiltinType SYNTAX_ERROR = make("SyntaxError", EXCEPTION);

  @PyConst("IndentationError")
  public static final BuiltinType INDENTATION_ERROR = make("IndentationError", SYNTAX_ERROR);

  @PyConst("TypeError")
  public static final BuiltinType TYPE_ERROR = make("TypeError", EXCEPTION);

  @PyConst("ViperTypeError")
  public static final BuiltinType VIPER_TYPE_ERROR = make("ViperTypeError", TYPE_ERROR);

  @PyConst("ValueError")
  public static final BuiltinType VALUE_ERROR = make("ValueError", EXCEPTION);

  @PyConst("UnicodeError")
  public static final BuiltinType UNICODE_ERROR = make("UnicodeError", VALUE_ERROR);

  private static BuiltinType make(String name, BuiltinType base) {
    return new BuiltinType(name, base, null);
  }
}
