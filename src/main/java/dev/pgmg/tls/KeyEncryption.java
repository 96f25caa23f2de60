package dev.pgmg.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Takes the encryption off a private key, in the two ways that OpenSSL writes one. */
final class KeyEncryption {

  private KeyEncryption() {}

  /** PKCS#8's own (RFC 5958, {@code ENCRYPTED PRIVATE KEY}). */
  static byte[] decryptPkcs8(byte[] encrypted, String password)
      throws GeneralSecurityException, IOException {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
    // Of the newer scheme, which is named in its parameters, Java names only the family.
    String algorithm =
        info.getAlgName().startsWith("PBEWith")
            ? info.getAlgName()
            : info.getAlgParameters().toString();
    SecretKey key =
        SecretKeyFactory.getInstance(algorithm)
            .generateSecret(new PBEKeySpec(password.toCharArray()));
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
    return info.getKeySpec(cipher).getEncoded();
  }

  /** The one of older PEM files, whose header is {@code DEK-Info: AES-256-CBC,0123...}. */
  static byte[] decryptTraditional(byte[] encrypted, String header, String password)
      throws GeneralSecurityException {
    int comma = header.indexOf(',');
    String name = header.substring(0, Math.max(comma, 0)).toUpperCase(Locale.ROOT);
    byte[] vector = HexFormat.of().parseHex(header.substring(comma + 1).strip());
    int keyBytes =
        switch (name) {
          case "AES-128-CBC" -> 16;
          case "AES-192-CBC", "DES-EDE3-CBC" -> 24;
          case "AES-256-CBC" -> 32;
          default -> throw new GeneralSecurityException("unknown encryption " + name);
        };
    String algorithm = name.startsWith("DES") ? "DESede" : "AES";
    SecretKeySpec key = new SecretKeySpec(derive(password, vector, keyBytes), algorithm);
    Cipher cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(vector));
    return cipher.doFinal(encrypted);
  }

  /** OpenSSL's EVP_BytesToKey with MD5 and one round; the salt is the vector's first half. */
  private static byte[] derive(String password, byte[] vector, int length)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    byte[] key = new byte[(length + 15) / 16 * 16];
    for (int at = 0; at < key.length; at += 16) {
      digest.update(key, Math.max(at - 16, 0), Math.min(at, 16));
      digest.update(password.getBytes(StandardCharsets.UTF_8));
      digest.update(vector, 0, 8);
      System.arraycopy(digest.digest(), 0, key, at, 16);
    }
    return Arrays.copyOf(key, length);
  }
}
