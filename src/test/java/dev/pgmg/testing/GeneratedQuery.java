package dev.pgmg.testing;

import java.util.List;
import java.util.Random;

/**
 * Makes the queries of generated views.
 *
 * @param rules functions from numeric to numeric
 */
record GeneratedQuery(Random random, List<String> rules) {

  /** A query of one of the relations, or of both. */
  String any(GeneratedRelation first, GeneratedRelation second) {
    return switch (random.nextInt(5)) {
      case 0 -> filter(first);
      case 1 -> join(first, second);
      case 2 -> aggregate(first, second);
      case 3 -> everything(first);
      default -> ranking(first);
    };
  }

  private String filter(GeneratedRelation base) {
    return """
        SELECT
            id,
            upper(name) AS name,
            %s(amount) AS amount,
            created_at,
            CASE WHEN amount > %d THEN 'large' WHEN amount > %d THEN 'medium' ELSE 'small' END AS size
        FROM %s
        WHERE amount > %d AND name <> 'it''s closed'\
        """
        .formatted(
            rule(),
            5000 + random.nextInt(5000),
            random.nextInt(5000),
            base.name(),
            random.nextInt(10));
  }

  private String join(GeneratedRelation left, GeneratedRelation right) {
    return """
        SELECT
            l.id,
            l.name || coalesce(' / ' || r.name, '') AS name,
            l.amount + coalesce(%s(r.amount), 0) AS amount,
            greatest(l.created_at, r.created_at) AS created_at,
            r.id IS NOT NULL AS has_more
        FROM %s AS l
        LEFT JOIN %s AS r ON r.id = l.id AND r.name <> l.name\
        """
        .formatted(rule(), left.name(), right.name());
  }

  String aggregate(GeneratedRelation base, GeneratedRelation other) {
    return """
        SELECT
            o.id,
            min(b.name) AS name,
            sum(b.amount) AS amount,
            max(b.created_at) AS created_at,
            count(*) AS entries,
            count(*) FILTER (WHERE %s(b.amount) > %d) AS large_entries
        FROM %s AS b
        JOIN %s AS o ON o.id = b.id %% %d
        GROUP BY o.id\
        """
        .formatted(rule(), random.nextInt(1000), base.name(), other.name(), 2 + random.nextInt(9));
  }

  private String ranking(GeneratedRelation base) {
    return """
        WITH ranked AS (
            SELECT
                id,
                name,
                amount,
                created_at,
                row_number() OVER (PARTITION BY date_trunc('month', created_at) ORDER BY amount DESC, id) AS place
            FROM %s
        )
        SELECT id, name, amount, created_at, place
        FROM ranked
        WHERE place <= %d\
        """
        .formatted(base.name(), 3 + random.nextInt(20));
  }

  private String everything(GeneratedRelation base) {
    return "SELECT *\nFROM " + base.name() + "\nWHERE amount < " + random.nextInt(9999);
  }

  private String rule() {
    return rules.get(random.nextInt(rules.size()));
  }
}
