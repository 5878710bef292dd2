package yearbook.archive;

/** That the archive itself is amiss, and not the place, the key or the machine it is used with: a copy of it is the remedy. */
public final class Damaged extends Refused {
    private static final long serialVersionUID = 1;

    public Damaged(String sentence, Object... args) {
        super(sentence, args);
    }
}
