package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.Workspaces;
import yearbook.archive.SigningKey.Useless;
import yearbook.content.Bytes;
import yearbook.site.Signature;
import yearbook.site.Signature.State;

/** The signature in {@code src/test/resources/archive} was made by OpenSSH's own {@code ssh-keygen}. */
class SealTest {
    private static final Path MADE = Workspaces.RESOURCES.resolve("archive");
    private static final String KEY = text("key.pub").substring(0, 80);
    private static final String FINGERPRINT = "SHA256:TCTCgH1F0w6etQNRL908svc/bDCCOBNY+olmAt5SP9Y";
    private static final String MANIFEST = text("MANIFEST.sha256");
    private static final Instant THEN = Instant.parse("2025-02-03T04:05:06Z");

    @TempDir
    Path folder;

    @Test
    void signatureIsTheOneThatSshKeygenMakes() throws Useless {
        String signature = SigningKey.read(text("key")).sign(MANIFEST);

        assertThat(signature).isEqualTo(text("MANIFEST.sha256.sig"));
    }

    @Test
    void keyAsPkcs8SignsTheSame() throws Useless {
        SigningKey key = SigningKey.read(text("key.pem"));

        assertThat(key.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(key.sign(MANIFEST)).isEqualTo(text("MANIFEST.sha256.sig"));
    }

    @Test
    void signatureOfSomebodyOnTheListIsGood() {
        assertThat(seal(MANIFEST, "luutru@tinh.example " + KEY))
                .isEqualTo(new Signature(State.GOOD, "luutru@tinh.example", FINGERPRINT));
    }

    @Test
    void signatureOfAnotherManifestIsAltered() {
        String other = MANIFEST.replace("0123", "0124");

        assertThat(seal(other, "luutru@tinh.example " + KEY).state()).isEqualTo(State.ALTERED);
    }

    @Test
    void changedSignatureIsAlteredOrUnreadableAndNeverGood() {
        String signature = text("MANIFEST.sha256.sig");
        for (int i = signature.indexOf('\n') + 1; i < signature.lastIndexOf("\n-"); i++) {
            String changed =
                    signature.substring(0, i) + (signature.charAt(i) == 'A' ? 'B' : 'A') + signature.substring(i + 1);

            Signature seal = Seal.of(MANIFEST, Optional.of(changed), signers("a@b " + KEY), THEN);

            // The last letter holds bits that no byte is made of.
            boolean same = decoded(changed).equals(decoded(signature));
            assertThat(seal.state() == State.GOOD).as("letter %d: %s", i, seal).isEqualTo(same);
        }
    }

    private static Optional<Bytes> decoded(String armoured) {
        try {
            String body = armoured.replaceAll("-----.*?-----", "").replaceAll("\\s", "");
            return Optional.of(Bytes.of(Base64.getDecoder().decode(body)));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    @Test
    void keyThatIsOnNoListIsUnknown() {
        assertThat(seal(MANIFEST, "# nobody")).isEqualTo(new Signature(State.UNKNOWN, "", FINGERPRINT));
    }

    @Test
    void versionWithoutSignatureIsUnsigned() {
        assertThat(Seal.of(MANIFEST, Optional.empty(), AllowedSigners.NOBODY, THEN)
                        .state())
                .isEqualTo(State.UNSIGNED);
    }

    @Test
    void signatureForAnotherPurposeIsNone() {
        SshSignature read = SshSignature.read(text("MANIFEST.sha256.sig")).orElseThrow();
        String letter = new SshSignature(read.key(), "file", read.hash(), read.raw()).armoured();

        assertThat(Seal.of(MANIFEST, Optional.of(letter), signers("a@b " + KEY), THEN)
                        .state())
                .isEqualTo(State.UNREADABLE);
    }

    @Test
    void whatIsNoSignatureIsUnreadable() {
        for (String none : List.of("", "x", "-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n")) {
            assertThat(Seal.of(MANIFEST, Optional.of(none), AllowedSigners.NOBODY, THEN)
                            .state())
                    .isEqualTo(State.UNREADABLE);
        }
    }

    @Test
    void replacedKeyIsGoodForWhatItSignedWhileItWasInUse() {
        String replaced = "luutru@tinh.example valid-before=\"20250601Z\" " + KEY;

        assertThat(seal(MANIFEST, replaced).state()).isEqualTo(State.GOOD);
        assertThat(Seal.of(
                        MANIFEST,
                        Optional.of(text("MANIFEST.sha256.sig")),
                        signers(replaced),
                        Instant.parse("2025-06-01T00:00:01Z")))
                .isEqualTo(new Signature(State.OUT_OF_TIME, "luutru@tinh.example", FINGERPRINT));
    }

    @Test
    void sshKeygenSaysTheSame() throws Exception {
        Path signers = folder.resolve("signers");
        List<String> lists = List.of(
                "luutru@tinh.example " + KEY,
                "luutru@tinh.example namespaces=\"yearbook-snapshot\" " + KEY,
                "luutru@tinh.example namespaces=\"file,year*\" " + KEY,
                "luutru@tinh.example namespaces=\"file\" " + KEY,
                "luutru@tinh.example namespaces=\"*,!yearbook-snapshot\" " + KEY,
                "luutru@tinh.example valid-after=\"20250203Z\" " + KEY,
                "luutru@tinh.example valid-after=\"20250204Z\" " + KEY,
                "luutru@tinh.example valid-after=\"20250203040506Z\",valid-before=\"20250203040506Z\" " + KEY,
                "luutru@tinh.example valid-after=\"20250203040505Z\",valid-before=\"20250203040506Z\" " + KEY,
                "luutru@tinh.example valid-before=\"202502030405Z\" " + KEY,
                "luutru@tinh.example VALID-BEFORE=\"20260101Z\",namespaces=\"yearbook-snapshot\" " + KEY,
                "# a note\n\n  luutru@tinh.example " + KEY + " of the archive",
                "\"luutru@tinh.example\" " + KEY,
                "luutru@tinh.example cert-authority " + KEY,
                "luutru@tinh.example ssh-ed25519 AAAA");
        for (String list : lists) {
            Files.writeString(signers, list + "\n");

            int code = sshKeygen(
                    "-Y",
                    "verify",
                    "-f",
                    signers,
                    "-I",
                    "luutru@tinh.example",
                    "-n",
                    Seal.NAMESPACE,
                    "-s",
                    MADE.resolve("MANIFEST.sha256.sig"),
                    "-O",
                    "verify-time=20250203040506Z");

            assertThat(seal(MANIFEST, list).state() == State.GOOD).as(list).isEqualTo(code == 0);
        }
    }

    @Test
    void keyThatSshKeygenMakesSignsWhatSshKeygenCallsGood() throws Exception {
        Path file = folder.resolve("khóa");
        assertThat(sshKeygen("-q", "-t", "ed25519", "-N", "", "-C", "Lưu trữ", "-f", file))
                .isZero();
        SigningKey key = SigningKey.read(Files.readString(file));
        Path signers = Files.writeString(folder.resolve("signers"), "a@b " + key.line() + "\n");
        Path signature = Files.writeString(folder.resolve("sig"), key.sign(MANIFEST));

        int code = sshKeygen("-Y", "verify", "-f", signers, "-I", "a@b", "-n", Seal.NAMESPACE, "-s", signature);

        assertThat(code).isZero();
    }

    @Test
    void listKnowsItsKeysAndNamesTheLinesThatCannotBeRead() throws Useless {
        AllowedSigners signers = signers("a@b " + KEY + "\nnonsense\na@b until=\"2025\" " + KEY
                + "\na@b valid-after=\"soon\" " + KEY + "\nc@d ssh-rsa AAAA\n");

        assertThat(signers.unread()).containsExactly(2, 3, 4);
        assertThat(signers.know(SigningKey.read(text("key")))).isTrue();
        assertThat(AllowedSigners.NOBODY.know(SigningKey.read(text("key")))).isFalse();
    }

    private static Signature seal(String manifest, String list) {
        return Seal.of(manifest, Optional.of(text("MANIFEST.sha256.sig")), signers(list), THEN);
    }

    private static AllowedSigners signers(String list) {
        return AllowedSigners.read(list, ZoneOffset.UTC);
    }

    private static String text(String name) {
        return Workspaces.text(MADE.resolve(name));
    }

    /** Ends the test, passed over, where there is no OpenSSH on the machine. */
    private static int sshKeygen(Object... args) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("ssh-keygen"));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(MADE.resolve("MANIFEST.sha256").toFile())
                .redirectOutput(new File("/dev/null"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start().waitFor();
        } catch (IOException absent) {
            Assumptions.abort("ssh-keygen is not installed here");
            return -1;
        }
    }
}
