package dev.pgmg.adopt;

import dev.pgmg.adopt.Attempts.Result;
import dev.pgmg.adopt.Looks.Look;
import dev.pgmg.alter.Alterations;
import dev.pgmg.alter.Before;
import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.CatalogObject;
import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Definition.OfDress;
import dev.pgmg.project.Definition.OfObject;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Proves declared objects: what the file's statement makes is what is there.
 *
 * <p>Both are compared as PostgreSQL says them here and now, while everything else stays as it is.
 * What PostgreSQL says of what it said is not always the same text (a dump that was restored), so
 * where two texts differ, both are made again from themselves, and those are compared.
 */
final class ObjectProofs {

  private final Session session;
  private final Attempts attempts;
  private final List<OfDress> dress;
  private final Map<Address, CatalogObject> known = new HashMap<>();

  /**
   * Prepares it.
   *
   * @param dress all that is declared, in its order
   */
  ObjectProofs(Session session, Attempts attempts, List<OfDress> dress) {
    this.session = session;
    this.attempts = attempts;
    this.dress = dress;
  }

  /** Looks at many objects at once; those that somebody has locked are looked at one by one. */
  void lookAt(Set<Address> many) {
    if (attempts.once(() -> session.inspection().objects(many))
        instanceof Result.Succeeded<List<CatalogObject>> all) {
      all.value().forEach(object -> known.put(object.address(), object));
    }
  }

  /** How an object differs from what stands there; empty where it does not. */
  Optional<Difference> prove(OfObject object, Address at) {
    return known.containsKey(at)
        ? prove(object, Objects.requireNonNull(known.get(at)))
        : proveAlone(object, at);
  }

  private Optional<Difference> proveAlone(OfObject object, Address at) {
    return switch (attempts.attempt(() -> session.inspection().objects(Set.of(at)))) {
      case Result.Refused<List<CatalogObject>> refused -> refused(object, refused);
      case Result.Succeeded<List<CatalogObject>> there ->
          there.value().isEmpty()
              ? Optional.of(Difference.because(object, "it has just been dropped"))
              : prove(object, there.value().getFirst());
    };
  }

  private static Optional<Difference> refused(OfObject object, Result.Refused<?> refused) {
    return Optional.of(Difference.because(object, refused.error().message()));
  }

  private Optional<Difference> prove(OfObject object, CatalogObject existing) {
    if (existing.id().kind() != object.id().kind()) {
      return Optional.of(Difference.ofKind(object, existing.description()));
    }
    Looks looks = new Looks(session, attempts, existing, object.statement(), options(object.id()));
    return switch (attempts.attempt(looks::there)) {
      case Result.Refused<Optional<Look>> refused -> refused(object, refused);
      case Result.Succeeded<Optional<Look>> there ->
          there.value().map(look -> prove(object, looks, look)).orElseGet(() -> untold(object));
    };
  }

  // It cannot be made a second time: that nothing would have to be altered is the proof.
  private static Optional<Difference> extension(OfObject object, Look existing) {
    Statement there = Splitter.statements(new SourceText("<there>", existing.form())).getFirst();
    return Alterations.between(Before.recorded(there), object, List.of())
            .filter(List::isEmpty)
            .isPresent()
        ? Optional.empty()
        : Optional.of(Difference.between(object, existing.form(), object.statement().sql()));
  }

  // Where an extension's file says no version and no schema, and a schema's no owner, that it is
  // there is enough.
  private static Optional<Difference> untold(OfObject object) {
    return object.id().kind().replacement() == ObjectKind.Replacement.KEPT
        ? Optional.empty()
        : Optional.of(Difference.because(object, "PostgreSQL does not tell what it is made of"));
  }

  private Optional<Difference> prove(OfObject object, Looks looks, Look existing) {
    if (object.id().kind() == ObjectKind.EXTENSION) {
      return extension(object, existing);
    }
    return switch (looks.made(parts(object.id()))) {
      case Result.Refused<Look> refused -> refused(object, refused);
      case Result.Succeeded<Look> made -> compare(object, looks, existing, made.value());
    };
  }

  private static Optional<Difference> compare(
      OfObject object, Looks looks, Look existing, Look made) {
    if (existing.form().equals(made.form())) {
      return Optional.empty();
    }
    List<String> rounds = looks.rounds(existing).stream().map(Look::form).toList();
    return looks.rounds(made).stream().map(Look::form).anyMatch(rounds::contains)
        ? Optional.empty()
        : Optional.of(Difference.between(object, existing.form(), made.form()));
  }

  private List<String> options(ObjectId id) {
    return dress.stream()
        .filter(one -> one.dress().aspect() == Aspect.OPTIONS)
        .filter(one -> one.dress().targets().contains(id))
        .flatMap(one -> List.of(one.dress().detail().replace("\"", "").split(", ")).stream())
        .toList();
  }

  // What is part of a text search configuration belongs to its proof.
  private List<String> parts(ObjectId id) {
    return dress.stream()
        .filter(one -> one.dress().aspect() == Aspect.MAPPING)
        .filter(one -> one.dress().targets().contains(id))
        .map(one -> one.statement().sql())
        .toList();
  }
}
