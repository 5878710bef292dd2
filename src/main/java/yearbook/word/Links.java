package yearbook.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a part of a Word file refers to: other parts, and addresses outside. */
final class Links {
    private record Link(String type, String target, boolean external) {}

    private final String folder;
    private final Map<String, Link> links = new HashMap<>();

    private Links(String folder) {
        this.folder = folder;
    }

    /** Of one part; the empty name stands for the file as a whole. */
    static Links of(String part, Docx docx) {
        int slash = part.lastIndexOf('/');
        Links links = new Links(part.substring(0, slash + 1));
        String file = links.folder + "_rels/" + part.substring(slash + 1) + ".rels";
        docx.tree(file).ifPresent(root -> root.all("rel:Relationship").forEach(links::add));
        return links;
    }

    private void add(Xml link) {
        boolean external = link.get("TargetMode").equals("External");
        links.put(link.get("Id"), new Link(link.get("Type"), link.get("Target"), external));
    }

    /** The part an id leads to. */
    Optional<String> part(String id) {
        return Optional.ofNullable(links.get(id))
                .filter(link -> !link.external())
                .map(link -> path(link.target()));
    }

    /** The first part of a kind, such as {@code styles}. */
    Optional<String> first(String kind) {
        return links.values().stream()
                .filter(link -> link.type().endsWith("/" + kind) && !link.external())
                .map(link -> path(link.target()))
                .sorted()
                .findFirst();
    }

    Optional<String> address(String id) {
        return Optional.ofNullable(links.get(id)).map(Link::target);
    }

    /** An address with the place in it, of which one may be nothing. */
    static String at(String address, String anchor) {
        return anchor.isEmpty() || address.contains("#") ? address : address + "#" + anchor;
    }

    private String path(String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
