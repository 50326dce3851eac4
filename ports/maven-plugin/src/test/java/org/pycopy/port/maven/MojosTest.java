package org.pycopy.port.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pycopy.kernel.code.MpyReader;

class MojosTest {
  @TempDir Path dir;
  private Path source;
  private File output;

  @BeforeEach
  void writeTree() throws IOException {
    source = dir.resolve("python");
    output = dir.resolve("classes").toFile();
    Files.createDirectories(source.resolve("pkg"));
    Files.writeString(source.resolve("main.py"), "x = f'{1}'\n");
    Files.writeString(source.resolve("pkg/__init__.py"), "");
    Files.writeString(source.resolve("pkg/data.txt"), "text\n");
  }

  private FreezeMojo freeze() {
    FreezeMojo mojo = new FreezeMojo();
    mojo.source = source.toFile();
    mojo.outputDirectory = output;
    mojo.index = "app";
    return mojo;
  }

  private CompileMojo compile() {
    CompileMojo mojo = new CompileMojo();
    mojo.source = source.toFile();
    mojo.outputDirectory = output;
    mojo.target = "pyboard";
    return mojo;
  }

  @Test
  void freezesTreeWithIndex() throws Exception {
    freeze().execute();
    Path folder = output.toPath().resolve("META-INF/pycopy/frozen");
    assertThat(folder.resolve("app.index")).hasContent("main.mpy\npkg/__init__.mpy\npkg/data.txt");
    assertThat(folder.resolve("pkg/data.txt")).hasContent("text");
    assertThat(MpyReader.read(Files.readAllBytes(folder.resolve("main.mpy"))).source)
        .isEqualTo("main.py");

    Files.delete(source.resolve("main.py"));
    freeze().execute();
    assertThat(folder.resolve("app.index")).hasContent("pkg/__init__.mpy\npkg/data.txt");
    assertThat(folder.resolve("main.mpy")).doesNotExist();
  }

  @Test
  void freezesText() throws Exception {
    FreezeMojo mojo = freeze();
    mojo.text = true;
    mojo.execute();
    assertThat(output.toPath().resolve("META-INF/pycopy/frozen/main.py")).hasContent("x = f'{1}'");
  }

  @Test
  void nothingToFreezeIsNoError() throws Exception {
    FreezeMojo mojo = freeze();
    mojo.source = dir.resolve("none").toFile();
    mojo.execute();
    assertThat(output).doesNotExist();
  }

  @Test
  void compilesForATarget() throws Exception {
    Files.writeString(source.resolve("main.py"), "x = 1 << 40\n");
    compile().execute();
    byte[] file = Files.readAllBytes(output.toPath().resolve("main.mpy"));
    assertThat(file).startsWith('M', 5, 2, 31);
    assertThat(output.toPath().resolve("pkg/__init__.mpy")).exists();
  }

  @Test
  void errorsNameFileAndLine() throws IOException {
    // The reference has no f-strings.
    assertThatThrownBy(() -> compile().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("File \"main.py\", line 1\nSyntaxError: invalid syntax");
    Files.writeString(source.resolve("pkg/bad.py"), "x\ny = = 2\n");
    assertThatThrownBy(() -> freeze().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("File \"pkg/bad.py\", line 2\nSyntaxError: invalid syntax");
    CompileMojo mojo = compile();
    mojo.target = "toaster";
    assertThatThrownBy(mojo::execute)
        .hasMessageStartingWith("No target toaster; there are pyboard");
  }
}
