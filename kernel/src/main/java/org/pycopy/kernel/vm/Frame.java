package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;

/**
 * An activation of a function: locals and value stack in one array, position, and the stack of
 * blocks ({@code try}, {@code with}) that are open. A generator is a frame that is kept and
 * resumed.
 */
public final class Frame {
  /** The function that runs. */
  public final PyFunction function;

  /** The instructions it runs; changes only between two runs of the VM's loop. */
  public DecodedCode code;

  /** Machine code that runs this frame from its next start on, or null: the VM runs it. */
  public NativeCode unit;

  /** Globals that names are looked up in. */
  public final PyDict globals;

  /**
   * Locals in {@code [0, nLocals)}, value stack above. Unbound locals are null. Null itself in the
   * frame that stands for all activations of a function as machine code, which keeps them
   * elsewhere.
   */
  public final PyObject[] s;

  /**
   * The instruction being run; where the frame is suspended or has to go on, the one to run next.
   */
  public int ip;

  /** Index of the stack's top in {@link #s}. */
  public int sp;

  /** The frame that called this one, or null. */
  public Frame back;

  /** Namespace of a module or class body, null in a function. */
  PyDict locals;

  /** Set where {@link Vm#run} returned because of a {@code yield}. */
  public boolean yielded;

  /** An exception to raise when the frame is resumed, or null. */
  public PyObject inject;

  /** Line that was last reported to a trace function; 0 for none. */
  int tracedLine;

  /** The local trace function of {@code sys.settrace}, or null. */
  PyObject tracer;

  // Block i: handler, stack top << 1 | 1 for finally and with, exception being handled or null.
  private final int[] handlers;
  private final int[] tops;
  private final PyObject[] handled;
  private int block = -1;

  private static final int[] NO_BLOCKS = {};

  Frame(PyFunction function) {
    this(function, function.code.decoded(function));
  }

  /** A frame that runs {@code code}, a decoded form of the function's code. */
  Frame(PyFunction function, DecodedCode code) {
    this(function, code, new PyObject[code.nState], function.code.code.nExcStack);
    this.sp = code.nLocals - 1;
  }

  private Frame(PyFunction function, DecodedCode code, PyObject[] stack, int n) {
    this.function = function;
    this.code = code;
    this.globals = function.globals;
    this.s = stack;
    if (n == 0) {
      handlers = NO_BLOCKS;
      tops = NO_BLOCKS;
      handled = PyObject.NONE;
    } else {
      handlers = new int[n];
      tops = new int[n];
      handled = new PyObject[n];
    }
  }

  /** The frame that stands for {@code function} while that runs as machine code. */
  static Frame standIn(PyFunction function) {
    return new Frame(function, function.code.profiled(), null, 0);
  }

  /** The namespace of a module or class body; null in a function. */
  public PyDict locals() {
    return locals;
  }

  /** The code object that was decoded. */
  Code source() {
    return function.code.code;
  }

  /** Name of the source file. */
  public String file() {
    return source().source;
  }

  /** Source line of the current instruction, from 1. */
  public int line() {
    return source().lineAt(bytecodeOffset());
  }

  /** Offset of the current instruction in the bytecode. */
  int bytecodeOffset() {
    return code.offsets[Math.min(ip, code.offsets.length - 1)];
  }

  /** Number of open blocks. */
  public int blocks() {
    return block + 1;
  }

  /** Handler of block {@code i}, counted from the outermost, shifted left, and 1 for finally. */
  public int blockAt(int i) {
    return handlers[i] << 1 | tops[i] & 1;
  }

  /**
   * Has the VM go on with another form of the code, at its instruction {@code at}, which must be
   * where a jump leads to; false where the frame is in a handler or finally part, whose end depends
   * on the form.
   */
  public boolean setCode(DecodedCode form, int at) {
    if (form == code) {
      return true;
    }
    for (int i = 0; i <= block; i++) {
      if (handlers[i] <= ip) {
        return false;
      }
    }
    for (int i = 0; i <= block; i++) {
      handlers[i] = form.indexOf(code.offsets[handlers[i]]);
    }
    ip = at;
    code = form;
    return true;
  }

