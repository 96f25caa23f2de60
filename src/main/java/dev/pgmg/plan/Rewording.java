package dev.pgmg.plan;

import dev.pgmg.object.Names;
import dev.pgmg.object.ObjectId;
import dev.pgmg.object.QualifiedName;
import dev.pgmg.project.Definition;
import dev.pgmg.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two definitions say the same in other names: those that the pending migrations give to
 * the object itself and to the relations it is made from.
 *
 * <p>A relation is known by the word before it, so that a column of its name is none.
 */
final class Rewording {

  private static final Set<String> BEFORE_RELATION = Set.of("from", "join", "only", "on");

  private final World world;

  Rewording(World world) {
    this.world = world;
  }

  boolean isOnlyRenamed(Definition.OfObject before, Definition.OfObject now) {
    Renamed renamed = world.moves().renamed();
    return !renamed.isNothing()
        && before.id().kind() == now.id().kind()
        && words(before, renamed).equals(words(now, Renamed.NOTHING));
  }

  private List<String> words(Definition.OfObject definition, Renamed renamed) {
    List<Token> tokens = definition.statement().tokens();
    List<String> words = new ArrayList<>();
    boolean isNamed = false;
    for (int i = 0; i < tokens.size(); i++) {
      int end = endOfName(tokens, i);
      if (!isNamed && isOwnName(tokens, end, definition.id())) {
        isNamed = true;
        i = end;
      } else if (end >= i && isRelation(tokens, i)) {
        QualifiedName name = name(tokens, i, end);
        words.add(renamed.relation(name).sql());
        i = end;
      } else {
        words.add(word(tokens.get(i)));
      }
    }
    return words;
  }

  private static boolean isOwnName(List<Token> tokens, int end, ObjectId id) {
    return end > 0 && Names.stored(tokens.get(end)).equals(id.ownName());
  }

  private static boolean isRelation(List<Token> tokens, int index) {
    return index > 0
        && BEFORE_RELATION.contains(tokens.get(index - 1).text().toLowerCase(Locale.ROOT))
        && !tokens.get(index).isWord("only");
  }

  /** Index of the last token of the name that begins there; before it where none does. */
  private static int endOfName(List<Token> tokens, int index) {
    if (!Names.isName(tokens.get(index))) {
      return index - 1;
    }
    boolean qualified =
        index + 2 < tokens.size()
            && tokens.get(index + 1).is(".")
            && Names.isName(tokens.get(index + 2));
    return qualified ? index + 2 : index;
  }

  private QualifiedName name(List<Token> tokens, int from, int end) {
    QualifiedName name =
        from == end
            ? QualifiedName.unqualified(Names.stored(tokens.get(end)))
            : new QualifiedName(Names.stored(tokens.get(from)), Names.stored(tokens.get(end)));
    return name.in(world.snapshot().state().creationSchema());
  }

  private static String word(Token token) {
    return Names.isName(token) ? QualifiedName.quoted(Names.stored(token)) : token.text();
  }
}
