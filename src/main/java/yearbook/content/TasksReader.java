package yearbook.content;

import yearbook.content.Task.Answer;
import yearbook.content.Task.Basis;
import yearbook.content.TaskList.Addressees;

/** {@code tasks.json}, once it has passed its schema. */
final class TasksReader {
    private TasksReader() {}

    static TaskList read(Tree tree) {
        Fields list = Fields.of(tree);
        return new TaskList(
                list.integer("year").orElseThrow(),
                list.object("addressees", TasksReader::addressees),
                list.objects("tasks", TasksReader::task),
                list.objects("outcomes", TasksReader::outcome),
                list.quantity("year").orElseThrow().at());
    }

    private static Addressees addressees(Fields fields) {
        return new Addressees(Fields.bilingualOf(withoutSource(fields)), SourceReader.quote(fields.object("source")));
    }

    private static Tree withoutSource(Fields fields) {
        var entries = new java.util.LinkedHashMap<String, Tree.Entry>();
        for (String key : fields.keys()) {
            if (!key.equals("source")) {
                Tree value = fields.get(key).orElseThrow();
                entries.put(key, new Tree.Entry(value.at(), value));
            }
        }
        return new Tree.Obj(fields.at(), entries);
    }

    private static Task task(Fields fields) {
        return new Task(
                fields.text("id"),
                fields.integer("number").orElseThrow(),
                fields.bilingual("title"),
                fields.bilingual("theme"),
                fields.list("lead", Fields::bilingualOf),
                fields.list("with", Fields::bilingualOf),
                fields.maybeText("deadline"),
                fields.maybeBilingual("horizon"),
                fields.list("documents", Fields::bilingualOf),
                fields.objects("answers", TasksReader::answer),
                fields.maybeBilingual("note"),
                SourceReader.quote(fields.object("source")),
                fields.phrase("id").at());
    }

    private static TaskOutcome outcome(Fields fields) {
        return new TaskOutcome(
                fields.phrase("task"),
                TaskOutcome.Status.of(fields.text("status")),
                fields.maybeBilingual("stated"),
                fields.maybeBilingual("note"),
                SourceReader.quote(fields.object("source")),
                fields.at());
    }

    private static Answer answer(Fields fields) {
        Basis basis = fields.text("basis").equals("stated") ? Basis.STATED : Basis.EDITOR;
        return new Answer(SourceReader.quote(fields), basis);
    }
}
