package org.pycopy.jni;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * A Python object as one of a Java interface: a function is the one method that there is to
 * implement, another object has methods of the names of the interface's. Java may call on any
 * thread; that waits for its turn in the interpreter.
 */
final class PythonProxy implements InvocationHandler {
  private static final Object[] NO_ARGUMENTS = {};

  private final Interpreter in;
  private final JavaAccess access;
  private final PyObject target;

  /** The method that calling {@link #target} stands for, or null where it has methods. */
  private final Method function;

  private PythonProxy(Interpreter in, JavaAccess access, PyObject target, Method function) {
    this.in = in;
    this.access = access;
    this.target = target;
    this.function = function;
  }

  /** An object of interface {@code type} that calls {@code target}. */
  static Object make(Interpreter in, JavaAccess access, Class<?> type, PyObject target) {
    access.expectCallbacks();
    Method function = isCallable(access, target) ? functionOf(type) : null;
    PythonProxy handler = new PythonProxy(in, access, target, function);
    return access.call(
        () -> Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  static boolean isCallable(JavaAccess access, PyObject object) {
    return object.isCallable(access.interpreter());
  }

  /** The one method that who implements interface {@code type} has to, or null. */
  static Method functionOf(Class<?> type) {
    if (!type.isInterface()) {
      return null;
    }
    Method found = null;
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
        if (found != null && !isSame(found, method)) {
          return null;
        }
        found = method;
      }
    }
    return found;
  }

  private static boolean isSame(Method a, Method b) {
    return a.getName().equals(b.getName()) && a.getParameterCount() == b.getParameterCount();
  }

  /** Whether it repeats a method of Object, as that of Comparator does. */
  private static boolean isOfObject(Method method) {
    switch (method.getName()) {
      case "equals":
        return method.getParameterCount() == 1 && method.getParameterTypes()[0] == Object.class;
      case "hashCode":
      case "toString":
        return method.getParameterCount() == 0;
      default:
        return false;
    }
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    Object[] given = arguments == null ? NO_ARGUMENTS : arguments;
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, given);
    }
    boolean nested = in.beginCallback();
    int depth = in.depth();
    boolean returned = false;
    PyObject callable;
    try {
      callable = callable(method);
      if (callable != null) {
        PyObject[] values = new PyObject[given.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = access.toPython(given[i]);
        }
        PyObject result = callable.call(in, values, 0, values.length, 0);
        Class<?> wanted = method.getReturnType();
        returned = true;
        return wanted == void.class ? null : Conversion.toJava(in, access, result, wanted);
      }
    } catch (PyException e) {
      throw asJava(e, method);
    } finally {
      if (!returned) {
        in.restoreDepth(depth);
      }
      in.endCallback(nested);
    }
    return InvocationHandler.invokeDefault(proxy, method, arguments);
  }

  /** What Python has for {@code method}; null where the interface's own code is to run. */
  private PyObject callable(Method method) {
    boolean isDefault = method.isDefault();
    if (function != null) {
      return isDefault ? null : target;
    }
    PyStr name = in.intern(method.getName());
    return isDefault ? Ops.getAttrOrNull(in, target, name) : Ops.getAttr(in, target, name);
  }

  /** What Java code gets to see: its own exceptions as they are, where it expects them. */
  private static Throwable asJava(PyException raised, Method method) {
    if (!(raised.value() instanceof PyJavaException e)) {
      return raised;
    }
    if (e.java instanceof RuntimeException || e.java instanceof Error) {
      return e.java;
    }
    for (Class<?> declared : method.getExceptionTypes()) {
      if (declared.isInstance(e.java)) {
        return e.java;
      }
    }
    return raised;
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    switch (method.getName()) {
      case "equals":
        return arguments[0] == proxy;
      case "hashCode":
        return System.identityHashCode(target);
      default:
        boolean nested = in.beginCallback();
        try {
          return Printer.str(in, target);
        } finally {
          in.endCallback(nested);
        }
    }
  }
}
