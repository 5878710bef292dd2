package yearbook.archive;

import java.util.List;

/**
 * Why an archive cannot be used as it is: told to whoever runs the command, as it is not the program's fault. The sentence's
 * key with {@code -fix} behind it is that of what to do.
 */
public sealed class Refused extends RuntimeException permits Damaged {
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final List<String> args;

    public Refused(String sentence, Object... args) {
        super(sentence + " " + List.of(args));
        this.sentence = sentence;
        this.args = List.of(args).stream().map(String::valueOf).toList();
    }

    public String sentence() {
        return sentence;
    }

    public List<String> args() {
        return args;
    }
}
