package org.pycopy.kernel.modules;

import java.util.HashMap;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.ModuleTable;
import org.pycopy.kernel.Names;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.objects.BuiltinTable;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyBool;
import org.pycopy.kernel.objects.PyDict;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyList;
import org.pycopy.kernel.objects.PyModule;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.syntax.SourceMap;

/**
 * The import machinery and the modules of one interpreter.
 *
 * <p>A module is looked for in {@code sys.modules}, then among the built-in modules, then as
 * directory (a package), {@code .py} or {@code .mpy} file among the frozen files and along {@code
 * sys.path}, then as a built-in module whose name has a {@code u} in front, and last by the {@link
 * ModuleFinder}. An import hook ({@code sys.setimphook}) is asked for each file before the host is.
 *
 * <p>A built-in module's function {@code __init__} runs when the module is first imported, as the
 * reference's does.
 */
public final class Importer {
  /** Name of the main module while strict mode runs it. */
  private static final PyStr STRICT_MAIN = new PyStr("__main__s");

  private static final String[] EXTENSIONS = {".py", ".mpy"};

  /**
   * {@code sys.modules}: what was loaded from files or stored there; built-in ones are not listed.
   */
  public final PyDict modules = new PyDict();

  /** {@code sys.path}. */
  public final PyList path = new PyList();

  /** {@code sys.argv}. */
  public final PyList argv = new PyList();

  private final Interpreter in;
  private final HashMap<String, PyModule> builtins = new HashMap<>();
  private final PyModule main;
  private PyObject hook = PyNone.NONE;
  private ModuleFinder finder;

  public Importer(Interpreter in) {
    this.in = in;
    this.main = new PyModule(in, Names.MAIN);
  }

  /** The module {@code __main__}. */
  public PyModule main() {
    return main;
  }

  /** {@code sys.setimphook(hook, ...)}; the former one. */
  public PyObject setHook(PyObject function) {
    PyObject old = hook;
    hook = function;
    return old;
  }

  /** Has {@code finder} asked for modules that are neither built in nor files. */
  public void setFinder(ModuleFinder finder) {
    this.finder = finder;
  }

  // ---- Entries for the VM and for __import__

  /** {@code import name}: calls {@code __import__} where Python code has replaced it. */
  public static PyObject importName(
      Interpreter in, PyDict globals, PyStr name, PyObject fromList, PyObject level) {
    Importer importer = in.importer();
    PyModule builtins = importer.builtins.get("builtins");
    PyObject override = builtins == null ? null : builtins.dict().getName(Names.IMPORT);
    if (override != null) {
      PyObject[] args = {name, globals, in.currentLocals(), fromList, level};
      return override.call(in, args, 0, args.length, 0);
    }
    return importer.load(name, globals, fromList, Ops.index(in, level));
  }

  /** {@code from module import name}, for one name; submodules of a package are loaded. */
  public static PyObject importFrom(Interpreter in, PyObject module, PyStr name) {
    PyObject value = Ops.getAttrOrNull(in, module, name);
    if (value != null) {
      return value;
    }
    if (Ops.getAttrOrNull(in, module, Names.PATH) == null) {
      throw Errors.of(ExceptionTypes.IMPORT_ERROR, "can't import name " + name.value());
    }
    String packageName = Convert.toJavaString(in, Ops.getAttr(in, module, Names.NAME));
    PyStr full = in.intern(packageName + "." + name.value());
    PyDict globals = in.frame == null ? in.importer().main.dict() : in.frame.globals;
    return importName(in, globals, full, PyBool.TRUE, PyInt.of(0));
  }

  /** {@code from module import *}. */
  public static void importStar(Interpreter in, PyObject module, PyDict into) {
    if (!(module instanceof PyModule source)) {
      throw Errors.typeError(null);
    }
    PyObject all = source.find(in, Names.ALL);
    if (all != null) {
      int n = Ops.len(in, all);
      for (int i = 0; i < n; i++) {
        PyStr name = Convert.toStr(in, Ops.getItem(in, all, PyInt.of(i)));
        PyObject value = source.find(in, name);
        if (value == null) {
          throw Errors.keyError(name);
        }
        StrictMode.store(in, into, in.intern(name.value()), value, true);
      }
      return;
    }
    importMembers(in, source, into);
  }

  private static void importMembers(Interpreter in, PyModule source, PyDict into) {
    BuiltinTable table = source.table();
    if (table != null) {
      for (int i = 0; i < table.size(); i++) {
        importPublic(in, source, in.intern(table.nameOf(i)), into);
      }
      for (PyModule part : source.parts(in)) {
        importMembers(in, part, into);
      }
    }
    PyDict dict = source.dict();
    for (int i = dict.nextSlot(0); i >= 0; i = dict.nextSlot(i + 1)) {
      if (!(dict.keys[i] instanceof PyStr name)) {
        throw Errors.typeError(null);
      }
      importPublic(in, source, name, into);
    }
  }

  private static void importPublic(Interpreter in, PyModule source, PyStr name, PyDict into) {
    if (!name.value().startsWith("_")) {
      StrictMode.store(in, into, name, source.find(in, name), true);
    }
  }

