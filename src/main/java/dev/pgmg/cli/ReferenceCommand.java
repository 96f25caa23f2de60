package dev.pgmg.cli;

import dev.pgmg.reference.Completion;
import dev.pgmg.reference.ManPage;
import dev.pgmg.reference.Manual;
import dev.pgmg.reference.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what is made from the commands themselves; the build runs it. */
@Command(
    name = "reference",
    hidden = true,
    description = "Write the reference, the manual pages and the completions into a folder.",
    footer = "  pgmg reference target")
final class ReferenceCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private String folder = "";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec spec;

  ReferenceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path target = context.directory().resolve(folder);
    for (Map.Entry<String, String> file :
        files(ManualReader.read(spec.root().commandLine())).entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, file.getValue());
    }
    return ExitCode.DONE;
  }

  private static Map<String, String> files(Manual manual) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("cli.md", MarkdownPage.of(manual));
    ManPage.all(manual).forEach((name, page) -> files.put("man/" + name, page));
    for (Completion shell : Completion.values()) {
      files.put("completions/" + shell.file(), shell.script(manual));
    }
    return files;
  }
}
