package org.pycopy.vfs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.FileSystem;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;
import org.pycopy.kernel.objects.PyTuple;

/**
 * The file systems of one interpreter, by the paths that they are mounted at. An operation on a
 * path goes to the file system that it is in, as a call of the method of that name, with the path
 * from the file system's own root on.
 *
 * <p>The directory {@code /} is virtual: it has what is mounted, and what a file system mounted at
 * {@code /} has. A port with {@code VfsPosix} begins with one there, at the system's directory.
 */
final class MountTable implements FileSystem {
  /** What is mounted at {@code path}. */
  record Mount(String path, PyObject fileSystem) {
    boolean isRoot() {
      return path.length() == 1;
    }
  }

  /** Where a path leads: the mount, and the path within it. */
  private record Place(Mount mount, String path) {}

  /** The virtual directory. */
  private static final Place ROOT = new Place(null, "/");

  private static final int LONGEST_NAME = 4096;

  /** Those mounted at the root are the last; of them the first counts. */
  private final List<Mount> mounts = new ArrayList<>();

  /** Where relative paths start; null for the virtual directory. */
  private Mount current;

  MountTable(Interpreter in) {
    PyObject system = Detection.typeOf(in, "VfsPosix");
    if (system != null) {
      current = new Mount("/", system.call0(in));
      mounts.add(current);
    }
  }

  /**
   * @throws OSError (Python's) where something is mounted at {@code path}
   */
  void add(String path, PyObject fileSystem) {
    Mount mount = new Mount(path, fileSystem);
    Place used = find(path);
    boolean isInRoot = used != null && used.mount != null && used.mount.isRoot() && !mount.isRoot();
    if (used != null && used.mount != null && !isInRoot) {
      throw Errors.osError(Errno.EPERM);
    }
    Mount root = rootMount();
    mounts.add(root == null ? mounts.size() : mounts.indexOf(root), mount);
  }

  /** Takes out what is {@code mounted}: a file system, or a path. @throws OSError if nothing is */
  Mount take(PyObject mounted) {
    PyObject plain = Convert.nativeOf(mounted);
    String path = plain instanceof PyStr text ? text.value() : null;
    for (Mount mount : mounts) {
      if (mount.fileSystem == mounted || mount.path.equals(path)) {
        mounts.remove(mount);
        if (current == mount) {
          current = null;
        }
        return mount;
      }
    }
    throw Errors.osError(Errno.EINVAL);
  }

  /** Where {@code path} leads; {@link #ROOT} for the virtual directory, null for nowhere. */
  private Place find(String path) {
    boolean isAbsolute = path.startsWith("/");
    if (!isAbsolute && current != null) {
      return new Place(current, path);
    }
    String rest = isAbsolute ? path.substring(1) : path;
    if (rest.isEmpty()) {
      return ROOT;
    }
    for (Mount mount : mounts) {
      if (mount.isRoot()) {
        return new Place(mount, path);
      }
      String name = mount.path.substring(1);
      if (rest.startsWith(name)) {
        if (rest.length() == name.length()) {
          return new Place(mount, "/");
        }
        if (rest.charAt(name.length()) == '/') {
          return new Place(mount, rest.substring(name.length()));
        }
      }
    }
    return null;
  }

  private Place find(Interpreter in, PyObject path) {
    PyObject plain = Convert.nativeOf(path);
    return find(
        plain instanceof PyBytes
            ? new String(plain.buffer(in, false).toBytes(), StandardCharsets.UTF_8)
            : Convert.toJavaString(in, path));
  }

  private static boolean isBytes(PyObject path) {
    return Convert.nativeOf(path) instanceof PyBytes;
  }

  private static PyObject text(Interpreter in, String value, boolean asBytes) {
    PyStr text = new PyStr(value);
    return asBytes ? new PyBytes(text.buffer(in, false).toBytes()) : text;
  }

  /** The path for the method of a file system, in the type of {@code like}. */
  private static PyObject pathIn(Interpreter in, Place place, PyObject like) {
    return text(in, place.path, isBytes(like));
  }

