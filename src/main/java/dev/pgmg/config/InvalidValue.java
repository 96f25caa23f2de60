package dev.pgmg.config;

/**
 * Says that a value cannot be used; {@link SettingValues} adds whose value it is and where it
 * stands.
 *
 * <p>The message must not quote what may be part of a password.
 */
final class InvalidValue extends RuntimeException {

  private final String hint;

  InvalidValue(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
