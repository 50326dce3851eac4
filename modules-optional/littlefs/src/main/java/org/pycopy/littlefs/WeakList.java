package org.pycopy.littlefs;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Objects that the file system follows for as long as somebody else holds them. */
final class WeakList<T> {
  private final List<WeakReference<T>> references = new ArrayList<>();

  void add(T item) {
    remove(null);
    references.add(new WeakReference<>(item));
  }

  /** Forgets {@code item}, if there is one, and those that nobody holds. */
  void remove(T item) {
    Iterator<WeakReference<T>> all = references.iterator();
    while (all.hasNext()) {
      WeakReference<T> reference = all.next();
      if (reference.refersTo(null) || reference.refersTo(item)) {
        all.remove();
      }
    }
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
