package yearbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
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

    private Optional<Caller> caller = Optional.empty();

    /** Where no command line was taken apart that would say so. */
    final void calledBy(Caller known) {
        caller = Optional.of(known);
    }

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
        Caller from = caller();
        return new Console(from.out(), from.err(), from.lang().orElse(usual), asCalled());
    }

    /** How commands are called that the console says to run. */
    Call asCalled() {
        Call call = caller().call()
                .in(workspaceNamed().map(Shell::named).orElse(""))
                .comparedBy(earlierNamed());
        return archiveNamed().map(Shell::quoted).map(call::at).orElse(call);
    }

    /** The archive of the command line, where there is one. */
    private Optional<String> archiveNamed() {
        return caller.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(spec.commandLine().getParseResult())
                        .map(parsed -> parsed.<String>matchedOptionValue("--archive", null));
    }

    /** The options that tell where the published state is, for another command that needs it. */
    String earlierNamed() {
        return "";
    }

    /** The workspace of the command line, where there is one. */
    Optional<Path> workspaceNamed() {
        return Optional.empty();
    }

    final Caller caller() {
        return caller.orElseGet(() -> {
            // Options may stand before the command's name, for commands of commands too.
            Main main = (Main) spec.root().userObject();
            CommandLine line = spec.commandLine();
            return new Caller(line.getOut(), line.getErr(), Optional.ofNullable(main.lang), main.call);
        });
    }
}
