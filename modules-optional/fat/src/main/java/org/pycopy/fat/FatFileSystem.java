package org.pycopy.fat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.PyException;

/** The operations on paths of one volume. All raise OSError (Python's) where they fail. */
final class FatFileSystem {
  // How to open a file.
  static final int READ = 1;
  static final int WRITE = 2;

  /** Empties the file, or makes it. */
  static final int CREATE = 4;

  /** Makes the file, which must not exist. */
  static final int CREATE_NEW = 8;

  /** Makes the file if it does not exist, and begins at its end. */
  static final int APPEND = 16;

  /** The same on all platforms; {@code uerrno} has no name for it. */
  private static final int ENOTDIR = 20;

  private static final int CREATES = CREATE | CREATE_NEW | APPEND;

  /** The second entry of each directory but the root, which leads to its parent. */
  private static final int PARENT_SLOT = 1;

  /** Deeper directories cannot be reached by any path. */
  private static final int DEEPEST = 128;

  private final Sectors device;

  /** Null where no volume has been found on the device so far. */
  private Volume volume;

  /** First cluster of the current directory; 0 for the root. */
  private long current;

  /** A file, and the object that scripts have of it. */
  private record OpenFile(FatFile file, WeakReference<Object> owner) {}

  private final List<OpenFile> openFiles = new ArrayList<>();

  /** Where a path leads: the entry, or null where the directory has none of that name. */
  private record Place(Directory directory, Name name, Entry entry) {
    /** Whether the path is that of the directory it starts in. */
    boolean isStart() {
      return name == null;
    }
  }

  FatFileSystem(Sectors device) {
    this.device = device;
  }

  /** Looks for a volume on the device. */
  void mount() throws NoVolumeException {
    device.initialise();
    current = 0;
    volume = new Volume(device, Layout.find(device));
  }

  /** Makes an empty volume in place of what is on the device. */
  void format() {
    volume = null;
    openFiles.clear();
    new Formatter(device).format();
  }

  private Volume volume() {
    if (volume == null) {
      try {
        mount();
      } catch (NoVolumeException e) {
        throw Errors.osError(Errno.ENODEV);
      }
    }
    flushDropped(null);
    return volume;
  }

  private Volume writableVolume() {
    Volume found = volume();
    if (device.isReadOnly()) {
      throw Errors.osError(Sectors.EROFS);
    }
    return found;
  }

  /**
   * Does what closing would have done for files that scripts have dropped, and for {@code entry}'s.
   */
  private void flushDropped(Entry entry) {
    for (Iterator<OpenFile> files = openFiles.iterator(); files.hasNext(); ) {
      OpenFile open = files.next();
      FatFile file = open.file;
      boolean isDropped = open.owner.get() == null;
      boolean isSame =
          entry != null && file.entrySector == entry.sector && file.entryOffset == entry.offset;
      if (isDropped) {
        files.remove();
      }
      if (isDropped || isSame) {
        file.flush();
      }
    }
  }

  /** Says which object scripts have of {@code file}. */
  void setOwner(FatFile file, Object owner) {
    openFiles.add(new OpenFile(file, new WeakReference<>(owner)));
  }

  void close(FatFile file) {
    openFiles.removeIf(open -> open.file == file);
    file.flush();
  }

  private static boolean isSeparator(byte b) {
    return b == '/' || b == '\\';
  }

  /** As the reference has it, a control character ends a path. */
  private static int lengthOf(byte[] path) {
    int length = 0;
    while (length < path.length && (path[length] & 0xff) >= ' ') {
      length++;
    }
    return length;
  }

  private long clusterOf(Entry entry) {
    return entry.cluster(volume.layout.bits);
  }

  /** Follows {@code path}. @throws OSError (Python's) where a directory on the way is missing */
  private Place follow(byte[] given) {
    byte[] path = Arrays.copyOf(given, lengthOf(given));
    int at = 0;
    while (at < path.length && isSeparator(path[at])) {
      at++;
    }
    Directory directory = new Directory(volume, at > 0 ? 0 : current);
    Place place = new Place(directory, null, null);
    boolean isLast = at == path.length;
    // A separator at the end is followed by a name without characters, which no file has.
    while (!isLast) {
      int end = at;
      while (end < path.length && !isSeparator(path[end])) {
        end++;
      }
      Name name = new Name(Arrays.copyOfRange(path, at, end));
      Entry entry = directory.find(name);
      isLast = end == path.length;
      // The root has no dot entries: it is its own parent.
      boolean staysInRoot = entry == null && name.isDot && directory.start == 0;
      place = staysInRoot ? new Place(directory, null, null) : new Place(directory, name, entry);
      at = end;
      while (at < path.length && isSeparator(path[at])) {
        at++;
      }
      if (!isLast && !staysInRoot) {
        if (entry == null || !entry.isDirectory()) {
          throw Errors.osError(Errno.ENOENT);
        }
        directory = new Directory(volume, clusterOf(entry));
      }
    }
    return place;
  }

