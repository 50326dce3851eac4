package org.pycopy.emitter.viper;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.vm.AttrSite;
import org.pycopy.kernel.vm.GlobalSite;
import org.pycopy.kernel.vm.NativeCode;

/**
 * The hidden class of one viper function: a {@link ViperCode} with one call method. Constants are
 * in static final fields, so that the JVM's compiler treats them as such; the class's initialiser
 * takes them from its class data. The class goes when the function's code goes.
 */
final class ViperClass {
  static final String NAME = "org/pycopy/emitter/viper/Viper";
  private static final String BASE = "org/pycopy/emitter/viper/ViperCode";
  private static final String OBJECTS = "[Ljava/lang/Object;";

  /** Arguments that have a call method of their own. */
  static final int MAX_DIRECT = 3;

  final Interpreter in;
  private final int arguments;
  private final int cells;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final ArrayList<Object> constants = new ArrayList<>();
  private final ArrayList<String> descriptors = new ArrayList<>();
  private final HashMap<String, String> globals = new HashMap<>();

  ViperClass(Interpreter in, Code code, Typing typing) {
    this.in = in;
    this.cells = typing.freeCount;
    this.arguments = code.nPosArgs - cells;
    writer.visit(
        Opcodes.V1_5, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, BASE, new String[0]);
  }

  /** Arguments that a call has. */
  int arguments() {
    return arguments;
  }

  /** Starts the method that runs the function; its arguments start at local variable 3. */
  MethodVisitor callMethod() {
    StringBuilder descriptor = new StringBuilder("(").append(Names.IN).append(Names.FUNCTION);
    String name = "call" + arguments;
    if (arguments > MAX_DIRECT) {
      name = "callMany";
      descriptor.append('[').append(Names.OBJECT).append('I');
    } else {
      for (int i = 0; i < arguments; i++) {
        descriptor.append(Names.OBJECT);
      }
    }
    descriptor.append(')').append(Names.OBJECT);
    int access = arguments > MAX_DIRECT ? 0 : Opcodes.ACC_PUBLIC;
    return writer.visitMethod(access, name, descriptor.toString(), null, null);
  }

  /** The field of a constant object. */
  String object(PyObject value) {
    return constant(value, Names.OBJECT);
  }

  /** The field of a str. */
  String str(String text) {
    return constant(in.intern(text), Names.STR);
  }

  /** The field of the inline cache of a global variable. */
  String global(String name) {
    String field = globals.get(name);
    if (field == null) {
      field = constant(new GlobalSite(in.intern(name)), Names.GLOBAL_SITE);
      globals.put(name, field);
    }
    return field;
  }

  /** The field of the inline cache of an attribute. */
  String attribute(String name) {
    return constant(new AttrSite(in.intern(name)), Names.ATTR_SITE);
  }

  private String constant(Object value, String descriptor) {
    constants.add(value);
    descriptors.add(descriptor);
    return fieldName(constants.size() - 1);
  }

  private static String fieldName(int index) {
    return "k" + index;
  }

  /** The descriptor of a field. */
  String descriptor(String field) {
    return descriptors.get(Integer.parseInt(field, 1, field.length(), 10));
  }

  /** Defines the class and makes its one object. */
  NativeCode define() {
    constructor();
    initializer();
    writer.visitEnd();
    try {
      return (NativeCode)
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(writer.toByteArray(), constants.toArray(), true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (IllegalAccessException
        | InstantiationException
        | InvocationTargetException
        | NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private void constructor() {
    MethodVisitor m = writer.visitMethod(0, "<init>", "()V", null, null);
    m.visitCode();
    m.visitVarInsn(Opcodes.ALOAD, 0);
    m.visitLdcInsn(arguments);
    m.visitLdcInsn(cells);
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, BASE, "<init>", "(II)V", false);
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  private void initializer() {
    for (int i = 0; i < constants.size(); i++) {
      writer
          .visitField(
              Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, fieldName(i), descriptors.get(i), null, null)
          .visitEnd();
    }
    MethodVisitor m = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    m.visitCode();
    String handles = "java/lang/invoke/MethodHandles";
    m.visitMethodInsn(Opcodes.INVOKESTATIC, handles, "lookup", "()L" + handles + "$Lookup;", false);
    m.visitLdcInsn("_");
    m.visitLdcInsn(Type.getType(OBJECTS));
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        handles,
        "classData",
        "(L" + handles + "$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
        false);
    m.visitTypeInsn(Opcodes.CHECKCAST, OBJECTS);
    m.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < constants.size(); i++) {
      String descriptor = descriptors.get(i);
      m.visitVarInsn(Opcodes.ALOAD, 0);
      m.visitLdcInsn(i);
      m.visitInsn(Opcodes.AALOAD);
      m.visitTypeInsn(Opcodes.CHECKCAST, descriptor.substring(1, descriptor.length() - 1));
      m.visitFieldInsn(Opcodes.PUTSTATIC, NAME, fieldName(i), descriptor);
    }
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  /** Descriptors of classes that generated code works with. */
  static final class Names {
    static final String IN = "Lorg/pycopy/kernel/Interpreter;";
    static final String OBJECT = "Lorg/pycopy/kernel/objects/PyObject;";
    static final String STR = "Lorg/pycopy/kernel/objects/PyStr;";
    static final String DICT = "Lorg/pycopy/kernel/objects/PyDict;";
    static final String FUNCTION = "Lorg/pycopy/kernel/vm/PyFunction;";
    static final String FRAME = "Lorg/pycopy/kernel/vm/Frame;";
    static final String CELL = "Lorg/pycopy/kernel/vm/PyCell;";
    static final String GLOBAL_SITE = "Lorg/pycopy/kernel/vm/GlobalSite;";
    static final String ATTR_SITE = "Lorg/pycopy/kernel/vm/AttrSite;";
    static final String MEMORY = "Lorg/pycopy/emitter/viper/Memory;";
    static final String EXCEPTION = "Lorg/pycopy/kernel/PyException;";
    static final String RUNTIME = "org/pycopy/emitter/viper/ViperRuntime";

    private Names() {}
  }
}
