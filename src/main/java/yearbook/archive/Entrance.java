package yearbook.archive;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yearbook.archive.Mending.Step;

/**
 * The way into an archive, for whoever adds to it and whoever reads it. What a writer left who was killed is brought to an
 * end on the way.
 */
final class Entrance {
    private final Place place;
    private final Runnable waiting;

    /** @param waiting told if others are in it */
    Entrance(Place place, Runnable waiting) {
        this.place = place;
        this.waiting = waiting;
    }

    /** Opens it to add to it; it is made if it is not there. */
    Vault open(UnaryOperator<Store> front) {
        try {
            place.prepare();
            Stay stay = place.enter(true, waiting);
            try {
                Store store = front.apply(stay.store());
                Mending mending = Mending.of(store);
                refuseDamagedRoot(mending);
                mending.mend();
                return noted(new Vault(place, stay, store, mending.damaged(), true));
            } catch (RuntimeException | Error e) {
                stay.close();
                throw e;
            }
        } catch (RuntimeException e) {
            throw place.named(e);
        }
    }

    private static Vault noted(Vault vault) {
        try {
            vault.register();
            return vault;
        } catch (RuntimeException | Error e) {
            vault.close();
            throw e;
        }
    }

    Vault read() {
        if (!place.isArchive()) {
            throw place.isThere()
                    ? new Damaged("archive.damaged", Grounds.DECLARATION)
                    : new Refused("archive.none", place);
        }
        Look look = look(List.of());
        while (look.vault().isEmpty()) {
            if (look.isSure()) {
                Vault.open(place, waiting).close();
            }
            Look next = look(look.damaged());
            if (look.isSure() && next.steps().equals(look.steps())) {
                String left = next.steps().get(0).place();
                throw new Damaged("archive.unmended", left.isEmpty() ? place : left);
            }
            look = next;
        }
        return look.vault().get();
    }

    /**
     * What one sees who comes in to read.
     *
     * @param vault nothing where something must be mended first, or where it is not sure
     * @param isSure where one lists a store and reads it afterwards, who writes in between makes it look damaged: only what
     *     looks so twice is
     */
    private record Look(Optional<Vault> vault, List<Step> steps, List<String> damaged, boolean isSure) {}

    private Look look(List<String> damaged) {
        try {
            Stay stay = place.enter(false, waiting);
            Optional<Vault> vault = Optional.empty();
            try {
                Mending mending = Mending.of(stay.store());
                refuseDamagedRoot(mending);
                boolean isSure =
                        !stay.store().isPiecemeal() || mending.damaged().equals(damaged);
                vault = isSure ? readable(stay, mending) : vault;
                return new Look(vault, mending.steps(), mending.damaged(), isSure);
            } finally {
                if (vault.isEmpty()) {
                    stay.close();
                }
            }
        } catch (RuntimeException e) {
            throw place.named(e);
        }
    }

    /** If nothing must be mended first, or not yet as somebody is still at work on it. */
    private Optional<Vault> readable(Stay stay, Mending mending) {
        if (mending.steps().isEmpty()) {
            return Optional.of(new Vault(place, stay, stay.store(), mending.damaged(), false));
        }
        if (!place.isBeingWritten()) {
            return Optional.empty();
        }
        Store calm = stay.store().without(mending.begun());
        Mending rest = Mending.of(calm);
        return rest.steps().isEmpty() && rest.damaged().equals(mending.damaged())
                ? Optional.of(new Vault(place, stay, calm, rest.damaged(), false))
                : Optional.empty();
    }

    /**
     * Years are damaged each by itself; without its declaration all of it is no archive, and without the files that say where
     * objects lie, none would be found.
     */
    private static void refuseDamagedRoot(Mending mending) {
        Stream.of(Grounds.DECLARATION, Grounds.LAYOUT, Grounds.LAYOUT_SETTINGS)
                .filter(mending.damaged()::contains)
                .findFirst()
                .ifPresent(file -> {
                    throw new Damaged("archive.damaged", file);
                });
    }
}
