package yearbook.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What names bytes: SHA-512 in inventories, SHA-256 in manifests; both taken in one reading. */
record Digests(String sha512, String sha256, long bytes) {
    private static final int BUFFER = 1 << 16;

    static Digests of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    static Digests of(InputStream in) {
        MessageDigest sha512 = digest("SHA-512");
        MessageDigest sha256 = digest("SHA-256");
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha512.update(buffer, 0, read);
                sha256.update(buffer, 0, read);
                bytes += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Digests(hex(sha512), hex(sha256), bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }
}
