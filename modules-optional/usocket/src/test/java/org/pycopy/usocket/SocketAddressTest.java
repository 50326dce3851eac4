package org.pycopy.usocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyTuple;

/** Addresses in the system's layout. */
class SocketAddressTest {
  private static final byte[] IPV6 = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, (byte) 0xFF
  };

  /** An address of {@code family}, in which what follows is in network order. */
  private static ByteBuffer address(int length, int family) {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    bytes.putShort((short) family);
    return bytes.order(ByteOrder.BIG_ENDIAN);
  }

  private static PyTuple takeApart(ByteBuffer address) {
    return SocketAddress.takeApart(new Buffer(address.array(), 0, address.capacity(), 'B'));
  }

  private static long number(PyObject value) {
    return ((PyInt) value).value;
  }

  private static byte[] bytes(PyObject value) {
    return ((PyBytes) value).value();
  }

  @Test
  void ipv4() {
    PyTuple parts = takeApart(address(16, 2).putShort((short) 65535).putInt(0x7F0000FE));
    assertThat(parts.size()).isEqualTo(3);
    assertThat(number(parts.get(0))).isEqualTo(2);
    assertThat(bytes(parts.get(1))).containsExactly(0x7F, 0, 0, 0xFE);
    assertThat(number(parts.get(2))).isEqualTo(65535);
  }

  @Test
  void ipv6() {
    PyTuple parts =
        takeApart(
            address(28, 10).putShort((short) 80).putInt(0xFFFFFFFF).put(IPV6).putInt(0x80000001));
    assertThat(parts.size()).isEqualTo(5);
    assertThat(number(parts.get(0))).isEqualTo(10);
    assertThat(bytes(parts.get(1))).isEqualTo(IPV6);
    assertThat(number(parts.get(2))).isEqualTo(80);
    assertThat(number(parts.get(3))).isEqualTo(0xFFFFFFFFL);
    assertThat(number(parts.get(4))).isEqualTo(0x80000001L);
  }

  @Test
  void otherFamiliesAreNotTakenApart() {
    PyTuple parts = takeApart(address(5, 1).put(new byte[] {'/', 'a', 'b'}));
    assertThat(number(parts.get(0))).isEqualTo(1);
    assertThat(bytes(parts.get(1))).containsExactly('/', 'a', 'b');
    assertThat(bytes(takeApart(address(2, 1)).get(1))).isEmpty();
  }

  @Test
  void nothingBehindTheEndIsRead() {
    for (ByteBuffer tooShort : new ByteBuffer[] {address(7, 2), address(27, 10)}) {
      assertThatThrownBy(() -> takeApart(tooShort)).isInstanceOf(PyException.class);
    }
    assertThatThrownBy(() -> takeApart(ByteBuffer.allocate(1))).isInstanceOf(PyException.class);
  }
}