  private static Entry existing(Place place) {
    if (place.isStart()) {
      throw Errors.osError(Errno.EINVAL);
    }
    if (place.entry == null) {
      throw Errors.osError(Errno.ENOENT);
    }
    return place.entry;
  }

  /** The entry of the file or directory at {@code path}. */
  Entry stat(byte[] path) {
    volume();
    return existing(follow(path));
  }

  /** The directory at {@code path}. */
  Directory directory(byte[] path) {
    volume();
    Place place = follow(path);
    if (place.isStart()) {
      return place.directory;
    }
    Entry entry = existing(place);
    if (!entry.isDirectory()) {
      throw Errors.osError(Errno.ENOENT);
    }
    return new Directory(volume, clusterOf(entry));
  }

  FatFile open(byte[] path, int mode) {
    Volume on = (mode & ~READ) != 0 ? writableVolume() : volume();
    Place place = follow(path);
    if (place.isStart()) {
      throw Errors.osError(Errno.EINVAL);
    }
    Entry entry = place.entry;
    boolean writes = (mode & WRITE) != 0;
    boolean isNew = entry == null && (mode & CREATES) != 0;
    if (isNew) {
      entry = place.directory.add(place.name);
    } else if (entry == null || entry.isDirectory() && (mode & CREATES) == 0) {
      throw Errors.osError(Errno.ENOENT);
    } else if (entry.isDirectory() || entry.isReadOnly() && writes) {
      throw Errors.osError(Errno.EACCES);
    } else if ((mode & CREATE_NEW) != 0) {
      throw Errors.osError(Errno.EEXIST);
    }
    flushDropped(entry);
    if (isNew || (mode & CREATE) != 0) {
      entry = empty(on, entry);
    } else {
      byte[] bytes = on.data.at(entry.sector);
      byte[] copy = Arrays.copyOfRange(bytes, entry.offset, entry.offset + Layout.ENTRY_SIZE);
      entry = new Entry(entry.slot, entry.firstSlot, entry.sector, entry.offset, copy, null);
    }
    FatFile file = new FatFile(on, entry, (mode & READ) != 0, writes);
    if (isNew || (mode & CREATE) != 0) {
      file.change();
    }
    if ((mode & APPEND) != 0) {
      file.seek(file.size());
    }
    return file;
  }

  /** Makes the file of {@code entry} an empty one; the new entry. */
  private static Entry empty(Volume volume, Entry entry) {
    int at = entry.offset;
    int bits = volume.layout.bits;
    byte[] bytes = volume.data.at(entry.sector);
    long chain = Entry.cluster(bytes, at, bits);
    Bytes.putInt(bytes, at + Entry.CREATED, Volume.now());
    bytes[at + Entry.ATTRIBUTES] = Entry.ARCHIVE;
    Entry.putCluster(bytes, at, bits, 0);
    Bytes.putInt(bytes, at + Entry.SIZE, 0);
    volume.data.change();
    byte[] copy = Arrays.copyOfRange(bytes, at, at + Layout.ENTRY_SIZE);
    if (chain != 0) {
      volume.table.release(chain, 0);
      volume.table.reuse(chain);
    }
    return new Entry(entry.slot, entry.firstSlot, entry.sector, at, copy, entry.longName);
  }

  void makeDirectory(byte[] path) {
    Volume on = writableVolume();
    Place place = follow(path);
    if (place.isStart() || place.entry != null) {
      throw Errors.osError(Errno.EEXIST);
    }
    if (place.name.isDot) {
      throw Errors.osError(Errno.EINVAL);
    }
    long cluster = on.table.take(0);
    if (cluster == 0) {
      throw Errors.osError(Errno.EACCES);
    }
    long now = Volume.now();
    on.clear(cluster);
    byte[] bytes = on.data.at(on.layout.sectorOf(cluster));
    putDot(bytes, 0, ".", cluster, now);
    putDot(bytes, Layout.ENTRY_SIZE, "..", place.directory.start, now);
    on.data.change();
    Entry entry;
    try {
      entry = place.directory.add(place.name);
    } catch (PyException e) {
      on.table.release(cluster, 0);
      throw e;
    }
    bytes = on.data.at(entry.sector);
    Bytes.putInt(bytes, entry.offset + Entry.CHANGED, now);
    Entry.putCluster(bytes, entry.offset, on.layout.bits, cluster);
    bytes[entry.offset + Entry.ATTRIBUTES] = Entry.DIRECTORY;
    on.data.change();
    on.flush();
  }

