package org.pycopy.umachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;

/** Mapping, with a file in place of the device. */
class PhysicalMemoryTest {
  private static final int SIZE = 1 << 18;

  @TempDir private Path directory;

  private final Interpreter in =
      new Interpreter(
          (Host)
              Proxy.newProxyInstance(
                  Host.class.getClassLoader(),
                  new Class<?>[] {Host.class},
                  (proxy, method, args) -> 0),
          Limits.NONE);

  @Test
  void valuesOfAllSizesOnSeveralPages() throws IOException {
    Path file = directory.resolve("memory");
    Files.write(file, new byte[SIZE]);
    PhysicalMemory memory = new PhysicalMemory(file.toString());
    ByteBuffer expected = ByteBuffer.allocate(SIZE).order(ByteOrder.nativeOrder());
    for (int at = 0; at + 8 <= SIZE; at += 4096 * 3 + 8) {
      memory.store(in, at, 1, 0x1FF);
      expected.put(at, (byte) 0xFF);
      memory.store(in, at + 2, 2, -2);
      expected.putShort(at + 2, (short) -2);
      memory.store(in, at + 4, 4, 0x89AB_CDEF);
      expected.putInt(at + 4, 0x89AB_CDEF);
    }
    for (int at = 0; at + 8 <= SIZE; at += 4096 * 3 + 8) {
      assertThat(memory.load(in, at, 1)).isEqualTo(0xFF);
      assertThat(memory.load(in, at + 2, 2)).isEqualTo(0xFFFE);
      assertThat(memory.load(in, at + 4, 4)).isEqualTo(0x89AB_CDEFL);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(expected.array());
  }

  @Test
  void deviceThatIsNotThere() {
    PhysicalMemory memory = new PhysicalMemory(directory.resolve("none").toString());
    assertThatThrownBy(() -> memory.load(in, 0, 4)).hasMessageStartingWith("OSError");
    assertThatThrownBy(() -> memory.store(in, 0, 4, 0)).hasMessageStartingWith("OSError");
  }
}
