package yearbook.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import yearbook.problem.Place;
import yearbook.problem.Problem;

/** YAML 1.2 to a {@link Tree}: dates and {@code no} stay text; anchors are refused, as nobody needs them here. */
final class YamlReader {
    private static final int MOST_LETTERS = 5_000_000;

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 35;

    private final TextFile file;
    private final List<Problem> problems;
    private final LoadSettings settings;
    /** The lines whose slips have been told, from 1. */
    private final Set<Integer> slipped = new HashSet<>();

    private YamlReader(TextFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.settings = LoadSettings.builder()
                .setUseMarks(true)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_LETTERS)
                // The library copies what it has of a long word whenever its buffer is full, so it gets the whole at
                // once.
                .setBufferSize(Math.min(file.text().length(), MOST_LETTERS) + 1)
                .build();
    }

    static Optional<Tree> read(TextFile file, List<Problem> problems) {
        return new YamlReader(file, problems).document();
    }

    private Optional<Tree> document() {
        try {
            return isTooDeep() ? Optional.empty() : composed();
        } catch (MarkedYamlEngineException e) {
            List<Problem> slips = YamlSlips.in(file, settings);
            problems.addAll(
                    slips.isEmpty() ? List.of(syntax(placeOf(e.getProblemMark().or(e::getContextMark)))) : slips);
        } catch (YamlEngineException e) {
            problems.add(syntax(Place.startOf(file.path())));
        }
        return Optional.empty();
    }

    private Problem syntax(Place at) {
        String[] lines = file.text().split("\n", -1);
        return Problem.error("yaml-syntax", at, lines[Math.min(at.line(), lines.length) - 1].strip());
    }

    /** The library follows nested values into the depth until the stack is full, so count first. */
    private boolean isTooDeep() {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(file.text())) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                problems.add(Problem.error("too-deep", placeOf(event.getStartMark())));
                return true;
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
        return false;
    }

    private Optional<Tree> composed() {
        int before = problems.size();
        Optional<Tree> tree = new Compose(settings).composeString(file.text()).map(this::tree);
        if (tree.isEmpty()) {
            problems.add(Problem.error("file-empty", Place.startOf(file.path())));
        }
        return problems.stream().skip(before).anyMatch(problem -> !problem.code()
                        .equals("key-twice"))
                ? Optional.empty()
                : tree;
    }

    private Tree tree(Node node) {
        Place at = placeOf(node.getStartMark());
        if (node.getAnchor().isPresent() || node instanceof AnchorNode) {
            problems.add(Problem.error("yaml-anchor", at));
            return new Tree.Nothing(at);
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, at);
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(tree(item)));
            return new Tree.Arr(at, items);
        }
        return scalar((ScalarNode) node, at);
    }

    private Tree mapping(MappingNode mapping, Place at) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place keyAt = placeOf(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(syntax(keyAt));
                continue;
            }
            if (mapping.getFlowStyle() == FlowStyle.FLOW && isUnwritten(tuple.getValueNode())) {
                slipIn(keyAt.line());
            }
            Tree.Entry entry = new Tree.Entry(keyAt, tree(tuple.getValueNode()));
            Tree.Entry earlier = entries.putIfAbsent(key.getValue(), entry);
            if (earlier != null) {
                problems.add(Problem.error(
                        "key-twice", keyAt, key.getValue(), earlier.keyAt().line()));
            }
        }
        return new Tree.Obj(at, entries);
    }

    /** {@code {vi:a}} and {@code {vi: a, b}} have a key without a value. */
    private static boolean isUnwritten(Node value) {
        return value instanceof ScalarNode scalar && scalar.getValue().isEmpty() && scalar.isPlain();
    }

    /** Word's own quotation marks around a text are letters to YAML, and readers would see them. */
    private static boolean isInCurlyQuotes(ScalarNode node) {
        return node.isPlain() && node.getValue().matches("[“”„].*[“”]");
    }

    private void slipIn(int line) {
        if (slipped.add(line)) {
            problems.addAll(YamlSlips.at(line, file));
        }
    }

    private Tree scalar(ScalarNode node, Place at) {
        String text = node.getValue();
        if (isInCurlyQuotes(node)) {
            slipIn(at.line());
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text, at);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Tree.Bool(at, Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? new Tree.Nothing(at) : new Tree.Text(at, text);
    }

    /** Octal, hexadecimal and {@code .inf} are numbers to YAML and text to an author. */
    private Tree number(String text, Place at) {
        if (!text.matches("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?")) {
            return new Tree.Text(at, text);
        }
        if (text.length() > LONGEST_NUMBER || !Tree.Num.isSane(new BigDecimal(text))) {
            problems.add(Problem.error("number-too-long", at));
            return new Tree.Nothing(at);
        }
        return new Tree.Num(at, new BigDecimal(text));
    }

    private Place placeOf(Optional<Mark> mark) {
        return mark.map(m -> new Place(file.path(), m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Place.startOf(file.path()));
    }
}
