package org.pycopy.littlefs;

import org.pycopy.annot.PyModule;

/** The part of the module {@code uos} that has the types of littlefs. */
@PyModule(
    value = "uos+littlefs",
    types = {VfsLfs1.class, VfsLfs2.class})
final class LittlefsModule {
  private LittlefsModule() {}
}
