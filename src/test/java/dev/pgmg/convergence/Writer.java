package dev.pgmg.convergence;

import dev.pgmg.convergence.Piece.Name.Prefix;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes statements with the names of the moment, plainly or laid out in a way that changes no
 * token.
 */
final class Writer {

  private static final Pattern QUOTED_OR_BLANK_OR_WORD =
      Pattern.compile("'[^']*'|\"[^\"]*\"| |[A-Za-z_]+");

  private final Model model;
  private final long layout;
  private final Prefix needed;

  /**
   * @param layout 0 for plain, else a seed
   */
  Writer(Model model, long layout) {
    this(model, layout, Prefix.NEEDED);
  }

  private Writer(Model model, long layout, Prefix needed) {
    this.model = model;
    this.layout = layout;
    this.needed = needed;
  }

  static String plain(Model model, Sql sql) {
    return new Writer(model, 0).write(sql);
  }

  /** Without schemas, for a search_path that has all of them. */
  static String bare(Model model, Sql sql) {
    return new Writer(model, 0, Prefix.NEVER).write(sql);
  }

  String write(Sql sql) {
    Dice dice = new Dice(layout);
    StringBuilder text = new StringBuilder();
    for (Piece piece : sql.pieces()) {
      if (piece instanceof Piece.Words words && layout != 0) {
        text.append(laidOut(words.text(), dice));
      } else {
        text.append(text(piece));
      }
    }
    return text.toString();
  }

  private String text(Piece piece) {
    return switch (piece) {
      case Piece.Words words -> words.text();
      case Piece.Verbatim verbatim -> verbatim.text();
      case Piece.Name name -> model.name(name.prefix() == Prefix.NEEDED ? name.with(needed) : name);
      case Piece.NameLiteral name -> Identifier.literal(model.name(name.id()));
      case Piece.LateName name -> model.name(new Piece.Name(name.id(), "", Prefix.ALWAYS));
      case Piece.Needs needs -> "";
      case Piece.Reference reference -> reference(reference.id());
      case Piece.Holder holder -> model.name(model.holder(holder.id()).orElseThrow());
      case Piece.ColumnName column ->
          Identifier.quoted(model.column(column.relation(), column.key()).orElseThrow().name());
      case Piece.Expects expects -> "";
      case Piece.TypeName type -> Types.name(model, type.type(), needed);
      case Piece.Sample sample -> Types.sample(model, sample.type(), needed);
      case Piece.Label label -> Identifier.literal(label.label());
      case Piece.Body body -> body.tag() + inBody().write(body.text()) + body.tag();
      case Piece.Filling filling -> model.isFilled(filling.id()) ? "" : " WITH NO DATA";
    };
  }

  // What fills a materialized view or an index runs with a search path of its own.
  private Writer inBody() {
    return new Writer(model, 0, Prefix.ALWAYS);
  }

  private String reference(String id) {
    return model.isTable(id)
        ? tableWords(id) + model.name(id)
        : plain(model, model.thing(id).reference());
  }

  private String tableWords(String id) {
    return model.table(id).form() == Table.Form.FOREIGN ? "FOREIGN TABLE " : "TABLE ";
  }

  private static String laidOut(String words, Dice dice) {
    Matcher matcher = QUOTED_OR_BLANK_OR_WORD.matcher(words);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(laidOutPart(found.group(), dice)));
  }

  private static String laidOutPart(String part, Dice dice) {
    boolean quoted = part.startsWith("'") || part.startsWith("\"");
    if (quoted) {
      return part;
    }
    return part.equals(" ") ? blank(dice) : cased(part, dice);
  }

  private static String blank(Dice dice) {
    return dice.oneOf(" ", " ", " ", "  ", "\n  ", "\t", " /* it's; a $$ note */ ", " -- don't\n");
  }

  private static String cased(String word, Dice dice) {
    return dice.oneOf(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT));
  }
}
