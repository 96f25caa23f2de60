package dev.pgmg.report;

import java.util.List;

/**
 * How many columns of a terminal a character takes: none if it is put onto the one before, two if
 * it is wide in the sense of Unicode's annex 11.
 */
final class CharacterWidth {

  private record Range(int first, int last) {
    boolean has(int character) {
      return character >= first && character <= last;
    }
  }

  /** Of the scripts of East Asia; rare symbols among them that are not wide do no harm. */
  private static final List<Range> WIDE =
      List.of(
          new Range(0x1100, 0x115f),
          new Range(0x2329, 0x232a),
          new Range(0x2e80, 0x303e),
          new Range(0x3041, 0xa4cf),
          new Range(0xa960, 0xa97f),
          new Range(0xac00, 0xd7a3),
          new Range(0xf900, 0xfaff),
          new Range(0xfe10, 0xfe19),
          new Range(0xfe30, 0xfe6f),
          new Range(0xff01, 0xff60),
          new Range(0xffe0, 0xffe6),
          new Range(0x16fe0, 0x1b2ff),
          new Range(0x1f200, 0x1f265),
          new Range(0x20000, 0x3fffd));

  /** Vowels and final consonants that make a syllable with the consonant before. */
  private static final Range REST_OF_SYLLABLE = new Range(0x1160, 0x11ff);

  private CharacterWidth() {}

  static int of(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> REST_OF_SYLLABLE.has(character) ? 0 : isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return Character.isEmojiPresentation(character)
        || WIDE.stream().anyMatch(range -> range.has(character));
  }
}
