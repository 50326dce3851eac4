/** Mounted file systems: {@code uos.mount} and {@code uos.umount}. */
module org.pycopy.vfs {
  requires transitive org.pycopy.kernel;
  requires static org.pycopy.processor;

  exports org.pycopy.vfs;
}
