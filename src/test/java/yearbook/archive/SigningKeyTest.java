package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yearbook.Workspaces;
import yearbook.archive.SigningKey.Fault;
import yearbook.archive.SigningKey.Useless;

class SigningKeyTest {
    private static final Path KEYS = Workspaces.RESOURCES.resolve("archive");

    @ParameterizedTest
    @CsvSource({
        "key-with-passphrase, ENCRYPTED",
        "key-of-other-kind, OTHER_KIND",
        "key.pub, PUBLIC",
        "MANIFEST.sha256, UNREADABLE",
        "MANIFEST.sha256.sig, OTHER_KIND"
    })
    void whyFileCannotBeSignedWithIsTold(String file, Fault fault) {
        assertThat(faultOf(Workspaces.text(KEYS.resolve(file)))).isEqualTo(fault);
    }

    @Test
    void rsaAndEncryptedPkcs8AreToldApart() {
        String body = Base64.getEncoder().encodeToString(new byte[48]);

        assertThat(faultOf("-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----\n"))
                .isEqualTo(Fault.OTHER_KIND);
        assertThat(faultOf(
                        "-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + body + "\n-----END ENCRYPTED PRIVATE KEY-----\n"))
                .isEqualTo(Fault.ENCRYPTED);
    }

    @Test
    void keyCutShortAnywhereIsUnreadableAndNothingWorse() {
        String key = Workspaces.text(KEYS.resolve("key"));
        byte[] whole = body(key);
        for (int length = 0; length < whole.length - 30; length++) {
            String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, length));

            assertThat(faultOf(file(cut))).as("%d bytes", length).isEqualTo(Fault.UNREADABLE);
        }
    }

    @Test
    void halvesThatDoNotBelongTogetherAreUnreadable() throws Useless {
        String key = Workspaces.text(KEYS.resolve("key"));
        byte[] file = body(key);
        file[file.length - 75] ^= 1;

        assertThat(SigningKey.read(key).fingerprint()).startsWith("SHA256:");
        assertThat(faultOf(file(Base64.getEncoder().encodeToString(file)))).isEqualTo(Fault.UNREADABLE);
    }

    private static byte[] body(String key) {
        return Base64.getDecoder().decode(key.replaceAll("-----.*?-----", "").replaceAll("\\s", ""));
    }

    private static String file(String body) {
        return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH PRIVATE KEY-----\n";
    }

    private static Fault faultOf(String text) {
        Fault[] fault = new Fault[1];
        assertThatExceptionOfType(Useless.class)
                .isThrownBy(() -> SigningKey.read(text))
                .satisfies(useless -> fault[0] = useless.fault());
        return fault[0];
    }
}
