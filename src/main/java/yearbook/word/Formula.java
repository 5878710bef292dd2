package yearbook.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An equation on one line, as one would type it: {@code (a+b)/c}, {@code x²}, {@code √(n)}. */
final class Formula {
    private Formula() {}

    static String of(Xml math) {
        return switch (math.name()) {
            case "m:t" -> math.text();
            case "m:f" -> bracketed(math, "m:num") + "/" + bracketed(math, "m:den");
            case "m:sSup" -> part(math, "m:e") + raised(math);
            case "m:sSub" -> part(math, "m:e") + sunk(math);
            case "m:sSubSup" -> part(math, "m:e") + sunk(math) + raised(math);
            case "m:rad" -> "√" + bracketed(math, "m:e");
            case "m:d" -> sign(math, "m:dPr", "m:begChr", "(") + inner(math) + sign(math, "m:dPr", "m:endChr", ")");
            case "m:nary" -> sign(math, "m:naryPr", "m:chr", "∫") + sunk(math) + raised(math) + " " + part(math, "m:e");
            default -> math.name().endsWith("Pr") ? "" : inner(math);
        };
    }

    /** The same equation without what Track Changes deleted in it. */
    static Xml kept(Xml math) {
        List<Xml> children = math.children().stream()
                .filter(child -> !isDeleted(child))
                .map(Formula::kept)
                .toList();
        return new Xml(math.name(), math.attributes(), children, math.text());
    }

    /** What Track Changes deleted in an equation, part by part. */
    static Stream<String> deleted(Xml math) {
        return isDeleted(math) ? Stream.of(of(math)) : math.children().stream().flatMap(Formula::deleted);
    }

    /** A fraction or a root that is deleted as a whole says so among its own properties. */
    private static boolean isDeleted(Xml math) {
        return isDeletion(math)
                || math.children().stream()
                        .flatMap(look -> look.child("m:ctrlPr").stream())
                        .flatMap(look -> look.children().stream())
                        .anyMatch(Formula::isDeletion);
    }

    private static boolean isDeletion(Xml part) {
        return part.is("w:del") || part.is("w:moveFrom");
    }

    private static String inner(Xml math) {
        StringBuilder text = new StringBuilder();
        math.children().forEach(child -> text.append(of(child)));
        return text.toString();
    }

    private static String part(Xml math, String name) {
        return math.child(name).map(Formula::inner).orElse("");
    }

    private static String bracketed(Xml math, String name) {
        String text = part(math, name);
        return text.matches("[\\p{L}\\p{M}\\p{N},.]*") ? text : "(" + text + ")";
    }

    private static String raised(Xml math) {
        String text = part(math, "m:sup");
        return Letters.raised(text).orElse(text.isEmpty() ? "" : "^" + bracketed(math, "m:sup"));
    }

    private static String sunk(Xml math) {
        String text = part(math, "m:sub");
        return Letters.sunk(text).orElse(text.isEmpty() ? "" : "_" + bracketed(math, "m:sub"));
    }

    private static String sign(Xml math, String look, String name, String usual) {
        Optional<Xml> stated = math.child(look, name);
        return stated.map(sign -> sign.get("m:val")).orElse(usual);
    }
}
