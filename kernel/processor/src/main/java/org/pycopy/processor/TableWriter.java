package org.pycopy.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.pycopy.annot.Nullable;

/**
 * Writes the Java source of a table class: a subclass of the kernel's {@code BuiltinTable} that
 * maps member ids to calls of the annotated members by {@code switch}, without reflection or
 * lambdas.
 *
 * <p>Calls with up to three positional arguments get a case in {@code call0} to {@code call3} for
 * each member that takes so many; members that take more, or keywords, have in addition a method
 * {@code wide<id>} that {@code callN} calls. Whatever no case matches is an arity error, which the
 * superclass raises from the packed signatures.
 */
final class TableWriter {
  private static final String[] LETTERS = {"a", "b", "c"};

  private final Table table;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> casts = new LinkedHashSet<>();

  TableWriter(Table table) {
    this.table = table;
  }

  String write() {
    StringBuilder body = new StringBuilder();
    writeLoad();
    for (int n = 0; n <= 3; n++) {
      writeCall(n);
    }
    writeCallN();
    if (table.constructor() != null) {
      writeConstructor(table.constructor());
    }
    // The casts are known only when all calls are written.
    writeCasts();
    body.append(out);
    out.setLength(0);
    writeHead();
    return out.append(body).append("}\n").toString();
  }

  private void writeHead() {
    line(0, "package " + table.packageName() + ";");
    line(0, "");
    line(0, "import org.pycopy.kernel.Convert;");
    line(0, "import org.pycopy.kernel.Errors;");
    line(0, "import org.pycopy.kernel.Interpreter;");
    for (String name :
        List.of(
            "BuiltinTable",
            "BuiltinType",
            "PyBool",
            "PyFloat",
            "PyInt",
            "PyNone",
            "PyObject",
            "PyStr")) {
      line(0, "import " + Names.OBJECTS + name + ";");
    }
    line(0, "");
    String what = table.isModule() ? "module" : "type";
    line(0, "/** Members of " + what + " {@code " + table.name() + "}; generated. */");
    line(
        0,
        (table.isModule() ? "public " : "")
            + "final class "
            + table.tableName()
            + " extends BuiltinTable {");
    line(1, (table.isModule() ? "public " : "") + table.tableName() + "() {");
    line(2, "super(");
    line(4, quote(table.name()) + ",");
    StringBuilder names = new StringBuilder();
    StringBuilder signatures = new StringBuilder();
    for (Member m : table.members()) {
      names.append(names.length() == 0 ? "" : " ").append(m.name());
      signatures.append(escaped(Signature.pack(m)));
    }
    line(4, quote(names.toString()) + ",");
    line(4, "\"" + signatures + "\");");
    line(1, "}");
  }

  private void writeLoad() {
    boolean any = false;
    for (int id = 0; id < table.members().size(); id++) {
      Member m = table.members().get(id);
      if (m.kind() != Member.Kind.CONSTANT) {
        continue;
      }
      if (!any) {
        any = true;
        method("protected PyObject load(int id)");
        line(2, "switch (id) {");
      }
      label(id, m);
      line(4, "return " + boxed(m.returnType(), m.owner() + "." + m.javaName()) + ";");
    }
    if (any) {
      line(3, "default:");
      line(4, "return super.load(id);");
      line(2, "}");
      line(1, "}");
    }
  }

  private void writeCall(int n) {
    StringBuilder params = new StringBuilder();
    StringBuilder args = new StringBuilder();
    for (int i = 0; i < n; i++) {
      params.append(", PyObject ").append(LETTERS[i]);
      args.append(", ").append(LETTERS[i]);
    }
    boolean any = false;
    for (int id = 0; id < table.members().size(); id++) {
      Member m = member(id, n);
      if (m == null || !m.acceptsPositional(n)) {
        continue;
      }
      if (!any) {
        any = true;
        method("public PyObject call" + n + "(int id, Interpreter in" + params + ")");
        line(2, "switch (id) {");
      }
      label(id, m);
      result(4, m, invocation(m, fixedArguments(m, n)));
    }
    if (any) {
      line(3, "default:");
      line(4, "return super.call" + n + "(id, in" + args + ");");
      line(2, "}");
      line(1, "}");
    }
  }

  /**
   * Member {@code id} as it is called with {@code n} arguments: a property has getter and setter.
   */
  private @Nullable Member member(int id, int n) {
    Member m = table.members().get(id);
    return switch (m.kind()) {
      case CONSTANT -> null;
      case PROPERTY -> n == 2 ? m.setter() : m;
      default -> m;
    };
  }

