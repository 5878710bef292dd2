package yearbook.problem;

/**
 * How the program is called in a command that is to be pasted: {@code {yearbook}} in the sentences, with
 * {@code {folder}} or {@code {workspace}} after the command, as the command has the workspace as a word or as an option.
 *
 * @param program as a shell takes it, such as {@code java -jar yearbook.jar}
 * @param folder the workspace with a space before it, or nothing where that is the folder one is in
 */
public record Call(String program, String folder) {
    /** For those who were not there when the program was started: readers of a log, of a pushed commit's answer. */
    public static final Call USUAL = new Call("java -jar yearbook.jar", "");

    public Call in(String workspace) {
        return new Call(program, workspace.isEmpty() ? "" : " " + workspace);
    }
}
