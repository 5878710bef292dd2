package yearbook;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package list of the design is the pipeline; imports only point back up it. */
class RoomOrderTest {
    /** The design's table, top to bottom, and the story where it stands in it. */
    static final List<String> ROOMS = List.of(
            "problem", "content", "word", "history", "check", "site", "chart", "page", "export", "print", "", "publish",
            "archive", "preview", "cli");

    private static final Map<String, List<String>> OWNERS = Map.of(
            "content", List.of("com.vladsch", "tools.jackson", "com.fasterxml", "com.networknt", "org.snakeyaml"),
            "history", List.of("org.eclipse.jgit", "com.google.common.jimfs"),
            "chart", List.of("com.caoccao", "org.mozilla"),
            "page", List.of("org.jbake", "freemarker", "org.apache.commons.configuration2"),
            "export", List.of("com.jcraft"),
            "print",
                    List.of(
                            "com.openhtmltopdf",
                            "org.apache.pdfbox",
                            "org.apache.fontbox",
                            "org.apache.xmpbox",
                            "de.rototor"),
            "archive", List.of("io.ocfl", "org.netpreserve", "software.amazon.awssdk"),
            "preview", List.of("com.sun.net.httpserver"),
            "cli", List.of("picocli"));

    private static final Set<String> UNSTEADY = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.lang.Math.random",
            "java.util.Random.<init>",
            "java.lang.Throwable.printStackTrace",
            "java.lang.Exception.printStackTrace");

    private static final JavaClasses OURS = classes();

    @Test
    void importsOnlyPointBackUpTheList() {
        assertThat(uses())
                .filteredOn(use -> isOurs(use.getTargetClass()))
                .isNotEmpty()
                .allMatch(
                        use -> ROOMS.indexOf(room(use.getTargetClass())) <= ROOMS.indexOf(room(use.getOriginClass())));
    }

    @Test
    void writerOfFilesKnowsNothingOfWhatIsInThem() {
        assertThat(uses())
                .filteredOn(use -> room(use.getOriginClass()).equals("publish") && isOurs(use.getTargetClass()))
                .isNotEmpty()
                .allMatch(use -> Set.of("publish", "site", "problem").contains(room(use.getTargetClass())));
    }

    @Test
    void storyIsToldToCommandsAlone() {
        assertThat(uses())
                .filteredOn(use -> isOurs(use.getTargetClass())
                        && room(use.getTargetClass()).isEmpty())
                .isNotEmpty()
                .allMatch(use -> Set.of("", "preview", "cli").contains(room(use.getOriginClass())));
    }

    @Test
    void noRoomsGoInACircle() {
        slices().matching("yearbook.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void libraryIsSeenOnlyInTheRoomThatOwnsIt() {
        assertThat(uses()).isNotEmpty().noneMatch(use -> OWNERS.entrySet().stream()
                .filter(room -> !room.getKey().equals(room(use.getOriginClass())))
                .flatMap(room -> room.getValue().stream())
                .anyMatch(use.getTargetClass().getPackageName()::startsWith));
    }

    @Test
    void onlyCommandsAskForTheTimeTheMachinesLocaleOrChance() {
        assertThat(OURS.stream()
                        .filter(type -> !room(type).equals("cli"))
                        .flatMap(type -> type.getCodeUnits().stream()))
                .flatExtracting(code -> code.getCallsFromSelf())
                .extracting(call -> call.getTargetOwner().getName() + "." + call.getName())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(UNSTEADY);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(OURS.stream().map(JavaClass::getPackageName).distinct())
                .map(name -> Path.of("src/main/java", name.split("\\.")).resolve("package-info.java"))
                .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("/**"));
    }

    @Test
    void everyRoomStandsInTheDesign() {
        assertThat(OURS.stream().map(RoomOrderTest::room)).isSubsetOf(ROOMS);
    }

    private static JavaClasses classes() {
        // Libraries are known by their names alone; to read them all would take ten seconds.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .importUrl(Yearbook.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Stream<Dependency> uses() {
        return OURS.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("yearbook");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replaceFirst("^yearbook\\.?", "");
    }
}
