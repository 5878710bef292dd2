package yearbook.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yearbook.page.Theme;
import yearbook.site.Address;
import yearbook.site.SiteFile;
import yearbook.site.SmallWorkspace;

/** The machine-readable files of a small workspace. */
record Shelf(Map<String, SiteFile> files) {
    static Shelf of(SmallWorkspace workspace) {
        return new Shelf(Exports.of(workspace.site(), Theme.of(workspace.folder()), List.of(new Address("2024/")))
                .collect(Collectors.toMap(SiteFile::path, Function.identity())));
    }

    byte[] bytes(String path) {
        return files.get(path).content().bytes();
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    JsonNode json(String path) {
        return new JsonMapper().readTree(text(path));
    }
}
