package org.pycopy.kernel.code;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Names that the reference cross-compiler has from the start. The first ones are a part of the
 * {@code .mpy} format, which refers to them by number; the others only matter because a string
 * literal of more than 10 bytes compiles differently if its text is a name already.
 */
public final class ReferenceNames {
  /** Number 0 means "no name" to the reference and does not occur in files. */
  private static final String[] STATIC = {
    null,
    "",
    "\n",
    " ",
    "*",
    "/",
    "<module>",
    "__dir__",
    "_",
    "__call__",
    "__class__",
    "__delitem__",
    "__enter__",
    "__exit__",
    "__getattr__",
    "__getitem__",
    "__hash__",
    "__init__",
    "__int__",
    "__iter__",
    "__len__",
    "__main__",
    "__module__",
    "__name__",
    "__new__",
    "__next__",
    "__qualname__",
    "__repr__",
    "__setitem__",
    "__str__",
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "EOFError",
    "Ellipsis",
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
    "NoneType",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "RuntimeError",
    "StopIteration",
    "SyntaxError",
    "SystemExit",
    "TypeError",
    "ValueError",
    "ZeroDivisionError",
    "abs",
    "all",
    "any",
    "append",
    "args",
    "bool",
    "builtins",
    "bytearray",
    "bytecode",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "clear",
    "close",
    "const",
    "copy",
    "count",
    "dict",
    "dir",
    "divmod",
    "end",
    "endswith",
    "eval",
    "exec",
    "extend",
    "find",
    "format",
    "from_bytes",
    "get",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "id",
    "index",
    "insert",
    "int",
    "isalpha",
    "isdigit",
    "isinstance",
    "islower",
    "isspace",
    "issubclass",
    "isupper",
    "items",
    "iter",
    "join",
    "key",
    "keys",
    "len",
    "list",
    "little",
    "locals",
    "lower",
    "lstrip",
    "main",
    "map",
    "micropython",
    "next",
    "object",
    "open",
    "ord",
    "pop",
    "popitem",
    "pow",
    "print",
    "range",
    "read",
    "readinto",
    "readline",
    "remove",
    "replace",
    "repr",
    "reverse",
    "rfind",
    "rindex",
    "round",
    "rsplit",
    "rstrip",
    "self",
    "send",
    "sep",
    "set",
    "setattr",
    "setdefault",
    "sort",
    "sorted",
    "split",
    "start",
    "startswith",
    "staticmethod",
    "step",
    "stop",
    "str",
    "strip",
    "sum",
    "super",
    "throw",
    "to_bytes",
    "tuple",
    "type",
    "update",
    "upper",
    "utf-8",
    "value",
    "values",
    "write",
    "zip"
  };

  private static final String[] KNOWN = {
    "StopAsyncIteration",
    "UnicodeError",
    "ViperTypeError",
    "__build_class__",
    "__contains__",
    "__repl_print__",
    "__reversed__",
    "__traceback__",
    "bound_method",
    "difference_update",
    "heap_unlock",
    "intersection",
    "intersection_update",
    "maximum recursion depth exceeded",
    "symmetric_difference",
    "symmetric_difference_update",
    "unpack_from",
    "vcvt_f32_s32",
    "vcvt_s32_f32"
  };

  private static final Map<String, Integer> NUMBERS = Collections.unmodifiableMap(numbers());

  private ReferenceNames() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 1; i < STATIC.length; i++) {
      numbers.put(STATIC[i], i);
    }
    for (int i = 0; i < KNOWN.length; i++) {
      numbers.put(KNOWN[i], -1);
    }
    return numbers;
  }

  /** Whether a string literal of this text, longer than 10 bytes, is a name from the start. */
  public static boolean isKnown(String text) {
    return NUMBERS.containsKey(text);
  }

  /** The number of a name in the .mpy format, or -1 if it has none. */
  static int number(String name) {
    Integer number = NUMBERS.get(name);
    return number == null ? -1 : number;
  }

  /** The name of a number in the .mpy format, or null if there is none. */
  static String name(int number) {
    return number < STATIC.length ? STATIC[number] : null;
  }
}
