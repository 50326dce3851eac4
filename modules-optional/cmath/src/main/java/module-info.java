/** Module {@code cmath}: functions of complex numbers. */
module org.pycopy.cmath {
  requires org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.cmath;
}
