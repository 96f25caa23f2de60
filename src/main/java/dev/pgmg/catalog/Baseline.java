package dev.pgmg.catalog;

import dev.pgmg.object.Declaration.Aspect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a recorded thing looked when pgmg had last to do with it, to see whether somebody changed it
 * since.
 *
 * @param place which database that was, in {@link State#place}: in a restored one nothing of this
 *     can be compared
 * @param oid of the object's own row; 0 for dress
 * @param version of an object: changes whenever its rows do; of dress: what it came to
 * @param hash of what PostgreSQL said of its definition; empty for dress
 */
public record Baseline(String place, long oid, String version, String hash) {

  /** Nothing is known: nothing will be missed. */
  public static final Baseline NONE = new Baseline("", 0, "", "");

  public boolean isOf(State state) {
    return !place.isEmpty() && place.equals(state.place());
  }

  /** The same but for the hash. */
  public boolean isLike(Baseline other) {
    return place.equals(other.place) && oid == other.oid && version.equals(other.version);
  }

  /**
   * Whether dress that came to this once has been undone: what a GRANT gave is not all there, what
   * a REVOKE took is there again, anything else is not as it was.
   */
  public boolean isUndone(Aspect aspect, String now) {
    return switch (aspect) {
      case GRANT -> !lines(now).containsAll(lines(version));
      case REVOKE -> !lines(version).containsAll(lines(now));
      default -> !version.equals(now);
    };
  }

  private static Set<String> lines(String value) {
    return value.isEmpty() ? Set.of() : new HashSet<>(List.of(value.split("\n")));
  }
}
