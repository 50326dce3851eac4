package org.pycopy.fat;

import java.util.Arrays;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;

/** An open file. Its size is noted in the directory when it is flushed or closed. */
final class FatFile {
  private static final long LARGEST = 0xffff_ffffL;

  private final Volume volume;
  private final Layout layout;
  private final boolean mayRead;
  private final boolean mayWrite;

  /** Where its entry is on the device. */
  final long entrySector;

  final int entryOffset;
  private long start;
  private long size;
  private long position;
  private boolean isChanged;

  // The cluster that was used last, and its place in the chain.
  private long cluster;
  private long clusterIndex;

  FatFile(Volume volume, Entry entry, boolean mayRead, boolean mayWrite) {
    this.volume = volume;
    this.layout = volume.layout;
    this.mayRead = mayRead;
    this.mayWrite = mayWrite;
    this.entrySector = entry.sector;
    this.entryOffset = entry.offset;
    this.start = entry.cluster(layout.bits);
    this.size = entry.size();
  }

  long size() {
    return size;
  }

  long position() {
    return position;
  }

  /** Says that the entry has to be written even if nothing else happens. */
  void change() {
    isChanged = true;
  }

  private long indexOf(long offset) {
    return offset / layout.clusterBytes();
  }

  /** Goes to cluster {@code index} of the chain; false at its end, or where none can be added. */
  private boolean seekCluster(long index, boolean extend) {
    if (index >= layout.clusters) {
      // The chain runs in a circle, or the size is wrong.
      return false;
    }
    if (start == 0) {
      long first = extend ? volume.table.take(0) : 0;
      if (first == 0) {
        return false;
      }
      start = first;
      cluster = first;
      clusterIndex = 0;
      isChanged = true;
    }
    if (cluster == 0 || index < clusterIndex) {
      cluster = start;
      clusterIndex = 0;
    }
    while (clusterIndex < index) {
      long next = volume.table.next(cluster);
      if (next == 0 && extend) {
        next = volume.table.take(cluster);
      }
      if (next == 0) {
        return false;
      }
      cluster = next;
      clusterIndex++;
    }
    return true;
  }

  /** Reads up to {@code len} bytes; how many there were. */
  int read(byte[] to, int off, int len) {
    if (!mayRead) {
      throw Errors.osError(Errno.EACCES);
    }
    int done = 0;
    int wanted = (int) Math.min(len, Math.max(size - position, 0));
    while (done < wanted) {
      if (!seekCluster(indexOf(position), false)) {
        throw Errors.osError(Errno.EIO);
      }
      int inSector = (int) (position % layout.sectorSize);
      int sectors = wholeSectors(inSector, wanted - done);
      int n;
      if (sectors > 0) {
        // Of these the device may have older content than the buffer.
        volume.data.flush();
        byte[] content = new byte[sectors * layout.sectorSize];
        volume.device.read(sector(), content);
        n = content.length;
        System.arraycopy(content, 0, to, off + done, n);
      } else {
        n = Math.min(layout.sectorSize - inSector, wanted - done);
        System.arraycopy(volume.data.at(sector()), inSector, to, off + done, n);
      }
      done += n;
      position += n;
    }
    return done;
  }

  private long sector() {
    return layout.sectorOf(cluster) + position % layout.clusterBytes() / layout.sectorSize;
  }

  /** Sectors that can be transferred at once: those left of the cluster, or of {@code length}. */
  private int wholeSectors(int inSector, int length) {
    if (inSector != 0) {
      return 0;
    }
    int used = (int) (position % layout.clusterBytes() / layout.sectorSize);
    return Math.min(length / layout.sectorSize, layout.clusterSectors - used);
  }

  /** Writes up to {@code len} bytes; how many there was room for. */
  int write(byte[] from, int off, int len) {
    if (!mayWrite) {
      throw Errors.osError(Errno.EACCES);
    }
    int done = 0;
    int wanted = (int) Math.min(len, LARGEST - position);
    while (done < wanted && seekCluster(indexOf(position), true)) {
      int inSector = (int) (position % layout.sectorSize);
      int sectors = wholeSectors(inSector, wanted - done);
      int n;
      if (sectors > 0) {
        n = sectors * layout.sectorSize;
        for (int i = 0; i < sectors; i++) {
          if (volume.data.holds(sector() + i)) {
            volume.data.forget();
          }
        }
        byte[] content = Arrays.copyOfRange(from, off + done, off + done + n);
        volume.device.write(sector(), content);
      } else {
        n = Math.min(layout.sectorSize - inSector, wanted - done);
        boolean isNew = inSector == 0 && position >= size;
        byte[] bytes = isNew ? volume.data.blank(sector()) : volume.data.at(sector());
        System.arraycopy(from, off + done, bytes, inSector, n);
        volume.data.change();
      }
      done += n;
      position += n;
      size = Math.max(size, position);
      isChanged = true;
    }
    return done;
  }

  /** Goes to {@code target}: at most to the end, or a file for writing becomes that long. */
  void seek(long target) {
    if (target > size && !mayWrite) {
      position = size;
      return;
    }
    if (target > size) {
      long last = Math.min(target, LARGEST);
      while (last > size) {
        long end = Math.min(last, (indexOf(size) + 1) * layout.clusterBytes());
        if (!seekCluster(indexOf(size), true)) {
          break;
        }
        size = end;
        isChanged = true;
      }
      position = size;
      return;
    }
    position = target;
  }

  /** Notes in the directory what has changed, and writes all to the device. */
  void flush() {
    if (!isChanged) {
      return;
    }
    byte[] bytes = volume.data.at(entrySector);
    bytes[entryOffset + Entry.ATTRIBUTES] |= Entry.ARCHIVE;
    Entry.putCluster(bytes, entryOffset, layout.bits, start);
    Bytes.putInt(bytes, entryOffset + Entry.SIZE, size);
    Bytes.putInt(bytes, entryOffset + Entry.CHANGED, Volume.now());
    Bytes.putShort(bytes, entryOffset + Entry.ACCESS_DATE, 0);
    volume.data.change();
    isChanged = false;
    volume.flush();
  }
}
