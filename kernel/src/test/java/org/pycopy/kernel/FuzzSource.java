package org.pycopy.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes source text that is mostly wrong: mutations of given programs, and random programs. */
final class FuzzSource {
  private static final int MAX_LENGTH = 4000;

  private static final String[] ATOMS = {
    "0",
    "1",
    "-1",
    "2",
    "255",
    "1 << 62",
    "1 << 64",
    "-(1 << 63)",
    "10 ** 20",
    "1.5",
    "1e308",
    "2j",
    "float('nan')",
    "float('-inf')",
    "None",
    "True",
    "False",
    "...",
    "''",
    "'a'",
    "'aé€😀'",
    "b''",
    "b'ab'",
    "bytearray(3)",
    "memoryview(b'abc')",
    "()",
    "(1,)",
    "[]",
    "[1, 2, 3]",
    "{}",
    "{1: 2}",
    "{1, 2}",
    "frozenset([1])",
    "range(5)",
    "range(5, -5, -2)",
    "slice(1, None, -1)",
    "x",
    "y",
    "z",
    "f",
    "g",
    "C",
    "C()",
    "L",
    "L()",
    "o",
    "int",
    "str",
    "list",
    "dict",
    "tuple",
    "object",
    "type",
    "Exception",
    "ValueError('a')",
    "f(x)",
    "g(3)",
    "lambda a, *b, c=1, **d: a",
    "super()",
    "iter([1, 2])",
    "uio.StringIO('a\\nb')",
    "uio.BytesIO(b'ab')",
    "uarray.array('h', [1, 2])",
    "ucollections.deque((), 3)",
    "ucollections.namedtuple('N', 'p q')",
    "ucollections.OrderedDict()",
    "__name__",
    "ucollections",
    "sys",
  };

  private static final String[] FUNCTIONS = {
    "abs",
    "all",
    "any",
    "bin",
    "bool",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "compile",
    "complex",
    "delattr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "eval",
    "exec",
    "filter",
    "float",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "hex",
    "id",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "locals",
    "map",
    "max",
    "memoryview",
    "min",
    "next",
    "object",
    "oct",
    "ord",
    "pow",
    "print",
    "property",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
    "super",
    "tuple",
    "type",
    "zip",
    "ustruct.pack",
    "ustruct.unpack",
    "ustruct.calcsize",
    "ustruct.unpack_from",
    "uarray.array",
    "ucollections.deque",
    "ucollections.namedtuple",
    "ucollections.OrderedDict",
    "uio.StringIO",
    "uio.BytesIO",
    "uio.BufferedWriter",
    "sys.exc_info",
    "sys.print_exception",
    "sys.getsizeof",
    "__import__",
    "__build_class__",
    "int.from_bytes",
    "int.to_bytes",
    "str.join",
    "dict.fromkeys",
    "bytes.fromhex",
    "object.__new__",
    "object.__init__",
    "L.append",
    "micropython.const",
    "sys.exit",
    "gc.mem_alloc",
    "micropython.opt_level",
    "micropython.schedule",
  };

  private static final String[] METHODS = {
    "append",
    "extend",
    "insert",
    "pop",
    "remove",
    "sort",
    "reverse",
    "index",
    "count",
    "copy",
    "clear",
    "get",
    "setdefault",
    "update",
    "items",
    "keys",
    "values",
    "popitem",
    "add",
    "discard",
    "union",
    "difference",
    "symmetric_difference",
    "intersection_update",
    "issubset",
    "isdisjoint",
    "find",
    "rfind",
    "rindex",
    "replace",
    "split",
    "rsplit",
    "splitlines",
    "join",
    "format",
    "encode",
    "decode",
    "strip",
    "lstrip",
    "upper",
    "lower",
    "center",
    "startswith",
    "endswith",
    "partition",
    "rpartition",
    "isdigit",
    "isspace",
    "read",
    "readline",
    "readinto",
    "write",
    "seek",
    "getvalue",
    "close",
    "send",
    "throw",
    "__next__",
    "pend_throw",
    "to_bytes",
    "from_bytes",
    "popleft",
    "appendleft",
    "start",
    "real",
    "imag",
    "args",
    "__name__",
    "__class__",
    "__dict__",
    "__init__",
    "__new__",
    "__getattr__",
    "__bases__",
    "__call__",
    "__qualname__",
    "hex",
    "n",
    "value",
    "__doc__",
    "__traceback__",
    "__globals__",
    "__code__",
    "__get__",
    "_asdict",
  };

