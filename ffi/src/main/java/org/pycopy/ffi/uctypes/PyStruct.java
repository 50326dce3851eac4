package org.pycopy.ffi.uctypes;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Binary;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.NativeHeap;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyBigInt;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;
import org.pycopy.kernel.objects.PyType;

/**
 * {@code uctypes.struct}: memory seen through a descriptor, as a structure with fields, or as an
 * array or pointer with items. Which of them it is depends on the descriptor, a dict or a tuple.
 *
 * <p>Over the memory of a Python object, the struct keeps that memory alive, and nothing outside of
 * it can be reached. Over an address from elsewhere, it is up to the script that the memory is
 * there.
 */
@org.pycopy.annot.PyType("struct")
public final class PyStruct extends PyObject {
  public static final BuiltinType TYPE =
      new BuiltinType("struct", BuiltinType.OBJECT, new PyStructTable(), false);

  /** Type codes of {@link Binary} by value type; a bit field has none. */
  private static final String CODES = "BbHhIiQq------fd";

  private final Memory memory;

  /** Where the struct starts in {@link #memory}. */
  private final long start;

  private final PyObject descriptor;
  private final int layout;

  PyStruct(Memory memory, long start, PyObject descriptor, int layout) {
    this.memory = memory;
    this.start = start;
    this.descriptor = descriptor;
    this.layout = layout;
  }

  /**
   * A struct at {@code address}, an int, or over the memory of {@code address}, a bytes-like
   * object.
   *
   * @param layout {@code NATIVE} (the default), {@code LITTLE_ENDIAN} or {@code BIG_ENDIAN}
   */
  @PyNew
  static PyObject construct(
      Interpreter in, PyObject address, PyObject descriptor, @Opt PyObject layout) {
    int kind = layout == null ? Descriptor.NATIVE : (int) Ops.index(in, layout);
    if (!isAddress(address)) {
      Buffer own = Memory.of(in, address);
      if (own != null) {
        return new PyStruct(Memory.over(own), own.offset, descriptor, kind);
      }
    }
    long at = address(in, address);
    Memory memory = Memory.at(in, at);
    return new PyStruct(memory, at - memory.base(), descriptor, kind);
  }

  /** Whether {@code object} is to be taken as an address, or refused: text has no memory. */
  private static boolean isAddress(PyObject object) {
    PyObject plain = Convert.nativeOf(object);
    return plain instanceof PyInt
        || plain instanceof PyBigInt
        || plain instanceof PyStr
        || plain instanceof PyStruct struct && struct.isPointer();
  }

  /** The low 64 bits of an int of any size, or the address that a pointer holds. */
  static long address(Interpreter in, PyObject object) {
    PyObject plain = Convert.nativeOf(object);
    if (plain instanceof PyBigInt big) {
      return big.value().longValue();
    }
    if (plain instanceof PyStruct struct && struct.isPointer()) {
      return struct.target();
    }
    return Ops.index(in, object);
  }

  PyObject descriptor() {
    return descriptor;
  }

  int layout() {
    return layout;
  }

  /** Address of the memory that {@link #buffer} gives. */
  long address(Interpreter in) {
    return isPointer() ? target() : addressAt(in, 0);
  }

  /** Address of the byte at {@code offset} in this struct. */
  long addressAt(Interpreter in, long offset) {
    return memory.address(in, start + offset);
  }

  private boolean isPointer() {
    return kind() == Descriptor.POINTER;
  }

  /** Kind of aggregate that this is; -1 where the descriptor is no tuple. */
  private int kind() {
    return Descriptor.isTuple(descriptor) ? Descriptor.kind((PyTuple) descriptor) : -1;
  }

  /** The address that a pointer holds; it is native in all layouts, as is what it points to. */
  private long target() {
    return memory.load(start, Descriptor.POINTER_SIZE, Memory.NATIVE_BIG_ENDIAN);
  }

  private boolean bigEndian() {
    return layout == Descriptor.NATIVE ? Memory.NATIVE_BIG_ENDIAN : layout != 0;
  }

  // ---- Fields

