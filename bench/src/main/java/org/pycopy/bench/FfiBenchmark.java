package org.pycopy.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.FfiModuleTable;
import org.pycopy.ffi.Posix;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.modules.CoreModules;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.port.base.JavaHost;

/**
 * What a call of a C function through the module {@code ffi} costs, without the bytecode around it;
 * {@link #rawAbs} is the call alone. The JVM needs {@code --enable-native-access=ALL-UNNAMED} from
 * JDK 24 on.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FfiBenchmark {
  private static final int ITEMS = 1000;
  private static final int ITEM_SIZE = 8;

  /** What glibc's merge sort makes of 1000 items that are all equal. */
  private static final int COMPARISONS = 4932;

  private final Interpreter in =
      new Interpreter(new JavaHost(new Modules(), false), Limits.NONE.withDepth(1000));
  private final PyObject ffi = in.importer().builtin("ffi");
  private final PyObject process = call(ffi, "open", PyNone.NONE);

  private final CFunction rawAbs = Posix.function("abs", "i:i");
  private final PyObject abs = function("i", "abs", "i");
  private final PyObject pow = function("d", "pow", "dd");
  private final PyObject strlen = function("L", "strlen", "s");
  private final PyObject memcpy = function("p", "memcpy", "ppL");
  private final PyObject qsort = function("v", "qsort", "pLLC");

  private final PyObject minusFive = PyInt.of(-5);
  private final PyObject two = new PyFloat(2);
  private final PyObject half = new PyFloat(0.5);
  private final PyObject text = new PyStr("hello world!");
  private final PyObject target = PyArray.bytearray(in, new byte[64]);
  private final PyObject source = PyArray.bytearray(in, new byte[64]);
  private final PyObject sixtyFour = PyInt.of(64);
  private final PyObject[] sortArguments = {
    PyArray.bytearray(in, new byte[ITEMS * ITEM_SIZE]),
    PyInt.of(ITEMS),
    PyInt.of(ITEM_SIZE),
    call(ffi, "callback", new PyStr("i"), new Zero(), new PyStr("pp"))
  };

  /** A function whose value is 0, whatever its arguments. */
  private static final class Zero extends PyObject {
    @Override
    public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
      return PyInt.ZERO;
    }

    @Override
    public PyObject call2(Interpreter in, PyObject a, PyObject b) {
      return PyInt.ZERO;
    }

    @Override
    public PyType type() {
      return PyNone.NONE.type();
    }
  }

  private static final class Modules extends ModuleTable {
    private final ModuleTable core = new CoreModules();

    @Override
    public BuiltinTable find(String name) {
      return name.equals("ffi") ? new FfiModuleTable() : core.find(name);
    }

    @Override
    public String[] names() {
      return core.names();
    }
  }

  private PyObject call(PyObject object, String method, PyObject... args) {
    return Ops.getAttr(in, object, in.intern(method)).call(in, args, 0, args.length, 0);
  }

  private PyObject function(String result, String name, String arguments) {
    return call(process, "func", new PyStr(result), new PyStr(name), new PyStr(arguments));
  }

  /** {@code abs(int)} without Python objects. */
  @Benchmark
  public long rawAbs() {
    return rawAbs.call(-5);
  }

  /** {@code abs(int)}. */
  @Benchmark
  public PyObject abs() {
    return abs.call1(in, minusFive);
  }

  /** {@code pow(double, double)}. */
  @Benchmark
  public PyObject pow() {
    return pow.call2(in, two, half);
  }

  /** {@code strlen} of a str of 12 characters. */
  @Benchmark
  public PyObject strlen() {
    return strlen.call1(in, text);
  }

  /** {@code memcpy} of 64 bytes between bytearrays. */
  @Benchmark
  public PyObject memcpy() {
    return memcpy.call3(in, target, source, sixtyFour);
  }

  /** One call of a callback by {@code qsort}. */
  @Benchmark
  @OperationsPerInvocation(COMPARISONS)
  public PyObject qsort() {
    return qsort.call(in, sortArguments, 0, sortArguments.length, 0);
  }
}
