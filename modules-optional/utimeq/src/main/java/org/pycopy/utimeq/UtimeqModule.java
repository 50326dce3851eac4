package org.pycopy.utimeq;

import org.pycopy.annot.PyModule;

/** A queue of things to do by time. */
@PyModule(value = "utimeq", types = PyTimeQueue.class)
public final class UtimeqModule {
  private UtimeqModule() {}
}
