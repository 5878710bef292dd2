package yearbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import yearbook.publish.FolderCache;
import yearbook.site.Cache;

/**
 * The folder {@code .yearbook} of a workspace, or of a place that is published to, where builds keep what makes the next one quick. It may be deleted at any
 * time, and git leaves it alone.
 */
final class Keeping {
    private final Path folder;
    private final String maker;
    private final FolderCache cache;

    Keeping(Path folder, String maker) {
        this.folder = folder;
        this.maker = maker;
        this.cache = FolderCache.in(folder.resolve("cache"), maker);
    }

    /** None for a program that cannot tell what it is, nor where nothing can be written or a link stands in the way. */
    static Optional<Keeping> in(Path workspace) {
        Path folder = folderIn(workspace);
        return Program.identity().filter(maker -> isReady(folder)).map(maker -> new Keeping(folder, maker));
    }

    static Path folderIn(Path workspace) {
        return workspace.resolve(".yearbook");
    }

    private static boolean isReady(Path folder) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
                Files.writeString(folder.resolve(".gitignore"), "*\n", StandardCharsets.UTF_8);
            }
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    static Cache cache(Optional<Keeping> keeping) {
        return keeping.<Cache>map(Keeping::cache).orElse(Cache.NONE);
    }

    FolderCache cache() {
        return cache;
    }

    /** Names the program that makes what is kept. */
    String maker() {
        return maker;
    }

    Path folder() {
        return folder;
    }
}
