package org.pycopy.ujson;

import java.math.BigInteger;
import java.util.ArrayList;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Reads JSON text as the reference does: commas and colons are spaces, brackets close whatever is
 * open. Keeps the containers that are open in a stack of its own, so that any depth is fine.
 */
final class JsonReader {
  /** Longest int that fits a long for certain, in digits. */
  private static final int LONG_DIGITS = 18;

  /** Longer ints would take too long. */
  private static final int MAX_DIGITS = 100_000;

  private static final int TICK_MASK = 0xFFF;

  private final Interpreter in;
  private final String text;
  private final int end;
  private int at;

  JsonReader(Interpreter in, String text) {
    this.in = in;
    this.text = text;
    // A null character is the end, as for the reference.
    int zero = text.indexOf('\0');
    this.end = zero < 0 ? text.length() : zero;
  }

  PyObject read() {
    ArrayList<PyObject> open = new ArrayList<>();
    ArrayList<PyObject> keys = new ArrayList<>();
    PyObject container = null;
    PyObject key = null;
    int values = 0;
    while (at < end) {
      char c = text.charAt(at++);
      if (c <= ' ' || c == ',' || c == ':') {
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
          throw syntaxError();
        }
        continue;
      }
      if (c == ']' || c == '}') {
        if (container == null) {
          throw syntaxError();
        }
        if (open.isEmpty()) {
          return finish(container);
        }
        container = open.remove(open.size() - 1);
        key = keys.remove(keys.size() - 1);
        continue;
      }
      if ((++values & TICK_MASK) == 0) {
        in.tick(TICK_MASK);
        in.charge(TICK_MASK * 32L);
      }
      boolean enters = c == '[' || c == '{';
      PyObject value = c == '[' ? new PyList() : c == '{' ? new PyDict() : primitive(c);
      if (container == null) {
        if (!enters) {
          return finish(value);
        }
        container = value;
        continue;
      }
      if (container instanceof PyList list) {
        list.append(in, value);
      } else if (key == null) {
        if (enters) {
          throw syntaxError();
        }
        key = value;
      } else {
        ((PyDict) container).put(in, key, value);
        key = null;
      }
      if (enters) {
        open.add(container);
        keys.add(key);
        container = value;
        key = null;
      }
    }
    // The end closes one container, as for the reference.
    if (container == null || !open.isEmpty()) {
      throw syntaxError();
    }
    return container;
  }

  /** {@code value}, behind which there must be spaces only. */
  private PyObject finish(PyObject value) {
    while (at < end) {
      char c = text.charAt(at++);
      if (c != ' ' && (c < '\t' || c > '\r')) {
        throw syntaxError();
      }
    }
    return value;
  }

  private PyObject primitive(char first) {
    switch (first) {
      case '"':
        return string();
      case 'n':
        return word("ull", PyNone.NONE);
      case 't':
        return word("rue", PyBool.TRUE);
      case 'f':
        return word("alse", PyBool.FALSE);
      default:
        if (first == '-' || first >= '0' && first <= '9') {
          return number();
        }
        throw syntaxError();
    }
  }

  private PyObject word(String rest, PyObject value) {
    if (!text.startsWith(rest, at) || at + rest.length() > end) {
      throw syntaxError();
    }
    at += rest.length();
    return value;
  }

  private PyObject number() {
    int from = at - 1;
    boolean isFloat = false;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '.' || c == 'e' || c == 'E') {
        isFloat = true;
      } else if (c != '+' && c != '-' && (c < '0' || c > '9')) {
        break;
      }
    }
    String digits = text.substring(from, at);
    try {
      if (isFloat) {
        return new PyFloat(Double.parseDouble(digits));
      }
      if (digits.length() <= LONG_DIGITS) {
        return PyInt.of(Long.parseLong(digits));
      }
      if (digits.length() > MAX_DIGITS) {
        throw Errors.valueError("number too long");
      }
      return PyInt.of(new BigInteger(digits));
    } catch (NumberFormatException e) {
      throw isFloat
          ? Errors.valueError("invalid syntax for number")
          : Errors.valueError("invalid syntax for integer with base 10: '" + digits + "'");
    }
  }

  private PyObject string() {
    int from = at;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '"') {
        return new PyStr(text.substring(from, at++));
      }
      if (c == '\\') {
        return escapedString(from);
      }
      at++;
    }
    throw syntaxError();
  }

  private PyObject escapedString(int from) {
    StringBuilder chars = new StringBuilder().append(text, from, at);
    while (at < end) {
      char c = text.charAt(at++);
      if (c == '"') {
        return new PyStr(chars.toString());
      }
      if (c == '\\') {
        if (at == end) {
          throw syntaxError();
        }
        c = text.charAt(at++);
        switch (c) {
          case 'b':
            c = '\b';
            break;
          case 'f':
            c = '\f';
            break;
          case 'n':
            c = '\n';
            break;
          case 'r':
            c = '\r';
            break;
          case 't':
            c = '\t';
            break;
          case 'u':
            c = hexChar();
            break;
          default:
        }
      }
      chars.append(c);
    }
    throw syntaxError();
  }

  private char hexChar() {
    if (at + 4 > end) {
      throw syntaxError();
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(at++), 16);
      if (digit < 0) {
        throw syntaxError();
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private static PyException syntaxError() {
    return Errors.valueError("syntax error in JSON");
  }
}
