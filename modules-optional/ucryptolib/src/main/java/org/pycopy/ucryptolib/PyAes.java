package org.pycopy.ucryptolib;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.pycopy.annot.Opt;
import org.pycopy.annot.PyMethod;
import org.pycopy.annot.PyNew;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.Ops;
import org.pycopy.kernel.objects.Buffer;
import org.pycopy.kernel.objects.BuiltinType;
import org.pycopy.kernel.objects.PyBytes;
import org.pycopy.kernel.objects.PyNone;
import org.pycopy.kernel.objects.PyObject;
import org.pycopy.kernel.objects.PyType;

/**
 * {@code aes}: the cipher AES, in one direction. What it is given is one stream: in modes 2 and 6
 * each call goes on where the last one has ended.
 */
@org.pycopy.annot.PyType("aes")
final class PyAes extends PyObject {
  static final BuiltinType TYPE = new BuiltinType("aes", BuiltinType.OBJECT, new PyAesTable());

  // Modes, numbered as in PEP 272.
  private static final int ECB = 1;
  private static final int CBC = 2;
  private static final int CTR = 6;

  private static final int BLOCK = 16;

  private final int mode;
  private final SecretKeySpec key;
  private final IvParameterSpec iv;

  /** Null before the first call, which decides on the direction. */
  private Cipher cipher;

  private boolean encrypts;

  private PyAes(int mode, byte[] key, byte[] iv) {
    this.mode = mode;
    this.key = new SecretKeySpec(key, "AES");
    this.iv = iv == null ? null : new IvParameterSpec(iv);
  }

  /**
   * A cipher.
   *
   * @param key 16 or 32 bytes
   * @param mode 1 (ECB), 2 (CBC) or 6 (CTR)
   * @param iv 16 bytes, in modes 2 and 6: the initial vector, the first value of the counter
   * @throws ValueError for anything else
   */
  @PyNew
  static PyAes make(Interpreter in, PyObject key, int mode, @Opt PyObject iv) {
    if (mode != ECB && mode != CBC && mode != CTR) {
      throw Errors.valueError("mode");
    }
    byte[] keyBytes = Ops.buffer(in, key, false).toBytes();
    if (keyBytes.length != 16 && keyBytes.length != 32) {
      throw Errors.valueError("key");
    }
    byte[] ivBytes = null;
    if (iv != null && iv != PyNone.NONE) {
      ivBytes = Ops.buffer(in, iv, false).toBytes();
    }
    if (ivBytes == null ? mode != ECB : ivBytes.length != BLOCK) {
      throw Errors.valueError("IV");
    }
    return new PyAes(mode, keyBytes, ivBytes);
  }

  /**
   * Encrypts {@code data}, in modes 1 and 2 whole blocks of 16 bytes: the result as bytes, or
   * {@code into} with the result in it, which may be {@code data} itself.
   *
   * @throws ValueError where the lengths do not fit or the cipher has decrypted before
   */
  @PyMethod
  PyObject encrypt(Interpreter in, PyObject data, @Opt PyObject into) {
    return process(in, data, into, true);
  }

  /**
   * Decrypts {@code data}, as {@code encrypt()} does.
   *
   * @throws ValueError where the lengths do not fit or the cipher has encrypted before
   */
  @PyMethod
  PyObject decrypt(Interpreter in, PyObject data, @Opt PyObject into) {
    return process(in, data, into, false);
  }

  private PyObject process(Interpreter in, PyObject data, PyObject into, boolean encrypt) {
    Buffer source = Ops.buffer(in, data, false);
    int n = source.length;
    if (mode != CTR && n % BLOCK != 0) {
      throw Errors.valueError("blksize % 16");
    }
    Buffer target = null;
    if (into != null) {
      target = Ops.buffer(in, into, true);
      if (target.length < n) {
        throw Errors.valueError("output too small");
      }
    }
    in.charge(2L * n);
    byte[] result = new byte[n];
    try {
      begin(encrypt);
      int done = cipher.update(source.toBytes(), 0, n, result, 0);
      if (done != n) {
        throw new IllegalStateException("the cipher keeps bytes back");
      }
    } catch (ShortBufferException e) {
      throw new IllegalStateException("the cipher makes more of the data", e);
    } catch (GeneralSecurityException e) {
      throw Errors.valueError(e.getMessage());
    }
    if (target == null) {
      return new PyBytes(result);
    }
    target.copyFrom(0, result, 0, n);
    return into;
  }

  private void begin(boolean encrypt) throws GeneralSecurityException {
    if (cipher != null) {
      if (encrypts != encrypt) {
        throw Errors.valueError("can't encrypt & decrypt");
      }
      return;
    }
    String name = mode == ECB ? "ECB" : mode == CBC ? "CBC" : "CTR";
    Cipher made = Cipher.getInstance("AES/" + name + "/NoPadding");
    int direction = encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
    if (mode == ECB) {
      made.init(direction, key);
    } else {
      made.init(direction, key, iv);
    }
    cipher = made;
    encrypts = encrypt;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
