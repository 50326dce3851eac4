package org.pycopy.ussl;

import org.pycopy.annot.PyConst;
import org.pycopy.annot.PyModule;

/** TLS on any stream, for clients and servers. Clients verify servers unless told not to. */
@PyModule(value = "ussl", types = PySslContext.class)
public final class UsslModule {
  /** The peer's certificate is not verified; clients of a server are not asked for one. */
  @PyConst static final int CERT_NONE = 0;

  /** A server asks its clients for a certificate, but goes on without. As CERT_REQUIRED else. */
  @PyConst static final int CERT_OPTIONAL = 1;

  /** The peer must have a certificate that is valid. */
  @PyConst static final int CERT_REQUIRED = 2;

  private UsslModule() {}
}
