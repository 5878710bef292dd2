package yearbook.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.IntStream;
import picocli.CommandLine;
import yearbook.problem.Lang;

/** The words of {@code --help}, in Vietnamese unless {@code --lang en} is among the arguments. */
final class Help {
    private Help() {}

    static CommandLine in(String[] args, Main main) {
        CommandLine line = new CommandLine(main);
        Commands.add(line, args);
        Locale locale = english(args) ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        // Never the machine's own locale: the same command says the same everywhere.
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        line.setResourceBundle(ResourceBundle.getBundle("yearbook.cli.help", locale, control));
        return line;
    }

    private static boolean english(String[] args) {
        return IntStream.range(0, args.length)
                .anyMatch(i -> args[i].equals("--lang=en")
                        || (args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equals(Lang.EN.code())));
    }
}
