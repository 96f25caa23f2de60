package dev.pgmg.apply;

import dev.pgmg.object.Family;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.plan.Command;
import dev.pgmg.postgres.KnownNames;
import dev.pgmg.postgres.KnownNames.Branch;
import dev.pgmg.postgres.KnownNames.Column;
import dev.pgmg.postgres.PostgresError;
import dev.pgmg.postgres.Session;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.Suggestion;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Project;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the user may have meant by a name that PostgreSQL does not know: something that the files
 * declare or the catalogs have, and whose name is close.
 *
 * <p>Asks the database, so the transaction must be usable. PostgreSQL itself suggests columns of
 * what a query reads; where it has done so, that stands.
 */
final class Meant {

  private static final String UNDEFINED_COLUMN = "42703";

  private final Project project;
  private final KnownNames known;
  private final Map<Branch, List<Candidate>> candidates = new EnumMap<>(Branch.class);

  Meant(Project project, Session session) {
    this.project = project;
    this.known = session.knownNames();
  }

  private record Candidate(String kind, QualifiedName name, boolean isVisible, String file) {

    String spelled(QualifiedName as) {
      return as.schema().isEmpty() ? name.name() : name.schema() + "." + name.name();
    }

    /** Whether it is there, and only its schema was missing. */
    boolean isOutOfReach(QualifiedName as) {
      return as.schema().isEmpty() && !isVisible;
    }

    String shown() {
      String text =
          isVisible || name.schema().isEmpty() ? QualifiedName.quoted(name.name()) : name.shown();
      return kind + " " + text + (file.isEmpty() ? "" : " (" + file + ")");
    }
  }

  /** The problem with a suggestion behind the hint it has, if there is one. */
  Problem suggestedFor(Problem problem, PostgresError error, Command command) {
    Optional<String> meant =
        error.sqlState().equals(UNDEFINED_COLUMN)
            ? column(error, command)
            : branch(error).flatMap(branch -> object(branch, error, command));
    String before = problem.hint().isEmpty() ? "" : problem.hint() + "\n";
    return meant
        .map(text -> problem.withHint(before + "did you mean " + text + "?"))
        .orElse(problem);
  }

  private static Optional<Branch> branch(PostgresError error) {
    boolean isPlaced = error.position() > 0 || error.internalPosition() > 0;
    return switch (error.sqlState()) {
      case "42P01" -> Optional.of(Branch.RELATION);
      case "42883" -> Optional.of(Branch.ROUTINE);
      // Types are looked up where they stand in the text, roles by commands.
      case "42704" -> Optional.of(isPlaced ? Branch.TYPE : Branch.ROLE);
      case "3F000" -> Optional.of(Branch.SCHEMA);
      default -> Optional.empty();
    };
  }

  private Optional<String> object(Branch branch, PostgresError error, Command command) {
    List<String> names = Refusals.namesAt(command, error);
    if (names.isEmpty() || names.size() > 2 || !isWhatIsMissing(names, branch, error)) {
      return Optional.empty();
    }
    QualifiedName missing =
        new QualifiedName(names.size() == 1 ? "" : names.getFirst(), names.getLast());
    List<Candidate> all = candidates.computeIfAbsent(branch, this::candidates);
    return closest(missing, all);
  }

  // Where it points at an operator, the names behind that are not what is missing.
  private static boolean isWhatIsMissing(List<String> names, Branch branch, PostgresError error) {
    String end = branch == Branch.ROUTINE ? "\\(" : "(?!\\w)";
    String missing = "(?<!\\w)" + Pattern.quote(String.join(".", names)) + end;
    return Pattern.compile(missing).matcher(error.message()).find();
  }

  private static Optional<String> closest(QualifiedName missing, List<Candidate> all) {
    String spelled =
        missing.schema().isEmpty() ? missing.name() : missing.schema() + "." + missing.name();
    Optional<Candidate> meant =
        Suggestion.closest(spelled, all.stream().map(one -> one.spelled(missing)).toList()).stream()
            .flatMap(word -> all.stream().filter(one -> one.spelled(missing).equals(word)))
            .min(
                Comparator.comparing((Candidate one) -> one.file().isEmpty())
                    .thenComparing(one -> !one.isVisible())
                    .thenComparing(Candidate::shown));
    // It is there: then something else is wrong, such as the types of the arguments.
    return meant
        .filter(one -> !one.spelled(missing).equals(spelled) || one.isOutOfReach(missing))
        .map(Candidate::shown);
  }

  private List<Candidate> candidates(Branch branch) {
    Stream<Candidate> there =
        known.of(branch).stream()
            .map(one -> new Candidate(one.kind(), one.name(), one.isVisible(), ""));
    return Stream.concat(declared(branch), there).toList();
  }

  private Stream<Candidate> declared(Branch branch) {
    return project.definitions().stream()
        .filter(Definition.OfObject.class::isInstance)
        .map(Definition.OfObject.class::cast)
        .filter(object -> belongs(object.id().kind(), branch))
        .map(
            object ->
                new Candidate(
                    object.id().kind().word().replace('_', ' '),
                    object.id().name(),
                    object.id().name().schema().isEmpty()
                        || object.id().name().schema().equals("public"),
                    object.statement().source().name()));
  }

  private static boolean belongs(ObjectKind kind, Branch branch) {
    return switch (branch) {
      case RELATION -> kind.family() == Family.RELATION && kind != ObjectKind.INDEX;
      case ROUTINE -> kind.family() == Family.ROUTINE;
      case TYPE -> kind.family() == Family.TYPE;
      case SCHEMA -> kind.family() == Family.SCHEMA;
      case ROLE -> false;
    };
  }

  // What is altered, indexed or commented on: PostgreSQL suggests nothing there.
  private Optional<String> column(PostgresError error, Command command) {
    List<String> said = Refusals.quoted(error.message());
    if (!error.hint().isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    Collection<String> mentioned =
        Refusals.names(command.sql()).stream().map(QualifiedName::name).distinct().toList();
    List<Column> columns = known.columns(mentioned);
    return said.stream()
        .filter(name -> columns.stream().noneMatch(column -> column.relation().equals(name)))
        .findFirst()
        .flatMap(name -> Suggestion.closest(name, columns.stream().map(Column::name).toList()))
        .flatMap(name -> columns.stream().filter(column -> column.name().equals(name)).findFirst())
        .map(
            column ->
                "column "
                    + QualifiedName.quoted(column.name())
                    + " of "
                    + QualifiedName.quoted(column.relation()));
  }
}
