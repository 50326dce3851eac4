package org.pycopy.kernel;

import java.util.HashMap;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.modules.CoreState;
import org.pycopy.kernel.modules.Importer;
import org.pycopy.kernel.objects.ObjectAddresses;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBaseException;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.TypePatches;
import org.pycopy.kernel.text.Utf8;
import org.pycopy.kernel.vm.Frame;
import org.pycopy.kernel.vm.Tier;

/**
 * One Python interpreter: all mutable state hangs off it, so that any number live in one JVM and
 * are collected when dropped. At most one Java thread runs in an interpreter at a time; {@link
 * Threads} is how several take turns.
 */
public final class Interpreter {
  /** {@link #trap} bit: a budget is set and must be charged at each poll. */
  public static final int TRAP_BUDGET = 1;

  /** {@link #trap} bit: an exception (Ctrl-C) waits to be raised. */
  public static final int TRAP_EXCEPTION = 2;

  /** {@link #trap} bit: scheduled callbacks wait. */
  public static final int TRAP_SCHEDULE = 4;

  /** {@link #trap} bit: another thread wants to run. */
  public static final int TRAP_THREAD = 8;

  /** {@link #trap} bit: {@code sys.settrace} is on. */
  public static final int TRAP_TRACE = 16;

  /** {@link #trap} bit: the {@link Tier} wants to know where the program is. */
  public static final int TRAP_TIER = 32;

  /** Greatest length of a name in bytes of UTF-8, also the limit of .mpy files. */
  public static final int MAX_NAME_BYTES = 255;

  /** The clock is read once in this many instructions. */
  private static final int CLOCK_STEP = 1000;

  /** What the VM must look after at its next poll; 0 when nothing is armed. */
  public volatile int trap;

  /**
   * The return value of the generator that ended last, for {@code yield from}; else None or null.
   */
  public PyObject stopValue;

  /** What generated code is to pass as self to the method it has just looked up; else anything. */
  public PyObject methodSelf;

  /** Changes whenever a class is changed in a way that could make a cached method look-up wrong. */
  public int typeEpoch;

  /** Changes whenever the namespace of {@code builtins} is changed by Python code. */
  public int builtinsEpoch;

  /** The innermost Python frame, or null. */
  public Frame frame;

  /** The exception that was raised last, for {@code sys.exc_info()}; null where none is handled. */
  public PyObject currentException;

  /** Level of optimisation ({@code -O}) that source text is compiled with. */
  public int optLevel;

  /** Code emitter that source text is compiled with, of {@link CompileOptions}. */
  public int emitter;

  /** Level of verbosity ({@code -v}): from 2 on, compiled code is listed. */
  public int verbose;

  /** True in strict mode ({@code -X strict}). */
  public boolean strict;

  /** True once strict mode has frozen the namespaces and runs {@code __main__()}. */
  public boolean strictRuntime;

  /** The function given to {@code sys.settrace}, or null. */
  public PyObject tracer;

  /** True while a trace function runs, which is not traced itself. */
  public boolean inTracer;

  /** What runs hot code faster than the VM, or null. */
  public Tier tier;

  /** State of the modules {@code sys} and {@code gc}. */
  public final CoreState core = new CoreState();

  private final Host host;
  private final HashMap<String, PyStr> interned = new HashMap<>();
  private int depth;
  private int maxDepth;
  private long bytesLeft;
  private long largestAllocation;
  private int heapLocks;
  private long askedMark;
  private long currentMark;
  private long peak;
  private long instructionsLeft;
  private long deadline;
  private ObjectAddresses addresses;
  private PyModule builtins;
  private TypePatches typePatches;
  private boolean hasDeadline;
  private int untilClock;

  private ThreadState thread = new ThreadState(null, true);
  private final ThreadState mainThread = thread;
  private Threads threads;
  private HashMap<Object, Object> states;

  private final Scheduler scheduler = new Scheduler(this);
  private final Importer importer = new Importer(this);
  private FileSystem fileSystem;

  public Interpreter(Host host, Limits limits) {
    this.host = host;
    this.largestAllocation = Integer.MAX_VALUE;
    setLimits(limits);
  }

