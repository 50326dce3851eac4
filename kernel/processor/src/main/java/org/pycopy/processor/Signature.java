package org.pycopy.processor;

/**
 * The packed signature of a member: one {@code char} that the kernel's {@code BuiltinTable}
 * unpacks.
 *
 * <pre>
 * bits 0–3   least number of positional arguments, self included
 * bits 4–7   greatest number; 15 where there is no bound
 * bits 8–10  kind, ordinal of {@link Member.Kind}
 * bit  11    takes keywords
 * bit  12    has a case in {@code callN}
 * </pre>
 *
 * <p>For a property the least number is 1 and the greatest says what it allows: 1 to read, 2 to
 * set, 3 to delete too.
 */
final class Signature {
  private Signature() {}

  static int pack(Member m) {
    int min = m.min();
    int max = m.max();
    if (m.kind() == Member.Kind.PROPERTY && m.setter() != null) {
      max = m.setter().min() == 2 ? 2 : 3;
    }
    return min
        | max << 4
        | m.kind().ordinal() << 8
        | (m.takesKeywords() ? 1 << 11 : 0)
        | (m.isWide() ? 1 << 12 : 0);
  }
}
