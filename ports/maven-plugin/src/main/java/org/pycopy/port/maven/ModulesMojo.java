package org.pycopy.port.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.pycopy.processor.PortReport;

/** Prints which modules a port holds, and the size of each jar. */
@Mojo(name = "modules", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ModulesMojo extends AbstractMojo {
  /** The port's jars. */
  @Parameter(defaultValue = "${project.build.directory}/lib")
  File lib;

  /** Name of the port. */
  @Parameter(defaultValue = "${project.artifactId}")
  String port;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      for (String line : PortReport.of(port, lib.toPath())) {
        getLog().info(line);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read the jars in " + lib, e);
    }
  }
}
