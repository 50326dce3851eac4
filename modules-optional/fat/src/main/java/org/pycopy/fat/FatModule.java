package org.pycopy.fat;

import org.pycopy.annot.PyModule;

/** The part of the module {@code uos} that has the type of FAT file systems. */
@PyModule(value = "uos+fat", types = VfsFat.class)
final class FatModule {
  private FatModule() {}
}
