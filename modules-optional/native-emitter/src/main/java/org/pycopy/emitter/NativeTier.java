package org.pycopy.emitter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.pycopy.emitter.viper.ViperCompiler;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.vm.DecodedCode;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.LinkedCode;
import org.pycopy.kernel.vm.PyFunction;
import org.pycopy.kernel.vm.Tier;

/**
 * Decides what is compiled, and when. Every millisecond the program is sampled. A loop or function
 * that is met is first run in a form that notes what values there are; when it is met again, it is
 * compiled. A loop is compiled together with those around it, and is entered where the frame then
 * is; functions are entered at their next call.
 */
public final class NativeTier extends Tier {
  /** A function that was called so often since the last sample is compiled rather than its loop. */
  private static final int MANY_CALLS = 20;

  /** Calls whose values are noted before a function is compiled. */
  private static final int PROFILED_CALLS = 30;

  /** What stands for the {@link HotCode} of code that was met once. */
  private static final Object MET = new Object();

  private final Interpreter in;

  /** Compilations that are done and not yet in use. */
  private final Queue<Compilation> finished = new ConcurrentLinkedQueue<>();

  /** For a function without code those compilations that would call it. */
  private final Map<LinkedCode, List<Compilation>> callers = new WeakHashMap<>();

  /** Whether everything is compiled at once, and left at random. */
  final boolean stress;

  private NativeTier(Interpreter in, boolean stress) {
    this.in = in;
    this.stress = stress;
  }

  /**
   * Has hot code of {@code in} compiled from now on; under stress where the system property {@code
   * pycopy.emitter} is {@code stress}.
   */
  public static void install(Interpreter in) {
    if ("stress".equals(System.getProperty("pycopy.emitter"))) {
      installForStress(in);
      return;
    }
    in.tier = new NativeTier(in, false);
    Sampler.add(in);
  }

  /**
   * Has only that code of {@code in} compiled which asks for it, by {@code @micropython.native} or
   * {@code @micropython.viper}.
   */
  public static void installForDecorators(Interpreter in) {
    in.tier = new NativeTier(in, false);
  }

  /**
   * For tests: has all code of {@code in} compiled as soon as it runs a second time, and such code
   * leave to the VM at random.
   */
  public static void installForStress(Interpreter in) {
    in.tier = new NativeTier(in, true);
    in.requestSample();
  }

  boolean isStrict() {
    return in.strict;
  }

  private HotCode hotOf(PyFunction function) {
    LinkedCode code = function.code;
    if (code.tierData instanceof HotCode known) {
      return known;
    }
    HotCode hot = new HotCode(this, code, function.closure.length);
    code.tierData = hot;
    return hot;
  }

  @Override
  public void sample(Interpreter interpreter) {
    if (stress) {
      in.requestSample();
    }
    while (!finished.isEmpty()) {
      install(finished.remove());
    }
    Frame f = in.frame;
    if (f == null || f.s == null || f.unit != null) {
      return;
    }
    LinkedCode code = f.function.code;
    DecodedCode form = f.code;
    if (form.profile == null && form != code.plain()) {
      return; // Traced.
    }
    if (code.tierData == null && !stress) {
      code.tierData = MET; // Most of what is met once, such as a module, is never met again.
      return;
    }
    HotCode hot = hotOf(f.function);
    int[] loop = hot.loops.innermost(hot.position(f));
    int calls = code.calls - hot.callsBefore;
    hot.callsBefore = code.calls;
    boolean called = calls > (stress ? 1 : MANY_CALLS);
    if (hot.functionState == HotCode.COLD && (loop == null || called)) {
      hot.functionState = HotCode.PROFILING;
      hot.profiledSince = code.calls;
      code.setProfiling(true);
    }
    if (loop != null && (!called || hot.functionState == HotCode.GIVEN_UP)) {
      sampleLoop(hot, f, loop);
    }
  }

  @Override
  public void called(Interpreter interpreter, PyFunction function) {
    HotCode hot = hotOf(function);
    int wanted = stress || hot.code.code.emitter == CompileOptions.NATIVE ? 1 : PROFILED_CALLS;
    if (hot.code.calls - hot.profiledSince > wanted) {
      compileFunction(hot);
    }
  }

  private void compileFunction(HotCode hot) {
    hot.code.setProfiling(false);
    if (!hot.mayCompile()) {
      hot.functionState = HotCode.GIVEN_UP;
      return;
    }
    hot.functionState = HotCode.COMPILING;
    start(Compilation.ofFunction(hot), hot.code.code.emitter == CompileOptions.NATIVE);
  }

  private void start(Compilation compilation, boolean now) {
    if (now || stress) {
      compilation.run();
      install(compilation);
    } else {
      CompilerThread.add(compilation, this);
    }
  }

  /** Does {@code compilation}; called by the thread that compiles. */
  void compile(Compilation compilation) {
    compilation.run();
    finished.add(compilation);
    in.requestSample();
  }

