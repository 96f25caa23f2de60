package dev.pgmg.config;

/** Whether apply tells listeners of channel {@code pgmg} what it does. */
public enum Notify {
  ON,
  OFF
}
