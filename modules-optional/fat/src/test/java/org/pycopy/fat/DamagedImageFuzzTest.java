package org.pycopy.fat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.FuzzRun;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;

/**
 * Whatever a device holds, every operation on it ends, with a result or with an OSError. Images of
 * 12, 16 and 32 bits are damaged at random, the boot sector, the table and the directories more
 * often than files. See {@link FuzzRun} for seed and length.
 */
class DamagedImageFuzzTest {
  private static final String PROGRAM =
      """
      class Device:
        def __init__(self, size, image):
          self.size = size
          self.data = bytearray(image)

        def place(self, n, buf):
          if n < 0 or n * self.size + len(buf) > len(self.data): raise OSError(5)
          return n * self.size

        def readblocks(self, n, buf):
          at = self.place(n, buf)
          buf[:] = self.data[at:at + len(buf)]

        def writeblocks(self, n, buf):
          at = self.place(n, buf)
          self.data[at:at + len(buf)] = buf

        def ioctl(self, op, arg):
          if op == 4: return len(self.data) // self.size
          if op == 5: return self.size

      NAMES = ['a', 'b.txt', 'a long name of a file.html', 'dir', 'dir/c', 'dir/sub', 'dir/sub/d', '..']

      def fill(device):
        fs = VfsFat(device)
        fs.mkdir('dir')
        fs.mkdir('dir/sub')
        for i, name in enumerate(('a', 'b.txt', 'a long name of a file.html', 'dir/c', 'dir/sub/d')):
          with fs.open(name, 'wb') as f: f.write(bytes([i]) * (i * i * 400))
        for i in range(30):
          fs.open('dir/file number %d of many' % i, 'w').close()

      def small(size, sectors):
        device = Device(size, bytes(size * sectors))
        VfsFat.mkfs(device)
        fill(device)
        return bytes(device.data)

      # The smallest volume of 32 bits has 65526 clusters: only its beginning is kept.
      def large():
        boot = bytearray(512)
        boot[0] = 0xeb
        boot[11:17] = b'\\x00\\x02\\x01\\x02\\x00\\x01'
        boot[32:36] = (67000).to_bytes(4, 'little')
        boot[36:40] = (520).to_bytes(4, 'little')
        boot[44] = 2
        boot[48] = 1
        boot[82:87] = b'FAT32'
        boot[510:512] = b'\\x55\\xaa'
        device = Device(512, bytes(512 * 700))
        device.data[:512] = boot
        device.data[1024:1036] = b'\\xf8\\xff\\xff\\x0f\\xff\\xff\\xff\\x0f\\xff\\xff\\xff\\x0f'
        fill(device)
        return bytes(device.data)

      def use(image, size, seed):
        count = 0
        def number(n):
          nonlocal seed
          seed = seed * 1103515245 + 12345 & 0x7fffffff
          return (seed >> 8) % n
        device = Device(size, image)
        try: fs = VfsFat(device)
        except OSError: return 0
        for i in range(20):
          name = NAMES[number(len(NAMES))]
          k = number(11)
          try:
            if k == 0: list(fs.ilistdir(name))
            elif k == 1: fs.mkdir(name)
            elif k == 2: fs.remove(name)
            elif k == 3: fs.rmdir(name)
            elif k == 4: fs.rename(name, NAMES[number(len(NAMES))])
            elif k == 5: fs.stat(name)
            elif k == 6: fs.statvfs('')
            elif k == 7:
              fs.chdir(name)
              fs.getcwd()
            elif k == 8: list(fs.ilistdir())
            else:
              with fs.open(name, ('rb', 'wb', 'ab', 'r+b', 'w+b')[number(5)]) as f:
                f.seek(number(3000))
                if number(2): f.read(number(5000))
                if number(2): f.write(bytes(number(3000)))
            count += 1
          except OSError: pass
        return count
      """;

  /** The image, and the bytes of its sectors. */
  private record Original(byte[] image, int sectorSize) {}

  private static final int MOST_INSTRUCTIONS = 30_000_000;

  private final FuzzRun run = new FuzzRun("images of FAT", 20);
  private final Random random = run.random();
  private Interpreter in = interpreter();

  private static Interpreter interpreter() {
    Interpreter in =
        new Interpreter(new TestHost(), Limits.NONE.withInstructions(MOST_INSTRUCTIONS));
    in.importer().main().dict().putName(in, in.intern("VfsFat"), VfsFat.TYPE);
    TestProgram.run(in, PROGRAM);
    return in;
  }

  private PyObject function(String name) {
    return in.importer().main().dict().getName(in.intern(name));
  }

  private Original small(int sectorSize, int sectors) {
    PyObject image = function("small").call2(in, PyInt.of(sectorSize), PyInt.of(sectors));
    return new Original(image.buffer(in, false).toBytes(), sectorSize);
  }

  @Test
  void everyOperationEnds() {
    List<Original> originals = new ArrayList<>();
    originals.add(small(512, 120));
    originals.add(small(1024, 60));
    originals.add(small(4096, 40));
    originals.add(small(512, 9000));
    PyObject large = function("large").call0(in);
    originals.add(new Original(large.buffer(in, false).toBytes(), 512));
    long succeeded = 0;
    int images = 0;
    while (run.goesOn()) {
      Original original = originals.get(random.nextInt(originals.size()));
      byte[] image = original.image.clone();
      damage(image, original.sectorSize);
      PyObject[] arguments = {
        new PyBytes(image), PyInt.of(original.sectorSize), PyInt.of(random.nextInt(1 << 30))
      };
      try {
        PyObject count = function("use").call(in, arguments, 0, arguments.length, 0);
        succeeded += ((PyInt) count).value;
      } catch (PyException e) {
        // Such as counting the free clusters of a volume that claims to have millions.
        assertThat(e).hasMessageContaining("budget");
      }
      in = interpreter();
      images++;
    }
    System.out.println(images + " images, " + succeeded + " operations succeeded");
    assertThat(succeeded).isPositive();
  }

  private void damage(byte[] image, int sectorSize) {
    int places = random.nextInt(6);
    for (int i = 0; i < places; i++) {
      int end = image.length;
      int kind = random.nextInt(4);
      if (kind == 0) {
        end = Math.min(end, 90);
      } else if (kind == 1) {
        end = Math.min(end, 4 * sectorSize);
      } else if (kind == 2) {
        end = Math.min(end, 60_000);
      }
      int at = random.nextInt(end);
      switch (random.nextInt(4)) {
        case 0 -> image[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> image[at] = (byte) random.nextInt(256);
        case 2 -> Bytes.putShort(image, Math.min(at & -2, end - 2), random.nextInt(200));
        default -> {
          int from = random.nextInt(image.length / 32) * 32;
          System.arraycopy(image, from, image, at / 32 * 32, 32);
        }
      }
    }
  }
}
