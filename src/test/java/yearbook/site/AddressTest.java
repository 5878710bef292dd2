package yearbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Lang;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', index.html",
        "'', 2024/, 2024/index.html",
        "2024/, '', ../index.html",
        "2024/, 2024/, index.html",
        "2024/bao-cao/, 2024/bao-cao/du-lieu/kpi.csv, du-lieu/kpi.csv",
        "2024/bao-cao/, en/2024/bao-cao/, ../../en/2024/bao-cao/index.html",
        "en/2024/, feed.xml, ../../feed.xml",
        "404.html, 2024/, 2024/index.html",
        "2024/bao-cao/, 2024/bao-cao-khac/, ../bao-cao-khac/index.html"
    })
    void linkLeadsFromOneFileToTheOther(String from, String to, String link) {
        assertThat(new Address(from).to(new Address(to))).isEqualTo(link);
    }

    @Property(tries = 300)
    void linkResolvedFromThePageIsTheTargetsFile(@ForAll("addresses") Address from, @ForAll("addresses") Address to) {
        URI page = URI.create("file:///site/" + from.file());

        URI target = page.resolve(from.to(to));

        assertThat(target.getPath()).isEqualTo("/site/" + to.file());
    }

    @Provide
    Arbitrary<Address> addresses() {
        Arbitrary<List<String>> folders =
                Arbitraries.of("en", "2024", "2025", "bao-cao", "a").list().ofMaxSize(4);
        return Combinators.combine(folders, Arbitraries.of("", "feed.xml"))
                .as((path, file) -> new Address(path.isEmpty() ? file : String.join("/", path) + "/" + file));
    }

    @Test
    void defaultLanguageStandsAtTheRootAndOthersUnderTheirCode() {
        var year = new Address("2024/");

        assertThat(year.in(Lang.VI, Lang.VI)).hasToString("/2024/");
        assertThat(year.in(Lang.EN, Lang.VI)).hasToString("/en/2024/");
        assertThat(year.in(Lang.VI, Lang.EN)).hasToString("/vi/2024/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2024/", "../x", "2024/../x", "..", "2024//x"})
    void addressThatLeadsElsewhereIsRefused(String path) {
        assertThatThrownBy(() -> new Address(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoDotsWithinANameAreNoWayOut() {
        assertThat(new Address("2024/ban..goc.txt").file()).isEqualTo("2024/ban..goc.txt");
    }
}
