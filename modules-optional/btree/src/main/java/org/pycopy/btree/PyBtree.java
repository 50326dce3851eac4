package org.pycopy.btree;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.text.Utf8;

/**
 * {@code btree}: an open database. Keys and values are bytes, or str for their UTF-8 form. It is
 * its own iterator, with one place for iteration and {@code seq()}; changes are allowed meanwhile.
 *
 * <p>All that uses the file raises OSError where the stream fails (with its error number), the file
 * is damaged (EINVAL), the database is closed (EBADF), or the stream, a program's own, calls the
 * database back (EBUSY).
 */
@org.pycopy.annot.PyType("btree")
final class PyBtree extends PyObject {
  static final BuiltinType TYPE = new BuiltinType("btree", BuiltinType.OBJECT, new PyBtreeTable());

  private static final int EBUSY = 16;

  // What seq() does.
  private static final int SEQ_KEY = 1;
  private static final int SEQ_FIRST = 3;
  private static final int SEQ_LAST = 6;
  private static final int SEQ_NEXT = 7;
  private static final int SEQ_PREVIOUS = 9;

  /** Null once it is closed. */
  private Tree tree;

  private final Cursor cursor;
  private boolean isBusy;

  /** What {@code keys()} and so on have asked for, until it begins. */
  private Scan prepared;

  private Scan scan = new Scan(Scan.ITEMS, null, null, 0);

  PyBtree(Tree tree) {
    this.tree = tree;
    cursor = new Cursor(tree);
  }

  /** The tree, for one operation; {@link #end} must follow. */
  private Tree begin() {
    if (tree == null) {
      throw Errors.osError(Errno.EBADF);
    }
    if (isBusy) {
      throw Errors.osError(EBUSY);
    }
    isBusy = true;
    return tree;
  }

  private void end() {
    isBusy = false;
  }

  private static byte[] bytesOf(PyObject object) {
    PyObject plain = Convert.nativeOf(object);
    if (plain instanceof PyBytes bytes) {
      return bytes.value();
    }
    if (plain instanceof PyStr text) {
      return Utf8.encode(text.value());
    }
    throw Errors.implicitConversion(object);
  }

  /** Writes all changes to the stream and flushes that; 0. */
  @PyMethod
  int flush(Interpreter in) {
    Tree open = begin();
    try {
      open.sync(in);
    } finally {
      end();
    }
    return 0;
  }

  /** Writes all changes and closes the database, but not the stream; 0. */
  @PyMethod
  int close(Interpreter in) {
    if (tree != null) {
      flush(in);
      tree = null;
    }
    return 0;
  }

  /** Sets the value of {@code key}; 0. Further arguments do nothing. */
  @PyMethod
  int put(Interpreter in, PyObject key, PyObject value, @Opt PyObject flags) {
    store(in, key, value);
    return 0;
  }

  private void store(Interpreter in, PyObject key, PyObject value) {
    byte[] keyBytes = bytesOf(key);
    byte[] valueBytes = bytesOf(value);
    Tree open = begin();
    try {
      open.put(in, keyBytes, valueBytes);
    } finally {
      end();
    }
  }

  /** The value of {@code key}; {@code fallback}, or None, where there is none. */
  @PyMethod
  PyObject get(Interpreter in, PyObject key, @Opt PyObject fallback) {
    byte[] value = find(in, key);
    if (value != null) {
      return new PyBytes(value);
    }
    return fallback == null ? PyNone.NONE : fallback;
  }

  private byte[] find(Interpreter in, PyObject key) {
    byte[] keyBytes = bytesOf(key);
    Tree open = begin();
    try {
      return open.find(in, keyBytes) ? open.valueAt(in, open.leaf, open.index) : null;
    } finally {
      end();
    }
  }

  /**
   * Moves to another key: the first one (3), the last (6), the next (7), the previous (9), or the
   * first that is not less than {@code key} (1).
   *
   * @return key and value, or None where there is none
   * @throws OSError where {@code flags} is none of these, or {@code key} is missing or empty for 1
   */
  @PyMethod
  PyObject seq(Interpreter in, PyObject flags, @Opt PyObject key, @Opt PyObject ignored) {
    byte[] keyBytes = key == null ? null : bytesOf(key);
    int move = flags instanceof PyInt n ? (int) n.value : 0;
    begin();
    try {
      if (!move(in, move, keyBytes)) {
        return PyNone.NONE;
      }
      return new PyTuple(new PyBytes(cursor.key()), new PyBytes(cursor.value(in)));
    } finally {
      end();
    }
  }

