package org.pycopy.ffi;

import java.lang.ref.Reference;
import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyFloat;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/**
 * A C function that Python code can call. Other Python threads run meanwhile.
 *
 * <p>Text and the memory of objects on the Java heap is copied to scratch memory, and what C has
 * written there is copied back. Memory that is large, or that C may reach in two ways, moves out of
 * the Java heap instead. There are three paths: for up to three ints and floats, for up to three
 * arguments of the usual kinds without any array, and for the rest.
 */
@org.pycopy.annot.PyType("ffifunc")
public final class PyForeignFunction extends PyObject {
  /** The type {@code ffifunc}. */
  public static final BuiltinType TYPE =
      new BuiltinType("ffifunc", BuiltinType.OBJECT, new PyForeignFunctionTable());

  /** Memory of more than this many bytes is not copied: the object moves out of the Java heap. */
  private static final int COPY_LIMIT = 4096;

  /** Stands for an argument that is not there; its word is 0. */
  private static final PyObject ABSENT = PyNone.NONE;

  private final CFunction function;
  private final int count;
  private final char result;
  private final String codes;

  /** The first three of {@link #codes}, as far as there are so many. */
  private final char code0;

  private final char code1;
  private final char code2;

  private final CallbackErrors errors;
  private final Scratch.All scratches;

  /**
   * Makes a function.
   *
   * @param fixed number of arguments before the variadic ones, if the function is known to have
   *     some; else -1
   */
  PyForeignFunction(Interpreter in, long address, PyObject rettype, PyObject argtypes, int fixed) {
    result = Values.typeCode(in, rettype);
    String arguments = Values.argumentCodes(in, argtypes);
    int dot = arguments.indexOf('.');
    codes = promoted(arguments, dot >= 0 ? dot : fixed);
    count = codes.length();
    code0 = count > 0 ? codes.charAt(0) : 0;
    code1 = count > 1 ? codes.charAt(1) : 0;
    code2 = count > 2 ? codes.charAt(2) : 0;
    errors = CallbackErrors.of(in);
    scratches = Scratch.allOf(in);
    function =
        Native.backend()
            .function(address, result, codes, dot >= 0 ? dot : fixed < count ? fixed : -1);
  }

  /** Without the dot, and as C promotes variadic arguments: a float becomes a double. */
  private static String promoted(String arguments, int fixed) {
    if (fixed < 0 || fixed >= arguments.length()) {
      return arguments;
    }
    String variadic = arguments.substring(fixed).replace(".", "").replace('f', 'd');
    return arguments.substring(0, fixed) + variadic;
  }

  // ---- Numbers only

  /** True where {@code value} becomes a word of type {@code code} without further ado. */
  private static boolean isPlain(char code, PyObject value) {
    return value instanceof PyInt
        ? code != 'd' && code != 'f' && code != 'O'
        : value instanceof PyFloat && code == 'd';
  }

  private static long plainWord(PyObject value) {
    return value instanceof PyInt i ? i.value : Double.doubleToRawLongBits(((PyFloat) value).value);
  }

  @Override
  public PyObject call0(Interpreter in) {
    if (count != 0) {
      throw Errors.arity(count, count, 0);
    }
    return finish(in, invoke(in, 0, 0, 0));
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    if (count == 1 && isPlain(code0, a)) {
      return finish(in, invoke(in, plainWord(a), 0, 0));
    }
    return callSimple(in, 1, a, ABSENT, ABSENT);
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    if (count == 2 && isPlain(code0, a) && isPlain(code1, b)) {
      return finish(in, invoke(in, plainWord(a), plainWord(b), 0));
    }
    return callSimple(in, 2, a, b, ABSENT);
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    if (count == 3 && isPlain(code0, a) && isPlain(code1, b) && isPlain(code2, c)) {
      return finish(in, invoke(in, plainWord(a), plainWord(b), plainWord(c)));
    }
    return callSimple(in, 3, a, b, c);
  }

  /** Calls with the first {@code count} of the words. */
  private long invoke(Interpreter in, long a, long b, long c) {
    Posix.begin(in);
    try {
      switch (count) {
        case 0:
          return function.call();
        case 1:
          return function.call(a);
        case 2:
          return function.call(a, b);
        default:
          return function.call(a, b, c);
      }
    } finally {
      in.endBlocking();
    }
  }

  private PyObject finish(Interpreter in, long word) {
    errors.check(in);
    PyObject value = Values.toPython(in, result, word);
    // Ctrl-C may have ended the call: then it raises here, not some statements later.
    in.tick(0);
    return value;
  }

  // ---- Numbers, text, and small memory

  private static boolean isSimple(Interpreter in, char code, PyObject value) {
    return isPlain(code, value)
        || code != 'd'
            && code != 'f'
            && code != 'O'
            && (value instanceof PyStr || value == PyNone.NONE || copyable(in, value) != null);
  }

  /** The memory of a bytearray or array, where it is to be copied; else null. */
  private static Buffer copyable(Interpreter in, PyObject value) {
    Buffer memory = value instanceof PyArray array ? array.buffer(in, false) : null;
    return memory != null && memory.array != null && memory.length <= COPY_LIMIT ? memory : null;
  }

  private static long simpleWord(Interpreter in, Scratch scratch, PyObject value, Buffer memory) {
    if (memory != null) {
      return scratch.put(in, memory.array, memory.offset, memory.length);
    }
    if (value instanceof PyStr s) {
      return scratch.putText(in, s.value());
    }
    return value == PyNone.NONE ? 0 : plainWord(value);
  }

