package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import yearbook.site.Address;
import yearbook.site.Site;
import yearbook.site.SiteFile;
import yearbook.site.Volume;

/** For each page the archive has: its versions, as RFC 7089 wants them listed for machines. */
final class TimeMaps {
    private final Site site;

    private TimeMaps(Site site) {
        this.site = site;
    }

    static Stream<SiteFile> of(Site site) {
        TimeMaps maps = new TimeMaps(site);
        return site.shelf().years().stream().flatMap(year -> site.shelf().pages(year).stream()
                .map(page -> new SiteFile(site.addresses().timeMap(year, page).path(), () -> maps.of(year, page)
                        .getBytes(StandardCharsets.UTF_8))));
    }

    private String of(int year, String page) {
        List<Volume> versions = site.shelf().having(page).stream()
                .filter(volume -> volume.memento().year() == year)
                .sorted(Comparator.comparing((Volume volume) -> volume.memento().taken())
                        .thenComparing(volume -> volume.memento().version()))
                .toList();
        StringBuilder links = new StringBuilder();
        links.append(link(new Address(page), "original")).append(",\n");
        links.append(link(site.addresses().timeMap(year, page), "self"))
                .append("; type=\"application/link-format\"; from=\"")
                .append(versions.get(0).memento().datetime())
                .append("\"; until=\"")
                .append(versions.get(versions.size() - 1).memento().datetime())
                .append('"');
        for (int i = 0; i < versions.size(); i++) {
            String place = (i == 0 ? "first " : "") + (i == versions.size() - 1 ? "last " : "");
            Address frozen = site.addresses().inVersion(versions.get(i).memento(), page);
            links.append(",\n")
                    .append(link(frozen, place + "memento"))
                    .append("; datetime=\"")
                    .append(versions.get(i).memento().datetime())
                    .append('"');
        }
        return links.append('\n').toString();
    }

    private String link(Address file, String rel) {
        String address = file.path().replaceFirst("(^|/)index\\.html$", "$1");
        return "<" + site.info().baseUrl() + address + ">; rel=\"" + rel + "\"";
    }
}
