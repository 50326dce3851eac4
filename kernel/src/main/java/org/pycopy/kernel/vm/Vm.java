package org.pycopy.kernel.vm;

import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.modules.Importer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PySuper;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The virtual machine: runs the decoded instructions ({@link Ins}) of a frame.
 *
 * <p>{@link #run} has to stay below 8,000 bytes of JVM bytecode, above which HotSpot never compiles
 * a method (a test guards it): instructions that are small and frequent are spelled out there, the
 * others call a method of {@link Slow} or of the object.
 */
public final class Vm {
  private Vm() {}

  /**
   * Runs {@code frame} until it returns or yields ({@link Frame#yielded}).
   *
   * @return the value returned or yielded
   * @throws PyException where an exception leaves the frame
   */
  static PyObject execute(Interpreter in, Frame frame) {
    in.enter();
    int depth = in.depth();
    Frame back = in.frame;
    frame.back = back;
    in.frame = frame;
    if (in.trap != 0) {
      Slow.trapAtCall(in, frame);
    }
    while (true) {
      PyException thrown;
      try {
        NativeCode unit = frame.unit;
        PyObject result = unit == null ? run(in, frame) : unit.resume(in, frame);
        if (result == Frame.SWITCH) {
          continue;
        }
        in.frame = back;
        in.leave();
        return result;
      } catch (PyException e) {
        thrown = e;
      } catch (StackOverflowError e) {
        // Last resort: the depth limit was set too high for this thread's stack.
        thrown = Errors.recursion();
      } catch (OutOfMemoryError e) {
        thrown = Errors.outOfMemory();
      }
      in.frame = frame;
      in.restoreDepth(depth);
      frame.unit = null;
      if (!Slow.catchException(in, frame, thrown)) {
        in.frame = back;
        in.leave();
        throw thrown;
      }
    }
  }

  private static PyObject run(Interpreter in, Frame f) {
    DecodedCode linked = f.code;
    int[] code = linked.ins;
    PyObject[] s = f.s;
    int ip = f.ip;
    int sp = f.sp;
    if (f.inject != null) {
      if ((code[ip] & 0xff) != Ins.YIELD_FROM) {
        throw Slow.injected(in, f);
      }
    }
    while (true) {
      f.ip = ip;
      int w = code[ip++];
      int a = w >>> 8;
      switch (w & 0xff) {
        case Ins.LOAD_CONST:
          s[++sp] = linked.consts[a];
          continue;
        case Ins.LOAD_FAST:
          {
            PyObject v = s[a];
            if (v == null) {
              throw Slow.unbound();
            }
            s[++sp] = v;
            continue;
          }
        case Ins.LOAD_FAST_2:
          {
            PyObject v = s[a & 0xfff];
            PyObject u = s[a >> 12];
            if (v == null || u == null) {
              throw Slow.unbound();
            }
            s[++sp] = v;
            s[++sp] = u;
            continue;
          }
        case Ins.STORE_LOAD_FAST:
          {
            s[a & 0xfff] = s[sp];
            PyObject v = s[a >> 12];
            if (v == null) {
              throw Slow.unbound();
            }
            s[sp] = v;
            continue;
          }
        case Ins.STORE_FAST:
          s[a] = s[sp--];
          continue;
        case Ins.LOAD_GLOBAL:
          s[++sp] = linked.globalSites[a].load(in, f.globals);
          continue;
        case Ins.LOAD_ATTR:
          {
            AttrSite site = linked.attrSites[a];
            PyObject o = s[sp];
            s[sp] =
                o instanceof PyInstance i && i.shape == site.shape
                    ? i.slots[site.slot]
                    : site.load(in, o);
            continue;
          }
        case Ins.LOAD_FAST_ATTR:
          {
            AttrSite site = linked.attrSites[code[ip++]];
            PyObject o = s[a];
            if (o == null) {
              throw Slow.unbound();
            }
            s[++sp] =
                o instanceof PyInstance i && i.shape == site.shape
                    ? i.slots[site.slot]
                    : site.load(in, o);
            continue;
          }
        case Ins.LOAD_METHOD:
          linked.attrSites[a].loadMethod(in, s[sp], s, sp);
          sp++;
          continue;
        case Ins.LOAD_FAST_METHOD:
          {
            PyObject o = s[a];
            if (o == null) {
              throw Slow.unbound();
            }
            linked.attrSites[code[ip++]].loadMethod(in, o, s, sp + 1);
            sp += 2;
            continue;
          }
        case Ins.STORE_ATTR:
          {
            AttrSite site = linked.attrSites[a];
            PyObject o = s[sp];
            PyObject v = s[sp - 1];
            sp -= 2;
            if (v != null && o instanceof PyInstance i && i.shape == site.shape) {
              i.slots[site.slot] = v;
            } else {
              site.store(in, o, v);
            }
            continue;
          }
        case Ins.CALL:
          sp -= a;
          s[sp] = call(in, s, sp, a);
          continue;
        case Ins.CALL_METHOD:
          sp -= a + 1;
          s[sp] = callMethod(in, s, sp, a);
          continue;
        case Ins.RETURN:
          if (!f.hasBlocks()) {
            return s[sp];
          }
          f.sp = sp;
          if (f.unwindReturn()) {
            return s[f.sp];
          }
          ip = f.ip;
          sp = f.sp;
          continue;
        case Ins.JUMP:
          ip = a;
          continue;
        case Ins.JUMP_BACK:
          if (in.trap != 0) {
            in.poll(ip - a);
          }
          ip = a;
          continue;
        case Ins.POP_JUMP_IF_TRUE:
          {
            PyObject v = s[sp--];
            if (v == PyBool.TRUE || v != PyBool.FALSE && v.isTrue(in)) {
              if (in.trap != 0) {
                in.pollJump(ip, a);
              }
              ip = a;
            }
            continue;
          }
        case Ins.POP_JUMP_IF_FALSE:
          {
            PyObject v = s[sp--];
            if (v == PyBool.FALSE || v != PyBool.TRUE && !v.isTrue(in)) {
              if (in.trap != 0) {
                in.pollJump(ip, a);
              }
              ip = a;
            }
            continue;
          }
        case Ins.COMPARE_JUMP_IF_FALSE:
          {
            int target = code[ip++] >>> 8;
            sp -= 2;
            if (!Arith.test(in, a, s[sp + 1], s[sp + 2])) {
              if (in.trap != 0) {
                in.pollJump(ip, target);
              }
              ip = target;
            }
            continue;
          }
        case Ins.COMPARE_JUMP_IF_TRUE:
          {
            int target = code[ip++] >>> 8;
            sp -= 2;
            if (Arith.test(in, a, s[sp + 1], s[sp + 2])) {
              if (in.trap != 0) {
                in.pollJump(ip, target);
              }
              ip = target;
            }
            continue;
          }
        case Ins.COMPARE_CONST_JUMP_IF_FALSE:
          {
            int target = code[ip] >>> 8;
            PyObject constant = linked.consts[code[ip + 1]];
            ip += 2;
            if (!Arith.test(in, a, s[sp--], constant)) {
              if (in.trap != 0) {
                in.pollJump(ip, target);
              }
              ip = target;
            }
            continue;
          }
        case Ins.COMPARE_CONST_JUMP_IF_TRUE:
          {
            int target = code[ip] >>> 8;
            PyObject constant = linked.consts[code[ip + 1]];
            ip += 2;
            if (Arith.test(in, a, s[sp--], constant)) {
              if (in.trap != 0) {
                in.pollJump(ip, target);
              }
              ip = target;
            }
            continue;
          }
        case Ins.COMPARE_TOP_CONST_JUMP_IF_TRUE:
          {
            int target = code[ip] >>> 8;
            PyObject constant = linked.consts[code[ip + 1]];
            ip += 2;
            if (Arith.test(in, a, s[sp], constant)) {
              if (in.trap != 0) {
                in.pollJump(ip, target);
              }
              ip = target;
            }
            continue;
          }
        case Ins.COMPARE_TOP_TWO_JUMP_IF_TRUE:
          {
            int target = code[ip++] >>> 8;
            if (Arith.test(in, a, s[sp], s[sp - 1])) {
              if (in.trap != 0) {
                in.pollJump(ip, target);
              }
              ip = target;
            }
            continue;
          }
        case Ins.STORE_FAST_KEEP:
          s[a] = s[sp];
          continue;
        case Ins.RETURN_FAST:
          {
            PyObject v = s[a];
            if (v == null) {
              throw Slow.unbound();
            }
            return v;
          }
        case Ins.RETURN_CONST:
          return linked.consts[a];
        case Ins.STORE_FAST_ATTR:
          {
            AttrSite site = linked.attrSites[code[ip++]];
            PyObject o = s[a];
            if (o == null) {
              throw Slow.unbound();
            }
            PyObject v = s[sp--];
            if (v != null && o instanceof PyInstance i && i.shape == site.shape) {
              i.slots[site.slot] = v;
            } else {
              site.store(in, o, v);
            }
            continue;
          }
        case Ins.BIT_OP_CONST:
          s[sp] = Arith.bitOp(in, a, s[sp], linked.consts[code[ip++]]);
          continue;
        case Ins.LOAD_SUBSCR_FAST:
          {
            PyObject index = s[a];
            if (index == null) {
              throw Slow.unbound();
            }
            s[sp] = subscript(in, s[sp], index);
            continue;
          }
        case Ins.LOAD_FAST_SUBSCR_FAST:
          {
            PyObject o = s[a & 0xfff];
            PyObject index = s[a >> 12];
            if (o == null || index == null) {
              throw Slow.unbound();
            }
            s[++sp] = subscript(in, o, index);
            continue;
          }
        case Ins.JUMP_IF_TRUE_OR_POP:
          if (s[sp].isTrue(in)) {
            ip = a;
          } else {
            sp--;
          }
          continue;
        case Ins.JUMP_IF_FALSE_OR_POP:
          if (s[sp].isTrue(in)) {
            sp--;
          } else {
            ip = a;
          }
          continue;
        case Ins.FOR_ITER:
          {
            PyObject v = s[sp - 2].next(in);
            if (v == null) {
              sp -= 4;
              ip = a;
            } else {
              s[++sp] = v;
            }
            continue;
          }
        case Ins.FOR_ITER_STORE:
          {
            PyObject v = s[sp - 2].next(in);
            if (v == null) {
              sp -= 4;
              ip = a;
            } else {
              s[code[ip++]] = v;
            }
            continue;
          }
        case Ins.ADD:
          sp--;
          s[sp] = Arith.add(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.SUBTRACT:
          sp--;
          s[sp] = Arith.subtract(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.ADD_CONST:
          s[sp] = Arith.add(in, a, s[sp], linked.consts[code[ip++]]);
          continue;
        case Ins.SUBTRACT_CONST:
          s[sp] = Arith.subtract(in, a, s[sp], linked.consts[code[ip++]]);
          continue;
        case Ins.MULTIPLY:
          sp--;
          s[sp] = Arith.multiply(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.BIT_OP:
          sp--;
          s[sp] = Arith.bitOp(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.DIVIDE:
          sp--;
          s[sp] = Arith.divide(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.COMPARE:
          sp--;
          s[sp] = Arith.compare(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.BINARY:
          sp--;
          s[sp] = Ops.binary(in, a, s[sp], s[sp + 1]);
          continue;
        case Ins.UNARY:
          s[sp] = Ops.unary(in, a, s[sp]);
          continue;
        case Ins.LOAD_SUBSCR:
          sp--;
          s[sp] = subscript(in, s[sp], s[sp + 1]);
          continue;
        case Ins.STORE_SUBSCR:
          {
            PyObject index = s[sp];
            PyObject o = s[sp - 1];
            PyObject v = s[sp - 2];
            sp -= 3;
            if (v != null
                && o instanceof PyList list
                && index instanceof PyInt i
                && i.value >= 0
                && i.value < list.size) {
              list.items[(int) i.value] = v;
            } else {
              Ops.setItem(in, o, index, v);
            }
            continue;
          }
        case Ins.POP_TOP:
          sp--;
          continue;
        case Ins.DUP_TOP:
          s[sp + 1] = s[sp];
          sp++;
          continue;
        case Ins.DUP_TOP_TWO:
          s[sp + 1] = s[sp - 1];
          s[sp + 2] = s[sp];
          sp += 2;
          continue;
        case Ins.ROT_TWO:
          {
            PyObject top = s[sp];
            s[sp] = s[sp - 1];
            s[sp - 1] = top;
            continue;
          }
        case Ins.ROT_THREE:
          {
            PyObject top = s[sp];
            s[sp] = s[sp - 1];
            s[sp - 1] = s[sp - 2];
            s[sp - 2] = top;
            continue;
          }
        case Ins.LOAD_NULL:
          s[++sp] = null;
          continue;
        case Ins.LOAD_DEREF:
          {
            PyObject v = ((PyCell) s[a]).value;
            if (v == null) {
              throw Slow.unbound();
            }
            s[++sp] = v;
            continue;
          }
        case Ins.STORE_DEREF:
          ((PyCell) s[a]).value = s[sp--];
          continue;
        case Ins.GET_ITER:
          s[sp] = Ops.iter(in, s[sp]);
          continue;
        case Ins.GET_ITER_STACK:
          // Four entries, of which the second is the iterator, as generator expressions pass it.
          s[sp + 1] = Ops.iter(in, s[sp]);
          s[sp] = null;
          sp += 3;
          continue;
        case Ins.BUILD_TUPLE:
          sp -= a - 1;
          s[sp] = PyTuple.copyOf(s, sp, a);
          continue;
        case Ins.BUILD_LIST:
          sp -= a - 1;
          s[sp] = PyList.copyOf(s, sp, a);
          continue;
        case Ins.STORE_MAP:
          sp -= 2;
          Slow.storeMap(in, s[sp], s[sp + 2], s[sp + 1]);
          continue;
        case Ins.UNPACK_SEQUENCE:
          Ops.unpack(in, s[sp], a, s, sp);
          sp += a - 1;
          continue;
        case Ins.SETUP_EXCEPT:
          f.pushBlock(a, sp, false);
          continue;
        case Ins.SETUP_FINALLY:
          f.pushBlock(a, sp, true);
          continue;
        case Ins.POP_EXCEPT_JUMP:
          f.popBlock();
          in.currentException = null;
          ip = a;
          continue;
        case Ins.YIELD_VALUE:
          f.ip = ip;
          f.sp = sp;
          f.yielded = true;
          return s[sp];
        case Ins.END_FINALLY:
          {
            f.sp = sp;
            PyObject cause = f.endFinally();
            if (cause != null) {
              if (cause == Frame.RETURN) {
                return s[f.sp];
              }
              throw new PyException(cause);
            }
            ip = f.ip;
            sp = f.sp;
            continue;
          }
        case Ins.YIELD_FROM:
          {
            f.sp = sp;
            if (Slow.yieldFrom(in, f)) {
              f.yielded = true;
              return s[f.sp];
            }
            sp = f.sp;
            continue;
          }
        case Ins.UNWIND_JUMP:
          f.sp = sp + 1;
          s[sp + 1] = PyInt.of(a);
          f.unwindJump(code[ip]);
          if (in.trap != 0) {
            in.pollJump(ip, f.ip);
          }
          ip = f.ip;
          sp = f.sp;
          continue;
        default:
          f.sp = sp;
          ip = Slow.execute(in, f, w & 0xff, a, ip);
          if (ip < 0) {
            return Frame.SWITCH;
          }
          sp = f.sp;
      }
    }
  }

  /** {@code o[index]}. */
  private static PyObject subscript(Interpreter in, PyObject o, PyObject index) {
    if (o instanceof PyList list
        && index instanceof PyInt i
        && i.value >= 0
        && i.value < list.size) {
      return list.items[(int) i.value];
    }
    return Ops.getItem(in, o, index);
  }

  /** Calls {@code s[at]} with the {@code n} arguments above it. */
  private static PyObject call(Interpreter in, PyObject[] s, int at, int n) {
    PyObject fun = s[at];
    switch (n) {
      case 0:
        return fun.call0(in);
      case 1:
        return fun.call1(in, s[at + 1]);
      case 2:
        return fun.call2(in, s[at + 1], s[at + 2]);
      case 3:
        return fun.call3(in, s[at + 1], s[at + 2], s[at + 3]);
      default:
        return fun.call(in, s, at + 1, n, 0);
    }
  }

  /**
   * Calls {@code s[at]} with {@code s[at + 1]} unless null and the {@code n} arguments above it.
   */
  private static PyObject callMethod(Interpreter in, PyObject[] s, int at, int n) {
    PyObject fun = s[at];
    PyObject self = s[at + 1];
    if (self == null) {
      s[at + 1] = fun;
      return call(in, s, at + 1, n);
    }
    switch (n) {
      case 0:
        return fun.call1(in, self);
      case 1:
        return fun.call2(in, self, s[at + 2]);
      case 2:
        return fun.call3(in, self, s[at + 2], s[at + 3]);
      default:
        return fun.call(in, s, at + 1, n + 1, 0);
    }
  }

  /** {@code super()} method look-up for {@link Ins#LOAD_SUPER_METHOD}. */
  static void loadSuperMethod(Interpreter in, PyStr name, PyObject[] s, int at) {
    PySuper.loadMethod(in, name, s[at + 1], s[at + 2], s, at);
  }

  /** {@code import}. */
  static PyObject importName(
      Interpreter in, Frame f, PyStr name, PyObject fromList, PyObject level) {
    return Importer.importName(in, f.globals, name, fromList, level);
  }
}
