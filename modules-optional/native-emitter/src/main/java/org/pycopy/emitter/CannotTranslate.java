package org.pycopy.emitter;

/** Code that is left to the VM, and why. */
final class CannotTranslate extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotTranslate(String reason) {
    super(reason, null, false, false);
  }
}
