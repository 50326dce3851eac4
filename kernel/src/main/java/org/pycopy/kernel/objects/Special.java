package org.pycopy.kernel.objects;

import org.pycopy.kernel.Op;

/**
 * Numbers of the special methods that the slots of a {@link PyInstance} call, by which a {@link
 * PyClass} caches them. Binary operations have the numbers of {@link Op}; {@link #UNARY} + number
 * those of unary operations.
 */
final class Special {
  private Special() {}

  static final int UNARY = Op.REVERSE_POWER + 1;
  static final int BOOL = UNARY + Op.SIZEOF + 1;
  static final int LEN = BOOL + 1;
  static final int HASH = BOOL + 2;
  static final int ITER = BOOL + 3;
  static final int NEXT = BOOL + 4;
  static final int GETITEM = BOOL + 5;
  static final int SETITEM = BOOL + 6;
  static final int DELITEM = BOOL + 7;
  static final int CALL = BOOL + 8;
  static final int STR = BOOL + 9;
  static final int REPR = BOOL + 10;
  static final int NEW = BOOL + 11;
  static final int COUNT = BOOL + 12;

  private static final PyStr[] NAMES = names();

  private static PyStr[] names() {
    PyStr[] names = new PyStr[COUNT];
    for (int op = 0; op < UNARY; op++) {
      names[op] = new PyStr(Op.binaryName(op));
    }
    for (int op = 0; op <= Op.SIZEOF; op++) {
      names[UNARY + op] = new PyStr(Op.unaryName(op));
    }
    names[BOOL] = new PyStr("__bool__");
    names[LEN] = new PyStr("__len__");
    names[HASH] = new PyStr("__hash__");
    names[ITER] = new PyStr("__iter__");
    names[NEXT] = new PyStr("__next__");
    names[GETITEM] = new PyStr("__getitem__");
    names[SETITEM] = new PyStr("__setitem__");
    names[DELITEM] = new PyStr("__delitem__");
    names[CALL] = new PyStr("__call__");
    names[STR] = new PyStr("__str__");
    names[REPR] = new PyStr("__repr__");
    names[NEW] = new PyStr("__new__");
    return names;
  }

  /** The method's name; empty where the operation has none. */
  static PyStr name(int special) {
    return NAMES[special];
  }
}
