package yearbook.print;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yearbook.page.Proofs;
import yearbook.page.Proofs.Card;
import yearbook.page.Proofs.Plate;
import yearbook.problem.Lang;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.Year;

/** Every file of the site that is printed rather than read on a screen, each a promise. */
public final class Prints {
    private final Site site;
    private final Proofs proofs;

    private Prints(Site site, Proofs proofs) {
        this.site = site;
        this.proofs = proofs;
    }

    /** Those of one year's reports. */
    public static Stream<SiteFile> of(Site site, Year year, Proofs proofs) {
        Prints prints = new Prints(site, proofs);
        return year.reports().stream()
                .flatMap(edition -> site.languages().stream().flatMap(lang -> prints.of(edition, lang)));
    }

    private Stream<SiteFile> of(Edition edition, Lang lang) {
        Stream<SiteFile> pdf = Stream.of(
                        file(site.addresses().pdf(edition.key()), lang, () -> pdf(proofs.edition(edition, lang))))
                .filter(file -> site.info().printing().pdf());
        Stream<SiteFile> card = Stream.of(
                        file(site.addresses().card(edition.key()), lang, () -> card(proofs.card(edition, lang))))
                .filter(file -> site.info().printing().pictures());
        Stream<SiteFile> charts = edition.report().chartIds().stream().flatMap(id -> chart(edition, lang, id));
        return Stream.of(pdf, card, charts).flatMap(files -> files);
    }

    /** Charts stand with the data, which have one address for all languages, so their names hold the language. */
    private Stream<SiteFile> chart(Edition edition, Lang lang, String id) {
        String name = id + "." + lang.code();
        SiteFile svg = new SiteFile(
                site.addresses().chartData(edition.key(), name + ".svg").path(),
                () -> PlatePicture.of(proofs.chart(edition, lang, id)).svg());
        SiteFile png = new SiteFile(
                site.addresses().chartData(edition.key(), name + ".png").path(),
                () -> picture(proofs.chart(edition, lang, id)));
        return site.info().printing().pictures() ? Stream.of(svg, png) : Stream.of(svg);
    }

    private byte[] pdf(byte[] xhtml) {
        return proofs.cache().get("pdf", xhtml, () -> PdfEdition.of(xhtml));
    }

    private byte[] card(Card card) {
        Stream<String> counts = card.counts().stream()
                .flatMap(count -> Stream.of(count.code(), count.shape(), count.number(), count.word()));
        Stream<String> words = Stream.of(card.publisher(), card.kind(), card.title(), card.year(), card.date());
        return proofs.cache().get("card", bytes(Stream.concat(words, counts)), () -> CardPicture.of(card));
    }

    private byte[] picture(Plate plate) {
        Stream<String> parts = Stream.concat(Stream.of(plate.title(), plate.svg()), plate.lines().stream());
        return proofs.cache()
                .get("picture", bytes(parts), () -> PlatePicture.of(plate).png());
    }

    /** All of them, parted by a sign that no text can hold. */
    private static byte[] bytes(Stream<String> parts) {
        return parts.collect(Collectors.joining("\0")).getBytes(StandardCharsets.UTF_8);
    }

    private SiteFile file(Address address, Lang lang, SiteFile.Content content) {
        return new SiteFile(address.in(lang, site.defaultLang()).path(), content);
    }
}
