package sample;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyClassMethod;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PySetter;
import org.pycopy.annot.PyStaticMethod;
import org.pycopy.annot.Raw;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/** Counts. */
@org.pycopy.annot.PyType("Counter")
final class Counter extends PyObject {
  public static final BuiltinType TYPE = BuiltinType.make("Counter", new CounterTable());

  long step;

  /** A counter that goes by {@code step}. */
  @PyNew
  static Counter make(Interpreter in, BuiltinType type, @Opt("1") long step) {
    Counter c = new Counter();
    c.step = step;
    return c;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  /** The step. */
  @PyGetter
  long step() {
    return step;
  }

  @PySetter("step")
  void setStep(long value) {
    step = value;
  }

  /** Adds {@code other} to this. */
  @PyMethod
  Counter add(Interpreter in, Counter other) {
    return other;
  }

  /** Any object as it is. */
  @PyMethod("__copy__")
  static PyObject copy(@Raw PyObject self) {
    return self;
  }

  /** Either class of counter. */
  @PyMethod
  static PyObject either(PyObject self) {
    return self;
  }

  /** Makes one from a class. */
  @PyClassMethod
  static PyObject of(Interpreter in, PyObject cls, PyObject... values) {
    return cls;
  }

  /** The larger. */
  @PyStaticMethod
  static int max(int a, int b) {
    return a > b ? a : b;
  }
}
