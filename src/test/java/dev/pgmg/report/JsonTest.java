package dev.pgmg.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgmg.testing.TestServer;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void quotes_backslashes_and_control_characters_are_escaped() {
    assertThat(Json.write("\"\\\b\f\n\r\t\u0000\u001f\u007f"))
        .isEqualTo("\"\\\"\\\\\\u0008\\u000c\\n\\r\\t\\u0000\\u001f\u007f\"");
  }

  @Test
  void what_is_beyond_ascii_stays_as_it_is() {
    assertThat(Json.write("ä数😀")).isEqualTo("\"ä数😀\"");
  }

  @Test
  void numbers_truths_and_nothing_have_no_quotes() {
    assertThat(Json.write(List.of(1, -2L, true, false)))
        .isEqualTo("[\n  1,\n  -2,\n  true,\n  false\n]");
    assertThat(Json.write(null)).isEqualTo("null");
  }

  @Test
  void what_is_empty_takes_no_lines() {
    assertThat(Json.write(Map.of("a", List.of()))).isEqualTo("{\n  \"a\": []\n}");
    assertThat(Json.write(Map.of())).isEqualTo("{}");
    assertThat(Json.write("")).isEqualTo("\"\"");
  }

  @Test
  void keys_keep_their_order_and_are_escaped() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b\"", 1);
    map.put("a", Collections.singletonMap("c", "d"));
    assertThat(Json.write(map))
        .isEqualTo("{\n  \"b\\\"\": 1,\n  \"a\": {\n    \"c\": \"d\"\n  }\n}");
  }

  @Test
  void postgresql_reads_back_what_is_written() throws SQLException {
    StringBuilder all = new StringBuilder();
    for (char c = 1; c < 0x180; c++) {
      all.append(c);
    }
    all.append("数😀'$$");
    String json = Json.write(Map.of("text", List.of(all.toString()))).replace("'", "''");
    assertThat(
            TestServer.get()
                .run("SELECT convert_to('" + json + "'::jsonb #>> '{text,0}', 'UTF8')::text"))
        .containsExactly(hex(all.toString()));
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder("\\x");
    for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      hex.append("%02x".formatted(b));
    }
    return hex.toString();
  }
}
