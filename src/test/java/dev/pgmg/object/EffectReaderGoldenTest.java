package dev.pgmg.object;

import dev.pgmg.sql.Statement;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What statements of migrations do: {@code src/test/statements/effects}. */
class EffectReaderGoldenTest {

  static List<Golden> goldens() throws IOException {
    return Golden.in("effects");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void a_statement_has_the_expected_effects(Golden golden) throws IOException {
    golden.check(EffectReaderGoldenTest::effects);
  }

  private static List<String> effects(Statement statement) {
    List<Effect> effects = EffectReader.read(statement);
    return effects.isEmpty()
        ? List.of("no effect")
        : effects.stream().map(EffectReaderGoldenTest::line).toList();
  }

  private static String line(Effect effect) {
    if (effect.action() == Effect.Action.MOVE) {
      return effect.action() + " " + effect.target() + " to " + effect.moved();
    }
    String member = effect.member().isEmpty() ? "" : ": " + QualifiedName.quoted(effect.member());
    return effect.action() == Effect.Action.UNKNOWN
        ? "UNKNOWN"
        : effect.action() + " " + effect.target() + member;
  }
}
