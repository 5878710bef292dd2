package yearbook.archive;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yearbook.content.Bytes;

/** The private key of an office, which signs versions: Ed25519, as OpenSSH or OpenSSL writes it, without a passphrase. */
public final class SigningKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String MAGIC = "openssh-key-v1\0";
    private static final int SEED = 32;
    /** What stands before the 32 bytes of the key where PKCS #8 holds it. */
    private static final byte[] PKCS8_HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final String HASH = "sha512";

    private final PrivateKey secret;
    private final SshKey shown;

    private SigningKey(PrivateKey secret, SshKey shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /** Why a key cannot be signed with. */
    public enum Fault {
        ENCRYPTED,
        OTHER_KIND,
        PUBLIC,
        UNREADABLE
    }

    /** This key cannot be signed with. */
    public static final class Useless extends Exception {
        private static final long serialVersionUID = 1;

        private final Fault fault;

        private Useless(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** What {@code ssh-keygen -t ed25519} or {@code openssl genpkey -algorithm ed25519} wrote. */
    public static SigningKey read(String text) throws Useless {
        if (text.startsWith("ssh-") || text.startsWith("ecdsa-") || text.contains("BEGIN PUBLIC KEY")) {
            throw new Useless(Fault.PUBLIC);
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            throw new Useless(text.contains("ENCRYPTED") ? Fault.ENCRYPTED : Fault.UNREADABLE);
        }
        try {
            byte[] body = Base64.getDecoder().decode(pem.group(2).replaceAll("\\s", ""));
            return switch (pem.group(1)) {
                case "OPENSSH PRIVATE KEY" -> ofOpenSsh(new SshWire(body));
                case "PRIVATE KEY" -> ofPkcs8(body);
                case "ENCRYPTED PRIVATE KEY" -> throw new Useless(Fault.ENCRYPTED);
                default -> throw new Useless(Fault.OTHER_KIND);
            };
        } catch (IllegalArgumentException | SshWire.Broken broken) {
            throw new Useless(Fault.UNREADABLE);
        }
    }

    private static SigningKey ofOpenSsh(SshWire file) throws Useless {
        String cipher = file.expect(MAGIC).text();
        if (!cipher.equals("none")) {
            throw new Useless(Fault.ENCRYPTED);
        }
        // How a passphrase would be hashed: by nothing, and with nothing.
        file.bytes();
        file.bytes();
        if (file.number() != 1) {
            throw new Useless(Fault.UNREADABLE);
        }
        SshKey shown = SshKey.of(file.bytes()).orElseThrow(() -> new Useless(Fault.OTHER_KIND));
        SshWire secret = new SshWire(file.bytes());
        // The same number twice: where a passphrase was wrong, they differ.
        int first = secret.number();
        int second = secret.number();
        if (first != second || !secret.text().equals(SshKey.KIND)) {
            throw new Useless(Fault.UNREADABLE);
        }
        secret.bytes();
        return ofSeed(Arrays.copyOf(secret.bytes(), SEED), Optional.of(shown));
    }

    private static SigningKey ofPkcs8(byte[] der) throws Useless {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return ofSeed(seed, Optional.empty());
        } catch (InvalidKeySpecException other) {
            throw new Useless(Fault.OTHER_KIND);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    private static SigningKey ofSeed(byte[] seed, Optional<SshKey> said) throws Useless {
        try {
            SshKey shown = shown(seed);
            if (said.isPresent() && !said.get().equals(shown)) {
                throw new Useless(Fault.UNREADABLE);
            }
            byte[] encoded = SshWire.joined(PKCS8_HEAD, seed);
            PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(secret, shown);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    /** The JDK does not tell the public half of a private key, but makes both of what it takes for chance. */
    private static SshKey shown(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Known(seed));
        PublicKey key = generator.generateKeyPair().getPublic();
        byte[] encoded = key.getEncoded();
        return new SshKey(Bytes.of(Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length)));
    }

    /** No chance at all: the bytes of a key that is there already. */
    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Known(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    /** The public half, as it stands in a list of allowed signers. */
    public String line() {
        return shown.line();
    }

    public String fingerprint() {
        return shown.fingerprint();
    }

    /** Its signature of a manifest, as {@code ssh-keygen -Y sign -n yearbook-snapshot} would make it. */
    public String sign(String manifest) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(SshSignature.toSign(Seal.NAMESPACE, HASH, manifest));
            return new SshSignature(shown, Seal.NAMESPACE, HASH, Bytes.of(signature.sign())).armoured();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }
}
