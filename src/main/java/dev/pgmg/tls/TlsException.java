package dev.pgmg.tls;

import javax.net.ssl.SSLException;

/** A certificate or key that cannot be used; the message names the file and never a password. */
public final class TlsException extends SSLException {

  private final String hint;

  TlsException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  TlsException(String message, Exception cause) {
    super(message + ": " + cause.getMessage(), cause);
    this.hint = "";
  }

  /** The way out, or empty. */
  public String hint() {
    return hint;
  }
}
