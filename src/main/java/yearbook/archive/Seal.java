package yearbook.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the signature of a version is worth.
 *
 * @param signer whom the list of allowed signers names for the key; empty where it names nobody
 * @param key the fingerprint of the key that signed, as {@code ssh-keygen -l} prints it; empty where none is known
 */
public record Seal(State state, String signer, String key) {
    /** What the signature says it is for: a key that may sign letters as well cannot be lent to sign versions by mistake. */
    public static final String NAMESPACE = "yearbook-snapshot";

    /** The file in a version. */
    public static final String FILE = Manifest.FILE + ".sig";

    /** From good to bad, and none at all. */
    public enum State {
        /** By somebody on the list, at a time when the key was good. */
        GOOD,
        /** By a key of somebody on the list, but before or after the time it is good for. */
        OUT_OF_TIME,
        /** By a key that is on no list. */
        UNKNOWN,
        /** Of other bytes than these: the manifest, or the signature, was changed. */
        ALTERED,
        /** Not a signature of this kind. */
        UNREADABLE,
        UNSIGNED
    }

    /**
     * Checks a signature, as {@code ssh-keygen -Y verify -O verify-time=…} does.
     *
     * @param manifest the text of {@code MANIFEST.sha256}, as it lies in the version
     * @param at the moment the version was made
     */
    public static Seal of(String manifest, Optional<String> signature, AllowedSigners allowed, Instant at) {
        if (signature.isEmpty()) {
            return new Seal(State.UNSIGNED, "", "");
        }
        return SshSignature.read(signature.get())
                .filter(read -> read.namespace().equals(NAMESPACE))
                .map(read -> of(manifest, read, allowed, at))
                .orElseGet(() -> new Seal(State.UNREADABLE, "", ""));
    }

    /** The same of a version as it lies in the archive. */
    public static Seal of(Kept kept, AllowedSigners allowed) {
        // The very bytes that lie there: what was read of them may leave out what was put in later.
        String manifest = kept.files().stream()
                .filter(file -> file.path().equals(Manifest.FILE))
                .map(file -> new String(file.content().bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        return of(manifest, kept.signature(), allowed, kept.memento().asOf());
    }

    private static Seal of(String manifest, SshSignature signature, AllowedSigners allowed, Instant at) {
        List<AllowedSigners.Signer> signers = allowed.with(signature.key(), NAMESPACE);
        Optional<AllowedSigners.Signer> inTime =
                signers.stream().filter(signer -> signer.span().holds(at)).findFirst();
        String name = inTime.or(() -> signers.stream().findFirst())
                .map(AllowedSigners.Signer::name)
                .orElse("");
        State state = !signature.isOf(manifest)
                ? State.ALTERED
                : inTime.isPresent() ? State.GOOD : signers.isEmpty() ? State.UNKNOWN : State.OUT_OF_TIME;
        return new Seal(state, name, signature.key().fingerprint());
    }
}
