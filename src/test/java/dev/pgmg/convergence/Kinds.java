package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Use;
import dev.pgmg.testing.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All kinds of thing that a generated project may declare. */
final class Kinds {

  /** Changing a composite type that a table's column has. */
  static final String COMPOSITE_IN_USE = "composite-in-use";

  /** Materialized views that are not filled at first. */
  static final String WITHOUT_DATA = "without-data";

  static final Kind SCHEMA = new SchemaKind();

  /** What pgmg can do by now; a new kind joins as soon as it is there. */
  private static final Set<String> ENABLED =
      Set.of(
          "type",
          "domain",
          "function",
          "procedure",
          "view",
          "materialized_view",
          "index",
          "trigger",
          "comment",
          "grant",
          "owner",
          "options",
          "view_default",
          "trigger_state");

  private static final List<Kind> ALL =
      List.of(
          new EnumKind(),
          new CompositeKind(),
          new DomainKind(),
          new PureFunctionKind(),
          new PureFunctionKind(),
          new QueryFunctionKind(),
          new QueryFunctionKind(),
          new TriggerFunctionKind(Use.TRIGGER, "trigger"),
          new ProcedureKind(),
          new ViewKind(),
          new ViewKind(),
          new ViewKind(),
          new ViewKind(),
          new MaterializedViewKind(),
          new MaterializedViewKind(),
          new IndexKind(),
          new IndexKind(),
          new TriggerKind(),
          new CommentKind(),
          new GrantKind(List.of(Roles.READER, Roles.WRITER)),
          new OwnerKind(Roles.OWNER),
          new RelationDressKind("security_barrier = true", "fillfactor = 80"),
          new ViewDefaultKind(),
          new TriggerStateKind());

  /** Dress as somebody puts it on by hand: never the same as in the files. */
  private static final List<Kind> BY_HAND =
      List.of(
          new CommentKind(),
          new CommentKind(),
          new GrantKind(List.of(Roles.HAND)),
          new GrantKind(List.of(Roles.HAND)),
          new OwnerKind(Roles.HAND_OWNER),
          new RelationDressKind(invokerOption(), "autovacuum_enabled = false"),
          new TriggerStateKind());

  private Kinds() {}

  // Before 15 every option of a view is one that the files may set too.
  private static String invokerOption() {
    return TestServer.get().majorVersion() >= 15 ? "security_invoker = true" : "";
  }

  /** The enabled kinds, each as often as it shall be met. */
  static List<Kind> all() {
    return ALL.stream().filter(kind -> isEnabled(kind.word())).toList();
  }

  static List<Kind> byHand() {
    return BY_HAND.stream().filter(kind -> isEnabled(kind.word())).toList();
  }

  static boolean isEnabled(String word) {
    return enabled().contains(word);
  }

  private static Set<String> enabled() {
    String only = System.getProperty("pgmg.convergence.kinds", "");
    return only.isEmpty()
        ? ENABLED
        : Arrays.stream(only.split(",")).collect(Collectors.toUnmodifiableSet());
  }
}
