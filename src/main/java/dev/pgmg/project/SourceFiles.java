package dev.pgmg.project;

import dev.pgmg.problem.PgmgException;
import dev.pgmg.problem.Problem;
import dev.pgmg.problem.ProblemCode;
import dev.pgmg.sql.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file of UTF-8 text. A byte order mark is left out and CRLF becomes LF: a function's body
 * must not depend on the machine the files were checked out on.
 */
final class SourceFiles {

  private SourceFiles() {}

  static SourceText read(Path file, String shown) {
    try {
      String text = decode(Files.readAllBytes(file));
      if (text.indexOf('\0') >= 0) {
        throw new PgmgException(
            Problem.of(ProblemCode.ENCODING, shown + " contains a NUL character"));
      }
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return new SourceText(shown, withoutMark.replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.ENCODING, shown + " is not UTF-8")
              .withHint("save the file in UTF-8 (PostgreSQL would be sent other characters)"));
    } catch (IOException e) {
      throw new PgmgException(
          Problem.of(ProblemCode.UNREADABLE, "cannot read " + shown + ": " + e.getMessage()));
    }
  }

  // new String(bytes, UTF_8) would replace what is malformed and change the user's literals.
  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
