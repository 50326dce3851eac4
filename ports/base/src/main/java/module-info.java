/** What ports on the JDK share: a host on its files and standard streams. */
module org.pycopy.port.base {
  requires transitive org.pycopy.kernel;

  exports org.pycopy.port.base;
}
