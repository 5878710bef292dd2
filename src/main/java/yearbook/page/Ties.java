package yearbook.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yearbook.content.Task.Basis;
import yearbook.page.View.Answering;
import yearbook.page.View.Legend;
import yearbook.page.View.ShortLink;
import yearbook.page.View.Tie;
import yearbook.site.Edition;
import yearbook.site.TaskEntry;
import yearbook.site.TaskEntry.Response;

/** Links between limitations and tasks: what the report itself states looks and reads other than an editor's reading. */
final class Ties {
    private final Desk desk;
    private final Words words;

    Ties(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    static String code(Basis basis) {
        return basis == Basis.STATED ? "stated" : "editor";
    }

    static String shape(Basis basis) {
        return basis == Basis.STATED ? "◆" : "◇";
    }

    /** How many limitations a task answers on each basis, of those that count. */
    List<Tie> of(TaskEntry task, Predicate<Response> counts) {
        List<Tie> ties = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            long number = task.responses().stream()
                    .filter(response -> response.basis() == basis)
                    .filter(counts)
                    .count();
            if (number > 0) {
                ties.add(tie(basis, words.count("tie." + code(basis), number)));
            }
        }
        return ties;
    }

    /** What the two kinds mean, for each kind there is among the tasks. */
    List<Legend> legend(List<TaskEntry> tasks) {
        List<Legend> legend = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            if (tasks.stream().flatMap(task -> task.responses().stream()).anyMatch(r -> r.basis() == basis)) {
                legend.add(new Legend(named(basis), words.say("tie.legend." + code(basis))));
            }
        }
        return legend;
    }

    /** The tasks that answer limitations a block states; those of which the report says so first. */
    List<Answering> answering(Edition edition, String block) {
        List<Answering> answering = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            List<ShortLink> links = edition.tasks().stream()
                    .filter(task -> strongest(task, block).equals(Optional.of(basis)))
                    .map(this::link)
                    .toList();
            if (!links.isEmpty()) {
                answering.add(new Answering(named(basis), links));
            }
        }
        return answering;
    }

    private static Optional<Basis> strongest(TaskEntry task, String block) {
        return task.responses().stream()
                .filter(response -> response.block().equals(block))
                .map(Response::basis)
                .min(Basis::compareTo);
    }

    private ShortLink link(TaskEntry task) {
        return new ShortLink(
                desk.to(desk.addresses().task(task.year(), task.task().id())),
                words.say("block.task", task.task().number(), task.year()),
                task.task().title().text(desk.lang()));
    }

    private Tie named(Basis basis) {
        return tie(basis, words.say("basis." + code(basis)));
    }

    private static Tie tie(Basis basis, String text) {
        return new Tie(code(basis), shape(basis), text);
    }
}
