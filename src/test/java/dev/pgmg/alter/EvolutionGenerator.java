package dev.pgmg.alter;

import dev.pgmg.object.ObjectId;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Objects of every kind that can be altered, and what becomes of their definitions. Equal seeds
 * give equal objects; each lives in a schema of its own, or bears its name where it lives in none.
 */
final class EvolutionGenerator {

  private static final int EDITS = 4;

  private final Random random;
  private final String schema;

  EvolutionGenerator(long seed, String schema) {
    // What Random answers first is much alike for seeds next to each other.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.schema = schema;
  }

  Evolution generate(ObjectKind kind) {
    return switch (kind) {
      case TYPE -> chance(2) ? labels() : composite();
      case DOMAIN -> domain();
      case POLICY -> policy();
      case OPERATOR -> operator();
      case SCHEMA -> schemaOf();
      case EXTENSION -> throw new IllegalArgumentException("one a database: not generated");
      case FOREIGN_DATA_WRAPPER -> wrapper();
      case SERVER -> server();
      case USER_MAPPING -> userMapping();
      case PUBLICATION -> publication();
      case TEXT_SEARCH_DICTIONARY -> dictionary();
      case MATERIALIZED_VIEW -> materializedView();
      case INDEX -> index();
      default -> throw new IllegalArgumentException(kind.sqlName());
    };
  }

  private Evolution labels() {
    List<String> all = List.of("'a'", "'it''s'", "E'b\\\\c'", "'ä ü'", "'X'", "'x'", "'z'");
    // What is there stays in most cases.
    List<String> definitions = new ArrayList<>();
    List<String> labels = new ArrayList<>(someOf(all, 2));
    for (int edit = 0; edit < EDITS; edit++) {
      definitions.add("CREATE TYPE %s.x AS ENUM (%s)".formatted(schema, String.join(", ", labels)));
      List<String> missing = all.stream().filter(label -> !labels.contains(label)).toList();
      someOf(missing, 3).forEach(one -> labels.add(random.nextInt(labels.size() + 1), one));
      if (chance(8) && labels.size() > 1) {
        labels.remove(random.nextInt(labels.size()));
      }
    }
    return new Evolution(
        id(ObjectKind.TYPE, "x"),
        "",
        definitions,
        "CREATE TABLE %1$s.t (v %1$s.x, w %1$s.x[]); CREATE VIEW %1$s.v AS SELECT * FROM %1$s.t"
            .formatted(schema));
  }

  private Evolution composite() {
    List<String> types =
        List.of("int", "text", "varchar(10)", "numeric(10, 2)", "text COLLATE \"C\"", "date[]");
    List<String> names = List.of("a", "b", "c", "d", "\"E f\"");
    List<List<String>> attributes = new ArrayList<>();
    List<String> current = new ArrayList<>(List.of("a int", "b text"));
    boolean inUse = chance(2);
    for (int edit = 0; edit < EDITS; edit++) {
      attributes.add(List.copyOf(current));
      if (chance(3) && current.size() > 1) {
        current.remove(random.nextInt(current.size()));
      }
      if (!inUse && chance(2)) {
        int at = random.nextInt(current.size());
        String name = current.get(at).replaceFirst("^(\".*?\"|\\S+) .*", "$1");
        current.set(at, name + " " + oneOf(types));
      }
      List<String> before = attributes.getLast();
      names.stream()
          .filter(name -> before.stream().noneMatch(one -> one.startsWith(name + " ")))
          .filter(name -> chance(3))
          .forEach(name -> current.add(name + " " + oneOf(types)));
    }
    return new Evolution(
        id(ObjectKind.TYPE, "x"),
        "",
        attributes.stream()
            .map(one -> "CREATE TYPE %s.x AS (%s)".formatted(schema, String.join(", ", one)))
            .toList(),
        !inUse
            ? ""
            : """
              CREATE TABLE %1$s.t (v %1$s.x, w %1$s.x[]);
              INSERT INTO %1$s.t VALUES (NULL, NULL);
              CREATE VIEW %1$s.v AS SELECT v, w[1] FROM %1$s.t;
              CREATE FUNCTION %1$s.f(%1$s.x) RETURNS %1$s.x LANGUAGE sql AS 'SELECT $1'
              """
                .formatted(schema));
  }

