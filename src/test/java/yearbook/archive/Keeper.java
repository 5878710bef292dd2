package yearbook.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yearbook.site.SiteFile;

/** A program that keeps one version after the other, says each time that it begins, until it is killed. */
final class Keeper {
    private static final int FILES = 60;

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int year = Integer.parseInt(args[1]);
        while (true) {
            try (Vault vault = Vault.open(folder)) {
                int next = vault.of(year).size() + 1;
                System.out.println(next);
                vault.keep(SmallArchive.memento(year, next), SmallArchive.ADDRESS + year + "/", files(year, next));
            }
        }
    }

    /** Half of them are those of the version before. */
    private static List<SiteFile> files(int year, int number) {
        return Stream.concat(
                        SmallArchive.files(year, number).stream(),
                        IntStream.range(0, FILES)
                                .mapToObj(i -> new SiteFile("site/tệp/" + i + ".txt", () -> {
                                    String text = i + " " + (i % 2 == 0 ? 0 : number) + "\n";
                                    return text.repeat(300).getBytes(StandardCharsets.UTF_8);
                                })))
                .toList();
    }
}
