package dev.pgmg.testing;

import java.sql.SQLException;

/** Whom pgmg connects as in the tests, as the system property {@code pgmg.test.role} says. */
public enum TestRole {
  /** Who may do everything. */
  SUPERUSER("superuser"),

  /**
   * Who owns the schemas of a database, may make others there, and nothing more: neither the
   * database nor any role is its own.
   */
  OWNER("owner");

  public static final String OWNER_NAME = "pgmg_test_owner";

  private final String word;

  TestRole(String word) {
    this.word = word;
  }

  static TestRole of(String word) {
    for (TestRole role : values()) {
      if (role.word.equals(word)) {
        return role;
      }
    }
    throw new IllegalArgumentException("pgmg.test.role is neither superuser nor owner: " + word);
  }

  /** Makes the role, if need be, and answers how it connects. */
  ServerAddress login(TestDatabase any, ServerAddress superuser) throws SQLException {
    return switch (this) {
      case SUPERUSER -> superuser;
      case OWNER -> {
        String password = superuser.password().replace("'", "''");
        // Tests of another JVM may make it at this very moment.
        any.run(
            """
            DO $$ BEGIN
              CREATE ROLE %1$s;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
              NULL;
            END $$;
            ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%2$s'
            """
                .formatted(OWNER_NAME, password));
        yield superuser.as(OWNER_NAME);
      }
    };
  }

  /** Gives the role its due in a new database. */
  void settleIn(TestDatabase database) throws SQLException {
    switch (this) {
      case SUPERUSER -> {}
      case OWNER ->
          database
              .asSuperuser()
              .run(
                  "ALTER SCHEMA public OWNER TO %s; GRANT CREATE ON DATABASE %s TO %1$s"
                      .formatted(OWNER_NAME, database.name()));
    }
  }
}