  /** Gives the interpreter a new budget, which counts from now on. */
  public void setLimits(Limits limits) {
    maxDepth = limits.depth();
    bytesLeft = limits.bytes();
    resetMemoryCounters();
    instructionsLeft = limits.instructions();
    hasDeadline = limits.deadlineNanos() != Long.MAX_VALUE;
    deadline = hasDeadline ? host.nanoTime() + limits.deadlineNanos() : 0;
    untilClock = 0;
    if (hasDeadline || instructionsLeft != Long.MAX_VALUE) {
      arm(TRAP_BUDGET);
    } else {
      disarm(TRAP_BUDGET);
    }
  }

  /** Sets bits of the trap word. */
  synchronized void arm(int bits) {
    trap |= bits;
  }

  /** Clears bits of the trap word. */
  synchronized void disarm(int bits) {
    trap &= ~bits;
  }

  /** Switches {@code sys.settrace} on or off. */
  public void setTracer(PyObject function) {
    tracer = function;
    if (function == null) {
      disarm(TRAP_TRACE);
    } else {
      arm(TRAP_TRACE);
    }
  }

  /**
   * Member {@code key} of {@code type} or its bases, or null: {@link PyType#lookup}, but for what
   * this interpreter has put into built-in types.
   */
  public PyObject lookup(PyType type, PyStr key) {
    return typePatches == null ? type.lookup(key) : typePatches.lookup(type, key);
  }

  /**
   * What this interpreter has put into built-in types; null where nothing was, unless {@code make}.
   */
  public TypePatches typePatches(boolean make) {
    if (typePatches == null && make) {
      typePatches = new TypePatches();
    }
    return typePatches;
  }

  /** Numbers for objects that are kept as bytes. */
  public ObjectAddresses addresses() {
    if (addresses == null) {
      addresses = new ObjectAddresses();
    }
    return addresses;
  }

  /** The modules of this interpreter, and how to get more. */
  public Importer importer() {
    return importer;
  }

  /** What is mounted in place of the host's files; null where that is nothing. */
  public FileSystem fileSystem() {
    return fileSystem;
  }

  /** From now on, scripts' paths are those of {@code mounted}, but for frozen files. */
  public void setFileSystem(FileSystem mounted) {
    fileSystem = mounted;
  }

  /** Callbacks and exceptions that other Java threads hand in. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** The port's side of this interpreter. */
  public Host host() {
    return host;
  }

  /**
   * The one object of this interpreter for name {@code text}.
   *
   * @throws RuntimeError (Python's) where it is longer than names may be
   */
  public PyStr intern(String text) {
    PyStr name = interned.get(text);
    if (name == null) {
      checkName(text);
      name = new PyStr(text);
      interned.put(text, name);
    }
    return name;
  }

  /** Checks the length of a name. @throws RuntimeError (Python's) where it is too long */
  public static void checkName(String text) {
    boolean maybeLong = text.length() > MAX_NAME_BYTES / 3;
    if (maybeLong && Utf8.encodedLength(text) > MAX_NAME_BYTES) {
      throw Errors.runtimeError("name too long");
    }
  }

  /** The interned name equal to {@code text}, or null where there is none. */
  public PyStr interned(String text) {
    return interned.get(text);
  }

  /** All interned names, in no order. */
  public String[] internedNames() {
    return interned.keySet().toArray(new String[0]);
  }

  /** Goes one level of recursion deeper. @throws RuntimeError (Python's) where that is too deep */
  public void enter() {
    if (++depth > maxDepth) {
      depth--;
      throw Errors.recursion();
    }
  }

  /** Leaves the level that the last {@link #enter} entered. Not needed when an exception passes. */
  public void leave() {
    depth--;
  }

  /** The current level of recursion; whoever catches a Python exception restores it. */
  public int depth() {
    return depth;
  }

  /** Restores the level of recursion after an exception was caught. */
  public void restoreDepth(int level) {
    depth = level;
  }

  /** The level of recursion that is not exceeded. */
  public int maxDepth() {
    return maxDepth;
  }

  /**
   * Charges {@code bytes} that an object is about to grow by.
   *
   * @throws MemoryError (Python's) where the budget is spent, the size is more than the JVM could
   *     give, or the heap is locked
   */
  public void charge(long bytes) {
    if (heapLocks != 0 || bytes > largestAllocation || bytes > bytesLeft) {
      throw Errors.memory(bytes);
    }
    bytesLeft -= bytes;
  }

