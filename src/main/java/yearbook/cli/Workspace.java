package yearbook.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yearbook.content.Manuscript;
import yearbook.content.Reading;
import yearbook.problem.Lang;

/** What every command that works on a workspace has: the folder, the language, and a voice. */
abstract class Workspace {
    @Parameters(index = "0", arity = "0..1", defaultValue = ".", descriptionKey = "folder", paramLabel = "DIR")
    Path folder;

    @Spec
    CommandSpec spec;

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
        console().complain("say.not-workspace", folder);
        console().complain("say.not-workspace-fix");
        return Optional.empty();
    }

    /** Speaks the language asked for, else the site's first one, else Vietnamese. */
    final Console console(Reading reading) {
        Lang site = reading.manuscript()
                .map(Manuscript::site)
                .map(info -> info.defaultLang())
                .orElse(Lang.VI);
        return console(asked().orElse(site));
    }

    final Console console() {
        return console(asked().orElse(Lang.VI));
    }

    private Optional<Lang> asked() {
        return Optional.ofNullable(((Main) spec.root().userObject()).lang);
    }

    private Console console(Lang lang) {
        PrintWriter out = spec.commandLine().getOut();
        return new Console(out, spec.commandLine().getErr(), lang);
    }
}
