package dev.pgmg.testing;

/**
 * One file of a generated project.
 *
 * @param path below the project's directory
 * @param declared how many objects it declares; 0 for a migration
 */
public record GeneratedFile(String path, String sql, int declared) {}
