package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.CatalogGraph;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.TypeUse;
import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.Effect;
import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.project.Definition;
import dev.pgmg.project.DefinitionReader;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Project and snapshot side by side: the same things found by key and by address. */
final class World {

  private final Snapshot snapshot;
  private final Consent consent;
  private final List<Migration> pending;
  private final Moves moves;
  private final Set<String> freed;
  private final Desired desired;
  private final Map<String, Definition.OfObject> objects;
  private final Map<String, Definition.OfDress> dress;
  private final Map<Address, String> keys = new HashMap<>();
  private final Map<Address, String> justMade = new HashMap<>();
  private final Map<ObjectId.Slot, String> slots;

  World(Desired desired, Snapshot snapshot, Consent consent) {
    this.desired = desired;
    this.snapshot = snapshot;
    this.consent = consent;
    this.pending =
        SchemasByThen.known(Pending.of(desired.project(), snapshot.state(), consent), snapshot);
    this.objects = desired.objects();
    this.dress = desired.dress();
    this.slots = new HashMap<>(desired.slots());
    this.moves = Moves.of(pending, snapshot, objects.keySet());
    this.freed = freed();
    objects.keySet().forEach(this::rememberAddress);
    recorded()
        .values()
        .forEach(one -> one.object().ifPresent(id -> slots.put(id.slot(), one.key())));
    // Where a declared object is to take the place of a recorded one, the recorded one stands
    // there.
    recorded().keySet().forEach(this::rememberAddress);
    graph().objects().forEach(this::rememberJustMade);
  }

  private void rememberJustMade(CatalogObject object) {
    Optional.ofNullable(slots.get(object.id().slot()))
        .filter(key -> objects.containsKey(key) && snapshot.addressOf(key).isEmpty())
        .filter(key -> keys.putIfAbsent(object.address(), key) == null)
        .ifPresent(key -> justMade.put(object.address(), key));
  }

  // What stands under the name of a new object, and a pending migration takes away from it.
  private Set<String> freed() {
    Set<ObjectId.Slot> left =
        Foresight.effects(pending).stream()
            .filter(
                effect ->
                    effect.action() == Effect.Action.MOVE || effect.action() == Effect.Action.DROP)
            .map(effect -> effect.target().in(snapshot.state().creationSchema()).slot())
            .collect(Collectors.toSet());
    return objects.values().stream()
        .filter(object -> left.contains(object.id().slot()))
        .map(Definition.OfObject::key)
        .filter(key -> !recorded().containsKey(key))
        .collect(Collectors.toSet());
  }

  private void rememberAddress(String key) {
    addressOf(key).ifPresent(address -> keys.put(address, key));
  }