  /** A field. @throws KeyError where there is none */
  @Override
  public PyObject getAttr(Interpreter in, PyStr name) {
    if (name.value().equals("__class__")) {
      return TYPE;
    }
    PyObject field = field(in, name);
    return field instanceof PyInt scalar
        ? loadScalar(scalar.value)
        : loadAggregate(in, (PyTuple) field);
  }

  /** Sets a field; deleting one only checks that it is there. */
  @Override
  public boolean setAttr(Interpreter in, PyStr name, PyObject value) {
    PyObject field = field(in, name);
    if (value == null) {
      return true;
    }
    if (field instanceof PyInt scalar) {
      return storeScalar(in, scalar.value, value);
    }
    PyTuple aggregate = (PyTuple) field;
    if (Descriptor.kind(aggregate) != Descriptor.POINTER) {
      throw Errors.of(ExceptionTypes.TYPE_ERROR); // an aggregate is not assigned as a whole
    }
    memory.store(
        start + Descriptor.aggregateOffset(aggregate),
        Descriptor.POINTER_SIZE,
        Memory.NATIVE_BIG_ENDIAN,
        address(in, value));
    return true;
  }

  /** What the descriptor says of field {@code name}: a {@link PyInt} or a {@link PyTuple}. */
  PyObject field(Interpreter in, PyObject name) {
    if (!(descriptor instanceof PyDict fields)) {
      throw Errors.typeError("struct: no fields");
    }
    PyObject field = name instanceof PyStr s ? fields.getName(s) : fields.get(in, name);
    if (field == null) {
      throw Errors.keyError(name);
    }
    if (field instanceof PyInt || Descriptor.isTuple(field)) {
      return field;
    }
    throw Descriptor.syntaxError();
  }

  private PyObject loadScalar(long scalar) {
    int type = Descriptor.valueType(scalar);
    long at = start + Descriptor.scalarOffset(scalar);
    if (!Descriptor.isBitField(type)) {
      return load(type, memory, at, bigEndian());
    }
    // As in the reference, a bit field is unsigned whatever type it is part of.
    long whole = memory.load(at, Descriptor.size(type), bigEndian());
    return PyInt.of(whole >>> Descriptor.bitPosition(scalar) & bitMask(scalar));
  }

  private boolean storeScalar(Interpreter in, long scalar, PyObject value) {
    int type = Descriptor.valueType(scalar);
    long at = start + Descriptor.scalarOffset(scalar);
    if (!Descriptor.isBitField(type)) {
      return store(in, type, memory, at, bigEndian(), value);
    }
    int size = Descriptor.size(type);
    int position = Descriptor.bitPosition(scalar);
    long mask = bitMask(scalar) << position;
    long bits = Ops.index(in, value) << position & mask;
    long rest = memory.load(at, size, bigEndian()) & ~mask;
    memory.store(at, size, bigEndian(), rest | bits);
    return true;
  }

  private static long bitMask(long scalar) {
    return (1L << Descriptor.bitLength(scalar)) - 1;
  }

  private PyObject loadAggregate(Interpreter in, PyTuple aggregate) {
    long at = start + Descriptor.aggregateOffset(aggregate);
    int kind = Descriptor.kind(aggregate);
    if (kind == Descriptor.STRUCT) {
      return new PyStruct(memory, at, Descriptor.at(aggregate, 1), layout);
    }
    if (kind == Descriptor.ARRAY
        && Descriptor.isScalarArray(aggregate)
        && Descriptor.itemType(aggregate) == Descriptor.UINT8) {
      return PyArray.bytearray(in, memory.slice(in, at, Descriptor.length(aggregate)));
    }
    return new PyStruct(memory, at, aggregate, layout);
  }

  // ---- Items

  @Override
  public PyObject getItem(Interpreter in, PyObject index) {
    PyTuple aggregate = indexed();
    return Descriptor.kind(aggregate) == Descriptor.ARRAY
        ? arrayItem(in, aggregate, index)
        : pointerItem(in, aggregate, index);
  }

