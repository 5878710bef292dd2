package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yearbook.page.Theme;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Cache;
import yearbook.site.Site;
import yearbook.site.SiteFile;

/** Every file of the site that machines read. */
public final class Exports {
    private Exports() {}

    /** All of them, as promises; {@code pages} are the addresses of the pages to be found, without their language. */
    public static Stream<SiteFile> of(Site site, Theme theme, List<Address> pages) {
        Voice voice = Voice.of(site, theme);
        Stream<SiteFile> feeds = site.languages().stream().map(lang -> feed(voice, lang));
        Stream<SiteFile> data = site.reports().stream()
                .flatMap(edition -> DataFile.of(voice, edition).stream())
                .map(DataFile::asSiteFile);
        return Stream.of(site.isOffline() ? Stream.<SiteFile>of() : onTheWeb(voice, pages), feeds, data)
                .flatMap(files -> files);
    }

    /** What only a site on the web has a use for. */
    private static Stream<SiteFile> onTheWeb(Voice voice, List<Address> pages) {
        Site site = voice.site();
        Stream<SiteFile> whole = Stream.of(
                text("sitemap.xml", () -> Sitemap.of(voice, pages)),
                text("robots.txt", () -> Sitemap.robots(site)),
                text("catalog.jsonld", () -> Catalogue.of(voice).pretty()));
        Stream<SiteFile> calendar = Stream.of(site.addresses().calendarFile())
                .filter(file -> !site.announcements().isEmpty())
                .map(file -> new SiteFile(file.path(), () -> ReleaseCalendar.of(voice)));
        Stream<SiteFile> manifests = site.languages().stream().map(lang -> manifest(voice, lang));
        return Stream.of(whole, calendar, manifests, archive(site)).flatMap(files -> files);
    }

    /** Every version of the archive as it is, what proves it, the whole of it in one file, and its TimeMaps. */
    private static Stream<SiteFile> archive(Site site) {
        Stream<SiteFile> proofs = site.shelf().all().stream().flatMap(volume -> volume.proofs().stream()
                .map(file -> new SiteFile(
                        site.addresses()
                                .inVersion(volume.memento(), file.path())
                                .path(),
                        file.content())));
        Stream<SiteFile> whole = site.shelf().all().stream()
                .map(volume -> offline(site.addresses().wholeVersion(volume.memento()), volume::files, Cache.NONE));
        return Stream.of(site.shelf().frozen(site.addresses()), proofs, whole, TimeMaps.of(site))
                .flatMap(files -> files);
    }

    /** The zip of these files, such as those of an offline edition: one folder that holds them all. */
    public static SiteFile offline(Address address, Supplier<List<SiteFile>> files, Cache cache) {
        String name = address.path().replaceFirst(".*/", "");
        return new SiteFile(address.path(), () -> Zip.of(name.replaceFirst("\\.zip$", ""), files.get(), cache));
    }

    private static SiteFile feed(Voice voice, Lang lang) {
        return text(Feeds.address(voice.site(), lang).path(), () -> Feeds.atom(voice, lang));
    }

    private static SiteFile manifest(Voice voice, Lang lang) {
        Address address = WebManifest.address(voice.site(), lang);
        return text(address.path(), () -> WebManifest.of(voice, lang).pretty());
    }

    private static SiteFile text(String path, Supplier<String> text) {
        return new SiteFile(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }
}
