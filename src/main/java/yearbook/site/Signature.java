package yearbook.site;

/**
 * What the signature of a version is worth, by the list of those whose signatures count.
 *
 * @param signer whom the list names for the key; empty where it names nobody
 * @param key the fingerprint of the key that signed, as {@code ssh-keygen -l} prints it; empty where none is known
 */
public record Signature(State state, String signer, String key) {
    /** From good to bad, and none at all. */
    public enum State {
        /** By somebody on the list, at a time when the key was good. */
        GOOD,
        /** By a key of somebody on the list, but before or after the time it is good for. */
        OUT_OF_TIME,
        /** By a key that is on no list. */
        UNKNOWN,
        /** Of other bytes than these: the manifest, or the signature, was changed. */
        ALTERED,
        /** Not a signature of this kind. */
        UNREADABLE,
        UNSIGNED
    }
}
