package org.pycopy.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a port's distribution holds: for each jar its size, in KB of 1000 bytes, and the Python
 * modules in it. The build prints it.
 */
public final class PortReport {
  private final List<String> lines = new ArrayList<>();
  private long total;

  private PortReport() {}

  /** Prints the report on the port of name {@code args[0]}, whose jars are in {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    for (String line : of(args[0], Path.of(args[1]))) {
      System.out.println(line);
    }
  }

  /**
   * The lines of the report.
   *
   * @param lib the folder of the port's jars
   */
  public static List<String> of(String port, Path lib) throws IOException {
    TreeSet<Path> jars = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(lib, "*.jar")) {
      files.forEach(jars::add);
    }
    PortReport report = new PortReport();
    report.lines.add("Modules of " + port + ":");
    for (Path jar : jars) {
      report.add(jar);
    }
    report.lines.add("%6d KB  in %d jars".formatted(report.total / 1000, jars.size()));
    return report.lines;
  }

  private void add(Path jar) throws IOException {
    long size = Files.size(jar);
    total += size;
    TreeSet<String> modules = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().equals(PortWriter.INDEX)) {
          for (String line : read(zip, entry).split("\n")) {
            modules.add(line.substring(0, line.indexOf(' ')));
          }
        } else if (PortWriter.isFrozenIndex(entry.getName())) {
          for (String path : read(zip, entry).split("\n")) {
            addFrozen(modules, path);
          }
        }
      }
    }
    String names = modules.isEmpty() ? "" : ": " + String.join(" ", modules);
    lines.add("%6d KB  %s%s".formatted(size / 1000, jar.getFileName(), names));
  }

  /** A frozen package is named once, by its folder. */
  private static void addFrozen(TreeSet<String> modules, String path) {
    int slash = path.indexOf('/');
    int dot = path.lastIndexOf('.');
    if (slash > 0) {
      modules.add(path.substring(0, slash));
    } else if (dot > 0) {
      modules.add(path.substring(0, dot));
    }
  }

  private static String read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
