package dev.pgmg.plan;

import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.SessionChange;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Section;
import dev.pgmg.sql.Statement;
import java.util.List;
import java.util.Optional;

/** One thing apply will do. A plan is a list of these, already in order. */
public sealed interface Step {

  /** Why, in words: {@code depends on view.user_stats}. */
  String reason();

  /** What is sent for it, in order. */
  List<Command> commands();

  /** Whether it commits by itself, and what stands before it has to be committed first. */
  default boolean isOutside() {
    return this instanceof Migrate migrate && migrate.section().isOutside();
  }

  /** What {@code pgmg_state} says from then on. */
  default Optional<Definition> records() {
    return Optional.empty();
  }

  /**
   * Ends the transaction and begins another. What is done up to here stays whatever comes after.
   */
  record Boundary(String reason) implements Step {
    @Override
    public List<Command> commands() {
      return List.of();
    }
  }

  /** Removes an object, because it left the project or to let a later step build it again. */
  record Drop(ObjectId object, String reason, String sql) implements Step {
    @Override
    public List<Command> commands() {
      return List.of(Command.of(sql));
    }
  }

  /**
   * Runs statements of a numbered migration; the last of its steps records it. Those of a section
   * outside a transaction are committed one by one.
   *
   * @param section the one they are in
   * @param from index of the first statement
   * @param to index behind the last one
   */
  record Migrate(Migration migration, Section section, int from, int to) implements Step {
    @Override
    public String reason() {
      return "pending";
    }

    @Override
    public List<Command> commands() {
      return migration.statements().subList(from, to).stream().map(Command::of).toList();
    }

    /** One of its migration's statements. */
    StepRef.Running statement(int index) {
      return new StepRef.Running(migration.name(), index);
    }

    /** Whether its section may have set something so far for the statements that follow. */
    public boolean maySet() {
      return SessionChange.mayBeAmong(migration.statements().subList(section.from(), to));
    }

    /** What its section has set behind it, as far as words tell. */
    public List<Statement> settings() {
      return SessionChange.inForce(migration.statements().subList(section.from(), to));
    }

    public boolean isLast() {
      return to == migration.statements().size();
    }

    /** Whether its section has no step before it and none behind. */
    public boolean isWholeSection() {
      return from == section.from() && section.ran() == 0 && endsSection();
    }

    public boolean endsSection() {
      return to == section.to();
    }

    /** How many statements of its section have run behind it. */
    public int ran() {
      return section.ran() + to - section.from();
    }
  }

  /** Records what was accepted of an applied migration whose file changed or is gone. */
  record Accept(AppliedMigration migration) implements Step {
    @Override
    public String reason() {
      return isGone() ? "the file is gone" : "changed after it was applied";
    }

    @Override
    public List<Command> commands() {
      return List.of();
    }

    public boolean isGone() {
      return migration.file() == AppliedMigration.File.GIVEN_UP;
    }
  }

  /** Creates an object from its definition. */
  record Create(Definition.OfObject definition, String reason, List<Command> commands)
      implements Step {
    @Override
    public Optional<Definition> records() {
      return Optional.of(definition);
    }
  }

  /** Gives an object that is there its new definition, without dropping it. */
  record Replace(Definition.OfObject definition, String reason) implements Step {
    @Override
    public List<Command> commands() {
      return List.of(Command.replacing(definition.statement()));
    }

    @Override
    public Optional<Definition> records() {
      return Optional.of(definition);
    }
  }

  /** Brings an object to its new definition by ALTER. */
  record Alter(Definition.OfObject definition, String reason, List<String> sql) implements Step {
    @Override
    public List<Command> commands() {
      return sql.stream().map(one -> Command.of(one, definition.statement())).toList();
    }

    @Override
    public Optional<Definition> records() {
      return Optional.of(definition);
    }
  }

  /** Brings an object back to its name and schema, where it is called otherwise now. */
  record Rename(Definition.OfObject definition, ObjectId now, String reason) implements Step {
    @Override
    public List<Command> commands() {
      return WayHome.statements(now, definition.id()).stream()
          .map(one -> Command.of(one, definition.statement()))
          .toList();
    }
  }

  /** Creates an object that pgmg does not manage again, as it was. */
  record Recreate(ObjectId object, String reason, String sql) implements Step {
    @Override
    public List<Command> commands() {
      return List.of(Command.of(sql));
    }
  }

  /** Puts on again what an object wore when it was dropped or replaced. */
  record Restore(ObjectId object, List<String> sql) implements Step {
    @Override
    public String reason() {
      return "as it was before";
    }

    @Override
    public List<Command> commands() {
      return sql.stream().map(Command::of).toList();
    }
  }

  /** Runs a dressing statement. */
  record PutOn(Definition.OfDress definition, String reason) implements Step {
    @Override
    public List<Command> commands() {
      return List.of(Command.of(definition.statement()));
    }

    @Override
    public Optional<Definition> records() {
      return Optional.of(definition);
    }
  }

  /** Undoes a dressing statement that is not there any more; with no SQL it is only forgotten. */
  record TakeOff(String key, String reason, List<String> sql) implements Step {
    @Override
    public List<Command> commands() {
      return sql.stream().map(Command::of).toList();
    }
  }

  /** Records that an object that is there already is managed now; nothing is done to it. */
  record Remember(Definition.OfObject definition, String reason) implements Step {
    @Override
    public List<Command> commands() {
      return List.of();
    }

    @Override
    public Optional<Definition> records() {
      return Optional.of(definition);
    }
  }

  /** Records that an object is not managed any more; it stays. */
  record Forget(ObjectId object, String reason) implements Step {
    @Override
    public List<Command> commands() {
      return List.of();
    }
  }
}
