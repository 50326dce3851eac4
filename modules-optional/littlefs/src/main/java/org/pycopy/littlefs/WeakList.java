package org.pycopy.littlefs;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Objects that the file system follows for as long as somebody else holds them. */
final class WeakList<T> {
  private final List<WeakReference<T>> references = new ArrayList<>();

  void add(T item) {
    references.removeIf(reference -> reference.refersTo(null));
    references.add(new WeakReference<>(item));
  }

  void remove(T item) {
    references.removeIf(reference -> reference.refersTo(item) || reference.refersTo(null));
  }

  /** Those that are still held. */
  List<T> all() {
    List<T> held = new ArrayList<>(references.size());
    for (WeakReference<T> reference : references) {
      T item = reference.get();
      if (item != null) {
        held.add(item);
      }
    }
    return held;
  }
}