  private static final String[] OPERATORS = {
    "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "==", "!=", "<", "<=", ">",
    ">=", "in", "not in", "is", "is not", "and", "or",
  };

  private static final String[] FORMATS = {
    "'%s'", "'%r'", "'%5d'", "'%-08.3f'", "'%x %o'", "'%(a)s'", "'%*d'", "'%c'", "'%%%'", "b'%s'",
  };

  private static final String[] FIELDS = {
    "'{}'",
    "'{:5}'",
    "'{:<08.3f}'",
    "'{0[1]}'",
    "'{a.b}'",
    "'{:{}}'",
    "'{!r:>9}'",
    "'{:,}'",
    "'{'",
    "'{:x}'",
    "'{:c}'",
    "'{:#b}'",
    "'{:e}'",
    "'{:%}'",
    "'{:=+9}'",
    "'{0}{}'",
  };

  private static final String PRELUDE =
      "import ucollections, ustruct, uarray, uio, sys, gc, micropython\n"
          + "def f(a=1, *b, c=2, **d): return a\n"
          + "def g(n):\n    for i in range(n):\n        try: x = yield i\n        except ValueError: pass\n"
          + "class C:\n    n = 1\n    def __init__(self, *a): self.a = a\n"
          + "    def __getitem__(self, i): return i\n    def __add__(self, o): return o\n"
          + "class L(list):\n    def __len__(self): return 3\n"
          + "x = [3, 1, 2]; y = 'text'; z = {1: 'a'}; o = C()\n";

  private final Random random;
  private final List<String> seeds;

  FuzzSource(Random random, List<String> seeds) {
    this.random = random;
    this.seeds = seeds;
  }

  /** One more program. */
  String next() {
    int kind = random.nextInt(10);
    if (kind < 4) {
      return cut(PRELUDE + guardedBlock(1 + random.nextInt(15)));
    }
    if (kind == 4) {
      return cut(PRELUDE + block("", 3, 1 + random.nextInt(8)));
    }
    if (kind == 5) {
      return mutateText(PRELUDE + block("", 2, 1 + random.nextInt(6)));
    }
    String text = pick();
    return kind < 8 ? mutateTokens(text) : mutateText(text);
  }

  private static String cut(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  private String pick() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private String one(String[] from) {
    return from[random.nextInt(from.length)];
  }

  /** Deletes, doubles, swaps and takes over tokens. */
  private String mutateTokens(String text) {
    List<String> tokens = tokens(text);
    List<String> others = tokens(pick());
    for (int n = 1 + random.nextInt(4); n > 0 && tokens.size() > 1; n--) {
      int i = random.nextInt(tokens.size());
      int j = random.nextInt(tokens.size());
      switch (random.nextInt(6)) {
        case 0:
          tokens.remove(i);
          break;
        case 1:
          tokens.add(j, tokens.get(i));
          break;
        case 2:
          String swapped = tokens.get(i);
          tokens.set(i, tokens.get(j));
          tokens.set(j, swapped);
          break;
        case 3:
          tokens.set(i, "(" + one(ATOMS) + ")");
          break;
        case 4:
          tokens.set(i, others.isEmpty() ? "" : others.get(random.nextInt(others.size())));
          break;
        default:
          tokens.set(i, " " + one(OPERATORS) + " ");
          break;
      }
    }
    return String.join("", tokens);
  }

  /** Words, numbers, blanks and single characters of {@code text}, in order. */
  private static List<String> tokens(String text) {
    List<String> out = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      boolean word = Character.isJavaIdentifierPart(text.charAt(at));
      boolean blank = text.charAt(at) == ' ';
      while (end < text.length()
          && (word && Character.isJavaIdentifierPart(text.charAt(end))
              || blank && text.charAt(end) == ' ')) {
        end++;
      }
      out.add(text.substring(at, end));
      at = end;
    }
    return out;
  }

  /** Changes characters, cuts pieces out and splices another program in. */
  private String mutateText(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int n = 1 + random.nextInt(5); n > 0 && out.length() > 1; n--) {
      int i = random.nextInt(out.length());
      switch (random.nextInt(4)) {
        case 0:
          out.setCharAt(i, (char) (out.charAt(i) ^ 1 << random.nextInt(8)));
          break;
        case 1:
          out.setCharAt(i, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
          break;
        case 2:
          out.delete(i, Math.min(out.length(), i + 1 + random.nextInt(20)));
          break;
        default:
          String other = pick();
          int from = random.nextInt(other.length() + 1);
          out.insert(i, other, from, Math.min(other.length(), from + random.nextInt(80)));
          break;
      }
    }
    return out.toString();
  }

