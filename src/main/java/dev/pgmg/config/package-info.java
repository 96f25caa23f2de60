/**
 * Settings, where each came from, and connection strings.
 *
 * <p>{@link Setting} lists every setting once; {@link SettingsReader} finds their values in
 * options, environment and {@code pgmg.toml}. {@link Connection} is where a connection string and
 * libpq's environment lead. Options and environment come in as values; no password gets out in a
 * text.
 */
@NullMarked
package dev.pgmg.config;

import org.jspecify.annotations.NullMarked;
