package yearbook.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import yearbook.problem.Lang;

/**
 * The plainest builds, {@code build [DIR] [--out DIR] [--lang vi|en]}. They are understood without picocli, which takes a
 * thirtieth of a small build to get ready; all other command lines, and all that are wrong, are for picocli.
 */
final class PlainBuild {
    private static final String COMMAND = "build";

    private Optional<Path> folder = Optional.empty();
    private Optional<Path> out = Optional.empty();
    private Optional<Lang> lang = Optional.empty();
    private boolean isNamed;

    private PlainBuild() {}

    /** Such a build, if this is one. */
    static Optional<PlainBuild> of(String[] args) {
        PlainBuild build = new PlainBuild();
        try {
            return build.takes(args) && build.isNamed ? Optional.of(build) : Optional.empty();
        } catch (InvalidPathException elsewhere) {
            return Optional.empty();
        }
    }

    private boolean takes(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean option = i + 1 < args.length && takes(args[i], args[i + 1]);
            if (option) {
                i++;
            } else if (!takes(args[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is an option that may stand here and was not there yet, with a value. */
    private boolean takes(String name, String value) {
        if (isNamed && name.equals("--out") && out.isEmpty() && isPlain(value)) {
            out = Optional.of(Path.of(value));
            return true;
        } else if (name.equals("--lang") && lang.isEmpty()) {
            lang = Lang.of(value);
            return lang.isPresent();
        }
        return false;
    }

    /** Whether it is the command, or the one folder after it. */
    private boolean takes(String word) {
        if (!isNamed) {
            isNamed = word.equals(COMMAND);
            return isNamed;
        } else if (folder.isEmpty() && isPlain(word)) {
            folder = Optional.of(Path.of(word));
            return true;
        }
        return false;
    }

    /** Neither an option nor a file of further words. */
    private static boolean isPlain(String word) {
        return !word.startsWith("-") && !word.startsWith("@");
    }

    BuildCommand command(Caller caller) {
        BuildCommand command = new BuildCommand();
        command.calledBy(caller);
        command.build(folder(), out);
        return command;
    }

    Path folder() {
        return folder.orElse(Path.of(""));
    }

    Path workspace() {
        return folder().toAbsolutePath().normalize();
    }

    /** Where its site goes. */
    Path site() {
        return out.orElse(BuildCommand.siteOf(workspace())).toAbsolutePath().normalize();
    }

    Optional<Lang> lang() {
        return lang;
    }
}
