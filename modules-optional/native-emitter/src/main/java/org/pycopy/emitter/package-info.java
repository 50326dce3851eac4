/**
 * The native emitter: hot functions and loops of the VM become JVM bytecode.
 *
 * <p>What a compiled function does is what the VM would do with the same bytecode. Where it meets
 * something that it was not made for, it puts its state into a frame and the VM goes on there.
 */
package org.pycopy.emitter;
