package yearbook.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yearbook.site.Signature;
import yearbook.site.Signature.State;

/** The signature of a version, and how it is checked. */
public final class Seal {
    /** What the signature says it is for: a key that may sign letters as well cannot be lent to sign versions by mistake. */
    public static final String NAMESPACE = "yearbook-snapshot";

    /** The file in a version. */
    public static final String FILE = Manifest.FILE + ".sig";

    private Seal() {}

    /**
     * Checks a signature, as {@code ssh-keygen -Y verify -O verify-time=…} does.
     *
     * @param manifest the text of {@code MANIFEST.sha256}, as it lies in the version
     * @param at the moment the version was made
     */
    public static Signature of(String manifest, Optional<String> signature, AllowedSigners allowed, Instant at) {
        if (signature.isEmpty()) {
            return new Signature(State.UNSIGNED, "", "");
        }
        return SshSignature.read(signature.get())
                .filter(read -> read.namespace().equals(NAMESPACE))
                .map(read -> of(manifest, read, allowed, at))
                .orElseGet(() -> new Signature(State.UNREADABLE, "", ""));
    }

    /** The same of a version as it lies in the archive. */
    public static Signature of(Kept kept, AllowedSigners allowed) {
        // The very bytes that lie there: what was read of them may leave out what was put in later.
        String manifest = kept.files().stream()
                .filter(file -> file.path().equals(Manifest.FILE))
                .map(file -> new String(file.content().bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        return of(manifest, kept.signature(), allowed, kept.memento().asOf());
    }

    private static Signature of(String manifest, SshSignature signature, AllowedSigners allowed, Instant at) {
        List<AllowedSigners.Signer> signers = allowed.with(signature.key(), NAMESPACE);
        Optional<AllowedSigners.Signer> inTime =
                signers.stream().filter(signer -> signer.span().holds(at)).findFirst();
        String name = inTime.or(() -> signers.stream().findFirst())
                .map(AllowedSigners.Signer::name)
                .orElse("");
        State state = !signature.isOf(manifest)
                ? State.ALTERED
                : inTime.isPresent() ? State.GOOD : signers.isEmpty() ? State.UNKNOWN : State.OUT_OF_TIME;
        return new Signature(state, name, signature.key().fingerprint());
    }
}
