package yearbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import yearbook.content.Sha256;

/** A workflow that checks and publishes a workspace on somebody else's machines, ready to be committed with it. */
enum Workflow {
    GITHUB(".github/workflows/yearbook.yml"),
    GITLAB(".gitlab-ci.yml");

    private final String file;

    Workflow(String file) {
        this.file = file;
    }

    /** Writes the file unless another one is there. */
    int writeInto(Path workspace, Console console) {
        Path target = workspace.resolve(file);
        String text = text();
        try {
            if (Files.exists(target) && !Files.readString(target).equals(text)) {
                console.complain("say.workflow-there", target);
                return Main.WRONG_USAGE;
            }
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
            console.say("say.workflow", target);
            console.say(this == GITHUB ? "say.workflow-github" : "say.workflow-gitlab");
            return Main.GOOD;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the very program that writes it, so that no other is ever run in its place. */
    String text() {
        String name = name().toLowerCase(Locale.ROOT) + ".yml";
        try (InputStream in = Workflow.class.getResourceAsStream(name)) {
            String digest = "";
            if (Program.jar().isPresent()) {
                digest = Sha256.hex(Files.readAllBytes(Program.jar().get()));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@SHA256@", digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Reader extends Usage.ChoiceReader<Workflow> {
        Reader() {
            super(Workflow.class);
        }
    }
}
