package org.pycopy.ussl;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.pycopy.annot.Kw;
import org.pycopy.annot.KwOnly;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyGetter;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.annot.PySetter;
import org.pycopy.kernel.Convert;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.Printer;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.PyType;
import org.pycopy.kernel.objects.Streams;

/** What TLS connections have in common: key and certificate, and whom to trust. */
@org.pycopy.annot.PyType("SSLContext")
final class PySslContext extends PyObject {
  static final BuiltinType TYPE =
      new BuiltinType("SSLContext", BuiltinType.OBJECT, new PySslContextTable());

  /** Longest host name, as in DNS. */
  private static final int MAX_NAME_LENGTH = 255;

  /** Not set: clients verify, servers ask for no certificate. */
  private static final int BY_ROLE = -1;

  private int verifyMode = BY_ROLE;
  private boolean checkHostname = true;
  private OneKey key;

  /** Whom to trust; null for those whom the JDK trusts. */
  private X509Certificate[] authorities;

  /** The JDK's contexts, made when first needed. */
  private SSLContext verifying;

  private SSLContext lenient;

  private PySslContext() {}

  /** A context; {@code protocol} is ignored: the best version that both ends know is taken. */
  @PyNew
  static PySslContext make(Interpreter in, @Opt PyObject protocol) {
    return new PySslContext();
  }

  /**
   * Sets the certificate that connections show to their peers, and its private key. Servers need
   * one.
   *
   * @param cert the certificate in DER, or in PEM with those of its issuers behind it
   * @param key the private key in DER or PEM; of RSA, elliptic curves or Ed25519
   * @throws ValueError where either cannot be read
   */
  @PyMethod("set_cert_key")
  void setCertificateAndKey(Interpreter in, PyObject cert, PyObject key) {
    PrivateKey privateKey = Credentials.privateKey(Ops.buffer(in, key, false).toBytes());
    if (privateKey == null) {
      throw Errors.valueError("invalid key");
    }
    this.key = new OneKey(privateKey, certificates(in, cert));
    verifying = null;
    lenient = null;
  }

  /**
   * Sets the certificates that those of peers must come from, in place of the ones that the JDK
   * trusts.
   *
   * @param cadata a certificate in DER, or any number in PEM
   * @throws ValueError where there is none in it
   */
  @PyMethod("load_verify_locations")
  void loadVerifyLocations(Interpreter in, @Kw PyObject cadata) {
    authorities = certificates(in, cadata);
    verifying = null;
  }

  private static X509Certificate[] certificates(Interpreter in, PyObject data) {
    X509Certificate[] found = Credentials.certificates(Ops.buffer(in, data, false).toBytes());
    if (found.length == 0) {
      throw Errors.valueError("invalid cert");
    }
    return found;
  }

  /**
   * Whether peers are verified: {@code CERT_NONE}, {@code CERT_OPTIONAL} or {@code CERT_REQUIRED}.
   * As long as it is not set, clients verify servers and servers ask clients for nothing.
   */
  @PyGetter("verify_mode")
  int verifyMode() {
    return verifyMode == BY_ROLE ? UsslModule.CERT_REQUIRED : verifyMode;
  }

  /** Sets whether peers are verified. @throws ValueError where it is none of the three constants */
  @PySetter("verify_mode")
  void setVerifyMode(long mode) {
    verifyMode = checkMode(mode);
  }

  private static int checkMode(long mode) {
    if (mode < UsslModule.CERT_NONE || mode > UsslModule.CERT_REQUIRED) {
      throw Errors.valueError("invalid value for verify_mode");
    }
    return (int) mode;
  }

  /** Whether a client that verifies a server checks that the certificate is the server's. */
  @PyGetter("check_hostname")
  boolean checkHostname() {
    return checkHostname;
  }

  /** Sets whether the certificate must be for {@code server_hostname}. */
  @PySetter("check_hostname")
  void setCheckHostname(boolean check) {
    checkHostname = check;
  }

