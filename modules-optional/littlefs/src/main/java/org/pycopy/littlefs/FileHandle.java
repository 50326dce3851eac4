package org.pycopy.littlefs;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/** An open file that is to be closed, also where nobody has its stream any more. */
final class FileHandle extends PhantomReference<LfsStream> {
  final OpenFile file;

  FileHandle(LfsStream stream, OpenFile file, ReferenceQueue<LfsStream> abandoned) {
    super(stream, abandoned);
    this.file = file;
  }
}
