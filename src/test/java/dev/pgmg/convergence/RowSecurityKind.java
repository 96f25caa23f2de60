package dev.pgmg.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE ... ENABLE and FORCE ROW LEVEL SECURITY. */
final class RowSecurityKind implements Kind {

  @Override
  public String word() {
    return "row_security";
  }

  @Override
  public Group group() {
    return Group.DRESS;
  }

  @Override
  public Optional<Thing> make(Making making) {
    List<String> tables = new ArrayList<>(making.tables(Table.Form.PLAIN));
    tables.addAll(making.tables(Table.Form.PARTITIONED));
    String verb = making.dice().oneOf("ENABLE", "ENABLE", "FORCE");
    return making
        .dice()
        .maybe(tables)
        .flatMap(
            table ->
                Dresses.of(
                    making,
                    table,
                    "row security " + verb,
                    Sql.of(
                        "ALTER TABLE ",
                        Sql.name(table, "table"),
                        " " + verb + " ROW LEVEL SECURITY")));
  }
}
