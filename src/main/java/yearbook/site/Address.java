package yearbook.site;

import java.util.regex.Pattern;
import yearbook.problem.Lang;

/**
 * Where a page or file stands on the site, without its language: {@code 2024/bao-cao-nam/}. A page's address ends in
 * {@code /} or is empty (home); a file's does not.
 */
public record Address(String path) {
    private static final Pattern OUT = Pattern.compile("(^|/)\\.\\.?(/|$)");

    public Address {
        boolean hasPoints = path.contains("./") || path.endsWith(".");
        if (path.startsWith("/")
                || path.contains("//")
                || (hasPoints && OUT.matcher(path).find())) {
            throw new IllegalArgumentException("not an address: \"" + path + "\"");
        }
    }

    public boolean isPage() {
        return path.isEmpty() || path.endsWith("/");
    }

    /** The address in a language: the default language stands at the root, others under their code. */
    public Address in(Lang lang, Lang defaultLang) {
        return lang == defaultLang ? this : new Address(lang.code() + "/" + path);
    }

    /** The file that holds it. */
    public String file() {
        return isPage() ? path + "index.html" : path;
    }

    /**
     * The relative link from this address to another one's file. It names {@code index.html}, as a browser that opens a
     * folder from disk shows its list of files.
     */
    public String to(Address target) {
        String from = file();
        String onto = target.file();
        int shared = 0;
        for (int i = 0; i < Math.min(from.length(), onto.length()) && from.charAt(i) == onto.charAt(i); i++) {
            shared = from.charAt(i) == '/' ? i + 1 : shared;
        }
        long up = from.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + onto.substring(shared);
    }

    @Override
    public String toString() {
        return "/" + path;
    }
}
