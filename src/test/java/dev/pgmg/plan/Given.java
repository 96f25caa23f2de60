package dev.pgmg.plan;

import dev.pgmg.catalog.Address;
import dev.pgmg.catalog.AppliedMigration;
import dev.pgmg.catalog.Baseline;
import dev.pgmg.catalog.Recorded;
import dev.pgmg.catalog.Snapshot;
import dev.pgmg.catalog.State;
import dev.pgmg.object.Declaration;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.StatementReader;
import dev.pgmg.project.Definition;
import dev.pgmg.project.Migration;
import dev.pgmg.project.Project;
import dev.pgmg.sql.SourceText;
import dev.pgmg.sql.Splitter;
import dev.pgmg.sql.Statement;
import dev.pgmg.sql.TokenHash;
import dev.pgmg.testing.GeneratedFile;
import dev.pgmg.testing.ProjectGenerator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects and snapshots in few words. */
final class Given {

  private Given() {}

  /** A project of files, each given as its path and its SQL. */
  static Project project(String... pathsAndSql) {
    List<GeneratedFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndSql.length; i += 2) {
      files.add(new GeneratedFile(pathsAndSql[i], pathsAndSql[i + 1], 0));
    }
    return project(files);
  }

  /** A project with schemas, types, functions, views, triggers, dress and migrations. */
  static Project generated(long seed) {
    return project(ProjectGenerator.generate(40, seed));
  }

  private static Project project(List<GeneratedFile> files) {
    List<Migration> migrations = new ArrayList<>();
    List<Definition> definitions = new ArrayList<>();
    for (GeneratedFile file : files) {
      if (file.path().startsWith("migrations/")) {
        migrations.add(migration(file));
      } else if (file.path().startsWith("sql/")) {
        definitions(file, definitions);
      }
    }
    migrations.sort(Migration.ORDER);
    return new Project(migrations, definitions);
  }

  private static Migration migration(GeneratedFile file) {
    String name = file.path().replaceAll("^.*/|\\.sql$", "");
    SourceText source = new SourceText(file.path(), file.sql());
    return new Migration(
        name,
        new BigInteger(name.replaceFirst("\\D.*", "")),
        source,
        Migration.hash(source),
        Splitter.statements(source));
  }

  private static void definitions(GeneratedFile file, List<Definition> definitions) {
    String path = file.path().substring("sql/".length());
    for (Statement statement : Splitter.statements(new SourceText(file.path(), file.sql()))) {
      String hash = TokenHash.of(statement.tokens());
      definitions.add(
          switch (StatementReader.read(statement)) {
            case Declaration.Create create ->
                new Definition.OfObject(create.id(), statement, path, hash, List.of());
            case Declaration.Dress dress -> new Definition.OfDress(dress, statement, path, hash);
          });
    }
  }

  static Snapshot emptyDatabase() {
    return Snapshot.of(
        new State(
            "", "public", "public", List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of()));
  }

  /** A database to which this project, and nothing else, was applied. */
  static Snapshot applied(Project project) {
    Map<String, Recorded> recorded = new HashMap<>();
    Map<String, Address> located = new HashMap<>();
    for (Definition definition : project.in("public").definitions()) {
      Optional<ObjectId> object =
          definition instanceof Definition.OfObject one ? Optional.of(one.id()) : Optional.empty();
      String key = definition.key();
      recorded.put(
          key, new Recorded(key, object, definition.hash(), definition.file(), Baseline.NONE));
      object.ifPresent(id -> located.put(key, new Address("pg_class", located.size() + 1L)));
    }
    List<AppliedMigration> applied =
        project.migrations().stream().map(m -> new AppliedMigration(m.name(), m.hash())).toList();
    return Snapshot.of(
        new State(
            "", "public", "public", List.of(), applied, recorded, located, Map.of(), Map.of()));
  }
}
