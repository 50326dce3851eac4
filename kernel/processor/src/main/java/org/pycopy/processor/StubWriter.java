package org.pycopy.processor;

import java.util.List;
import java.util.Map;

/** Writes the {@code .pyi} stub of a module, for type checkers and editors. */
final class StubWriter {
  private final Map<String, String> typeNames;
  private final StringBuilder out = new StringBuilder();

  /**
   * A writer for one stub.
   *
   * @param typeNames Python names of the Java classes that implement types
   */
  StubWriter(Map<String, String> typeNames) {
    this.typeNames = typeNames;
  }

  String write(Table module, List<Table> types) {
    doc("", module.doc());
    out.append("from typing import Any\n");
    for (Member m : module.members()) {
      switch (m.kind()) {
        case CONSTANT -> {
          if (!m.javaName().equals("TYPE")) {
            value("", m);
          }
        }
        case VALUE -> value("", m);
        default -> function("", m, m.name(), false);
      }
    }
    for (Table type : types) {
      out.append("\n\nclass ").append(type.name()).append(":\n");
      doc("    ", type.doc());
      if (type.constructor() != null) {
        function("    ", type.constructor(), "__init__", true);
      }
      for (Member m : type.members()) {
        member(m);
      }
    }
    return out.toString();
  }

  private void member(Member m) {
    String indent = "    ";
    switch (m.kind()) {
      case CONSTANT, VALUE -> value(indent, m);
      case STATIC_METHOD -> {
        out.append('\n').append(indent).append("@staticmethod");
        function(indent, m, m.name(), false);
      }
      case CLASS_METHOD -> {
        out.append('\n').append(indent).append("@classmethod");
        function(indent, m, m.name(), false);
      }
      case PROPERTY -> {
        out.append('\n').append(indent).append("@property");
        function(indent, m, m.name(), false);
        if (m.setter() != null) {
          out.append('\n').append(indent).append('@').append(m.name()).append(".setter");
          function(indent, m.setter(), m.name(), false);
        }
      }
      default -> function(indent, m, m.name(), false);
    }
  }

  private void value(String indent, Member m) {
    out.append('\n').append(indent).append(m.name()).append(": ").append(type(m.returnType()));
    out.append('\n');
  }

  private void function(String indent, Member m, String name, boolean isConstructor) {
    out.append('\n').append(indent).append("def ").append(name).append('(');
    int start = out.length();
    if (isConstructor) {
      parameter(start, "self");
    }
    boolean starSeen = false;
    for (Param p : m.params()) {
      switch (p.role()) {
        case INTERPRETER, TYPE, KEYWORD_ONLY -> {}
        case SELF -> parameter(start, "self");
        case RAW_SELF -> parameter(start, m.kind() == Member.Kind.CLASS_METHOD ? "cls" : "self");
        case REST -> {
          parameter(start, "*" + p.name() + ": Any");
          starSeen = true;
        }
        case FULL -> parameter(start, "*args: Any, **kwargs: Any");
        default -> typed(start, p);
      }
    }
    for (Param p : m.params()) {
      if (p.role() == Param.Role.KEYWORD_ONLY) {
        if (!starSeen) {
          parameter(start, "*");
          starSeen = true;
        }
        typed(start, p);
      }
    }
    String result = isConstructor ? "None" : type(m.returnType());
    out.append(") -> ").append(result).append(":\n");
    doc(indent + "    ", m.doc());
    out.append(indent).append("    ...\n");
  }

  private void typed(int start, Param p) {
    boolean orNone = p.optional() && p.defaultValue().equals("null");
    String type = type(p.javaType());
    String noneable = orNone && !type.equals("Any") ? type + " | None" : type;
    parameter(
        start, p.name() + ": " + noneable + (p.optional() ? " = " + DocWriter.defaultOf(p) : ""));
  }

  private void parameter(int start, String text) {
    out.append(out.length() == start ? "" : ", ").append(text);
  }

  private String type(String javaType) {
    return switch (javaType) {
      case "void" -> "None";
      case "int", "long" -> "int";
      case "double" -> "float";
      case "boolean" -> "bool";
      case Names.STRING -> "str";
      case Names.OBJECTS + "PyBool" -> "bool";
      default -> typeNames.getOrDefault(javaType, "Any");
    };
  }

  private void doc(String indent, Doc doc) {
    if (doc.text().isEmpty()) {
      return;
    }
    String text = doc.text().replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    out.append(indent).append("\"\"\"");
    out.append(text.replace("\n", "\n" + indent)).append("\"\"\"\n");
  }
}
