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

    /** As the reader counts them: the folders in those that are named as a year. */
    static int reports(File content) {
        int reports = 0;
        for (File year : folders(content)) {
            if (isYear(year.getName())) {
                reports += folders(year).length;
            }
        }
        return reports;
    }

    private static boolean isYear(String name) {
        boolean isYear = name.length() == 4;
        for (int i = 0; i < name.length(); i++) {
            isYear &= name.charAt(i) >= '0' && name.charAt(i) <= '9';
        }
        return isYear;
    }

    private static File[] folders(File folder) {
        File[] folders = folder.listFiles(File::isDirectory);
        return folders == null ? new File[0] : folders;
    }
}
