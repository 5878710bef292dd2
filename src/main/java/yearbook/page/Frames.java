package yearbook.page;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.content.Json;
import yearbook.content.Sha256;
import yearbook.content.SiteInfo.Contact;
import yearbook.content.SiteInfo.Successor;
import yearbook.page.Frame.Alternate;
import yearbook.page.Frame.Link;
import yearbook.page.Frame.Notice;
import yearbook.page.Frame.Switch;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Memento;
import yearbook.site.Rendition;
import yearbook.site.Site;
import yearbook.site.Volume;
import yearbook.site.Year;

/** Builds what stands around a page's content. */
final class Frames {
    private final Desk desk;
    private final Site site;
    private final Words words;
    private Optional<Edition> edition;
    private final List<Link> trail = new ArrayList<>();
    private final List<LinkedData.Step> steps = new ArrayList<>();
    private final List<Json> facts = new ArrayList<>();
    private Optional<Edition> pictured = Optional.empty();
    private final List<Notice> told = new ArrayList<>();
    private final List<Frame.OtherYear> years = new ArrayList<>();
    private List<String> apart = List.of();
    private String description = "";
    private boolean listed = true;
    private boolean inReport;
    private Optional<Integer> year = Optional.empty();
    private Optional<Rendition> rendition = Optional.empty();

    private Frames(Desk desk) {
        this.desk = desk;
        this.site = desk.site();
        this.words = desk.words();
        this.edition = onlyReportOfLatestYear();
    }

    static Frames of(Desk desk) {
        return new Frames(desk);
    }

    /** The report whose indicators and tasks the sections link to. */
    Frames within(Edition report) {
        inReport = true;
        return beside(report);
    }

    /** The same for a page that is about several reports. */
    Frames beside(Edition report) {
        edition = Optional.of(report);
        return pictured(edition);
    }

    /** The report whose card stands for the page where a link to it is shared. */
    Frames pictured(Optional<Edition> report) {
        pictured = report;
        return this;
    }

    /** The year the page is of, where it belongs to no one report. */
    Frames of(int ownYear) {
        year = Optional.of(ownYear);
        return this;
    }

    Frames trail(Address page, String text) {
        trail.add(new Link(desk.to(page), text, ""));
        steps.add(new LinkedData.Step(page, text));
        return this;
    }

    /** What search engines are told of the page, as {@link LinkedData} puts it. */
    Frames fact(Json fact) {
        facts.add(fact);
        return this;
    }

    /** The text that the page shows; where it is not translated at all, the page says so. */
    Frames renditionOf(Rendition text) {
        rendition = Optional.of(text);
        return this;
    }

    /** What tells the page from others of the same heading, as {@link Titles} puts it. */
    Frames apart(List<String> words) {
        apart = words;
        return this;
    }

    Frames describedAs(String text) {
        description = text;
        return this;
    }

    /** What readers of this page are told, besides what those of all pages are. */
    Frames telling(List<Notice> more) {
        told.addAll(more);
        return this;
    }

    /** Where the page's subject stands in other years. */
    Frames inOtherYears(List<Frame.OtherYear> others) {
        years.addAll(others);
        return this;
    }

    /** Not a page to find or to switch languages on: 404. */
    Frames unlisted() {
        listed = false;
        return this;
    }

    Frame titled(String title) {
        return new Frame(
                desk.lang().code(),
                desk.localHere().path(),
                desk.root().orElse(""),
                tab(title),
                title,
                description.isEmpty() ? title : description,
                site.info().title().text(desk.lang()),
                site.info().publisher().text(desk.lang()),
                Optional.of(absolute(desk.lang())).filter(address -> listed),
                listed ? alternates() : List.of(),
                switches(),
                sections(),
                plain(desk.addresses().search(), words.say("nav.search")),
                trail,
                notices(),
                colophon(),
                source(),
                Optional.of(citation(title)).filter(text -> listed),
                desk.to(new Address("feed.xml")),
                words.texts(),
                data(title),
                share(),
                Optional.of(desk.to(new Address("manifest.webmanifest"))).filter(file -> isHome() && !site.isOffline()),
                site.memento().map(this::frozen),
                archived(),
                years);
    }

    private String tab(String title) {
        Stream<String> own = Stream.concat(Stream.of(title), apart.stream());
        String name = site.info().title().text(desk.lang());
        return isHome()
                ? name
                : Stream.concat(own, Stream.of(name))
                        .collect(Collectors.joining(" – "))
                        .replace('\u00A0', ' ');
    }

