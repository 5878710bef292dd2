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
        if (path.startsWith("/") || path.contains("//") || OUT.matcher(path).find()) {
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
        String[] from = folders(file());
        String[] onto = folders(target.file());
        int shared = 0;
        while (shared < Math.min(from.length, onto.length) && from[shared].equals(onto[shared])) {
            shared++;
        }
        StringBuilder link = new StringBuilder("../".repeat(from.length - shared));
        for (int i = shared; i < onto.length; i++) {
            link.append(onto[i]).append('/');
        }
        return link.append(target.file().substring(target.file().lastIndexOf('/') + 1))
                .toString();
    }

    private static String[] folders(String file) {
        int end = file.lastIndexOf('/');
        return end < 0 ? new String[0] : file.substring(0, end).split("/", -1);
    }

    @Override
    public String toString() {
        return "/" + path;
    }
}
