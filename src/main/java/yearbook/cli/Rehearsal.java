package yearbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import yearbook.publish.SiteFolder;
import yearbook.site.SiteFile;

/**
 * A site made to see whether it can be, before a push is taken in, and thrown away. Pages and what they load are made; PDF
 * editions take long and can only fail with a template of the workspace's own, so they are made only where it has any.
 */
final class Rehearsal {
    private final Path workspace;

    private Rehearsal(Path workspace) {
        this.workspace = workspace;
    }

    static Rehearsal in(Path workspace) {
        return new Rehearsal(workspace);
    }

    boolean print(List<SiteFile> files, BooleanSupplier gate) {
        Path site = workspace.resolve(".rehearsal");
        boolean hasTemplates = Files.isDirectory(workspace.resolve("templates"));
        List<SiteFile> tried = files.stream()
                .filter(file ->
                        isLoaded(file.path()) || (hasTemplates && file.path().endsWith(".pdf")))
                .toList();
        try {
            SiteFolder.write(tried, site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gate.getAsBoolean();
    }

    private static boolean isLoaded(String path) {
        return path.endsWith(".html") || path.endsWith(".js") || path.startsWith("assets/");
    }
}
