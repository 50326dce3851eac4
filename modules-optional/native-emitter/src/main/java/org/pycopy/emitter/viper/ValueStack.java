package org.pycopy.emitter.viper;

import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where the values are that the bytecode has on its stack. Constants and locals are not copied but
 * noted; a result stays on the JVM's stack until something else has to go there. All others are in
 * slots, local variables of the JVM of which each stack entry has two, one for words and one for
 * references.
 *
 * <p>Where paths join, and before blocks with handlers, every value is in its own slot: {@link
 * #settle}.
 */
final class ValueStack {
  private static final int SLOT = 0;
  private static final int LOCAL = 1;
  private static final int WORD = 2;
  private static final int FIELD = 3;
  private static final int NULL = 4;
  private static final int ON_JVM_STACK = 5;

  /** A value without representation. */
  private static final int VOID = 6;

  private final ViperMethod g;
  private final MethodVisitor m;

  private int depth;
  private int[] kinds = new int[16];
  private int[] types = new int[16];

  /** Number of a slot or local; value of a word. */
  private long[] numbers = new long[16];

  /** Name of the field that holds a constant. */
  private String[] fields = new String[16];

  /** Index of the entry that is on the JVM's stack, or -1. */
  private int onJvmStack = -1;

  // JVM variables of the slots, 0 where none was needed.
  private int[] words = new int[16];
  private int[] references = new int[16];

  ValueStack(ViperMethod g, MethodVisitor m) {
    this.g = g;
    this.m = m;
  }

  int depth() {
    return depth;
  }

  /** Type of the entry {@code down} entries below the top. */
  int type(int down) {
    return types[depth - 1 - down];
  }

  /** The local that the entry {@code down} entries below the top is the value of, or -1. */
  int local(int down) {
    int i = depth - 1 - down;
    return kinds[i] == LOCAL ? (int) numbers[i] : -1;
  }

  /** Forgets all; {@code newTypes} are in their slots. */
  void reset(int[] newTypes) {
    depth = 0;
    onJvmStack = -1;
    for (int type : newTypes) {
      push(hasValue(type) ? SLOT : VOID, type, depth);
    }
  }

  private static boolean hasValue(int type) {
    return ViperType.isWord(type) || ViperType.isReference(type);
  }

  private void push(int kind, int type, long number) {
    if (depth == kinds.length) {
      int n = depth * 2;
      kinds = Arrays.copyOf(kinds, n);
      types = Arrays.copyOf(types, n);
      numbers = Arrays.copyOf(numbers, n);
      fields = Arrays.copyOf(fields, n);
    }
    kinds[depth] = kind;
    types[depth] = type;
    numbers[depth++] = number;
  }

  void pushLocal(int local, int type) {
    push(hasValue(type) ? LOCAL : VOID, type, local);
  }

  void pushWord(long value, int type) {
    push(WORD, type, value);
  }

  /** Pushes a value that has none, the constant {@code None} or a type's name. */
  void pushVoid(int type) {
    push(VOID, type, 0);
  }

  /** Pushes the mark for "nothing". */
  void pushNull() {
    push(NULL, ViperType.OBJECT, 0);
  }

  /** Pushes the constant in a field. */
  void pushField(String field) {
    push(FIELD, ViperType.OBJECT, 0);
    fields[depth - 1] = field;
  }

  /** Pushes the value that is on top of the JVM's stack, the only one there. */
  void pushResult(int type) {
    onJvmStack = depth;
    push(ON_JVM_STACK, type, 0);
  }

  /** The top gets another type, of the same representation. */
  void retype(int type) {
    types[depth - 1] = type;
  }

  /** Forgets the topmost entries, which must not be on the JVM's stack any more. */
  void drop(int n) {
    depth -= n;
    if (onJvmStack >= depth) {
      onJvmStack = -1;
    }
  }

  /** Removes the top. */
  void discard() {
    if (onJvmStack == depth - 1) {
      m.visitInsn(ViperType.isWord(types[depth - 1]) ? Opcodes.POP2 : Opcodes.POP);
    }
    drop(1);
  }

  /** Removes the entry below the top, which has no representation. */
  void removeSecond() {
    swap(depth - 1, depth - 2);
    if (onJvmStack == depth - 1) {
      onJvmStack--;
    }
    depth--;
  }

  /** Copies the entry {@code down} entries below the top. */
  void copy(int down) {
    spill();
    int i = depth - 1 - down;
    push(kinds[i], types[i], numbers[i]);
    fields[depth - 1] = fields[i];
  }

  /** Moves the top {@code down} entries down. */
  void rotate(int down) {
    spill();
    for (int i = depth - 1; i > depth - 1 - down; i--) {
      swap(i, i - 1);
    }
  }

  private void swap(int i, int j) {
    int kind = kinds[i];
    int type = types[i];
    long number = numbers[i];
    String field = fields[i];
    kinds[i] = kinds[j];
    types[i] = types[j];
    numbers[i] = numbers[j];
    fields[i] = fields[j];
    kinds[j] = kind;
    types[j] = type;
    numbers[j] = number;
    fields[j] = field;
  }

  /**
   * Prepares for loading the {@code n} topmost entries, the lowest first: nothing else is on the
   * JVM's stack.
   */
  void begin(int n) {
    if (onJvmStack != depth - n) {
      spill();
    }
  }

  /** Moves what is on the JVM's stack to a slot. */
  void spill() {
    if (onJvmStack >= 0) {
      int i = onJvmStack;
      onJvmStack = -1;
      int slot = freeSlot(i);
      kinds[i] = SLOT;
      numbers[i] = slot;
      storeSlot(slot, types[i]);
    }
  }

  /** A slot that no entry but {@code i} uses, if possible that entry's own. */
  private int freeSlot(int i) {
    int slot = i;
    while (isUsed(slot, i)) {
      slot = slot == i ? g.maxDepth() : slot + 1;
    }
    return slot;
  }

  private boolean isUsed(int slot, int except) {
    for (int i = 0; i < depth; i++) {
      if (i != except && kinds[i] == SLOT && numbers[i] == slot) {
        return true;
      }
    }
    return false;
  }

  /** A local is about to change: entries that mean its old value get copies. */
  void saveLocal(int local) {
    for (int i = 0; i < depth; i++) {
      if (kinds[i] == LOCAL && numbers[i] == local) {
        spill();
        int slot = freeSlot(i);
        loadEntry(i);
        storeSlot(slot, types[i]);
        kinds[i] = SLOT;
        numbers[i] = slot;
      }
    }
  }

  /**
   * Puts all entries but the {@code n} topmost into their slots. One that is on the JVM's stack
   * stays there if it is the lowest of the {@code n}.
   */
  void settle(int n) {
    int end = depth - n;
    if (onJvmStack >= 0 && onJvmStack != end) {
      spill();
    }
    boolean[] moved = new boolean[end];
    for (int i = 0; i < end; i++) {
      moved[i] = kinds[i] != VOID && (kinds[i] != SLOT || numbers[i] != i);
    }
    // The topmost ones may be in a slot that another entry goes to.
    for (int i = end; i < depth; i++) {
      if (kinds[i] == SLOT && numbers[i] < end && moved[(int) numbers[i]]) {
        moveAway(i);
      }
    }
    for (int i = 0; i < end; i++) {
      if (moved[i]) {
        loadEntry(i);
      }
    }
    for (int i = end - 1; i >= 0; i--) {
      if (moved[i]) {
        storeSlot(i, types[i]);
        kinds[i] = SLOT;
        numbers[i] = i;
      }
    }
  }

  private void moveAway(int i) {
    int slot = g.maxDepth();
    while (isUsed(slot, i)) {
      slot++;
    }
    loadEntry(i);
    storeSlot(slot, types[i]);
    numbers[i] = slot;
  }

  /** Loads the entry {@code down} entries below the top. */
  void load(int down) {
    loadEntry(depth - 1 - down);
  }

  private void loadEntry(int i) {
    switch (kinds[i]) {
      case SLOT:
        loadSlot((int) numbers[i], types[i]);
        break;
      case LOCAL:
        g.loadLocal((int) numbers[i]);
        break;
      case WORD:
        loadWord(numbers[i]);
        break;
      case FIELD:
        g.loadField(fields[i]);
        break;
      case NULL:
        m.visitInsn(Opcodes.ACONST_NULL);
        break;
      default:
        break;
    }
  }

  private void loadWord(long value) {
    if (value == 0 || value == 1) {
      m.visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
    } else if (value == (short) value) {
      m.visitIntInsn(Opcodes.SIPUSH, (int) value);
      m.visitInsn(Opcodes.I2L);
    } else {
      m.visitLdcInsn(value);
    }
  }

  /** Loads the value of type {@code type} that is in slot {@code slot}. */
  void loadSlot(int slot, int type) {
    if (ViperType.isWord(type)) {
      m.visitVarInsn(Opcodes.LLOAD, wordVariable(slot));
    } else if (ViperType.isReference(type)) {
      m.visitVarInsn(Opcodes.ALOAD, referenceVariable(slot));
    }
  }

  /** Stores the value of type {@code type} that is on the JVM's stack into slot {@code slot}. */
  void storeSlot(int slot, int type) {
    if (ViperType.isWord(type)) {
      m.visitVarInsn(Opcodes.LSTORE, wordVariable(slot));
    } else if (ViperType.isReference(type)) {
      m.visitVarInsn(Opcodes.ASTORE, referenceVariable(slot));
    }
  }

  private int wordVariable(int slot) {
    if (slot >= words.length) {
      words = Arrays.copyOf(words, slot * 2);
    }
    if (words[slot] == 0) {
      words[slot] = g.newVariable(2);
    }
    return words[slot];
  }

  private int referenceVariable(int slot) {
    if (slot >= references.length) {
      references = Arrays.copyOf(references, slot * 2);
    }
    if (references[slot] == 0) {
      references[slot] = g.newVariable(1);
    }
    return references[slot];
  }
}
