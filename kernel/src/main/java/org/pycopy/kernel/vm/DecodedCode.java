package org.pycopy.kernel.vm;

import org.pycopy.kernel.objects.PyObject;

/**
 * Code in the form that the VM runs: what {@link Decoder} makes of a {@link LinkedCode}. A frame
 * keeps the one it was started with, also when tracing is switched on or off while it runs.
 */
public final class DecodedCode {
  /** Instructions, see {@link Ins}. */
  public final int[] ins;

  /** Bytecode offset of each instruction word, for tracebacks. */
  public final int[] offsets;

  public final PyObject[] consts;
  public final GlobalSite[] globalSites;
  public final AttrSite[] attrSites;

  /** Locals come first in a frame's state; the value stack starts at this index. */
  public final int nLocals;

  /** Entries of a frame's state. */
  public final int nState;

  /** What was seen while the code ran, or null where it is not profiled. */
  public final Profile profile;

  DecodedCode(
      int[] ins,
      int[] offsets,
      PyObject[] consts,
      GlobalSite[] globalSites,
      AttrSite[] attrSites,
      int nLocals,
      int nState,
      Profile profile) {
    this.ins = ins;
    this.offsets = offsets;
    this.consts = consts;
    this.globalSites = globalSites;
    this.attrSites = attrSites;
    this.nLocals = nLocals;
    this.nState = nState;
    this.profile = profile;
  }

  /** Index of the instruction at bytecode {@code offset}, where a jump leads to. */
  public int indexOf(int offset) {
    int low = 0;
    int high = offsets.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
