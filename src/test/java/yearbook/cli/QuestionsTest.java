package yearbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import yearbook.problem.Call;
import yearbook.problem.Lang;

class QuestionsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void answerIsComposedAndStripped() {
        Questions questions = answering("  Ghi nha\u0302\u0300m so\u0302\u0301. \n");

        assertThat(questions.ask("correct.ask-vi", false)).contains("Ghi nhầm số.");
        assertThat(out.toString()).contains("bằng tiếng Việt");
    }

    @Test
    void answerWithControlCharactersOrLettersThatCannotBeReadIsAskedAgain() {
        Questions questions = answering("\u001b[D sai\n\uFFFD\nGhi nhầm.\n");

        assertThat(questions.ask("correct.ask-vi", false)).contains("Ghi nhầm.");
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("Hãy gõ lại"));
    }

    @Test
    void answerThatIsNeededIsAskedForOnceMore() {
        assertThat(answering("\nMistyped.\n").ask("correct.ask-en", true)).contains("Mistyped.");
        assertThat(answering("\n\nMistyped.\n").ask("correct.ask-en", true)).isEmpty();
        assertThat(answering("\nMistyped.\n").ask("correct.ask-en", false)).isEmpty();
    }

    @Test
    void answerOfWhichNothingCanBeSeenIsEmpty() {
        assertThat(answering("\u00A0\u200B\nGhi nhầm.\n").ask("correct.ask-vi", true))
                .contains("Ghi nhầm.");
        assertThat(answering("\u00A0\n").ask("correct.ask-vi", false)).isEmpty();
    }

    @Test
    void endOfInputEndsAllQuestionsAndIsToldOnce() {
        Questions questions = answering("");

        assertThat(questions.ask("correct.ask-vi", false)).isEmpty();
        assertThat(questions.ask("correct.ask-en", true)).isEmpty();
        assertThat(err.toString()).containsOnlyOnce("Đã hết dữ liệu nhập");
        assertThat(out.toString().lines()).hasSize(1);
    }

    private Questions answering(String typed) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), Lang.VI, Call.USUAL);
        return new Questions(console, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }
}