  // ---- Modules

  /** Module {@code name} where it is loaded, built in or below a built-in one, else null. */
  public PyObject find(String name) {
    PyObject loaded = modules.getName(in.intern(name));
    if (loaded == null) {
      loaded = builtin(name);
    }
    int dot = name.indexOf('.');
    boolean below = loaded == null && dot > 0 && builtin(name.substring(0, dot)) != null;
    return below ? ask(name) : loaded;
  }

  private PyObject ask(String name) {
    return finder == null ? null : finder.find(in, name);
  }

  /** The built-in module {@code name}, or null where the port has none. */
  public PyModule builtin(String name) {
    PyModule module = builtins.get(name);
    if (module != null) {
      return module;
    }
    if (name.equals("__main__") || name.equals(STRICT_MAIN.value())) {
      return main;
    }
    BuiltinTable table = in.host().modules().find(name);
    if (table == null) {
      return null;
    }
    // A table may have several names (micropython, pycopy) but makes one module.
    module = builtins.get(table.name());
    if (module == null) {
      module = new PyModule(table, table.name());
      builtins.put(table.name(), module);
      PyObject init = table.find(Names.INIT.value());
      if (init != null) {
        init.call0(in);
      }
    }
    builtins.put(name, module);
    return module;
  }

  /**
   * What {@code __import__} does.
   *
   * @param globals of the importing module, by which relative names are resolved
   * @param fromList None for {@code import a.b}, which yields {@code a}; False for {@code -m}, by
   *     which the module becomes {@code __main__}; anything else yields the module named
   * @param level number of leading dots
   * @throws ImportError where there is no such module
   */
  public PyObject load(PyStr name, PyDict globals, PyObject fromList, long level) {
    if (level < 0) {
      throw Errors.valueError(null);
    }
    String full = level == 0 ? name.value() : resolve(name.value(), globals, level);
    if (full.isEmpty()) {
      throw Errors.valueError(null);
    }
    PyObject loaded = find(full);
    if (loaded != null) {
      int dot = full.indexOf('.');
      return dot < 0 || fromList != PyNone.NONE ? loaded : find(full.substring(0, dot));
    }
    in.enter();
    PyObject module = new Search(full, fromList == PyBool.FALSE).run(fromList != PyNone.NONE);
    in.leave();
    return module;
  }

  /** The absolute name of a relative one. */
  private String resolve(String name, PyDict globals, long level) {
    String base = moduleName(globals);
    int end = base.length();
    // A relative name starts from the package: a module's own name is not part of that.
    long chops = globals.getName(Names.PATH) != null ? level - 1 : level;
    for (long i = 0; i < chops && end > 0; i++) {
      end = Math.max(base.lastIndexOf('.', end - 1), 0);
    }
    if (end == 0) {
      throw Errors.of(ExceptionTypes.IMPORT_ERROR, "can't perform relative import");
    }
    String anchor = base.substring(0, end);
    return name.isEmpty() ? anchor : anchor + "." + name;
  }

  /** The real name of the module with these globals, also where it runs as {@code __main__}. */
  private String moduleName(PyDict globals) {
    PyStr key = Names.NAME;
    PyObject name = globals.getName(key);
    if (Names.MAIN.equals(name) || STRICT_MAIN.equals(name)) {
      key = Names.MODULE_REAL_NAME;
      name = globals.getName(key);
    }
    if (name == null) {
      throw Errors.keyError(key);
    }
    return Convert.toJavaString(in, name);
  }

  /**
   * Imports module {@code name} as {@code __main__}, for {@code -m}: a package's submodule {@code
   * __main__}. In strict mode its main function runs as well.
   */
  public void runAsMain(String name) {
    PyObject module = load(in.intern(name), main.dict(), PyBool.FALSE, 0);
    if (Ops.getAttrOrNull(in, module, Names.PATH) != null) {
      module = load(in.intern(name + ".__main__"), main.dict(), PyBool.FALSE, 0);
    }
    in.poll(0);
    if (in.strict && module instanceof PyModule m) {
      StrictMode.runMain(in, m.dict());
    }
  }

  /** The import of one dotted name: each part is found, loaded and stored in the one before. */
  private final class Search {
    private final String full;
    private final boolean asMain;

    /** Path of the part found last, with its extension where it is a file. */
    private String found = "";

    private PyObject fromHook;
    private boolean foundDirectory;
    private PyObject top;
    private PyObject outer;

    Search(String full, boolean asMain) {
      this.full = full;
      this.asMain = asMain;
    }

    PyObject run(boolean wantLeaf) {
      int start = 0;
      while (start <= full.length()) {
        int dot = full.indexOf('.', start);
        int end = dot < 0 ? full.length() : dot;
        PyObject module = part(start, end);
        if (outer != null) {
          Ops.setAttr(in, outer, in.intern(full.substring(start, end)), module);
        }
        outer = module;
        if (top == null) {
          top = module;
        }
        start = end + 1;
      }
      return wantLeaf ? outer : top;
    }

