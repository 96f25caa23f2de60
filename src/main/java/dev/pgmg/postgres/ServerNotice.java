package dev.pgmg.postgres;

import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;

/**
 * What the server says beside its answers: that a table is there already, or what RAISE NOTICE
 * says.
 */
public record ServerNotice(Level level, PostgresError said) {

  /** How much it matters. */
  public enum Level {
    NOTICE,
    WARNING
  }

  static ServerNotice of(SQLWarning warning) {
    PostgresError said = PostgresError.of(warning);
    // The word is in the server's language; class 01 is what PostgreSQL calls warnings.
    boolean bad =
        said.sqlState().startsWith("01")
            || (warning instanceof PSQLWarning postgres
                && "WARNING".equals(postgres.getServerErrorMessage().getSeverity()));
    return new ServerNotice(bad ? Level.WARNING : Level.NOTICE, said);
  }

  /** All of a chain, in order. */
  static List<ServerNotice> all(@Nullable SQLWarning first) {
    List<ServerNotice> all = new ArrayList<>();
    SQLWarning next = first;
    while (next != null) {
      all.add(of(next));
      next = next.getNextWarning();
    }
    return all;
  }
}
