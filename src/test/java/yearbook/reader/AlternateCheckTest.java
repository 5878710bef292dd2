package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlternateCheckTest {
    @TempDir
    Path folder;

    @Test
    void languagesThatKnowEachOtherHaveNoFaults() {
        var check = new AlternateCheck(MiniSite.in(folder).built());

        assertThat(check.lostAlternates()).isEmpty();
        assertThat(check.wrongCanonicals()).isEmpty();
        assertThat(check.sitemapFaults()).isEmpty();
    }

    @Test
    void alternatesMayBeRelative() {
        var site = MiniSite.in(folder).with("en/2024/index.html", MiniSite.BASE + "2024/", "../../2024/index.html");

        var faults = new AlternateCheck(site.built()).lostAlternates();

        assertThat(faults).isEmpty();
    }

    @Test
    void alternateOfAnotherPageIsAFaultOfBoth() {
        var site = MiniSite.in(folder).with("2024/index.html", "bao-cao/en/2024/", "bao-cao/en/2025/");

        var faults = new AlternateCheck(site.built()).lostAlternates();

        assertThat(faults).hasSize(2).allMatch(fault -> fault.contains("does not name the same alternates"));
    }

    @Test
    void missingDefaultLanguageIsAFault() {
        var site = MiniSite.in(folder).with("2024/index.html", "hreflang=\"x-default\"", "hreflang=\"fr\"");

        var faults = new AlternateCheck(site.built()).lostAlternates();

        assertThat(faults).contains("2024/index.html: hreflang of [en, fr, vi], not of [en, vi, x-default]");
    }

    @Test
    void canonicalOfAnotherPageIsAFault() {
        var site = MiniSite.in(folder)
                .with(
                        "2024/index.html",
                        "canonical\" href=\"" + MiniSite.BASE + "2024/",
                        "canonical\" href=\"" + MiniSite.BASE + "2023/");

        var check = new AlternateCheck(site.built());

        assertThat(check.wrongCanonicals()).singleElement().asString().contains("2023/, not");
        assertThat(check.sitemapFaults()).hasSize(2);
    }
}
