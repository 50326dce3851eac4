package org.pycopy.usocket;

import java.nio.ByteOrder;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The layout of {@code struct sockaddr}: the family in two bytes of the machine's order, then for
 * IPv4 the port and address, for IPv6 the port, flow information, address and scope. Numbers are in
 * network order; the scope is not, but the reference takes it for such, and so do we.
 */
final class SocketAddress {
  /** Bytes of the largest address there is, {@code struct sockaddr_storage}. */
  static final int MAX_LENGTH = 128;

  private static final int FAMILY_LENGTH = 2;
  private static final int IPV4_END = 8;
  private static final int IPV6_END = 28;

  private SocketAddress() {}

  static PyTuple takeApart(Buffer address) {
    check(address, FAMILY_LENGTH);
    int family = family(address);
    if (family == SocketConstants.AF_INET) {
      check(address, IPV4_END);
      return new PyTuple(PyInt.of(family), bytes(address, 4, 4), number(address, 2, 2));
    }
    if (family == SocketConstants.AF_INET6) {
      check(address, IPV6_END);
      return new PyTuple(
          PyInt.of(family),
          bytes(address, 8, 16),
          number(address, 2, 2),
          number(address, 4, 4),
          number(address, 24, 4));
    }
    return new PyTuple(
        PyInt.of(family), bytes(address, FAMILY_LENGTH, address.length - FAMILY_LENGTH));
  }

  private static void check(Buffer address, int length) {
    if (address.length < length) {
      throw Errors.valueError("buffer too small");
    }
  }

  private static int family(Buffer address) {
    int low = address.get(0) & 0xFF;
    int high = address.get(1) & 0xFF;
    return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? high << 8 | low : low << 8 | high;
  }

  private static PyBytes bytes(Buffer address, int from, int n) {
    byte[] copy = new byte[n];
    address.copyTo(from, copy, 0, n);
    return new PyBytes(copy);
  }

  /** A number of {@code n} bytes in network order. */
  private static PyInt number(Buffer address, int from, int n) {
    long value = 0;
    for (int i = from; i < from + n; i++) {
      value = value << 8 | address.get(i) & 0xFF;
    }
    return PyInt.of(value);
  }
}