  /** Makes {@link #charge} fail until {@link #unlockHeap} was called as often. */
  public void lockHeap() {
    heapLocks++;
  }

  /** Undoes one {@link #lockHeap}; the number of locks left. */
  public int unlockHeap() {
    if (heapLocks > 0) {
      heapLocks--;
    }
    return heapLocks;
  }

  /** How many times the heap is locked. */
  public int heapLocks() {
    return heapLocks;
  }

  /** Bytes charged since the start, or since the counters were reset. */
  public long memoryAsked() {
    return askedMark - bytesLeft;
  }

  /** Bytes charged since {@link #forgetCurrentMemory}. */
  public long memoryCurrent() {
    return currentMark - bytesLeft;
  }

  /** The most that {@link #memoryCurrent} has been. */
  public long memoryPeak() {
    return Math.max(peak, memoryCurrent());
  }

  /** Takes all that was charged so far as freed. */
  public void forgetCurrentMemory() {
    peak = memoryPeak();
    currentMark = bytesLeft;
  }

  /** Starts the three counters of memory anew. */
  public void resetMemoryCounters() {
    askedMark = bytesLeft;
    currentMark = bytesLeft;
    peak = 0;
  }

  /**
   * Polls what {@link #trap} announces; the VM calls it at backward jumps and calls while the trap
   * word is not 0, with the number of instructions run since the last poll.
   */
  public void poll(int instructions) {
    int bits = trap;
    if ((bits & TRAP_BUDGET) != 0) {
      spend(instructions);
    }
    if ((bits & TRAP_THREAD) != 0) {
      disarm(TRAP_THREAD);
      if (threads != null) {
        threads.yieldTurn();
      }
    }
    if ((bits & TRAP_TIER) != 0) {
      disarm(TRAP_TIER);
      tier.sample(this);
    }
    if ((bits & (TRAP_EXCEPTION | TRAP_SCHEDULE)) != 0) {
      scheduler.handlePending();
    }
  }

  /**
   * Must precede anything that may make the thread wait for long: others may run meanwhile. Until
   * {@link #endBlocking} the thread must not touch the interpreter or its objects. A callback into
   * Python on the way is bracketed by {@link #beginCallback} and {@link #endCallback}.
   */
  public void beginBlocking() {
    thread.blocked = true;
    if (threads != null) {
      threads.release();
    }
  }

  /** Ends what {@link #beginBlocking} began, whatever came of it; waits for this thread's turn. */
  public void endBlocking() {
    if (threads != null) {
      threads.acquire();
    }
    thread.blocked = false;
    // Time has passed: have the clock read at the next poll.
    untilClock = 0;
  }

  /**
   * Takes a turn for a callback from native code, on any thread.
   *
   * @return whether the thread is between {@link #beginBlocking} and {@link #endBlocking}: there is
   *     Python code that waits for the native code to return
   */
  public boolean beginCallback() {
    if (threads != null) {
      threads.acquire();
    }
    boolean nested = thread.blocked;
    thread.blocked = false;
    return nested;
  }

  /** Ends what {@link #beginCallback} began, which returned {@code nested}. */
  public void endCallback(boolean nested) {
    thread.blocked = nested;
    if (threads != null) {
      threads.release();
    }
  }

  /** How threads take turns; null while there is only one. */
  public Threads threads() {
    return threads;
  }

  /** Makes the interpreter one that threads take turns in; the calling thread has the first one. */
  public void setThreads(Threads threads) {
    this.threads = threads;
  }

  /**
   * Ends all threads that the program has started; the thread that runs the program calls this when
   * that is over. Threads that are left wait for their turns for ever, and keep the interpreter.
   */
  public void endThreads() {
    if (threads != null) {
      threads.endOthers();
    }
  }

  /** The thread that runs, or, where {@link Threads} are in use, the one that ran last. */
  public ThreadState thread() {
    return thread;
  }

  /** The thread that the interpreter started with. */
  public ThreadState mainThread() {
    return mainThread;
  }

  /** Goes on as thread {@code next}. Called by the holder of the interpreter's lock. */
  public void resume(ThreadState next) {
    ThreadState last = thread;
    last.frame = frame;
    last.stopValue = stopValue;
    last.currentException = currentException;
    last.tracer = tracer;
    last.inTracer = inTracer;
    last.depth = depth;
    last.heapLocks = heapLocks;
    thread = next;
    frame = next.frame;
    stopValue = next.stopValue;
    currentException = next.currentException;
    inTracer = next.inTracer;
    depth = next.depth;
    heapLocks = next.heapLocks;
    if (tracer != next.tracer) {
      setTracer(next.tracer);
    }
  }

