package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Origin;
import java.util.Optional;

/** Text search configurations. */
final class SearchConfigurationKind implements Kind {

  @Override
  public String word() {
    return "text_search_configuration";
  }

  @Override
  public Group group() {
    return Group.OTHER;
  }

  @Override
  public Optional<Thing> make(Making making) {
    Origin origin = making.dice().oneOf(Origin.PARSER, Origin.COPY);
    Sql source =
        switch (origin) {
          case COPY -> Sql.of("COPY = " + making.dice().oneOf("english", "simple", "german"));
          case PARSER -> Sql.of("PARSER = ", parser(making));
        };
    return Optional.of(
        making.thing(
            Sql.of("CREATE TEXT SEARCH CONFIGURATION ", making.self(), " (", source, ")"),
            Sql.of("TEXT SEARCH CONFIGURATION ", making.self()),
            new Details.SearchConfiguration(origin)));
  }

  private static Sql parser(Making making) {
    return making
        .dice()
        .maybe(making.things(one -> one.kind().equals(SimpleKind.PARSER)))
        .map(one -> Sql.name(one.id(), one.kind().word()))
        .orElse(Sql.of("\"default\""));
  }
}
