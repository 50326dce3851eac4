package org.pycopy.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.PyException;

class NameTest {
  private static Name name(String text) {
    return new Name(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(byte[] shortName) {
    return new String(shortName, StandardCharsets.ISO_8859_1);
  }

  private static String shortOf(String text) {
    return text(name(text).shortName);
  }

  @Test
  void shortNamesAreBodyAndExtension() {
    assertThat(shortOf("A")).isEqualTo("A          ");
    assertThat(shortOf("readme.txt")).isEqualTo("README  TXT");
    assertThat(shortOf("12345678.123")).isEqualTo("12345678123");
    assertThat(shortOf("a.b.c")).isEqualTo("AB      C  ");
    assertThat(shortOf("123456789.1234")).isEqualTo("12345678123");
    assertThat(shortOf(".profile")).isEqualTo("        PRO");
    assertThat(shortOf("  two words.t x")).isEqualTo("TWOWORDSTX ");
    assertThat(shortOf("a+b,c=d[]")).isEqualTo("A_B_C_D_   ");
    assertThat(shortOf("end. . ")).isEqualTo("END        ");
    assertThat(shortOf(".")).isEqualTo(".          ");
    assertThat(shortOf("..")).isEqualTo("..         ");
  }

  @Test
  void onlyWhatTheShortNameDoesNotSayIsLossy() {
    for (String text : new String[] {"A", "readme.txt", "12345678.123", "UP.low", "#$%&.(){"}) {
      assertThat(name(text).isLossy()).as(text).isFalse();
    }
    for (String text : new String[] {"a.b.c", "123456789", "a.1234", ".a", " a", "a b", "a+b"}) {
      assertThat(name(text).isLossy()).as(text).isTrue();
      assertThat(name(text).needsLong()).as(text).isTrue();
    }
  }

  @Test
  void lettersOfOneCaseNeedNoLongName() {
    Name lower = name("readme.txt");
    assertThat(lower.needsLong()).isFalse();
    assertThat(lower.smallLetters()).isEqualTo(Name.SMALL_BODY | Name.SMALL_EXTENSION);
    assertThat(text(Name.visible(lower.shortName, lower.smallLetters()))).isEqualTo("readme.txt");
    Name extension = name("README.txt");
    assertThat(extension.smallLetters()).isEqualTo(Name.SMALL_EXTENSION);
    assertThat(name("README.TXT").smallLetters()).isZero();
    Name mixed = name("Readme.txt");
    assertThat(mixed.needsLong()).isTrue();
    assertThat(mixed.isLossy()).isFalse();
    assertThat(mixed.smallLetters()).isZero();
  }

  @Test
  void aShortNameMayBeginWithTheMarkOfFreeEntries() {
    Name name = name("\u00e5x");
    assertThat(name.shortName[0]).isEqualTo((byte) 0x05);
    assertThat(Name.visible(name.shortName, 0)).startsWith((byte) 0xe5, (byte) 'X');
  }

  @Test
  void numbersTakeThePlaceOfTheEndOfTheBody() {
    Name name = name("a long name.html");
    for (int n = 1; n <= 5; n++) {
      assertThat(text(name.numbered(n))).isEqualTo("ALONGN~" + n + "HTM");
    }
    assertThat(text(name("x.y.z").numbered(3))).isEqualTo("XY~3    Z  ");
    assertThat(text(name.shortName)).as("the name itself").isEqualTo("ALONGNAMHTM");
  }

  @Test
  void furtherNumbersAreHashesOfTheName() {
    Set<String> seen = new HashSet<>();
    for (int n = 6; n < 100; n++) {
      String numbered = text(name("a long name.html").numbered(n));
      assertThat(numbered).matches("[A-Z]{3,6}~[0-9A-F]{1,4} *HTM");
      seen.add(numbered);
      assertThat(numbered).isNotEqualTo(text(name("a long game.html").numbered(n)));
    }
    assertThat(seen).hasSizeGreaterThan(90);
  }

  @Test
  void theChecksumRotatesAndAdds() {
    assertThat(Name.checksum(new byte[Name.SHORT])).isZero();
    byte[] last = new byte[Name.SHORT];
    last[10] = (byte) 0xff;
    assertThat(Name.checksum(last)).isEqualTo(0xff);
    byte[] first = new byte[Name.SHORT];
    first[0] = 1;
    // Rotated to the right ten times: by two.
    assertThat(Name.checksum(first)).isEqualTo(0x40);
    assertThat(Name.checksum("README  TXT".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(0x73);
  }

  @Test
  void someNamesAreOfNoFile() {
    for (String text :
        new String[] {"", "...", " ", ". .", "a?b", "a*", "\u0001", "a\u007f", "a|b"}) {
      assertThatThrownBy(() -> name(text)).as(text).isInstanceOf(PyException.class);
    }
    assertThat(name("n".repeat(Name.LONGEST)).text).hasSize(Name.LONGEST);
    assertThatThrownBy(() -> name("n".repeat(Name.LONGEST + 1))).isInstanceOf(PyException.class);
    assertThat(name("n".repeat(Name.LONGEST) + "...").text).hasSize(Name.LONGEST);
  }
}
