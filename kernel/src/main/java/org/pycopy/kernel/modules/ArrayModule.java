package org.pycopy.kernel.modules;

import org.pycopy.annot.PyModule;
import org.pycopy.kernel.objects.PyArray;

/** Arrays of numbers in binary form. */
@PyModule(value = "uarray", types = PyArray.class)
public final class ArrayModule {
  private ArrayModule() {}
}
