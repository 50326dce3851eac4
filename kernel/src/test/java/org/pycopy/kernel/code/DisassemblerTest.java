package org.pycopy.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;

class DisassemblerTest {
  @Test
  void listsAsTheReference() {
    CompileOptions options = CompileOptions.forCrossCompiler();
    Code c = Compiler.compile("def f(a, b=-17):\n  return a + b\n", "t.py", options);
    assertThat(Disassembler.list(c, true))
        .isEqualTo(
            """
            File t.py, code block '<module>' (descriptor: 0x1, bytecode @0x1 19 bytes)
            Raw bytecode (code_info_size=7, bytecode_size=12):
             08 0a 01 00 01 00 00 22 6f 2a 01 53 33 00 1d 00
             00 51 63
            arg names:
            (N_STATE 2)
            (N_EXC_STACK 0)
              bc=0 line=1
            00 22 6f       LOAD_CONST_SMALL_INT -17
            02 2a 01       BUILD_TUPLE 1
            04 53          LOAD_NULL
            05 33 00       MAKE_FUNCTION_DEFARGS 0x2
            07 1d 00 00    STORE_NAME_CONST f
            10 51          LOAD_CONST_NONE
            11 63          RETURN_VALUE
            File t.py, code block 'f' (descriptor: 0x2, bytecode @0x2 13 bytes)
            Raw bytecode (code_info_size=9, bytecode_size=4):
             9a 01 0c 00 00 01 00 20 00 b0 b1 f2 63
            arg names: a b
            (N_STATE 4)
            (N_EXC_STACK 0)
              bc=0 line=1
              bc=0 line=2
            00 b0          LOAD_FAST 0
            01 b1          LOAD_FAST 1
            02 f2          BINARY_OP 27 __add__
            03 63          RETURN_VALUE
            """);
  }
}
