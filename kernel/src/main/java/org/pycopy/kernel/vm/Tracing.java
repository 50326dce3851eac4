package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * {@code sys.settrace}: calls the trace functions at the events "call", "line", "return" and
 * "exception". Code is decoded with {@link Ins#TRACE_LINE} and {@link Ins#TRACE_RETURN} while
 * tracing is on, so that it costs nothing while it is off.
 */
final class Tracing {
  /** Bit of a TRACE_LINE operand: the line is reported even if it was the last one reported. */
  static final int AGAIN = 1 << 22;

  private static final PyStr CALL = new PyStr("call");
  private static final PyStr LINE = new PyStr("line");
  private static final PyStr RETURN = new PyStr("return");
  private static final PyStr EXCEPTION = new PyStr("exception");

  private Tracing() {}

  /** A frame starts or is resumed: the global trace function names the frame's own one. */
  static void enter(Interpreter in, Frame f) {
    if (in.inTracer || in.tracer == null) {
      return;
    }
    int definition = f.source().definitionLine;
    boolean fresh = f.ip == 0 && f.back != null && definition != 0;
    f.tracer = invoke(in, in.tracer, f, fresh ? definition : f.line(), CALL);
    f.tracedLine = 0;
    if (f.ip != 0) {
      // A generator goes on in the middle of a line.
      line(in, f, f.line());
    }
  }

  static void line(Interpreter in, Frame f, int operand) {
    int line = operand & AGAIN - 1;
    if (f.tracer == null || in.inTracer) {
      return;
    }
    if (line != f.tracedLine || (operand & AGAIN) != 0) {
      f.tracedLine = line;
      invoke(in, f.tracer, f, line, LINE);
    }
  }

  static void leave(Interpreter in, Frame f, boolean yields) {
    if (f.tracer != null && !in.inTracer) {
      invoke(in, f.tracer, f, f.line(), RETURN);
      if (!yields) {
        f.tracer = null;
      }
    }
  }

  static void exception(Interpreter in, Frame f, PyObject value) {
    if (f.tracer != null && !in.inTracer && value.type().isSubclassOf(ExceptionTypes.EXCEPTION)) {
      invoke(in, f.tracer, f, f.line(), EXCEPTION);
    }
  }

  /** Calls a trace function; its result where that can be called, else null. */
  private static PyObject invoke(
      Interpreter in, PyObject function, Frame f, int line, PyStr event) {
    in.inTracer = true;
    try {
      PyObject result = function.call3(in, new PyFrame(f, line), event, PyNone.NONE);
      return result.isCallable(in) ? result : null;
    } finally {
      in.inTracer = false;
    }
  }
}
