package org.pycopy.ffi.uctypes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pycopy.ffi.NativeBuffers;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.PyArray;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

/** Addresses of objects: they hold, and whoever works with them keeps the memory. */
class AddressTest {
  private static final PyObject BYTE = PyInt.of(Descriptor.ofValueType(Descriptor.UINT8));

  private final Structs structs = new Structs();
  private final Interpreter in = structs.in;

  private long addressOf(PyObject object) {
    return UctypesModule.addressOf(in, object, null);
  }

  private PyObject bytesAt(long address, long size) {
    return UctypesModule.bytesAt(in, PyInt.of(address), size < 0 ? null : PyInt.of(size));
  }

  private static PyBytes bytes(String text) {
    return new PyBytes(text.getBytes(US_ASCII));
  }

  @Test
  void addressStaysAndShowsChanges() {
    PyArray array = structs.bytearray((byte) 'a', (byte) 'b', (byte) 'c');
    long address = addressOf(array);
    assertThat(bytesAt(address, 3)).isEqualTo(bytes("abc"));
    array.setItem(in, PyInt.of(1), PyInt.of('B'));
    assertThat(bytesAt(address + 1, 1)).isEqualTo(bytes("B"));
    assertThat(addressOf(array)).isEqualTo(address);
    PyObject alias = UctypesModule.bytearrayAt(in, PyInt.of(address + 1), PyInt.of(2));
    alias.setItem(in, PyInt.of(1), PyInt.of('C'));
    assertThat(structs.bytes(array)).isEqualTo("aBC".getBytes(US_ASCII));
    assertThat(addressOf(alias)).isEqualTo(address + 1);
  }

  @Test
  void textEndsWithZero() {
    assertThat(bytesAt(addressOf(bytes("text")), -1)).isEqualTo(bytes("text"));
    assertThat(bytesAt(addressOf(new PyStr("h\u00e9")), 3)).isEqualTo(new PyBytes(utf8()));
    assertThat(bytesAt(addressOf(PyBytes.EMPTY), -1)).isEqualTo(PyBytes.EMPTY);
    PyStr text = new PyStr("same");
    assertThat(addressOf(text)).isEqualTo(addressOf(text));
  }

  private static byte[] utf8() {
    return new byte[] {'h', (byte) 0xC3, (byte) 0xA9};
  }

  @Test
  void structKeepsTheMemoryOfADroppedObject() throws InterruptedException {
    List<PyObject> kept = new ArrayList<>();
    List<Long> addresses = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      PyArray array = structs.bytearray((byte) i, (byte) 1, (byte) 2, (byte) 3);
      long address = addressOf(array);
      if (i % 2 == 0) {
        kept.add(PyStruct.construct(in, PyInt.of(address), fields(), null));
      }
      addresses.add(address);
    }
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(20);
    }
    NativeBuffers buffers = NativeBuffers.of(in);
    for (int i = 0; i < 100; i += 2) {
      assertThat(structs.get(kept.get(i / 2))).isEqualTo(Integer.toString(i));
      assertThat(buffers.find(addresses.get(i))).isNotNull();
    }
    assertThat(buffers.find(addresses.get(1))).isNull();
    assertThat(buffers.find(addresses.get(51))).isNull();
  }

  private PyDict fields() {
    PyDict fields = new PyDict();
    fields.put(in, new PyStr("x"), BYTE);
    return fields;
  }

  @Test
  void partsOfAnObjectAreThatObject() {
    PyArray array = structs.bytearray(new byte[100]);
    Buffer all = array.nativeMemory(in, NativeBuffers.of(in));
    PyObject part = PyArray.bytearray(in, all.memory.slice(40, 20));
    long partAddress = addressOf(part);
    NativeBuffers buffers = NativeBuffers.of(in);
    assertThat(buffers.find(partAddress)).isNotNull();
    long address = addressOf(array);
    assertThat(partAddress).isEqualTo(address + 40);
    assertThat(buffers.find(partAddress)).isSameAs(all.memory);
    assertThat(buffers.find(address + 99)).isSameAs(all.memory);
    assertThat(buffers.find(address + 100)).isNull();
    assertThat(buffers.find(address - 1)).isNull();
    assertThat(addressOf(part)).isEqualTo(partAddress);
    assertThat(buffers.find(partAddress)).isSameAs(all.memory);
  }

  @Test
  void nothingOutsideOfAnObjectIsReached() {
    PyArray array = structs.bytearray(new byte[4]);
    long field = Descriptor.ofValueType(Descriptor.UINT32) | 1;
    PyObject struct = structs.withFieldAtAddress(array, field, Descriptor.NATIVE);
    assertThatThrownBy(() -> structs.get(struct)).hasMessageStartingWith("IndexError");
    assertThatThrownBy(() -> structs.set(struct, PyInt.of(1))).hasMessageStartingWith("IndexError");
    assertThatThrownBy(() -> bytesAt(addressOf(array), 5)).hasMessageStartingWith("IndexError");
  }

  @Test
  void nullPointersAreRefused() {
    PyObject struct = structs.withField(PyInt.of(16), 0, Descriptor.NATIVE);
    assertThatThrownBy(() -> structs.get(struct)).hasMessageStartingWith("OSError");
    assertThatThrownBy(() -> structs.set(struct, PyInt.of(1))).hasMessageStartingWith("OSError");
    assertThatThrownBy(() -> bytesAt(0, -1)).hasMessageStartingWith("OSError");
    assertThatThrownBy(() -> bytesAt(1, 1)).hasMessageStartingWith("OSError");
    assertThat(bytesAt(0, 0)).isEqualTo(PyBytes.EMPTY);
  }
}
