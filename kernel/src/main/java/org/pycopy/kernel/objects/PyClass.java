package org.pycopy.kernel.objects;

import java.util.Arrays;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.modules.StrictMode;

/**
 * A type made by a {@code class} statement or {@code type(name, bases, dict)}.
 *
 * <p>Members are looked up as the reference does: depth first, left to right through the bases.
 * What was found is cached per class; {@link Interpreter#typeEpoch} changes, and with it all these
 * caches and the VM's become stale, when any class gains or loses a member, or a member that acts
 * as a method or descriptor is replaced. The overwriting of plain data does not count, which is why
 * a cache entry is the place of a member rather than its value.
 */
public final class PyClass extends PyType {
  /** In the caches: the search ends at a built-in base, whose slot does the work. */
  static final PyObject NATIVE = new Marker();

  private static final PyObject MISSING = new Marker();

  /** Entries of the look-up cache; a power of 2. */
  private static final int CACHE_SIZE = 32;

  /** More attributes than this get no slots in advance when an instance is made. */
  private static final int MAX_PREALLOCATED = 16;

  private final Interpreter interp;
  private final PyType[] bases;
  private final PyDict members;
  private final Shape rootShape = new Shape(this);

  /** The one built-in type among the ancestors, or null. */
  private final PyType nativeBase;

  /** Names of {@code __slots__}, or null where instances take any attribute. */
  private final PyStr[] slotNames;

  /** Whether a property, a descriptor or {@code __setattr__}, {@code __delattr__} is in the way. */
  private boolean accessors;

  private boolean subclassed;

  /** The most attributes that an instance had so far: what new ones get room for. */
  private int expectedSlots;

  // Caches, valid while their epoch is the interpreter's.
  private int cacheEpoch = -1;
  private PyStr[] cacheKeys;
  private PyDict[] cacheDicts;
  private int[] cacheSlots;
  private PyObject[] cacheValues;
  private PyObject[] specials;
  private boolean plain;
  private boolean plainException;
  private PyObject init;

  /**
   * Makes a class.
   *
   * @param bases the direct bases, {@code object} where none are given
   * @param namespace the members; copied
   * @throws TypeError where two built-in types are among the ancestors
   */
  public PyClass(Interpreter interp, String name, PyType[] bases, PyDict namespace) {
    super(name);
    this.interp = interp;
    this.bases = bases;
    this.members = new PyDict(namespace.size());
    if (countNativeBases(bases) > 1) {
      throw Errors.typeError("multiple bases have instance lay-out conflict");
    }
    this.nativeBase = findNativeBase(bases);
    for (int i = namespace.nextSlot(0); i >= 0; i = namespace.nextSlot(i + 1)) {
      PyObject value = namespace.values[i];
      if (namespace.keys[i] instanceof PyStr key) {
        if (value.isMethod() && key.value().equals("__new__")) {
          value = new PyStaticMethod(value);
        }
        accessors |= isAccessor(key, value);
      }
      members.put(interp, namespace.keys[i], value);
    }
    members.copyConstNames(namespace);
    for (PyType base : bases) {
      if (base instanceof PyClass parent) {
        parent.subclassed = true;
        accessors |= parent.accessors;
      }
    }
    PyObject slots = members.getName(Names.SLOTS);
    if (slots != null && (bases.length > 1 || bases[0] != BuiltinType.OBJECT)) {
      interp.warn("SyntaxWarning", "__slots__ in class with base classes is ignored");
      slots = null;
    }
    this.slotNames = slots == null ? null : slotNames(interp, slots);
  }

  private static PyStr[] slotNames(Interpreter in, PyObject slots) {
    PyObject[] items;
    if (slots instanceof PyTuple tuple) {
      items = tuple.items;
    } else if (slots instanceof PyList list) {
      items = Arrays.copyOf(list.items, list.size);
    } else {
      throw Errors.typeError("object '" + slots.type().name() + "' isn't a tuple or list");
    }
    PyStr[] names = new PyStr[items.length];
    for (int i = 0; i < items.length; i++) {
      names[i] = Convert.toStr(in, items[i]);
    }
    return names;
  }

  private static int countNativeBases(PyType[] bases) {
    int count = 0;
    for (PyType base : bases) {
      if (base instanceof PyClass c) {
        count += countNativeBases(c.bases);
      } else if (base != BuiltinType.OBJECT) {
        count++;
      }
    }
    return count;
  }

