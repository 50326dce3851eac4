package org.pycopy.ussl;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** A key manager that has one private key with its chain of certificates, the key's own first. */
final class OneKey extends X509ExtendedKeyManager {
  private static final String ALIAS = "key";

  private final PrivateKey key;
  private final X509Certificate[] chain;

  OneKey(PrivateKey key, X509Certificate[] chain) {
    this.key = key;
    this.chain = chain;
  }

  /** The alias where the key is of {@code type}; of an elliptic curve's, what follows "EC_". */
  private String choose(String type) {
    String own = chain[0].getPublicKey().getAlgorithm();
    return type.equals(own) || type.startsWith(own + "_") ? ALIAS : null;
  }

  private String[] all(String type) {
    String alias = choose(type);
    return alias == null ? null : new String[] {alias};
  }

  private String chooseAny(String[] types) {
    for (String type : types) {
      if (choose(type) != null) {
        return ALIAS;
      }
    }
    return null;
  }

  @Override
  public String[] getClientAliases(String type, Principal[] issuers) {
    return all(type);
  }

  @Override
  public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
    return chooseAny(types);
  }

  @Override
  public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
    return chooseAny(types);
  }

  @Override
  public String[] getServerAliases(String type, Principal[] issuers) {
    return all(type);
  }

  @Override
  public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
    return choose(type);
  }

  @Override
  public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
    return choose(type);
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chain.clone();
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return key;
  }
}
