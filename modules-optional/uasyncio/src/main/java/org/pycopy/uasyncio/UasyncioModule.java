package org.pycopy.uasyncio;

import org.pycopy.annot.PyModule;

/** Tasks and queues of them, for {@code uasyncio}. */
@PyModule(
    value = "_uasyncio",
    types = {PyTask.class, PyTaskQueue.class})
public final class UasyncioModule {
  private UasyncioModule() {}
}
