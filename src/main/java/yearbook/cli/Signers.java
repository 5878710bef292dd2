package yearbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import yearbook.archive.AllowedSigners;
import yearbook.archive.Manifest;
import yearbook.archive.Seal;
import yearbook.archive.SigningKey;
import yearbook.site.Signature;

/**
 * Whose signatures count: {@code content/allowed_signers}. It lies in the workspace, under git, where a change of it is seen
 * and has an author; not in the archive, as whoever could change a version there could change it as well.
 */
final class Signers {
    static final String FILE = "content/allowed_signers";

    private Signers() {}

    /**
     * The list; nothing where there is none. Lines that cannot be read are named.
     *
     * @param other a list that was named instead of the usual one
     */
    static Optional<AllowedSigners> of(Path workspace, Optional<Path> other, Console console) {
        return of(workspace, other, ZoneId.systemDefault(), console);
    }

    /** The same for a site, which says the same on every machine: times without a zone are those of UTC. */
    static AllowedSigners forSite(Path workspace, Console console) {
        return of(workspace, Optional.empty(), ZoneOffset.UTC, console).orElse(AllowedSigners.NOBODY);
    }

    private static Optional<AllowedSigners> of(Path workspace, Optional<Path> other, ZoneId zone, Console console) {
        Path file = other.orElseGet(() -> workspace.resolve(FILE));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            AllowedSigners signers = AllowedSigners.read(text, zone);
            if (!signers.unread().isEmpty()) {
                String lines = signers.unread().stream().map(String::valueOf).collect(Collectors.joining(", "));
                console.complain("archive.signers-unread", file, lines);
            }
            return Optional.of(signers);
        } catch (IOException unreadable) {
            console.complain("archive.signers-unreadable", file);
            return Optional.empty();
        }
    }

    /** What to write into it for a key; only the name is left to be chosen. */
    static String line(SigningKey key) {
        return "luutru@tinh.example namespaces=\"%s\" %s".formatted(Seal.NAMESPACE, key.line());
    }

    /** How OpenSSH checks a good signature: at the moment of the version, when a key that was replaced since was still in use. */
    static String command(Signature seal, Instant asOf, Path workspace) {
        String moment = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(asOf);
        return "ssh-keygen -Y verify -f %s -I %s -n %s -O verify-time=%sZ -s %s < %s"
                .formatted(
                        Shell.quoted(workspace.resolve(FILE)),
                        Shell.quoted(seal.signer().replaceFirst(",.*", "")),
                        Seal.NAMESPACE,
                        moment,
                        Seal.FILE,
                        Manifest.FILE);
    }

    /** What a seal is worth, in a sentence. */
    static String say(Signature seal, Console console) {
        return switch (seal.state()) {
            case GOOD -> console.wording().say("archive.seal-good", seal.signer(), seal.key());
            case OUT_OF_TIME -> console.wording().say("archive.seal-out-of-time", seal.signer(), seal.key());
            case UNKNOWN -> console.wording().say("archive.seal-unknown", seal.key(), FILE);
            case ALTERED -> console.wording().say("archive.seal-altered", seal.key());
            case UNREADABLE -> console.wording().say("archive.seal-unreadable", Seal.FILE);
            case UNSIGNED -> console.wording().say("archive.seal-unsigned");
        };
    }
}
