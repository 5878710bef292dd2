package yearbook.cli;

import java.io.File;

/** How many reports a workspace holds, told by its folders before anything is read; written as {@link Start} is. */
final class Extent {
    /**
     * With more reports than this a build takes so long that code made with more care pays off: measured with the corpus of
     * {@code src/bench}, with 300 a fifth more work, with 500 as much either way, with 1000 a third less.
     */
    static final int LARGE = 500;

    private Extent() {}

    /** Whether the workspace that one of these words names, or else the folder this runs in, is that large. */
    static boolean isLarge(String[] args) {
        for (String arg : args) {
            File content = contentOf(new File(arg));
            if (content.isDirectory()) {
                return reports(content) > LARGE;
            }
        }
        return reports(contentOf(new File("").getAbsoluteFile())) > LARGE;
    }

    private static File contentOf(File workspace) {
        return new File(workspace, "content");
    }

    private static int reports(File content) {
        int reports = 0;
        for (String year : names(content)) {
            if (isYear(year)) {
                reports += names(new File(content, year)).length;
            }
        }
        return reports;
    }

    private static boolean isYear(String name) {
        return name.length() == 4 && Character.isDigit(name.charAt(0));
    }

    private static String[] names(File folder) {
        String[] names = folder.list();
        return names == null ? new String[0] : names;
    }
}
