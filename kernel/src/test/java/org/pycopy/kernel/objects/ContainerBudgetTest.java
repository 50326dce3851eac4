package org.pycopy.kernel.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;
import org.pycopy.kernel.TestHost;
import org.pycopy.kernel.modules.Programs;

/** Scripts whose containers would grow or recurse without end are stopped; the next one runs. */
class ContainerBudgetTest {
  private final TestHost host = new TestHost();
  private final Interpreter in = new Interpreter(host, Limits.NONE);

  private void run(String source) {
    Programs.runMain(in, Programs.compileMain(in, source, "test.py"));
  }

  private void checkStopped(String source, String error) {
    assertThatThrownBy(() -> run(source)).hasMessageStartingWith(error);
    in.setLimits(Limits.NONE);
    in.restoreDepth(0);
    run("print('next')");
    assertThat(host.output()).endsWith("next\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list(range(10**12))",
        "[].extend(range(10**12))",
        "tuple(range(10**12))",
        "sorted(range(10**12))",
        "[0] * 10**12",
        "(0,) * 10**12",
        "[0, 0] * 2**62",
        "x = [0]; x *= 10**12",
      })
  void hugeSizesNeverAllocate(String source) {
    checkStopped(source, "MemoryError: memory allocation failed, allocating ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l = []\nwhile True: l.append(l)",
        "l = [1]\nwhile True: l += l",
        "d = {}\nfor i in range(10**9): d[i] = i",
        "set(range(10**9))",
        "dict.fromkeys(range(10**9))",
      })
  void growthIsCharged(String source) {
    in.setLimits(Limits.NONE.withBytes(10_000_000));
    checkStopped(source, "MemoryError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sorted([1, 2], key=lambda x: [0 for i in range(10**9)])",
        "10**9 in [i for i in range(1000)] * 100000",
        "sum(range(10**12))",
        "max(range(10**12))",
        "all(x + 1 for x in range(10**12))",
        "any(map(lambda x: 0, range(10**12)))",
        "for x in filter(None, map(lambda x: 0, range(10**12))): pass",
        "[0] * 10000000 == [0] * 10000000",
        "str([0] * 10000000)",
      })
  void longLoopsAreCharged(String source) {
    in.setLimits(Limits.NONE.withInstructions(1_000_000));
    checkStopped(source, "RuntimeError: instruction budget exhausted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l = []; l.append(l); repr(l)",
        "d = {}; d[1] = d; repr(d)",
        "a = []; b = []; a.append(b); b.append(a); a == b",
        "a = {}; b = {}; a[1] = b; b[1] = a; a == b",
        "t = ()\nfor i in range(10000): t = (t,)\nhash(t)",
        "t = frozenset()\nfor i in range(10000): t = frozenset([t])\nhash(t)",
        "t = [0]\nfor i in range(10000): t = map(len, t)\nlist(t)",
        "t = [0]\nfor i in range(10000): t = zip(t)\nlist(t)",
        "t = [0]\nfor i in range(10000): t = enumerate(t)\nlist(t)",
        "t = [0]\nfor i in range(10000): t = filter(None, t)\nlist(t)",
      })
  void recursionIsLimited(String source) {
    checkStopped(source, "RuntimeError: maximum recursion depth exceeded");
  }
}
