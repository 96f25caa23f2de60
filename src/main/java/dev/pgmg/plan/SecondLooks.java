package dev.pgmg.plan;

import dev.pgmg.catalog.Dependency;
import dev.pgmg.object.ObjectKind;
import dev.pgmg.object.ViewQuery;
import dev.pgmg.project.Definition;
import java.util.List;

/**
 * Who need not go for a statement of a migration, but has to be looked at again behind it: because
 * it has other names, or other columns, to read.
 */
final class SecondLooks {

  private final World world;
  private final List<Touch> touches;

  /** They are added to those. */
  SecondLooks(World world, List<Touch> touches) {
    this.world = world;
    this.touches = touches;
  }

  // PostgreSQL keeps the object on the moved or renamed thing; its text may mean something else
  // now.
  void atName(Touch touch) {
    again(touch, Touch.Kind.CALLED_OTHERWISE);
  }

  void at(Touch touch) {
    again(touch, Touch.Kind.OUTDATED);
  }

  private void again(Touch touch, Touch.Kind kind) {
    if (world.isManaged(touch.object())) {
      touches.add(new Touch(touch.statement(), touch.object(), kind, touch.reason()));
    }
  }

  void ifAllColumns(Touch touch) {
    boolean all =
        world
            .declaredAt(touch.object())
            .map(Definition.OfObject::statement)
            .map(statement -> ViewQuery.listsAllColumns(statement.tokens()))
            .orElse(false);
    if (all) {
      at(touch);
    }
  }

  // A view lists the columns of a function that it reads from.
  void atReaders(Touch touch) {
    if (world.kindOf(touch.object()) != ObjectKind.FUNCTION) {
      return;
    }
    for (Dependency dependency : world.graph().dependentsOf(touch.object())) {
      Touch reader =
          new Touch(touch.statement(), dependency.dependent(), touch.kind(), touch.reason());
      if (world.kindOf(reader.object()) == ObjectKind.VIEW) {
        at(reader);
      } else {
        ifAllColumns(reader);
      }
    }
  }
}
