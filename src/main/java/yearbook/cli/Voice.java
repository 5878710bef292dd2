package yearbook.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yearbook.content.Manuscript;
import yearbook.content.Reading;
import yearbook.problem.Lang;

/** What every command has: a language and a voice. */
abstract class Voice {
    @ParentCommand
    Main main;

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

    /** Speaks the language asked for, else this one. */
    final Console console(Lang usual) {
        PrintWriter out = spec.commandLine().getOut();
        Lang lang = Optional.ofNullable(main.lang).orElse(usual);
        return new Console(out, spec.commandLine().getErr(), lang);
    }
}
