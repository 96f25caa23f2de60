package dev.pgmg.plan;

import dev.pgmg.object.Effect;
import dev.pgmg.object.EffectReader;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps behind the next commit of a plan, and what they may bring that a body waits for. */
public final class StillToCome {

  /**
   * undefined_table, undefined_column, undefined_object, invalid_schema_name: a name is missing.
   */
  private static final Set<String> MISSES_A_NAME = Set.of("42P01", "42703", "42704", "3F000");

  /** No step changes it. */
  private static final String SYNTAX_ERROR = "42601";

  private final Set<String> made = new HashSet<>();
  private final List<Mentions> said = new ArrayList<>();
  private final List<ObjectId> actedOn = new ArrayList<>();
  private boolean untold;

  private StillToCome() {}

  static StillToCome in(List<Step> steps) {
    StillToCome rest = new StillToCome();
    steps.forEach(rest::add);
    return rest;
  }

  private void add(Step step) {
    switch (step) {
      case Step.Migrate migrate ->
          migrate.migration().statements().subList(migrate.from(), migrate.to()).forEach(this::run);
      case Step.Create create -> make(create.definition());
      case Step.Replace replace -> make(replace.definition());
      case Step.Alter alter -> make(alter.definition());
      case Step.Rename rename -> make(rename.definition());
      case Step other -> {}
    }
  }

  private void run(Statement statement) {
    said.add(Mentions.in(statement.tokens()));
    for (Effect effect : EffectReader.read(statement)) {
      untold |= effect.action() == Effect.Action.UNKNOWN;
      actedOn.add(effect.target());
    }
  }

  private void make(Definition.OfObject definition) {
    made.add(definition.key());
    said.add(Mentions.in(definition.statement().tokens()));
    actedOn.add(definition.id());
  }

  /** Whether a routine gets its definition only then. */
  public boolean makes(Definition.OfObject routine) {
    return made.contains(routine.key());
  }

  /**
   * Whether a body that is refused may be right then.
   *
   * @param missing the names that the error points at, if it does
   */
  public boolean mayBring(Definition.OfObject routine, String sqlState, List<String> missing) {
    if (sqlState.equals(SYNTAX_ERROR)) {
      return false;
    }
    if (untold || sqlState.equals(Refusal.UNSAFE_NEW_LABEL)) {
      return true;
    }
    boolean isNamed = MISSES_A_NAME.contains(sqlState) && !missing.isEmpty();
    return isNamed
        ? said.stream().anyMatch(mentions -> speaksOf(mentions, missing.getLast()))
        : actsOnWhatItMentions(routine);
  }

  private static boolean speaksOf(Mentions mentions, String name) {
    return List.of(mentions.direct(), mentions.inStrings()).stream()
        .anyMatch(
            names ->
                names.unqualified().contains(name)
                    || names.qualified().stream().anyMatch(one -> one.name().equals(name)));
  }

  private boolean actsOnWhatItMentions(Definition.OfObject routine) {
    Mentions mentions = Mentions.in(routine.statement().tokens());
    return actedOn.stream().anyMatch(id -> mentions.anywhere(id.name()));
  }
}
