package org.pycopy.fat;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/** A device in Python that keeps only sectors which have something else than zeros. */
final class RamDevice {
  private static final String PROGRAM =
      """
      class Device:
        def __init__(self, sectors, size):
          self.sectors = sectors
          self.size = size
          self.data = {}

        def readblocks(self, n, buf):
          for at in range(0, len(buf), self.size):
            buf[at:at + self.size] = self.data.get(n) or bytes(self.size)
            n += 1

        def writeblocks(self, n, buf):
          zeros = bytes(self.size)
          for at in range(0, len(buf), self.size):
            assert 0 <= n < self.sectors
            part = bytes(buf[at:at + self.size])
            self.data[n] = part if part != zeros else None
            n += 1

        def ioctl(self, op, arg):
          if op == 4: return self.sectors
          if op == 5: return self.size
      """;

  final Interpreter in = TestHost.newInterpreter();
  final Sectors sectors;

  RamDevice(long count, int size) {
    TestProgram.run(in, PROGRAM);
    PyObject type = in.importer().main().dict().getName(in.intern("Device"));
    sectors = new Sectors(in, type.call2(in, PyInt.of(count), PyInt.of(size)));
    sectors.initialise();
  }

  /** A device with an empty volume. */
  static RamDevice formatted(long count, int size) {
    RamDevice result = new RamDevice(count, size);
    new Formatter(result.sectors).format();
    return result;
  }

  /** A device with an empty volume of 512-byte clusters, of so many bits as their number needs. */
  static RamDevice withClusters(int clusters) {
    int bits = clusters <= Layout.MOST_12 ? 12 : clusters <= Layout.MOST_16 ? 16 : 32;
    int table = ((clusters + 2) * bits / 8 + 512) / 512;
    int root = bits == 32 ? 0 : 16;
    int all = 2 + 2 * table + root + clusters;
    byte[] boot = new byte[512];
    boot[0] = (byte) 0xeb;
    Bytes.putShort(boot, Layout.SECTOR_SIZE, 512);
    boot[Layout.CLUSTER_SECTORS] = 1;
    Bytes.putShort(boot, Layout.RESERVED, 2);
    boot[Layout.TABLES] = 2;
    Bytes.putShort(boot, Layout.ROOT_ENTRIES, root * 16);
    Bytes.putInt(boot, Layout.SECTORS_32, all);
    if (bits == 32) {
      Bytes.putInt(boot, Layout.TABLE_SECTORS_32, table);
      Bytes.putInt(boot, Layout.ROOT_CLUSTER_32, 2);
      Bytes.putShort(boot, Layout.INFO_SECTOR_32, 1);
      Bytes.putText(boot, Layout.TYPE_32, "FAT32   ");
    } else {
      Bytes.putShort(boot, Layout.TABLE_SECTORS_16, table);
      Bytes.putText(boot, Layout.TYPE_16, "FAT     ");
    }
    Bytes.putShort(boot, Layout.SIGNATURE, Layout.BOOT_SIGNATURE);
    RamDevice result = new RamDevice(all, 512);
    result.sectors.write(0, boot);
    return result;
  }

  Layout layout() {
    try {
      return Layout.find(sectors);
    } catch (NoVolumeException e) {
      throw new AssertionError(e);
    }
  }

  /** Bytes of {@code count} sectors from {@code first} on. */
  byte[] sectors(long first, int count) {
    byte[] content = new byte[count * sectors.size];
    sectors.read(first, content);
    return content;
  }
}
