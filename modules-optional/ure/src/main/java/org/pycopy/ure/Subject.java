package org.pycopy.ure;

import java.nio.charset.StandardCharsets;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.text.Utf8;

/**
 * What expressions are matched with, as Java strings: the text of a str, or one char per byte of
 * bytes. Where a str and bytes meet, the str stands for its UTF-8 form.
 */
final class Subject {
  private Subject() {}

  /** {@code object} as a str or bytes. @throws TypeError (Python's) where it is neither */
  static PyObject plain(PyObject object) {
    PyObject plain = Convert.nativeOf(object);
    if (!(plain instanceof PyStr) && !(plain instanceof PyBytes)) {
      throw Errors.implicitConversion(object);
    }
    return plain;
  }

  /** Whether {@code plain} is a str. */
  static boolean isText(PyObject plain) {
    return plain instanceof PyStr;
  }

  /**
   * The chars of a str or bytes, where {@code text} says whether they are to be those of a str.
   *
   * @throws UnicodeError (Python's) where bytes that are to be text are no UTF-8
   */
  static String chars(PyObject plain, boolean text) {
    if (plain instanceof PyStr s) {
      return text || isAscii(s.value()) ? s.value() : latin1(Utf8.encode(s.value()));
    }
    PyBytes bytes = (PyBytes) plain;
    if (!text || isAscii(bytes.decodeLatin1())) {
      return bytes.decodeLatin1();
    }
    byte[] value = bytes.value();
    String decoded = Utf8.decode(value, 0, value.length);
    if (decoded == null) {
      throw Errors.of(ExceptionTypes.UNICODE_ERROR);
    }
    return decoded;
  }

  /** The str or bytes of {@code chars}. */
  static PyObject ofChars(String chars, boolean text) {
    return text ? PyStr.of(chars) : new PyBytes(chars.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
