package yearbook.content;

/** {@code errata.json}, once it has passed its schema. */
final class ErrataReader {
    private ErrataReader() {}

    static Errata read(Tree tree) {
        Fields errata = Fields.of(tree);
        return new Errata(
                errata.objects("applied", ErrataReader::applied),
                errata.objects("formatOnly", ErrataReader::formatOnly),
                errata.objects("noted", ErrataReader::noted),
                errata.at());
    }

    private static Errata.Applied applied(Fields fields) {
        return new Errata.Applied(
                fields.text("id"),
                fields.text("line"),
                fields.text("kind"),
                fields.text("original"),
                fields.phrase("corrected"),
                fields.bilingual("reason"),
                fields.at());
    }

    private static Errata.FormatChange formatOnly(Fields fields) {
        return new Errata.FormatChange(fields.text("id"), fields.text("line"), fields.bilingual("change"), fields.at());
    }

    private static Errata.Noted noted(Fields fields) {
        return new Errata.Noted(
                fields.text("id"),
                fields.text("line"),
                fields.maybeText("asPrinted"),
                fields.bilingual("note"),
                fields.list("blocks", Fields::phraseOf),
                fields.at());
    }
}
