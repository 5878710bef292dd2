package yearbook.problem;

/**
 * How the program is called in a command that is to be pasted: {@code {yearbook}} in the sentences, with
 * {@code {folder}} or {@code {workspace}} after the command, as the command has the workspace as a word or as an option, and
 * {@code {earlier}} where the command compares with what was published. Those that have the workspace as an option work on the
 * archive.
 *
 * @param program as a shell takes it, such as {@code java -jar yearbook.jar}
 * @param folder the workspace with a space before it, or nothing where that is the folder one is in
 * @param earlier the options that say where the published state is, with a space before each, or nothing
 * @param archive the option that names the archive with a space before it, or nothing where it was not given
 */
public record Call(String program, String folder, String earlier, String archive) {
    /** For those who were not there when the program was started: readers of a log, of a pushed commit's answer. */
    public static final Call USUAL = new Call("java -jar yearbook.jar", "");

    public Call(String program, String folder) {
        this(program, folder, "", "");
    }

    public Call in(String workspace) {
        return new Call(program, workspace.isEmpty() ? "" : " " + workspace, earlier, archive);
    }

    public Call comparedBy(String options) {
        return new Call(program, folder, options, archive);
    }

    /** With the archive that the command line names: a remedy must not open another one. */
    public Call at(String place) {
        return new Call(program, folder, earlier, " --archive " + place);
    }

    /** The workspace and the archive, as options. */
    String options() {
        return (folder.isEmpty() ? "" : " --workspace" + folder) + archive;
    }
}
