/**
 * The Python module {@code ussl}: TLS by the JDK. A runtime image cut down with jlink needs the
 * JDK's module {@code jdk.crypto.ec} for elliptic curves, which nearly every peer wants.
 */
module org.pycopy.ussl {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.ussl;
}
