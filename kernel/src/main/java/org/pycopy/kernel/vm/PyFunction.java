package org.pycopy.kernel.vm;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBoundMethod;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/** A function made by {@code def} or {@code lambda}; also the body of a module or class. */
public final class PyFunction extends PyObject {
  public static final BuiltinType TYPE = new BuiltinType("function", BuiltinType.OBJECT, null);

  /** Type of a function whose call makes a generator. */
  public static final BuiltinType GENERATOR_FUNCTION_TYPE =
      new BuiltinType("generator", BuiltinType.OBJECT, null);

  /** The code that a call runs. */
  public final LinkedCode code;

  /** Where global names are looked up. */
  public final PyDict globals;

  private final PyTuple defaults;
  private final PyDict kwDefaults;

  /** Variables of functions around it, which are its first locals. */
  public final PyCell[] closure;

  /** See {@link #standIn}. */
  private Frame standIn;

  /** What the program has stored on the function, its docstring included; null where nothing. */
  private PyDict attributes;

  /** Positional arguments that can be copied straight into the frame; -1 where more is to do. */
  public final int plainArgs;

  private static final PyCell[] NO_CELLS = {};

  /** A function without defaults or closure: a module's or class's body. */
  public PyFunction(LinkedCode code, PyDict globals) {
    this(code, globals, null, null, NO_CELLS);
  }

  /** A function; {@code defaults} and {@code kwDefaults} are null where there are none. */
  public PyFunction(
      LinkedCode code, PyDict globals, PyTuple defaults, PyDict kwDefaults, PyCell[] closure) {
    this.code = code;
    this.globals = globals;
    this.defaults = defaults;
    this.kwDefaults = kwDefaults;
    this.closure = closure;
    this.plainArgs = code.simpleArgs < 0 ? -1 : code.simpleArgs - closure.length;
  }

  /** The same function with other globals, for {@code exec(function, globals)}. */
  public PyFunction withGlobals(PyDict namespace) {
    return new PyFunction(code, namespace, defaults, kwDefaults, closure);
  }

  /** Whether it uses variables of functions around it. */
  public boolean hasClosure() {
    return closure.length != 0;
  }

  /** Defaults of the last positional parameters, or null. */
  public PyTuple defaults() {
    return defaults;
  }

  /** Defaults of the keyword-only parameters by name, or null. */
  public PyDict keywordDefaults() {
    return kwDefaults;
  }

  /** {@code __name__}. */
  public PyStr name() {
    return code.name;
  }

  @Override
  public PyType type() {
    return code.code.isGenerator() ? GENERATOR_FUNCTION_TYPE : TYPE;
  }

  @Override
  public boolean isMethod() {
    return true;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return true;
  }

  @Override
  public PyObject bind(Interpreter in, PyObject owner, PyType type) {
    return owner == null ? this : new PyBoundMethod(this, owner);
  }

  @Override
  public boolean loadMethod(Interpreter in, PyStr key, PyObject[] stack, int sp) {
    stack[sp] = getAttr(in, key);
    stack[sp + 1] = null;
    return stack[sp] != null;
  }

