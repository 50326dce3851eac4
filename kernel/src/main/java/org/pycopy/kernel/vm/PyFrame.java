package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/** A frame as a trace function sees it. */
public final class PyFrame extends PyObject {
  public static final BuiltinType TYPE = new BuiltinType("frame", BuiltinType.OBJECT, null);

  private final Frame frame;
  private final int line;

  /** A view of {@code frame} that reports {@code line} as the current one. */
  PyFrame(Frame frame, int line) {
    this.frame = frame;
    this.line = line;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    switch (key.value()) {
      case "f_back":
        return frame.back == null ? PyNone.NONE : new PyFrame(frame.back, frame.back.line());
      case "f_code":
        return new PyCode(frame.function.code);
      case "f_globals":
        return frame.globals;
      case "f_lasti":
        return PyInt.of(frame.bytecodeOffset());
      case "f_lineno":
        return PyInt.of(line);
      default:
        return super.getAttr(in, key);
    }
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<frame at 0x").appendHex(in.id(frame.function)).append(", file '");
    out.append(frame.source().source).append("', line ").append(line);
    out.append(", code ").append(frame.source().name).append('>');
  }
}