  private PyObject callSimple(Interpreter in, int n, PyObject a, PyObject b, PyObject c) {
    if (n != count
        || !isSimple(in, code0, a)
        || !isSimple(in, code1, b)
        || !isSimple(in, code2, c)) {
      return callAny(in, new PyObject[] {a, b, c}, 0, n);
    }
    Buffer first = copyable(in, a);
    Buffer second = copyable(in, b);
    Buffer third = copyable(in, c);
    if (first != null && (a == b || a == c) || second != null && b == c) {
      return callAny(in, new PyObject[] {a, b, c}, 0, n);
    }
    Scratch scratch = scratches.of(in.thread());
    int mark = scratch.mark();
    try {
      long x = simpleWord(in, scratch, a, first);
      long y = simpleWord(in, scratch, b, second);
      long z = simpleWord(in, scratch, c, third);
      long word = invoke(in, x, y, z);
      copyBack(in, a, first, x);
      copyBack(in, b, second, y);
      copyBack(in, c, third, z);
      return finish(in, word);
    } finally {
      scratch.release(mark);
    }
  }

  /**
   * Copies what C has made of the memory {@code before} of {@code value}, where that was copied,
   * unless the object has got other memory meanwhile.
   */
  private static void copyBack(Interpreter in, PyObject value, Buffer before, long address) {
    if (before != null && before.array != null) {
      Buffer now = value.buffer(in, true);
      if (now != null && now.array == before.array) {
        int n = Math.min(before.length, now.length);
        NativeMemory.copyOut(address, before.array, before.offset, n);
      }
    }
  }

  // ---- Anything

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    if (nKw != 0) {
      throw Errors.noKeywords();
    }
    return nPos == 0 ? call0(in) : callAny(in, args, off, nPos);
  }

  /** One call, with what its arguments are in native memory. */
  private static final class Call {
    final PyObject[] args;
    final int off;
    final long[] words;

    /**
     * By argument, the memory that was copied or that C works on. An object that grows in a
     * callback or another thread may leave its native memory, which must not be freed yet.
     */
    final Buffer[] used;

    /** Whether objects move out of the Java heap instead. */
    boolean resident;

    Call(PyObject[] args, int off, int n) {
      this.args = args;
      this.off = off;
      this.words = new long[n];
      this.used = new Buffer[n];
    }

    boolean isCopied(byte[] array) {
      for (Buffer known : used) {
        if (known != null && known.array == array) {
          return true;
        }
      }
      return false;
    }
  }

  private PyObject callAny(Interpreter in, PyObject[] args, int off, int n) {
    if (n != count) {
      throw Errors.arity(count, count, n);
    }
    Scratch scratch = scratches.of(in.thread());
    int mark = scratch.mark();
    try {
      Call call = new Call(args, off, n);
      if (!convert(in, scratch, call)) {
        // Objects that C may see in two ways must be where both ways lead.
        call.resident = true;
        Arrays.fill(call.used, null);
        convert(in, scratch, call);
      }
      long word;
      Posix.begin(in);
      try {
        word = function.call(call.words);
      } finally {
        in.endBlocking();
      }
      for (int i = 0; i < n; i++) {
        copyBack(in, Convert.nativeOf(args[off + i]), call.used[i], call.words[i]);
      }
      PyObject value = finish(in, word);
      Reference.reachabilityFence(call);
      return value;
    } finally {
      scratch.release(mark);
    }
  }

  /** Makes the words of a call; false where its objects must not be copied. */
  private boolean convert(Interpreter in, Scratch scratch, Call call) {
    boolean anyCopied = false;
    for (int i = 0; i < count; i++) {
      char code = codes.charAt(i);
      PyObject value = call.args[call.off + i];
      if (isPlain(code, value)) {
        call.words[i] = plainWord(value);
        continue;
      }
      PyObject plain = Convert.nativeOf(value);
      Buffer memory = null;
      if (code != 'O' && code != 'f' && code != 'd') {
        if (plain instanceof PyStr s) {
          call.words[i] = scratch.putText(in, s.value());
          continue;
        }
        memory = plain.buffer(in, false);
      }
      if (memory == null) {
        if (plain instanceof PyCallback && !call.resident) {
          return false;
        }
        call.words[i] = Values.toWord(in, code, value);
      } else if (memory.array == null) {
        call.words[i] = addressOf(memory);
        call.used[i] = memory;
      } else if (call.resident || memory.length > COPY_LIMIT) {
        Buffer moved = plain.nativeMemory(in, NativeBuffers.of(in));
        if (moved != null) {
          call.words[i] = addressOf(moved);
          call.used[i] = moved;
        } else {
          call.words[i] = scratch.put(in, memory.array, memory.offset, memory.length);
        }
      } else if (anyCopied && call.isCopied(memory.array)) {
        return false;
      } else {
        call.words[i] = scratch.put(in, memory.array, memory.offset, memory.length);
        call.used[i] = memory;
        anyCopied = true;
      }
    }
    return true;
  }

  private static long addressOf(Buffer memory) {
    return NativeMemory.addressOf(memory.memory) + memory.offset;
  }

  @Override
  public boolean isCallable(Interpreter in) {
    return true;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<ffifunc ").appendHex(function.address()).append('>');
  }
}