  private void writeCallN() {
    List<Integer> wide = new ArrayList<>();
    for (int id = 0; id < table.members().size(); id++) {
      if (table.members().get(id).isWide()) {
        wide.add(id);
      }
    }
    if (wide.isEmpty()) {
      return;
    }
    method(
        "public PyObject callN("
            + "int id, Interpreter in, PyObject[] args, int off, int nPos, int nKw)");
    line(2, "switch (id) {");
    for (int id : wide) {
      label(id, table.members().get(id));
      line(4, "return wide" + id + "(in, args, off, nPos, nKw);");
    }
    line(3, "default:");
    line(4, "return super.callN(id, in, args, off, nPos, nKw);");
    line(2, "}");
    line(1, "}");
    for (int id : wide) {
      line(0, "");
      line(1, "/** {@code " + table.members().get(id).name() + "}. */");
      line(
          1,
          "private static PyObject wide"
              + id
              + "(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {");
      writeWide(table.members().get(id));
      line(1, "}");
    }
  }

  private void writeConstructor(Member m) {
    method("public boolean hasConstructor()");
    line(2, "return true;");
    line(1, "}");
    for (int n = 0; n <= 3; n++) {
      if (!m.acceptsPositional(n)) {
        continue;
      }
      StringBuilder params = new StringBuilder();
      for (int i = 0; i < n; i++) {
        params.append(", PyObject ").append(LETTERS[i]);
      }
      method("public PyObject construct" + n + "(Interpreter in, BuiltinType type" + params + ")");
      result(2, m, invocation(m, fixedArguments(m, n)));
      line(1, "}");
    }
    method(
        "public PyObject construct(\n"
            + "      Interpreter in, BuiltinType type, PyObject[] args, int off, int nPos, int nKw)");
    writeWide(m);
    line(1, "}");
  }

  /** The body of a method that has {@code args, off, nPos, nKw} and calls {@code m} with them. */
  private void writeWide(Member m) {
    if (m.hasRole(Param.Role.FULL)) {
      line(2, "checkMin(" + m.min() + ", nPos);");
    } else if (m.hasKeywordParams()) {
      line(2, "checkPositional(" + m.min() + ", " + m.max() + ", nPos);");
      writeKeywords(m);
    } else {
      line(2, "checkArity(" + m.min() + ", " + m.max() + ", nPos, nKw);");
    }
    result(2, m, invocation(m, wideArguments(m)));
  }

  private void writeKeywords(Member m) {
    line(2, "int used = 0;");
    int position = 0;
    int local = 0;
    for (Param p : m.params()) {
      if (p.takesKeyword()) {
        String name = "k" + local++;
        String find = "keyword(args, off + nPos, nKw, " + quote(p.name()) + ")";
        line(2, "PyObject " + name + ";");
        int indent = 2;
        if (p.takesPosition()) {
          line(2, "if (nPos > " + position + ") {");
          line(3, name + " = " + argument(position) + ";");
          line(2, "} else {");
          indent = 3;
        }
        line(indent, name + " = " + find + ";");
        line(indent, "if (" + name + " != null) {");
        line(indent + 1, "used++;");
        line(indent, p.optional() ? "}" : "} else {");
        if (!p.optional()) {
          line(indent + 1, "throw Errors.argumentRequired(" + quote(p.name()) + ");");
          line(indent, "}");
        }
        if (indent == 3) {
          line(2, "}");
        }
      }
      if (p.takesPosition()) {
        position++;
      }
    }
    line(2, "checkKeywords(used, nKw);");
  }

  /** Argument expressions for a call with {@code n} positional arguments, named by letters. */
  private List<String> fixedArguments(Member m, int n) {
    int positions = m.positions();
    IntFunction<String> given = i -> i < n ? LETTERS[i] : null;
    StringBuilder rest = new StringBuilder();
    for (int i = positions; i < n; i++) {
      rest.append(i == positions ? "new PyObject[] {" : ", ").append(LETTERS[i]);
    }
    String restArray = rest.length() == 0 ? "PyObject.NONE" : rest.append('}').toString();
    List<String> arguments = new ArrayList<>();
    int position = 0;
    for (Param p : m.params()) {
      switch (p.role()) {
        case INTERPRETER -> arguments.add("in");
        case TYPE -> arguments.add("type");
        case REST -> arguments.add(restArray);
        case KEYWORD_ONLY -> arguments.add(p.defaultValue());
        default -> {
          String value = given.apply(position++);
          arguments.add(value == null ? p.defaultValue() : converted(p, value));
        }
      }
    }
    return arguments;
  }

