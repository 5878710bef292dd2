package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yearbook.cli.Publication.Warnings;
import yearbook.history.Commit;
import yearbook.history.GitRepository;
import yearbook.publish.Stage;
import yearbook.site.Shelf;

/**
 * {@code publish}: a workspace, or what has been pushed to a bare repository, live in a folder. Also what goes with it: the
 * list of releases, the hooks of a bare repository, and workflows for GitHub and GitLab.
 */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand extends Workspace implements Callable<Integer> {
    @Option(names = "--to", descriptionKey = "to", paramLabel = "DIR")
    private Path to;

    @Option(names = "--list", descriptionKey = "list")
    private boolean list;

    @Option(names = "--install-hook", descriptionKey = "installHook", paramLabel = "REPO.git")
    private Path installHook;

    @Option(names = "--remove-hook", descriptionKey = "removeHook", paramLabel = "REPO.git")
    private Path removeHook;

    @Option(names = "--branch", defaultValue = "main", descriptionKey = "branch", paramLabel = "NAME")
    private String branch;

    @Option(
            names = "--workflow",
            descriptionKey = "workflow",
            paramLabel = "github|gitlab",
            converter = Workflow.Reader.class)
    private Workflow workflow;

    @Option(names = "--keep", descriptionKey = "keep", paramLabel = "N")
    private Integer keep;

    @Option(names = "--keep-days", descriptionKey = "keepDays", paramLabel = "N")
    private Integer keepDays;

    @Option(names = "--lose-addresses", descriptionKey = "loseAddresses")
    private boolean losing;

    @Option(names = "--uncommitted", descriptionKey = "uncommitted")
    private boolean uncommitted;

    @Mixin
    private TermsOptions options;

    @Mixin
    private ShelfOptions archive;

    /** Without git only the folder itself knows what was published. */
    @Override
    String earlierNamed() {
        return to == null || !Files.isDirectory(folder.resolve("content"))
                ? options.earlier().asTyped()
                : options.earlier().asTyped(folder, to);
    }

    @Override
    public Integer call() {
        if (removeHook != null) {
            return new Hooks(removeHook, console()).remove();
        } else if (workflow != null) {
            return workspace().map(root -> workflow.writeInto(root, console())).orElse(Main.WRONG_USAGE);
        } else if (to == null || (keep != null && keep < 1) || (keepDays != null && keepDays < 0)) {
            String wrong = to == null ? "--to" : keep != null && keep < 1 ? "--keep" : "--keep-days";
            CommandLine line = spec.commandLine();
            String typed = to == null ? "" : String.valueOf(wrong.equals("--keep") ? keep : keepDays);
            throw new CommandLine.ParameterException(line, wrong, spec.findOption(wrong), typed);
        }
        Path root = to.toAbsolutePath().normalize();
        if (FileNames.isRuined(root)) {
            console().complain("say.not-utf8");
            console().complain("say.not-utf8-fix");
            return Main.WRONG_USAGE;
        } else if (installHook != null) {
            return new Hooks(installHook, console()).install(root, branch, caller().lang());
        }
        return list ? ReleaseList.print(root, console()) : publish(root);
    }

    private int publish(Path root) {
        try {
            Optional<GitRepository> bare = GitRepository.bare(folder);
            if (bare.isPresent()) {
                bare.get().close();
                return new PushedCommits(folder, root, branch, archive, this::console, console())
                        .publish(true, clock(), Publisher.name(), wish());
            }
            return workspace().map(workspace -> publish(workspace, root)).orElse(Main.WRONG_USAGE);
        } catch (Stage.Taken taken) {
            console().complain("say.to-taken", taken.getMessage());
            return Main.WRONG_USAGE;
        }
    }

    private int publish(Path workspace, Path root) {
        if (SiteBuild.holdsContent(root, workspace)) {
            console().complain("say.out-inside", root);
            return Main.WRONG_USAGE;
        }
        if (options.isLost(workspace)) {
            options.complain(console());
            return Main.WRONG_USAGE;
        }
        Optional<GitRepository> git = uncommitted ? Optional.empty() : GitRepository.around(workspace);
        try {
            Optional<Commit> commit = git.flatMap(repository -> repository.headWith(workspace.resolve("content")));
            List<String> loose = git.map(repository -> repository.uncommitted(workspace, PushedCommits.READ))
                    .orElse(List.of());
            if (commit.isPresent() && !loose.isEmpty()) {
                console().complain("say.uncommitted", String.join(", ", loose));
                console().complain("say.uncommitted-fix");
                return Main.CONTENT_HAS_ERRORS;
            }
            return publish(workspace, root, commit, git);
        } finally {
            git.ifPresent(GitRepository::close);
        }
    }

    private int publish(Path workspace, Path root, Optional<Commit> commit, Optional<GitRepository> git) {
        Shelf shelf = archive.shelf(workspace, workspace, options.isStrict(), console(workspace));
        try (Stage stage = Stage.enter(root, () -> console().say("say.queue"))) {
            Publication publication =
                    new Publication(stage, root, commit, Publisher.name(), clock(), wish(), Warnings.TO_TELL);
            return publication.of(
                    workspace, () -> options.terms(workspace, stage.releases()).with(shelf), this::console, git);
        }
    }

    private Supplier<Instant> clock() {
        return options::now;
    }

    private Publication.Wish wish() {
        return new Publication.Wish(Optional.ofNullable(keep), Optional.ofNullable(keepDays), losing);
    }
}
