package yearbook.archive;

import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.core.model.Inventory;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Brings to an end what a writer began who was killed. Each step has a rule that proves it: a version whose files are all
 * there becomes the newest one; what was never whole goes. Where no rule fits, nothing is touched: somebody has changed or
 * lost a file, and a person must see it.
 */
final class Mending {
    private static final String NAMASTE = "0=ocfl_object_";

    /** What is begun, and how it ends. */
    enum Rule {
        /** The storage root was being set up; it is set up anew. */
        ROOT,
        /** Folders were made for an object that never came. */
        EMPTY,
        /** An object was begun that has no version, or a first one whose files had not all come. */
        BEGUN,
        /** A version has all its files, but the object does not yet count it as its newest. */
        FORWARD,
        /** A version was being taken back, as its writer failed; the object never counted it. */
        BACK
    }

    /** @param place the folder it is about, seen from the archive; empty for all of it */
    record Step(Rule rule, String place) {}

    private final Storage storage;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();

    private Mending(Storage storage) {
        this.storage = storage;
    }

    /** Looks, and changes nothing. */
    static Mending of(Storage storage) {
        Mending mending = new Mending(storage);
        mending.examine(Grounds.of(storage));
        return mending;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The folders of what is begun, without which the rest is whole. */
    List<String> begun() {
        return steps.stream()
                .filter(step -> step.rule() != Rule.ROOT)
                .map(step -> head(step.place()) == 0 || step.rule() == Rule.BEGUN
                        ? step.place()
                        : step.place() + "/v" + head(step.place()))
                .toList();
    }

    /** Objects, or files of the archive itself, that no rule fits. */
    List<String> damaged() {
        return List.copyOf(damaged);
    }

    /** Only for the one who has the archive alone. */
    void mend() {
        steps.forEach(this::mend);
    }

    private void examine(Grounds grounds) {
        if (grounds.objects().isEmpty() && grounds.strange().isEmpty()) {
            if (isHalf() && hasKeptNothing()) {
                steps.add(new Step(Rule.ROOT, ""));
            } else if (isHalf()) {
                damaged.add(Grounds.DECLARATION);
            }
        } else if (!isDeclared()) {
            damaged.add(Grounds.DECLARATION);
        } else {
            damaged.addAll(Grounds.misleading(storage).keySet());
        }
        grounds.empty().forEach(folder -> steps.add(new Step(Rule.EMPTY, folder)));
        grounds.objects().forEach(this::examineObject);
    }

    /** Whether a part of the storage root is missing, or ends too soon; one that was never begun is not half. */
    private boolean isHalf() {
        if (storage.directoryIsEmpty("")) {
            return false;
        }
        boolean texts = Grounds.TEXTS.stream().allMatch(name -> Stock.bytes(storage, name)
                .filter(found -> !isCutOff(found, name))
                .isPresent());
        boolean settings = Grounds.misleading(storage).isEmpty();
        return !texts || !settings || !isDeclared();
    }

    private boolean isDeclared() {
        return Stock.bytes(storage, Grounds.DECLARATION)
                .filter(found -> new String(found, StandardCharsets.UTF_8).equals(Grounds.DECLARED))
                .isPresent();
    }

    private boolean hasKeptNothing() {
        Register register = Register.of(storage);
        return register.state() != Register.State.UNREADABLE
                && register.newest().isEmpty();
    }

    private static boolean isCutOff(byte[] found, String name) {
        return Grounds.specification(name)
                .filter(whole -> found.length < whole.length)
                .filter(whole -> Arrays.equals(found, Arrays.copyOf(whole, found.length)))
                .isPresent();
    }

    private void examineObject(String object) {
        List<Listing> entries = Grounds.list(storage, object);
        int head = head(object);
        Stock root = Stock.in(storage, object);
        if (head == 0) {
            boolean begun = !entries.isEmpty()
                    && entries.stream()
                            .allMatch(entry ->
                                    entry.isFile() && entry.getRelativePath().startsWith(NAMASTE));
            note(object, begun ? Optional.of(Rule.BEGUN) : Optional.empty());
            return;
        }
        Stock newest = Stock.in(storage, object + "/v" + head);
        Stock before = Stock.in(storage, object + "/v" + (head - 1));
        if (newest.isWhole() && root.isSameAs(newest)) {
            return;
        }
        boolean own = entries.stream()
                .filter(entry -> entry.getRelativePath().startsWith(Stock.FILE))
                .allMatch(Listing::isFile);
        note(object, own ? rule(object, head, root, newest, before) : Optional.empty());
    }

    private Optional<Rule> rule(String object, int head, Stock root, Stock newest, Stock before) {
        boolean old = root.isWhole() && root.isSameAs(before);
        if (head == 1 && isPiecemeal() && isUncounted(root) && !newest.hasInventory()) {
            return Optional.of(Rule.BEGUN);
        } else if (!newest.isWhole()) {
            boolean partly = !newest.hasInventory() || !newest.hasDigest();
            return old && partly ? Optional.of(Rule.BACK) : Optional.empty();
        }
        Optional<Inventory> inventory = newest.read(object)
                .filter(read -> read.getHead().toString().equals("v" + head))
                .filter(read -> root.isBetween(before, newest));
        if (inventory.isEmpty()) {
            return Optional.empty();
        }
        List<String> own = inventory.get().getManifest().values().stream()
                .flatMap(paths -> paths.stream().filter(path -> path.startsWith("v" + head + "/")))
                .toList();
        boolean all = own.stream().allMatch(path -> storage.fileExists(object + "/" + path));
        if (!all) {
            return old ? Optional.of(Rule.BACK) : Optional.empty();
        }
        boolean unchanged = own.stream().allMatch(path -> isAsIn(inventory.get(), object, path));
        return unchanged ? Optional.of(Rule.FORWARD) : Optional.empty();
    }

    private boolean isPiecemeal() {
        return storage instanceof Store store && store.isPiecemeal();
    }

    private static boolean isUncounted(Stock root) {
        return !root.hasInventory() && !root.hasDigest();
    }

    private boolean isAsIn(Inventory inventory, String object, String path) {
        try (InputStream in = storage.read(object + "/" + path)) {
            return Digests.of(in).sha512().equalsIgnoreCase(inventory.getFileId(path));
        } catch (OcflNoSuchFileException noFile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String object, Optional<Rule> rule) {
        rule.ifPresentOrElse(found -> steps.add(new Step(found, object)), () -> damaged.add(object));
    }

    /** The number of its highest version; 0 where it has none. */
    private int head(String object) {
        NavigableSet<Integer> versions = Grounds.versions(storage, object);
        return versions.isEmpty() ? 0 : versions.last();
    }

    private void mend(Step step) {
        switch (step.rule()) {
            case ROOT -> clearRoot();
            case EMPTY -> clear(step.place());
            case BEGUN -> clear(step.place());
            case FORWARD -> forward(step.place());
            case BACK -> storage.deleteDirectory(step.place() + "/v" + head(step.place()));
        }
    }

    /** Its declaration goes last: without it nothing here is an archive, with it this is still begun. */
    private void clearRoot() {
        if (Grounds.list(storage, "").stream()
                .anyMatch(entry -> entry.getRelativePath().equals(Grounds.EXTENSIONS))) {
            storage.deleteDirectory(Grounds.EXTENSIONS);
        }
        storage.deleteFile(Grounds.LAYOUT);
        Grounds.TEXTS.forEach(storage::deleteFile);
        storage.deleteFile(Register.FILE);
        storage.deleteFile(Grounds.DECLARATION);
    }

    private void clear(String folder) {
        storage.deleteDirectory(folder);
        int parent = folder.lastIndexOf('/');
        if (parent > 0 && Grounds.list(storage, folder.substring(0, parent)).isEmpty()) {
            clear(folder.substring(0, parent));
        }
    }

    private void forward(String object) {
        String newest = object + "/v" + head(object) + "/";
        storage.copyFileInternal(newest + Stock.FILE, object + "/" + Stock.FILE);
        storage.copyFileInternal(newest + Stock.DIGEST, object + "/" + Stock.DIGEST);
    }
}
