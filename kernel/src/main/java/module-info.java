/** Pycopy without a world around it: compiler, VM, objects, core modules. */
module org.pycopy.kernel {
  requires static org.pycopy.processor;

  exports org.pycopy.kernel;
  exports org.pycopy.kernel.code;
  exports org.pycopy.kernel.compiler;
  exports org.pycopy.kernel.modules;
  exports org.pycopy.kernel.objects;
  exports org.pycopy.kernel.syntax;
  exports org.pycopy.kernel.text;
  exports org.pycopy.kernel.vm to
      org.pycopy.emitter;
}
