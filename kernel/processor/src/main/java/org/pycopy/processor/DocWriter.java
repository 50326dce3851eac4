package org.pycopy.processor;

/**
 * Writes the documentation of a table as text: the name and documentation of the module or type,
 * then a block per member, its signature on a line of its own and its text indented by four spaces.
 * Blocks are separated by empty lines.
 */
final class DocWriter {
  private DocWriter() {}

  static String write(Table table) {
    StringBuilder out = new StringBuilder();
    block(out, table.name(), table.doc());
    if (table.constructor() != null) {
      block(out, table.name() + signature(table.constructor()), table.constructor().doc());
    }
    for (Member m : table.members()) {
      boolean isValue =
          m.kind() == Member.Kind.CONSTANT
              || m.kind() == Member.Kind.VALUE
              || m.kind() == Member.Kind.PROPERTY;
      if (!m.doc().text().isEmpty()) {
        block(out, isValue ? m.name() : m.name() + signature(m), m.doc());
      }
    }
    return out.toString();
  }

  private static void block(StringBuilder out, String head, Doc doc) {
    out.append(head).append('\n');
    for (String line : doc.text().split("\n")) {
      out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
    }
    out.append('\n');
  }

  /** The parameters as Python writes them, without self: {@code (x, key=None, *args)}. */
  private static String signature(Member m) {
    StringBuilder out = new StringBuilder("(");
    for (Param p : m.params()) {
      String text =
          switch (p.role()) {
            case INTERPRETER, TYPE, SELF, RAW_SELF -> "";
            case REST -> "*" + p.name();
            case FULL -> "*args, **kwargs";
            default -> p.optional() ? p.name() + "=" + defaultOf(p) : p.name();
          };
      if (!text.isEmpty()) {
        out.append(out.length() == 1 ? "" : ", ").append(text);
      }
    }
    return out.append(')').toString();
  }

  /** The default in Python's terms, {@code ...} where Java's expression is no literal. */
  static String defaultOf(Param p) {
    return switch (p.defaultValue()) {
      case "null" -> "None";
      case "true" -> "True";
      case "false" -> "False";
      default -> isNumber(p.defaultValue()) ? p.defaultValue() : "...";
    };
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
