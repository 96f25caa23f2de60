package dev.pgmg.postgres;

import dev.pgmg.catalog.DressQuestion;
import dev.pgmg.object.ObjectId;
import dev.pgmg.postgres.Locator.Naming;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What declared dress has come to: the query {@code dress-now}. */
final class DressNow {

  private final Connection connection;
  private final Locator locator;
  private final List<DressQuestion> questions;

  DressNow(Connection connection, Locator locator, List<DressQuestion> questions) {
    this.connection = connection;
    this.locator = locator;
    this.questions = questions;
  }

  int size() {
    return questions.size();
  }

  boolean isEmpty() {
    return questions.isEmpty();
  }

  String sql() {
    return SqlResource.read("dress-now").replace("${located}", locator.sql(targets()));
  }

  private List<ObjectId> targets() {
    return questions.stream().map(DressQuestion::target).toList();
  }

  /** Binds from a parameter on. */
  void bind(PreparedStatement query, int from) throws SQLException {
    locator.bind(query, from, targets(), Naming.DECLARED);
    int next = from + Locator.PARAMETERS;
    query.setArray(next, texts(questions.stream().map(one -> one.aspect().name()).toList()));
    query.setArray(next + 1, texts(questions.stream().map(DressQuestion::detail).toList()));
    query.setArray(
        next + 2, texts(questions.stream().map(one -> String.join("\n", one.roles())).toList()));
  }

  private java.sql.Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  /**
   * What each statement has come to, by its place; where it has several targets, each line says of
   * which.
   */
  Map<String, String> values(ResultSet rows) throws SQLException {
    Map<String, String> values = new HashMap<>();
    while (rows.next()) {
      DressQuestion question = questions.get(rows.getInt(1) - 1);
      String value = Optional.ofNullable(rows.getString(2)).orElse("");
      values.merge(question.place(), marked(question, value), (a, b) -> a + "\n" + b);
    }
    return values;
  }

  private static String marked(DressQuestion question, String value) {
    return question.number() == 1
        ? value
        : value
            .lines()
            .map(line -> question.number() + " " + line)
            .collect(Collectors.joining("\n"));
  }
}
