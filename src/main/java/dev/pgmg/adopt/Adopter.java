package dev.pgmg.adopt;

import dev.pgmg.apply.Recording;
import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.DressQuestion;
import dev.pgmg.catalog.Interest;
import dev.pgmg.catalog.Questions;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.ObjectId;
import dev.pgmg.plan.Planner;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Definition.OfDress;
import dev.pgmg.project.Definition.OfObject;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes over a database that has the schema already.
 *
 * <ol>
 *   <li>{@link Through}: which migrations it has had. An empty database has had none: refused.
 *   <li>{@link ObjectProofs}: is each declared object that is there what its file would make?
 *       {@link DressProofs}: would each dressing statement leave everything as it is? All of it in
 *       a transaction that is rolled back.
 *   <li>What was proved, and has not been changed meanwhile, is recorded in a second transaction:
 *       the state tables are all that changes.
 * </ol>
 *
 * <p>What is recorded already is left alone, so that it can be done again.
 */
public final class Adopter {

  static final Comparator<Definition> PLACE =
      Comparator.comparing(Definition::file).thenComparingInt(one -> one.statement().start());

  private final Project project;
  private final Planner planner;
  private final Session session;
  private final AdoptOptions options;
  private final List<Definition> proved = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<Definition> absent = new ArrayList<>();
  private final Set<ObjectId> unproved = new HashSet<>();

  private Adopter(Project project, Session session, AdoptOptions options) {
    this.project = project;
    this.planner = new Planner(project);
    this.session = session;
    this.options = options;
  }

  /** Proves and records; the caller holds the lock. */
  public static Adoption adopt(Project project, Session session, AdoptOptions options) {
    return new Adopter(project, session, options).adopt();
  }

  private Adoption adopt() {
    State state = state();
    List<Migration> migrations =
        new Through(project.migrations(), state).unrecorded(options.through());
    if (session.inspection().isEmpty()) {
      throw new PgmgException(nothingThere());
    }
    List<Problem> warnings =
        MissingTables.after(through(migrations), state.creationSchema(), session.inspection());
    session.execute(options.patience().inTransaction());
    session.execute(List.of("SET LOCAL check_function_bodies = off"));
    prove(state);
    session.rollback();
    record(migrations, state);
    return adoption(migrations, state, warnings);
  }

  // Tables that those recorded now make may be renamed or dropped by those recorded before.
  private List<Migration> through(List<Migration> recorded) {
    return recorded.isEmpty()
        ? List.of()
        : project.migrations().stream()
            .filter(one -> one.number().compareTo(recorded.getLast().number()) <= 0)
            .toList();
  }

  // What depends on what is of no interest here, and to ask might wait for locks.
  private State state() {
    return session.snapshot(new StateOnly(planner.questions())).state();
  }

  private record StateOnly(Questions asked) implements Questions {

    @Override
    public List<ObjectId> declared() {
      return asked.declared();
    }

    @Override
    public List<DressQuestion> dressed() {
      return asked.dressed();
    }

    @Override
    public Interest about(State state) {
      return Interest.NOTHING;
    }
  }

  private static Problem nothingThere() {
    return Problem.of(
            ProblemCode.EMPTY_DATABASE, "the database is empty: there is nothing to take over")
        .withHint("pgmg apply makes everything; or is it another database that was meant?");
  }

  private void prove(State state) {
    Project qualified = project.in(state.creationSchema());
    List<Definition> unrecorded =
        qualified.definitions().stream()
            .filter(one -> !state.recorded().containsKey(one.key()))
            .sorted(PLACE)
            .toList();
    List<OfDress> dress = only(OfDress.class, qualified.definitions());
    Attempts attempts = new Attempts(session, options.patience(), options.pause());
    ObjectProofs objects = new ObjectProofs(session, attempts, dress);
    List<OfObject> declared = only(OfObject.class, unrecorded);
    objects.lookAt(
        declared.stream()
            .flatMap(one -> Optional.ofNullable(state.located().get(one.key())).stream())
            .collect(Collectors.toSet()));
    for (OfObject object : declared) {
      prove(object, Optional.ofNullable(state.located().get(object.key())), objects);
    }
    prove(
        only(OfDress.class, unrecorded),
        new DressProofs(session, attempts, planner.questions().dressed(), state.dressed()),
        state);
  }

  private static <T extends Definition> List<T> only(Class<T> type, List<Definition> all) {
    return all.stream().filter(type::isInstance).map(type::cast).sorted(PLACE).toList();
  }

  private void prove(OfObject object, Optional<Address> at, ObjectProofs proofs) {
    if (at.isEmpty()) {
      absent.add(object);
      unproved.add(object.id());
      return;
    }
    Optional<Difference> difference = proofs.prove(object, at.get());
    difference.ifPresentOrElse(differences::add, () -> proved.add(object));
    difference.ifPresent(one -> unproved.add(object.id()));
  }

  // What dresses an object that is not taken over is not taken over either.
  private void prove(List<OfDress> dress, DressProofs proofs, State state) {
    List<OfDress> there = new ArrayList<>();
    for (OfDress one : dress) {
      if (!state.dressed().containsKey(one.place())) {
        absent.add(one);
      } else if (one.dress().targets().stream().noneMatch(unproved::contains)) {
        there.add(one);
      }
    }
    Map<String, Optional<Difference>> outcome = proofs.prove(there);
    for (OfDress one : there) {
      outcome
          .getOrDefault(one.key(), Optional.empty())
          .ifPresentOrElse(differences::add, () -> proved.add(one));
    }
  }

  private void record(List<Migration> migrations, State before) {
    State now = state();
    List<Definition> changed = proved.stream().filter(one -> !isSame(one, before, now)).toList();
    proved.removeAll(changed);
    changed.forEach(
        one -> differences.add(Difference.because(one, "it was changed in the meantime")));
    if (proved.isEmpty() && migrations.isEmpty()) {
      session.rollback();
      return;
    }
    session.begin(options.patience().inTransaction());
    new Recording(session, project, options.version()).adopted(proved, migrations);
    Snapshot after = Snapshot.of(state());
    session.state().recordBaselines(planner.baselines(after), after.state().located());
    session.commit();
  }

  private static boolean isSame(Definition definition, State before, State now) {
    return Objects.equals(
            before.versions().get(definition.key()), now.versions().get(definition.key()))
        && Objects.equals(
            before.located().get(definition.key()), now.located().get(definition.key()))
        && Objects.equals(
            before.dressed().get(definition.place()), now.dressed().get(definition.place()));
  }

  private Adoption adoption(List<Migration> recorded, State before, List<Problem> warnings) {
    List<Migration> pending =
        project.migrations().stream()
            .filter(one -> !recorded.contains(one))
            .filter(
                one ->
                    before.applied().stream()
                        .noneMatch(
                            applied -> applied.isFinished() && applied.name().equals(one.name())))
            .toList();
    long known =
        project.in(before.creationSchema()).definitions().stream()
            .filter(one -> before.recorded().containsKey(one.key()))
            .count();
    differences.sort(Comparator.comparing(Difference::definition, PLACE));
    absent.sort(PLACE);
    return new Adoption(recorded, pending, proved, known, differences, absent, warnings);
  }
}
