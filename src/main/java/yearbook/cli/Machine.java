package yearbook.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of a machine, and the command that installs one on a system of its kind. */
final class Machine {
    private static final int PATIENCE_SECONDS = 5;

    /** What the commands and the README ask for, by the name each kind of system has for it. */
    enum Tool {
        JAVA(
                "openjdk-17-jdk-headless",
                "java-latest-openjdk-devel",
                "brew install --cask temurin",
                "EclipseAdoptium.Temurin.17.JDK"),
        GIT("git", "git", "xcode-select --install", "Git.Git"),
        KEYGEN("openssh-client", "openssh-clients", "brew install openssh", "Microsoft.OpenSSH.Preview"),
        MAVEN("maven", "maven", "brew install maven", "Apache.Maven"),
        CHROMIUM("chromium", "chromium", "brew install --cask chromium", "Google.Chrome");

        private final String debian;
        private final String fedora;
        private final String mac;
        private final String windows;

        Tool(String debian, String fedora, String mac, String windows) {
            this.debian = debian;
            this.fedora = fedora;
            this.mac = mac;
            this.windows = windows;
        }
    }

    /** Systems that install programs in one way. */
    enum Kind {
        DEBIAN,
        FEDORA,
        MAC,
        WINDOWS,
        OTHER;

        /**
         * The kind of a system.
         *
         * @param release what {@code /etc/os-release} says; empty where there is none
         */
        static Kind of(String system, String release) {
            String name = system.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return WINDOWS;
            } else if (name.startsWith("mac")) {
                return MAC;
            }
            List<String> families = release.lines()
                    .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                    .flatMap(line -> Stream.of(
                            line.replaceFirst("^\\w+=", "").replace("\"", "").split(" ", -1)))
                    .toList();
            return families.contains("debian") || families.contains("ubuntu")
                    ? DEBIAN
                    : families.contains("fedora") || families.contains("rhel") ? FEDORA : OTHER;
        }

        /** The command to be typed; on a system that is not known, those of the two great families. */
        String installs(Tool tool) {
            return switch (this) {
                case DEBIAN -> "sudo apt-get install -y " + tool.debian;
                case FEDORA -> "sudo dnf install -y " + tool.fedora;
                case MAC -> tool.mac;
                case WINDOWS -> "winget install -e --id " + tool.windows;
                case OTHER -> DEBIAN.installs(tool) + " (Debian, Ubuntu); " + FEDORA.installs(tool) + " (Fedora)";
            };
        }
    }

    private Machine() {}

    static Kind kind() {
        return Kind.of(System.getProperty("os.name", ""), release(Path.of("/etc/os-release")));
    }

    private static String release(Path file) {
        try {
            return Files.isReadable(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a program is, the first of these names that the search path has. */
    static Optional<Path> program(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of(names)
                        .flatMap(name -> Stream.of(name, name + ".exe", name + ".cmd"))
                        .map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** The first line a program prints; nothing where it is not there, fails or says nothing. */
    static Optional<String> answer(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? out.lines().findFirst().map(String::strip) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
