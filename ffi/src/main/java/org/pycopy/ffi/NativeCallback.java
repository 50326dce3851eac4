package org.pycopy.ffi;

/**
 * A Java method that C can call, as long as this object is reachable and not closed. Its native
 * memory is freed by {@link #close} or when this object is collected.
 */
public abstract class NativeCallback implements AutoCloseable {
  /** What runs when C calls. */
  public interface Target {
    /**
     * Handles a call, on the thread that C makes it from, which may be any.
     *
     * @param arguments raw words: integers extended to 64 bits as their type says, floating-point
     *     numbers as their bits
     * @return the result as such a word; ignored where the function has none. It must not throw.
     */
    long call(long[] arguments);
  }

  /** The address to give to C. */
  public abstract long address();

  /** Frees the callback, which C must not call any more. May be called again. */
  @Override
  public abstract void close();
}
