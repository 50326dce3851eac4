package org.pycopy.cross;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pycopy.kernel.compiler.CompileOptions;

/**
 * Freezes trees of Python files into the resources of a jar: each module becomes {@code
 * META-INF/pycopy/frozen/<path>.mpy}, named in the index {@code
 * META-INF/pycopy/frozen/<name>.index}. Ports find the indexes of the jars they are built with;
 * other programs name theirs ({@code FrozenModules} of {@code pycopy-port-base}).
 *
 * <p>Tracebacks show paths below the tree's root. Files other than Python are taken along as they
 * are, for {@code uio.resource_stream}.
 */
public final class FrozenTree {
  /** Where frozen files are within a jar. */
  public static final String FOLDER = "META-INF/pycopy/frozen";

  private final CrossCompiler compiler;
  private final Path folder;
  private final String index;
  private final boolean asText;
  private final TreeSet<String> paths = new TreeSet<>();
  private final List<String> errors = new ArrayList<>();

  /**
   * A tree to be written.
   *
   * @param options of the compiler, which it owns from now on
   * @param resources the folder that becomes the root of the jar
   * @param index name of the index, without {@code .index}; different in all jars of a program
   * @param asText whether modules are kept as text, to be compiled when they are imported
   */
  public FrozenTree(CompileOptions options, Path resources, String index, boolean asText) {
    this.compiler = new CrossCompiler(options);
    this.folder = resources.resolve(FOLDER);
    this.index = index;
    this.asText = asText;
  }

  /**
   * Freezes a file, or all files below a directory except hidden ones and compiled ones of CPython.
   */
  public void add(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      addFile(root, root.getFileName().toString());
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(root)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String path = root.relativize(file).toString().replace('\\', '/');
      boolean hidden = path.startsWith(".") || path.contains("/.");
      if (!hidden && !path.contains("__pycache__/")) {
        addFile(file, path);
      }
    }
  }

  private void addFile(Path file, String path) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (path.endsWith(".py") && !asText) {
      try {
        content = compiler.compile(content, path);
      } catch (CompileException e) {
        errors.add(e.getMessage());
        return;
      }
      put(path.substring(0, path.length() - 3) + ".mpy", content);
    } else {
      put(path, content);
    }
  }

  private void put(String path, byte[] content) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    Files.write(target, content);
    paths.add(path);
  }

  /** Writes the index of all that was added, and removes what a former one names and is no more. */
  public void finish() throws IOException {
    Path file = folder.resolve(index + ".index");
    if (Files.exists(file)) {
      for (String path : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
        if (!path.isEmpty() && !paths.contains(path)) {
          Files.deleteIfExists(folder.resolve(path));
        }
      }
    }
    Files.createDirectories(folder);
    Files.writeString(file, String.join("\n", paths) + "\n", StandardCharsets.UTF_8);
  }

  /** How many files were added. */
  public int size() {
    return paths.size();
  }

  /** Tracebacks of the sources that are no programs, and were left out. */
  public List<String> errors() {
    return errors;
  }
}
