package org.pycopy.usocket;

import java.lang.ref.Reference;
import org.pycopy.ffi.CFunction;
import org.pycopy.ffi.NativeMemory;
import org.pycopy.ffi.Posix;
import org.pycopy.ffi.Scratch;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * The C library's calls for sockets. Where nothing else is said a method returns what the call
 * returns, or {@code errno} negated. Calls that may wait let other Python threads run, can be
 * interrupted by Ctrl-C, and are made again after another signal.
 */
final class PosixSockets {
  private static final CFunction SOCKET = Posix.function("socket", "i:iii");
  private static final CFunction CONNECT = Posix.function("connect", "i:iPI");
  private static final CFunction BIND = Posix.function("bind", "i:iPI");
  private static final CFunction LISTEN = Posix.function("listen", "i:ii");
  private static final CFunction ACCEPT = Posix.function("accept", "i:ipp");
  private static final CFunction READ = Posix.function("read", "l:ipL");
  private static final CFunction WRITE = Posix.function("write", "l:iPL");
  private static final CFunction RECV = Posix.function("recv", "l:ipLi");
  private static final CFunction SEND = Posix.function("send", "l:iPLi");
  private static final CFunction CLOSE = Posix.function("close", "i:i");
  private static final CFunction SETSOCKOPT = Posix.function("setsockopt", "i:iiiPI");
  private static final CFunction FCNTL = Posix.function("fcntl", "i:ii.i");

  /** What few programs need is bound when it is needed. */
  private static final class Datagrams {
    static final CFunction RECVFROM = Posix.function("recvfrom", "l:ipLipp");
    static final CFunction SENDTO = Posix.function("sendto", "l:iPLiPI");

    private Datagrams() {}
  }

  private static final class Text {
    static final CFunction INET_PTON = Posix.function("inet_pton", "i:isp");
    static final CFunction INET_NTOP = Posix.function("inet_ntop", "p:iPpI");

    private Text() {}
  }

  /** Bytes of {@code socklen_t}, with what aligns the address behind it. */
  private static final int LENGTH_SIZE = 16;

  private static final int LONGEST_TEXT = 64;
  private static final int TIMEVAL_SIZE = 16;

  /** Most bytes that a stream hands over at a time. */
  private static final int CHUNK = 1 << 16;

  private PosixSockets() {}

  static int socket(int family, int type, int protocol) {
    return (int) Posix.callNow(SOCKET, family, type, protocol);
  }

