package org.pycopy.kernel.modules;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyClass;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInstance;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyType;

/** Collects the names of objects' attributes, for {@code dir()}, {@code help()} and the prompt. */
public final class NameLister {
  private final Interpreter in;
  private final PyDict names = new PyDict();

  private NameLister(Interpreter in) {
    this.in = in;
  }

  /** The sorted names of all attributes of {@code object}, or what its {@code __dir__} returns. */
  public static PyObject namesOf(Interpreter in, PyObject object) {
    if (object instanceof PyInstance) {
      PyObject method = object.type().lookup(in.intern("__dir__"));
      if (method != null) {
        return method.bind(in, object, object.type()).call0(in);
      }
    }
    NameLister lister = new NameLister(in);
    lister.addMembers(object);
    lister.add("__class__");
    if (object instanceof PyType) {
      lister.add("__name__");
      lister.add("__bases__");
      lister.add("__dict__");
      lister.addTable(BuiltinType.OBJECT.table());
    }
    if (object.isIterator(in)) {
      lister.add("__next__");
    }
    return lister.sorted();
  }

  /** The sorted names of the members of a module, of a type, or of an object's type. */
  static PyList ownNamesOf(Interpreter in, PyObject object) {
    NameLister lister = new NameLister(in);
    lister.addMembers(object);
    return lister.sorted();
  }

  private PyList sorted() {
    PyList list = Ops.toList(in, names);
    list.sort(in, null, false);
    return list;
  }

  private void add(String name) {
    names.putName(in, in.intern(name), PyNone.NONE);
  }

  private void addMembers(PyObject object) {
    if (object instanceof PyType type) {
      addType(type);
      return;
    }
    if (object instanceof PyModule module) {
      add("__name__");
      addTable(module.table());
      addKeys(module.dict());
      if (module.table() != null) {
        for (PyModule part : module.parts(in)) {
          addTable(part.table());
        }
      }
      return;
    }
    if (object instanceof PyInstance instance) {
      addKeys(instance.memberDict(in));
      if (instance.nativeBase() != null) {
        addMembers(instance.nativeBase());
      }
    }
    addType(object.type());
  }

  private void addType(PyType type) {
    if (type instanceof PyClass cls) {
      addKeys(cls.members());
    } else if (type instanceof BuiltinType builtin) {
      addTable(builtin.table());
    }
    for (PyType base : type.bases()) {
      if (base != BuiltinType.OBJECT) {
        addType(base);
      }
    }
  }

  private void addTable(BuiltinTable table) {
    for (int i = 0; table != null && i < table.size(); i++) {
      add(table.nameOf(i));
    }
  }

  private void addKeys(PyDict dict) {
    for (int i = dict.nextSlot(0); i >= 0; i = dict.nextSlot(i + 1)) {
      if (dict.keys[i] instanceof PyStr name) {
        add(name.value());
      }
    }
  }
}
