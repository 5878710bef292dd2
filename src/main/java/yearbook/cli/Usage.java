package yearbook.cli;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;

/** What is said when a command line cannot be understood; never in the machine's own language. */
final class Usage {
    private Usage() {}

    static int tell(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        line.getErr().println(sentence(fault, line.getResourceBundle()));
        line.usage(line.getErr());
        return Main.WRONG_USAGE;
    }

    private static String sentence(ParameterException fault, ResourceBundle words) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String typed = unmatched.getUnmatched().get(0);
            String unknown = words.getString("wrong.unknown").replace("{0}", typed);
            Optional<String> near = Nearest.to(typed, names(fault.getCommandLine()));
            return near.map(name ->
                            unknown + " " + words.getString("wrong.near").replace("{0}", name))
                    .orElse(unknown);
        }
        if (!FileNames.areUtf8() && fault.getCause() instanceof InvalidPathException) {
            return words.getString("wrong.encoding");
        }
        return Optional.ofNullable(fault.getArgSpec())
                .or(() -> missing(fault))
                .map(arg -> words.getString("wrong.value").replace("{0}", name(arg)))
                .orElse(words.getString("wrong.command"));
    }

    private static Optional<ArgSpec> missing(ParameterException fault) {
        return fault instanceof MissingParameterException missing
                ? missing.getMissing().stream().findFirst()
                : Optional.empty();
    }

    private static List<String> names(CommandLine line) {
        List<String> names = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        return names;
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** {@code vi} or {@code en}. */
    static final class LangReader implements CommandLine.ITypeConverter<Lang> {
        @Override
        public Lang convert(String code) {
            return Lang.of(code).orElseThrow(() -> new CommandLine.TypeConversionException(code));
        }
    }

    /** A choice by its name in small letters. */
    abstract static class ChoiceReader<E extends Enum<E>> implements CommandLine.ITypeConverter<E> {
        private final Class<E> choices;

        ChoiceReader(Class<E> choices) {
            this.choices = choices;
        }

        @Override
        public E convert(String name) {
            return Stream.of(choices.getEnumConstants())
                    .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(name));
        }
    }
}