  private void putDot(byte[] bytes, int at, String name, long cluster, long time) {
    Arrays.fill(bytes, at, at + Name.SHORT, (byte) ' ');
    Bytes.putText(bytes, at, name);
    bytes[at + Entry.ATTRIBUTES] = Entry.DIRECTORY;
    Bytes.putInt(bytes, at + Entry.CHANGED, time);
    Entry.putCluster(bytes, at, volume.layout.bits, cluster);
  }

  /** Removes the file, or where {@code wantsDirectory} the empty directory, at {@code path}. */
  void remove(byte[] path, boolean wantsDirectory) {
    if (stat(path).isDirectory() != wantsDirectory) {
      throw Errors.osError(wantsDirectory ? ENOTDIR : Errno.EISDIR);
    }
    Volume on = writableVolume();
    Place place = follow(path);
    Entry entry = existing(place);
    if (place.name.isDot) {
      throw Errors.osError(Errno.EINVAL);
    }
    long cluster = clusterOf(entry);
    boolean isUsed =
        entry.isDirectory() && (cluster == current || !new Directory(on, cluster).isEmpty());
    if (entry.isReadOnly() || isUsed) {
      throw Errors.osError(Errno.EACCES);
    }
    place.directory.remove(entry);
    if (cluster != 0) {
      on.table.release(cluster, 0);
    }
    on.flush();
  }

  /** Gives what is at {@code from} the path {@code to}; a file that is there is removed. */
  void rename(byte[] from, byte[] to) {
    Volume on = writableVolume();
    Place source = follow(from);
    Entry entry = existing(source);
    if (source.name.isDot) {
      throw Errors.osError(Errno.EINVAL);
    }
    Place target = follow(to);
    Entry there = target.entry;
    boolean isSame = there != null && there.sector == entry.sector && there.offset == entry.offset;
    if (target.isStart() || there != null && !isSame) {
      remove(to, false);
      target = follow(to);
    }
    Entry added = target.directory.add(target.name);
    byte[] bytes = on.data.at(added.sector);
    int kept = Entry.LETTERS + 1;
    System.arraycopy(entry.bytes, kept, bytes, added.offset + kept, Layout.ENTRY_SIZE - kept);
    int attributes = entry.bytes[Entry.ATTRIBUTES];
    boolean isDirectory = entry.isDirectory();
    bytes[added.offset + Entry.ATTRIBUTES] =
        (byte) (isDirectory ? attributes : attributes | Entry.ARCHIVE);
    on.data.change();
    if (isDirectory && source.directory.start != target.directory.start) {
      byte[] dots = on.data.at(on.layout.sectorOf(clusterOf(entry)));
      if (dots[Layout.ENTRY_SIZE + 1] == '.') {
        Entry.putCluster(dots, Layout.ENTRY_SIZE, on.layout.bits, target.directory.start);
        on.data.change();
      }
    }
    source.directory.remove(entry);
    on.flush();
  }

  void changeDirectory(byte[] path) {
    current = directory(path).start;
  }

  /** The path of the current directory. */
  byte[] currentDirectory() {
    volume();
    byte[] path = {};
    long cluster = current;
    for (int depth = 0; cluster != 0; depth++) {
      Entry up = depth < DEEPEST ? new Directory(volume, cluster).read(PARENT_SLOT) : null;
      if (up == null || !up.isDot()) {
        throw Errors.osError(Errno.EIO);
      }
      long parent = clusterOf(up);
      byte[] name = nameOf(new Directory(volume, parent), cluster);
      byte[] longer = new byte[name.length + 1 + path.length];
      longer[0] = '/';
      System.arraycopy(name, 0, longer, 1, name.length);
      System.arraycopy(path, 0, longer, 1 + name.length, path.length);
      path = longer;
      cluster = parent;
    }
    return path.length == 0 ? new byte[] {'/'} : path;
  }

  private byte[] nameOf(Directory directory, long cluster) {
    Entry entry = directory.firstFrom(0);
    while (entry != null) {
      if (clusterOf(entry) == cluster) {
        return entry.visibleName();
      }
      entry = directory.firstFrom(entry.slot + 1);
    }
    throw Errors.osError(Errno.EIO);
  }

  /** The bytes of a cluster, the number of clusters, and how many of them are free. */
  long[] usage() {
    Volume on = volume();
    return new long[] {on.layout.clusterBytes(), on.layout.clusters, on.table.countFree()};
  }
}