  static int connect(Interpreter in, int fd, Buffer address, boolean wait) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long pointer = put(in, scratch, address);
      return (int)
          (wait
              ? Posix.call(in, CONNECT, fd, pointer, address.length)
              : Posix.callNow(CONNECT, fd, pointer, address.length));
    } finally {
      Reference.reachabilityFence(address); // its owner may grow in another thread
      scratch.release(mark);
    }
  }

  static int bind(Interpreter in, int fd, Buffer address) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      return (int) Posix.callNow(BIND, fd, put(in, scratch, address), address.length);
    } finally {
      scratch.release(mark);
    }
  }

  static int listen(int fd, int backlog) {
    return (int) Posix.callNow(LISTEN, fd, backlog);
  }

  /** Accepts a connection; {@code address[0]} is set to the client's address. */
  static int accept(Interpreter in, int fd, byte[][] address) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long length = takeAddress(in, scratch);
      int result = (int) Posix.call(in, ACCEPT, fd, length + LENGTH_SIZE, length);
      if (result >= 0) {
        address[0] = addressAt(length);
      }
      return result;
    } finally {
      scratch.release(mark);
    }
  }

  /** Takes memory for an address with its length before it. */
  private static long takeAddress(Interpreter in, Scratch scratch) {
    long length = scratch.take(in, LENGTH_SIZE + SocketAddress.MAX_LENGTH);
    NativeMemory.putInt(length, SocketAddress.MAX_LENGTH);
    return length;
  }

  private static byte[] addressAt(long length) {
    int n = Math.min(NativeMemory.getInt(length), SocketAddress.MAX_LENGTH);
    return NativeMemory.copyOf(length + LENGTH_SIZE, n);
  }

  private static long put(Interpreter in, Scratch scratch, Buffer bytes) {
    if (bytes.array != null) {
      return scratch.put(in, bytes.array, bytes.offset, bytes.length);
    }
    return NativeMemory.addressOf(bytes.memory) + bytes.offset;
  }

  static int read(Interpreter in, int fd, byte[] buf, int off, int len) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      int most = Math.min(len, CHUNK);
      long memory = scratch.take(in, most);
      int n = (int) Posix.call(in, READ, fd, memory, most);
      if (n > 0) {
        NativeMemory.copyOut(memory, buf, off, n);
      }
      return n;
    } finally {
      scratch.release(mark);
    }
  }

  static int write(Interpreter in, int fd, byte[] buf, int off, int len) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      int most = Math.min(len, CHUNK);
      return (int) Posix.call(in, WRITE, fd, scratch.put(in, buf, off, most), most);
    } finally {
      scratch.release(mark);
    }
  }

  /**
   * Receives at most {@code size} bytes.
   *
   * @param sender where not null, its first element is set to the sender's address
   * @throws OSError (Python's) where that fails
   */
  static PyObject receive(Interpreter in, int fd, int size, int flags, byte[][] sender) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long memory = scratch.take(in, size);
      int n;
      if (sender == null) {
        n = (int) Posix.call(in, RECV, fd, memory, size, flags);
      } else {
        long length = takeAddress(in, scratch);
        long[] words = {fd, memory, size, flags, length + LENGTH_SIZE, length};
        n = (int) Posix.call(in, Datagrams.RECVFROM, words);
        sender[0] = addressAt(length);
      }
      if (n < 0) {
        throw Errors.osError(-n);
      }
      // A datagram may be longer than what there was room for.
      return n == 0 ? PyBytes.EMPTY : new PyBytes(NativeMemory.copyOf(memory, Math.min(n, size)));
    } finally {
      scratch.release(mark);
    }
  }

  /** Sends, to {@code target} where that is not null. */
  static int send(Interpreter in, int fd, Buffer data, int flags, Buffer target) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long memory = put(in, scratch, data);
      if (target == null) {
        return (int) Posix.call(in, SEND, fd, memory, data.length, flags);
      }
      long[] words = {fd, memory, data.length, flags, put(in, scratch, target), target.length};
      return (int) Posix.call(in, Datagrams.SENDTO, words);
    } finally {
      Reference.reachabilityFence(data); // as in connect()
      Reference.reachabilityFence(target);
      scratch.release(mark);
    }
  }

  /** Closes a descriptor, once: it is free even where a signal came in between. */
  static void close(int fd) {
    Posix.callNow(CLOSE, fd);
  }

  static int setOption(Interpreter in, int fd, int level, int option, int value) {
    Scratch scratch = Scratch.of(in);
    long memory = scratch.reserve(in, Integer.BYTES);
    NativeMemory.putInt(memory, value);
    return setOption(fd, level, option, memory, Integer.BYTES);
  }

  static int setOption(Interpreter in, int fd, int level, int option, Buffer value) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      return setOption(fd, level, option, put(in, scratch, value), value.length);
    } finally {
      scratch.release(mark);
    }
  }

  private static int setOption(int fd, int level, int option, long memory, int length) {
    return (int) Posix.callNow(SETSOCKOPT, new long[] {fd, level, option, memory, length});
  }

  /** Has receiving and sending give up after this time; 0 for never. */
  static int setTimeout(Interpreter in, int fd, long seconds, long micros) {
    long timeval = Scratch.of(in).reserve(in, TIMEVAL_SIZE);
    NativeMemory.putLong(timeval, seconds);
    NativeMemory.putLong(timeval + Long.BYTES, micros);
    int level = SocketConstants.SOL_SOCKET;
    int result = setOption(fd, level, SocketConstants.SO_RCVTIMEO, timeval, TIMEVAL_SIZE);
    return result < 0
        ? result
        : setOption(fd, level, SocketConstants.SO_SNDTIMEO, timeval, TIMEVAL_SIZE);
  }

  static int setBlocking(int fd, boolean wait) {
    int flags = (int) Posix.callNow(FCNTL, fd, SocketConstants.F_GETFL, 0);
    if (flags < 0) {
      return flags;
    }
    int bit = SocketConstants.O_NONBLOCK;
    return (int)
        Posix.callNow(FCNTL, fd, SocketConstants.F_SETFL, wait ? flags & ~bit : flags | bit);
  }

  /**
   * Reads a numeric address into {@code address}, whose length is that of the family's addresses.
   *
   * @return 1, or 0 where the text is no such address, or {@code errno} negated
   */
  static int textToAddress(Interpreter in, int family, byte[] text, byte[] address) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long name = scratch.put(in, text, 0, text.length);
      long memory = scratch.take(in, SocketAddress.MAX_LENGTH);
      int status = (int) Posix.callNow(Text.INET_PTON, family, name, memory);
      if (status > 0) {
        NativeMemory.copyOut(memory, address, 0, address.length);
      }
      return status;
    } finally {
      scratch.release(mark);
    }
  }

  /** The text of a numeric address. @throws OSError (Python's) where the family has none */
  static PyObject addressToText(Interpreter in, int family, Buffer address) {
    Scratch scratch = Scratch.of(in);
    int mark = scratch.mark();
    try {
      long text = scratch.take(in, LONGEST_TEXT);
      long bytes = put(in, scratch, address);
      if (Text.INET_NTOP.call(family, bytes, text, LONGEST_TEXT) == 0) {
        throw Errors.osError(Posix.errno());
      }
      return PyStr.of(NativeMemory.getText(in, text));
    } finally {
      scratch.release(mark);
    }
  }
}
