package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yearbook.problem.Problem;

class OwnWordsTest {
    private static final String PROGRAM = "home=Home\nfound={0} of {1}\nwaiting.one={0} waits\nwaiting.many={0} wait\n";

    @Test
    void wordsThatReplaceTheProgramsAreGood() {
        assertThat(told("# own\nhome = Start\\\n  page\n\nfound:{1}, {0}\nwaiting.one=One waits\n"))
                .isEmpty();
    }

    @Test
    void brokenEscapeIsToldAtItsPlaceAndAlone() {
        assertThat(told("hme=Home\nhome=Trang ch\\u1e nhà\n")).containsExactly("2:14 text-escape \\u1e");
    }

    @Test
    void backslashesInPairsAndCommentsHoldNoEscape() {
        assertThat(told("# C:\\users\nhome=C:\\\\users \\u1ea1\n")).isEmpty();
    }

    @Test
    void placesThatNothingFillsAreTold() {
        assertThat(told("found={0} of {1} {2}\nhome={Home\n"))
                .containsExactly("1:1 text-place {2}", "2:1 text-place-none {Home");
    }

    @Test
    void placeThatIsLostIsTold() {
        assertThat(told("found={0}\nwaiting.many=Some wait\n"))
                .containsExactly("1:1 text-place-lost {1}", "2:1 text-place-lost {0}");
    }

    @Test
    void lineOfAWordIsItsOwnThoughOthersSpeakOfItOrRunOn() {
        assertThat(told("# hoem stands for home\nhome=hoem \\\n  sweet\nhoem=Home\n"))
                .containsExactly("4:1 name-unknown-taken home");
    }

    @Test
    void wordSaidTwiceIsTold() {
        assertThat(told("home=Home\nhome=Start\n")).containsExactly("2:1 key-twice 1");
    }

    @Test
    void wordThatNothingAsksForIsTold() {
        assertThat(told("our.motto=Onwards\nour.asked=Asked\n")).containsExactly("1:1 name-unknown-word ");
    }

    private static List<String> told(String own) {
        return OwnWords.problemsIn("text/en.properties", own, PROGRAM, "our.asked"::equals).stream()
                .map(OwnWordsTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.place().line() + ":" + problem.place().column() + " " + problem.wording() + " "
                + problem.args().get(problem.args().size() == 1 ? 0 : 1);
    }
}