  @Override
  public PyObject getAttr(Interpreter in, PyStr key) {
    PyObject own = attributes == null ? null : attributes.getName(key);
    if (own != null) {
      return own;
    }
    switch (key.value()) {
      case "__name__":
        return code.name;
      case "__globals__":
        return globals;
      case "__doc__":
        return PyNone.NONE;
      default:
        return super.getAttr(in, key);
    }
  }

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    if (value == null) {
      return attributes != null && attributes.remove(in, key) != null;
    }
    if (attributes == null) {
      attributes = new PyDict();
    }
    attributes.putName(in, key, value);
    return true;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append(code.code.isGenerator() ? "<generator " : "<function ").append(code.name.value());
    out.append(" at 0x").appendHex(in.id(this)).append('>');
  }

  @Override
  public PyObject call0(Interpreter in) {
    NativeCode fast = code.nativeCode;
    if (fast != null) {
      return fast.call0(in, this);
    }
    if (plainArgs != 0) {
      return call(in, PyObject.NONE, 0, 0, 0);
    }
    Frame frame = newFrame();
    return Vm.execute(in, frame);
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    NativeCode fast = code.nativeCode;
    if (fast != null) {
      return fast.call1(in, this, a);
    }
    if (plainArgs != 1) {
      return call(in, new PyObject[] {a}, 0, 1, 0);
    }
    Frame frame = newFrame();
    int first = closure.length;
    frame.s[first] = a;
    return Vm.execute(in, frame);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    NativeCode fast = code.nativeCode;
    if (fast != null) {
      return fast.call2(in, this, a, b);
    }
    if (plainArgs != 2) {
      return call(in, new PyObject[] {a, b}, 0, 2, 0);
    }
    Frame frame = newFrame();
    int first = closure.length;
    frame.s[first] = a;
    frame.s[first + 1] = b;
    return Vm.execute(in, frame);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    NativeCode fast = code.nativeCode;
    if (fast != null) {
      return fast.call3(in, this, a, b, c);
    }
    if (plainArgs != 3) {
      return call(in, new PyObject[] {a, b, c}, 0, 3, 0);
    }
    Frame frame = newFrame();
    int first = closure.length;
    frame.s[first] = a;
    frame.s[first + 1] = b;
    frame.s[first + 2] = c;
    return Vm.execute(in, frame);
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    NativeCode fast = code.nativeCode;
    if (fast != null) {
      return fast.call(in, this, args, off, nPos, nKw);
    }
    return interpret(in, args, off, nPos, nKw);
  }

  /** {@link #call} by the VM. */
  public PyObject interpret(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    Frame frame = newFrame();
    if (nPos == plainArgs && nKw == 0) {
      System.arraycopy(args, off, frame.s, closure.length, nPos);
      return Vm.execute(in, frame);
    }
    if (nPos == code.positionalArgs - closure.length && nKw == 0) {
      System.arraycopy(args, off, frame.s, closure.length, nPos);
      wrapCells(frame.s);
    } else {
      bind(in, frame, args, off, nPos, nKw);
    }
    return code.code.isGenerator() ? new PyGenerator(frame) : Vm.execute(in, frame);
  }

  private void wrapCells(PyObject[] s) {
    for (byte cell : code.code.cells) {
      int local = cell & 0xff;
      s[local] = new PyCell(s[local]);
    }
  }

  /**
   * Calls the function with {@code locals} as the namespace that its names are stored in: runs the
   * body of a module or class.
   */
  public PyObject callWithLocals(Interpreter in, PyDict locals) {
    Frame frame = newFrame();
    frame.locals = locals;
    bind(in, frame, PyObject.NONE, 0, 0, 0);
    return Vm.execute(in, frame);
  }

  /** The frame that is the current one while this function runs as machine code. */
  public Frame standIn() {
    if (standIn == null) {
      standIn = Frame.standIn(this);
    }
    return standIn;
  }

  /**
   * A frame with the arguments bound, closed-over variables in their cells, for other code than the
   * VM's to take the locals from.
   */
  public Frame bound(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    Frame frame = newFrame();
    bind(in, frame, args, off, nPos, nKw);
    return frame;
  }

  /** A frame of the profiled form, to go on in the VM with what machine code leaves. */
  public Frame fallback() {
    return new Frame(this, code.profiled());
  }

  /** Runs {@code frame}, which has not been started or was left by machine code. */
  public static PyObject execute(Interpreter in, Frame frame) {
    return Vm.execute(in, frame);
  }

  /** A frame that begins with {@code args}, all arguments as {@link #bound} leaves them. */
  public Frame frame(PyObject[] args) {
    Frame frame = newFrame();
    System.arraycopy(args, 0, frame.s, closure.length, args.length);
    return frame;
  }

  /** A frame with the closed-over cells in place. */
  private Frame newFrame() {
    Frame frame;
    NativeCode unit = code.frameUnit();
    if (unit == null) {
      frame = new Frame(this);
    } else {
      frame = fallback();
      frame.unit = unit;
    }
    if (closure.length != 0) {
      System.arraycopy(closure, 0, frame.s, 0, closure.length);
    }
    return frame;
  }

  private void bind(Interpreter in, Frame frame, PyObject[] args, int off, int nPos, int nKw) {
    Code c = code.code;
    PyObject[] s = frame.s;
    int cells = closure.length;
    int wanted = c.nPosArgs - cells;
    int params = c.nPosArgs + c.nKwonlyArgs;
    boolean hasStar = (c.scopeFlags & Code.VAR_ARGS) != 0;
    boolean hasKeywords = (c.scopeFlags & Code.VAR_KEYWORDS) != 0;
    int given = Math.min(nPos, wanted);
    if (nPos > wanted && !hasStar) {
      throw mismatch(frame, in, c.nPosArgs, nPos + cells);
    }
    System.arraycopy(args, off, s, cells, given);
    if (hasStar) {
      s[params] = PyTuple.copyOf(args, off + given, nPos - given);
    }
    PyDict keywords = null;
    if (hasKeywords) {
      keywords = new PyDict(nKw);
      s[params + (hasStar ? 1 : 0)] = keywords;
    }
    boolean named = nKw != 0 || (c.scopeFlags & Code.HAS_KEYWORD_DEFAULTS) != 0;
    for (int i = 0; i < nKw; i++) {
      bindKeyword(in, frame, keywords, args[off + nPos + 2 * i], args[off + nPos + 2 * i + 1]);
    }
    int firstDefault = c.nPosArgs - c.nDefPosArgs;
    if (!named && nPos + cells < firstDefault) {
      throw mismatch(frame, in, firstDefault, nPos + cells);
    }
    for (int i = cells + given; i < c.nPosArgs; i++) {
      if (s[i] == null) {
        if (i < firstDefault) {
          throw failed(
              frame,
              in,
              Errors.typeError("function missing required positional argument #" + (i + 1)));
        }
        s[i] = defaults.get(i - firstDefault);
      }
    }
    if (c.nKwonlyArgs != 0) {
      bindKeywordOnly(in, frame, named);
    }
    wrapCells(s);
  }

  private void bindKeyword(
      Interpreter in, Frame frame, PyDict keywords, PyObject key, PyObject value) {
    String[] names = code.code.argNames;
    String text = ((PyStr) key).value();
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(text)) {
        if (frame.s[i] != null) {
          throw failed(
              frame,
              in,
              Errors.typeError("function got multiple values for argument '" + text + "'"));
        }
        frame.s[i] = value;
        return;
      }
    }
    if (keywords == null) {
      throw failed(frame, in, Errors.typeError("unexpected keyword argument '" + text + "'"));
    }
    keywords.put(in, key, value);
  }

  private void bindKeywordOnly(Interpreter in, Frame frame, boolean named) {
    Code c = code.code;
    for (int i = c.nPosArgs; i < c.nPosArgs + c.nKwonlyArgs; i++) {
      if (frame.s[i] == null) {
        if (!named) {
          throw failed(frame, in, Errors.typeError("function missing keyword-only argument"));
        }
        PyStr key = in.intern(c.argNames[i]);
        PyObject value = kwDefaults == null ? null : kwDefaults.getName(key);
        if (value == null) {
          throw failed(
              frame,
              in,
              Errors.typeError("function missing required keyword argument '" + key.value() + "'"));
        }
        frame.s[i] = value;
      }
    }
  }

  private PyException mismatch(Frame frame, Interpreter in, int expected, int given) {
    return failed(
        frame,
        in,
        Errors.typeError(
            code.name.value()
                + "() takes "
                + expected
                + " positional arguments but "
                + given
                + " were given"));
  }

  /** The call failed before it began: its traceback shows the function's first line. */
  private static PyException failed(Frame frame, Interpreter in, PyException e) {
    frame.addTraceback(in, e.value());
    return e;
  }
}
