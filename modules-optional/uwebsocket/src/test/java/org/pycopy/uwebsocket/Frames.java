package org.pycopy.uwebsocket;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Messages and the frames that carry them, at random but to the letter of RFC 6455. */
final class Frames {
  private final Random random;
  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
  private final ByteArrayOutputStream payload = new ByteArrayOutputStream();

  Frames(Random random) {
    this.random = random;
    for (int n = random.nextInt(6); n >= 0; n--) {
      addMessage();
    }
  }

  private void addMessage() {
    int opcode = 1 + random.nextInt(2);
    for (int more = random.nextInt(4); more >= 0; more--) {
      byte[] part = bytes(length());
      payload.write(part, 0, part.length);
      addFrame((more == 0 ? 0x80 : 0) | opcode, part);
      opcode = 0;
      if (random.nextInt(3) == 0) {
        addFrame(0x89 + random.nextInt(2), bytes(random.nextInt(126)));
      }
    }
  }

  private int length() {
    switch (random.nextInt(8)) {
      case 0:
        return 0;
      case 1:
        return 124 + random.nextInt(4);
      case 2:
        return random.nextInt(2000);
      case 3:
        return random.nextInt(10) == 0 ? 65534 + random.nextInt(4) : 1;
      default:
        return random.nextInt(40);
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private void addFrame(int first, byte[] data) {
    int masked = random.nextBoolean() ? 0x80 : 0;
    wire.write(first);
    if (data.length < 126) {
      wire.write(masked | data.length);
    } else if (data.length < 65536 && random.nextInt(8) != 0) {
      wire.write(masked | 126);
      writeNumber(data.length, 2);
    } else {
      wire.write(masked | 127);
      writeNumber(data.length, 8);
    }
    byte[] mask = masked == 0 ? new byte[4] : bytes(4);
    if (masked != 0) {
      wire.write(mask, 0, 4);
    }
    for (int i = 0; i < data.length; i++) {
      wire.write(data[i] ^ mask[i % 4]);
    }
  }

  private void writeNumber(long n, int size) {
    for (int i = size - 1; i >= 0; i--) {
      wire.write((int) (n >> 8 * i));
    }
  }

  /** The frames. */
  byte[] wire() {
    return wire.toByteArray();
  }

  /** What is in those with data. */
  byte[] payload() {
    return payload.toByteArray();
  }
}
