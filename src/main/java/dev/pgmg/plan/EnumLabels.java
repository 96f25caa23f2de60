package dev.pgmg.plan;

import dev.pgmg.object.StringLiteral;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.Token;
import dev.pgmg.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings an enum to its new labels by ALTER TYPE ... ADD VALUE, wherever in the order they stand
 * (manual, ALTER TYPE). A label that is gone or moved cannot be altered away.
 */
final class EnumLabels {

  private EnumLabels() {}

  /** The statements that add what is new; empty if that does not make the new type. */
  static List<String> added(Definition.OfObject object, World world) {
    Optional<List<Token>> before =
        world.appliedDefinition(object.key()).flatMap(old -> labels(old.statement()));
    Optional<List<Token>> now = labels(object.statement());
    if (before.isEmpty()
        || now.isEmpty()
        || !isSubsequence(texts(before.get()), texts(now.get()))) {
      return List.of();
    }
    return additions(object, texts(before.get()), now.get());
  }

  static Optional<List<String>> of(Statement statement) {
    return labels(statement)
        .map(tokens -> tokens.stream().map(token -> StringLiteral.of(token).content()).toList());
  }

  static Set<String> newLabels(Definition.OfObject object, World world) {
    Set<String> labels = new HashSet<>();
    labels(object.statement())
        .ifPresent(
            tokens -> tokens.forEach(token -> labels.add(StringLiteral.of(token).content())));
    world
        .appliedDefinition(object.key())
        .flatMap(old -> labels(old.statement()))
        .ifPresent(
            tokens -> tokens.forEach(token -> labels.remove(StringLiteral.of(token).content())));
    return labels;
  }

  private static List<String> additions(
      Definition.OfObject object, List<String> before, List<Token> now) {
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      String label = now.get(i).text();
      if (!before.contains(label)) {
        String place =
            i > 0
                ? " AFTER " + now.get(i - 1).text()
                : now.size() > 1 && !before.isEmpty() ? " BEFORE " + before.getFirst() : "";
        statements.add("ALTER TYPE " + object.id().name().sql() + " ADD VALUE " + label + place);
      }
    }
    return statements;
  }

  private static List<String> texts(List<Token> labels) {
    return labels.stream().map(Token::text).toList();
  }

  private static boolean isSubsequence(List<String> shorter, List<String> longer) {
    int found = 0;
    for (String label : longer) {
      if (found < shorter.size() && shorter.get(found).equals(label)) {
        found++;
      }
    }
    return found == shorter.size();
  }

  private static Optional<List<Token>> labels(Statement statement) {
    List<Token> tokens = statement.tokens();
    int at = 0;
    while (at < tokens.size() && !tokens.get(at).isWord("enum")) {
      at++;
    }
    if (at == tokens.size()) {
      return Optional.empty();
    }
    return Optional.of(
        tokens.subList(at, tokens.size()).stream()
            .filter(token -> token.kind() == TokenKind.STRING)
            .toList());
  }
}
