package dev.pgmg.catalog;

/** One row of {@code pgmg_migrations}: the file's name without {@code .sql} and its hash. */
public record AppliedMigration(String name, String hash) {}