  private Evolution domain() {
    List<String> checks =
        List.of("(VALUE > 0)", "(value<1000)", "(VALUE <> 7)", "(VALUE IS NOT NULL OR true)");
    List<String> names = List.of("", "", "", "low", "\"Odd name\"");
    String name = chance(3) ? "x".repeat(58) : "x";
    return new Evolution(
        id(ObjectKind.DOMAIN, name),
        "",
        edits(
            () -> {
              List<String> clauses = new ArrayList<>();
              List<String> left = new ArrayList<>(shuffled(names));
              for (String check : someOf(checks, 4)) {
                String called = left.removeFirst();
                clauses.add(
                    (called.isEmpty() ? "" : "CONSTRAINT " + called + " ") + "CHECK " + check);
              }
              if (chance(2)) {
                clauses.add(oneOf(List.of("NOT NULL", "NOT NULL", "CONSTRAINT filled NOT NULL")));
              }
              if (chance(2)) {
                clauses.add(
                    "DEFAULT " + oneOf(List.of("1", "NULL", "-(-5)", "'3'::int", "2 + 3 * 4")));
              }
              // A name that PostgreSQL would give next is free only for who comes first.
              String first = chance(4) ? "CONSTRAINT " + name + "_check CHECK (VALUE < 50) " : "";
              return "CREATE DOMAIN %s.%s AS %s %s%s"
                  .formatted(
                      schema,
                      name,
                      oneOf(List.of("int", "integer", "int4")),
                      first,
                      String.join(" ", shuffled(clauses)));
            }),
        """
        CREATE TABLE %1$s.t (v %1$s.%2$s DEFAULT 3, w text);
        INSERT INTO %1$s.t VALUES (4), (5);
        CREATE VIEW %1$s.v AS SELECT v FROM %1$s.t;
        CREATE FUNCTION %1$s.f(%1$s.%2$s) RETURNS %1$s.%2$s LANGUAGE sql AS 'SELECT $1'
        """
            .formatted(schema, name));
  }

  private Evolution policy() {
    List<String> expressions = List.of("(a > 1)", "(true)", "(a = length(current_user))");
    return new Evolution(
        new ObjectId(ObjectKind.POLICY, new QualifiedName(schema, "t"), "p"),
        "CREATE TABLE " + schema + ".t (a int)",
        edits(
            () ->
                "CREATE POLICY p ON %s.t".formatted(schema)
                    + (chance(4) ? " FOR UPDATE" : "")
                    + (chance(2) ? " TO " + oneOf(List.of("PUBLIC", "pg_monitor, postgres")) : "")
                    + (chance(4) ? "" : " USING " + oneOf(expressions))
                    + (chance(2) ? "" : " WITH CHECK " + oneOf(expressions))),
        "");
  }

  private Evolution operator() {
    return new Evolution(
        new ObjectId(ObjectKind.OPERATOR, new QualifiedName(schema, "==="), "(integer, integer)"),
        "",
        edits(
            () ->
                "CREATE OPERATOR %s.=== (%s)"
                    .formatted(
                        schema,
                        String.join(
                            ", ",
                            shuffled(
                                concat(
                                    List.of(
                                        "leftarg = int",
                                        "RIGHTARG = integer",
                                        chance(2) ? "function = int4eq" : "PROCEDURE=int4eq"),
                                    someOf(
                                        List.of(
                                            chance(2) ? "RESTRICT = eqsel" : "restrict = neqsel",
                                            "JOIN = pg_catalog.eqjoinsel",
                                            "MERGES"),
                                        2)))))),
        "");
  }

  private Evolution schemaOf() {
    String name = schema + "_owned";
    return new Evolution(
        Altering.id(ObjectKind.SCHEMA, "", name),
        "",
        edits(
            () ->
                "CREATE SCHEMA "
                    + name
                    + oneOf(List.of("", " AUTHORIZATION pg_monitor", " AUTHORIZATION postgres"))),
        "CREATE TABLE " + name + ".t ()");
  }

  private Evolution wrapper() {
    return new Evolution(
        Altering.id(ObjectKind.FOREIGN_DATA_WRAPPER, "", schema),
        "",
        edits(
            () ->
                "CREATE FOREIGN DATA WRAPPER "
                    + schema
                    + oneOf(List.of("", " NO VALIDATOR", " NO HANDLER"))
                    + options()),
        "CREATE SERVER %1$s FOREIGN DATA WRAPPER %1$s".formatted(schema));
  }

  private Evolution server() {
    return new Evolution(
        Altering.id(ObjectKind.SERVER, "", schema),
        "CREATE FOREIGN DATA WRAPPER " + schema,
        edits(
            () ->
                "CREATE SERVER "
                    + schema
                    + (chance(5) ? " TYPE 't'" : "")
                    + oneOf(List.of("", " VERSION '1'", " VERSION '2'", " VERSION NULL"))
                    + " FOREIGN DATA WRAPPER "
                    + schema
                    + options()),
        "CREATE FOREIGN TABLE %1$s.t (a int) SERVER %1$s".formatted(schema));
  }

  private Evolution userMapping() {
    return new Evolution(
        new ObjectId(ObjectKind.USER_MAPPING, QualifiedName.unqualified(schema), "public"),
        "CREATE FOREIGN DATA WRAPPER %1$s; CREATE SERVER %1$s FOREIGN DATA WRAPPER %1$s"
            .formatted(schema),
        edits(() -> "CREATE USER MAPPING FOR PUBLIC SERVER " + schema + options()),
        "");
  }

