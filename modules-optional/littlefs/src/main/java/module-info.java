/** The file systems littlefs 1 and 2. */
module org.pycopy.littlefs {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;
  requires org.pycopy.vfs;

  exports org.pycopy.littlefs;
}
