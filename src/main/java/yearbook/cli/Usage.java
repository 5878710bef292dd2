package yearbook.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import yearbook.problem.Call;
import yearbook.problem.Lang;
import yearbook.problem.Nearest;

/** What is said when a command line cannot be understood; never in the machine's own language. */
final class Usage {
    private Usage() {}

    static int tell(ParameterException fault, String[] args) {
        CommandLine line = fault.getCommandLine();
        Call call = line.getCommandSpec().root().userObject() instanceof Main main ? main.call : Call.USUAL;
        Sentences words = new Sentences(line.getResourceBundle(), call);
        line.getErr().println(sentence(fault, List.of(args), words));
        if (isUnderstood(fault)) {
            line.getErr().println(words.say("wrong.help", path(line)));
        }
        return Main.WRONG_USAGE;
    }

    /** The words of the bundle, with what they speak of set in. */
    private record Sentences(ResourceBundle words, Call call) {
        String say(String key, String... args) {
            String sentence = words.getString(key).replace("{yearbook}", call.program());
            for (int i = 0; i < args.length; i++) {
                sentence = sentence.replace("{" + i + "}", args[i]);
            }
            return sentence;
        }
    }

    /** Not a machine that ruins names, nor a folder that is no workspace: no help would help there. */
    private static boolean isUnderstood(ParameterException fault) {
        return !isRuined(fault) && !isBare(fault);
    }

    private static boolean isRuined(ParameterException fault) {
        return !FileNames.areUtf8() && fault.getCause() instanceof InvalidPathException;
    }

    /** No command at all, where there is no workspace to be previewed. */
    private static boolean isBare(ParameterException fault) {
        return fault.getArgSpec() == null
                && fault.getCommandLine().getParent() == null
                && !(fault instanceof UnmatchedArgumentException)
                && !(fault instanceof OverwrittenOptionException);
    }

    private static String sentence(ParameterException fault, List<String> args, Sentences words) {
        CommandLine line = fault.getCommandLine();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), line, words);
        } else if (isRuined(fault)) {
            return words.say("wrong.encoding");
        } else if (fault instanceof MissingParameterException missing) {
            ArgSpec arg = Optional.ofNullable(fault.getArgSpec())
                    .orElseGet(() -> missing.getMissing().get(0));
            String key = args.contains(name(arg)) ? "wrong.no-value" : "wrong.missing";
            return words.say(key, command(line), name(arg), description(arg));
        } else if (fault.getArgSpec() != null && typed(fault).isEmpty()) {
            // Needed only where another option does not stand in its place, which picocli cannot tell.
            return words.say("wrong.missing", command(line), name(fault.getArgSpec()), description(fault.getArgSpec()));
        } else if (fault.getArgSpec() != null) {
            return value(typed(fault), fault.getArgSpec(), words);
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return words.say("wrong.twice", command(line), name(twice.getOverwritten()));
        }
        return isBare(fault) ? words.say("wrong.command") : words.say("wrong.part", command(line), commands(line));
    }

    private static String typed(ParameterException fault) {
        return Optional.ofNullable(fault.getValue()).orElse("");
    }

    private static String unknown(String typed, CommandLine line, Sentences words) {
        boolean isOption = typed.startsWith("-");
        if (!isOption && line.getSubcommands().isEmpty()) {
            return words.say("wrong.surplus", command(line), typed);
        }
        String kind = isOption ? "wrong.option" : "wrong.unknown";
        List<String> names =
                isOption ? options(line) : List.copyOf(line.getSubcommands().keySet());
        return Nearest.to(typed.replaceFirst("=.*", ""), names)
                .map(near -> words.say(kind + "-near", command(line), typed, near))
                .orElseGet(() ->
                        words.say(kind, command(line), typed, isOption ? String.join(", ", names) : commands(line)));
    }

    private static String value(String typed, ArgSpec arg, Sentences words) {
        List<String> choices = choices(arg);
        if (choices.isEmpty()) {
            return words.say("wrong.value", typed, name(arg), description(arg));
        }
        return words.say("wrong.choice", typed, name(arg), String.join(", ", choices))
                + Nearest.to(typed, choices)
                        .map(near -> " " + words.say("wrong.near", near))
                        .orElse("");
    }

    /** What an option may be, as its label names it: {@code text|json}. */
    private static List<String> choices(ArgSpec arg) {
        return arg.paramLabel().contains("|") ? List.of(arg.paramLabel().split("\\|")) : List.of();
    }

    private static String description(ArgSpec arg) {
        return String.join(" ", arg.description());
    }

    private static List<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .sorted()
                .toList();
    }

    private static String commands(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String command(CommandLine line) {
        return line.getParent() == null ? line.getCommandName() : path(line).strip();
    }

    /** The words that call it, with a space after them. */
    private static String path(CommandLine line) {
        return line.getParent() == null ? "" : path(line.getParent()) + line.getCommandName() + " ";
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
