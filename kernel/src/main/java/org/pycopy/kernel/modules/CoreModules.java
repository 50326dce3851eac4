package org.pycopy.kernel.modules;

import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.objects.BuiltinTable;

/** The modules that every port has. A port that picks more extends this class. */
public class CoreModules extends ModuleTable {
  @Override
  public BuiltinTable find(String name) {
    switch (name) {
      case "builtins":
        return new BuiltinsModuleTable();
      case "gc":
        return new GcModuleTable();
      case "micropython":
      case "pycopy":
        return new MicropythonModuleTable();
      case "sys":
        return new SysModuleTable();
      case "uarray":
        return new ArrayModuleTable();
      case "ucollections":
        return new CollectionsModuleTable();
      case "uerrno":
        return new ErrnoModuleTable();
      case "uio":
        return new IoModuleTable();
      case "ustruct":
        return new StructModuleTable();
      default:
        return null;
    }
  }

  @Override
  public String[] names() {
    return new String[] {
      "builtins",
      "gc",
      "micropython",
      "pycopy",
      "sys",
      "uarray",
      "ucollections",
      "uerrno",
      "uio",
      "ustruct"
    };
  }
}
