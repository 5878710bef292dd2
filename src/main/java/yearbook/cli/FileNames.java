package yearbook.cli;

/** Whether Java can read and write Vietnamese file names here; with {@code LC_ALL=C} it silently ruins them. */
final class FileNames {
    private FileNames() {}

    static boolean areUtf8() {
        return encoding().equalsIgnoreCase("UTF-8");
    }

    static String encoding() {
        return System.getProperty("sun.jnu.encoding", "");
    }
}
