package yearbook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import yearbook.content.Controls;

/** Questions to who sits at the terminal. What cannot be an answer is asked again; the end of the input ends all of it. */
final class Questions {
    private final Console console;
    private final BufferedReader answers;
    private boolean ended;

    Questions(Console console, InputStream answers) {
        this.console = console;
        this.answers = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean canBeAsked() {
        java.io.Console terminal = System.console();
        try {
            return terminal != null
                    && Boolean.TRUE.equals(
                            java.io.Console.class.getMethod("isTerminal").invoke(terminal));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer, or nothing where somebody would rather not say.
     *
     * @param isNeeded whether one that is left empty is asked for once more
     */
    Optional<String> ask(String question, boolean isNeeded) {
        boolean mayBeEmpty = !isNeeded;
        while (!ended) {
            console.say(question);
            Optional<String> line = line();
            if (line.isEmpty()) {
                ended = true;
                console.complain("ask.ended");
            } else if (isNoText(line.get())) {
                // An arrow key types a control character, which no file of the content may hold.
                console.complain("ask.control");
            } else if (written(line.get()).isEmpty() && !mayBeEmpty) {
                console.complain("ask.needed");
                mayBeEmpty = true;
            } else {
                return written(line.get());
            }
        }
        return Optional.empty();
    }

    /** An answer as a file of the content has it; nothing where nothing of it can be seen. */
    static Optional<String> written(String typed) {
        return Optional.of(Normalizer.normalize(typed, Normalizer.Form.NFC).strip())
                .filter(answer -> !Controls.isUnseen(answer));
    }

    /** Whether a file of the content could not hold it; a byte that is not UTF-8 comes as the sign for what cannot be read. */
    static boolean isNoText(String typed) {
        return typed.codePoints().anyMatch(c -> Controls.isHarmful(c) || c == 0xFFFD);
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
