package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/**
 * A code object as Python sees it: the result of {@code compile()}, and a frame's {@code f_code}.
 */
public final class PyCode extends PyObject {
  public static final BuiltinType TYPE = new BuiltinType("code", BuiltinType.OBJECT, null);

  private final LinkedCode linked;

  public PyCode(LinkedCode linked) {
    this.linked = linked;
  }

  /** A function that runs the code with {@code globals}. */
  public PyFunction function(PyDict globals) {
    return new PyFunction(linked, globals);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    Code code = linked.code;
    switch (key.value()) {
      case "co_name":
        return linked.name;
      case "co_filename":
        return new PyStr(code.source);
      case "co_firstlineno":
        return PyInt.of(code.lineAt(0));
      case "co_code":
        return new PyBytes(code.bytecode.clone());
      case "co_lnotab":
        return new PyBytes(code.lineInfo.clone());
      case "co_consts":
        {
          PyObject[] consts = new PyObject[code.constants.length];
          for (int i = 0; i < consts.length; i++) {
            consts[i] = LinkedCode.toObject(in, code.constants[i]);
          }
          return new PyTuple(consts);
        }
      case "co_names":
        {
          PyObject[] names = new PyObject[code.names.length];
          for (int i = 0; i < names.length; i++) {
            names[i] = in.intern(code.names[i]);
          }
          return new PyTuple(names);
        }
      default:
        return super.getAttr(in, key);
    }
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<code object ").append(linked.name.value()).append(" at 0x");
    out.appendHex(in.id(this)).append(", file \"").append(linked.code.source);
    out.append("\", line ").append(linked.code.lineAt(0)).append('>');
  }
}
