package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Origin;
import dev.pgmg.convergence.Details.SearchConfiguration;
import java.util.Optional;

/** ADD MAPPING to an empty text search configuration, ALTER MAPPING of a copied one. */
final class SearchMappingKind implements Kind {

  @Override
  public String word() {
    return "search_mapping";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    return making
        .dice()
        .maybe(making.things(SearchConfiguration.class))
        .flatMap(configuration -> of(configuration, making));
  }

  private static Optional<Thing> of(Thing configuration, Making making) {
    boolean empty =
        configuration.details() instanceof SearchConfiguration details
            && details.origin() == Origin.PARSER;
    String token = making.dice().oneOf("asciiword", "word", "numword");
    return Dresses.of(
        making,
        configuration.id(),
        "mapping " + token,
        Sql.of(
            "ALTER TEXT SEARCH CONFIGURATION ",
            Sql.name(configuration.id(), making.model().shape(configuration.id())),
            (empty ? " ADD" : " ALTER") + " MAPPING FOR " + token + " WITH ",
            dictionary(making),
            making.dice().oneOf("", ", simple")));
  }

  private static Sql dictionary(Making making) {
    return making
        .dice()
        .maybe(making.things(one -> one.kind().word().equals("text_search_dictionary")))
        .map(one -> Sql.name(one.id(), one.kind().word()))
        .orElse(Sql.of("english_stem"));
  }
}
