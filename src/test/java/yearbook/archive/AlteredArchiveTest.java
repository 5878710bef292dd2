package yearbook.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yearbook.publish.SiteFolder;

/** Whatever somebody does to one file, one folder or one value of an archive is told, and is nobody's fault but theirs. */
class AlteredArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of("null", "true", "7", "\"x\"", "\"\"", "[]", "[null]", "{}");

    @TempDir
    Path temp;

    private Path pristine;
    private Path altered;
    private final List<String> faults = new ArrayList<>();

    /** What somebody does. */
    @FunctionalInterface
    private interface Deed {
        void doTo(Path path) throws IOException;
    }

    private final Map<String, Deed> toFiles = Map.ofEntries(
            Map.entry("deleted", Files::delete),
            Map.entry("renamed", file -> Files.move(file, file.resolveSibling("x" + file.getFileName()))),
            Map.entry("emptied", file -> Files.write(file, new byte[0])),
            Map.entry("cut", file -> SmallArchive.cut(file, (int) Files.size(file) / 2)),
            Map.entry("first byte", file -> SmallArchive.flip(file, 0)),
            Map.entry("last byte", file -> SmallArchive.flip(file, (int) Files.size(file) - 1)),
            Map.entry("longer", file -> Files.writeString(file, "x", StandardOpenOption.APPEND)),
            Map.entry("null", file -> Files.writeString(file, "null")),
            Map.entry("deep", file -> Files.writeString(file, "[".repeat(100_000))),
            Map.entry("no text", file -> Files.write(file, new byte[] {-1, -2, 0, 1})),
            Map.entry("folder", file -> {
                Files.delete(file);
                Files.createDirectory(file);
            }),
            Map.entry("link", this::link),
            Map.entry("link to nothing", file -> {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("nothing"));
            }));

    private final Map<String, Deed> toFolders = Map.of(
            "deleted", SiteFolder::delete,
            "circle",
                    folder -> {
                        SiteFolder.delete(folder);
                        Files.createSymbolicLink(folder, Path.of("."));
                    },
            "renamed", folder -> Files.move(folder, folder.resolveSibling("v4")),
            "emptied",
                    folder -> {
                        SiteFolder.delete(folder);
                        Files.createDirectory(folder);
                    },
            "file",
                    folder -> {
                        SiteFolder.delete(folder);
                        Files.writeString(folder, "x");
                    },
            "link", this::link,
            "folder in it", folder -> Files.createDirectory(folder.resolve("x")),
            "file in it", folder -> Files.createFile(folder.resolve("x")),
            "link in it", folder -> Files.createSymbolicLink(folder.resolve("x"), Path.of("..")));

    /** Moves it out of the archive and leaves a link to it. */
    private void link(Path path) throws IOException {
        Path moved = Files.createTempDirectory(temp, "moved").resolve("x");
        Files.move(path, moved);
        Files.createSymbolicLink(path, moved);
    }

    @BeforeEach
    void oneYearInTwoVersions() {
        pristine = new SmallArchive(temp.resolve("pristine")).with(2024, 2).folder();
        altered = temp.resolve("kho");
    }

    @Test
    void everythingThatIsDoneToAFileIsTold() throws IOException {
        for (Path file : all(Files::isRegularFile)) {
            toFiles.forEach((name, deed) -> judge(name + ": " + file, file, deed));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everythingThatIsDoneToAFolderIsTold() throws IOException {
        for (Path folder : all(Files::isDirectory)) {
            toFolders.forEach((name, deed) -> judge(name + ": " + folder, folder, deed));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everyOtherValueOfAFileOfTheArchiveItselfIsTold() throws IOException {
        for (Path file : all(path -> path.toString().endsWith(".json"))) {
            if (!file.toString().contains("%2f")) {
                values(file, Files::writeString);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void everyOtherValueOfAnInventoryIsToldThoughItsDigestFits() throws IOException {
        Path inventory = all(path -> path.endsWith("v2/inventory.json")).get(0);

        values(inventory, (file, text) -> {
            sealed(file, text);
            sealed(file.getParent().resolveSibling("inventory.json"), text);
        });

        assertThat(faults).isEmpty();
    }

    /** Writes another text into a file. */
    @FunctionalInterface
    private interface Pen {
        void write(Path file, String text) throws IOException;
    }

    private void values(Path file, Pen pen) throws IOException {
        JsonNode whole = JSON.readTree(Files.readString(pristine.resolve(file)));
        List<JsonPointer> places = new ArrayList<>();
        collect(whole, JsonPointer.empty(), places);
        for (JsonPointer place : places) {
            for (Optional<String> value : values()) {
                String text = with(whole, place, value);
                if (!isSame(whole, JSON.readTree(text))) {
                    judge(place + " = " + value + ": " + file, file, path -> pen.write(path, text));
                }
            }
        }
    }

    private static List<Optional<String>> values() {
        return Stream.concat(VALUES.stream().map(Optional::of), Stream.of(Optional.<String>empty()))
                .toList();
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.properties().forEach(field -> {
            JsonPointer place = at.appendProperty(field.getKey());
            places.add(place);
            collect(field.getValue(), place, places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
        }
    }

    /** Nothing in its place where there is no value. */
    private static String with(JsonNode whole, JsonPointer place, Optional<String> value)
            throws JsonProcessingException {
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(place.head());
        String name = place.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            object.remove(name);
            if (value.isPresent()) {
                object.set(name, JSON.readTree(value.get()));
            }
        } else if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(name));
            if (value.isPresent()) {
                list.add(JSON.readTree(value.get()));
            }
        }
        return JSON.writeValueAsString(copy);
    }

    /** An inventory says the same without these two, as they have the values that OCFL gives them then. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return Stream.of(one, other).map(AlteredArchiveTest::plain).distinct().count() == 1;
    }

    private static JsonNode plain(JsonNode whole) {
        JsonNode copy = whole.deepCopy();
        if (copy instanceof ObjectNode object && object.has("manifest")) {
            for (String name : List.of("contentDirectory", "fixity")) {
                if (List.of("", "null", "content").contains(object.path(name).asText())) {
                    object.remove(name);
                }
            }
        }
        return copy;
    }

    private static void sealed(Path inventory, String text) throws IOException {
        Files.writeString(inventory, text);
        String digest = Digests.of(Files.readAllBytes(inventory)).sha512();
        Files.writeString(inventory.resolveSibling("inventory.json.sha512"), digest + "  inventory.json\n");
    }

    private List<Path> all(Predicate<Path> kind) throws IOException {
        try (Stream<Path> paths = Files.walk(pristine)) {
            return paths.filter(kind)
                    .filter(path -> !path.equals(pristine))
                    .map(pristine::relativize)
                    .sorted()
                    .toList();
        }
    }

    private void judge(String what, Path path, Deed deed) {
        try {
            SiteFolder.delete(altered);
            copy();
            deed.doTo(altered.resolve(path));
            verdict().ifPresent(fault -> faults.add(what + ": " + fault));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(pristine)) {
            for (Path path : paths.toList()) {
                Files.copy(path, altered.resolve(pristine.relativize(path)), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** What {@code verify} should have told, or what no command should be thrown off by. */
    private Optional<String> verdict() {
        try {
            if (Audit.of(altered, OptionalInt.empty(), OptionalInt.empty(), List.of(), () -> {})
                    .findings()
                    .isEmpty()) {
                return Optional.of("nobody notices");
            }
            Growth.of(Place.of(altered), () -> {});
            return Optional.empty();
        } catch (Refused told) {
            return told instanceof Damaged ? Optional.empty() : Optional.of(told.getMessage());
        } catch (RuntimeException fault) {
            return Optional.of(fault + " " + Arrays.toString(fault.getStackTrace()));
        }
    }
}
