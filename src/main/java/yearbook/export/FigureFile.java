package yearbook.export;

import yearbook.content.Figure;
import yearbook.content.Json;
import yearbook.content.Kpi;
import yearbook.page.Citation;
import yearbook.site.Address;
import yearbook.site.Edition;
import yearbook.site.Site;

/** One figure to take away, {@code ID.json}: its values, where they come from, and how to cite them. */
record FigureFile(Figure figure, Kpi kpi, Edition edition, Voice voice) {
    Json json() {
        Site site = voice.site();
        Address page = site.addresses().figure(edition.key(), figure.id());
        return FigureRow.json(figure, kpi, edition)
                .put("report", edition.key().toString())
                .put("year", kpi.year())
                .put("publisher", Sources.both(site.info().publisher()))
                .put("issued", edition.report().info().issued().toString())
                .put("page", voice.each(lang -> voice.absolute(page, lang)))
                .put(
                        "citation",
                        voice.each(lang -> Citation.of(figure.name().text(lang), page, edition, site, voice.in(lang))));
    }
}
