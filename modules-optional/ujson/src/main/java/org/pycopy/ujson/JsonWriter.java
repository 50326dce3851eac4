package org.pycopy.ujson;

import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.text.FloatFormat;

/** Writes objects as JSON text. */
final class JsonWriter {
  /** Characters between two charges of the memory budget. */
  private static final int CHARGE_STEP = 1 << 16;

  private static final int FIRST_SIZE = 128;
  private static final String HEX = "0123456789abcdef";

  private final Interpreter in;
  private final StringBuilder out = new StringBuilder(FIRST_SIZE);
  private int charged;

  JsonWriter(Interpreter in) {
    this.in = in;
  }

  String text(PyObject object) {
    write(object);
    return out.toString();
  }

  private void write(PyObject object) {
    if (out.length() - charged > CHARGE_STEP) {
      in.charge(2L * (out.length() - charged));
      charged = out.length();
      in.tick(CHARGE_STEP >> 4);
    }
    PyObject plain = Convert.nativeOf(object);
    if (plain instanceof PyStr s) {
      string(s.value());
    } else if (plain instanceof PyInt i) {
      out.append(i.value);
    } else if (plain == PyNone.NONE) {
      out.append("null");
    } else if (plain instanceof PyBool b) {
      out.append(b.value());
    } else if (plain instanceof PyBytes b) {
      string(new String(b.value(), java.nio.charset.StandardCharsets.UTF_8));
    } else if (plain instanceof PyList list) {
      in.enter();
      list(list);
      in.leave();
    } else if (plain instanceof PyTuple tuple) {
      in.enter();
      tuple(tuple);
      in.leave();
    } else if (plain instanceof PyDict dict) {
      in.enter();
      dict(dict);
      in.leave();
    } else if (object instanceof PyFloat f) {
      FloatFormat.appendRepr(out, f.value);
    } else {
      out.append(Printer.repr(in, object));
    }
  }

  private void list(PyList list) {
    out.append('[');
    // Printing an item may run code that changes the list.
    for (int i = 0; i < list.size; i++) {
      if (i > 0) {
        out.append(", ");
      }
      write(list.items[i]);
    }
    out.append(']');
  }

  private void tuple(PyTuple tuple) {
    out.append('[');
    for (int i = 0; i < tuple.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      write(tuple.get(i));
    }
    out.append(']');
  }

  private void dict(PyDict dict) {
    out.append('{');
    boolean first = true;
    for (int i = dict.nextSlot(0); i >= 0; i = dict.nextSlot(i + 1)) {
      PyObject key = dict.keys[i];
      PyObject value = dict.values[i];
      if (!first) {
        out.append(", ");
      }
      first = false;
      if (key instanceof PyStr || key instanceof PyBytes) {
        write(key);
      } else {
        out.append('"');
        write(key);
        out.append('"');
      }
      out.append(": ");
      write(value);
    }
    out.append('}');
  }

  private void string(String text) {
    out.append('"');
    int from = 0;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        from = i + 1;
        escape(c);
      }
    }
    if (from == 0) {
      out.append(text); // Much faster than a part, which goes char by char.
    } else {
      out.append(text, from, n);
    }
    out.append('"');
  }

  private void escape(char c) {
    switch (c) {
      case '\n':
        out.append("\\n");
        break;
      case '\r':
        out.append("\\r");
        break;
      case '\t':
        out.append("\\t");
        break;
      case '"':
      case '\\':
        out.append('\\').append(c);
        break;
      default:
        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
