package yearbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import yearbook.archive.AllowedSigners;
import yearbook.archive.Refused;
import yearbook.archive.Seal;
import yearbook.archive.SigningKey;

/** The key that signs what is kept, if any. */
final class SigningOptions implements Function<String, Optional<String>> {
    @Option(names = "--sign", descriptionKey = "sign", paramLabel = "KEY")
    private Path file;

    private Optional<SigningKey> key = Optional.empty();
    private Optional<AllowedSigners> signers = Optional.empty();

    /** Reads the key before anything is built; whether all is well, which is said if not. */
    boolean isReady(Console console) {
        if (file == null) {
            return true;
        }
        try {
            // As Latin letters: what is no key need not be a text.
            key = Optional.of(SigningKey.read(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
            return true;
        } catch (IOException missing) {
            console.complain("archive.key-missing", file);
        } catch (SigningKey.Useless useless) {
            complain(useless.fault(), console);
        }
        return false;
    }

    private void complain(SigningKey.Fault fault, Console console) {
        switch (fault) {
            case ENCRYPTED -> {
                console.complain("archive.key-encrypted", file);
                console.complain("archive.key-encrypted-fix", file);
            }
            case PUBLIC -> {
                console.complain("archive.key-public", file);
                console.complain(
                        "archive.key-public-fix", Shell.quoted(file.toString().replaceFirst("\\.pub$", "")));
            }
            case OTHER_KIND -> {
                console.complain("archive.key-other", file);
                console.complain("archive.key-fix");
            }
            case UNREADABLE -> {
                console.complain("archive.key-unreadable", file);
                console.complain("archive.key-fix");
            }
        }
    }

    /**
     * Refuses a key that is known, but for another time than the version's: a version is never changed, so its signature would be
     * found amiss for good.
     */
    void refuseOutOfTime(Instant asOf, Path workspace, Console console) {
        if (key.isEmpty()) {
            return;
        }
        if (signers(workspace, console).know(key.get())
                && !signers(workspace, console).know(key.get(), asOf)) {
            throw new Refused("archive.key-out-of-time", file, Moment.here(asOf, console.lang()), Signers.FILE);
        }
    }

    /** Read once: lines that cannot be read are named once. */
    private AllowedSigners signers(Path workspace, Console console) {
        if (signers.isEmpty()) {
            signers =
                    Optional.of(Signers.of(workspace, Optional.empty(), console).orElse(AllowedSigners.NOBODY));
        }
        return signers.get();
    }

    @Override
    public Optional<String> apply(String manifest) {
        return key.map(signing -> signing.sign(manifest));
    }

    /** With which key, and what is left to do where nobody could tell whose it is. */
    void tell(Console console, Path workspace) {
        if (key.isEmpty()) {
            return;
        }
        if (file.toAbsolutePath().normalize().startsWith(workspace)) {
            console.complain("archive.key-inside", file);
        }
        console.say("archive.signed", Seal.FILE, key.get().fingerprint());
        if (!signers(workspace, console).know(key.get())) {
            console.complain("archive.key-unlisted", Signers.FILE);
            console.print("  " + Signers.line(key.get()));
        }
    }
}
