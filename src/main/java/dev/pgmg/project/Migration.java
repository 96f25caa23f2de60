package dev.pgmg.project;

import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.TokenHash;
import dev.pgmg.sql.TrailingBlanks;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A numbered SQL file that runs once.
 *
 * @param name the file name without {@code .sql}: its key in {@code pgmg_migrations}
 * @param number by which migrations are ordered
 * @param hash SHA-256 of the text with line ends as LF, without white space before them
 * @param statements those that are still to run; of a file that was not begun yet all of them
 * @param sections they are in, at least one, in order
 */
public record Migration(
    String name,
    BigInteger number,
    SourceText source,
    String hash,
    List<Statement> statements,
    List<Section> sections) {

  public static final Comparator<Migration> ORDER = Comparator.comparing(Migration::number);

  public Migration {
    statements = List.copyOf(statements);
    sections = List.copyOf(sections);
  }

  /** All of it in one transaction. */
  public Migration(
      String name, BigInteger number, SourceText source, String hash, List<Statement> statements) {
    this(name, number, source, hash, statements, List.of(Section.whole(statements)));
  }

  /** The hash of a migration's file. */
  public static String hash(SourceText source) {
    return TokenHash.ofFile(TrailingBlanks.removed(source));
  }

  /** Whether the file is what was recorded; of every byte by earlier releases. */
  public boolean isRecordedAs(String recordedHash) {
    return hash.equals(recordedHash) || TokenHash.ofFile(source.text()).equals(recordedHash);
  }

  /** The number in a migration's name. */
  public static BigInteger numberOf(String name) {
    return new BigInteger("0" + name.replaceFirst("\\D.*", ""));
  }

  /** The statements of a section. */
  public List<Statement> in(Section section) {
    return statements.subList(section.from(), section.to());
  }

  /** What is left of it behind some sections, and behind some statements of the next one. */
  public Migration rest(int done, int ran) {
    if (done >= sections.size()) {
      return new Migration(name, number, source, hash, List.of());
    }
    Section first = sections.get(done);
    int skipped = Math.min(ran, first.size());
    int shift = first.from() + skipped;
    List<Section> rest = new ArrayList<>();
    rest.add(first.without(skipped, shift));
    sections.stream().skip(done + 1L).forEach(section -> rest.add(section.without(0, shift)));
    return new Migration(
        name, number, source, hash, statements.subList(shift, statements.size()), rest);
  }

  /** The same without what runs outside a transaction. */
  public Migration inTransactions() {
    List<Statement> inside = new ArrayList<>();
    List<Section> kept = new ArrayList<>();
    for (Section section : sections) {
      if (!section.isOutside()) {
        kept.add(section.without(0, section.from() - inside.size()));
        inside.addAll(in(section));
      }
    }
    return new Migration(name, number, source, hash, inside, kept);
  }

  /** The same statements, of which more is known. */
  public Migration with(List<Statement> known) {
    return new Migration(name, number, source, hash, known, sections);
  }

  /** Whether directives or its statements divide it from what it runs with. */
  public boolean hasSections() {
    return sections.stream().anyMatch(section -> !section.name().isEmpty() || section.isOutside());
  }

  /** As output shows it. */
  public String fileName() {
    return name + ".sql";
  }
}
