package org.pycopy.kernel.modules;

import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyDeque;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNamedTuple;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/** Container types beyond the built-in ones. */
@PyModule(value = "ucollections", types = PyDeque.class)
public final class CollectionsModule {
  private CollectionsModule() {}

  /** {@code OrderedDict}. */
  @PyConst("OrderedDict")
  static final BuiltinType ORDERED_DICT = PyDict.ORDERED_TYPE;

  /**
   * A new class of tuples whose items have names.
   *
   * @param name the name of the class
   * @param fields the names of the items: a tuple or list, or a str in which spaces separate them
   */
  @PyFunction("namedtuple")
  static PyObject namedTuple(Interpreter in, String name, PyObject fields) {
    PyObject names = Convert.nativeOf(fields);
    if (names instanceof PyStr) {
      names = Ops.callMethod(in, names, Names.SPLIT);
    }
    if (!(names instanceof PyTuple || names instanceof PyList)) {
      throw Errors.typeError("object '" + fields.type().name() + "' isn't a tuple or list");
    }
    PyObject[] items = Ops.toArray(in, names);
    PyStr[] fieldNames = new PyStr[items.length];
    for (int i = 0; i < items.length; i++) {
      fieldNames[i] = in.intern(Convert.toJavaString(in, items[i]));
    }
    return PyNamedTuple.newType(name, fieldNames);
  }
}
