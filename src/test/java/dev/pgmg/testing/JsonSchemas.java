package dev.pgmg.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The schemas of {@code docs/schemas}, to hold against what pgmg prints. */
public final class JsonSchemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private JsonSchemas() {}

  /** What a schema says against a document, a line each; empty if it fits. */
  public static String complaints(String schema, String document) {
    Path file = Path.of("docs/schemas", schema + ".schema.json").toAbsolutePath();
    return FACTORY
        .getSchema(SchemaLocation.of(file.toUri().toString()))
        .validate(document, InputFormat.JSON)
        .stream()
        .map(ValidationMessage::toString)
        .collect(Collectors.joining("\n"));
  }
}
