package org.pycopy.ure;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyInt;

/** Replacements, in which {@code \n} and {@code \g<n>} stand for what group n has matched. */
final class Template {
  private Template() {}

  /**
   * Appends the replacement {@code template} for a match in {@code subject} to {@code out}. A null
   * character ends the template; a backslash before anything else is left out.
   *
   * @param offsets begin and end of each group, -1 where it has not matched
   */
  static void expand(String template, String subject, int[] offsets, StringBuilder out) {
    int zero = template.indexOf('\0');
    int end = zero < 0 ? template.length() : zero;
    int at = 0;
    while (true) {
      int escape = template.indexOf('\\', at);
      if (escape < 0 || escape >= end) {
        out.append(template, at, end);
        return;
      }
      out.append(template, at, escape);
      at = escape + 1;
      if (at < end && template.charAt(at) == '\\') {
        out.append('\\');
        at++;
        continue;
      }
      boolean hasBrackets = template.startsWith("g<", at) && at + 2 <= end;
      if (hasBrackets) {
        at += 2;
      }
      int digits = at;
      int group = 0;
      while (at < end && template.charAt(at) >= '0' && template.charAt(at) <= '9') {
        group = group * 10 + (template.charAt(at++) - '0'); // Wraps, as the reference's does.
      }
      if (at > digits) {
        if (hasBrackets && at < end && template.charAt(at) == '>') {
          at++;
        }
        append(group, subject, offsets, out);
      } else if (hasBrackets && at < end && template.charAt(at) == '\\') {
        out.append('\\');
        at++;
      }
    }
  }

  private static void append(int group, String subject, int[] offsets, StringBuilder out) {
    if (Integer.compareUnsigned(group, offsets.length / 2) >= 0) {
      throw Errors.of(ExceptionTypes.INDEX_ERROR, PyInt.of(Integer.toUnsignedLong(group)));
    }
    int start = offsets[2 * group];
    if (start >= 0) {
      out.append(subject, start, offsets[2 * group + 1]);
    }
  }
}
