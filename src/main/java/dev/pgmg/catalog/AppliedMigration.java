package dev.pgmg.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of {@code pgmg_migrations}.
 *
 * @param name the file's name without {@code .sql}
 * @param hash of the file
 * @param sections how far it got, in order; empty when all of it is done
 * @param file whether its file is to be there
 */
public record AppliedMigration(
    String name, String hash, List<SectionProgress> sections, File file) {

  /** What is known of the file of a migration that was applied. */
  public enum File {
    EXPECTED,
    /** Somebody has accepted that it is gone. */
    GIVEN_UP
  }

  public AppliedMigration {
    sections = List.copyOf(sections);
  }

  /** One whose file is to be there. */
  public AppliedMigration(String name, String hash, List<SectionProgress> sections) {
    this(name, hash, sections, File.EXPECTED);
  }

  /** One that is done. */
  public AppliedMigration(String name, String hash) {
    this(name, hash, List.of());
  }

  public boolean isFinished() {
    return sections.isEmpty();
  }

  /** How many sections are done. */
  public int done() {
    return (int) sections.stream().filter(SectionProgress::isDone).count();
  }

  /** How many statements of the section behind them ran. */
  public int ran() {
    return sections.stream()
        .filter(section -> !section.isDone())
        .mapToInt(SectionProgress::statements)
        .findFirst()
        .orElse(0);
  }

  /** The same, as somebody has accepted it. */
  public AppliedMigration as(String fileHash, File accepted) {
    return new AppliedMigration(name, fileHash, sections, accepted);
  }

  /** The same with what became of the section behind those that are done. */
  public AppliedMigration with(String fileHash, SectionProgress next) {
    List<SectionProgress> all =
        new ArrayList<>(sections.stream().filter(SectionProgress::isDone).toList());
    all.add(next);
    return new AppliedMigration(name, fileHash, all, file);
  }
}
