package yearbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** What every command that works on a workspace has: its folder. */
abstract class Workspace extends Voice {
    @Parameters(index = "0", arity = "0..1", defaultValue = ".", descriptionKey = "folder", paramLabel = "DIR")
    Path folder;

    @Override
    Optional<Path> workspaceNamed() {
        return Optional.of(folder);
    }

    /** The workspace's folder, or nothing once the author has been told why one cannot work there. */
    final Optional<Path> workspace() {
        Path root = folder.toAbsolutePath().normalize();
        if (FileNames.areRuinedIn(root)) {
            console().complain("say.not-utf8");
            console().complain("say.not-utf8-fix");
            return Optional.empty();
        }
        if (Files.isDirectory(root.resolve("content"))) {
            return Optional.of(root);
        }
        NoWorkspace.tell(root, console());
        return Optional.empty();
    }
}