  private String block(String indent, int depth, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(statement(indent, depth));
    }
    return out.toString();
  }

  /** Statements none of which ends the program by its exception. */
  private String guardedBlock(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("try:\n").append(statement(" ", 2)).append("except: pass\n");
    }
    return out.toString();
  }

  private String body(String indent, int depth) {
    return block(indent + " ", depth - 1, 1 + random.nextInt(3));
  }

  private String statement(String indent, int depth) {
    String e = expression(2);
    switch (random.nextInt(depth > 0 ? 22 : 12)) {
      case 0:
      case 1:
        return indent + "x = " + e + "\n";
      case 2:
        return indent + target() + " = " + e + "\n";
      case 3:
        return indent + "x " + OPERATORS[random.nextInt(13)] + "= " + e + "\n";
      case 4:
        return indent + "del " + target() + "\n";
      case 5:
        return indent + "x, *y = " + e + "\n";
      case 6:
        return indent + "raise " + e + "\n";
      case 7:
        return indent + (random.nextBoolean() ? "break" : "continue") + "\n";
      case 8:
        return indent + "return " + e + "\n";
      case 9:
        return indent + "assert " + e + ", " + expression(1) + "\n";
      case 10:
        return indent + "(yield " + e + ")\n";
      case 11:
        return indent + "print(" + e + ")\n";
      case 12:
        return indent + "for y in " + e + ":\n" + body(indent, depth);
      case 13:
        return indent + "while " + e + ":\n" + body(indent, depth);
      case 14:
        return indent + "if " + e + ":\n" + body(indent, depth);
      case 15:
      case 16:
        return indent
            + "try:\n"
            + body(indent, depth)
            + indent
            + "except "
            + e
            + " as z:\n"
            + body(indent, depth);
      case 17:
        return indent
            + "try:\n"
            + body(indent, depth)
            + indent
            + "finally:\n"
            + body(indent, depth);
      case 18:
        return indent + "with " + e + " as y:\n" + body(indent, depth);
      case 19:
        return indent
            + "def f(a="
            + expression(1)
            + ", *b):\n"
            + indent
            + " nonlocal_ = a\n"
            + body(indent, depth);
      case 20:
        return indent
            + "class C("
            + one(ATOMS)
            + "):\n"
            + indent
            + " def "
            + one(METHODS)
            + "(self, *a): return "
            + expression(1)
            + "\n"
            + body(indent, depth);
      default:
        return indent
            + "try:\n"
            + body(indent, depth)
            + indent
            + "except Exception as e: print(e)\n";
    }
  }

  private String target() {
    switch (random.nextInt(5)) {
      case 0:
        return "x[" + expression(1) + "]";
      case 1:
        return "o." + one(METHODS);
      case 2:
        return "x[" + expression(0) + ":" + expression(0) + "]";
      case 3:
        return "C." + one(METHODS);
      default:
        return "y";
    }
  }

  private String expression(int depth) {
    if (depth <= 0) {
      return one(ATOMS);
    }
    String a = expression(depth - 1);
    String b = expression(depth - 1 - random.nextInt(2));
    switch (random.nextInt(20)) {
      case 0:
      case 1:
      case 2:
        return "(" + a + " " + one(OPERATORS) + " " + b + ")";
      case 3:
      case 4:
      case 5:
        return one(FUNCTIONS) + "(" + a + ")";
      case 6:
      case 7:
        return one(FUNCTIONS) + "(" + a + ", " + b + ")";
      case 8:
        return one(FUNCTIONS) + "(" + a + ", " + b + ", " + one(ATOMS) + ")";
      case 9:
      case 10:
        return "(" + a + ")." + one(METHODS) + "(" + b + ")";
      case 11:
        return "(" + a + ")." + one(METHODS) + "(" + b + ", " + one(ATOMS) + ")";
      case 12:
        return "(" + a + ")." + one(METHODS) + (random.nextBoolean() ? "" : "()");
      case 13:
        return "(" + a + ")[" + b + "]";
      case 14:
        return "(" + a + ")[" + b + ":" + one(ATOMS) + ":" + one(ATOMS) + "]";
      case 15:
        return "[" + a + " for y in " + b + "]";
      case 16:
        return one(FORMATS) + " % (" + a + ", " + b + ")";
      case 17:
        return one(FIELDS) + ".format(" + a + ", " + b + ")";
      case 18:
        return one(FUNCTIONS) + "(*" + a + ", **" + b + ")";
      default:
        return (random.nextBoolean() ? "-" : "~") + a;
    }
  }
}
