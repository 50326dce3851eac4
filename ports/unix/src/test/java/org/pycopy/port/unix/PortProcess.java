package org.pycopy.port.unix;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the port as a process of its own, as the launcher does. */
final class PortProcess {
  private static final long PATIENCE_SECONDS = 60;

  /** What ends up in the process's environment; null removes a variable. */
  final Map<String, String> environment = new HashMap<>();

  /** The process's working directory. */
  final Path directory;

  String input = "";
  String out = "";
  String err = "";

  PortProcess(Path directory) {
    this.directory = directory;
    environment.put("HOME", directory.toString());
    environment.put("PYCOPYPATH", null);
    environment.put("PYCOPYINSPECT", null);
  }

  /** Runs the port with these arguments; its exit status. */
  int run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The program has ended without reading its input, as programs may.
      input = "";
    }
    out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end");
    }
    err = java.nio.file.Files.readString(directory.resolve("stderr"));
    return process.exitValue();
  }

  /** Starts the port with these arguments; standard error goes to file {@code stderr}. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-Xss512m");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-Xshare:auto");
    command.add("-cp");
    command.add(classPath());
    command.add("org.pycopy.port.unix.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.redirectError(directory.resolve("stderr").toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (variable.getValue() == null) {
        builder.environment().remove(variable.getKey());
      } else {
        builder.environment().put(variable.getKey(), variable.getValue());
      }
    }
    return builder.start();
  }

  /** Where the classes of the port come from, be it directories or jars, and those of the tests. */
  private static String classPath() {
    String modules = System.getProperty("jdk.module.path");
    String classes = System.getProperty("java.class.path");
    return modules == null ? classes : modules + File.pathSeparator + classes;
  }
}