  @Override
  public boolean setItem(Interpreter in, PyObject index, PyObject value) {
    if (value == null) {
      return false;
    }
    PyTuple aggregate = indexed();
    if (Descriptor.kind(aggregate) == Descriptor.ARRAY) {
      long i = arrayIndex(in, aggregate, index);
      if (!Descriptor.isScalarArray(aggregate)) {
        return false;
      }
      int type = Descriptor.itemType(aggregate);
      long at = start + i * Descriptor.size(type);
      return store(in, type, memory, at, bigEndian(), value);
    }
    if (!(Descriptor.at(aggregate, 1) instanceof PyInt scalar)) {
      return false;
    }
    int type = Descriptor.valueType(scalar.value);
    long at = target() + Ops.index(in, index) * Descriptor.size(type);
    Memory there = Memory.at(in, at);
    return store(in, type, there, at - there.base(), Memory.NATIVE_BIG_ENDIAN, value);
  }

  private PyTuple indexed() {
    int kind = kind();
    if (kind != Descriptor.ARRAY && kind != Descriptor.POINTER) {
      throw Errors.typeError("struct: can't index");
    }
    return (PyTuple) descriptor;
  }

  private static long arrayIndex(Interpreter in, PyTuple array, PyObject index) {
    long i = Ops.index(in, index);
    // As in C, a negative index reaches what lies before the array.
    if (i >= Descriptor.length(array)) {
      throw Errors.indexError("struct: index out of range");
    }
    return i;
  }

  private PyObject arrayItem(Interpreter in, PyTuple array, PyObject index) {
    long i = arrayIndex(in, array, index);
    if (Descriptor.isScalarArray(array)) {
      int type = Descriptor.itemType(array);
      return load(type, memory, start + i * Descriptor.size(type), bigEndian());
    }
    PyObject item = Descriptor.itemDescriptor(array);
    return new PyStruct(memory, start + i * Measure.size(in, item, layout), item, layout);
  }

  private PyObject pointerItem(Interpreter in, PyTuple pointer, PyObject index) {
    long i = Ops.index(in, index);
    PyObject item = Descriptor.at(pointer, 1);
    if (item instanceof PyInt scalar) {
      int type = Descriptor.valueType(scalar.value);
      long at = target() + i * Descriptor.size(type);
      Memory there = Memory.at(in, at);
      return load(type, there, at - there.base(), Memory.NATIVE_BIG_ENDIAN);
    }
    long at = target() + i * Measure.size(in, item, layout);
    Memory there = Memory.at(in, at);
    return new PyStruct(there, at - there.base(), item, layout);
  }

  // ---- Values

  private static PyObject load(int type, Memory from, long at, boolean bigEndian) {
    int size = Descriptor.size(type);
    return Binary.value(from.load(at, size, bigEndian), code(type), size);
  }

  private static boolean store(
      Interpreter in, int type, Memory to, long at, boolean bigEndian, PyObject value) {
    char code = code(type);
    boolean isFloat = type == Descriptor.FLOAT32 || type == Descriptor.FLOAT64;
    long bits = isFloat ? Binary.bits(in, value, code) : address(in, value);
    to.store(at, Descriptor.size(type), bigEndian, bits);
    return true;
  }

  private static char code(int type) {
    if (Descriptor.isBitField(type)) {
      throw Descriptor.syntaxError();
    }
    return CODES.charAt(type);
  }

  // ---- The rest

  /** {@code int()} of a pointer is the address that it holds. */
  @Override
  public PyObject unary(Interpreter in, int op) {
    return op == Op.INT && isPointer() ? PyInt.of(target()) : null;
  }

  @Override
  public long hash(Interpreter in) {
    throw Errors.unhashable(this);
  }

  /** The memory of the struct; of a pointer, the first byte of that which it points to. */
  @Override
  public Buffer buffer(Interpreter in, boolean writable) {
    if (isPointer()) {
      long at = target();
      Memory there = Memory.at(in, at);
      return there.view(in, at - there.base(), 1);
    }
    return memory.view(in, start, Measure.size(in, descriptor, layout));
  }

  @Override
  public Buffer nativeMemory(Interpreter in, NativeHeap heap) {
    return buffer(in, true);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<struct ").append(kindName()).append(' ');
    out.appendHex(addressAt(in, 0)).append('>');
  }

  private String kindName() {
    switch (kind()) {
      case Descriptor.POINTER:
        return "PTR";
      case Descriptor.ARRAY:
        return "ARRAY";
      case -1:
        return descriptor instanceof PyDict ? "STRUCT" : "ERROR";
      default:
        return "unk";
    }
  }
}