    /** Where the page stands on the web. What a version says of itself is in the archive alone. */
    private String absolute(Lang lang) {
        return site.memento()
                .filter(version -> isAboutVersion())
                .map(version -> site.info().baseUrl()
                        + desk.addresses()
                                .inVersion(
                                        version,
                                        desk.here().in(lang, site.defaultLang()).path())
                                .path())
                .orElseGet(() -> desk.absolute(desk.here(), lang));
    }

    private boolean isAboutVersion() {
        return site.memento().isPresent() && desk.here().equals(desk.addresses().archive());
    }

    private Frame.Frozen frozen(Memento version) {
        Address map = desk.addresses().timeMap(version.year(), desk.localHere().file());
        return new Frame.Frozen(
                Optional.of(desk.to(desk.addresses().archive())).filter(page -> !isAboutVersion()),
                desk.absolute(desk.here(), desk.lang()),
                words.say(isAboutVersion() ? "snapshot.archive" : "snapshot.today"),
                Optional.of(site.info().baseUrl() + map.path()).filter(address -> !isAboutVersion()));
    }

    private Optional<Frame.Archived> archived() {
        String page = desk.localHere().file();
        List<Volume> having = site.shelf().having(page);
        return site.shelf()
                .newest(page)
                .filter(volume -> listed)
                .map(newest -> new Frame.Archived(
                        having.stream()
                                .map(volume -> volume.memento().year())
                                .distinct()
                                .map(year -> desk.toFile(desk.addresses().timeMap(year, page)))
                                .toList(),
                        frozen(newest, page),
                        newest.memento().datetime(),
                        versions(having, page)));
    }

    /** The newest one, and where all are. */
    private List<Link> versions(List<Volume> having, String page) {
        List<Link> links = new ArrayList<>();
        Volume newest = site.shelf().newest(page).orElseThrow();
        links.add(new Link(
                frozen(newest, page),
                words.say("version.brief", newest.memento().version()),
                ""));
        List<Integer> held = having.stream()
                .map(volume -> volume.memento().year())
                .distinct()
                .toList();
        held.forEach(one -> links.add(plain(
                desk.addresses().archive(one),
                held.size() == 1 ? words.say("archive.all") : words.say("archive.all.of-year", one))));
        return links;
    }

    private String frozen(Volume volume, String page) {
        return desk.toFile(desk.addresses().inVersion(volume.memento(), page));
    }

