package org.pycopy.port.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.pycopy.cross.CompileException;
import org.pycopy.cross.CrossCompiler;
import org.pycopy.cross.Target;
import org.pycopy.kernel.compiler.CompileOptions;

/** Compiles a tree of Python files to {@code .mpy} files, as mpy-cross does. */
@Mojo(name = "compile", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class CompileMojo extends AbstractMojo {
  /** Root of the Python files. */
  @Parameter(property = "pycopy.source", defaultValue = "${project.basedir}/src/main/python")
  File source;

  /** Root of the {@code .mpy} files; by default that of the jar. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  File outputDirectory;

  /** The machine they are for: a port of the reference, as mpy-cross' {@code --target}. */
  @Parameter(property = "pycopy.target", defaultValue = "unix")
  String target;

  /** As {@code -O}: from 1 on no assertions, from 3 on no line numbers. */
  @Parameter(defaultValue = "0")
  int optLevel;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    CompileOptions options = CompileOptions.forCrossCompiler();
    options.optLevel = optLevel;
    if (!Target.apply(target, options)) {
      throw new MojoFailureException(
          "No target " + target + "; there are " + String.join(" ", Target.names()));
    }
    CrossCompiler compiler = new CrossCompiler(options);
    Path root = source.toPath();
    StringBuilder errors = new StringBuilder();
    int count = 0;
    try (Stream<Path> found = Files.walk(root)) {
      List<Path> files = found.filter(f -> f.toString().endsWith(".py")).sorted().toList();
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        Path output =
            outputDirectory.toPath().resolve(name.substring(0, name.length() - 3) + ".mpy");
        Files.createDirectories(output.getParent());
        try {
          Files.write(output, compiler.compile(Files.readAllBytes(file), name));
          count++;
        } catch (CompileException e) {
          errors.append(e.getMessage());
        }
      }
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot compile " + source, e);
    }
    if (errors.length() > 0) {
      throw new MojoFailureException(errors.toString());
    }
    getLog().info("Compiled " + count + " files of " + source + " for " + target);
  }
}
