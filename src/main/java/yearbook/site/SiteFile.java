package yearbook.site;

/** An address and a promise of bytes: they are made when the writer asks, so that a large site is never held whole. */
public record SiteFile(String path, Content content) {

    /** Makes the bytes; the same ones whenever it is asked. */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }
}
