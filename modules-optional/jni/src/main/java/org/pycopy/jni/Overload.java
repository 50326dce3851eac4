package org.pycopy.jni;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.pycopy.kernel.objects.PyObject;

/** A method or constructor, and how well arguments fit its parameters. */
final class Overload {
  /** What an argument costs that goes into the array of a method with any number of them. */
  private static final int VARARGS_COST = 100;

  final Executable executable;
  final Class<?>[] parameters;
  final boolean isStatic;
  private final boolean isVarargs;

  Overload(Executable executable) {
    this.executable = executable;
    this.parameters = executable.getParameterTypes();
    this.isStatic = Modifier.isStatic(executable.getModifiers());
    this.isVarargs = executable.isVarArgs();
  }

  /** Whether {@code n} arguments may be given. */
  boolean takes(int n) {
    return n == parameters.length || isVarargs && n >= parameters.length - 1;
  }

  /** How far the arguments are from the parameters; negative where they do not fit. */
  int cost(JavaAccess access, PyObject[] args, int off, int n) {
    if (n == parameters.length) {
      int plain = cost(access, args, off, n, n);
      if (plain >= 0) {
        return plain;
      }
    }
    return isVarargs && n >= parameters.length - 1
        ? cost(access, args, off, n, parameters.length - 1)
        : Conversion.NO;
  }

  /** The cost where the arguments from number {@code fixed} on go into an array. */
  private int cost(JavaAccess access, PyObject[] args, int off, int n, int fixed) {
    int sum = n == fixed && n == parameters.length ? 0 : VARARGS_COST;
    for (int i = 0; i < n; i++) {
      int one = Conversion.cost(access, args[off + i], parameter(i, fixed));
      if (one < 0) {
        return Conversion.NO;
      }
      sum += one;
    }
    return sum;
  }

  private Class<?> parameter(int i, int fixed) {
    return i < fixed ? parameters[i] : parameters[fixed].getComponentType();
  }

  /** Whether arguments number 0 to n-1 are each given as they are, none in an array of the rest. */
  boolean isPlain(JavaAccess access, PyObject[] args, int off, int n) {
    return !isVarargs
        || n == parameters.length
            && Conversion.cost(access, args[off + n - 1], parameters[n - 1]) >= 0;
  }

  /** Whether each parameter of this is narrower than, or the same as, that of {@code other}. */
  boolean isMoreSpecific(Overload other) {
    if (parameters.length != other.parameters.length) {
      return parameters.length > other.parameters.length;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!Conversion.isNarrower(parameters[i], other.parameters[i])) {
        return false;
      }
    }
    return true;
  }

  /** Calls it, with arguments that fit. */
  Object invoke(Object target, Object[] args) throws ReflectiveOperationException {
    return executable instanceof Method m
        ? m.invoke(isStatic ? null : target, args)
        : ((Constructor<?>) executable).newInstance(args);
  }
}
