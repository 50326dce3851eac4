package org.pycopy.ffi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;

/** The stack of native memory that calls put their arguments on. */
class ScratchTest {
  private final Interpreter in = new FfiProgram().interpreter();
  private final Scratch scratch = Scratch.of(in);

  @Test
  void isTheSameForAThread() {
    assertThat(Scratch.of(in)).isSameAs(scratch);
    assertThat(Scratch.of(new FfiProgram().interpreter())).isNotSameAs(scratch);
  }

  @Test
  void partsAreAlignedAndApart() {
    long first = scratch.take(in, 1);
    long second = scratch.take(in, 17);
    long third = scratch.take(in, 0);
    assertThat(first % 16).isZero();
    assertThat(second).isEqualTo(first + 16);
    assertThat(third).isEqualTo(second + 32);
  }

  @Test
  void contentStaysWhenMoreIsNeeded() {
    long text = scratch.putText(in, "größer");
    for (int i = 0; i < 100; i++) {
      NativeMemory.putLong(scratch.take(in, 10_000), i);
    }
    assertThat(NativeMemory.getText(in, text)).isEqualTo("größer");
  }

  @Test
  void releasedMemoryIsUsedAgain() {
    long kept = scratch.putText(in, "kept");
    int mark = scratch.mark();
    long first = scratch.take(in, 100);
    scratch.take(in, 1_000_000);
    scratch.release(mark);
    assertThat(scratch.take(in, 100)).isEqualTo(first);
    assertThat(NativeMemory.getText(in, kept)).isEqualTo("kept");
    scratch.release(0);
    long large = scratch.take(in, 500_000);
    scratch.release(0);
    assertThat(scratch.take(in, 500_000)).isEqualTo(large);
  }

  @Test
  void viewIsTheMemory() {
    long address = scratch.take(in, 8);
    scratch.view(address, 8).putLong(0, 0x123456789L);
    assertThat(NativeMemory.getLong(address)).isEqualTo(0x123456789L);
    assertThat(scratch.view(address, 8).capacity()).isEqualTo(8);
  }

  @Test
  void tooMuchIsAMemoryError() {
    assertThatThrownBy(() -> scratch.take(in, 1L << 40)).isInstanceOf(PyException.class);
    assertThatThrownBy(() -> scratch.take(in, -1)).isInstanceOf(PyException.class);
  }
}
