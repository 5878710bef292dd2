package yearbook.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yearbook.problem.Lang;

/**
 * What is noted about a release, in {@code releases/NAME.json} beside its folder.
 *
 * @param at when it was published
 * @param by who did it
 * @param generator the program and its version
 * @param digest of all its files, such as {@code sha256:…}
 * @param files how many it has
 * @param lang the language its publisher speaks
 */
public record Release(
        ReleaseName name,
        Instant at,
        String by,
        String generator,
        String digest,
        int files,
        Lang lang,
        Optional<Origin> origin) {

    /**
     * The commit a release was built of.
     *
     * @param id all 40 digits
     * @param when the author wrote it
     */
    public record Origin(String id, String author, Instant when, String subject) {}

    String json() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("release", name.value());
        members.put("published", at.toString());
        members.put("by", by);
        members.put("generator", generator);
        members.put("digest", digest);
        members.put("files", String.valueOf(files));
        members.put("lang", lang.code());
        origin.ifPresent(commit -> {
            members.put("commit", commit.id());
            members.put("author", commit.author());
            members.put("written", commit.when().toString());
            members.put("subject", commit.subject());
        });
        return FlatJson.pretty(members);
    }

    static Release read(String json) {
        Map<String, String> members = FlatJson.read(json);
        return new Release(
                new ReleaseName(members.getOrDefault("release", "")),
                Instant.parse(members.get("published")),
                members.getOrDefault("by", ""),
                members.getOrDefault("generator", ""),
                members.getOrDefault("digest", ""),
                Integer.parseInt(members.getOrDefault("files", "0")),
                Lang.of(members.getOrDefault("lang", "")).orElse(Lang.VI),
                Optional.ofNullable(members.get("commit"))
                        .map(id -> new Origin(
                                id,
                                members.getOrDefault("author", ""),
                                Instant.parse(members.get("written")),
                                members.getOrDefault("subject", ""))));
    }
}
