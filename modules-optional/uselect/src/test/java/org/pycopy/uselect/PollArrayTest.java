package org.pycopy.uselect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The system's array of descriptors. */
class PollArrayTest {
  @Test
  void keepsItsEntriesWhenItGrows() {
    PollArray array = new PollArray();
    array.resize(2);
    array.setDescriptor(1, -1);
    array.setEvents(1, 5);
    array.setReady(0, 0x19);
    array.setReady(1, 0x20);
    array.resize(100);
    assertThat(array.ready(0)).isEqualTo(0x19);
    assertThat(array.ready(1)).isEqualTo(0x20);
    assertThat(array.ready(99)).isZero();
    // Events and what is ready do not overlap.
    array.setEvents(1, 0xFFFF);
    assertThat(array.ready(1)).isEqualTo(0x20);
    array.setDescriptor(2, -1);
    assertThat(array.ready(1)).isEqualTo(0x20);
  }
}
