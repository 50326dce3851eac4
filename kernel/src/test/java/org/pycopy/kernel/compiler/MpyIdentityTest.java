package org.pycopy.kernel.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyReader;
import org.pycopy.kernel.code.MpyWriter;

/**
 * Compiles the scripts in {@code mpy/} with several options; SHA-256 sums of what the reference
 * cross-compiler made of them are in {@code mpy/sums.txt}: file, option, sum.
 */
class MpyIdentityTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = MpyIdentityTest.class.getResourceAsStream("mpy/" + name)) {
      return in.readAllBytes();
    }
  }

  private static CompileOptions options(String flag) {
    CompileOptions o = CompileOptions.forCrossCompiler();
    switch (flag) {
      case "-O1" -> o.optLevel = 1;
      case "-O3" -> o.optLevel = 3;
      case "-mcache-lookup-bc" -> o.cacheBytes = true;
      case "-mno-unicode" -> o.unicode = false;
      case "-msmall-int-bits=63" -> o.smallIntBits = 63;
      case "none" -> {}
      default -> throw new IllegalArgumentException(flag);
    }
    return o;
  }

  private static byte[] compile(String file, String flag) throws IOException {
    CompileOptions o = options(flag);
    String text =
        new String(
            resource(file), o.unicode ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    return MpyWriter.write(Compiler.compile(text, file, o), o.smallIntBits, o.unicode);
  }

  @Test
  void equalsTheReference() throws IOException, NoSuchAlgorithmException {
    List<String> different = new ArrayList<>();
    String[] lines = new String(resource("sums.txt"), StandardCharsets.UTF_8).split("\n");
    for (String line : lines) {
      String[] parts = line.split(" ");
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(compile(parts[0], parts[1]));
      if (!HexFormat.of().formatHex(sum).equals(parts[2])) {
        different.add(parts[0] + " " + parts[1]);
      }
    }
    assertThat(different).isEmpty();
    assertThat(lines).hasSizeGreaterThan(40);
  }

  @Test
  void isReadBack() throws IOException {
    for (String line : new String(resource("sums.txt"), StandardCharsets.UTF_8).split("\n")) {
      String[] parts = line.split(" ");
      if (parts[0].equals("literals.py")) {
        continue; // some floats there are read as others than the reference's algorithm wrote
      }
      byte[] file = compile(parts[0], parts[1]);
      Code code = MpyReader.read(file);
      assertThat(MpyWriter.write(code, file[3], (file[2] & 2) != 0)).as(line).isEqualTo(file);
    }
  }
}
