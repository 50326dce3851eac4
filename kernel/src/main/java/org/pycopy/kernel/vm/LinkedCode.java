package org.pycopy.kernel.vm;

import java.math.BigInteger;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyComplex;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * A code object linked into one interpreter: decoded on its first call, with the inline caches that
 * running it fills. The {@link Code} itself is shared and never changes.
 */
public final class LinkedCode {
  /** What this was made from. */
  public final Code code;

  /** Interned name of the function. */
  public final PyStr name;

  /**
   * Number of arguments where they can be copied straight into the first locals: no star,
   * keyword-only or closed-over parameters, no generator; else -1.
   */
  public final int simpleArgs;

  /** Runs calls of the functions of this code, or null: the VM does. Not for generators. */
  public NativeCode nativeCode;

  /** Runs the frames of this code from their start, or null: the VM does. */
  public NativeCode framesCode;

  /** How often a frame was made for the VM, modulo 2**32. */
  public int calls;

  /** What the interpreter's {@link Tier} keeps with this code. */
  public Object tierData;

  /** Number of arguments where there are only positional ones, -1 else. */
  final int positionalArgs;

  private final Interpreter in;
  private final LinkedCode[] children;
  private DecodedCode decoded;
  private DecodedCode traced;
  private DecodedCode profiled;
  private boolean profiling;

  public LinkedCode(Interpreter in, Code code) {
    this.in = in;
    this.code = code;
    this.name = in.intern(code.name);
    this.children = new LinkedCode[code.children.length];
    boolean positional =
        (code.scopeFlags & (Code.VAR_ARGS | Code.VAR_KEYWORDS)) == 0 && code.nKwonlyArgs == 0;
    this.positionalArgs = positional ? code.nPosArgs : -1;
    this.simpleArgs =
        code.scopeFlags == 0 && code.nKwonlyArgs == 0 && code.cells.length == 0
            ? code.nPosArgs
            : -1;
  }

  /** The decoded code; that for tracing while {@code sys.settrace} is on. */
  DecodedCode decoded(PyFunction function) {
    calls++;
    if (profiling && !in.isTracing()) {
      in.tier.called(in, function);
      return profiled();
    }
    DecodedCode d = decoded;
    return d != null && in.trap == 0 ? d : decode();
  }

  private DecodedCode decode() {
    if (in.isTracing()) {
      if (traced == null) {
        traced = new Decoder(in, code, Decoder.TRACED).decode();
      }
      return traced;
    }
    return plain();
  }

  /** What runs a frame that is made now; null for the VM. */
  NativeCode frameUnit() {
    return framesCode == null || in.isTracing() ? null : framesCode;
  }

  /** The form that the VM runs fastest. */
  public DecodedCode plain() {
    if (decoded == null) {
      decoded = new Decoder(in, code, Decoder.PLAIN).decode();
    }
    return decoded;
  }

  /** The form that notes what values it meets, without fused instructions. */
  public DecodedCode profiled() {
    if (profiled == null) {
      profiled = new Decoder(in, code, Decoder.PROFILED).decode();
    }
    return profiled;
  }

  /** Has frames that are made from now on run the profiled form, or the plain one again. */
  public void setProfiling(boolean on) {
    profiling = on;
  }

  /** Child {@code index} of the MAKE_FUNCTION operand's numbering less arguments and constants. */
  public LinkedCode child(int index) {
    LinkedCode child = children[index];
    if (child == null) {
      child = new LinkedCode(in, code.children[index]);
      children[index] = child;
      if (in.tier != null) {
        in.tier.prepare(in, child);
      }
    }
    return child;
  }

  /** The Python object of a constant of {@link Code}. */
  public static PyObject toObject(Interpreter in, Object constant) {
    if (constant instanceof String s) {
      return s.length() > Interpreter.MAX_NAME_BYTES / 3 ? new PyStr(s) : in.intern(s);
    }
    if (constant instanceof Long n) {
      return PyInt.of(n);
    }
    if (constant instanceof Double d) {
      return new PyFloat(d);
    }
    if (constant instanceof byte[] bytes) {
      return new PyBytes(bytes);
    }
    if (constant instanceof BigInteger big) {
      return PyInt.of(big);
    }
    if (constant instanceof Code.Complex c) {
      return new PyComplex(c.real, c.imaginary);
    }
    if (constant == Code.ELLIPSIS) {
      return PyNone.ELLIPSIS;
    }
    if (constant instanceof Code.GlobalName global) {
      PyDict globals = in.frame == null ? in.importer().main().dict() : in.frame.globals;
      return new GlobalSite(in.intern(global.name)).load(in, globals);
    }
    throw new IllegalArgumentException("not a constant: " + constant.getClass());
  }
}
