package dev.pgmg.convergence;

import dev.pgmg.convergence.Details.Use;
import dev.pgmg.convergence.StepFunctionKind.Role;
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

  /** Giving a declared thing another name by hand. */
  static final String RENAMED_BY_HAND = "renamed-by-hand";

  static final Kind SCHEMA = new SchemaKind();

  private static final Set<String> OFF = Set.of(COMPOSITE_IN_USE, WITHOUT_DATA);

  private static final Set<String> ONLY =
      Arrays.stream(System.getProperty("pgmg.convergence.kinds", "").split(","))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  /** What is built before everything else and never goes. */
  static boolean isFoundation(Kind kind) {
    return kind.equals(SCHEMA) || kind instanceof ExtensionKind;
  }

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
          new TriggerStateKind(),
          new StepFunctionKind(Role.STATE),
          new StepFunctionKind(Role.TEST),
          new StepFunctionKind(Role.COMPARISON),
          new TriggerFunctionKind(Use.EVENT_TRIGGER, "event_trigger"),
          new RangeKind(),
          new RuleKind(),
          new PolicyKind(),
          new RowSecurityKind(),
          new AggregateKind(),
          new OperatorKind(),
          new OperatorKind(),
          new CastKind(),
          SimpleKind.COLLATION,
          SimpleKind.CONVERSION,
          SimpleKind.PARSER,
          SimpleKind.TEMPLATE,
          SimpleKind.WRAPPER,
          SimpleKind.FAMILY,
          new FamilyMembersKind(),
          new OperatorClassKind(),
          new ExtensionKind(),
          new DictionaryKind(),
          new SearchConfigurationKind(),
          new SearchMappingKind(),
          new StatisticsKind(),
          new StatisticsTargetKind(),
          new EventTriggerKind(),
          new ServerKind(),
          new UserMappingKind(),
          new PublicationKind());

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

  /** What is tried only when it is asked for is not there by default. */
  static boolean isEnabled(String word) {
    return ONLY.isEmpty() ? !OFF.contains(word) : ONLY.contains(word);
  }
}