  private static PyType findNativeBase(PyType[] bases) {
    for (PyType base : bases) {
      PyType found = base instanceof PyClass c ? c.nativeBase : base;
      if (found != null && found != BuiltinType.OBJECT) {
        return found;
      }
    }
    return null;
  }

  /** The interpreter this class belongs to. */
  public Interpreter interpreter() {
    return interp;
  }

  /** The class's own namespace. Only the class itself may write to it. */
  public PyDict members() {
    return members;
  }

  /** True where storing an attribute of an instance may run Python code. */
  public boolean hasAccessors() {
    return accessors;
  }

  /** True where storing attribute {@code key} of an instance only puts it into the instance. */
  public boolean hasPlainStore(PyStr key) {
    return !accessors
        && (slotNames == null || isSlot(key))
        && (nativeBase == null || !key.value().equals("__traceback__"));
  }

  Shape rootShape() {
    return rootShape;
  }

  int expectedSlots() {
    return expectedSlots;
  }

  /** Notes that an instance has come to have {@code count} attributes. */
  void noteSlots(int count) {
    if (count > expectedSlots && count <= MAX_PREALLOCATED) {
      expectedSlots = count;
    }
  }

  /** Whether {@code __slots__} allows attribute {@code key}; false also where there is no such. */
  boolean isSlot(PyStr key) {
    for (PyStr name : slotNames) {
      if (name.value().equals(key.value())) {
        return true;
      }
    }
    return false;
  }

  /** True where the class has {@code __slots__}: its instances take no other attributes. */
  boolean hasSlots() {
    return slotNames != null;
  }

  @Override
  public PyType[] bases() {
    return bases;
  }

  @Override
  public boolean isAcceptableBase() {
    return true;
  }

  @Override
  public boolean isSubclassOf(PyType other) {
    if (this == other) {
      return true;
    }
    for (PyType base : bases) {
      if (base.isSubclassOf(other)) {
        return true;
      }
    }
    return other == BuiltinType.OBJECT;
  }

  @Override
  public BuiltinType nativeType() {
    return nativeBase == null ? BuiltinType.OBJECT : nativeBase.nativeType();
  }

  @Override
  protected PyDict namespaceCopy(Interpreter in) {
    PyDict copy = members.copy(in);
    copy.fix();
    return copy;
  }

  // ---- Look-up

  @Override
  public PyObject lookup(PyStr key) {
    if (cacheEpoch != interp.typeEpoch) {
      renewCaches();
    }
    int at = key.hashCode() & CACHE_SIZE - 1;
    PyStr cached = cacheKeys[at];
    if (cached == key || cached != null && cached.value().equals(key.value())) {
      PyObject value = cacheValues[at];
      if (value == null) {
        return cacheDicts[at].values[cacheSlots[at]];
      }
      return value == MISSING ? null : value;
    }
    return lookupAndCache(key, at);
  }

  private PyObject lookupAndCache(PyStr key, int at) {
    cacheKeys[at] = null;
    cacheValues[at] = null;
    PyObject value = search(this, key, at);
    if (value == null && nativeBase != null) {
      value = interp.lookup(BuiltinType.OBJECT, key);
      cacheValues[at] = value;
    }
    if (value == null) {
      cacheValues[at] = MISSING;
    }
    cacheKeys[at] = key;
    return value;
  }