  private String options() {
    List<String> options =
        shuffled(someOf(List.of("a", "\"B c\"", "user", "d"), 4)).stream()
            .map(name -> name + " " + oneOf(List.of("'1'", "'it''s'", "E'\\n'")))
            .toList();
    return options.isEmpty() ? "" : " OPTIONS (" + String.join(", ", options) + ")";
  }

  private Evolution publication() {
    return new Evolution(
        Altering.id(ObjectKind.PUBLICATION, "", schema),
        "CREATE TABLE %1$s.t (a int PRIMARY KEY, b int); CREATE TABLE %1$s.u (a int PRIMARY KEY)"
            .formatted(schema),
        edits(
            () -> {
              List<String> parameters =
                  someOf(
                      List.of(
                          oneOf(List.of("publish = 'insert'", "publish='insert, delete'")),
                          oneOf(
                              List.of(
                                  "publish_via_partition_root",
                                  "publish_via_partition_root = false"))),
                      2);
              String members =
                  oneOf(
                      List.of(
                          "",
                          " FOR ALL TABLES",
                          " FOR TABLE S.t",
                          " FOR TABLE S.t, ONLY S.u",
                          " FOR TABLE S.u, S.t"));
              return "CREATE PUBLICATION "
                  + schema
                  + members.replace("S.", schema + ".")
                  + (parameters.isEmpty() ? "" : " WITH (" + String.join(", ", parameters) + ")");
            }),
        "");
  }

  private Evolution dictionary() {
    return new Evolution(
        id(ObjectKind.TEXT_SEARCH_DICTIONARY, "x"),
        "",
        edits(
            () ->
                "CREATE TEXT SEARCH DICTIONARY %s.x (%s)"
                    .formatted(
                        schema,
                        String.join(
                            ", ",
                            shuffled(
                                concat(
                                    List.of(
                                        chance(9)
                                            ? "TEMPLATE = pg_catalog.simple"
                                            : "TEMPLATE = simple"),
                                    someOf(
                                        List.of(
                                            oneOf(List.of("Accept = true", "accept = 0")),
                                            oneOf(
                                                List.of(
                                                    "StopWords = english",
                                                    "stopwords = 'danish'"))),
                                        2)))))),
        "CREATE TEXT SEARCH CONFIGURATION %1$s.c (COPY = simple); ALTER TEXT SEARCH CONFIGURATION %1$s.c ALTER MAPPING FOR word WITH %1$s.x"
            .formatted(schema));
  }

  private Evolution materializedView() {
    return new Evolution(
        id(ObjectKind.MATERIALIZED_VIEW, "x"),
        "",
        edits(
            () ->
                "CREATE MATERIALIZED VIEW %s.x".formatted(schema)
                    + storage(
                        oneOf(List.of("fillfactor = 70", "FILLFACTOR=80")),
                        "autovacuum_enabled",
                        "toast.autovacuum_enabled = off")
                    + (chance(9) ? " TABLESPACE pg_default" : "")
                    + " AS SELECT 'a'::text AS a"
                    + (chance(5) ? " WITH DATA" : "")),
        "CREATE INDEX i ON %1$s.x (a); COMMENT ON MATERIALIZED VIEW %1$s.x IS 'kept'"
            .formatted(schema));
  }

  private Evolution index() {
    return new Evolution(
        id(ObjectKind.INDEX, "x"),
        "CREATE TABLE %s.t (a int)".formatted(schema),
        edits(
            () ->
                "CREATE INDEX x ON %s.t (a)".formatted(schema)
                    + storage(
                        oneOf(List.of("fillfactor = 70", "FILLFACTOR=80")),
                        oneOf(List.of("deduplicate_items", "deduplicate_items = off")))
                    + (chance(9) ? " WHERE a > 1" : "")),
        "COMMENT ON INDEX %s.x IS 'kept'".formatted(schema));
  }

  private String storage(String... parameters) {
    List<String> some = shuffled(someOf(List.of(parameters), parameters.length));
    return some.isEmpty() ? "" : " WITH (" + String.join(", ", some) + ")";
  }

  private ObjectId id(ObjectKind kind, String name) {
    return Altering.id(kind, schema, name);
  }

  private List<String> edits(Supplier<String> definition) {
    return IntStream.range(0, EDITS).mapToObj(edit -> definition.get()).toList();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** At most so many, in their order. */
  private <T> List<T> someOf(List<T> all, int most) {
    return all.stream().filter(one -> chance(2)).limit(most).collect(Collectors.toList());
  }

  private <T> List<T> shuffled(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static List<String> concat(List<String> one, List<String> other) {
    List<String> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
