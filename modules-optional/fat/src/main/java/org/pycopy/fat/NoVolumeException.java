package org.pycopy.fat;

/** There is no FAT volume on a device. */
final class NoVolumeException extends Exception {
  private static final long serialVersionUID = 1;
}
