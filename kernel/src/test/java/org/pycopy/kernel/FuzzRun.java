package org.pycopy.kernel;

import java.util.Random;

/**
 * Seed and length of a fuzz test. A build uses the same seed each time, so that it does not fail by
 * chance; who looks for failures sets system properties: {@code pycopy.fuzz.seed}, a number, and
 * {@code pycopy.fuzz.seconds}. Each run prints both.
 */
public final class FuzzRun {
  private static final long SEED = 1;

  private final long seed = Long.getLong("pycopy.fuzz.seed", SEED);
  private final Random random = new Random(seed);
  private final long end;

  /**
   * A run that begins now.
   *
   * @param what is fuzzed, for the line that is printed
   * @param seconds it takes where the property says nothing
   */
  public FuzzRun(String what, int seconds) {
    int length = Integer.getInteger("pycopy.fuzz.seconds", seconds);
    System.out.println(
        "Fuzzing " + what + ": -Dpycopy.fuzz.seconds=" + length + " -Dpycopy.fuzz.seed=" + seed);
    end = System.nanoTime() + length * 1_000_000_000L;
  }

  public long seed() {
    return seed;
  }

  /** The numbers that the seed gives. */
  public Random random() {
    return random;
  }

  /** False once the time is over. */
  public boolean goesOn() {
    return System.nanoTime() - end < 0;
  }
}
