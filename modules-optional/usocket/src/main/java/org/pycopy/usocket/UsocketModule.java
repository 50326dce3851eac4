package org.pycopy.usocket;

import org.pycopy.annot.Opt;
import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyFunction;
import org.pycopy.annot.PyModule;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/**
 * Sockets of the operating system. An address is the system's own {@code struct sockaddr} in bytes,
 * as {@code getaddrinfo} gives it; errors of the system are {@code OSError} with their number.
 */
@PyModule(value = "usocket", types = PySocket.class)
public final class UsocketModule {
  /** Sockets within this machine, with names of files. */
  @PyConst static final int AF_UNIX = SocketConstants.AF_UNIX;

  /** IPv4. */
  @PyConst static final int AF_INET = SocketConstants.AF_INET;

  /** IPv6. */
  @PyConst static final int AF_INET6 = SocketConstants.AF_INET6;

  /** A stream of bytes in both directions: TCP. */
  @PyConst static final int SOCK_STREAM = SocketConstants.SOCK_STREAM;

  /** Datagrams: UDP. */
  @PyConst static final int SOCK_DGRAM = SocketConstants.SOCK_DGRAM;

  /** Packets of the network protocol. */
  @PyConst static final int SOCK_RAW = SocketConstants.SOCK_RAW;

  /** Flag of sending: only to hosts on a network that this one is connected to. */
  @PyConst static final int MSG_DONTROUTE = SocketConstants.MSG_DONTROUTE;

  /** Flag of sending and receiving: do not wait. */
  @PyConst static final int MSG_DONTWAIT = SocketConstants.MSG_DONTWAIT;

  /** Level of the options that all sockets have. */
  @PyConst static final int SOL_SOCKET = SocketConstants.SOL_SOCKET;

  /** Option: broadcasts may be sent. */
  @PyConst static final int SO_BROADCAST = SocketConstants.SO_BROADCAST;

  /** Option: the error that waits. */
  @PyConst static final int SO_ERROR = SocketConstants.SO_ERROR;

  /** Option: look after the other end while nothing is sent. */
  @PyConst static final int SO_KEEPALIVE = SocketConstants.SO_KEEPALIVE;

  /** Option: how long closing waits for what was not sent yet. */
  @PyConst static final int SO_LINGER = SocketConstants.SO_LINGER;

  /** Option: a local address may be bound that was in use a moment ago. */
  @PyConst static final int SO_REUSEADDR = SocketConstants.SO_REUSEADDR;

  private static final int IPV4_LENGTH = 4;
  private static final int IPV6_LENGTH = 16;

  private UsocketModule() {}

  /** The bytes of a name, a str or bytes. @throws TypeError where it is neither */
  private static byte[] nameBytes(Interpreter in, PyObject name) {
    boolean isBytes = Convert.nativeOf(name) instanceof PyBytes;
    return Ops.buffer(in, isBytes ? name : Convert.toStr(in, name), false).toBytes();
  }

  /**
   * Looks up the addresses of a host and port.
   *
   * @param host a name or a numeric address
   * @param port a number, or the name of a service
   * @param family only addresses of this family; 0 for any
   * @param type only addresses for this type of socket; 0 for any
   * @return a list of tuples {@code (family, type, protocol, canonical name or None, address)}
   * @throws OSError with a number of {@code getaddrinfo}'s own where that fails
   */
  @PyFunction("getaddrinfo")
  static PyObject getAddressInfo(
      Interpreter in, PyObject host, PyObject port, @Opt("0") int family, @Opt("0") int type) {
    byte[] hostName = nameBytes(in, host);
    if (port instanceof PyInt number) {
      byte[] digits = nameBytes(in, new PyStr(Long.toString(number.value & 0xFFFF)));
      return AddressLookup.find(in, hostName, digits, true, family, type);
    }
    return AddressLookup.find(in, hostName, nameBytes(in, port), false, family, type);
  }

  /**
   * The bytes of a numeric address.
   *
   * @param family {@code AF_INET} or {@code AF_INET6}
   * @throws OSError where the text is no such address
   */
  @PyFunction("inet_pton")
  static PyObject textToAddress(Interpreter in, int family, PyObject text) {
    byte[] name = nameBytes(in, text);
    byte[] address = new byte[family == AF_INET6 ? IPV6_LENGTH : IPV4_LENGTH];
    int status = PosixSockets.textToAddress(in, family, name, address);
    if (status <= 0) {
      throw Errors.osError(status == 0 ? Errno.EINVAL : -status);
    }
    return new PyBytes(address);
  }

  /**
   * The text of a numeric address.
   *
   * @param family {@code AF_INET} or {@code AF_INET6}
   * @param address its 4 or 16 bytes
   * @throws OSError where the family is another one
   * @throws ValueError where there are fewer bytes
   */
  @PyFunction("inet_ntop")
  static PyObject addressToText(Interpreter in, int family, PyObject address) {
    Buffer bytes = Ops.buffer(in, address, false);
    int length = family == AF_INET ? IPV4_LENGTH : family == AF_INET6 ? IPV6_LENGTH : 0;
    if (bytes.length < length) {
      throw Errors.valueError("buffer too small");
    }
    return PosixSockets.addressToText(in, family, bytes);
  }

  /**
   * Takes an address apart.
   *
   * @return {@code (AF_INET, address, port)}, {@code (AF_INET6, address, port, flow, scope)}, or
   *     the family and all that follows it
   * @throws ValueError where there are too few bytes
   */
  @PyFunction("sockaddr")
  static PyObject takeApart(Interpreter in, PyObject address) {
    return SocketAddress.takeApart(Ops.buffer(in, address, false));
  }
}
