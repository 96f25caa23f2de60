package dev.pgmg.plan;

import dev.pgmg.alter.Alterations;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Worn;
import dev.pgmg.catalog.Worn.Aspect;
import dev.pgmg.object.Declaration;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps that make one object: the statement, then what the object wore before.
 *
 * @param wasDropped whether an earlier step took the object away, so that all it wore is lost
 * @param renamed what has been renamed since what it wore was read
 */
record MakingSteps(
    World world, Lessons lessons, Making making, boolean wasDropped, Renamed renamed) {

  void addTo(List<Step> steps) {
    if (isGone()) {
      return;
    }
    if (!wasDropped) {
      making.definition().flatMap(this::wayHome).ifPresent(steps::add);
    }
    if (making.way() != Making.Way.MOVE) {
      steps.add(making.definition().map(this::declared).orElseGet(this::unmanaged));
    }
    for (Definition.OfDress part : world.partsOf(making.key())) {
      if (isPutOnWith(part.dress().aspect(), making)) {
        steps.add(new Step.PutOn(part, "part of its object"));
      }
    }
    List<String> restored = restored();
    if (!restored.isEmpty()) {
      steps.add(new Step.Restore(making.id(), restored));
    }
  }

  /** Whether dress comes right behind the object that is made. Loose members come back alone. */
  static boolean isPutOnWith(Declaration.Aspect aspect, Making making) {
    return making.way() == Making.Way.CREATE
        && switch (aspect) {
          case MAPPING -> true;
          case MEMBERS -> making.was().isEmpty();
          default -> false;
        };
  }

  // A default of a column that is not there any more.
  private boolean isGone() {
    return making.definition().isEmpty()
        && making
            .was()
            .map(was -> lessons.gone().contains(renamed.in(was.recreate())))
            .orElse(false);
  }

  private Optional<Step> wayHome(Definition.OfObject definition) {
    return world
        .away(definition.key())
        .map(now -> new Step.Rename(definition, now, making.reason()));
  }

  private Step declared(Definition.OfObject definition) {
    return switch (making.way()) {
      case CREATE -> new Step.Create(definition, making.reason(), List.of(create(definition)));
      case REPLACE -> new Step.Replace(definition, making.reason());
      case ALTER ->
          new Step.Alter(definition, making.reason(), alterations(definition).orElse(List.of()));
      case REWRITE ->
          new Step.Alter(
              definition, making.reason(), new EnumRewrite(definition, world).statements());
      case REMEMBER, MOVE -> new Step.Remember(definition, making.reason());
    };
  }

  private Optional<List<String>> alterations(Definition.OfObject definition) {
    return making.rank() == Making.Rank.REBUILT
        ? Alterations.again(definition)
        : InPlace.statements(definition, world);
  }

  private Step unmanaged() {
    CatalogObject was = making.was().orElseThrow();
    return new Step.Recreate(was.id(), making.reason(), renamed.in(was.recreate()));
  }

  // A materialized view that nobody has filled, or that was emptied, is not to be filled now.
  private Command create(Definition.OfObject definition) {
    Statement statement = definition.statement();
    boolean empty = wore(Aspect.NOT_POPULATED) && !saidNoData();
    if (definition.id().kind() != ObjectKind.MATERIALIZED_VIEW || !empty) {
      return Command.of(statement);
    }
    List<Token> tokens = statement.tokens();
    if (endsWith(tokens, "with", "no", "data")) {
      return Command.of(statement);
    }
    int end =
        endsWith(tokens, "with", "data") ? tokens.get(tokens.size() - 2).start() : statement.end();
    String query = statement.source().text().substring(statement.start(), end);
    return Command.changed(query + " WITH NO DATA", statement);
  }

  private static boolean endsWith(List<Token> tokens, String... words) {
    int from = tokens.size() - words.length;
    for (int i = 0; i < words.length; i++) {
      if (from < 0 || !tokens.get(from + i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  private List<String> restored() {
    List<String> sql = new ArrayList<>();
    for (Worn worn : making.was().map(CatalogObject::wear).orElse(List.of())) {
      if (isRestored(worn)) {
        worn.sql().stream()
            .map(renamed::in)
            .filter(one -> !lessons.gone().contains(one))
            .forEach(sql::add);
      }
    }
    return sql;
  }

  private boolean isRestored(Worn worn) {
    switch (making.way()) {
      case ALTER, REMEMBER, MOVE -> {
        return false;
      }
      case CREATE, REPLACE, REWRITE -> {}
    }
    boolean lost = wasDropped || making.way() == Making.Way.REWRITE;
    if (!lost && !worn.aspect().isLostByReplace()) {
      return false;
    }
    return switch (worn.aspect()) {
      case OPTIONS ->
          making.definition().isPresent()
              && !isInAppliedDefinition(worn.detail())
              && !world.declaresOption(making.key(), worn.detail());
      case TABLESPACE -> !isInAppliedDefinition("tablespace");
      case ACCESS_METHOD -> !isInAppliedDefinition("using");
      case MAPPING -> making.definition().isEmpty();
      case CLUSTER, REPLICA_IDENTITY -> staysOnItsRelation(worn);
      case NOT_POPULATED -> false;
      case POPULATED ->
          making
                  .definition()
                  .map(Definition.OfObject::statement)
                  .filter(MakingSteps::saysNoData)
                  .isPresent()
              && (saidNoData() || world.appliedDefinition(making.key()).isEmpty());
      default -> true;
    };
  }

  // An option that the old definition gave comes with the new definition, or is not wanted any
  // more.
  private boolean isInAppliedDefinition(String option) {
    String word = option.equals("check_option") ? "option" : option;
    return world
        .appliedDefinition(making.key())
        .map(definition -> definition.statement().tokens())
        .map(tokens -> tokens.stream().anyMatch(token -> token.isWord(word)))
        .orElse(false);
  }

  // An index may have moved to another relation, under its old name.
  private boolean staysOnItsRelation(Worn mark) {
    if (making.definition().isEmpty()) {
      return true;
    }
    Mentions now = world.mentionsOf(making.definition().get());
    return mark.sql().stream()
        .flatMap(sql -> significant(sql).direct().qualified().stream())
        .anyMatch(relation -> now.direct().mayMean(relation));
  }

  private static Mentions significant(String sql) {
    return Mentions.in(
        Lexer.tokens(new SourceText("<worn>", sql)).stream()
            .filter(token -> !token.kind().isTrivia())
            .toList());
  }

  private boolean saidNoData() {
    return world
        .appliedDefinition(making.key())
        .map(Definition::statement)
        .filter(MakingSteps::saysNoData)
        .isPresent();
  }

  private static boolean saysNoData(Statement statement) {
    return endsWith(statement.tokens(), "with", "no", "data");
  }

  private boolean wore(Aspect aspect) {
    return making
        .was()
        .map(was -> was.wear().stream().anyMatch(worn -> worn.aspect() == aspect))
        .orElse(false);
  }
}
