package yearbook.history;

import java.util.Locale;
import java.util.TimeZone;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * A machine on which nobody has set anything: JGit reads no settings of a user and writes none, so that what a repository
 * says depends on the repository alone.
 */
final class Unconfigured extends SystemReader {
    private static boolean installed;

    private final SystemReader machine;

    private Unconfigured(SystemReader machine) {
        this.machine = machine;
    }

    /** For the whole program: JGit asks one for all. */
    static synchronized void install() {
        if (!installed) {
            installed = true;
            SystemReader.setInstance(new Unconfigured(SystemReader.getInstance()));
            // JGit measures the clock of a file system at first use, which takes seconds; nothing here waits for that.
            FS.FileStoreAttributes.setBackground(true);
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public String getenv(String variable) {
        return null;
    }

    @Override
    public String getProperty(String key) {
        return machine.getProperty(key);
    }

    // JGit has new names for these and still asks for the old ones.
    @Override
    @SuppressWarnings("deprecation")
    public long getCurrentTime() {
        return machine.getCurrentTime();
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    @SuppressWarnings("deprecation")
    public TimeZone getTimeZone() {
        return TimeZone.getTimeZone("UTC");
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    /** Settings that are empty and stay so. */
    private static final class Nothing extends FileBasedConfig {
        private static final String CLOCK = "10 milliseconds";

        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        /** How fine the disk's clock is; JGit would find out with files of its own beside the repository's. */
        @Override
        public String getString(String section, String subsection, String name) {
            boolean clock = ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section);
            return clock ? CLOCK : super.getString(section, subsection, name);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
