package dev.pgmg.adopt;

import dev.pgmg.adopt.Attempts.Result;
import dev.pgmg.catalog.DressQuestion;
import dev.pgmg.catalog.Worn;
import dev.pgmg.object.Declaration.Aspect;
import dev.pgmg.object.ObjectId;
import dev.pgmg.postgres.Inspection;
import dev.pgmg.postgres.Session;
import dev.pgmg.project.Definition.OfDress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Proves declared dress: what a statement would change nothing of is what its object wears.
 *
 * <ol>
 *   <li>Where its words say what it comes to, that is compared and nothing is run.
 *   <li>Grants and revokes act on one list, so they run all together, in their order. So do those
 *       that make up one text search configuration or operator family, after they were taken off.
 *   <li>Every other one runs by itself.
 * </ol>
 */
final class DressProofs {

  private final Session session;
  private final Inspection inspection;
  private final Attempts attempts;
  private final Map<String, List<DressQuestion>> questions;
  private final Map<String, String> now;
  private final Map<String, Optional<Difference>> proofs = new LinkedHashMap<>();

  /**
   * Prepares it.
   *
   * @param questions of all dress
   * @param now what dress has come to, by place
   */
  DressProofs(
      Session session, Attempts attempts, List<DressQuestion> questions, Map<String, String> now) {
    this.session = session;
    this.inspection = session.inspection();
    this.attempts = attempts;
    this.questions = questions.stream().collect(Collectors.groupingBy(DressQuestion::place));
    this.now = now;
  }

  /** How each differs, by key; empty where it does not. */
  Map<String, Optional<Difference>> prove(List<OfDress> dress) {
    List<OfDress> toRun = new ArrayList<>();
    for (OfDress one : dress) {
      DressWords.value(one).ifPresentOrElse(value -> compare(one, value), () -> toRun.add(one));
    }
    groups(toRun).forEach(this::run);
    return proofs;
  }

  private static List<List<OfDress>> groups(List<OfDress> dress) {
    List<List<OfDress>> groups = new ArrayList<>();
    groups.addAll(joined(only(dress, one -> one.dress().aspect().isPrivilege())));
    groups.addAll(joined(only(dress, one -> one.dress().aspect().isPartOfObject())));
    only(dress, DressProofs::isAlone).forEach(one -> groups.add(List.of(one)));
    return groups;
  }

  /** Those that have a target in common, in their order. */
  private static Collection<List<OfDress>> joined(List<OfDress> dress) {
    Map<ObjectId, List<OfDress>> byTarget = new LinkedHashMap<>();
    for (OfDress one : dress) {
      List<OfDress> group = new ArrayList<>();
      for (ObjectId target : one.dress().targets()) {
        byTarget.getOrDefault(target, List.of()).stream()
            .filter(known -> !group.contains(known))
            .forEach(group::add);
      }
      group.add(one);
      group.stream()
          .flatMap(member -> member.dress().targets().stream())
          .forEach(target -> byTarget.put(target, group));
    }
    byTarget.values().forEach(group -> group.sort(Adopter.PLACE));
    return new LinkedHashSet<>(byTarget.values());
  }

  private static boolean isAlone(OfDress one) {
    Aspect aspect = one.dress().aspect();
    return !aspect.isPrivilege() && !aspect.isPartOfObject();
  }

  private static List<OfDress> only(List<OfDress> dress, Predicate<OfDress> which) {
    return dress.stream().filter(which).toList();
  }

  private void compare(OfDress one, String made) {
    String existing = now.getOrDefault(one.place(), "");
    proofs.put(
        one.key(),
        existing.equals(made)
            ? Optional.empty()
            : Optional.of(Difference.between(one, existing, made)));
  }

  // What PostgreSQL refuses is left out, and the others are tried again.
  private void run(List<OfDress> group) {
    List<OfDress> left = new ArrayList<>(group);
    while (!left.isEmpty()) {
      switch (attempts.attempt(() -> after(left))) {
        case Result.Succeeded<Map<String, String>> after -> {
          left.forEach(one -> settle(one, left, after.value().getOrDefault(one.place(), "")));
          return;
        }
        case Result.Refused<Map<String, String>> refused -> {
          int failed = Math.max(0, refused.index() - undone(left).size());
          OfDress one = left.remove(Math.min(failed, left.size() - 1));
          proofs.put(one.key(), Optional.of(Difference.because(one, refused.error().message())));
        }
      }
    }
  }

  private Map<String, String> after(List<OfDress> group) {
    putOn(group);
    return inspection.dressed(
        group.stream()
            .flatMap(one -> questions.getOrDefault(one.place(), List.of()).stream())
            .toList());
  }

  private void putOn(List<OfDress> group) {
    List<String> statements = new ArrayList<>(undone(group));
    group.forEach(one -> statements.add(one.statement().sql()));
    session.execute(statements);
  }

  private static List<String> undone(List<OfDress> group) {
    return group.reversed().stream()
        .map(OfDress::dress)
        .filter(dress -> dress.aspect().isPartOfObject())
        .flatMap(dress -> dress.undo().stream())
        .toList();
  }

  private void settle(OfDress one, List<OfDress> group, String made) {
    if (now.getOrDefault(one.place(), "").equals(made)) {
      proofs.put(one.key(), Optional.empty());
      return;
    }
    String existing = told(attempts.attempt(() -> worn(one)));
    String changed =
        told(
            attempts.attempt(
                () -> {
                  putOn(group);
                  return worn(one);
                }));
    proofs.put(
        one.key(),
        Optional.of(
            existing.equals(changed)
                ? Difference.because(one, "it would not leave everything as it is")
                : Difference.between(one, existing, changed)));
  }

  private static String told(Result<String> result) {
    return result instanceof Result.Succeeded<String> it ? it.value() : "";
  }

  /** All that the targets wear, as SQL. */
  private String worn(OfDress one) {
    return one.dress().targets().stream()
        .flatMap(target -> worn(target).stream())
        .flatMap(worn -> worn.sql().stream())
        .collect(Collectors.joining("\n"));
  }

  private List<Worn> worn(ObjectId target) {
    return inspection
        .locate(target)
        .map(at -> inspection.objects(Set.of(at)).getFirst().wear())
        .orElse(List.of());
  }
}