  private void install(Compilation done) {
    HotCode hot = done.hot;
    if (done.loop != null) {
      installLoop(done);
    } else if (done.unit == null) {
      hot.functionState = HotCode.GIVEN_UP;
    } else {
      hot.functionState = HotCode.COMPILED;
      if (done.isForFrames()) {
        hot.code.framesCode = done.unit;
        for (int head : hot.loops.heads(0, hot.ins.length - 1)) {
          ready(hot, head, done.unit);
        }
      } else {
        hot.code.nativeCode = done.unit;
        makeCallersAgain(hot);
      }
    }
    if (done.unit != null && !stress) {
      for (LinkedCode function : done.wanted()) {
        List<Compilation> known = callers.get(function);
        if (known == null) {
          known = new ArrayList<>();
          callers.put(function, known);
        }
        known.add(done);
      }
    }
  }

  /** What was made before {@code hot} had code, and calls it, is made again. */
  private void makeCallersAgain(HotCode hot) {
    List<Compilation> without = callers.remove(hot.code);
    if (without == null) {
      return;
    }
    for (Compilation caller : without) {
      if (caller.isInUse() && caller.hot.mayImprove()) {
        start(caller.again(), false);
      }
    }
  }

  private static void installLoop(Compilation done) {
    HotCode hot = done.hot;
    if (done.unit == null) {
      HotCode.Mark mark = hot.mark(done.entry);
      mark.state = HotCode.GIVEN_UP;
      // Frames in this loop that note values go back to the faster form.
      hot.markProfiled(mark);
      return;
    }
    for (int head : hot.loops.heads(done.compiled[0], done.compiled[1])) {
      ready(hot, head, done.unit);
    }
  }

  private void sampleLoop(HotCode hot, Frame f, int[] loop) {
    HotCode.Mark mark = hot.mark(loop[0]);
    switch (mark.state) {
      case HotCode.COLD:
        mark.state = HotCode.PROFILING;
        hot.markPlain(mark);
        break;
      case HotCode.PROFILING:
        if (f.code == hot.decoded) {
          mark.state = HotCode.WANTED;
          hot.markProfiled(mark);
        } else {
          hot.markPlain(mark);
        }
        break;
      default:
    }
  }

  @Override
  public boolean enter(Interpreter interpreter, Frame f) {
    HotCode hot = hotOf(f.function);
    HotCode.Mark mark = hot.markAt(f);
    if (mark.state == HotCode.GIVEN_UP) {
      if (f.code != hot.plain() && f.setCode(hot.plain(), hot.plainIndex(mark))) {
        return true;
      }
      hot.unmark(mark);
      return false;
    }
    if (f.code != hot.decoded && !f.setCode(hot.decoded, mark.head)) {
      hot.unmark(mark);
      return false;
    }
    if (mark.state == HotCode.WANTED) {
      compileLoop(hot, f, mark);
    }
    if (mark.state == HotCode.COMPILED) {
      f.unit = mark.unit;
    } else if (mark.state == HotCode.COMPILING) {
      f.setCode(hot.plain(), hot.plainIndex(mark));
    }
    return true;
  }

  /** Compiles the outermost loop around {@code mark} that can be. */
  private void compileLoop(HotCode hot, Frame f, HotCode.Mark mark) {
    hot.unmark(mark);
    if (!hot.mayCompile()) {
      mark.state = HotCode.GIVEN_UP;
      hot.markProfiled(mark);
      return;
    }
    mark.state = HotCode.COMPILING;
    int[] loop = hot.loops.outermost(hot.loops.innermost(mark.head));
    start(Compilation.ofLoop(hot, loop, f), hot.code.code.emitter == CompileOptions.NATIVE);
  }

  private static void ready(HotCode hot, int head, Unit unit) {
    HotCode.Mark mark = hot.mark(head);
    mark.unit = unit;
    mark.state = HotCode.COMPILED;
    hot.markPlain(mark);
    hot.markProfiled(mark);
  }

  /** Drops what was made of {@code hot}: too many guesses were wrong. */
  void discard(HotCode hot) {
    for (HotCode.Mark mark : hot.marks()) {
      if (mark.state == HotCode.COMPILED) {
        hot.unmark(mark);
        mark.unit = null;
        mark.state = HotCode.PROFILING;
      }
    }
    if (hot.functionState == HotCode.COMPILED) {
      hot.code.nativeCode = null;
      hot.code.framesCode = null;
      hot.functionState = HotCode.PROFILING;
      hot.code.setProfiling(true);
      hot.profiledSince = hot.code.calls;
    }
  }

  @Override
  public void prepare(Interpreter interpreter, LinkedCode code) {
    if (code.code.emitter == CompileOptions.NATIVE) {
      code.setProfiling(true);
    } else if (code.code.emitter == CompileOptions.VIPER) {
      code.nativeCode = ViperCompiler.compile(interpreter, code);
    }
  }

  @Override
  public void check(Interpreter interpreter, Code code) {
    ViperCompiler.check(interpreter, code);
  }
}
