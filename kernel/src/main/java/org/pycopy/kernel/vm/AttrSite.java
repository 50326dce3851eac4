package org.pycopy.kernel.vm;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinFunction;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.Shape;

/**
 * Inline cache of one attribute access in the code: which shape the object had last time, and where
 * the attribute was. A load and a store of an attribute that the instance has need only the shape;
 * a method found in the class and a store that adds an attribute hold until a class changes ({@link
 * Interpreter#typeEpoch}).
 */
public final class AttrSite {
  public final PyStr name;

  /** Shape of instances that have the attribute in {@link #slot}. */
  public Shape shape = Shape.NEVER;

  public int slot;

  /** Shape of instances whose class has {@link #method}, or which become {@link #nextShape}. */
  private Shape classShape = Shape.NEVER;

  private int epoch;
  private PyObject method;
  private Shape nextShape;
  private BuiltinType builtinType;
  private PyObject builtinMethod;

  public AttrSite(PyStr name) {
    this.name = name;
  }

  /** The method that was found last in a class, or null. */
  public PyObject method() {
    return classShape != Shape.NEVER ? method : builtinType != null ? builtinMethod : null;
  }

  /** The method of {@code object} where it is known without a look-up, else null. */
  public PyObject quickMethod(Interpreter in, PyObject object) {
    if (epoch != in.typeEpoch) {
      return null;
    }
    if (object instanceof PyInstance instance) {
      return instance.shape == classShape ? method : null;
    }
    return object.type() == builtinType ? builtinMethod : null;
  }

  /** {@code object.name}. */
  public PyObject load(Interpreter in, PyObject object) {
    if (object instanceof PyInstance instance) {
      Shape s = instance.shape;
      if (s == shape) {
        return instance.slots[slot];
      }
      if (s != null) {
        int found = s.slot(name);
        if (found >= 0) {
          shape = s;
          slot = found;
          return instance.slots[found];
        }
      }
    }
    return Ops.getAttr(in, object, name);
  }

  /** Leaves the method in {@code stack[sp]} and the object to pass, or null, in the next entry. */
  public void loadMethod(Interpreter in, PyObject object, PyObject[] stack, int sp) {
    if (object instanceof PyInstance instance) {
      Shape s = instance.shape;
      if (s == classShape && epoch == in.typeEpoch) {
        stack[sp] = method;
        stack[sp + 1] = object;
        return;
      }
      if (s != null && s.slot(name) < 0) {
        PyObject found = instance.cls.lookup(name);
        if (found instanceof PyFunction) {
          classShape = s;
          epoch = in.typeEpoch;
          builtinType = null;
          method = found;
          stack[sp] = found;
          stack[sp + 1] = object;
          return;
        }
      }
    } else if (object.type() instanceof BuiltinType type) {
      if (type == builtinType && epoch == in.typeEpoch) {
        stack[sp] = builtinMethod;
        stack[sp + 1] = object;
        return;
      }
      // Objects with attributes of their own (modules, types) override loadMethod.
      if (!object.loadMethod(in, name, stack, sp)) {
        missing(in, object, stack, sp);
      } else if (stack[sp + 1] == object && stack[sp] instanceof BuiltinFunction f) {
        builtinType = type;
        epoch = in.typeEpoch;
        classShape = Shape.NEVER;
        builtinMethod = f;
      }
      return;
    }
    if (!object.loadMethod(in, name, stack, sp)) {
      missing(in, object, stack, sp);
    }
  }

  private void missing(Interpreter in, PyObject object, PyObject[] stack, int sp) {
    PyObject value = Ops.getAttrOrNull(in, object, name);
    if (value == null) {
      throw Errors.noAttribute(object, name);
    }
    stack[sp] = value;
    stack[sp + 1] = null;
  }

  /** {@code object.name = value}, or {@code del object.name} where {@code value} is null. */
  public void store(Interpreter in, PyObject object, PyObject value) {
    if (object instanceof PyInstance instance && value != null && instance.shape != null) {
      Shape s = instance.shape;
      if (s == classShape && epoch == in.typeEpoch) {
        instance.addSlot(in, nextShape, value);
        return;
      }
      if (instance.cls.hasPlainStore(name)) {
        int found = s.slot(name);
        if (found >= 0) {
          shape = s;
          slot = found;
          instance.slots[found] = value;
          return;
        }
        Shape next = s.with(name);
        if (next != null) {
          classShape = s;
          epoch = in.typeEpoch;
          nextShape = next;
          instance.addSlot(in, next, value);
          return;
        }
      }
    }
    Ops.setAttr(in, object, name, value);
  }
}
