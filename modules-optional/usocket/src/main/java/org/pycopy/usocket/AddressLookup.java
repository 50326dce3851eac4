package org.pycopy.usocket;

import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The C library's {@code getaddrinfo}. Its {@code struct addrinfo} begins with four ints: flags,
 * family, type and protocol; then come the length of the address, the pointers to it and to the
 * canonical name, and the pointer to the next.
 */
final class AddressLookup {
  private static final CFunction GETADDRINFO = Posix.function("getaddrinfo", "i:ssPp");
  private static final CFunction FREEADDRINFO = Posix.function("freeaddrinfo", "v:p");

  private static final int FLAGS = 0;
  private static final int FAMILY = 4;
  private static final int TYPE = 8;
  private static final int PROTOCOL = 12;
  private static final int LENGTH = 16;
  private static final int ADDRESS = 24;
  private static final int NAME = 32;
  private static final int NEXT = 40;
  private static final int SIZE = 48;

  private AddressLookup() {}

  /**
   * Looks up a host and service; both are text in C's terms.
   *
   * @param numeric whether {@code service} is the number of a port
   * @param family only addresses of this family; 0 for any
   * @param type only addresses for this type of socket; 0 for any
   * @return a list of {@code (family, type, protocol, canonical name or None, address)}
   * @throws OSError (Python's) with a number of {@code getaddrinfo}'s own and {@code 'gai'}
   */
  static PyObject find(
      Interpreter in, byte[] host, byte[] service, boolean numeric, int family, int type) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long hints = scratch.take(in, SIZE);
      NativeMemory.copyIn(hints, new byte[SIZE], 0, SIZE);
      NativeMemory.putInt(hints + FLAGS, numeric ? SocketConstants.AI_NUMERICSERV : 0);
      NativeMemory.putInt(hints + FAMILY, family);
      NativeMemory.putInt(hints + TYPE, type);
      long result = scratch.take(in, Long.BYTES);
      long hostName = scratch.put(in, host, 0, host.length);
      long serviceName = scratch.put(in, service, 0, service.length);
      int error = lookUp(in, hostName, serviceName, hints, result);
      if (error != 0) {
        throw Errors.of(ExceptionTypes.OS_ERROR, PyInt.of(error), new PyStr("gai"));
      }
      return take(in, NativeMemory.getLong(result));
    } finally {
      scratch.release(mark);
    }
  }

  /** The result is no {@code errno}: {@link Posix#call} would misread it. */
  private static int lookUp(Interpreter in, long host, long service, long hints, long result) {
    Posix.begin(in);
    try {
      return (int) GETADDRINFO.call(host, service, hints, result);
    } finally {
      in.endBlocking();
    }
  }

  /** Makes a list of the chain at {@code first}, and frees that. */
  private static PyObject take(Interpreter in, long first) {
    try {
      PyList list = new PyList();
      for (long info = first; info != 0; info = NativeMemory.getLong(info + NEXT)) {
        long name = NativeMemory.getLong(info + NAME);
        int length = NativeMemory.getInt(info + LENGTH);
        byte[] address = NativeMemory.copyOf(NativeMemory.getLong(info + ADDRESS), length);
        list.append(
            in,
            new PyTuple(
                PyInt.of(NativeMemory.getInt(info + FAMILY)),
                PyInt.of(NativeMemory.getInt(info + TYPE)),
                PyInt.of(NativeMemory.getInt(info + PROTOCOL)),
                name == 0 ? PyNone.NONE : new PyStr(NativeMemory.getText(in, name)),
                PyArray.bytearray(in, address)));
      }
      return list;
    } finally {
      FREEADDRINFO.call(first);
    }
  }
}
