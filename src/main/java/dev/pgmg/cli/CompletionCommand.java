package dev.pgmg.cli;

import dev.pgmg.reference.Completion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands, options and their values. */
@Command(
    name = "completion",
    description = "Print the completion for a shell.",
    footer = {
      "  source <(pgmg completion bash)      in ~/.bashrc; zsh alike, in ~/.zshrc",
      "  pgmg completion fish > ~/.config/fish/completions/pgmg.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Completion shell = Completion.BASH;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
  private CommandSpec spec;

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String script = shell.script(ManualReader.read(spec.root().commandLine()));
    context.print(script.lines().toList());
    return ExitCode.DONE;
  }
}
