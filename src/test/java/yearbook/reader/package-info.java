/**
 * What a reader, a browser and a validator meet on the finished site.
 *
 * <p>Each {@code …Check} finds faults in a {@link yearbook.reader.BuiltSite}; each {@code …CheckTest} shows that it can
 * find them, on a {@link yearbook.reader.MiniSite} broken on purpose; each {@code …IT} demands that the finished site has
 * none. Start with {@link yearbook.reader.PageContractIT}. Nothing here knows how the site was built.
 */
package yearbook.reader;
