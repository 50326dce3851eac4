/** The FAT file system. */
module org.pycopy.fat {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;
  requires org.pycopy.vfs;

  exports org.pycopy.fat;
}