  /** Has {@link #tier} sample the program at its next poll. May be called by any thread. */
  public void requestSample() {
    arm(TRAP_TIER);
  }

  /** Has the thread that runs let another one run soon. May be called by any thread. */
  public void requestTurn() {
    arm(TRAP_THREAD);
  }

  /** What a module keeps in this interpreter under {@code key}; null where it has put nothing. */
  @SuppressWarnings("unchecked")
  public <T> T state(Object key) {
    return states == null ? null : (T) states.get(key);
  }

  /** Keeps {@code value} under {@code key}, which is best an object that only its module knows. */
  public void putState(Object key, Object value) {
    if (states == null) {
      states = new HashMap<>();
    }
    states.put(key, value);
  }

  private void spend(int instructions) {
    instructionsLeft -= instructions;
    if (instructionsLeft < 0) {
      throw Errors.runtimeError("instruction budget exhausted");
    }
    untilClock -= instructions;
    if (hasDeadline && untilClock <= 0) {
      untilClock = CLOCK_STEP;
      if (host.nanoTime() - deadline >= 0) {
        untilClock = 0;
        throw Errors.runtimeError("time budget exhausted");
      }
    }
  }

  /**
   * Nanoseconds until the time budget is spent, 0 or less when it is; {@link Long#MAX_VALUE} where
   * there is none. May be asked by any thread.
   */
  public long nanosLeft() {
    return hasDeadline ? deadline - host.nanoTime() : Long.MAX_VALUE;
  }

  /** {@link #poll} at the call of a Python function. */
  public void pollCall() {
    poll(1);
  }

  /**
   * {@link #poll} at a jump from instruction {@code from} to {@code to}, where that is backwards.
   */
  public void pollJump(int from, int to) {
    if (to < from) {
      poll(from - to);
    }
  }

  /** True while {@code sys.settrace} is on. */
  public boolean isTracing() {
    return (trap & TRAP_TRACE) != 0;
  }

  /** The built-in {@code name}, or null. */
  public PyObject builtin(PyStr name) {
    if (builtins == null) {
      builtins = importer.builtin("builtins");
    }
    return builtins == null ? null : builtins.find(this, name);
  }

  /**
   * Prints a warning on standard error, with the current line; {@code category} is null for a plain
   * one.
   */
  public void warn(String category, String text) {
    String where = frame == null ? "" : frame.file() + ":" + frame.line() + ": ";
    write(2, where + (category == null ? "Warning" : category) + ": " + text + "\n");
  }

  /** Prints {@code exception} with its traceback on standard error. */
  public void printError(PyObject exception) {
    Printer out = new Printer(this);
    PyBaseException.printWithTraceback(this, out, exception);
    write(2, out.toString());
  }

  /** Writes {@code text} to the host's standard output ({@code fd} 1) or standard error (2). */
  public void write(int fd, String text) {
    byte[] bytes = Utf8.encode(text);
    int at = 0;
    while (at < bytes.length) {
      int n = host.write(fd, bytes, at, bytes.length - at);
      if (n <= 0) {
        return; // There is nowhere to report this to.
      }
      at += n;
    }
  }

  /** The namespace that {@code locals()} means: of the innermost module or class body. */
  public PyDict currentLocals() {
    for (Frame f = frame; f != null; f = f.back) {
      PyDict locals = f.locals();
      if (locals != null) {
        return locals;
      }
    }
    return frame == null ? new PyDict() : frame.globals;
  }

  /** Says that a built-in has handled {@code n} more elements of data the script chose. */
  public void tick(int n) {
    if (trap != 0) {
      poll(n);
    }
  }

  /**
   * Stable identity of {@code object} for {@code id()}, from which {@link ObjectAddresses#at} finds
   * it; equal small ints are one object.
   */
  public long id(PyObject object) {
    if (object instanceof PyInt i) {
      return i.value << 1 | 1;
    }
    boolean isName = object instanceof PyStr s && interned.get(s.value()) == object;
    return isName ? addresses().ofName((PyStr) object) : addresses().of(object);
  }
}
