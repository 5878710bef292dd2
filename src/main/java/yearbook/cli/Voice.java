package yearbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yearbook.content.Manuscript;
import yearbook.content.Reader;
import yearbook.content.Reading;
import yearbook.content.SiteInfo;
import yearbook.problem.Call;
import yearbook.problem.Lang;

/** What every command has: a language and a voice. */
abstract class Voice {
    @Spec
    CommandSpec spec;

    /** Speaks the language asked for, else the site's first one, else Vietnamese. */
    final Console console(Reading reading) {
        return console(reading.manuscript()
                .map(Manuscript::site)
                .map(info -> info.defaultLang())
                .orElse(Lang.VI));
    }

    final Console console() {
        return console(Lang.VI);
    }

    /** Before the content is read: speaks the language asked for, else the workspace's first one. */
    final Console console(Path workspace) {
        return console(Reader.settings(workspace).map(SiteInfo::defaultLang).orElse(Lang.VI));
    }

    /** Speaks the language asked for, else this one. */
    final Console console(Lang usual) {
        PrintWriter out = spec.commandLine().getOut();
        Lang lang = Optional.ofNullable(main().lang).orElse(usual);
        return new Console(out, spec.commandLine().getErr(), lang, asCalled());
    }

    /** How commands are called that the console says to run. */
    Call asCalled() {
        return main().call.in(workspaceNamed().map(Shell::named).orElse(""));
    }

    /** The workspace of the command line, where there is one. */
    Optional<Path> workspaceNamed() {
        return Optional.empty();
    }

    /** The options before the command's name, for commands of commands too. */
    final Main main() {
        return (Main) spec.root().userObject();
    }
}
