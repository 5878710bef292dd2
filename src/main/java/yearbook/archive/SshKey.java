package yearbook.archive;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import yearbook.content.Bytes;
import yearbook.content.Sha256;

/** A public key as OpenSSH writes it, of the one kind that is signed with here: Ed25519. */
record SshKey(Bytes raw) {
    static final String KIND = "ssh-ed25519";

    private static final int LENGTH = 32;
    /** What stands before the 32 bytes of the key where X.509 holds it. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key in these bytes of SSH's own form; nothing where they are of another kind. */
    static Optional<SshKey> of(byte[] blob) {
        SshWire wire = new SshWire(blob);
        try {
            return wire.text().equals(KIND) ? of(wire.bytes(), wire) : Optional.empty();
        } catch (SshWire.Broken broken) {
            return Optional.empty();
        }
    }

    private static Optional<SshKey> of(byte[] raw, SshWire rest) {
        return raw.length == LENGTH && rest.isRead() ? Optional.of(new SshKey(Bytes.of(raw))) : Optional.empty();
    }

    byte[] blob() {
        return SshWire.written().text(KIND).bytes(raw.copy()).toBytes();
    }

    /** As it stands in a {@code .pub} file and in a list of allowed signers. */
    String line() {
        return KIND + " " + Base64.getEncoder().encodeToString(blob());
    }

    /** As {@code ssh-keygen -l} names it: {@code SHA256:…}. */
    String fingerprint() {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(Sha256.of(blob()));
    }

    /** Whether this key signed these bytes. */
    boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException notOne) {
            // A key that is no point of the curve, or a signature of another length: not signed by it.
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = SshWire.joined(X509_HEAD, raw.copy());
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
