package yearbook.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import yearbook.content.Bytes;

/**
 * A signature as {@code ssh-keygen -Y sign} makes it and {@code ssh-keygen -Y verify} checks it, by OpenSSH's PROTOCOL.sshsig.
 *
 * @param hash what the text is digested with before it is signed: {@code sha512} or {@code sha256}
 */
record SshSignature(SshKey key, String namespace, String hash, Bytes raw) {
    private static final String MAGIC = "SSHSIG";
    private static final int VERSION = 1;
    private static final int LINE = 70;
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final Map<String, String> HASHES = Map.of("sha512", "SHA-512", "sha256", "SHA-256");

    /** What is in a {@code .sig} file; nothing where that is no signature, or one by another kind of key. */
    static Optional<SshSignature> read(String armoured) {
        String text = armoured.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            return Optional.empty();
        }
        String body = text.substring(BEGIN.length(), text.length() - END.length());
        try {
            return of(new SshWire(Base64.getDecoder().decode(body.replaceAll("\\s", ""))));
        } catch (IllegalArgumentException | SshWire.Broken broken) {
            return Optional.empty();
        }
    }

    private static Optional<SshSignature> of(SshWire wire) {
        if (wire.expect(MAGIC).number() != VERSION) {
            return Optional.empty();
        }
        Optional<SshKey> key = SshKey.of(wire.bytes());
        String namespace = wire.text();
        // Reserved, and left out of account by OpenSSH as well.
        wire.bytes();
        String hash = wire.text();
        SshWire signature = new SshWire(wire.bytes());
        if (key.isEmpty() || !HASHES.containsKey(hash) || !signature.text().equals(SshKey.KIND) || !wire.isRead()) {
            return Optional.empty();
        }
        return Optional.of(new SshSignature(key.get(), namespace, hash, Bytes.of(signature.bytes())));
    }

    /** The text of a {@code .sig} file. */
    String armoured() {
        byte[] signature = SshWire.written().text(SshKey.KIND).bytes(raw.copy()).toBytes();
        byte[] blob = SshWire.written()
                .plain(MAGIC)
                .number(VERSION)
                .bytes(key.blob())
                .text(namespace)
                .text("")
                .text(hash)
                .bytes(signature)
                .toBytes();
        // The JDK's own lines end after a multiple of four letters; OpenSSH's do not.
        String body = Base64.getEncoder().encodeToString(blob).replaceAll(".{" + LINE + "}(?!$)", "$0\n");
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    boolean isOf(String text) {
        return key.signed(toSign(namespace, hash, text), raw.copy());
    }

    /** What the key puts its name to: not the text but its digest, and what the signature is for. */
    static byte[] toSign(String namespace, String hash, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(HASHES.get(hash)).digest(text.getBytes(StandardCharsets.UTF_8));
            return SshWire.written()
                    .plain(MAGIC)
                    .text(namespace)
                    .text("")
                    .text(hash)
                    .bytes(digest)
                    .toBytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + hash, e);
        }
    }
}
