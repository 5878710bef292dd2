package yearbook.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import yearbook.chart.Studio;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

/** The pages of a small workspace, rendered by the real templates. */
final class Browse implements AutoCloseable {
    private final Studio studio = Studio.open();
    private final Map<String, SiteFile> pages;

    Browse(SmallWorkspace workspace) {
        Site site = workspace.site();
        pages = Pages.of(site, Theme.of(workspace.folder()), studio)
                .collect(Collectors.toMap(SiteFile::path, Function.identity()));
    }

    Map<String, SiteFile> pages() {
        return pages;
    }

    String html(String address) {
        return new String(pages.get(address + "index.html").content().bytes(), StandardCharsets.UTF_8);
    }

    Document page(String address) {
        return Jsoup.parse(html(address), "https://example.org/" + address);
    }

    @Override
    public void close() {
        studio.close();
    }
}
