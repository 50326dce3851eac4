package org.pycopy.ussl;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Private keys and certificates from bytes, in DER or in PEM (RFC 7468). Keys are in PKCS #8 (RFC
 * 5958), PKCS #1 (RFC 8017, RSA) or SEC 1 (RFC 5915, elliptic curves), without a password.
 */
final class Credentials {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String KEY_LABEL = "PRIVATE KEY-----";

  /** Identifier 1.2.840.113549.1.1.1, and no parameters. */
  private static final byte[] RSA_ALGORITHM =
      Der.element(
          Der.SEQUENCE,
          Der.element(
              Der.OBJECT_ID,
              new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1}),
          Der.element(Der.NULL));

  /** 1.2.840.10045.2.1; the curve is the parameter of the algorithm. */
  private static final byte[] EC_ID = {0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

  private static final byte[] VERSION_0 = Der.element(Der.INTEGER, new byte[1]);

  private Credentials() {}

  /** The private key in {@code data}; null where there is none that can be read. */
  static PrivateKey privateKey(byte[] data) {
    byte[] pkcs8 = pkcs8(keyBytes(data));
    if (pkcs8 == null) {
      return null;
    }
    Der key = new Der(pkcs8).enter(Der.SEQUENCE);
    key.enter(Der.INTEGER);
    Der algorithm = key.enter(Der.SEQUENCE);
    Der id = algorithm == null ? null : algorithm.enter(Der.OBJECT_ID);
    if (id == null) {
      return null;
    }
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithmName(id.bytes()));
      return factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      // What the caller says of it, "invalid key", is all that the reference says.
      return null;
    }
  }

  /** DER of the first key in a PEM file; anything else is taken for DER itself. */
  private static byte[] keyBytes(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    int label = text.indexOf(KEY_LABEL);
    int begin = label < 0 ? -1 : text.lastIndexOf(BEGIN, label);
    int start = label + KEY_LABEL.length();
    int end = begin < 0 ? -1 : text.indexOf(END, start);
    if (end < 0) {
      return data;
    }
    // Text that is not of base 64, such as line ends, is skipped.
    String body = text.substring(start, end);
    return body.indexOf(':') >= 0 ? new byte[0] : decode(body);
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Cut off in the middle of a group: no key.
      return new byte[0];
    }
  }

  /** A key in any of the three forms, in PKCS #8; null where it is in none. */
  private static byte[] pkcs8(byte[] data) {
    Der all = new Der(data);
    Der key = all.enter(Der.SEQUENCE);
    byte[] der = Arrays.copyOf(data, all.position());
    if (key == null || key.enter(Der.INTEGER) == null) {
      return null;
    }
    switch (key.tag()) {
      case Der.SEQUENCE:
        return der;
      case Der.INTEGER:
        return wrapKey(RSA_ALGORITHM, der);
      case Der.OCTET_STRING:
        key.enter(Der.OCTET_STRING);
        Der curve = key.enter(Der.EXPLICIT_0);
        if (curve == null) {
          return null;
        }
        byte[] id = Der.element(Der.OBJECT_ID, EC_ID);
        return wrapKey(Der.element(Der.SEQUENCE, id, curve.bytes()), der);
      default:
        return null;
    }
  }

  private static byte[] wrapKey(byte[] algorithm, byte[] key) {
    return Der.element(Der.SEQUENCE, VERSION_0, algorithm, Der.element(Der.OCTET_STRING, key));
  }

  /** The JDK's name for an algorithm: its identifier as text, such as 1.3.101.112, but for EC. */
  private static String algorithmName(byte[] id) {
    if (Arrays.equals(id, EC_ID)) {
      return "EC";
    }
    StringBuilder text = new StringBuilder();
    long part = 0;
    for (byte b : id) {
      part = part << 7 | b & 0x7F;
      if (b >= 0) {
        if (text.length() == 0) {
          long root = Math.min(part / 40, 2);
          text.append(root).append('.').append(part - root * 40);
        } else {
          text.append('.').append(part);
        }
        part = 0;
      }
    }
    return text.toString();
  }

  /** The certificates in {@code data}, one in DER or any number in PEM; none where it has none. */
  static X509Certificate[] certificates(byte[] data) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Certificate c : factory.generateCertificates(new ByteArrayInputStream(data))) {
        found.add((X509Certificate) c);
      }
    } catch (CertificateException e) {
      // What the caller says of it, "invalid cert", is all that the reference says.
      found.clear();
    }
    return found.toArray(new X509Certificate[0]);
  }
}
