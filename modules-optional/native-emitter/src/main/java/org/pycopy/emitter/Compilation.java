package org.pycopy.emitter;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.DecodedCode;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.Ins;
import org.pycopy.kernel.vm.LinkedCode;

/**
 * One piece of code to be compiled, with what is known about it at this moment: the thread that
 * compiles must not look at what the interpreter changes meanwhile.
 */
final class Compilation {
  final HotCode hot;
  final DecodedCode decoded;

  /** The loop {head, last jump} to compile, or null for the function. */
  final int[] loop;

  /** Where the frame is that the loop is compiled for, and what its values are. */
  final int entry;

  final State entryState;

  private final byte[] kinds;
  private final PyObject[] callees;
  private final BitSet failed;

  /** Functions that would be called directly if they had code. */
  private final Set<LinkedCode> wanted = new HashSet<>();

  /** The result; null where {@link #failure} says why there is none. */
  Unit unit;

  CannotTranslate failure;

  /** The loop that was compiled: {@link #loop} or one within it. */
  int[] compiled;

  private Compilation(HotCode hot, int[] loop, int entry, State entryState) {
    this.hot = hot;
    this.decoded = hot.decoded;
    this.loop = loop;
    this.entry = entry;
    this.entryState = entryState;
    this.kinds = decoded.profile.kinds.clone();
    this.callees = decoded.profile.callees.clone();
    this.failed = hot.failures();
  }

  /** Of the function, as it is called. */
  static Compilation ofFunction(HotCode hot) {
    return new Compilation(hot, null, 0, null);
  }

  /** Of {@code loop}, or one within, for frame {@code f}, which is at the head of one of them. */
  static Compilation ofLoop(HotCode hot, int[] loop, Frame f) {
    return new Compilation(hot, loop, f.ip, State.of(f));
  }

  /** Whether the code that this has made is the one that runs. */
  boolean isInUse() {
    return loop == null
        ? hot.code.nativeCode == unit || hot.code.framesCode == unit
        : hot.mark(entry).unit == unit;
  }

  /** The same with what is known now. */
  Compilation again() {
    return new Compilation(hot, loop, entry, entryState);
  }

  /** Says that a direct call of {@code function} is missing for want of its code. */
  void wouldCall(LinkedCode function) {
    wanted.add(function);
  }

  Set<LinkedCode> wanted() {
    return wanted;
  }

  boolean isForFrames() {
    return loop != null || hot.code.code.isGenerator() || hot.code.code.nExcStack > 0;
  }

  /** Does it. */
  void run() {
    Log.event(hot, "compiling", loop == null ? 0 : loop[0]);
    try {
      if (loop == null) {
        unit = isForFrames() ? new UnitBuilder(this).frames() : new UnitBuilder(this).function();
      } else {
        runLoop();
      }
      unit.hot = hot;
      Log.event(hot, loop == null ? "compiled function" : "compiled loop", entry);
    } catch (CannotTranslate e) {
      failure = e;
      Log.note(hot, e);
    } catch (LinkageError | RuntimeException e) {
      // A mistake of the translator must not be one of the program: the VM runs the code.
      if (hot.leavesAtRandom()) {
        throw e;
      }
      failure = new CannotTranslate(e.toString());
      Log.note(hot, failure);
    }
  }

  private void runLoop() {
    int[] inner = hot.loops.innermost(entry);
    compiled = loop;
    while (true) {
      try {
        unit = new UnitBuilder(this).loop(compiled[0], compiled[1]);
        return;
      } catch (CannotTranslate e) {
        int[] next = hot.loops.within(compiled, inner);
        if (next == null) {
          throw e;
        }
        compiled = next;
      }
    }
  }

  /** Kinds that instruction {@code i} has produced; -1 where that is not noted. */
  int seen(int i) {
    int next = i + Instructions.length(hot.ins[i]);
    return next < hot.ins.length && (hot.ins[next] & 0xff) == Ins.PROFILE
        ? kinds[hot.ins[next] >>> 8]
        : -1;
  }

  /** Kinds that argument {@code k} has had. */
  int seenArgument(int k) {
    return kinds[k];
  }

  /** The function or type that instruction {@code i}, for which kinds are noted, has produced. */
  PyObject calleeSeen(int i) {
    return callees[hot.ins[i + Instructions.length(hot.ins[i])] >>> 8];
  }

  /** Whether a guess has failed at instruction {@code at}. */
  boolean hasFailed(int at) {
    return failed.get(at);
  }
}