  /** Whether a block is open. */
  public boolean hasBlocks() {
    return block >= 0;
  }

  /** Opens a block. */
  public void pushBlock(int handler, int top, boolean isFinally) {
    block++;
    handlers[block] = handler;
    tops[block] = top << 1 | (isFinally ? 1 : 0);
    handled[block] = null;
  }

  /** Closes the innermost block. */
  public void popBlock() {
    handled[block] = null;
    block--;
  }

  /** The innermost exception that is being handled here, for a bare {@code raise}; or null. */
  PyObject currentException() {
    for (int i = block; i >= 0; i--) {
      if (handled[i] != null) {
        return handled[i];
      }
    }
    return null;
  }

  /** Goes to the handler of {@code exception}; false where this frame has none. */
  boolean handle(PyObject exception) {
    while (block >= 0 && handlers[block] <= ip) {
      popBlock();
    }
    if (block < 0) {
      return false;
    }
    ip = handlers[block];
    sp = (tops[block] >> 1) + 1;
    s[sp] = exception;
    handled[block] = exception;
    return true;
  }

  /**
   * Continues a {@code return} whose value is on top of the stack: true where the function is left,
   * false where {@link #ip} now is a finally part that has to run first.
   */
  boolean unwindReturn() {
    while (block >= 0) {
      if ((tops[block] & 1) != 0) {
        if (handlers[block] > ip) {
          PyObject value = s[sp];
          sp = (tops[block] >> 1) + 1;
          s[sp] = value;
          s[++sp] = PyInt.of(-1);
          ip = handlers[block];
          return false;
        }
        cancelFinally();
      }
      popBlock();
    }
    return true;
  }

  /**
   * Continues a jump out of {@code count & 0x7f} blocks, whose target is on top of the stack;
   * leaves in {@link #ip} the target or a finally part that has to run first.
   */
  void unwindJump(int count) {
    int left = count;
    while ((left & 0x7f) > 0) {
      left--;
      if ((tops[block] & 1) != 0) {
        if (handlers[block] > ip) {
          s[++sp] = PyInt.of(left);
          ip = handlers[block];
          return;
        }
        cancelFinally();
      }
      popBlock();
    }
    ip = (int) ((PyInt) s[sp--]).value;
    if (left != 0) {
      sp -= Opcode.ITERATOR_SLOTS;
    }
  }

  /**
   * A finally part that runs already is left by a jump or return: drops what it would go on with.
   */
  private void cancelFinally() {
    if (s[sp - 1] instanceof PyInt) {
      s[sp - 2] = s[sp];
      sp -= 2;
    } else {
      s[sp - 1] = s[sp];
      sp--;
    }
  }

  /**
   * End of a finally part: null where the frame goes on at {@link #ip}, else the exception to raise
   * again, or {@link #RETURN} where the value on the stack is to be returned.
   */
  PyObject endFinally() {
    popBlock();
    PyObject cause = s[sp];
    if (cause == PyNone.NONE) {
      sp--;
      ip++;
      return null;
    }
    if (cause instanceof PyInt n) {
      sp--;
      if (n.value < 0) {
        return unwindReturn() ? RETURN : null;
      }
      unwindJump((int) n.value);
      return null;
    }
    return cause;
  }

  /** Mark that {@link #endFinally} returns. */
  static final PyObject RETURN = PyNone.NOT_IMPLEMENTED;

  /** Mark that a run ends with where the frame has to go on at {@link #ip} in another way. */
  public static final PyObject SWITCH = new PyCell(null);

  /** Adds this frame's position to the traceback of {@code exception}. */
  public void addTraceback(Interpreter in, PyObject exception) {
    PyBaseException.of(exception).addTraceback(source(), bytecodeOffset());
  }
}
