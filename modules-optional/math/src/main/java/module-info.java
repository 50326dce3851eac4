/** Module {@code math}: functions of floats. */
module org.pycopy.math {
  requires org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.math;
}
