package org.pycopy.ffi;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Closure;
import com.kenai.jffi.ClosureManager;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.MemoryIO;
import com.kenai.jffi.Type;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Native calls through jffi, which is named nowhere else. Its native library is looked for in the
 * directories of the system property {@code jffi.boot.library.path}, in each directly and in the
 * folder of the platform; else it is taken out of jffi's jar into {@code jffi.extract.dir}, by
 * default the directory for temporary files.
 */
final class JffiBackend implements NativeBackend {
  private static final Type[] NO_TYPES = {};

  private final MemoryIO memory;
  private final LastError lastError;
  private final Library process;
  private final Callbacks callbacks = new Callbacks();

  /** Loads jffi and its native library. @throws UnsatisfiedLinkError where that fails */
  JffiBackend() {
    JffiLibrary.load();
    memory = MemoryIO.getInstance();
    lastError = LastError.getInstance();
    process = Library.getDefault();
  }

  /** A function that jffi calls. */
  private static final class Function extends CFunction {
    private static final Invoker INVOKER = Invoker.getInstance();

    private final CallContext context;
    private final long target;

    Function(long address, char result, String arguments, CallContext context) {
      super(address, result, arguments);
      this.target = address;
      this.context = context;
    }

    @Override
    long invoke() {
      return INVOKER.invokeN0(context, target);
    }

    @Override
    long invoke(long a) {
      return INVOKER.invokeN1(context, target, a);
    }

    @Override
    long invoke(long a, long b) {
      return INVOKER.invokeN2(context, target, a, b);
    }

    @Override
    long invoke(long a, long b, long c) {
      return INVOKER.invokeN3(context, target, a, b, c);
    }

    @Override
    long invoke(long a, long b, long c, long d) {
      return INVOKER.invokeN4(context, target, a, b, c, d);
    }

    @Override
    long invoke(long a, long b, long c, long d, long e) {
      return INVOKER.invokeN5(context, target, a, b, c, d, e);
    }

    @Override
    long invoke(long a, long b, long c, long d, long e, long f) {
      return INVOKER.invokeN6(context, target, a, b, c, d, e, f);
    }

    @Override
    long invoke(long[] words) {
      HeapInvocationBuffer buffer = new HeapInvocationBuffer(context);
      for (int i = 0; i < words.length; i++) {
        put(buffer, arguments().charAt(i), words[i]);
      }
      switch (result()) {
        case 'f':
          return Float.floatToRawIntBits(INVOKER.invokeFloat(context, target, buffer));
        case 'd':
          return Double.doubleToRawLongBits(INVOKER.invokeDouble(context, target, buffer));
        default:
          return TypeCode.size(result()) == Long.BYTES
              ? INVOKER.invokeLong(context, target, buffer)
              : INVOKER.invokeInt(context, target, buffer);
      }
    }

    private static void put(HeapInvocationBuffer buffer, char code, long word) {
      if (code == 'f') {
        buffer.putFloat(Float.intBitsToFloat((int) word));
      } else if (code == 'd') {
        buffer.putDouble(Double.longBitsToDouble(word));
      } else {
        switch (TypeCode.size(code)) {
          case Byte.BYTES:
            buffer.putByte((int) word);
            break;
          case Short.BYTES:
            buffer.putShort((int) word);
            break;
          case Integer.BYTES:
            buffer.putInt((int) word);
            break;
          default:
            buffer.putLong(word);
        }
      }
    }
  }

  /** A Java method behind a C function pointer. */
  private static final class Callback extends NativeCallback {
    final Target target;
    private final Callbacks callbacks;
    private final Release release;
    private final long address;

    Callback(Callbacks callbacks, Target target, char result, String arguments) {
      this.target = target;
      this.callbacks = callbacks;
      Closure.Handle handle =
          ClosureManager.getInstance()
              .newClosure(
                  new Adapter(this, result, arguments),
                  typeOf(result),
                  typesOf(arguments),
                  CallingConvention.DEFAULT);
      this.address = handle.getAddress();
      this.release = callbacks.add(this, handle);
    }

    @Override
    public long address() {
      return address;
    }

    @Override
    public void close() {
      callbacks.free(release);
    }
  }

  /** What remains of a callback that was collected: its native part, to be freed. */
  private static final class Release extends PhantomReference<Callback> {
    final Closure.Handle handle;

    Release(Callback callback, Closure.Handle handle, ReferenceQueue<Callback> queue) {
      super(callback, queue);
      this.handle = handle;
    }
  }

  /** All native parts of callbacks. Those of collected ones are freed when others are made. */
  private static final class Callbacks {
    private final ReferenceQueue<Callback> collected = new ReferenceQueue<>();
    private final Set<Release> releases = ConcurrentHashMap.newKeySet();

    Release add(Callback callback, Closure.Handle handle) {
      Reference<?> gone;
      while ((gone = collected.poll()) != null) {
        free((Release) gone);
      }
      Release release = new Release(callback, handle, collected);
      releases.add(release);
      return release;
    }

    void free(Release release) {
      if (releases.remove(release)) {
        release.handle.dispose();
      }
    }
  }

