package dev.pgmg.adopt;

import dev.pgmg.adopt.Rehearsal.Place;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.NamePlaces;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How each kind of object is made a second time, so that those who work with the database notice as
 * little as can be.
 *
 * <ol>
 *   <li>Views, types, domains and operators: in the temporary schema. Materialized views: under
 *       another name, and not filled.
 *   <li>What stands on a table, indexes and statistics: on an empty temporary copy of it, which has
 *       its name. Only where that copy is not enough (a condition about the whole row), in the
 *       place of the first one.
 *   <li>What nothing can depend on: the first one is dropped.
 *   <li>Everything else: the first one is renamed.
 * </ol>
 */
final class Rehearsals {

  /** So that only what names the temporary schema finds what is in it. */
  private static final String TEMPORARY_LAST =
      "SELECT set_config('search_path', concat_ws(', ', nullif(current_setting('search_path'), ''),"
          + " 'pg_temp'), true)";

  private static final String NAME =
      "((?:\"(?:[^\"]|\"\")+\"|[^\",(). ]+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[^\",(). ]+))?)";
  private static final Pattern FAMILY = Pattern.compile(" USING (\\S+) FAMILY " + NAME + " AS ");

  private final CatalogObject existing;
  private final Statement statement;

  private Rehearsals(CatalogObject existing, Statement statement) {
    this.existing = existing;
    this.statement = statement;
  }

  /**
   * The ways to make it, the best first; another one is for what PostgreSQL refuses in the one
   * before.
   */
  static List<Rehearsal> of(CatalogObject existing, Statement statement) {
    return new Rehearsals(existing, statement).ways();
  }

  private List<Rehearsal> ways() {
    ObjectId id = existing.id();
    return switch (id.kind()) {
      case VIEW, DOMAIN -> List.of(temporary());
      case TYPE -> List.of(bringsTypeOfOtherSchema() ? instead(aside()) : temporary());
      case OPERATOR -> List.of(operator());
      case MATERIALIZED_VIEW -> List.of(unfilled());
      case INDEX, STATISTICS -> List.of(onCopy());
      case TRIGGER, RULE, POLICY -> List.of(onCopy(), instead(List.of(id.dropSql())));
      case CAST, CONVERSION, EVENT_TRIGGER, USER_MAPPING -> List.of(instead(List.of(id.dropSql())));
      case CRON_JOB -> List.of(instead(List.of()));
      case OPERATOR_CLASS -> List.of(operatorClass());
      default -> List.of(instead(aside()));
    };
  }

  private Rehearsal instead(List<String> before) {
    return new Rehearsal(before, statement.sql(), Place.ITS_OWN);
  }

  private List<String> aside() {
    return List.of(
        rename(existing.id().kind().sqlName(), existing.id().sqlReference(), Rehearsal.ASIDE));
  }

  private static String rename(String kind, String reference, String name) {
    return "ALTER " + kind + " " + reference + " RENAME TO " + name;
  }

  private NamePlaces names() {
    return NamePlaces.of(existing.id().kind(), statement);
  }

  private Rehearsal temporary() {
    List<NamePlaces.Place> places = new ArrayList<>(List.of(names().own()));
    names().other().ifPresent(places::add);
    List<String> temporary =
        places.stream().map(place -> "pg_temp." + QualifiedName.quoted(place.last())).toList();
    return new Rehearsal(List.of(TEMPORARY_LAST), with(places, temporary), Place.TEMPORARY);
  }

  // The functions that make values of a range or a multirange stand in its schema and belong to the
  // first superuser, so that nobody else can have them out of the way.
  private boolean bringsTypeOfOtherSchema() {
    return names()
        .other()
        .map(NamePlaces.Place::schema)
        .filter(schema -> !schema.isEmpty() && !schema.equals(existing.id().name().schema()))
        .isPresent();
  }

  private Rehearsal operator() {
    String sql =
        "CREATE OPERATOR pg_temp." + names().own().last() + OperatorText.of(statement).list();
    return new Rehearsal(List.of(TEMPORARY_LAST), sql, Place.TEMPORARY);
  }

  private Rehearsal unfilled() {
    QualifiedName name = new QualifiedName(existing.id().name().schema(), Rehearsal.ASIDE);
    String sql = with(List.of(names().own()), List.of(name.sql()));
    return new Rehearsal(
        List.of(), sql.substring(0, sql.length() - dataClause()) + " WITH NO DATA", Place.ASIDE);
  }

  // How long the end of it is that says whether it is filled.
  private int dataClause() {
    List<Token> tokens = statement.tokens();
    int last = tokens.size() - 1;
    if (!tokens.get(last).isWord("data")) {
      return 0;
    }
    int with = tokens.get(last - 1).isWord("no") ? last - 2 : last - 1;
    return tokens.get(with).isWord("with") ? statement.end() - tokens.get(with).start() : 0;
  }

  // Statistics have a schema of their own.
  private Rehearsal onCopy() {
    NamePlaces names = names();
    NamePlaces.Place relation = names.other().orElseThrow();
    String copy = "pg_temp." + QualifiedName.quoted(relation.last());
    String original = statement.source().text().substring(relation.start(), relation.end());
    List<String> before =
        List.of(
            TEMPORARY_LAST,
            isInsteadOf()
                ? "CREATE VIEW " + copy + " AS SELECT * FROM " + original
                : "CREATE TABLE " + copy + " (LIKE " + original + ")");
    boolean alsoOwn = existing.id().kind() == ObjectKind.STATISTICS;
    String own = "pg_temp." + QualifiedName.quoted(names.own().last());
    return new Rehearsal(
        before,
        alsoOwn
            ? with(List.of(names.own(), relation), List.of(own, copy))
            : with(List.of(relation), List.of(copy)),
        Place.TEMPORARY);
  }

  private boolean isInsteadOf() {
    return existing.id().kind() == ObjectKind.TRIGGER
        && statement.tokens().stream().anyMatch(token -> token.isWord("instead"));
  }

  // A type has one default class, and a family one of each member: both are there already.
  private Rehearsal operatorClass() {
    List<String> before = new ArrayList<>(aside());
    Matcher family = FAMILY.matcher(existing.recreate());
    if (family.find()) {
      String reference = family.group(2) + " USING " + family.group(1);
      before.add(rename("OPERATOR FAMILY", reference, Rehearsal.ASIDE));
      before.add("CREATE OPERATOR FAMILY " + reference);
    }
    return new Rehearsal(before, withoutDefault(), Place.ITS_OWN);
  }

  private String withoutDefault() {
    return statement.tokens().stream()
        .filter(token -> token.isWord("default"))
        .findFirst()
        .map(
            word -> {
              String text = statement.source().text();
              return text.substring(statement.start(), word.start())
                  + text.substring(word.end(), statement.end());
            })
        .orElse(statement.sql());
  }

  /** The statement with other names in some places, which are in order. */
  private String with(List<NamePlaces.Place> places, List<String> names) {
    StringBuilder sql = new StringBuilder();
    String text = statement.source().text();
    int from = statement.start();
    for (int i = 0; i < places.size(); i++) {
      sql.append(text, from, places.get(i).start()).append(names.get(i));
      from = places.get(i).end();
    }
    return sql.append(text, from, statement.end()).toString();
  }
}
