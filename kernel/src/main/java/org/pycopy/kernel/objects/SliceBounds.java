package org.pycopy.kernel.objects;

/**
 * A slice applied to a sequence: {@link #count} items at indexes {@code start, start + step, ...},
 * all of them valid. Where there are none, {@code start} is the place where items would be inserted
 * (0 to the length; -1 is possible with a negative step) and {@code stop} equals it.
 */
public final class SliceBounds {
  public final int start;

  /**
   * The index before which (in the direction of {@link #step}) the slice ends; -1 to the length.
   */
  public final int stop;

  /** Not 0; one of more than 31 bits is cut to 31 bits, which makes no difference to a sequence. */
  public final int step;

  /** Number of items. */
  public final int count;

  SliceBounds(long start, long stop, long step) {
    this.start = (int) start;
    this.step = (int) Math.max(-Integer.MAX_VALUE, Math.min(step, Integer.MAX_VALUE));
    long distance = step > 0 ? stop - start : start - stop;
    this.stop = (int) (distance > 0 ? stop : start);
    this.count = distance > 0 ? (int) ((distance - 1) / Math.abs((long) this.step)) + 1 : 0;
  }
}
