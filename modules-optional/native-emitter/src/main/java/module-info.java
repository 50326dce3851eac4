/** Turns hot functions and loops of the VM into JVM bytecode. */
module org.pycopy.emitter {
  requires transitive org.pycopy.kernel;
  requires org.objectweb.asm;

  exports org.pycopy.emitter;
}