  /** Turns jffi's calls into those of a target. It must not keep the callback: jffi keeps this. */
  private static final class Adapter implements Closure {
    private final WeakReference<Callback> callback;
    private final char result;
    private final String arguments;

    Adapter(Callback callback, char result, String arguments) {
      this.callback = new WeakReference<>(callback);
      this.result = result;
      this.arguments = arguments;
    }

    @Override
    public void invoke(Closure.Buffer buffer) {
      int n = arguments.length();
      long[] words = new long[n];
      for (int i = 0; i < n; i++) {
        words[i] = get(buffer, i, arguments.charAt(i));
      }
      Callback owner = callback.get();
      setResult(buffer, owner == null ? 0 : owner.target.call(words));
    }

    private static long get(Closure.Buffer buffer, int i, char code) {
      if (code == 'f') {
        return Float.floatToRawIntBits(buffer.getFloat(i)) & 0xFFFF_FFFFL;
      }
      switch (TypeCode.size(code)) {
        case Byte.BYTES:
          return TypeCode.extend(buffer.getByte(i), code);
        case Short.BYTES:
          return TypeCode.extend(buffer.getShort(i), code);
        case Integer.BYTES:
          return TypeCode.extend(buffer.getInt(i), code);
        default:
          return buffer.getLong(i);
      }
    }

    private void setResult(Closure.Buffer buffer, long word) {
      switch (result) {
        case 'v':
          break;
        case 'f':
          buffer.setFloatReturn(Float.intBitsToFloat((int) word));
          break;
        case 'd':
          buffer.setDoubleReturn(Double.longBitsToDouble(word));
          break;
        default:
          // C takes the register's low bits, and may rely on the rest being extended.
          buffer.setLongReturn(TypeCode.extend(word, result));
      }
    }
  }

  @Override
  public long symbol(String name) {
    return process.getSymbolAddress(name);
  }

  @Override
  public CFunction function(long address, char result, String arguments, int fixed) {
    Type[] types = typesOf(arguments);
    CallContext context =
        fixed < 0
            ? CallContext.getCallContext(typeOf(result), types, CallingConvention.DEFAULT, true)
            : CallContext.getCallContext(
                typeOf(result), fixed, types, CallingConvention.DEFAULT, true);
    return new Function(address, result, arguments, context);
  }

  @Override
  public NativeCallback callback(NativeCallback.Target target, char result, String arguments) {
    return new Callback(callbacks, target, result, arguments);
  }

  private static Type[] typesOf(String codes) {
    int n = codes.length();
    if (n == 0) {
      return NO_TYPES;
    }
    Type[] types = new Type[n];
    for (int i = 0; i < n; i++) {
      types[i] = typeOf(codes.charAt(i));
    }
    return types;
  }

  private static Type typeOf(char code) {
    switch (code) {
      case 'v':
        return Type.VOID;
      case 'f':
        return Type.FLOAT;
      case 'd':
        return Type.DOUBLE;
      default:
        return integer(TypeCode.size(code), TypeCode.isSigned(code));
    }
  }

  private static Type integer(int size, boolean signed) {
    switch (size) {
      case Byte.BYTES:
        return signed ? Type.SINT8 : Type.UINT8;
      case Short.BYTES:
        return signed ? Type.SINT16 : Type.UINT16;
      case Integer.BYTES:
        return signed ? Type.SINT32 : Type.UINT32;
      default:
        return signed ? Type.SINT64 : Type.UINT64;
    }
  }

  @Override
  public int errno() {
    return lastError.get();
  }

  @Override
  public void setErrno(int errno) {
    lastError.set(errno);
  }

  @Override
  public byte getByte(long address) {
    return memory.getByte(address);
  }

  @Override
  public short getShort(long address) {
    return memory.getShort(address);
  }

  @Override
  public int getInt(long address) {
    return memory.getInt(address);
  }

  @Override
  public long getLong(long address) {
    return memory.getLong(address);
  }

  @Override
  public float getFloat(long address) {
    return memory.getFloat(address);
  }

  @Override
  public double getDouble(long address) {
    return memory.getDouble(address);
  }

  @Override
  public void putByte(long address, byte value) {
    memory.putByte(address, value);
  }

  @Override
  public void putShort(long address, short value) {
    memory.putShort(address, value);
  }

  @Override
  public void putInt(long address, int value) {
    memory.putInt(address, value);
  }

  @Override
  public void putLong(long address, long value) {
    memory.putLong(address, value);
  }

  @Override
  public void putFloat(long address, float value) {
    memory.putFloat(address, value);
  }

  @Override
  public void putDouble(long address, double value) {
    memory.putDouble(address, value);
  }

  @Override
  public void copyOut(long address, byte[] to, int off, int n) {
    memory.getByteArray(address, to, off, n);
  }

  @Override
  public void copyIn(long address, byte[] from, int off, int n) {
    memory.putByteArray(address, from, off, n);
  }

  @Override
  public long lengthOfCString(long address) {
    return memory.getStringLength(address);
  }

  @Override
  public ByteBuffer view(long address, int length) {
    return memory.newDirectByteBuffer(address, length).order(ByteOrder.nativeOrder());
  }

  @Override
  public long addressOf(ByteBuffer buffer) {
    return memory.getDirectBufferAddress(buffer);
  }
}
