package org.pycopy.kernel.objects;

import org.pycopy.annot.Kw;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.text.Ascii;

/**
 * The methods that {@code str} and {@code bytes} share; {@code self} is always a {@link PyText}.
 */
final class TextMethods {
  private static final String WHITESPACE = " \t\n\r\u000b\f";

  private TextMethods() {}

  // Searching

  /** The lowest index from start to end where {@code sub} is found, or -1. */
  @PyMethod
  static int find(PyObject self, PyObject sub, @Opt PyObject start, @Opt PyObject end) {
    return search((PyText) self, sub, start, end, false);
  }

  /** The highest index from start to end where {@code sub} is found, or -1. */
  @PyMethod
  static int rfind(PyObject self, PyObject sub, @Opt PyObject start, @Opt PyObject end) {
    return search((PyText) self, sub, start, end, true);
  }

  /** Like {@code find}. @throws ValueError where {@code sub} is not found */
  @PyMethod
  static int index(PyObject self, PyObject sub, @Opt PyObject start, @Opt PyObject end) {
    return found(search((PyText) self, sub, start, end, false));
  }

  /** Like {@code rfind}. @throws ValueError where {@code sub} is not found */
  @PyMethod
  static int rindex(PyObject self, PyObject sub, @Opt PyObject start, @Opt PyObject end) {
    return found(search((PyText) self, sub, start, end, true));
  }

  private static int found(int index) {
    if (index < 0) {
      throw Errors.valueError("substring not found");
    }
    return index;
  }

  private static int search(PyText self, PyObject sub, PyObject start, PyObject end, boolean last) {
    String needle = self.charsOfSame(sub);
    String chars = self.chars();
    int from = from(self, start);
    int to = to(self, end);
    int at = last ? chars.lastIndexOf(needle, to - needle.length()) : chars.indexOf(needle, from);
    return at < from || at + needle.length() > to ? -1 : self.indexOf(at);
  }

  /** Offset of argument {@code start}: 0 where it is missing or None. */
  private static int from(PyText self, PyObject start) {
    return start == null || start == PyNone.NONE ? 0 : self.clampedOffset(start);
  }

  /** Offset of argument {@code end}: that of the end where it is missing or None. */
  private static int to(PyText self, PyObject end) {
    return end == null || end == PyNone.NONE ? self.chars().length() : self.clampedOffset(end);
  }

  /** The number of times that {@code sub} occurs from start to end without overlap. */
  @PyMethod
  static int count(PyObject self, PyObject sub, @Opt PyObject start, @Opt PyObject end) {
    PyText text = (PyText) self;
    String needle = text.charsOfSame(sub);
    String chars = text.chars();
    int from = from(text, start);
    int to = to(text, end);
    if (needle.isEmpty()) {
      return from > to ? 0 : text.indexOf(to) - text.indexOf(from) + 1;
    }
    int count = 0;
    int at = chars.indexOf(needle, from);
    while (at >= 0 && at + needle.length() <= to) {
      count++;
      at = chars.indexOf(needle, at + needle.length());
    }
    return count;
  }

  /** True where the text starts with {@code prefix}, or has it at index {@code start}. */
  @PyMethod
  static boolean startswith(PyObject self, PyObject prefix, @Opt PyObject start) {
    PyText text = (PyText) self;
    String part = charsOfEither(text, prefix);
    return text.chars().startsWith(part, start == null ? 0 : text.clampedOffset(start));
  }

  /** True where the text ends with {@code suffix}. */
  @PyMethod
  static boolean endswith(PyObject self, PyObject suffix, @Opt PyObject start) {
    PyText text = (PyText) self;
    String part = charsOfEither(text, suffix);
    if (start != null) {
      throw Errors.notImplemented("start/end indices");
    }
    return text.chars().endsWith(part);
  }

  /** The chars of a str or bytes argument, converted to the type of {@code self}. */
  private static String charsOfEither(PyText self, PyObject part) {
    PyText same = self.sameType(part);
    if (same != null) {
      return same.chars();
    }
    if (!(Convert.nativeOf(part) instanceof PyText other)) {
      throw Errors.implicitConversion(part);
    }
    return self.charsOf(other.textOf(other.chars()));
  }

  // Splitting and joining

