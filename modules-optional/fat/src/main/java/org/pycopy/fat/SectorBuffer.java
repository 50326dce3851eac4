package org.pycopy.fat;

/** Keeps one sector of a device, and what was changed of it until another one is needed. */
class SectorBuffer {
  private static final long NOTHING = -1;

  final Sectors device;
  byte[] bytes;
  private long sector = NOTHING;
  private boolean isChanged;

  SectorBuffer(Sectors device) {
    this.device = device;
    this.bytes = new byte[device.size];
  }

  /** The content of sector {@code wanted}, up to the next call. */
  byte[] at(long wanted) {
    if (wanted != sector) {
      flush();
      // A device that keeps hold of the buffer, or fails, must do no harm.
      sector = NOTHING;
      byte[] content = new byte[device.size];
      device.read(wanted, content);
      bytes = content;
      sector = wanted;
    }
    return bytes;
  }

  /** As {@link #at}, for a sector whose content does not matter any more: zeros. */
  byte[] blank(long wanted) {
    flush();
    bytes = new byte[device.size];
    sector = wanted;
    isChanged = true;
    return bytes;
  }

  /** Says that the content was changed. */
  void change() {
    isChanged = true;
  }

  boolean holds(long wanted) {
    return sector == wanted;
  }

  /** Forgets the sector, which has been written by other means. */
  void forget() {
    sector = NOTHING;
    isChanged = false;
  }

  /** Writes what was changed. */
  void flush() {
    if (isChanged) {
      write(sector, bytes.clone());
      isChanged = false;
    }
  }

  void write(long to, byte[] content) {
    device.write(to, content);
  }
}
