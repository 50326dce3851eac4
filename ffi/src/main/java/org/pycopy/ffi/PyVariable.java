package org.pycopy.ffi;

import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** A variable of a shared library. */
@org.pycopy.annot.PyType("ffivar")
public final class PyVariable extends PyObject {
  /** The type {@code ffivar}. */
  public static final BuiltinType TYPE =
      new BuiltinType("ffivar", BuiltinType.OBJECT, new PyVariableTable());

  private static final String POINTERS = "pPsSC";

  private final long address;
  private final char code;

  PyVariable(long address, char code) {
    this.address = address;
    this.code = code;
  }

  /** The value. */
  @PyMethod
  PyObject get(Interpreter in) {
    return Values.toPython(in, code, Values.load(code, address));
  }

  /**
   * Sets the value; an int is cut to the size of the type. A pointer may be an int, None, a
   * callback or a bytes-like object, which must live as long as C uses it.
   *
   * @throws TypeError where the value does not fit the type
   */
  @PyMethod
  PyObject set(Interpreter in, PyObject value) {
    Values.store(code, address, word(in, value));
    return PyNone.NONE;
  }

  private long word(Interpreter in, PyObject value) {
    if (POINTERS.indexOf(code) >= 0) {
      Buffer memory = value.nativeMemory(in, NativeBuffers.of(in));
      if (memory != null) {
        return NativeBuffers.of(in).address(memory.memory) + memory.offset;
      }
    } else if (value == PyNone.NONE && code != 'O') {
      return org.pycopy.kernel.Ops.index(in, value);
    }
    return Values.toWord(in, code, value);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<ffivar @")
        .appendHex(address)
        .append(": 0x")
        .appendHex(NativeMemory.getInt(address) & 0xFFFF_FFFFL)
        .append('>');
  }
}
