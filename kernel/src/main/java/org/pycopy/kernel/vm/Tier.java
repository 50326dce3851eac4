package org.pycopy.kernel.vm;

import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.code.Code;

/**
 * A second way to run code, faster than the VM and slower to begin with: what the artifact {@code
 * native-emitter} puts into an interpreter. Called by the thread that runs the interpreter.
 */
public abstract class Tier {
  /**
   * The VM polls while {@link Interpreter#TRAP_TIER} is armed: {@link Interpreter#frame} is where
   * the program spends its time.
   */
  public abstract void sample(Interpreter in);

  /**
   * {@code frame} is at the head of a loop that this tier has marked ({@link Ins#TIER}).
   *
   * @return true where {@link Frame#unit} or {@link Frame#code} was set, false where the mark was
   *     taken away
   */
  public abstract boolean enter(Interpreter in, Frame frame);

  /** {@code function} is called while its code is profiled ({@link LinkedCode#setProfiling}). */
  public abstract void called(Interpreter in, PyFunction function);

  /** A function of {@code code} is made, for the first time. */
  public abstract void prepare(Interpreter in, LinkedCode code);

  /**
   * {@code code} and what is in it was compiled from source text, and has viper code in it.
   *
   * @throws org.pycopy.kernel.PyException where its source asks for something that cannot be had
   */
  public abstract void check(Interpreter in, Code code);
}