  /** With every name in its schema. */
  Project project() {
    return desired.project();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Consent consent() {
    return consent;
  }

  CatalogGraph graph() {
    return snapshot.graph();
  }

  List<Migration> pending() {
    return pending;
  }

  /** What is recorded, by key; what a pending migration moves, under the name it has then. */
  Map<String, Recorded> recorded() {
    return moves.recorded();
  }

  Moves moves() {
    return moves;
  }

  /** How the pending migrations move the managed object at an address. */
  Optional<Move> moveOf(Address address) {
    return keyAt(address).flatMap(key -> moves.of(moves.predecessor(key).orElse(key)));
  }

  /** What an object that is to be brought back to its name is called; empty where it is there. */
  Optional<ObjectId> away(String key) {
    return moves.of(key).filter(move -> move.end() == Move.End.BACK).map(Move::to);
  }

  Collection<Definition.OfObject> objects() {
    return objects.values();
  }

  Collection<Definition.OfDress> dress() {
    return dress.values();
  }

  Optional<Definition.OfObject> object(String key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** The declared dress of that key. */
  Optional<Definition.OfDress> dress(String key) {
    return Optional.ofNullable(dress.get(key));
  }

  /** What a declared dress has come to. */
  Optional<String> dressedNow(Definition.OfDress one) {
    return Optional.ofNullable(snapshot.state().dressed().get(one.place()));
  }

  /** How a recorded thing looks now, where that is known. */
  Optional<Baseline> looks(Recorded recorded) {
    return recorded.object().isPresent()
        ? snapshot.state().looks(recorded.key())
        : dress(recorded.key())
            .flatMap(this::dressedNow)
            .map(value -> new Baseline(snapshot.state().place(), 0, value, ""));
  }

  /** Keys of the objects that a declared or recorded dress is of. */
  List<String> targetsOf(String dressKey) {
    return dress(dressKey)
        .or(() -> appliedDefinition(dressKey).map(Definition.OfDress.class::cast))
        .map(one -> one.dress().targets().stream().map(this::keyOf).toList())
        .orElse(List.of());
  }

  /** The key of what stands under a name, as a statement names it. */
  String keyOf(ObjectId target) {
    ObjectId qualified = target.in(snapshot.state().creationSchema());
    return slots.getOrDefault(qualified.slot(), qualified.toString());
  }

  /** Declared dress that is part of what an object does, in the order of the files. */
  List<Definition.OfDress> partsOf(String key) {
    return dress.values().stream()
        .filter(one -> one.dress().aspect().isPartOfObject())
        .filter(one -> targetsOf(one.key()).contains(key))
        .sorted(
            Comparator.comparing(Definition::file).thenComparingInt(one -> one.statement().start()))
        .toList();
  }

  /** Whether a statement of its own gives an object that option, or did so until now. */
  boolean declaresOption(String key, String option) {
    Stream<Definition.OfDress> before =
        snapshot.definitions().keySet().stream()
            .filter(recorded -> recorded.startsWith(Aspect.OPTIONS.word() + "."))
            .flatMap(recorded -> appliedDefinition(recorded).stream())
            .map(Definition.OfDress.class::cast);
    return Stream.concat(dress.values().stream(), before)
        .filter(one -> one.dress().aspect() == Aspect.OPTIONS)
        .filter(one -> List.of(one.dress().detail().split(", ")).contains(option))
        .anyMatch(one -> targetsOf(one.key()).contains(key));
  }

  boolean isDeclared(String key) {
    return objects.containsKey(key) || dress.containsKey(key);
  }

  Optional<Address> addressOf(String key) {
    Optional<String> predecessor = moves.predecessor(key);
    if (predecessor.isPresent()) {
      return snapshot.addressOf(predecessor.get());
    }
    boolean left =
        freed.contains(key)
            || moves.of(key).filter(move -> move.end() == Move.End.DECLARED).isPresent();
    return left ? Optional.empty() : snapshot.addressOf(key);
  }

  /** What of tables holds an enum of which labels are to go or to move. */
  TypeUse typeUse(String key) {
    return addressOf(key)
        .map(address -> snapshot.typeUses().getOrDefault(address, TypeUse.NONE))
        .orElse(TypeUse.NONE);
  }

  /** The declared or recorded object at an address. */
  Optional<String> keyAt(Address address) {
    return Optional.ofNullable(keys.get(address));
  }

  /** The declared object that stands at an address since an earlier step of this very plan. */
  Optional<String> justMadeAt(Address address) {
    return Optional.ofNullable(justMade.get(address));
  }

  /** The declared object at an address, that is to be there in the end. */
  Optional<Definition.OfObject> declaredAt(Address address) {
    return keyAt(address).flatMap(this::object);
  }

  boolean isManaged(Address address) {
    return keyAt(address).map(recorded()::containsKey).orElse(false);
  }

  /** How messages call what stands at an address. */
  String nameOf(Address address) {
    return keyAt(address)
        .or(() -> graph().object(address).map(object -> object.id().toString()))
        .orElse(address.catalog() + " " + address.oid());
  }

  /** What stands at an address; OTHER where its facts were not asked for. */
  ObjectKind kindOf(Address address) {
    return graph().object(address).map(object -> object.id().kind()).orElse(ObjectKind.OTHER);
  }

  ObjectId idOf(CatalogObject object) {
    return keyAt(object.address())
        .flatMap(key -> object(key).map(Definition.OfObject::id).or(() -> recordedId(key)))
        .orElse(object.id());
  }

  /** The object that a row of the state table is about, if it is not about dress. */
  Optional<ObjectId> recordedId(String key) {
    return Optional.ofNullable(recorded().get(key)).flatMap(Recorded::object);
  }

  /** The file that a recorded thing came from. */
  String recordedFile(String key) {
    return Optional.ofNullable(recorded().get(key)).map(Recorded::file).orElse("");
  }

  /** The definition that was applied last, where it was asked for. */
  Optional<Definition> appliedDefinition(String key) {
    return Optional.ofNullable(snapshot.definitions().get(moves.predecessor(key).orElse(key)))
        .map(sql -> DefinitionReader.recorded(key, sql, recordedFile(key)));
  }

  /** The same, with the names that the pending migrations give to what it mentions. */
  Optional<Definition> appliedInNewNames(String key) {
    return Optional.ofNullable(snapshot.definitions().get(moves.predecessor(key).orElse(key)))
        .map(sql -> DefinitionReader.recorded(key, moves.renamed().in(sql), recordedFile(key)));
  }

  /** The names a definition mentions, without the one it gives to its object. */
  Mentions mentionsOf(Definition.OfObject definition) {
    return desired.mentionsOf(definition);
  }

  /** The statements of all pending migrations, in the order they run. */
  List<StepRef.Running> statements() {
    List<StepRef.Running> all = new ArrayList<>();
    for (Migration migration : pending) {
      for (int i = 0; i < migration.statements().size(); i++) {
        all.add(new StepRef.Running(migration.name(), i));
      }
    }
    return all;
  }
}
