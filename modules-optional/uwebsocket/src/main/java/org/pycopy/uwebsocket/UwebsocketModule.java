package org.pycopy.uwebsocket;

import org.pycopy.annot.PyModule;

/** Frames of the WebSocket protocol, on a stream whose HTTP handshake is done. */
@PyModule(value = "uwebsocket", types = PyWebsocket.class)
public final class UwebsocketModule {
  private UwebsocketModule() {}
}
