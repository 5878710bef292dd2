package yearbook.content;

/**
 * The file a report's text was taken from.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record OriginalFile(String name, Bytes bytes, String sha256) {}