  /** Searches this class and its bases; leaves the place found in entry {@code at} of the asker. */
  private PyObject search(PyClass asker, PyStr key, int at) {
    int slot = members.findName(key);
    if (slot >= 0) {
      asker.cacheDicts[at] = members;
      asker.cacheSlots[at] = slot;
      return members.values[slot];
    }
    for (PyType base : bases) {
      PyObject value = null;
      if (base instanceof PyClass parent) {
        value = parent.search(asker, key, at);
      } else if (base != BuiltinType.OBJECT) {
        value = interp.lookup(base, key);
        asker.cacheValues[at] = value;
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /**
   * The special method of number {@code id} (see {@link Special}) that acts on instances: null
   * where there is none, {@link #NATIVE} where a built-in base comes first.
   */
  PyObject special(int id) {
    if (cacheEpoch != interp.typeEpoch) {
      renewCaches();
    }
    PyObject value = specials[id];
    if (value == null) {
      PyStr name = Special.name(id);
      value = name.value().isEmpty() ? null : searchClasses(name, true);
      if (value == null) {
        value = nativeBase != null ? NATIVE : MISSING;
      }
      specials[id] = value;
    }
    return value == MISSING ? null : value;
  }

  /** A special method of a class that comes after the built-in base, for what that lacks. */
  PyObject specialAfterNative(int id) {
    return searchClasses(Special.name(id), false);
  }

  /** Searches the user's classes only; {@code toNative}: a built-in base ends the search. */
  private PyObject searchClasses(PyStr key, boolean toNative) {
    PyObject own = members.getName(key);
    if (own != null) {
      return own;
    }
    for (PyType base : bases) {
      PyObject value = null;
      if (base instanceof PyClass parent) {
        value = parent.searchClasses(key, toNative);
      } else if (toNative && base != BuiltinType.OBJECT) {
        value = NATIVE;
      }
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void renewCaches() {
    if (cacheKeys == null) {
      cacheKeys = new PyStr[CACHE_SIZE];
      cacheValues = new PyObject[CACHE_SIZE];
      cacheDicts = new PyDict[CACHE_SIZE];
      cacheSlots = new int[CACHE_SIZE];
      specials = new PyObject[Special.COUNT];
    } else {
      Arrays.fill(cacheKeys, null);
      Arrays.fill(specials, null);
    }
    cacheEpoch = interp.typeEpoch;
    plain = nativeBase == null && slotNames == null && special(Special.NEW) == null;
    init = lookup(Names.INIT);
    plainException =
        nativeBase != null
            && special(Special.NEW) == NATIVE
            && init == ExceptionTypes.BASE_EXCEPTION.lookup(Names.INIT);
  }

  // ---- Members

  @Override
  public boolean setAttr(Interpreter in, PyStr key, PyObject value) {
    PyObject old = members.getName(key);
    if (value == null) {
      StrictMode.checkDelete(in);
      if (old == null) {
        return false;
      }
      members.remove(in, key);
      in.typeEpoch++;
      return true;
    }
    if (!accessors && isAccessor(key, value)) {
      if (subclassed) {
        throw Errors.attributeError("can't add special method to already-subclassed class");
      }
      accessors = true;
    }
    StrictMode.store(in, members, key, value, false);
    if (old == null || key.value().startsWith("__") || !isPlainData(old) || !isPlainData(value)) {
      in.typeEpoch++;
    }
    return true;
  }

  private static boolean isPlainData(PyObject value) {
    return !value.isMethod()
        && !(value instanceof PyStaticMethod)
        && !(value instanceof PyClassMethod)
        && !isDescriptor(value);
  }

  private static boolean isDescriptor(PyObject value) {
    if (value instanceof PyInstance i) {
      return i.cls.lookup(Names.GET) != null
          || i.cls.lookup(Names.SET) != null
          || i.cls.lookup(Names.DELETE) != null;
    }
    return value instanceof PyProperty;
  }

  private static boolean isAccessor(PyStr key, PyObject value) {
    String name = key.value();
    return name.equals("__setattr__") || name.equals("__delattr__") || isDescriptor(value);
  }

  // ---- Instances

  /**
   * A new instance on which {@code __init__} has not run. A built-in base is constructed: a mutable
   * one that has an {@code __init__} of its own empty, others from the arguments.
   */
  PyInstance allocate(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    PyInstance instance = newInstance(in);
    if (nativeBase == null) {
      return instance;
    }
    if (slotNames != null) {
      throw Errors.typeError(null);
    }
    if (!nativeBase.nativeType().isSubclassable()) {
      throw Errors.runtimeError(
          "called constructor for native base which doesn't support subclassing");
    }
    PyObject base;
    if (nativeBase.isSubclassOf(ExceptionTypes.BASE_EXCEPTION)) {
      base = new PyBaseException((BuiltinType) nativeBase, PyTuple.copyOf(args, off, nPos));
    } else if (isFilledByInit(nativeBase)) {
      base = nativeBase.call0(in);
    } else {
      base = nativeBase.nativeType().allocate(in);
      if (base == null) {
        base = nativeBase.call(in, args, off, nPos, nKw);
      }
    }
    instance.setNativeBase(base);
    return instance;
  }

  /** True for types whose {@code __init__} takes in the contents, so that a subclass's may not. */
  private static boolean isFilledByInit(PyType type) {
    return type.isSubclassOf(PyList.TYPE) || type.isSubclassOf(PyDict.TYPE);
  }

  private PyInstance newInstance(Interpreter in) {
    in.charge(PyInstance.SIZE);
    return new PyInstance(this);
  }

  /**
   * A new instance, or null where making one takes more than calling {@link #init}: for callers
   * that call {@code __init__} themselves, with {@code self} put before the arguments in place.
   */
  public PyInstance newPlain(Interpreter in) {
    if (cacheEpoch != in.typeEpoch) {
      renewCaches();
    }
    return plain ? newInstance(in) : null;
  }

  /** The raw {@code __init__}, or null. To be asked for right after {@link #newPlain}. */
  public PyObject init() {
    return init;
  }

  /** Checks what {@code __init__} has returned. @throws TypeError where it is not None */
  public static void checkInitResult(PyObject result) {
    if (result != PyNone.NONE) {
      throw Errors.typeError("__init__() should return None, not '" + result.type().name() + "'");
    }
  }

  @Override
  public PyObject call0(Interpreter in) {
    PyInstance o = newPlain(in);
    if (o == null) {
      return construct(in, NONE, 0, 0, 0);
    }
    PyObject f = init;
    if (f != null) {
      checkInitResult(f.isMethod() ? f.call1(in, o) : f.bind(in, o, this).call0(in));
    }
    return o;
  }

  @Override
  public PyObject call1(Interpreter in, PyObject a) {
    PyInstance o = newPlain(in);
    if (o == null) {
      return construct(in, new PyObject[] {a}, 0, 1, 0);
    }
    PyObject f = init;
    if (f != null) {
      checkInitResult(f.isMethod() ? f.call2(in, o, a) : f.bind(in, o, this).call1(in, a));
    }
    return o;
  }

  @Override
  public PyObject call2(Interpreter in, PyObject a, PyObject b) {
    PyInstance o = newPlain(in);
    if (o == null) {
      return construct(in, new PyObject[] {a, b}, 0, 2, 0);
    }
    PyObject f = init;
    if (f != null) {
      checkInitResult(f.isMethod() ? f.call3(in, o, a, b) : f.bind(in, o, this).call2(in, a, b));
    }
    return o;
  }

  @Override
  public PyObject call3(Interpreter in, PyObject a, PyObject b, PyObject c) {
    PyInstance o = newPlain(in);
    if (o == null) {
      return construct(in, new PyObject[] {a, b, c}, 0, 3, 0);
    }
    PyObject f = init;
    if (f != null) {
      checkInitResult(
          f.isMethod()
              ? f.call(in, new PyObject[] {o, a, b, c}, 0, 4, 0)
              : f.bind(in, o, this).call3(in, a, b, c));
    }
    return o;
  }

  @Override
  public PyObject call(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    PyInstance o = newPlain(in);
    if (o == null) {
      return construct(in, args, off, nPos, nKw);
    }
    callInit(in, o, args, off, nPos, nKw);
    return o;
  }

  private void callInit(Interpreter in, PyInstance o, PyObject[] args, int off, int nPos, int nKw) {
    PyObject f = init;
    if (f != null) {
      checkInitResult(
          f.isMethod()
              ? PyBoundMethod.callWithSelf(in, f, o, args, off, nPos, nKw)
              : f.bind(in, o, this).call(in, args, off, nPos, nKw));
    }
  }

  private PyObject construct(Interpreter in, PyObject[] args, int off, int nPos, int nKw) {
    if (plainException && nKw == 0) {
      // The built-in part has taken the arguments in, as its __init__ would again.
      return allocate(in, args, off, nPos, nKw);
    }
    PyObject maker = special(Special.NEW);
    PyInstance instance;
    if (maker == null || maker == NATIVE) {
      instance = allocate(in, args, off, nPos, nKw);
    } else {
      PyObject function = maker.bind(in, null, this);
      PyObject made = PyBoundMethod.callWithSelf(in, function, this, args, off, nPos, nKw);
      if (!(made instanceof PyInstance i) || i.cls != this) {
        return made;
      }
      instance = i;
    }
    if (cacheEpoch != in.typeEpoch) {
      renewCaches();
    }
    callInit(in, instance, args, off, nPos, nKw);
    return instance;
  }

  /** A value for the caches that no script sees. */
  private static final class Marker extends PyObject {
    @Override
    public PyType type() {
      return BuiltinType.OBJECT;
    }
  }
}
