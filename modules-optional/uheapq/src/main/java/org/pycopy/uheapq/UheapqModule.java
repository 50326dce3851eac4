package org.pycopy.uheapq;

import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Op;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyObject;

/**
 * Lists as binary heaps: the item at {@code i} is not more than those at {@code 2i + 1} and {@code
 * 2i + 2}, so that the first is the least. Items need {@code <} only.
 */
@PyModule("uheapq")
public final class UheapqModule {
  private UheapqModule() {}

  private static PyList listOf(PyObject heap) {
    if (!(heap instanceof PyList list)) {
      throw Errors.typeError("heap must be a list");
    }
    return list;
  }

  /** Adds {@code item} to the heap. */
  @PyFunction
  static void heappush(Interpreter in, PyObject heap, PyObject item) {
    PyList list = listOf(heap);
    list.append(in, item);
    moveUp(in, list, 0, list.size - 1);
  }

  /**
   * Takes the least item off the heap.
   *
   * @throws IndexError where the heap is empty
   */
  @PyFunction
  static PyObject heappop(Interpreter in, PyObject heap) {
    PyList list = listOf(heap);
    if (list.size == 0) {
      throw Errors.indexError("empty heap");
    }
    PyObject least = list.items[0];
    list.size--;
    list.items[0] = list.items[list.size];
    list.items[list.size] = null;
    if (list.size != 0) {
      moveDown(in, list, 0);
    }
    return least;
  }

  /** Brings the items of the list into the order of a heap. */
  @PyFunction
  static void heapify(Interpreter in, PyObject heap) {
    PyList list = listOf(heap);
    for (int i = list.size / 2 - 1; i >= 0; i--) {
      moveDown(in, list, i);
    }
  }

  /** Moves the item at {@code at} towards {@code top} past those that are more. */
  private static void moveUp(Interpreter in, PyList list, int top, int at) {
    PyObject item = list.items[at];
    int place = at;
    while (place > top) {
      int parent = place - 1 >> 1;
      PyObject above = list.items[parent];
      boolean less = Ops.binary(in, Op.LESS, item, above) == PyBool.TRUE;
      checkSize(list, place);
      if (!less) {
        break;
      }
      list.items[place] = above;
      place = parent;
    }
    list.items[place] = item;
  }

  /**
   * Moves the item at {@code at} down to the leaves along the lesser ones, then up to its place.
   */
  private static void moveDown(Interpreter in, PyList list, int at) {
    in.tick(1);
    PyObject item = list.items[at];
    int place = at;
    for (int child = 2 * at + 1; child < list.size; child = 2 * place + 1) {
      if (child + 1 < list.size) {
        PyObject less = Ops.binary(in, Op.LESS, list.items[child], list.items[child + 1]);
        checkSize(list, child + 1);
        if (less == PyBool.FALSE) {
          child++;
        }
      }
      list.items[place] = list.items[child];
      place = child;
    }
    list.items[place] = item;
    moveUp(in, list, at, place);
  }

  /** A comparison may run code that takes items off the list. */
  private static void checkSize(PyList list, int place) {
    if (place >= list.size) {
      throw Errors.runtimeError("list changed size");
    }
  }
}
