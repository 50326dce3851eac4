package org.pycopy.ussl;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.ExceptionTypes;
import org.pycopy.kernel.objects.PyInt;
import org.pycopy.kernel.objects.PyStr;

/**
 * Failures of TLS as {@code OSError(number, text)}. The numbers are those of axTLS, which the
 * reference is built with; all are negative, so that none is an errno.
 */
final class TlsErrors {
  /** The peer is gone in the middle of the handshake. */
  static final int CONNECTION_LOST = -256;

  /** The peers did not come to terms. */
  static final int INVALID_HANDSHAKE = -260;

  /** What came is not TLS. */
  static final int INVALID_MESSAGE = -261;

  /** The peer's certificate is not accepted. */
  static final int BAD_CERTIFICATE = -268;

  private TlsErrors() {}

  /** The number for {@code e}. */
  static int number(SSLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
        return BAD_CERTIFICATE;
      }
    }
    return e instanceof SSLHandshakeException ? INVALID_HANDSHAKE : INVALID_MESSAGE;
  }

  /** What is wrong, in words. */
  static String text(SSLException e) {
    String text = e.getMessage();
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException && cause.getMessage() != null) {
        text = cause.getMessage();
      }
    }
    return text == null ? "TLS failure" : text;
  }

  static PyException of(int number, String text) {
    return Errors.of(ExceptionTypes.OS_ERROR, PyInt.of(number), PyStr.of(text));
  }
}
