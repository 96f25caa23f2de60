package dev.pgmg.graph;

import dev.pgmg.object.Mentions;
import dev.pgmg.object.ObjectId;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Lexer;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of statements say of what they need: directives, and guesses from the names in
 * them. Names in a routine's body are all that anybody knows of it; names outside count only where
 * PostgreSQL does not know the statement yet.
 */
final class NameEdges {

  private final NamedObjects names;

  NameEdges(NamedObjects names) {
    this.names = names;
  }

  /** Whether the catalogs say what an object needs, as its file has it. */
  enum Knowledge {
    IN_CATALOG,
    BY_NAMES_ONLY
  }

  List<Edge> of(Definition.OfObject definition, Knowledge knowledge) {
    Mentions mentions = Mentions.besides(definition.id(), definition.statement().tokens());
    List<Edge> edges = new ArrayList<>();
    definition
        .requires()
        .forEach(name -> add(edges, definition.id(), required(name), Edge.Origin.REQUIRES));
    if (knowledge == Knowledge.BY_NAMES_ONLY) {
      add(edges, definition.id(), meant(mentions.direct(), definition.id()), Edge.Origin.NAMES);
    }
    if (hasBody(definition.id())) {
      add(edges, definition.id(), meant(mentions.inStrings(), definition.id()), Edge.Origin.NAMES);
    }
    return edges;
  }

  /** What a statement of a migration needs to make an object. */
  List<Edge> of(ObjectId made, List<Token> statement) {
    List<Edge> edges = new ArrayList<>();
    add(edges, made, meant(Mentions.besides(made, statement).direct(), made), Edge.Origin.NAMES);
    return edges;
  }

  private static boolean hasBody(ObjectId id) {
    return switch (id.kind()) {
      case FUNCTION, PROCEDURE, CRON_JOB -> true;
      default -> false;
    };
  }

  private Set<String> meant(Mentions.NameSet mentioned, ObjectId in) {
    return names.meant(mentioned, in.name().schema());
  }

  private Set<String> required(String name) {
    Optional<String> exactly = names.withKey(name);
    return exactly
        .map(Set::of)
        .orElseGet(
            () ->
                names.meant(
                    Mentions.in(Lexer.tokens(new SourceText("<requires>", name))).direct(), ""));
  }

  private static void add(List<Edge> edges, ObjectId from, Set<String> to, Edge.Origin origin) {
    to.stream()
        .filter(key -> !key.equals(from.toString()))
        .forEach(key -> edges.add(new Edge(from.toString(), key, origin)));
  }
}
