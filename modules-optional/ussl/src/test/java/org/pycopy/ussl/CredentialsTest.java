package org.pycopy.ussl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files were made with OpenSSL. */
class CredentialsTest {
  private static byte[] file(String name) throws IOException {
    try (InputStream in = CredentialsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** The content of the last block of a PEM file. */
  private static byte[] der(byte[] pem) {
    String text = new String(pem, StandardCharsets.US_ASCII);
    int start = text.indexOf('\n', text.lastIndexOf("-----BEGIN"));
    String body = text.substring(start, text.lastIndexOf("-----END"));
    return Base64.getMimeDecoder().decode(body);
  }

  @ParameterizedTest
  @CsvSource({
    "rsa-pkcs1.pem, RSA",
    "rsa-pkcs8.pem, RSA",
    "ec-sec1.pem, EC",
    "ec-pkcs8.pem, EC",
    "ed25519-pkcs8.pem, EdDSA",
  })
  void keysInPemAndDer(String name, String algorithm) throws IOException {
    byte[] pem = file(name);
    PrivateKey key = Credentials.privateKey(pem);
    assertThat(key.getAlgorithm()).isEqualTo(algorithm);
    assertThat(Credentials.privateKey(der(pem))).isEqualTo(key);
    // What follows the key, such as a terminating null, does not matter.
    byte[] longer = der(pem);
    assertThat(Credentials.privateKey(Arrays.copyOf(longer, longer.length + 1))).isEqualTo(key);
  }

  @Test
  void formsOfTheSameKey() throws IOException {
    assertThat(Credentials.privateKey(file("rsa-pkcs1.pem")))
        .isEqualTo(Credentials.privateKey(file("rsa-pkcs8.pem")));
    ECPrivateKey sec1 = (ECPrivateKey) Credentials.privateKey(file("ec-sec1.pem"));
    ECPrivateKey pkcs8 = (ECPrivateKey) Credentials.privateKey(file("ec-pkcs8.pem"));
    assertThat(sec1.getS()).isEqualTo(pkcs8.getS());
  }

  @ParameterizedTest
  @ValueSource(strings = {"encrypted-pkcs1.pem", "encrypted-pkcs8.pem", "chain.pem"})
  void whatIsNoKeyToRead(String name) throws IOException {
    assertThat(Credentials.privateKey(file(name))).isNull();
  }

  @Test
  void keysThatAreCutOff() throws IOException {
    for (String name : new String[] {"rsa-pkcs1.pem", "ec-sec1.pem", "ed25519-pkcs8.pem"}) {
      byte[] key = der(file(name));
      for (int length = 0; length < key.length; length++) {
        assertThat(Credentials.privateKey(Arrays.copyOf(key, length))).isNull();
      }
    }
  }

  @Test
  void damagedFilesAreNoKeysOrOthers() throws IOException {
    Random random = new Random(1);
    for (String name : new String[] {"rsa-pkcs1.pem", "ec-sec1.pem", "chain.pem"}) {
      for (byte[] data : new byte[][] {file(name), der(file(name))}) {
        for (int i = 0; i < 1000; i++) {
          byte[] damaged = data.clone();
          for (int n = random.nextInt(4); n >= 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
          }
          PrivateKey key = Credentials.privateKey(damaged);
          assertThat(key == null || key.getAlgorithm() != null).isTrue();
          assertThat(Credentials.certificates(damaged)).isNotNull();
        }
      }
    }
  }

  @Test
  void certificates() throws IOException, CertificateEncodingException {
    byte[] pem = file("chain.pem");
    X509Certificate[] chain = Credentials.certificates(pem);
    assertThat(chain).hasSize(2);
    assertThat(chain[1].getEncoded()).isEqualTo(der(pem));
    assertThat(Credentials.certificates(der(pem))).containsExactly(chain[1]);
    assertThat(Credentials.certificates(new byte[0])).isEmpty();
    assertThat(Credentials.certificates(new byte[] {'!'})).isEmpty();
    assertThat(Credentials.certificates(file("rsa-pkcs8.pem"))).isEmpty();
  }
}
