package org.pycopy.littlefs;

/** Where a path leads in version 2. */
final class Lookup {
  /** The pair that has the file, or that it would be in; not set for the root. */
  final MetadataPair pair = new MetadataPair();

  /** The last name of the path. */
  byte[] name = {};

  /** Whether there is such a file. */
  boolean exists;

  /** {@link Tag#FILE}, {@link Tag#DIRECTORY} or what else is there. */
  int type;

  /** Id of the file, or that which it would get; {@link Tag#NO_ID} of the root. */
  int id = Tag.NO_ID;

  boolean isRoot() {
    return exists && id == Tag.NO_ID;
  }

  boolean isDirectory() {
    return type == Tag.DIRECTORY;
  }
}