  /** Argument expressions for a call with {@code args, off, nPos, nKw} and keyword locals. */
  private List<String> wideArguments(Member m) {
    List<String> arguments = new ArrayList<>();
    int position = 0;
    int local = 0;
    int positions = m.positions();
    for (Param p : m.params()) {
      switch (p.role()) {
        case INTERPRETER -> arguments.add("in");
        case TYPE -> arguments.add("type");
        case REST -> arguments.add(restOf("rest(args, off", "nPos", positions) + ")");
        case FULL -> arguments.add(restOf("args, off", "nPos", positions) + ", nKw");
        case KEYWORD, KEYWORD_ONLY -> {
          String name = "k" + local++;
          String value = converted(p, name);
          boolean plain = value.equals(name) && p.defaultValue().equals("null");
          arguments.add(
              p.optional() && !plain
                  ? name + " == null ? " + p.defaultValue() + " : " + value
                  : value);
          position += p.takesPosition() ? 1 : 0;
        }
        default -> {
          String value = converted(p, argument(position));
          arguments.add(
              p.optional()
                  ? "nPos > " + position + " ? " + value + " : " + p.defaultValue()
                  : value);
          position++;
        }
      }
    }
    return arguments;
  }

  private static String argument(int position) {
    return position == 0 ? "args[off]" : "args[off + " + position + "]";
  }

  private static String restOf(String offset, String count, int skip) {
    String by = skip == 0 ? "" : " + " + skip;
    return offset + by + ", " + count + by.replace('+', '-');
  }

  /** The call of the Java member. */
  private String invocation(Member m, List<String> arguments) {
    String target = m.owner();
    List<String> rest = arguments;
    if (!m.isStatic()) {
      target = arguments.get(0);
      rest = arguments.subList(1, arguments.size());
    }
    return target + "." + m.javaName() + "(" + String.join(", ", rest) + ")";
  }

  private void result(int indent, Member m, String call) {
    if (m.returnType().equals("void")) {
      line(indent, call + ";");
      line(indent, "return PyNone.NONE;");
    } else {
      line(indent, "return " + boxed(m.returnType(), call) + ";");
    }
  }

  /** {@code value}, a {@code PyObject} expression, as the parameter's Java type. */
  private String converted(Param p, String value) {
    if (p.role() == Param.Role.RAW_SELF) {
      return value;
    }
    return switch (p.javaType()) {
      case "int" -> "Convert.toInt(in, " + value + ")";
      case "long" -> "Convert.toLong(in, " + value + ")";
      case "double" -> "Convert.toDouble(in, " + value + ")";
      case "boolean" -> "Convert.toBoolean(in, " + value + ")";
      case Names.STRING -> "Convert.toJavaString(in, " + value + ")";
      case Names.PY_STR ->
          p.isSelf() ? cast(p.javaType(), value) : "Convert.toStr(in, " + value + ")";
      case Names.PY_OBJECT ->
          p.role() == Param.Role.SELF
              ? "unwrap(" + value + ", " + table.selfClass() + ".TYPE)"
              : value;
      default -> cast(p.javaType(), value);
    };
  }

  private String cast(String javaClass, String value) {
    casts.add(javaClass);
    return castName(javaClass) + "(" + value + ")";
  }

  private static String castName(String javaClass) {
    return "as" + Names.simple(javaClass);
  }

  private void writeCasts() {
    for (String javaClass : casts) {
      line(0, "");
      line(1, "private static " + javaClass + " " + castName(javaClass) + "(PyObject object) {");
      line(2, "if (object instanceof " + javaClass + " direct) {");
      line(3, "return direct;");
      line(2, "}");
      line(2, "if (Convert.nativeOf(object) instanceof " + javaClass + " base) {");
      line(3, "return base;");
      line(2, "}");
      line(2, "throw Errors.wrongType(" + javaClass + ".TYPE, object);");
      line(1, "}");
    }
  }

  private static String boxed(String type, String value) {
    return switch (type) {
      case "int", "long" -> "PyInt.of(" + value + ")";
      case "double" -> "new PyFloat(" + value + ")";
      case "boolean" -> "PyBool.of(" + value + ")";
      case Names.STRING -> "PyStr.of(" + value + ")";
      default -> value;
    };
  }

  private void label(int id, Member m) {
    line(3, "case " + id + ": // " + m.name());
  }

  private void method(String head) {
    line(0, "");
    line(1, "@Override");
    line(1, head + " {");
  }

  private void line(int indent, String text) {
    if (!text.isEmpty()) {
      out.append("  ".repeat(indent)).append(text);
    }
    out.append('\n');
  }

  /**
   * A char of a string literal. Octal where it fits: Java reads <code>&#92;u0022</code> as a quote.
   */
  private static String escaped(int c) {
    return c < 0x100 ? String.format("\\%03o", c) : String.format("\\u%04x", c);
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
