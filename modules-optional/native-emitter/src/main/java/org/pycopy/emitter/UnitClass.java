package org.pycopy.emitter;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.pycopy.kernel.vm.NativeCode;

/**
 * A class under construction that extends {@link NativeCode}. Objects that its code refers to are
 * {@code static final} fields, which HotSpot treats as constants.
 *
 * <p>The class file version is that of Java 5: it needs no stack maps, which would cost more to
 * make than all the rest.
 */
final class UnitClass {
  private static final String PACKAGE = "org/pycopy/emitter/";
  static final String NATIVE_CODE = Type.getInternalName(NativeCode.class);
  private static final String HOLDER = Type.getInternalName(Constants.class);

  final String name;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final List<Object> constants = new ArrayList<>();
  private final List<String> descriptors = new ArrayList<>();

  /** A class whose name shows that of the Python function. */
  UnitClass(String pythonName) {
    StringBuilder safe = new StringBuilder(PACKAGE).append("Unit_");
    for (int i = 0; i < pythonName.length(); i++) {
      char c = pythonName.charAt(i);
      safe.append(c < 128 && Character.isJavaIdentifierPart(c) ? c : '_');
    }
    name = safe.toString();
    writer.visit(
        Opcodes.V1_5,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        name,
        null,
        Type.getInternalName(Unit.class),
        null);
    MethodVisitor m = writer.visitMethod(0, "<init>", "()V", null, null);
    m.visitCode();
    m.visitVarInsn(Opcodes.ALOAD, 0);
    m.visitMethodInsn(
        Opcodes.INVOKESPECIAL, Type.getInternalName(Unit.class), "<init>", "()V", false);
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  MethodVisitor method(int access, String method, String descriptor) {
    return writer.visitMethod(access, method, descriptor, null, null);
  }

  /** Pushes {@code constant}, an object of class {@code type}. */
  void push(MethodVisitor m, Object constant, Class<?> type) {
    String descriptor = Type.getDescriptor(type);
    int index = 0;
    while (index < constants.size()
        && (constants.get(index) != constant || !descriptors.get(index).equals(descriptor))) {
      index++;
    }
    if (index == constants.size()) {
      constants.add(constant);
      descriptors.add(descriptor);
    }
    m.visitFieldInsn(Opcodes.GETSTATIC, name, "c" + index, descriptor);
  }

  /** Defines the class; an instance of it. */
  Unit define() {
    MethodVisitor m = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    m.visitCode();
    m.visitMethodInsn(Opcodes.INVOKESTATIC, HOLDER, "take", "()[Ljava/lang/Object;", false);
    m.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < constants.size(); i++) {
      String descriptor = descriptors.get(i);
      writer
          .visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "c" + i, descriptor, null, null)
          .visitEnd();
      m.visitVarInsn(Opcodes.ALOAD, 0);
      m.visitIntInsn(Opcodes.SIPUSH, i);
      m.visitInsn(Opcodes.AALOAD);
      m.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(descriptor).getInternalName());
      m.visitFieldInsn(Opcodes.PUTSTATIC, name, "c" + i, descriptor);
    }
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
    writer.visitEnd();
    byte[] bytes = writer.toByteArray();
    Constants.give(constants.toArray());
    try {
      Class<?> defined = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
      return (Unit) defined.getDeclaredConstructor().newInstance();
    } catch (IllegalAccessException
        | InstantiationException
        | NoSuchMethodException
        | InvocationTargetException e) {
      throw new IllegalStateException("generated class", e);
    }
  }
}
