package org.pycopy.uselect;

import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The tuple {@code (object, events, data)} of {@code ipoll()}: one for all results, so that waiting
 * makes no garbage. Its items change with the next result.
 */
final class EventTuple extends PyTuple {
  EventTuple() {
    super(PyNone.NONE, PyInt.of(0), PyNone.NONE);
  }

  void set(PyObject object, int events, PyObject data) {
    items[0] = object;
    items[1] = PyInt.of(events);
    items[2] = data;
  }
}