  private static PyObject method(Interpreter in, Place place, String name) {
    if (place == null) {
      throw Errors.osError(Errno.ENODEV);
    }
    if (place == ROOT) {
      throw Errors.osError(Errno.EPERM);
    }
    return Ops.getAttr(in, place.mount.fileSystem, in.intern(name));
  }

  private PyObject call(Interpreter in, String name, PyObject path) {
    Place place = find(in, path);
    PyObject method = method(in, place, name);
    return method.call1(in, pathIn(in, place, path));
  }

  @Override
  public PyObject open(Interpreter in, PyObject path, PyObject mode) {
    Place place = find(in, path);
    PyObject method = method(in, place, "open");
    return method.call2(in, pathIn(in, place, path), mode);
  }

  private Mount rootMount() {
    for (Mount mount : mounts) {
      if (mount.isRoot()) {
        return mount;
      }
    }
    return null;
  }

  @Override
  public PyObject stat(Interpreter in, PyObject path, PyObject follow) {
    Place place = find(in, path);
    if (place == ROOT) {
      PyObject[] values = new PyObject[10];
      Arrays.fill(values, PyInt.of(0));
      values[0] = PyInt.of(DIRECTORY);
      return new PyTuple(values);
    }
    PyObject method = method(in, place, "stat");
    PyObject inside = pathIn(in, place, path);
    return follow == null ? method.call1(in, inside) : method.call2(in, inside, follow);
  }

  @Override
  public PyObject statvfs(Interpreter in, PyObject path) {
    Place place = find(in, path);
    if (place == ROOT) {
      Mount root = rootMount();
      if (root == null) {
        PyObject[] values = new PyObject[10];
        Arrays.fill(values, PyInt.of(0));
        values[9] = PyInt.of(LONGEST_NAME);
        return new PyTuple(values);
      }
      place = new Place(root, "/");
    }
    return method(in, place, "statvfs").call1(in, pathIn(in, place, path));
  }

  @Override
  public PyObject ilistdir(Interpreter in, PyObject path) {
    PyObject given = path == null ? in.intern("") : path;
    Place place = find(in, given);
    if (place == ROOT) {
      return new RootListing(new ArrayList<>(mounts), isBytes(given));
    }
    return method(in, place, "ilistdir").call1(in, pathIn(in, place, given));
  }

  @Override
  public PyObject mkdir(Interpreter in, PyObject path) {
    Place place = find(in, path);
    if (place != null && place.path.equals("/")) {
      throw Errors.osError(Errno.EEXIST);
    }
    return call(in, "mkdir", path);
  }

  @Override
  public PyObject rmdir(Interpreter in, PyObject path) {
    return call(in, "rmdir", path);
  }

  @Override
  public PyObject remove(Interpreter in, PyObject path) {
    return call(in, "remove", path);
  }

  @Override
  public PyObject rename(Interpreter in, PyObject from, PyObject to) {
    Place source = find(in, from);
    Place target = find(in, to);
    if ((source == null ? null : source.mount) != (target == null ? null : target.mount)) {
      throw Errors.osError(Errno.EPERM);
    }
    PyObject method = method(in, source, "rename");
    return method.call2(in, pathIn(in, source, from), pathIn(in, target, to));
  }

  @Override
  public void chdir(Interpreter in, PyObject path) {
    Place place = find(in, path);
    if (place != ROOT) {
      PyObject method = method(in, place, "chdir");
      method.call1(in, pathIn(in, place, path));
      current = place.mount;
      return;
    }
    Mount root = rootMount();
    if (root != null) {
      // What relative paths start from there.
      Ops.callMethod(in, root.fileSystem, in.intern("chdir"), in.intern("/"));
    }
    current = null;
  }

  @Override
  public PyObject getcwd(Interpreter in) {
    if (current == null) {
      return in.intern("/");
    }
    PyObject directory = Ops.callMethod(in, current.fileSystem, in.intern("getcwd"));
    if (current.isRoot()) {
      return directory;
    }
    String inside = Convert.toJavaString(in, directory);
    return new PyStr(inside.equals("/") ? current.path : current.path + inside);
  }
}
