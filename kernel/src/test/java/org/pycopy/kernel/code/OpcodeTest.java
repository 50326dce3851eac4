package org.pycopy.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpcodeTest {
  private static final List<String> NOT_OPCODES =
      List.of(
          "NO_OPERAND",
          "NAME",
          "UINT",
          "OFFSET",
          "ITERATOR_SLOTS",
          "DEPENDS",
          "SMALL_INT_EXCESS",
          "EXCEPTION_MATCH");

  @Test
  void tableHasEachConstantUnderItsName() throws IllegalAccessException {
    int seen = 0;
    for (Field f : Opcode.class.getFields()) {
      String name = f.getName();
      if (NOT_OPCODES.contains(name) || name.endsWith("_COUNT")) {
        continue;
      }
      assertThat(Opcode.name(f.getInt(null))).isEqualTo(name.replaceFirst("_MULTI$", ""));
      seen++;
    }
    assertThat(seen).isEqualTo(77);
  }

  @Test
  void rangesDoNotOverlap() {
    int valid = 0;
    for (int op = 0; op < 256; op++) {
      if (Opcode.name(op) != null) {
        valid++;
      }
    }
    assertThat(valid).isEqualTo(72 + 64 + 16 + 16 + 4 + 35);
    assertThat(Opcode.name(0)).isNull();
    assertThat(Opcode.name(0xff)).isNull();
  }

  @Test
  void effectsDependOnOperands() {
    assertThat(Opcode.stackEffect(Opcode.DUP_TOP)).isEqualTo(1);
    assertThat(Opcode.stackEffect(Opcode.BUILD_TUPLE)).isEqualTo(Opcode.DEPENDS);
    assertThat(Opcode.stackEffect(Opcode.BUILD_TUPLE, 3, 0)).isEqualTo(-2);
    assertThat(Opcode.stackEffect(Opcode.BUILD_MAP, 3, 0)).isEqualTo(1);
    assertThat(Opcode.stackEffect(Opcode.UNPACK_EX, 2 << 8 | 1, 0)).isEqualTo(3);
    assertThat(Opcode.stackEffect(Opcode.CALL_FUNCTION, 2 << 8 | 3, 0)).isEqualTo(-7);
    assertThat(Opcode.stackEffect(Opcode.CALL_METHOD_VAR_KW, 1, 0)).isEqualTo(-4);
    assertThat(Opcode.stackEffect(Opcode.MAKE_CLOSURE_DEFARGS, 9, 2)).isEqualTo(-3);
    assertThat(Opcode.stackEffect(Opcode.RAISE_VARARGS, 0, 2)).isEqualTo(-2);
    assertThat(Opcode.stackEffect(Opcode.STORE_COMP, 5, 0)).isEqualTo(-2);
  }
}
