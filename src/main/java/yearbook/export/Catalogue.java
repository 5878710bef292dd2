package yearbook.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import yearbook.content.Json;
import yearbook.content.ReportInfo;
import yearbook.content.Sha256;
import yearbook.problem.Lang;
import yearbook.site.Edition;
import yearbook.site.Site;

/**
 * {@code catalog.jsonld}: a DCAT catalogue (W3C, version 3) of the data of every report, for the portals that collect
 * such catalogues. It names no licence, as the source names none.
 */
final class Catalogue {
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/";
    private static final Map<Lang, String> CODES = Map.of(Lang.VI, "VIE", Lang.EN, "ENG");
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private final Voice voice;
    private final Site site;

    private Catalogue(Voice voice) {
        this.voice = voice;
        this.site = voice.site();
    }

    static Json of(Voice voice) {
        return new Catalogue(voice).json();
    }

    private Json json() {
        String home = site.info().baseUrl();
        return Json.object()
                .put("@context", context())
                .put("@id", home + "catalog.jsonld")
                .put("@type", "dcat:Catalog")
                .put("dct:title", voice.tagged(site.info().title()))
                .put("dct:description", voice.tagged(lang -> voice.in(lang)
                        .say("home.description", site.info().publisher().text(lang))))
                .put("dct:publisher", publisher())
                .put("dct:language", languages())
                .put("foaf:homepage", id(home))
                .put("dct:issued", newest())
                .put(
                        "dcat:dataset",
                        site.reports().stream()
                                .flatMap(edition -> dataset(edition).stream())
                                .toList());
    }

    private static Json context() {
        return Json.object()
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("spdx", "http://spdx.org/rdf/terms#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /** A report without any file is no data set. */
    private Optional<Json> dataset(Edition edition) {
        Stream<Json> data =
                DataFile.of(voice, edition).stream().filter(DataFile::main).map(this::distribution);
        Stream<Json> prints = site.languages().stream()
                .filter(lang -> site.info().printing().pdf())
                .map(lang -> pdf(edition, lang));
        List<Json> files = Stream.concat(data, prints).toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(dataset(edition, files));
    }

    private Json dataset(Edition edition, List<Json> files) {
        ReportInfo info = edition.report().info();
        String year = String.valueOf(edition.key().year());
        Json period = Json.object()
                .put("@type", "dct:PeriodOfTime")
                .put("dcat:startDate", typed(year, "xsd:gYear"))
                .put("dcat:endDate", typed(year, "xsd:gYear"));
        return Json.object()
                .put("@id", voice.page(edition) + "#data")
                .put("@type", "dcat:Dataset")
                .put("dct:identifier", edition.key().toString())
                .put("dct:title", voice.tagged(info.title()))
                .put("dct:description", voice.tagged(lang -> voice.in(lang)
                        .say("data.description", info.title().text(lang))))
                .put("dct:issued", typed(info.issued().toString(), "xsd:date"))
                .put("dct:temporal", period)
                .put("dct:spatial", info.place().map(place -> Json.object()
                        .put("@type", "dct:Location")
                        .put("rdfs:label", voice.tagged(place))))
                .put("dct:publisher", publisher())
                .put("dct:language", languages())
                .put("dcat:keyword", keywords(edition))
                .put("dcat:landingPage", id(voice.page(edition)))
                .put("dcat:distribution", files);
    }

    private Optional<List<Json>> keywords(Edition edition) {
        List<Json> keywords = site.languages().stream()
                .flatMap(lang -> DataPackage.keywords(edition, lang).stream()
                        .map(word -> Json.object().put("@value", word).put("@language", lang.code())))
                .toList();
        return Optional.of(keywords).filter(words -> !words.isEmpty());
    }

    private Json distribution(DataFile file) {
        byte[] bytes = file.content().bytes();
        Json checksum = Json.object()
                .put("@type", "spdx:Checksum")
                .put("spdx:algorithm", id("spdx:checksumAlgorithm_sha256"))
                .put("spdx:checksumValue", typed(Sha256.hex(bytes), "xsd:hexBinary"));
        return distribution(voice.absolute(file.address()), file.type(), voice.tagged(file.title()))
                .put("dcat:byteSize", typed(String.valueOf(bytes.length), "xsd:nonNegativeInteger"))
                .put("spdx:checksum", checksum);
    }

    /** The PDF edition of a language, without its size: it costs too much to make only to be weighed. */
    private Json pdf(Edition edition, Lang lang) {
        String title = edition.report().info().title().text(lang);
        Json named = Json.object().put("@value", title).put("@language", lang.code());
        String address = voice.absolute(site.addresses().pdf(edition.key()), lang);
        return distribution(address, "application/pdf", List.of(named)).put("dct:language", language(lang));
    }

    private static Json distribution(String address, String type, List<Json> title) {
        return Json.object()
                .put("@id", address)
                .put("@type", "dcat:Distribution")
                .put("dct:title", title)
                .put("dcat:accessURL", id(address))
                .put("dcat:downloadURL", id(address))
                .put("dcat:mediaType", id(MEDIA_TYPE + type));
    }

    private Json publisher() {
        return Json.object()
                .put("@type", "foaf:Organization")
                .put("foaf:name", voice.tagged(site.info().publisher()));
    }

    private List<Json> languages() {
        return site.languages().stream().map(Catalogue::language).toList();
    }

    private static Json language(Lang lang) {
        return id(LANGUAGE + Objects.requireNonNull(CODES.get(lang)));
    }

    private Optional<Json> newest() {
        return Feeds.newest(site).map(day -> typed(day.toString(), "xsd:date"));
    }

    private static Json id(String address) {
        return Json.object().put("@id", address);
    }

    private static Json typed(String value, String type) {
        return Json.object().put("@value", value).put("@type", type);
    }
}
