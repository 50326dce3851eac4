package org.pycopy.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.TestProgram;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStr;

class MountTableTest {
  private static final String PROGRAM =
      """
      class Files:
        def __init__(self, name):
          self.name = name
          self.directory = '/'

        def stat(self, path): return (self.name, path)

        def chdir(self, path):
          if path.endswith('none'): raise OSError(2)
          self.directory = path

        def getcwd(self): return self.directory

        def ilistdir(self, path): return iter([('in ' + self.name, 1, 2)])

        def rename(self, a, b): self.renamed = (a, b)
      """;

  private final Interpreter in = TestHost.newInterpreter();
  private final MountTable table;

  MountTableTest() {
    TestProgram.run(in, PROGRAM);
    table = new MountTable(in);
  }

  private PyObject files(String name) {
    PyObject type = in.importer().main().dict().getName(in.intern("Files"));
    return type.call1(in, new PyStr(name));
  }

  private PyObject mount(String path) {
    PyObject files = files(path);
    table.add(path, files);
    return files;
  }

  private String text(PyObject object) {
    return Printer.repr(in, object);
  }

  private String stat(String path) {
    return text(table.stat(in, new PyStr(path), null));
  }

  private String listing(PyObject path) {
    StringBuilder result = new StringBuilder();
    PyObject iterator = table.ilistdir(in, path);
    for (PyObject item = Ops.next(in, iterator); item != null; item = Ops.next(in, iterator)) {
      result.append(text(item));
    }
    return result.toString();
  }

  private void assertOsError(int number, Runnable operation) {
    assertThatThrownBy(operation::run)
        .isInstanceOfSatisfying(
            PyException.class,
            e -> assertThat(text(e.value())).isEqualTo("OSError(" + number + ",)"));
  }

  @Test
  void withNothingMountedThereIsOnlyTheRoot() {
    assertThat(stat("/")).isEqualTo("(16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)");
    assertThat(stat("")).isEqualTo(stat("/"));
    assertThat(text(table.getcwd(in))).isEqualTo("'/'");
    assertThat(listing(null)).isEmpty();
    assertOsError(19, () -> stat("/a"));
    assertOsError(19, () -> stat("a"));
    assertOsError(1, () -> table.remove(in, new PyStr("/")));
  }

  @Test
  void aMountHasWholeNamesOnly() {
    mount("/a");
    mount("/ab");
    mount("/ab.c");
    assertThat(stat("/a")).isEqualTo("('/a', '/')");
    assertThat(stat("/a/")).isEqualTo("('/a', '/')");
    assertThat(stat("/a/b/c")).isEqualTo("('/a', '/b/c')");
    assertThat(stat("/ab/a")).isEqualTo("('/ab', '/a')");
    assertThat(stat("/ab.c")).isEqualTo("('/ab.c', '/')");
    assertThat(stat("a/b")).isEqualTo("('/a', '/b')");
    assertOsError(19, () -> stat("/abc"));
    assertOsError(19, () -> stat("/ab."));
    assertOsError(19, () -> stat("//a"));
  }

  @Test
  void theRootComesAfterTheOthers() {
    mount("/");
    mount("/a");
    assertThat(stat("/a/x")).isEqualTo("('/a', '/x')");
    assertThat(stat("/b/x")).isEqualTo("('/', '/b/x')");
    assertThat(stat("b")).isEqualTo("('/', 'b')");
    assertThat(listing(new PyStr("/"))).isEqualTo("('a', 16384, 0)('in /', 1, 2)");
    assertThat(listing(new PyBytes("/".getBytes(StandardCharsets.UTF_8))))
        .startsWith("(b'a', 16384, 0)");
  }

  @Test
  void aPathIsMountedOnce() {
    PyObject a = mount("/a");
    assertOsError(1, () -> mount("/a"));
    assertOsError(1, () -> mount("/a/b"));
    assertThat(table.take(a).path()).isEqualTo("/a");
    assertOsError(22, () -> table.take(a));
    assertThat(mount("/a/b")).isNotNull();
    assertThat(table.take(new PyStr("/a/b")).path()).isEqualTo("/a/b");
    assertOsError(22, () -> table.take(new PyStr("/a/b")));
  }

  @Test
  void relativePathsAreInTheCurrentMount() {
    PyObject a = mount("/a");
    mount("/b");
    table.chdir(in, new PyStr("/a/d"));
    assertThat(text(table.getcwd(in))).isEqualTo("'/a/d'");
    assertThat(stat("b")).isEqualTo("('/a', 'b')");
    assertThat(stat("")).isEqualTo("('/a', '')");
    assertThat(stat("/b")).isEqualTo("('/b', '/')");
    // It stays where it is when a directory cannot be entered.
    assertOsError(2, () -> table.chdir(in, new PyStr("/b/none")));
    assertOsError(19, () -> table.chdir(in, new PyStr("/c")));
    assertThat(text(table.getcwd(in))).isEqualTo("'/a/d'");
    table.chdir(in, new PyStr("/a"));
    assertThat(text(table.getcwd(in))).isEqualTo("'/a'");
    table.take(a);
    assertThat(text(table.getcwd(in))).isEqualTo("'/'");
    assertThat(stat("b")).isEqualTo("('/b', '/')");
  }

  @Test
  void renamingStaysInOneMount() {
    PyObject a = mount("/a");
    mount("/b");
    table.rename(in, new PyStr("/a/x"), new PyStr("/a/y/z"));
    assertThat(text(Ops.getAttr(in, a, in.intern("renamed")))).isEqualTo("('/x', '/y/z')");
    assertOsError(1, () -> table.rename(in, new PyStr("/a/x"), new PyStr("/b/x")));
    assertOsError(1, () -> table.rename(in, new PyStr("/a/x"), new PyStr("/c/x")));
    assertOsError(19, () -> table.rename(in, new PyStr("/c/x"), new PyStr("/c/y")));
  }
}