    private PyObject part(int start, int end) {
      boolean isLast = end == full.length();
      PyStr name = in.intern(full.substring(0, end));
      PyStr shownName = asMain && isLast ? Names.MAIN : name;
      boolean exists;
      if (found.isEmpty()) {
        exists = findOnPath(full.substring(start, end), shownName);
      } else {
        found = found + "/" + full.substring(start, end);
        exists = findAt(shownName);
      }
      if (!exists) {
        PyObject weak = isLast ? builtin("u" + full) : null;
        if (weak == null) {
          weak = ask(name.value());
        }
        if (weak == null) {
          throw Errors.of(ExceptionTypes.IMPORT_ERROR, "no module named '" + name.value() + "'");
        }
        return weak;
      }
      if (fromHook != null) {
        return takeFromHook(name);
      }
      boolean isDirectory = foundDirectory;
      PyObject loaded = find(name.value());
      return loaded != null ? loaded : loadNew(name, isLast, isDirectory);
    }

    private PyObject takeFromHook(PyStr name) {
      PyObject module = fromHook;
      fromHook = null;
      modules.putName(in, name, module);
      return module;
    }

    /**
     * Looks among the frozen files and along {@code sys.path}; leaves the path in {@link #found},
     * or the hook's module.
     */
    private boolean findOnPath(String file, PyStr name) {
      found = ModuleTable.FROZEN + file;
      if (findAt(name)) {
        return true;
      }
      for (int i = 0; i < path.size; i++) {
        String directory = Convert.toJavaString(in, path.items[i]);
        found = directory.isEmpty() ? file : directory + "/" + file;
        if (findAt(name)) {
          return true;
        }
      }
      return false;
    }

    /** True where {@link #found} is a directory, or a module's file without its extension. */
    private boolean findAt(PyStr name) {
      foundDirectory = stat(found) == Host.DIRECTORY;
      return foundDirectory || findFile(name);
    }

    /** True where there is a file of path {@link #found} and some extension, which is added. */
    private boolean findFile(PyStr name) {
      if (hook != PyNone.NONE) {
        PyObject module = hook.call2(in, name, new PyStr(found));
        if (module != PyNone.NONE) {
          fromHook = module;
          return true;
        }
      }
      for (String extension : EXTENSIONS) {
        if (stat(found + extension) == Host.FILE) {
          found = found + extension;
          return true;
        }
      }
      return false;
    }

    private PyObject loadNew(PyStr name, boolean isLast, boolean isDirectory) {
      PyModule module = new PyModule(in, name);
      modules.putName(in, name, module);
      PyDict globals = module.dict();
      if (asMain && isLast && !isDirectory) {
        globals.putName(in, Names.NAME, Names.MAIN);
        globals.putName(in, Names.MODULE_REAL_NAME, name);
        modules.putName(in, Names.MAIN, module);
      }
      if (!isDirectory) {
        execute(module, found);
        return module;
      }
      Ops.setAttr(in, module, Names.PATH, new PyStr(found));
      String directory = found;
      found = directory + "/__init__";
      PyObject result = module;
      if (findFile(name)) {
        if (fromHook != null) {
          result = fromHook;
          fromHook = null;
        } else {
          execute(module, found);
        }
      }
      found = directory;
      return result;
    }
  }

  /** Whether {@code path}, as scripts see it, is that of a frozen file or directory. */
  static boolean isFrozen(String path) {
    return !path.isEmpty() && path.charAt(0) == ModuleTable.FROZEN;
  }

  private int stat(String path) {
    if (isFrozen(path)) {
      return in.host().modules().statFrozen(path.substring(1));
    }
    FileSystem mounted = in.fileSystem();
    return mounted == null ? in.host().stat(path) : mounted.kindOf(in, path);
  }

  /**
   * Content of the frozen file at {@code path}, as scripts see it.
   *
   * @throws OSError (Python's) where there is none
   */
  byte[] frozenFile(String path) {
    byte[] content = in.host().modules().frozenFile(path.substring(1));
    if (content == null) {
      throw Errors.osError(Errno.ENOENT);
    }
    return content;
  }

  /** Runs the file at {@code file} as the body of {@code module}. */
  private void execute(PyModule module, String file) {
    FileSystem mounted = in.fileSystem();
    byte[] bytes;
    if (isFrozen(file)) {
      bytes = frozenFile(file);
    } else {
      bytes = mounted == null ? in.host().load(file) : mounted.load(in, file);
    }
    if (bytes == null) {
      throw Errors.osError(Errno.ENOENT);
    }
    PyDict globals = module.dict();
    StrictMode.store(in, globals, Names.FILE, in.intern(file), false);
    Code code = codeOf(file, bytes);
    StrictMode.renameMain(in, globals);
    Programs.run(in, code, globals, globals);
  }

  private Code codeOf(String file, byte[] content) {
    if (file.endsWith(".mpy")) {
      return isFrozen(file) ? Programs.loadFrozen(content) : Programs.loadCompiled(content);
    }
    String source = SourceMap.decode(content, 0, content.length);
    String shown = isFrozen(file) ? file.substring(1) : file;
    return Programs.compile(in, source, shown, CompileOptions.FILE);
  }
}
