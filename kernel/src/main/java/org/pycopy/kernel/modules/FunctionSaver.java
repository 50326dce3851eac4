package org.pycopy.kernel.modules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyWriter;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.vm.PyFunction;

/**
 * Saves functions of a running interpreter: as a {@code .mpy} file of a module that defines the
 * function, so that {@code import} brings it back, here and in the reference.
 *
 * <p>What is saved is the code and the defaults of the parameters, which have to be None, bools,
 * numbers, strings or tuples of these. Global names are looked up in the module that the file is
 * loaded as. Variables of functions around and attributes of the function are not saved.
 */
public final class FunctionSaver {
  private static final int MAX_NESTING = 20;

  private final List<String> names = new ArrayList<>();
  private final List<Object> constants = new ArrayList<>();
  private byte[] code = new byte[32];
  private int size;
  private int depth;
  private int maxDepth = 1;

  private FunctionSaver() {}

  /**
   * The content of a {@code .mpy} file that defines {@code function} under its own name.
   *
   * @throws TypeError (Python's) where {@code function} is none, uses variables of a function
   *     around it, or has defaults that cannot be saved
   */
  public static byte[] save(PyObject function) {
    if (!(function instanceof PyFunction f)) {
      throw Errors.typeError("not a function");
    }
    if (f.hasClosure()) {
      throw Errors.typeError("function uses variables of a function around it");
    }
    return MpyWriter.save(new FunctionSaver().module(f));
  }

  private Code module(PyFunction function) {
    Code child = function.code.code;
    PyTuple positional = function.defaults();
    PyDict keywords = function.keywordDefaults();
    boolean hasDefaults = positional != null || keywords != null;
    if (hasDefaults) {
      loadDefaults(positional, keywords);
    }
    // The numbering of children starts after the constants, all of which are known by now.
    put(hasDefaults ? Opcode.MAKE_FUNCTION_DEFARGS : Opcode.MAKE_FUNCTION);
    number(constants.size());
    push(hasDefaults ? -1 : 1);
    put(Opcode.STORE_NAME);
    name(child.name.startsWith("<") ? "f" : child.name);
    put(Opcode.LOAD_CONST_NONE);
    put(Opcode.RETURN_VALUE);

    Code.Builder b = new Code.Builder();
    b.name = "<module>";
    b.source = child.source;
    b.nState = maxDepth;
    b.bytecode = Arrays.copyOf(code, size);
    b.hasCacheBytes = child.hasCacheBytes;
    b.names = names.toArray(new String[0]);
    b.constants = constants.toArray();
    b.children = new Code[] {child};
    return b.build();
  }

  private void loadDefaults(PyTuple positional, PyDict keywords) {
    if (positional == null) {
      put(Opcode.LOAD_NULL);
      push(1);
    } else {
      load(positional, 0);
    }
    if (keywords == null) {
      put(Opcode.LOAD_NULL);
      push(1);
      return;
    }
    put(Opcode.BUILD_MAP);
    number(0);
    push(1);
    for (int i = keywords.nextSlot(0); i >= 0; i = keywords.nextSlot(i + 1)) {
      load(keywords.values[i], 0);
      load(keywords.keys[i], 0);
      put(Opcode.STORE_MAP);
      push(-2);
    }
  }

  private void load(PyObject value, int nesting) {
    if (nesting > MAX_NESTING) {
      throw Errors.typeError("default that is nested too deep");
    }
    if (value instanceof PyTuple tuple) {
      for (int i = 0; i < tuple.size(); i++) {
        load(tuple.get(i), nesting + 1);
      }
      put(Opcode.BUILD_TUPLE);
      number(tuple.size());
      push(1 - tuple.size());
    } else if (value == PyNone.NONE) {
      put(Opcode.LOAD_CONST_NONE);
      push(1);
    } else if (value instanceof PyBool) {
      put(value == PyBool.TRUE ? Opcode.LOAD_CONST_TRUE : Opcode.LOAD_CONST_FALSE);
      push(1);
    } else {
      put(Opcode.LOAD_CONST_OBJ);
      number(constants.size());
      constants.add(constant(value));
      push(1);
    }
  }

  private static Object constant(PyObject value) {
    if (value instanceof PyInt n) {
      return n.value;
    }
    if (value instanceof PyBigInt n) {
      return n.value();
    }
    if (value instanceof PyFloat f) {
      return f.value;
    }
    if (value instanceof PyStr s) {
      return s.value();
    }
    if (value instanceof PyBytes b) {
      return b.value().clone();
    }
    if (value == PyNone.ELLIPSIS) {
      return Code.ELLIPSIS;
    }
    throw Errors.typeError("default of type " + value.type().name());
  }

  private void push(int n) {
    depth += n;
    maxDepth = Math.max(maxDepth, depth);
  }

  private void put(int b) {
    if (size == code.length) {
      code = Arrays.copyOf(code, 2 * size);
    }
    code[size++] = (byte) b;
  }

  private void number(int n) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (n >>> shift != 0) {
        put(0x80 | n >>> shift);
      }
    }
    put(n & 0x7f);
  }

  private void name(String name) {
    put(names.size());
    put(names.size() >> 8);
    names.add(name);
  }
}