    /** Where the page stands, and what it is. */
    private Optional<Frame.Data> data(String title) {
        List<Json> all = new ArrayList<>(facts);
        if (listed && !trail.isEmpty()) {
            all.add(LinkedData.trail(desk, steps, title));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(data(LinkedData.script(all)));
    }

    private static Frame.Data data(Html script) {
        return new Frame.Data(script, Base64.getEncoder().encodeToString(Sha256.of(script.markup())));
    }

    private Frame.Share share() {
        List<String> others = site.languages().stream()
                .filter(lang -> lang != desk.lang())
                .map(lang -> desk.words(lang).say("lang.og"))
                .toList();
        return new Frame.Share(
                isHome() ? "website" : "article",
                words.say("lang.og"),
                listed ? others : List.of(),
                pictured.filter(report -> site.info().printing().pictures()).map(this::picture));
    }

    private boolean isHome() {
        return desk.here().equals(desk.addresses().home());
    }

    private Frame.Picture picture(Edition report) {
        return new Frame.Picture(
                desk.absolute(desk.addresses().card(report.key()), desk.lang()),
                words.say("card.text", report.report().info().title().text(desk.lang())));
    }

    private String citation(String title) {
        Citations citations = new Citations(desk);
        if (!inReport) {
            return citations.of(title);
        }
        Edition report = edition.orElseThrow();
        boolean whole = desk.here().equals(desk.addresses().report(report.key()));
        return whole ? citations.of(report) : citations.within(report, title);
    }

    private Optional<Edition> onlyReportOfLatestYear() {
        return site.years().stream()
                .filter(year -> !year.reports().isEmpty())
                .findFirst()
                .map(Year::reports)
                .filter(reports -> reports.size() == 1)
                .map(reports -> reports.get(0));
    }

    private List<Alternate> alternates() {
        if (site.languages().size() == 1) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        site.languages().forEach(lang -> alternates.add(new Alternate(lang.code(), absolute(lang))));
        alternates.add(new Alternate("x-default", absolute(site.defaultLang())));
        return alternates;
    }

    private List<Switch> switches() {
        return site.languages().stream()
                .filter(lang -> lang != desk.lang())
                .map(lang -> new Switch(lang.code(), desk.words(lang).say("lang.name"), desk.to(desk.here(), lang)))
                .toList();
    }

    /** A section of the site. */
    private record SectionLink(Address page, String text) {}

    private List<Link> sections() {
        List<SectionLink> sections = new ArrayList<>();
        sections.add(new SectionLink(desk.addresses().home(), words.say("nav.home")));
        year.or(() -> edition.map(report -> report.key().year()))
                .or(() -> site.latest().map(Year::year))
                .ifPresent(y -> sections.add(new SectionLink(desk.addresses().year(y), String.valueOf(y))));
        edition.ifPresent(report -> addSections(report, sections));
        site.pages().stream()
                .filter(page -> page.name().equals("about"))
                .forEach(page ->
                        sections.add(new SectionLink(desk.addresses().page(page.name()), words.say("nav.about"))));
        Optional<Address> nearest = nearest(sections);
        return sections.stream().map(section -> link(section, nearest)).toList();
    }

    private void addSections(Edition report, List<SectionLink> sections) {
        sections.add(new SectionLink(desk.addresses().report(report.key()), words.say("nav.report")));
        if (report.report().kpi().isPresent()) {
            sections.add(new SectionLink(desk.addresses().indicators(report.key()), words.say("nav.indicators")));
        }
        if (!report.tasks().isEmpty()) {
            int next = report.tasks().get(0).year();
            sections.add(new SectionLink(desk.addresses().tasks(next), words.say("nav.tasks", next)));
        }
    }

    /** The section this page lies in: the one with the longest address that this page's begins with. */
    private Optional<Address> nearest(List<SectionLink> sections) {
        return sections.stream()
                .map(SectionLink::page)
                .filter(page -> !page.path().isEmpty() && desk.here().path().startsWith(page.path()))
                .max(Comparator.comparingInt(page -> page.path().length()));
    }

    private Link link(SectionLink section, Optional<Address> nearest) {
        boolean here = section.page().equals(desk.here());
        boolean inside = nearest.equals(Optional.of(section.page()));
        return new Link(desk.to(section.page()), section.text(), here ? "page" : inside ? "true" : "");
    }

    private List<Notice> notices() {
        Stream<Notice> successor = site.info().successor().stream().map(this::notice);
        Stream<Notice> untranslated =
                rendition.filter(Rendition::absent).stream().map(this::untranslated);
        return Stream.of(successor, untranslated, told.stream())
                .flatMap(notices -> notices)
                .toList();
    }

    private Notice untranslated(Rendition text) {
        String original = words.say("language." + text.original());
        return new Notice(
                "untranslated",
                words.say("notice.untranslated"),
                Html.text(words.say("notice.untranslated.text", original)));
    }

    private Notice notice(Successor successor) {
        String name = successor.name().text(desk.lang());
        Html text =
                successor.note().map(note -> Html.text(note.text(desk.lang()))).orElse(Html.NONE);
        return new Notice("successor", words.say("notice.successor", name), text);
    }

    private List<Link> colophon() {
        List<Link> links = new ArrayList<>();
        edition.ifPresent(report -> {
            links.add(plain(desk.addresses().errata(report.key()), words.say("nav.errata")));
            if (report.report().kpi().isPresent()) {
                Address csv = desk.addresses().data(report.key(), "kpi.csv");
                links.add(new Link(desk.toFile(csv), words.say("nav.data"), ""));
            }
        });
        links.add(new Link(desk.to(new Address("feed.xml")), words.say("nav.feed"), ""));
        if (!site.announcements().isEmpty()) {
            links.add(plain(desk.addresses().calendar(), words.say("calendar.title")));
        }
        if (!site.shelf().isEmpty()) {
            links.add(plain(desk.addresses().archive(), words.say("archive.title")));
        }
        site.pages()
                .forEach(page -> links.add(plain(
                        desk.addresses().page(page.name()),
                        page.title(desk.lang()),
                        page.foreignTitle(desk.lang()).map(Lang::code))));
        site.info().contact().ifPresent(contact -> addContact(contact, links));
        return links;
    }

    private void addContact(Contact contact, List<Link> links) {
        contact.email()
                .ifPresent(email -> links.add(new Link("mailto:" + email, words.say("contact.email", email), "")));
        contact.phone()
                .ifPresent(phone -> links.add(
                        new Link("tel:" + phone.replaceAll("[^0-9+]", ""), words.say("contact.phone", phone), "")));
        contact.url().ifPresent(url -> links.add(new Link(url, words.say("contact.url"), "")));
    }

    private Link plain(Address page, String text) {
        return plain(page, text, Optional.empty());
    }

    private Link plain(Address page, String text, Optional<String> lang) {
        return new Link(desk.to(page), text, page.equals(desk.here()) ? "page" : "", lang);
    }

    private String source() {
        return edition.map(report -> words.say(
                        "colophon.report",
                        site.info().publisher().text(desk.lang()),
                        words.date(report.report().info().issued())))
                .orElseGet(() -> words.say("colophon", site.info().publisher().text(desk.lang())));
    }
}
