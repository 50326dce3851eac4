package org.pycopy.jni;

import java.lang.reflect.Array;
import java.util.ArrayList;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyObject;

/**
 * The methods of a class that have the same name, or its constructors. A call takes the one whose
 * parameters are closest to the arguments; what was chosen is remembered together with the kinds of
 * the arguments, so that a call with the same kinds does not choose again.
 */
final class MethodGroup {
  final String name;
  private final JavaAccess access;
  private final Overload[] overloads;

  /** What was chosen last, and the kinds of arguments that it was chosen for. */
  private Overload chosen;

  private boolean chosenPlain;

  private Object[] kinds = {};

  MethodGroup(JavaAccess access, String name, ArrayList<Overload> overloads) {
    this.access = access;
    this.name = name;
    this.overloads = overloads.toArray(new Overload[0]);
  }

  boolean isEmpty() {
    return overloads.length == 0;
  }

  /** Whether there is a method that can be called without an object. */
  boolean hasStatic() {
    for (Overload each : overloads) {
      if (each.isStatic) {
        return true;
      }
    }
    return false;
  }

  /**
   * Calls the method that fits the arguments.
   *
   * @param target the object, not used for static methods and constructors
   * @return what the method returns
   * @throws TypeError (Python's) where none fits, or more than one does equally
   */
  Object call(Interpreter in, Object target, PyObject[] args, int off, int n) {
    if (chosen == null || !isSameKinds(args, off, n)) {
      choose(args, off, n);
    }
    Overload overload = chosen;
    Object[] values = values(in, overload, args, off, n);
    Object result = access.call(() -> overload.invoke(target, values));
    copyBack(in, values, args, off);
    return result;
  }

  private boolean isSameKinds(PyObject[] args, int off, int n) {
    if (n != kinds.length) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      Object kind = kinds[i];
      if (kind == null || kind != Conversion.kind(args[off + i])) {
        return false;
      }
    }
    return true;
  }

  private void choose(PyObject[] args, int off, int n) {
    Overload best = null;
    Overload rival = null;
    int least = Integer.MAX_VALUE;
    for (Overload each : overloads) {
      int cost = each.takes(n) ? each.cost(access, args, off, n) : Conversion.NO;
      if (cost < 0 || cost > least) {
        continue;
      }
      if (cost < least || each.isMoreSpecific(best)) {
        rival = null;
        best = each;
        least = cost;
      } else if (!best.isMoreSpecific(each)) {
        rival = each;
      }
    }
    if (best == null) {
      throw noneFits(args, off, n);
    }
    if (rival != null) {
      throw Errors.typeError(
          "ambiguous call: " + best.executable + ", " + rival.executable + "; use java.cast()");
    }
    chosenPlain = best.isPlain(access, args, off, n);
    kinds = new Object[n];
    for (int i = 0; i < n; i++) {
      kinds[i] = Conversion.kind(args[off + i]);
    }
    chosen = best;
  }

  private PyException noneFits(PyObject[] args, int off, int n) {
    StringBuilder text = new StringBuilder("method not found: ");
    text.append(name).append('(');
    for (int i = 0; i < n; i++) {
      text.append(i == 0 ? "" : ", ").append(args[off + i].type().name());
    }
    text.append(')');
    for (int i = 0; i < overloads.length; i++) {
      text.append(i == 0 ? "; there is " : ", ").append('(');
      Class<?>[] parameters = overloads[i].parameters;
      for (int k = 0; k < parameters.length; k++) {
        text.append(k == 0 ? "" : ", ").append(parameters[k].getTypeName());
      }
      text.append(')');
    }
    return Errors.typeError(text.toString());
  }

  private Object[] values(Interpreter in, Overload overload, PyObject[] args, int off, int n) {
    Class<?>[] parameters = overload.parameters;
    Object[] values = new Object[parameters.length];
    int plain = chosenPlain ? n : parameters.length - 1;
    for (int i = 0; i < plain; i++) {
      values[i] = Conversion.toJava(in, access, args[off + i], parameters[i]);
    }
    if (!chosenPlain) {
      Class<?> item = parameters[plain].getComponentType();
      Object rest = Array.newInstance(item, n - plain);
      for (int i = plain; i < n; i++) {
        Array.set(rest, i - plain, Conversion.toJava(in, access, args[off + i], item));
      }
      values[plain] = rest;
    }
    return values;
  }

  /** What the method has written into a copy of a writable buffer is written into that. */
  private void copyBack(Interpreter in, Object[] values, PyObject[] args, int off) {
    int n = chosenPlain ? values.length : values.length - 1;
    for (int i = 0; i < n; i++) {
      if (values[i] instanceof byte[] bytes && !(args[off + i] instanceof PyJavaObject)) {
        Buffer target = args[off + i].buffer(in, true);
        if (target != null && target.length == bytes.length) {
          target.copyFrom(0, bytes, 0, bytes.length);
        }
      }
    }
  }
}
