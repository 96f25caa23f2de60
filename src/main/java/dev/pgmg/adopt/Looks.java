package dev.pgmg.adopt;

import dev.pgmg.adopt.Attempts.Result;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Worn;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.postgres.Inspection;
import dev.pgmg.postgres.Session;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * What PostgreSQL says of one declared object: of the one that is there, of the one that its file
 * makes, and of what their own deparsed texts make.
 */
final class Looks {

  private static final Set<Worn.Aspect> PART_OF_DEFINITION =
      Set.of(Worn.Aspect.MAPPING, Worn.Aspect.CONSTRAINT);

  /** Deparsed text stays as it is from the second round on, by all that is known. */
  private static final int ROUNDS = 3;

  private final Session session;
  private final Inspection inspection;
  private final Attempts attempts;
  private final CatalogObject existing;
  private final Statement statement;
  private final List<String> dressedOptions;

  /**
   * Prepares to look.
   *
   * @param dressedOptions those that statements of their own declare
   */
  Looks(
      Session session,
      Attempts attempts,
      CatalogObject existing,
      Statement statement,
      List<String> dressedOptions) {
    this.session = session;
    this.inspection = session.inspection();
    this.attempts = attempts;
    this.existing = existing;
    this.statement = statement;
    this.dressedOptions = dressedOptions;
  }

  /**
   * How an object looks.
   *
   * @param form in PostgreSQL's words
   * @param recreate the SQL that makes it again, or empty
   */
  record Look(String form, String recreate) {

    private Look with(String more) {
      return new Look(form + more, recreate);
    }
  }

  /** Empty where PostgreSQL does not tell. */
  Optional<Look> there() {
    return look(existing, UnaryOperator.identity())
        .map(
            look ->
                existing.id().kind() == ObjectKind.OPERATOR
                    ? look.with(OperatorText.of(statement).partners(look.recreate()))
                    : look);
  }

  /**
   * What a file's statement makes, with those behind it that are part of the object.
   *
   * @param parts their SQL
   */
  Result<Look> made(List<String> parts) {
    return made(statement, List.of(), parts);
  }

  /** A look and those that follow, each made from the text of the one before. */
  List<Look> rounds(Look first) {
    List<Look> looks = new ArrayList<>(List.of(first));
    while (looks.size() < ROUNDS) {
      Look last = looks.getLast();
      if (last.recreate().isEmpty()) {
        return looks;
      }
      Statement again =
          Splitter.statements(new SourceText("<deparsed>", last.recreate())).getFirst();
      if (!again.tokens().getFirst().isWord("create")) {
        return looks;
      }
      Result<Look> next =
          made(again, List.of("SET LOCAL search_path = pg_catalog, " + path()), List.of());
      if (next instanceof Result.Succeeded<Look> made && !made.value().form().equals(last.form())) {
        looks.add(made.value());
      } else {
        return looks;
      }
    }
    return looks;
  }

  private String path() {
    String schema = existing.id().name().schema();
    return schema.isEmpty() ? "pg_temp" : QualifiedName.quoted(schema) + ", pg_temp";
  }

  private Result<Look> made(Statement from, List<String> before, List<String> parts) {
    List<Rehearsal> ways = Rehearsals.of(existing, from);
    Result<Look> first = attempts.attempt(() -> rehearse(ways.getFirst(), from, before, parts));
    if (first instanceof Result.Succeeded<Look> || ways.size() == 1) {
      return first;
    }
    return attempts.attempt(() -> rehearse(ways.getLast(), from, before, parts));
  }

  private Look rehearse(
      Rehearsal rehearsal, Statement from, List<String> before, List<String> parts) {
    List<String> statements = new ArrayList<>(before);
    statements.addAll(rehearsal.before());
    statements.add(rehearsal.sql());
    statements.addAll(parts);
    session.execute(statements);
    String temporary =
        rehearsal.place() == Rehearsal.Place.TEMPORARY ? inspection.temporarySchema() : "";
    ObjectId made = rehearsal.made(existing.id(), temporary);
    return inspection
        .locate(made)
        .map(at -> inspection.objects(Set.of(at)).getFirst())
        .flatMap(object -> look(object, text -> inItsPlace(text, from)))
        .map(
            look ->
                existing.id().kind() == ObjectKind.OPERATOR
                    ? look.with(OperatorText.of(from).partners())
                    : look)
        .orElseThrow(() -> new IllegalStateException("made and not there: " + made));
  }

  private Optional<Look> look(CatalogObject object, UnaryOperator<String> words) {
    return inspection
        .form(object.address(), statement.sql(), dressedOptions)
        .map(
            form ->
                new Look(bare(words.apply(form)) + parts(object), words.apply(object.recreate())));
  }

  private static String parts(CatalogObject object) {
    return object.wear().stream()
        .filter(worn -> PART_OF_DEFINITION.contains(worn.aspect()))
        .flatMap(worn -> worn.sql().stream())
        .map(sql -> "\n" + sql)
        .collect(Collectors.joining());
  }

  // A type cannot have a second default class, not even for a moment.
  private String inItsPlace(String text, Statement from) {
    String schema = Matcher.quoteReplacement(schema());
    String inPlace = text.replaceAll("\\bpg_temp(_\\d+)?\\.", schema);
    boolean isDefault =
        existing.id().kind() == ObjectKind.OPERATOR_CLASS
            && from.tokens().stream().anyMatch(token -> token.isWord("default"));
    return isDefault ? inPlace.replaceFirst(" FOR TYPE ", " DEFAULT FOR TYPE ") : inPlace;
  }

  // Whether the copy of a relation is told with its schema depends on what else is to be seen.
  private String bare(String text) {
    return switch (existing.id().kind()) {
      case TRIGGER, RULE, POLICY -> {
        String relation = QualifiedName.quoted(existing.id().name().name());
        yield text.replace(schema() + relation, relation);
      }
      default -> text;
    };
  }

  private String schema() {
    return QualifiedName.quoted(existing.id().name().schema()) + ".";
  }
}
