package org.pycopy.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;

class MpyReaderTest {
  private static final String SOURCE =
      "import a.b as c\n"
          + "x = 'a long string constant', b'bytes', 1 << 80, 2.5, 3j, ...\n"
          + "class C:\n"
          + "  def f(self, *a, b=1, **k):\n"
          + "    for i in a:\n"
          + "      try: yield lambda: (i, k)\n"
          + "      finally: break\n";

  private static byte[] file() {
    CompileOptions o = CompileOptions.forCrossCompiler();
    return MpyWriter.write(Compiler.compile(SOURCE, "t.py", o), 31, true);
  }

  private static void refused(byte[] file, String message) {
    assertThatThrownBy(() -> MpyReader.read(file))
        .isInstanceOf(MpyFormatException.class)
        .hasMessage(message);
  }

  private static byte[] with(int index, int value) {
    byte[] file = file();
    file[index] = (byte) value;
    return file;
  }

  @Test
  void constantsComeBack() {
    Code c = MpyReader.read(file());
    assertThat(c.constants[0]).isEqualTo("a long string constant");
    assertThat((byte[]) c.constants[1]).isEqualTo(new byte[] {'b', 'y', 't', 'e', 's'});
    assertThat(c.constants[2]).hasToString("1208925819614629174706176");
    assertThat(c.constants[3]).isEqualTo(2.5);
    assertThat(((Code.Complex) c.constants[4]).imaginary).isEqualTo(3.0);
    assertThat(c.constants[5]).isSameAs(Code.ELLIPSIS);
    Code f = c.children[0].children[0];
    assertThat(f.name).isEqualTo("f");
    assertThat(f.isGenerator()).isTrue();
    assertThat(f.lineAt(f.bytecode.length - 1)).isEqualTo(7);
  }

  @Test
  void headerIsChecked() {
    refused(new byte[0], "incompatible .mpy file");
    refused(with(0, 'N'), "incompatible .mpy file");
    refused(with(1, 4), "incompatible .mpy file");
    refused(with(3, 64), "incompatible .mpy file");
    refused(with(4, 33), "incompatible .mpy file");
    refused(with(2, 2 | 2 << 2), "incompatible .mpy arch");
  }

  @Test
  void truncationIsNoticed() {
    byte[] file = file();
    for (int n = 0; n < file.length; n++) {
      refused(Arrays.copyOf(file, n), "incompatible .mpy file");
    }
  }

  @Test
  void hostileContentIsRefusedOrComplete() {
    Random random = new Random(1);
    byte[] file = file();
    for (int i = 0; i < 20_000; i++) {
      byte[] mutated = file.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        mutated[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      Code c;
      try {
        c = MpyReader.read(mutated);
      } catch (MpyFormatException e) {
        continue;
      }
      assertThat(Disassembler.list(c, true)).isNotEmpty();
      assertThat(MpyWriter.write(c, 31, true)).isNotEmpty();
    }
  }
}
