package org.pycopy.kernel.vm;

import org.pycopy.kernel.objects.PyObject;

/**
 * Code in the form that the VM runs: what {@link Decoder} makes of a {@link LinkedCode}. A frame
 * keeps the one it was started with, also when tracing is switched on or off while it runs.
 */
final class DecodedCode {
  /** Instructions, see {@link Ins}. */
  final int[] ins;

  /** Bytecode offset of each instruction word, for tracebacks. */
  final int[] offsets;

  final PyObject[] consts;
  final GlobalSite[] globalSites;
  final AttrSite[] attrSites;

  /** Locals come first in a frame's state; the value stack starts at this index. */
  final int nLocals;

  /** Entries of a frame's state. */
  final int nState;

  DecodedCode(
      int[] ins,
      int[] offsets,
      PyObject[] consts,
      GlobalSite[] globalSites,
      AttrSite[] attrSites,
      int nLocals,
      int nState) {
    this.ins = ins;
    this.offsets = offsets;
    this.consts = consts;
    this.globalSites = globalSites;
    this.attrSites = attrSites;
    this.nLocals = nLocals;
    this.nState = nState;
  }
}
