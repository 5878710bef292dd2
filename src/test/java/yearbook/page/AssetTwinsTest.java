package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yearbook.problem.Problem;

class AssetTwinsTest {
    private static final Set<String> PROGRAM = Set.of("css/site.css", "js/chart.js");

    @Test
    void ownFilesOfOtherNamesAndOneThatReplacesAreGood() {
        assertThat(told("css/site.css", "css/own.css", "js/own/chart.js", "j", "logo.png"))
                .isEmpty();
    }

    @Test
    void nameThatOnlyCapitalLettersTellFromTheProgramsIsTold() {
        assertThat(told("CSS/Site.css")).containsExactly("assets/CSS/Site.css [asset-twin] assets/css/site.css");
    }

    @Test
    void ownNamesThatOnlyCapitalLettersTellApartAreToldOnce() {
        assertThat(told("logo.png", "Logo.png", "LOGO.png"))
                .containsExactly(
                        "assets/Logo.png [asset-twin-taken] assets/LOGO.png",
                        "assets/logo.png [asset-twin-taken] assets/LOGO.png");
    }

    @Test
    void remedyDoesNotOverwriteWhatReplacesTheProgramsAlready() {
        assertThat(told("css/site.css", "css/SITE.css"))
                .containsExactly("assets/css/SITE.css [asset-twin-taken] assets/css/site.css");
    }

    @Test
    void nameInTwoWritingsOfOneLetterIsTold() {
        assertThat(told("\u1EA3nh.png", "a\u0309nh.png")).hasSize(1);
    }

    @Test
    void fileWhereOthersHaveAFolderIsTold() {
        assertThat(told("js")).containsExactly("assets/js [asset-folder] assets/js/chart.js");
        assertThat(told("css/site.css/own.css"))
                .containsExactly("assets/css/site.css/own.css [asset-folder] assets/css/site.css");
        assertThat(told("Own", "own/a.txt")).containsExactly("assets/own/a.txt [asset-folder] assets/Own");
    }

    private static List<String> told(String... own) {
        return AssetTwins.problemsIn(Set.of(own), PROGRAM).stream()
                .map(AssetTwinsTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.place().file() + " [" + problem.wording() + "] "
                + problem.args().get(1);
    }
}