  /** The items of an iterable of texts, with this text between each two. */
  @PyMethod
  static PyObject join(Interpreter in, PyObject self, PyObject iterable) {
    PyText separator = (PyText) self;
    if (iterable instanceof PyList list) {
      return join(in, separator, list.items, list.size);
    }
    PyObject[] items = Ops.toArray(in, iterable);
    return join(in, separator, items, items.length);
  }

  private static PyObject join(Interpreter in, PyText separator, PyObject[] items, int count) {
    return count == 0 ? separator.empty() : separator.join(in, items, count);
  }

  /**
   * The parts of the text between the separators, at most {@code maxsplit} + 1; without a
   * separator, those between runs of white space. @throws ValueError where the separator is empty
   */
  @PyMethod
  static PyObject split(
      Interpreter in, PyObject self, @Opt PyObject sep, @Opt("-1") long maxsplit) {
    PyText text = (PyText) self;
    return sep == null || sep == PyNone.NONE
        ? splitSpace(in, text, maxsplit)
        : splitAt(in, text, separator(text, sep), maxsplit);
  }

  /** Like {@code split}, but counts {@code maxsplit} from the end. */
  @PyMethod
  static PyObject rsplit(
      Interpreter in, PyObject self, @Opt PyObject sep, @Opt("-1") long maxsplit) {
    PyText text = (PyText) self;
    if (maxsplit < 0) {
      return split(in, self, sep, maxsplit);
    }
    if (sep == null || sep == PyNone.NONE) {
      throw Errors.notImplemented("rsplit(None,n)");
    }
    String separator = separator(text, sep);
    String chars = text.chars();
    PyList parts = new PyList();
    int end = chars.length();
    long left = maxsplit;
    while (left-- > 0) {
      int at = chars.lastIndexOf(separator, end - separator.length());
      if (at < 0) {
        break;
      }
      append(in, parts, text, at + separator.length(), end);
      end = at;
    }
    append(in, parts, text, 0, end);
    for (int i = 0, j = parts.size - 1; i < j; i++, j--) {
      PyObject swapped = parts.items[i];
      parts.items[i] = parts.items[j];
      parts.items[j] = swapped;
    }
    return parts;
  }

  private static String separator(PyText self, PyObject sep) {
    String separator = self.charsOfSame(sep);
    if (separator.isEmpty()) {
      throw Errors.valueError("empty separator");
    }
    return separator;
  }

  private static PyList splitAt(Interpreter in, PyText text, String separator, long maxsplit) {
    String chars = text.chars();
    PyList parts = new PyList();
    int start = 0;
    long left = maxsplit;
    while (left-- != 0) {
      int at = chars.indexOf(separator, start);
      if (at < 0) {
        break;
      }
      append(in, parts, text, start, at);
      start = at + separator.length();
    }
    append(in, parts, text, start, chars.length());
    return parts;
  }

  private static PyList splitSpace(Interpreter in, PyText text, long maxsplit) {
    String chars = text.chars();
    int n = chars.length();
    PyList parts = new PyList();
    int at = skipSpace(chars, 0);
    long left = maxsplit;
    while (at < n && left-- != 0) {
      int start = at;
      while (at < n && !Ascii.isSpace(chars.charAt(at))) {
        at++;
      }
      append(in, parts, text, start, at);
      at = skipSpace(chars, at);
    }
    if (at < n) {
      append(in, parts, text, at, n);
    }
    return parts;
  }

