package org.pycopy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pycopy.kernel.code.Code;
import org.pycopy.kernel.code.MpyWriter;
import org.pycopy.kernel.code.Opcode;
import org.pycopy.kernel.compiler.CompileOptions;
import org.pycopy.kernel.compiler.Compiler;
import org.pycopy.kernel.modules.Programs;
import org.pycopy.kernel.syntax.SyntaxProblem;

/**
 * Loads and runs damaged {@code .mpy} files for some time: all that may come out of it is a Python
 * exception. Half of the files have bytes changed at random, which the reader notices more often
 * than not; the others have instructions changed, which only the verifier can notice. System
 * properties as those of {@link FuzzTest}.
 */
class MpyFuzzTest {
  private static final int FILES_EACH = 50;

  private static final Limits FUZZ = new Limits(20_000, 1_000_000_000L, 16L << 20, 60);

  /** Longest that loading and running one file may take, with its budget of one second. */
  private static final long SLOW_NANOS = 5_000_000_000L;

  private final FuzzRun run = new FuzzRun(".mpy files", 10);
  private final Random random = run.random();

  /** Writes to nowhere, so that a program that prints a lot costs no memory. */
  private static final class SilentHost extends TestHost {
    @Override
    public int write(int fd, byte[] buf, int off, int len) {
      return len;
    }
  }

  private static List<Code> seeds() throws IOException {
    List<Code> seeds = new ArrayList<>();
    for (Path root : List.of(Path.of("..", "conformance"), Path.of("src", "test", "resources"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
          CompileOptions options = new CompileOptions();
          options.cacheBytes = seeds.size() % 2 == 0;
          try {
            seeds.add(Compiler.compile(Files.readString(file), "s.py", options));
          } catch (SyntaxProblem expected) {
            continue; // some scripts are about just that
          }
        }
      }
    }
    assertThat(seeds).hasSizeGreaterThan(100);
    return seeds;
  }

  private byte[] next(List<Code> seeds) {
    Code seed = seeds.get(random.nextInt(seeds.size()));
    if (random.nextInt(8) != 0) {
      return MpyWriter.write(changed(seed), 63, true);
    }
    byte[] file = MpyWriter.write(seed, 63, true);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  /** The same code with a few instructions and numbers changed. */
  private Code changed(Code c) {
    Code.Builder b = new Code.Builder();
    b.name = c.name;
    b.source = c.source;
    b.nState = c.nState;
    b.nExcStack = c.nExcStack;
    b.scopeFlags = c.scopeFlags;
    b.nPosArgs = c.nPosArgs;
    b.nKwonlyArgs = c.nKwonlyArgs;
    b.nDefPosArgs = c.nDefPosArgs;
    b.argNames = c.argNames;
    b.cells = c.cells;
    b.lineInfo = c.lineInfo;
    b.bytecode = c.bytecode.clone();
    b.hasCacheBytes = c.hasCacheBytes;
    b.names = c.names;
    b.constants = c.constants;
    b.children = c.children.clone();
    for (int i = 0; i < b.children.length; i++) {
      if (random.nextInt(3) == 0) {
        b.children[i] = changed(b.children[i]);
      }
    }
    for (int n = random.nextInt(3); n > 0; n--) {
      changeInstruction(c, b.bytecode);
    }
    if (random.nextInt(10) == 0) {
      changeNumber(b);
    }
    return b.build();
  }

  private void changeInstruction(Code c, byte[] bytecode) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < bytecode.length; i = c.next(i)) {
      starts.add(i);
    }
    int at = starts.get(random.nextInt(starts.size()));
    int opcode = c.bytecode[at] & 0xff;
    if (Opcode.format(opcode) != Opcode.NO_OPERAND && random.nextBoolean()) {
      if (Opcode.format(opcode) == Opcode.OFFSET && random.nextInt(4) != 0) {
        // To the start of some instruction.
        int distance = starts.get(random.nextInt(starts.size())) - at - 3;
        distance += Opcode.isSignedOffset(opcode) ? 0x8000 : 0;
        bytecode[at + 1] = (byte) distance;
        bytecode[at + 2] = (byte) (distance >> 8);
      } else if (Opcode.format(opcode) != Opcode.NAME) {
        bytecode[at + 1] = (byte) (bytecode[at + 1] & 0x80 | random.nextInt(16));
      }
      return;
    }
    // Another one of the same length.
    int other;
    do {
      other = random.nextInt(256);
    } while (Opcode.name(other) == null
        || Opcode.format(other) != Opcode.format(opcode)
        || Opcode.hasExtraByte(other) != Opcode.hasExtraByte(opcode)
        || c.hasCacheBytes && Opcode.isCached(other) != Opcode.isCached(opcode));
    bytecode[at] = (byte) other;
  }

  private void changeNumber(Code.Builder b) {
    switch (random.nextInt(6)) {
      case 0 -> b.nState = Math.max(1, b.nState + random.nextInt(5) - 2);
      case 1 -> b.nExcStack = random.nextInt(4);
      case 2 -> b.scopeFlags = random.nextInt(16);
      case 3 -> b.nDefPosArgs = random.nextInt(4);
      case 4 -> b.cells = new byte[] {(byte) random.nextInt(8), (byte) random.nextInt(8)};
      default -> b.children = new Code[0];
    }
  }

  @Test
  void onlyPythonExceptionsComeOut() throws IOException {
    List<Code> seeds = seeds();
    List<String> failures = new ArrayList<>();
    int count = 0;
    int loaded = 0;
    Interpreter in = null;
    while (run.goesOn() && failures.size() < 20) {
      if (count++ % FILES_EACH == 0) {
        in = new Interpreter(new SilentHost(), FUZZ);
      }
      byte[] file = next(seeds);
      long start = System.nanoTime();
      try {
        loaded += load(in, file);
        if (System.nanoTime() - start > SLOW_NANOS) {
          failures.add("took too long, " + save(file));
        }
      } catch (Throwable e) { // Whatever it is, it is what this test looks for.
        StringBuilder text = new StringBuilder(save(file)).append(": ").append(e);
        StackTraceElement[] trace = e.getStackTrace();
        for (int i = 0; i < Math.min(12, trace.length); i++) {
          text.append("\n  at ").append(trace[i]);
        }
        failures.add(text.toString());
        in = new Interpreter(new SilentHost(), FUZZ);
      }
    }
    System.out.println(
        count + " files, " + loaded + " of them loaded, " + failures.size() + " failures");
    assertThat(failures).isEmpty();
    assertThat(loaded).isPositive();
  }

  /** 1 where the file could be loaded. */
  private static int load(Interpreter in, byte[] file) {
    in.setLimits(FUZZ);
    in.restoreDepth(0);
    while (in.heapLocks() > 0) {
      in.unlockHeap();
    }
    in.setTracer(null);
    int loaded = 0;
    try {
      Code code = Programs.loadCompiled(file);
      loaded = 1;
      Programs.runMain(in, code);
    } catch (PyException e) {
      in.restoreDepth(0);
      in.setLimits(FUZZ);
      try {
        in.printError(e.value());
      } catch (PyException inner) {
        return loaded; // Its __str__ failed.
      }
    }
    return loaded;
  }

  private static String save(byte[] file) throws IOException {
    Path path = Files.createTempFile("fuzz", ".mpy");
    Files.write(path, file);
    return path.toString();
  }
}
