package dev.pgmg.project;

import dev.pgmg.object.Declaration.Dress;
import dev.pgmg.object.ObjectId;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** One statement of {@code sql/}, and what it says. Each is one row of {@code pgmg_state}. */
public sealed interface Definition {

  /** What {@code pgmg_state} knows it by. */
  String key();

  Statement statement();

  /** The path below the code directory, with slashes. */
  String file();

  /** Where it stands, unique in a project. */
  default String place() {
    return file() + ":" + statement().start();
  }

  /** SHA-256 over the statement's tokens. */
  String hash();

  /**
   * Declares an object.
   *
   * @param requires what must be there before it, from its directives
   */
  record OfObject(ObjectId id, Statement statement, String file, String hash, List<String> requires)
      implements Definition {

    @Override
    public String key() {
      return id.toString();
    }
  }

  /** Dresses objects: declared ones, or tables of migrations. */
  record OfDress(String key, Dress dress, Statement statement, String file, String hash)
      implements Definition {

    public OfDress(Dress dress, Statement statement, String file, String hash) {
      this(keyOf(dress), dress, statement, file, hash);
    }

    private static String keyOf(Dress dress) {
      String targets =
          dress.targets().stream().map(ObjectId::toString).collect(Collectors.joining(", "));
      String detail = dress.detail().isEmpty() ? "" : ": " + dress.detail();
      return dress.aspect().word() + "." + targets + detail;
    }
  }
}