  private static int skipSpace(String chars, int from) {
    int at = from;
    while (at < chars.length() && Ascii.isSpace(chars.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void append(Interpreter in, PyList parts, PyText text, int from, int to) {
    PyText.chargeChars(in, to - from + 16L);
    in.tick(1);
    parts.append(in, part(text, from, to));
  }

  /** The part of {@code text} between two offsets; the text itself where that is all of it. */
  private static PyText part(PyText text, int from, int to) {
    String chars = text.chars();
    return from == 0 && to == chars.length() ? text : text.make(chars.substring(from, to));
  }

  /** The lines of the text, with their line ends where {@code keepends} is true. */
  @PyMethod
  static PyObject splitlines(Interpreter in, PyObject self, @Kw @Opt("false") boolean keepends) {
    PyText text = (PyText) self;
    String chars = text.chars();
    int n = chars.length();
    PyList lines = new PyList();
    int at = 0;
    while (at < n) {
      int start = at;
      while (at < n && chars.charAt(at) != '\n' && chars.charAt(at) != '\r') {
        at++;
      }
      int end = at;
      if (at < n) {
        at += chars.charAt(at) == '\r' && at + 1 < n && chars.charAt(at + 1) == '\n' ? 2 : 1;
      }
      append(in, lines, text, start, keepends ? at : end);
    }
    return lines;
  }

  /** A tuple: the text before the first {@code sep}, {@code sep}, the text after it. */
  @PyMethod
  static PyObject partition(Interpreter in, PyObject self, PyObject sep) {
    PyText text = (PyText) self;
    String separator = separator(text, sep);
    int at = text.chars().indexOf(separator);
    return at < 0
        ? new PyTuple(text, text.empty(), text.empty())
        : cut(in, text, at, at + separator.length());
  }

  /** A tuple: the text before the last {@code sep}, {@code sep}, the text after it. */
  @PyMethod
  static PyObject rpartition(Interpreter in, PyObject self, PyObject sep) {
    PyText text = (PyText) self;
    String separator = separator(text, sep);
    int at = text.chars().lastIndexOf(separator);
    return at < 0
        ? new PyTuple(text.empty(), text.empty(), text)
        : cut(in, text, at, at + separator.length());
  }

  private static PyTuple cut(Interpreter in, PyText text, int from, int to) {
    int n = text.chars().length();
    PyText.chargeChars(in, n);
    return new PyTuple(part(text, 0, from), part(text, from, to), part(text, to, n));
  }

  // Making other texts

  /** The text without white space, or without any of {@code chars}, at both ends. */
  @PyMethod
  static PyObject strip(Interpreter in, PyObject self, @Opt PyObject chars) {
    return strip(in, (PyText) self, chars, true, true);
  }

  /** Like {@code strip}, at the start only. */
  @PyMethod
  static PyObject lstrip(Interpreter in, PyObject self, @Opt PyObject chars) {
    return strip(in, (PyText) self, chars, true, false);
  }

  /** Like {@code strip}, at the end only. */
  @PyMethod
  static PyObject rstrip(Interpreter in, PyObject self, @Opt PyObject chars) {
    return strip(in, (PyText) self, chars, false, true);
  }

  private static PyObject strip(
      Interpreter in, PyText text, PyObject unwanted, boolean left, boolean right) {
    String chars = text.chars();
    String set =
        unwanted == null || unwanted == PyNone.NONE ? WHITESPACE : text.charsOfSame(unwanted);
    int from = 0;
    int to = chars.length();
    while (left && from < to) {
      int c = chars.codePointAt(from);
      if (set.indexOf(c) < 0) {
        break;
      }
      from += c < 0x10000 ? 1 : 2;
    }
    while (right && from < to) {
      int c = chars.codePointBefore(to);
      if (set.indexOf(c) < 0) {
        break;
      }
      to -= c < 0x10000 ? 1 : 2;
    }
    PyText.chargeChars(in, to - from);
    return part(text, from, to);
  }

  /** The text with spaces on both sides, so that it is {@code width} long. */
  @PyMethod
  static PyObject center(Interpreter in, PyObject self, long width) {
    PyText text = (PyText) self;
    if (width <= text.length()) {
      return text;
    }
    if (width > Integer.MAX_VALUE) {
      throw Errors.memory(width);
    }
    int padding = (int) width - text.length();
    PyText.chargeChars(in, (long) text.chars().length() + padding);
    int left = padding / 2;
    StringBuilder out = new StringBuilder(text.chars().length() + padding);
    Padding.repeat(out, ' ', left);
    out.append(text.chars());
    Padding.repeat(out, ' ', padding - left);
    return text.make(out.toString());
  }

  /** The text with {@code old} replaced by {@code with}, the first {@code max} times or always. */
  @PyMethod
  static PyObject replace(
      Interpreter in, PyObject self, PyObject old, PyObject with, @Opt("-1") long max) {
    PyText text = (PyText) self;
    String wanted = text.charsOfSame(old);
    String replacement = text.charsOfSame(with);
    String chars = text.chars();
    if (max == 0) {
      return text;
    }
    if (wanted.isEmpty()) {
      return interleave(in, text, replacement, max);
    }
    int at = chars.indexOf(wanted);
    if (at < 0) {
      return text;
    }
    int done = 0;
    StringBuilder out = new StringBuilder(chars.length() + 16);
    int start = 0;
    while (at >= 0 && (max < 0 || done < max)) {
      if ((long) out.length() + at - start + replacement.length() > PyText.MAX_LENGTH) {
        throw Errors.memory(out.length());
      }
      PyText.chargeChars(in, (long) at - start + replacement.length());
      out.append(chars, start, at).append(replacement);
      start = at + wanted.length();
      at = chars.indexOf(wanted, start);
      done++;
      in.tick(1);
    }
    PyText.chargeChars(in, chars.length() - start);
    return text.make(out.append(chars, start, chars.length()).toString());
  }

  /** Puts {@code filling} before the first {@code max} characters, and at the end where it fits. */
  private static PyObject interleave(Interpreter in, PyText text, String filling, long max) {
    String chars = text.chars();
    int n = text.length();
    long times = max < 0 ? n + 1L : Math.min(max, n + 1L);
    StringBuilder out =
        new StringBuilder(PyText.chargeChars(in, chars.length() + times * filling.length()));
    int from = 0;
    for (int i = 0; i < times; i++) {
      out.append(filling);
      if (i < n) {
        int to = text.offsetOf(i + 1);
        out.append(chars, from, to);
        from = to;
      }
    }
    return text.make(out.append(chars, from, chars.length()).toString());
  }

  /** The text with the letters a to z in upper case. */
  @PyMethod
  static PyObject upper(Interpreter in, PyObject self) {
    PyText text = (PyText) self;
    PyText.chargeChars(in, text.chars().length());
    String upper = Ascii.upper(text.chars());
    return upper == text.chars() ? text : text.make(upper);
  }

  /** The text with the letters A to Z in lower case. */
  @PyMethod
  static PyObject lower(Interpreter in, PyObject self) {
    PyText text = (PyText) self;
    PyText.chargeChars(in, text.chars().length());
    String lower = Ascii.lower(text.chars());
    return lower == text.chars() ? text : text.make(lower);
  }

  /**
   * The text with replacement fields such as {@code {}}, {@code {0}}, {@code {name!r:>10}} filled
   * in.
   *
   * @throws ValueError where a field is wrong
   * @throws IndexError where there are too few arguments
   * @throws KeyError where a named one is missing
   */
  @PyMethod
  static PyObject format(
      Interpreter in, PyObject self, PyObject[] args, int off, int nPos, int nKw) {
    PyText text = (PyText) self;
    return text.make(new BraceFormat(in, text, args, off, nPos, nKw).format());
  }

  // Testing. Only ASCII characters belong to any class.

  /** True where the text is not empty and all white space. */
  @PyMethod
  static boolean isspace(PyObject self) {
    String s = ((PyText) self).chars();
    for (int i = 0; i < s.length(); i++) {
      if (!Ascii.isSpace(s.charAt(i))) {
        return false;
      }
    }
    return !s.isEmpty();
  }

  /** True where the text is not empty and all letters. */
  @PyMethod
  static boolean isalpha(PyObject self) {
    String s = ((PyText) self).chars();
    for (int i = 0; i < s.length(); i++) {
      if (!Ascii.isAlpha(s.charAt(i))) {
        return false;
      }
    }
    return !s.isEmpty();
  }

  /** True where the text is not empty and all digits. */
  @PyMethod
  static boolean isdigit(PyObject self) {
    String s = ((PyText) self).chars();
    for (int i = 0; i < s.length(); i++) {
      if (!Ascii.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return !s.isEmpty();
  }

  /** True where the text has letters and all of them are upper case. */
  @PyMethod
  static boolean isupper(PyObject self) {
    return isCase(((PyText) self).chars(), true);
  }

  /** True where the text has letters and all of them are lower case. */
  @PyMethod
  static boolean islower(PyObject self) {
    return isCase(((PyText) self).chars(), false);
  }

  private static boolean isCase(String s, boolean upper) {
    boolean letters = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (upper ? Ascii.isLower(c) : Ascii.isUpper(c)) {
        return false;
      }
      letters |= Ascii.isAlpha(c);
    }
    return letters;
  }
}
