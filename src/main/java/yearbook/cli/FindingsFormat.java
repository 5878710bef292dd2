package yearbook.cli;

import yearbook.problem.Lang;

/** How the findings of a check are put: as sentences for people, or for other programs. */
enum FindingsFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    static final class Reader extends Usage.ChoiceReader<FindingsFormat> {
        Reader() {
            super(FindingsFormat.class);
        }
    }

    /**
     * The findings for another program.
     *
     * @param folder leads from where the command was run to the workspace: empty, or ending in {@code /}
     */
    String write(Findings findings, String folder, Lang lang) {
        return switch (this) {
            case TEXT -> throw new IllegalStateException("text is told by the console");
            case JSON -> FindingsJson.write(findings, folder);
            case SARIF -> Sarif.write(findings, folder, lang);
            case GITHUB -> GithubAnnotations.write(findings, folder, lang);
        };
    }
}
