package dev.pgmg.postgres;

/**
 * What a session is to be like.
 *
 * @param stateSchema of pgmg's tables, as PostgreSQL stores its name
 * @param role with whose rights to work and who owns what is made, as PostgreSQL stores its name;
 *     empty for the user who connects
 */
public record SessionOptions(String stateSchema, String role) {}
