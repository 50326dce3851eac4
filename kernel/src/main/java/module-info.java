/** Pycopy without a world around it: compiler, VM, objects, core modules. */
module org.pycopy.kernel {
  requires static org.pycopy.processor;

  exports org.pycopy.kernel;
  exports org.pycopy.kernel.objects;
}