  private boolean move(Interpreter in, int move, byte[] key) {
    switch (move) {
      case SEQ_KEY:
        if (key == null || key.length == 0) {
          throw Errors.osError(Errno.EINVAL);
        }
        return cursor.to(in, key);
      case SEQ_FIRST:
        return cursor.toEnd(in, true);
      case SEQ_LAST:
        return cursor.toEnd(in, false);
      case SEQ_NEXT:
        return cursor.next(in);
      case SEQ_PREVIOUS:
        return cursor.previous(in);
      default:
        throw Errors.osError(Errno.EINVAL);
    }
  }

  /**
   * An iteration over the keys from {@code start_key} to before {@code end_key}, None for the first
   * and last; {@code flags} is a sum of {@code INCL} and {@code DESC}. An iteration ends another
   * one over the same database.
   */
  @PyMethod
  PyObject keys(@Opt PyObject start_key, @Opt PyObject end_key, @Opt("0") long flags) {
    return prepare(Scan.KEYS, start_key, end_key, flags);
  }

  /** An iteration over the values of the keys that {@code keys()} yields. */
  @PyMethod
  PyObject values(@Opt PyObject start_key, @Opt PyObject end_key, @Opt("0") long flags) {
    return prepare(Scan.VALUES, start_key, end_key, flags);
  }

  /** An iteration over tuples of the keys that {@code keys()} yields and their values. */
  @PyMethod
  PyObject items(@Opt PyObject start_key, @Opt PyObject end_key, @Opt("0") long flags) {
    return prepare(Scan.ITEMS, start_key, end_key, flags);
  }

  private PyObject prepare(int kind, PyObject start, PyObject end, long flags) {
    prepared = new Scan(kind, bound(start), bound(end), flags);
    return this;
  }

  private static byte[] bound(PyObject key) {
    return key == null || key == PyNone.NONE ? null : bytesOf(key);
  }

  @Override
  public PyObject iter(Interpreter in) {
    scan = prepared != null ? prepared : new Scan(Scan.KEYS, null, null, 0);
    prepared = null;
    return this;
  }

  @Override
  public boolean isIterator(Interpreter in) {
    return true;
  }

  @Override
  public PyObject next(Interpreter in) {
    if (prepared != null) {
      scan = prepared;
      prepared = null;
    }
    begin();
    try {
      return scan.isOver ? null : advance(in);
    } finally {
      end();
    }
  }

  private PyObject advance(Interpreter in) {
    boolean isThere;
    if (scan.hasBegun) {
      isThere = scan.isDescending ? cursor.previous(in) : cursor.next(in);
    } else if (scan.start == null) {
      isThere = cursor.toEnd(in, !scan.isDescending);
    } else {
      isThere = move(in, SEQ_KEY, scan.start);
    }
    scan.hasBegun = true;
    if (!isThere) {
      return null;
    }
    byte[] key = cursor.key();
    if (!scan.contains(key)) {
      scan.isOver = true;
      return null;
    }
    switch (scan.kind) {
      case Scan.KEYS:
        return new PyBytes(key);
      case Scan.VALUES:
        return new PyBytes(cursor.value(in));
      default:
        return new PyTuple(new PyBytes(key), new PyBytes(cursor.value(in)));
    }
  }

  /** The next of an iteration. @throws StopIteration at its end */
  @PyMethod("__next__")
  PyObject pyNext(Interpreter in) {
    PyObject value = next(in);
    if (value == null) {
      throw Errors.of(ExceptionTypes.STOP_ITERATION);
    }
    return value;
  }

  @Override
  public PyObject getItem(Interpreter in, PyObject key) {
    byte[] value = find(in, key);
    if (value == null) {
      throw Errors.of(ExceptionTypes.KEY_ERROR);
    }
    return new PyBytes(value);
  }

  @Override
  public boolean setItem(Interpreter in, PyObject key, PyObject value) {
    if (value != null) {
      store(in, key, value);
      return true;
    }
    byte[] keyBytes = bytesOf(key);
    Tree open = begin();
    try {
      if (!open.delete(in, keyBytes)) {
        throw Errors.of(ExceptionTypes.KEY_ERROR);
      }
    } finally {
      end();
    }
    return true;
  }

  @Override
  public PyObject binary(Interpreter in, int op, PyObject rhs) {
    if (op != Op.CONTAINS) {
      return null;
    }
    byte[] keyBytes = bytesOf(rhs);
    Tree open = begin();
    try {
      return PyBool.of(open.find(in, keyBytes));
    } finally {
      end();
    }
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<btree ").append(Long.toHexString(in.id(this))).append('>');
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
