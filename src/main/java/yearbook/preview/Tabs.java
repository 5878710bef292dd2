package yearbook.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import yearbook.content.Json;
import yearbook.preview.Run.Change;
import yearbook.problem.Problem;

/** All pages that are open in browsers: each is told what concerns it, and nothing else. */
final class Tabs {
    private final List<Tab> open = new CopyOnWriteArrayList<>();
    private final Run run;
    private final Board board;
    private final FaultNews news;

    Tabs(Run run, Board board, FaultNews news) {
        this.run = run;
        this.board = board;
        this.news = news;
    }

    void add(Tab tab, State state) {
        open.add(tab);
        tell(tab, state);
    }

    void tellAll(State state) {
        open.forEach(tab -> tell(tab, state));
    }

    /** Finds out who is gone. */
    void beat() {
        open.forEach(tab -> saying(tab, tab::beat));
    }

    void close() {
        open.forEach(Tab::end);
        open.clear();
    }

    private void tell(Tab tab, State state) {
        saying(tab, () -> {
            synchronized (tab) {
                Optional<Version> newer = state.shown(tab.isSideBySide());
                List<Problem> faults = newer.stream()
                        .flatMap(version -> tab.pages().stream().flatMap(page -> news.of(page, version).stream()))
                        .toList();
                tab.tell(boardOf(tab, state, faults));
                if (newer.isPresent() && faults.isEmpty()) {
                    move(tab, newer.get());
                }
            }
        });
    }

    private Json boardOf(Tab tab, State state, List<Problem> faults) {
        String page = tab.pages().get(0);
        return Json.object()
                .put("html", board.over(state, tab, faults).markup())
                .put("marks", tab.isSideBySide() ? Marks.of(state, page, board.words(state)) : List.of());
    }

    private void move(Tab tab, Version newer) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String page : tab.pages()) {
            changes.add(run.between(page, tab.version(), newer));
        }
        if (changes.contains(Change.PAGE)) {
            tab.isNow(newer.number());
            tab.send("reload", String.valueOf(newer.number()));
        } else if (changes.contains(Change.STYLE)) {
            tab.pages().forEach(page -> run.moveOn(page, newer));
            tab.isNow(newer.number());
            tab.send("style", String.valueOf(newer.number()));
        } else {
            tab.isNow(newer.number());
        }
    }

    private void saying(Tab tab, Message message) {
        try {
            message.send();
        } catch (IOException gone) {
            open.remove(tab);
            tab.end();
        }
    }

    private interface Message {
        void send() throws IOException;
    }
}
