package org.pycopy.jni;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.HashMap;
import org.pycopy.ffi.JavaThreads;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.ModuleFinder;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * What the programs of one interpreter reach of the JVM: which classes, by which class loader. All
 * calls from Python into Java go through {@link #call}.
 *
 * <p>Without {@link #restrict} that is every public class of an exported package. A sandbox leaves
 * this artifact out, or restricts it before it runs a program. Budgets of the interpreter are not
 * charged for what Java code does.
 */
public final class JavaAccess implements ModuleFinder {
  private static final Object KEY = new Object();

  private final Interpreter in;
  private final ClassLoader loader;

  /** Beginnings of the names of classes that may be used; null for all. */
  private final String[] prefixes;

  private final HashMap<Class<?>, PyJavaClass> classes = new HashMap<>();
  private final Packages packages;

  /** The main thread while it is in Java code; who interrupts it holds the lock of this. */
  private volatile Thread waiting;

  private JavaAccess(Interpreter in, ClassLoader loader, String[] prefixes) {
    this.in = in;
    this.loader = loader;
    this.prefixes = prefixes;
    this.packages = new Packages(this, loader);
    in.importer().setFinder(this);
    in.scheduler().addWaker(this::interrupt);
  }

  /** That of {@code in}; without restrictions where none were set. */
  static JavaAccess of(Interpreter in) {
    JavaAccess access = in.state(KEY);
    if (access == null) {
      access = new JavaAccess(in, ClassLoader.getSystemClassLoader(), null);
      in.putState(KEY, access);
    }
    return access;
  }

  /**
   * Sets which classes programs of {@code in} may use, before any runs. Of an object whose class is
   * not among them, they reach what a class or interface declares that is; of any object the
   * members of {@code java.lang.Object}.
   *
   * <p>Whoever gives {@code java.lang.} gives everything, by reflection and processes.
   *
   * @param loader finds the classes
   * @param prefixes what the full names of the classes start with, such as {@code "java.util."} or
   *     {@code "java.lang.Math"}
   * @throws IllegalStateException where a program has already imported one of the modules
   */
  public static void restrict(Interpreter in, ClassLoader loader, String... prefixes) {
    if (in.state(KEY) != null) {
      throw new IllegalStateException("Java classes are in use already");
    }
    in.putState(KEY, new JavaAccess(in, loader, prefixes.clone()));
  }

  Interpreter interpreter() {
    return in;
  }

  // ---- Classes

  /** Whether a program may use members that {@code type} declares. */
  boolean isOpen(Class<?> type) {
    Class<?> item = type;
    while (item.isArray()) {
      item = item.getComponentType();
    }
    return Modifier.isPublic(item.getModifiers())
        && item.getModule().isExported(item.getPackageName(), JavaAccess.class.getModule())
        && isAllowed(item.getName());
  }

  private boolean isAllowed(String name) {
    if (prefixes == null || name.equals("java.lang.Object")) {
      return true;
    }
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class of that package may be allowed. */
  boolean isPackageAllowed(String name) {
    if (prefixes == null) {
      return true;
    }
    String start = name + ".";
    for (String prefix : prefixes) {
      if (prefix.startsWith(start) || start.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The class of that name, with dots or slashes.
   *
   * @throws ImportError (Python's) where there is none, or it may not be used
   */
  PyJavaClass classNamed(String name) {
    String dotted = name.replace('/', '.');
    Class<?> found = load(dotted);
    if (found == null) {
      throw Errors.of(ExceptionTypes.IMPORT_ERROR, "no Java class '" + dotted + "'");
    }
    if (!isOpen(found)) {
      String why = isAllowed(found.getName()) ? "isn't accessible" : "isn't allowed";
      throw Errors.of(ExceptionTypes.IMPORT_ERROR, "Java class '" + dotted + "' " + why);
    }
    return classOf(found);
  }

  /** The class of that name that a program may use, or null. */
  PyJavaClass classOrNull(String name) {
    Class<?> found = isAllowed(name) ? load(name) : null;
    return found != null && isOpen(found) ? classOf(found) : null;
  }

  /** The class called {@code name}, a nested one also by a dot before its own name; or null. */
  private Class<?> load(String name) {
    Class<?> primitive = JavaArrays.primitive(name);
    if (primitive != null) {
      return primitive;
    }
    String binary = name;
    while (true) {
      try {
        return Class.forName(binary, false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = binary.lastIndexOf('.');
        if (dot <= 0) {
          return null;
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  /** The Python object for a class. */
  PyJavaClass classOf(Class<?> type) {
    PyJavaClass result = classes.get(type);
    if (result == null) {
      result = new PyJavaClass(this, type);
      classes.put(type, result);
    }
    return result;
  }

  /** The class that {@code cls} stands for. @throws TypeError (Python's) where it is none */
  Class<?> javaClass(PyObject cls) {
    if (cls instanceof PyJavaClass c) {
      return c.java;
    }
    throw Errors.typeError("Java class expected, not '" + cls.type().name() + "'");
  }

  /** Package {@code name}, or null where there is none. */
  PyObject packageNamed(String name) {
    return packages.find(name);
  }

  @Override
  public PyObject find(Interpreter interp, String name) {
    PyObject found = packageNamed(name);
    return found != null || name.indexOf('.') < 0 ? found : classOrNull(name);
  }

  // ---- Values

  /** A Java value as Python sees it; boxes of primitive values are numbers and such. */
  PyObject toPython(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return PyInt.of(((Number) value).longValue());
    }
    if (value instanceof Boolean b) {
      return PyBool.of(b);
    }
    if (value instanceof Number n) {
      if (value instanceof Double || value instanceof Float) {
        return new PyFloat(n.doubleValue());
      }
      if (value instanceof Short || value instanceof Byte) {
        return PyInt.of(n.longValue());
      }
      if (value instanceof BigInteger big) {
        return PyInt.of(big);
      }
    }
    if (value instanceof Character c) {
      return new PyStr(c.toString());
    }
    if (value instanceof byte[] bytes) {
      in.charge(bytes.length);
      return new PyBytes(bytes.clone());
    }
    return wrap(value);
  }

  /** As {@link #toPython}, but boxes and arrays stay Java objects. */
  PyObject wrap(Object value) {
    if (value == null) {
      return PyNone.NONE;
    }
    if (value instanceof String s) {
      return new PyStr(s);
    }
    if (value instanceof PyObject object) {
      return object;
    }
    if (value instanceof Class<?> type) {
      return classOf(type);
    }
    if (value instanceof PyException e) {
      return e.value();
    }
    if (value instanceof Throwable e) {
      return new PyJavaException(this, e);
    }
    return new PyJavaObject(this, value);
  }

  // ---- Calls

  /** A piece of Java code that Python runs. */
  interface Action<T> {
    T run() throws Exception;
  }

  /**
   * Runs Java code that is not ours. Other threads of the interpreter may run meanwhile, and the
   * code may call back into Python.
   *
   * @throws PyException where the code throws anything
   */
  <T> T call(Action<T> action) {
    in.host().flush();
    boolean main = in.thread().isMain();
    if (main) {
      waiting = Thread.currentThread();
    }
    in.beginBlocking();
    T result = null;
    Throwable thrown = null;
    try {
      result = action.run();
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    } catch (Exception | Error e) {
      thrown = e;
    } finally {
      if (main) {
        waiting = null;
      }
      in.endBlocking();
    }
    if (main && (in.trap & Interpreter.TRAP_EXCEPTION) != 0) {
      clearInterrupt();
      in.poll(0);
    }
    if (thrown != null) {
      throw raised(thrown);
    }
    return result;
  }

  /** What Python raises for {@code thrown}; throws what is not for Python itself. */
  PyException raised(Throwable thrown) {
    if (thrown instanceof PyException e) {
      return e;
    }
    boolean isOurs = thrown.getClass().getName().startsWith("org.pycopy.");
    if (thrown instanceof VirtualMachineError || isOurs) {
      // The VM knows what to do with the first, and the other ends a thread.
      throw (Error) thrown;
    }
    return new PyException(new PyJavaException(this, thrown));
  }

  /** Ctrl-C ends calls that wait, as far as these listen to Java's interrupts. */
  private synchronized void interrupt() {
    Thread thread = waiting;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Whoever came too late to wake the thread must not wake it from its next wait. */
  private synchronized void clearInterrupt() {
    Thread.interrupted();
  }

  /** Prepares the interpreter for calls from Java, on any thread. */
  void expectCallbacks() {
    JavaThreads.of(in);
  }
}
