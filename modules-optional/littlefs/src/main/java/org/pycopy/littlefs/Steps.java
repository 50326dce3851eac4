package org.pycopy.littlefs;

/** A bound on the metadata pairs of a list, which ends a walk round a cycle of a damaged one. */
final class Steps {
  private final Disk disk;
  private int left;

  Steps(Disk disk) {
    this.disk = disk;
    left = Math.max(disk.geometry.blockCount / 2, 1);
  }

  /** One more pair. @throws FsException where these are more pairs than the device has */
  void take() throws FsException {
    if (left == 0) {
      throw disk.corrupt();
    }
    left--;
  }
}
