package yearbook.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LinksResolveIT {
    private final BuiltSite site = BuiltSite.finished();

    @Test
    void everyLinkLeadsWhereItPromises() {
        assertThat(new LinkCheck(site).brokenLinks()).isEmpty();
        assertThat(StyleSheetCheck.missingFiles(site)).isEmpty();
    }

    @Test
    void everyIdStandsOnce() {
        assertThat(new LinkCheck(site).repeatedIds()).isEmpty();
    }

    @Test
    void everyPageIsReachedFromHome() {
        assertThat(new LinkCheck(site).unreachablePages()).isEmpty();
    }

    @Test
    void everyPageAndItsOtherLanguageNameEachOther() {
        assertThat(new AlternateCheck(site).lostAlternates()).isEmpty();
    }

    @Test
    void theSitemapListsExactlyThePages() {
        assertThat(new AlternateCheck(site).wrongCanonicals()).isEmpty();
        assertThat(new AlternateCheck(site).sitemapFaults()).isEmpty();
    }
}
