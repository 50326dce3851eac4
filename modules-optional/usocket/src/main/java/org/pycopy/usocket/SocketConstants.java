package org.pycopy.usocket;

import org.pycopy.ffi.Platform;

/** Numbers of the C library for sockets. */
final class SocketConstants {
  static final int AF_UNIX = Platform.number("AF_UNIX");
  static final int AF_INET = Platform.number("AF_INET");
  static final int AF_INET6 = Platform.number("AF_INET6");
  static final int SOCK_STREAM = Platform.number("SOCK_STREAM");
  static final int SOCK_DGRAM = Platform.number("SOCK_DGRAM");
  static final int SOCK_RAW = Platform.number("SOCK_RAW");
  static final int MSG_DONTROUTE = Platform.number("MSG_DONTROUTE");
  static final int MSG_DONTWAIT = Platform.number("MSG_DONTWAIT");
  static final int SOL_SOCKET = Platform.number("SOL_SOCKET");
  static final int SO_REUSEADDR = Platform.number("SO_REUSEADDR");
  static final int SO_ERROR = Platform.number("SO_ERROR");
  static final int SO_BROADCAST = Platform.number("SO_BROADCAST");
  static final int SO_KEEPALIVE = Platform.number("SO_KEEPALIVE");
  static final int SO_LINGER = Platform.number("SO_LINGER");
  static final int SO_RCVTIMEO = Platform.number("SO_RCVTIMEO");
  static final int SO_SNDTIMEO = Platform.number("SO_SNDTIMEO");
  static final int F_GETFL = Platform.number("F_GETFL");
  static final int F_SETFL = Platform.number("F_SETFL");
  static final int O_NONBLOCK = Platform.number("O_NONBLOCK");
  static final int AI_NUMERICSERV = Platform.number("AI_NUMERICSERV");

  private SocketConstants() {}
}
