package dev.pgmg.convergence;

import java.util.Optional;

/** Text search dictionaries. */
final class DictionaryKind implements Kind {

  @Override
  public String word() {
    return "text_search_dictionary";
  }

  @Override
  public Group group() {
    return Group.OTHER;
  }

  @Override
  public Optional<Thing> make(Making making) {
    Optional<Thing> declared =
        making.dice().maybe(making.things(one -> one.kind().equals(SimpleKind.TEMPLATE)));
    boolean snowball = making.dice().chance(30);
    Sql simple =
        declared
            .filter(one -> making.dice().chance(60))
            .map(one -> Sql.name(one.id(), one.kind().word()))
            .orElse(Sql.of("simple"));
    Sql options =
        snowball
            ? Sql.of("TEMPLATE = snowball, LANGUAGE = ", making.dice().oneOf("english", "german"))
            : Sql.of(
                "TEMPLATE = ",
                simple,
                making.dice().oneOf("", ", ACCEPT = false", ", ACCEPT = true"));
    return Optional.of(
        making.thing(
            Sql.of("CREATE TEXT SEARCH DICTIONARY ", making.self(), " (", options, ")"),
            Sql.of("TEXT SEARCH DICTIONARY ", making.self()),
            Details.NONE));
  }
}
