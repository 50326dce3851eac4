package org.pycopy.port.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.pycopy.cross.FrozenTree;
import org.pycopy.kernel.compiler.CompileOptions;

/**
 * Freezes a tree of Python modules into the jar that is built: they can be imported without files
 * and without being compiled again.
 */
@Mojo(name = "freeze", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class FreezeMojo extends AbstractMojo {
  /** Root of the modules: a file {@code a/b.py} in it is module {@code a.b}. */
  @Parameter(property = "pycopy.source", defaultValue = "${project.basedir}/src/main/python")
  File source;

  /** Root of the jar. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  File outputDirectory;

  /** Name of the index, by which programs find the modules; different in all jars of a program. */
  @Parameter(defaultValue = "${project.artifactId}", required = true)
  String index;

  /** As {@code -O}: from 1 on no assertions, from 3 on no line numbers. */
  @Parameter(defaultValue = "0")
  int optLevel;

  /** Whether modules are kept as text and compiled when they are imported. */
  @Parameter(defaultValue = "false")
  boolean text;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!source.exists()) {
      getLog().info("Nothing to freeze: there is no " + source);
      return;
    }
    CompileOptions options = new CompileOptions();
    options.optLevel = optLevel;
    FrozenTree tree = new FrozenTree(options, outputDirectory.toPath(), index, text);
    try {
      tree.add(source.toPath());
      tree.finish();
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot freeze " + source, e);
    }
    if (!tree.errors().isEmpty()) {
      throw new MojoFailureException(String.join("", tree.errors()));
    }
    getLog().info("Froze " + tree.size() + " files of " + source);
  }
}
