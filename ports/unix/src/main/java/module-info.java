/** The unix port: the command line of the reference, with all modules. */
module org.pycopy.port.unix {
  requires jdk.unsupported;
  requires org.pycopy.cmath;
  requires transitive org.pycopy.kernel;
  requires org.pycopy.ffi;
  requires org.pycopy.emitter;
  requires org.pycopy.files;
  requires org.pycopy.jni;
  requires org.pycopy.termios;
  requires org.pycopy.uos;
  requires org.pycopy.math;
  requires org.pycopy.port.base;
  requires org.pycopy.uselect;
  requires org.pycopy.fat;
  requires org.pycopy.littlefs;
  requires org.pycopy.usocket;
  requires org.pycopy.vfs;
  requires org.pycopy.ussl;
  requires org.pycopy.uwebsocket;
  requires org.pycopy.uasyncio;
  requires org.pycopy.umachine;
  requires static org.pycopy.processor;
  requires org.pycopy.thread;
  requires org.pycopy.btree;
  requires org.pycopy.framebuf;
  requires org.pycopy.ubinascii;
  requires org.pycopy.uheapq;
  requires org.pycopy.utimeq;
  requires org.pycopy.uhashlib;
  requires org.pycopy.ucryptolib;
  requires org.pycopy.urandom;
  requires org.pycopy.ure;
  requires org.pycopy.ujson;
  requires org.pycopy.uzlib;
  requires org.pycopy.utime;

  exports org.pycopy.port.unix;
}
