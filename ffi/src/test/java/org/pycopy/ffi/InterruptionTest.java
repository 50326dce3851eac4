package org.pycopy.ffi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Host;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Limits;

/** C functions that block, and what gets a thread out of them. */
@Timeout(60)
class InterruptionTest {
  private static final long WHILE = 200;

  private static final long DEADLINE = 200_000_000;

  private final Interpreter in = newInterpreter(Limits.NONE);
  private final CFunction read = Posix.function("read", "l:iPL");
  private final CFunction write = Posix.function("write", "l:iPL");
  private final CFunction close = Posix.function("close", "i:i");
  private final ByteBuffer oneByte = ByteBuffer.allocateDirect(1);
  private int readEnd;
  private int writeEnd;

  /** An interpreter whose host has a clock and does nothing else. */
  private static Interpreter newInterpreter(Limits limits) {
    Object host =
        Proxy.newProxyInstance(
            Host.class.getClassLoader(),
            new Class<?>[] {Host.class},
            (proxy, method, args) ->
                method.getName().equals("nanoTime") ? (Object) System.nanoTime() : (Object) 0);
    return new Interpreter((Host) host, limits);
  }

  @BeforeEach
  void makePipe() {
    long ends = Scratch.of(in).reserve(in, 8);
    assertThat(Posix.callNow(Posix.function("pipe", "i:P"), ends)).isZero();
    readEnd = NativeMemory.getInt(ends);
    writeEnd = NativeMemory.getInt(ends + 4);
  }

  @AfterEach
  void closePipe() {
    assertThat(Posix.callNow(close, readEnd)).isZero();
    assertThat(Posix.callNow(close, writeEnd)).isZero();
  }

  private long byteAddress() {
    return NativeMemory.addressOf(oneByte);
  }

  private long readOne() {
    return Posix.call(in, read, readEnd, byteAddress(), 1);
  }

  /** Runs {@code action} after a while, in a thread of its own. */
  private static Thread soon(Runnable action) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(WHILE);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              action.run();
            });
    thread.start();
    return thread;
  }

  @Test
  void interruptEndsARead() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      Thread impatient = soon(in.scheduler()::interrupt);
      assertThatThrownBy(this::readOne).hasMessage("KeyboardInterrupt");
      impatient.join();
    }
    assertThat(in.mainThread().isBlocked()).isFalse();
  }

  @Test
  void interruptJustBeforeTheCallEndsIt() {
    Posix.callNow(write, writeEnd, byteAddress(), 1);
    assertThat(readOne()).isEqualTo(1);
    in.scheduler().interrupt();
    assertThatThrownBy(this::readOne).hasMessage("KeyboardInterrupt");
  }

  @Test
  void aSignalThatRaisesNothingDoesNotEndTheCall() throws InterruptedException {
    assertThat(Posix.callNow(write, writeEnd, byteAddress(), 1)).isEqualTo(1);
    assertThat(readOne()).isEqualTo(1);
    CFunction kill = Posix.function("pthread_kill", "i:Li");
    long self = in.mainThread().nativeThread;
    Thread disturbing =
        soon(
            () -> {
              for (int i = 0; i < 5; i++) {
                kill.call(self, 23);
              }
              write.call(writeEnd, byteAddress(), 1);
            });
    assertThat(readOne()).isEqualTo(1);
    disturbing.join();
  }

  @Test
  void theTimeBudgetEndsACall() {
    Interpreter limited = newInterpreter(Limits.NONE.withDeadlineNanos(DEADLINE));
    long start = System.nanoTime();
    assertThatThrownBy(() -> Posix.call(limited, read, readEnd, byteAddress(), 1))
        .hasMessage("RuntimeError: time budget exhausted");
    assertThat(System.nanoTime() - start).isBetween(DEADLINE, 20 * DEADLINE);
  }

  @Test
  void errorsAreNegated() {
    assertThat(Posix.call(in, read, -1, 0, 0)).isEqualTo(-Errno.EBADF);
    assertThat(Posix.callNow(close, -1)).isEqualTo(-Errno.EBADF);
    assertThat(Posix.errno()).isEqualTo(Errno.EBADF);
  }

  @Test
  void othersRunWhileACallBlocks() throws InterruptedException {
    JavaThreads threads = JavaThreads.of(in);
    Thread other =
        soon(
            () -> {
              threads.acquire();
              assertThat(in.thread().isMain()).isFalse();
              assertThat(in.mainThread().isBlocked()).isTrue();
              write.call(writeEnd, byteAddress(), 1);
              threads.release();
            });
    assertThat(readOne()).isEqualTo(1);
    other.join();
  }

  @Test
  void manyInterruptsInARow() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      Thread impatient = new Thread(in.scheduler()::interrupt);
      impatient.start();
      assertThatThrownBy(this::readOne).hasMessage("KeyboardInterrupt");
      impatient.join();
    }
  }
}
