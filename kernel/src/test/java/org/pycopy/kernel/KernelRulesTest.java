package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the kernel may not do, checked on its class files: see ARCHITECTURE.md, "Dependency rule".
 */
class KernelRulesTest {
  /** Prefixes of what only ports may use. */
  private static final List<String> FORBIDDEN_CLASSES =
      List.of(
          "java/io/File",
          "java/io/PrintStream",
          "java/lang/Class.forName",
          "java/lang/ClassLoader",
          "java/lang/ProcessBuilder",
          "java/lang/Runtime.",
          "java/lang/String.format",
          "java/lang/System.console",
          "java/lang/System.err",
          "java/lang/System.exit",
          "java/lang/System.getProperty",
          "java/lang/System.getenv",
          "java/lang/System.in",
          "java/lang/System.load",
          "java/lang/System.out",
          "java/lang/Thread",
          "java/lang/invoke/",
          "java/lang/reflect/",
          "java/net/",
          "java/nio/channels/",
          "java/nio/file/",
          "java/util/ServiceLoader",
          "java/util/concurrent/",
          "java/util/function/",
          "java/util/logging/",
          "java/util/regex/",
          "java/util/stream/",
          "sun/");

  /** Members of {@code Class} that are not reflection. */
  private static final Set<String> HARMLESS_CLASS_METHODS =
      Set.of("desiredAssertionStatus", "getComponentType", "isInstance");

  private static final List<KernelClass> CLASSES = new ArrayList<>();

