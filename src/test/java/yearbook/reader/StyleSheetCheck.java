package yearbook.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds images, fonts and sheets that a style sheet asks for and the site does not have. */
final class StyleSheetCheck {
    private static final Pattern URL =
            Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)|@import\\s+[\"']([^\"']+)[\"']");

    private StyleSheetCheck() {}

    static List<String> missingFiles(BuiltSite site) {
        try (Stream<Path> files = Files.walk(site.root())) {
            var sheets = files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
            return sheets.stream().flatMap(StyleSheetCheck::missingIn).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> missingIn(Path sheet) {
        try {
            return URL.matcher(Files.readString(sheet, StandardCharsets.UTF_8))
                    .results()
                    .map(StyleSheetCheck::target)
                    .filter(target -> !target.startsWith("data:") && !target.startsWith("#"))
                    .filter(target -> !exists(sheet, target))
                    .map(target -> "%s: \"%s\" leads to no file".formatted(sheet.getFileName(), target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static boolean exists(Path sheet, String target) {
        var relative = !target.startsWith("/") && !target.contains(":");
        return relative && Files.isRegularFile(sheet.resolveSibling(target.replaceFirst("[?#].*$", "")));
    }
}
