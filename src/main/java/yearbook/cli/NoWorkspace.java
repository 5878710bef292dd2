package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.problem.Problem.Paste;

/** What is said where a command is to work in a folder that is no workspace. */
final class NoWorkspace {
    private NoWorkspace() {}

    /** Who stands somewhere within a workspace is shown the way out to it. */
    static void tell(Path folder, Console console) {
        console.complain("say.not-workspace", folder);
        above(folder)
                .ifPresentOrElse(
                        workspace -> console.complain(
                                "say.not-workspace-above", workspace, new Paste(Shell.quoted(workspace))),
                        () -> console.complain("say.not-workspace-fix"));
    }

    private static Optional<Path> above(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), parent -> parent != null, Path::getParent)
                .filter(parent -> Files.isRegularFile(parent.resolve("content").resolve("site.yaml")))
                .findFirst();
    }
}