  @BeforeAll
  static void readClasses() throws IOException {
    Path root = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        KernelClass found = new KernelClass();
        new ClassReader(Files.readAllBytes(file)).accept(found, ClassReader.SKIP_FRAMES);
        CLASSES.add(found);
      }
    }
    assertThat(CLASSES).hasSizeGreaterThan(50);
  }

  @Test
  void hasNoStaticFieldThatChanges() {
    Set<String> found = new TreeSet<>();
    for (KernelClass c : CLASSES) {
      found.addAll(c.mutableStatics);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void writesNoSharedArrayAfterClassInitialisation() {
    Set<String> found = new TreeSet<>();
    for (KernelClass c : CLASSES) {
      found.addAll(c.staticArrayWrites);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void usesNothingOfTheWorldAndNoReflection() {
    Set<String> found = new TreeSet<>();
    for (KernelClass c : CLASSES) {
      for (String reference : c.references) {
        for (String forbidden : FORBIDDEN_CLASSES) {
          if (reference.startsWith(forbidden)) {
            found.add(c.name + " uses " + reference);
          }
        }
        if (reference.startsWith("java/lang/Class.")
            && !HARMLESS_CLASS_METHODS.contains(reference.substring("java/lang/Class.".length()))) {
          found.add(c.name + " uses " + reference);
        }
        if (reference.startsWith("javax/") || reference.startsWith("jdk/")) {
          found.add(c.name + " uses " + reference);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void hasNoLambdas() {
    Set<String> found = new TreeSet<>();
    for (KernelClass c : CLASSES) {
      found.addAll(c.dynamicCalls);
    }
    assertThat(found).isEmpty();
  }

  /** The JVM never compiles methods of 8,000 bytes and more. */
  @Test
  void hasNoMethodTooLargeToBeCompiled() {
    Set<String> found = new TreeSet<>();
    for (KernelClass c : CLASSES) {
      found.addAll(c.hugeMethods);
    }
    assertThat(found).isEmpty();
  }

  /** One class file and what it breaks. */
  private static final class KernelClass extends ClassVisitor {
    private static final int HUGE = 8000;

    private static final Set<String> COLLECTIONS =
        Set.of("Ljava/util/List;", "Ljava/util/Map;", "Ljava/util/Set;");

    private static final Set<String> UNMODIFIABLE =
        Set.of(
            "java/util/Collections.unmodifiableList",
            "java/util/Collections.unmodifiableMap",
            "java/util/Collections.unmodifiableSet",
            "java/util/List.of",
            "java/util/Map.of",
            "java/util/Set.of");

    final Set<String> mutableStatics = new TreeSet<>();
    final Set<String> staticArrayWrites = new TreeSet<>();
    final Set<String> references = new TreeSet<>();
    private final Set<String> arrayWriters = new TreeSet<>();
    private final Map<String, Set<String>> callers = new HashMap<>();
    private boolean hasStaticCollection;
    final Set<String> dynamicCalls = new TreeSet<>();
    final Set<String> hugeMethods = new TreeSet<>();
    String name = "";

    KernelClass() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String base, String[] interfaces) {
      this.name = name;
    }

    @Override
    public FieldVisitor visitField(
        int access, String field, String descriptor, String signature, Object value) {
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
      if (isStatic && (!isFinal || isMutable(descriptor))) {
        mutableStatics.add(name + "." + field);
      }
      hasStaticCollection |= isStatic && COLLECTIONS.contains(descriptor);
      addType(Type.getType(descriptor));
      return null;
    }

    /** A shared collection must be declared by its interface, and be an unmodifiable one. */
    private static boolean isMutable(String descriptor) {
      return descriptor.startsWith("Ljava/util/") && !COLLECTIONS.contains(descriptor)
          || descriptor.startsWith("Ljava/lang/ThreadLocal")
          || descriptor.startsWith("Ljava/lang/StringBuilder");
    }

    @Override
    public void visitEnd() {
      boolean unmodifiable = false;
      for (String reference : references) {
        unmodifiable |= UNMODIFIABLE.contains(reference);
      }
      if (hasStaticCollection && !unmodifiable) {
        mutableStatics.add(name + " has a collection that can be changed");
      }
      for (String writer : arrayWriters) {
        if (!isInitialiser(writer)) {
          staticArrayWrites.add(name + "." + writer);
        }
      }
    }

    /** True where {@code method} is only called while the class is initialised. */
    private boolean isInitialiser(String method) {
      if (method.equals("<clinit>")) {
        return true;
      }
      Set<String> from = callers.getOrDefault(method, Set.of());
      for (String caller : from) {
        if (caller.equals(method) || !isInitialiser(caller)) {
          return false;
        }
      }
      return !from.isEmpty();
    }

    private void addType(Type type) {
      Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
      if (element.getSort() == Type.OBJECT) {
        references.add(element.getInternalName());
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new Body(method);
    }

    /** A method's body. */
    private final class Body extends org.objectweb.asm.commons.CodeSizeEvaluator {
      private final String method;
      private boolean arrayLoaded;

      Body(String method) {
        super(Opcodes.ASM9, null);
        this.method = method;
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String called, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
        references.add(owner);
        references.add(owner + "." + called);
        if (owner.equals(name)) {
          callers.computeIfAbsent(called, m -> new TreeSet<>()).add(method);
        }
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        super.visitFieldInsn(opcode, owner, field, descriptor);
        references.add(owner);
        references.add(owner + "." + field);
        if (opcode == Opcodes.PUTSTATIC && !method.equals("<clinit>")) {
          mutableStatics.add(owner + "." + field + " set in " + name + "." + method);
        }
        arrayLoaded = opcode == Opcodes.GETSTATIC && descriptor.startsWith("[");
      }

      @Override
      public void visitInsn(int opcode) {
        super.visitInsn(opcode);
        boolean store = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
        // Approximate: a store in the statement that loaded a static array and loads no other.
        if (store && arrayLoaded && !method.equals("<clinit>")) {
          arrayWriters.add(method);
        }
        if (store || opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
          arrayLoaded = false;
        }
      }

      @Override
      public void visitVarInsn(int opcode, int index) {
        super.visitVarInsn(opcode, index);
        if (opcode == Opcodes.ALOAD || opcode >= Opcodes.ISTORE) {
          arrayLoaded = false;
        }
      }

      @Override
      public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        addType(Type.getObjectType(type));
      }

      @Override
      public void visitInvokeDynamicInsn(
          String called, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(called, descriptor, bootstrap, arguments);
        if (bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
          return; // equals, hashCode and toString of a record, which nothing on a hot path calls
        }
        dynamicCalls.add(name + "." + method + ": " + bootstrap.getOwner());
      }

      @Override
      public void visitEnd() {
        super.visitEnd();
        if (getMaxSize() >= HUGE && !method.equals("<clinit>")) {
          hugeMethods.add(name + "." + method + ": " + getMaxSize() + " bytes");
        }
      }
    }
  }
}
