package org.pycopy.kernel;

import org.pycopy.kernel.objects.PyStr;

/** Names that the kernel itself looks up, in alphabetical order. */
public final class Names {
  private Names() {}

  public static final PyStr ALL = new PyStr("__all__");
  public static final PyStr BUILD_CLASS = new PyStr("__build_class__");
  public static final PyStr BUILTINS = new PyStr("builtins");
  public static final PyStr CLOSE = new PyStr("close");
  public static final PyStr DELATTR = new PyStr("__delattr__");
  public static final PyStr DELETE = new PyStr("__delete__");
  public static final PyStr ENTER = new PyStr("__enter__");
  public static final PyStr EXIT = new PyStr("__exit__");
  public static final PyStr FILE = new PyStr("__file__");
  public static final PyStr FILENO = new PyStr("fileno");
  public static final PyStr FORMAT = new PyStr("format");
  public static final PyStr GET = new PyStr("__get__");
  public static final PyStr GETATTR = new PyStr("__getattr__");
  public static final PyStr GETITEM = new PyStr("__getitem__");
  public static final PyStr IMPORT = new PyStr("__import__");
  public static final PyStr INIT = new PyStr("__init__");
  public static final PyStr IOCTL = new PyStr("ioctl");
  public static final PyStr KEYS = new PyStr("keys");
  public static final PyStr MAIN = new PyStr("__main__");
  public static final PyStr MODULE_REAL_NAME = new PyStr("<module>");
  public static final PyStr NAME = new PyStr("__name__");
  public static final PyStr NEXT = new PyStr("__next__");
  public static final PyStr OPEN = new PyStr("open");
  public static final PyStr PATH = new PyStr("__path__");
  public static final PyStr READINTO = new PyStr("readinto");
  public static final PyStr REVERSED = new PyStr("__reversed__");
  public static final PyStr SEEK = new PyStr("seek");
  public static final PyStr SEND = new PyStr("send");
  public static final PyStr SET = new PyStr("__set__");
  public static final PyStr SETATTR = new PyStr("__setattr__");
  public static final PyStr SLOTS = new PyStr("__slots__");
  public static final PyStr SPLIT = new PyStr("split");
  public static final PyStr THROW = new PyStr("throw");
  public static final PyStr WRITE = new PyStr("write");
}
