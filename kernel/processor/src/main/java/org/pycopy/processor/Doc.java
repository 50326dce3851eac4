package org.pycopy.processor;

import java.util.ArrayList;
import java.util.List;
import org.pycopy.annot.Nullable;

/**
 * Documentation as plain text, made from Javadoc: inline tags and HTML are reduced to their text,
 * {@code @param}, {@code @return} and {@code @throws} to sentences.
 *
 * @param text the text, lines separated by {@code \n}; empty where there was no Javadoc
 * @param raises the Python exceptions that {@code @throws} names
 */
record Doc(String text, List<String> raises) {
  static final Doc NONE = new Doc("", List.of());

  /** Converts {@code javadoc} as javac gives it, without comment markers; null is no Javadoc. */
  static Doc parse(@Nullable String javadoc) {
    if (javadoc == null) {
      return NONE;
    }
    StringBuilder text = new StringBuilder();
    List<String> raises = new ArrayList<>();
    for (String line : plain(splitTags(javadoc)).split("\n")) {
      String trimmed = line.strip();
      if (trimmed.startsWith("@throws ")) {
        String rest = trimmed.substring("@throws ".length()).strip();
        int space = rest.indexOf(' ');
        raises.add(space < 0 ? rest : rest.substring(0, space));
        trimmed = "Raises " + rest;
      } else if (trimmed.startsWith("@return ")) {
        trimmed = "Returns " + trimmed.substring("@return ".length()).strip();
      } else if (trimmed.startsWith("@param ")) {
        trimmed = colonAfterName(trimmed.substring("@param ".length()).strip());
      } else if (trimmed.startsWith("@")) {
        continue;
      }
      boolean afterEmpty = text.length() == 0 || text.toString().endsWith("\n\n");
      if (!trimmed.isEmpty() || !afterEmpty) {
        text.append(trimmed).append('\n');
      }
    }
    return new Doc(text.toString().strip(), raises);
  }

  /** The first line. */
  String summary() {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String colonAfterName(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space) + ":" + text.substring(space);
  }

  /** Puts each block tag on a line of its own; they may stand within a line of a short comment. */
  private static String splitTags(String text) {
    String[] tags = {"@throws ", "@return ", "@param "};
    String result = text;
    for (String tag : tags) {
      result = result.replace(" " + tag, "\n" + tag);
    }
    return result;
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '{' && i + 1 < text.length() && text.charAt(i + 1) == '@') {
        i = skipInlineTagName(text, i, out);
        depth++;
        continue;
      }
      if (depth > 0 && c == '{') {
        depth++;
      } else if (depth > 0 && c == '}') {
        depth--;
        if (depth == 0) {
          i++;
          continue;
        }
      } else if (depth == 0 && c == '<' && isTag(text, i)) {
        int end = text.indexOf('>', i);
        if (end > 0) {
          i = end + 1;
          continue;
        }
      }
      out.append(c);
      i++;
    }
    return out.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static boolean isTag(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return next == '/' || Character.isLetter(next);
  }

  /**
   * Skips <code>{&#64;link Some.Name#member</code> up to what is to be shown; returns its index.
   */
  private static int skipInlineTagName(String text, int at, StringBuilder out) {
    int i = at + 2;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    boolean link = text.startsWith("link", at + 2);
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (!link) {
      return i;
    }
    int end = text.indexOf('}', i);
    if (end < 0) {
      return i;
    }
    String target = text.substring(i, end).replace('\n', ' ').strip();
    int label = target.indexOf(' ');
    if (label > 0) {
      out.append(target.substring(label + 1).strip());
    } else {
      int hash = target.indexOf('#');
      out.append(hash < 0 ? target : target.substring(hash + 1));
    }
    return end;
  }
}
