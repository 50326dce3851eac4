package org.pycopy.emitter;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.vm.DecodedCode;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.GlobalSite;
import org.pycopy.kernel.vm.Ins;
import org.pycopy.kernel.vm.LinkedCode;

/** What the tier knows of one code object: its loops, what was made of it, which guesses failed. */
final class HotCode {
  // States of the function, and of a loop.
  static final int COLD = 0;

  /** The VM notes what values it meets. */
  static final int PROFILING = 1;

  /** A loop is to be compiled when a frame is next at its head. */
  static final int WANTED = 2;

  static final int COMPILING = 3;
  static final int COMPILED = 4;

  /** It stays with the VM. */
  static final int GIVEN_UP = 5;

  /** So many guesses of a unit may fail before it is made anew without them. */
  private static final int MAX_FAILURES = 8;

  /** So often a unit is made anew; then it stays as it is. */
  private static final int MAX_COMPILATIONS = 12;

  /** So often a unit is made anew because a function that it calls has got code. */
  private static final int MAX_IMPROVEMENTS = 6;

  final LinkedCode code;

  /** The form that units are made of. */
  final DecodedCode decoded;

  /** Its instructions, without marks. */
  final int[] ins;

  final Loops loops;

  int functionState = COLD;

  /** {@link LinkedCode#calls} at the last sample. */
  int callsBefore;

  /** {@link LinkedCode#calls} when the profiling of calls began. */
  int profiledSince;

  private final DecodedCode plain;
  private final int closureCells;
  private final NativeTier tier;
  private final BitSet failedAt = new BitSet();
  private final Map<Integer, Mark> marks = new HashMap<>();
  private final Map<Integer, GlobalSite> storeSites = new HashMap<>();
  private String className;
  private int failures;
  private int compilations;
  private int improvements;

  /** The head of a loop for which the tier has work. */
  static final class Mark {
    final int head;
    int state = COLD;
    Unit unit;
    private int plainAt;
    private int plainWord;
    private boolean inPlain;
    private boolean inProfiled;

    Mark(int head) {
      this.head = head;
    }
  }

  HotCode(NativeTier tier, LinkedCode code, int closureCells) {
    this.tier = tier;
    this.closureCells = closureCells;
    this.code = code;
    this.decoded = code.profiled();
    this.plain = code.plain();
    this.ins = decoded.ins.clone();
    this.loops = new Loops(ins);
  }

  void setClassName(String name) {
    className = name;
  }

  String className() {
    return className;
  }

  /** Whether generated code leaves to the VM at random, to test that it can. */
  boolean leavesAtRandom() {
    return tier.stress;
  }

  /** The instructions where a guess has failed. */
  BitSet failures() {
    return (BitSet) failedAt.clone();
  }

  /** Notes a new compilation; false where there were enough. */
  boolean mayCompile() {
    failures = 0;
    return compilations++ < MAX_COMPILATIONS || tier.stress;
  }

  /** Notes a compilation for the sake of functions that have code now; false for too many. */
  boolean mayImprove() {
    return improvements++ < MAX_IMPROVEMENTS;
  }

  /** Called by generated code where a guess has failed at instruction {@code at}. */
  void failed(int at) {
    failedAt.set(at);
    Log.event(this, "guess failed", at);
    if (++failures > MAX_FAILURES && compilations < MAX_COMPILATIONS) {
      tier.discard(this);
    }
  }

  /** Called by generated code that cannot run {@code frame} from where it is. */
  PyObject refuse(Frame frame) {
    frame.unit = null;
    Log.event(this, "frame refused", frame.ip);
    if (frame.inject == null) {
      Mark mark = marks.get(frame.ip);
      if (mark != null) {
        unmark(mark);
        mark.state = PROFILING;
      }
      failedAt.set(frame.ip);
    }
    return Frame.SWITCH;
  }

  int lineOf(int at) {
    return code.code.lineAt(decoded.offsets[at]);
  }

  /** Cells that a closure passes in before the arguments. */
  int closureCells() {
    return closureCells;
  }

  boolean isStrict() {
    return tier.isStrict();
  }

  /** The cache of the name that instruction {@code at} stores. For the thread that compiles. */
  GlobalSite storeSite(int at, PyStr name) {
    GlobalSite site = storeSites.get(at);
    if (site == null) {
      site = new GlobalSite(name);
      storeSites.put(at, site);
    }
    return site;
  }

  Mark mark(int head) {
    Mark mark = marks.get(head);
    if (mark == null) {
      mark = new Mark(head);
      marks.put(head, mark);
    }
    return mark;
  }

  Iterable<Mark> marks() {
    return marks.values();
  }

  /** The instruction of {@link #decoded} that frame {@code f} is at. */
  int position(Frame f) {
    return f.code == decoded ? f.ip : decoded.indexOf(f.code.offsets[f.ip]);
  }

  /** The mark that frame {@code f} has met. */
  Mark markAt(Frame f) {
    if (f.code == decoded) {
      return marks.get(f.ip);
    }
    for (Mark mark : marks.values()) {
      if (mark.inPlain && mark.plainAt == f.ip) {
        return mark;
      }
    }
    throw new IllegalStateException("no mark");
  }

  /** Where the loop begins in the form that the VM runs fastest. */
  int plainIndex(Mark mark) {
    return plain.indexOf(decoded.offsets[mark.head]);
  }

  /** Has the VM call the tier where it comes to the loop in the form it runs fastest. */
  void markPlain(Mark mark) {
    if (!mark.inPlain) {
      mark.plainAt = plainIndex(mark);
      mark.plainWord = plain.ins[mark.plainAt];
      plain.ins[mark.plainAt] = Ins.TIER;
      mark.inPlain = true;
    }
  }

  /** The same in the form that notes values. */
  void markProfiled(Mark mark) {
    decoded.ins[mark.head] = Ins.TIER;
    mark.inProfiled = true;
  }

  /** Takes the marks away. */
  void unmark(Mark mark) {
    if (mark.inPlain) {
      plain.ins[mark.plainAt] = mark.plainWord;
      mark.inPlain = false;
    }
    if (mark.inProfiled) {
      decoded.ins[mark.head] = ins[mark.head];
      mark.inProfiled = false;
    }
  }

  DecodedCode plain() {
    return plain;
  }
}