  /**
   * A TLS connection over a stream.
   *
   * @param sock any stream, such as a connected socket; closed with the connection
   * @param server_side whether this is the server
   * @param server_hostname name or address of the server that a client wants: sent to it, and
   *     looked for in its certificate
   * @param do_handshake whether to make the handshake now, or with the first read or write, which
   *     is what a stream that does not block needs
   * @param cert_reqs for this connection in place of {@code verify_mode}
   * @throws OSError where the stream or the handshake fails: an errno, or a negative number of TLS
   *     with a text
   * @throws ValueError where a client is to check the server's name and has none
   */
  @PyMethod("wrap_socket")
  PyObject wrapSocket(
      Interpreter in,
      PyObject sock,
      @KwOnly("server_side") @Opt("false") boolean serverSide,
      @KwOnly("server_hostname") @Opt PyObject serverHostname,
      @KwOnly("do_handshake") @Opt("true") boolean doHandshake,
      @KwOnly("cert_reqs") @Opt PyObject certReqs) {
    PyStream stream = Streams.of(in, sock);
    String host = null;
    if (serverHostname != null && serverHostname != PyNone.NONE) {
      host = Convert.toJavaString(in, serverHostname);
    }
    int mode = certReqs == null ? verifyMode : checkMode(Convert.toLong(in, certReqs));
    SSLEngine engine = serverSide ? serverEngine(mode) : clientEngine(mode, host);
    TlsConnection connection = new TlsConnection(in, engine, stream);
    if (doHandshake) {
      connection.handshakeFully(in);
    }
    return new PySslSocket(sock, stream, connection);
  }

  private SSLEngine serverEngine(int mode) {
    boolean verify = mode == UsslModule.CERT_OPTIONAL || mode == UsslModule.CERT_REQUIRED;
    SSLEngine engine = context(verify).createSSLEngine();
    engine.setUseClientMode(false);
    if (mode == UsslModule.CERT_REQUIRED) {
      engine.setNeedClientAuth(true);
    } else if (verify) {
      engine.setWantClientAuth(true);
    }
    return engine;
  }

  private SSLEngine clientEngine(int mode, String host) {
    boolean verify = mode != UsslModule.CERT_NONE;
    if (verify && checkHostname && host == null) {
      throw Errors.valueError("check_hostname requires server_hostname");
    }
    SSLContext context = context(verify);
    SSLEngine engine = host == null ? context.createSSLEngine() : context.createSSLEngine(host, -1);
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    if (host != null && !isAddress(host)) {
      parameters.setServerNames(List.of(serverName(host)));
    }
    if (verify && checkHostname) {
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static SNIHostName serverName(String host) {
    if (!host.isEmpty() && host.length() <= MAX_NAME_LENGTH) {
      try {
        return new SNIHostName(host);
      } catch (IllegalArgumentException e) {
        throw invalidName();
      }
    }
    throw invalidName();
  }

  private static PyException invalidName() {
    return Errors.valueError("invalid server_hostname");
  }

  /** Whether {@code host} is an address of IPv4 or IPv6, which is not sent as a name. */
  private static boolean isAddress(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == ':') {
        return true;
      }
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !host.isEmpty();
  }

  private SSLContext context(boolean verify) {
    try {
      if (verify) {
        if (verifying == null) {
          verifying = newContext(authorities == null ? null : trust(authorities));
        }
        return verifying;
      }
      if (lenient == null) {
        lenient = newContext(new TrustManager[] {new TrustAnyone()});
      }
      return lenient;
    } catch (GeneralSecurityException | IOException e) {
      // A JDK without TLS, or whose list of authorities is damaged.
      throw TlsErrors.of(Errno.EINVAL, String.valueOf(e.getMessage()));
    }
  }

  private SSLContext newContext(TrustManager[] trust) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key == null ? null : new KeyManager[] {key}, trust, null);
    return context;
  }

  private static TrustManager[] trust(X509Certificate[] authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < authorities.length; i++) {
      store.setCertificateEntry(Integer.toString(i), authorities[i]);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public void print(Interpreter in, Printer out, int kind) {
    out.append("<SSLContext>");
  }
}
