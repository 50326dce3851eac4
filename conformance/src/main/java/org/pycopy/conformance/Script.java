package org.pycopy.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pycopy.annot.Nullable;

/**
 * A script and what it says about itself in comments.
 *
 * <ul>
 *   <li>{@code # expect: text} — the next line of standard output, anywhere in the script; or all
 *       of it in a file {@code <script>.exp} beside it
 *   <li>{@code # stderr: text} — the last line of standard error
 *   <li>{@code # status: n} — the exit status, 0 where not given
 *   <li>{@code # options: …} — command-line options, separated by spaces
 *   <li>{@code # differs-from-cpython: reason} — CPython does something else, on purpose
 * </ul>
 *
 * Scripts whose name starts with {@code _} are modules that other scripts import.
 */
record Script(
    Path path,
    String output,
    @Nullable String lastError,
    int status,
    List<String> options,
    @Nullable String difference) {

  /** All scripts under {@code root}, sorted, without those of the runner itself. */
  static List<Script> findAll(Path root) throws IOException {
    List<Path> paths = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean own = dir.equals(root.resolve("src")) || dir.equals(root.resolve("target"));
            return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".py") && !name.startsWith("_")) {
              paths.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(paths);
    List<Script> scripts = new ArrayList<>();
    for (Path path : paths) {
      scripts.add(read(path));
    }
    return scripts;
  }

  /** Reads the script at {@code path} and its expectations. */
  static Script read(Path path) throws IOException {
    StringBuilder output = new StringBuilder();
    String lastError = null;
    int status = 0;
    List<String> options = List.of();
    String difference = null;
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      String expected = after(line, "# expect:");
      if (expected != null) {
        output.append(expected).append('\n');
      } else if (line.startsWith("# stderr:")) {
        lastError = after(line, "# stderr:");
      } else if (line.startsWith("# status:")) {
        status = Integer.parseInt(line.substring("# status:".length()).strip());
      } else if (line.startsWith("# options:")) {
        options = List.of(line.substring("# options:".length()).strip().split(" +"));
      } else if (line.startsWith("# differs-from-cpython:")) {
        difference = after(line, "# differs-from-cpython:");
      }
    }
    Path expFile = path.resolveSibling(path.getFileName() + ".exp");
    if (Files.exists(expFile)) {
      output.setLength(0);
      output.append(Files.readString(expFile, StandardCharsets.UTF_8));
    }
    return new Script(path, output.toString(), lastError, status, options, difference);
  }

  /** The rest of {@code line} after {@code mark} and one space, or null where it has no mark. */
  private static @Nullable String after(String line, String mark) {
    int at = line.indexOf(mark);
    if (at < 0) {
      return null;
    }
    String rest = line.substring(at + mark.length());
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }

  /**
   * What differs between the expectation and {@code result}, for people; empty where nothing does.
   */
  String compare(Result result) {
    StringBuilder text = new StringBuilder();
    Diff.append(text, output, result.output());
    String error = result.lastErrorLine();
    if (lastError != null && !lastError.equals(error)) {
      text.append("stderr expected: ").append(lastError).append("\nstderr:          ");
      text.append(error).append('\n');
    }
    if (status != result.status()) {
      text.append("status ").append(result.status()).append(", expected ").append(status);
      text.append('\n').append(result.errors());
    }
    return text.toString();
  }
}
