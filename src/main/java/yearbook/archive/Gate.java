package yearbook.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The way into an archive: one that writes goes in alone, those that read go in together, others wait. It holds between
 * processes, whose locks are gone when they are killed, and within this one.
 */
final class Gate implements AutoCloseable {
    /** By the file that is locked: the system gives up all locks of a process on a file as soon as one of them is closed. */
    private static final Map<Path, Inside> ALL = new HashMap<>();

    /** Who of this process is inside, or on the way in. */
    private static final class Inside {
        private Optional<Thread> writer = Optional.empty();
        private int readers;
        private boolean entering = true;
        private Optional<FileChannel> channel = Optional.empty();
    }

    private final Path file;
    private boolean left;

    private Gate(Path file) {
        this.file = file;
    }

    /** Enters at once, or tells {@code waiting} and waits until the way is free. */
    static Gate enter(Path file, boolean writing, Runnable waiting) {
        Waiting told = new Waiting(waiting);
        if (joins(file, writing, told)) {
            return new Gate(file);
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = locked(file, writing, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            settle(file, channel, channel.isPresent() || !writing);
        }
        return new Gate(file);
    }

    /** Whether somebody of this process holds the lock for this one too; if not, it falls to the caller to take it. */
    private static boolean joins(Path file, boolean writing, Waiting told) {
        synchronized (ALL) {
            Inside inside = ALL.get(file);
            while (inside != null && (inside.entering || writing || inside.writer.isPresent())) {
                if (inside.writer.filter(Thread.currentThread()::equals).isPresent()) {
                    throw new IllegalStateException("would wait for itself: " + file);
                }
                told.tell();
                await();
                inside = ALL.get(file);
            }
            if (inside != null) {
                inside.readers++;
                return true;
            }
            Inside first = new Inside();
            first.writer = writing ? Optional.of(Thread.currentThread()) : Optional.empty();
            first.readers = writing ? 0 : 1;
            ALL.put(file, first);
            return false;
        }
    }

    private static void await() {
        try {
            ALL.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void settle(Path file, Optional<FileChannel> channel, boolean good) {
        synchronized (ALL) {
            if (good) {
                ALL.get(file).channel = channel;
                ALL.get(file).entering = false;
            } else {
                ALL.remove(file);
            }
            ALL.notifyAll();
        }
    }

    /** Nothing where this is only to be read and no lock can be had: there nobody can write either. */
    @SuppressWarnings("resource") // The lock lives as long as its channel.
    private static Optional<FileChannel> locked(Path file, boolean writing, Waiting told) throws IOException {
        boolean fixed = !writing && !Files.isWritable(Files.exists(file) ? file : file.getParent());
        if (fixed && !Files.isReadable(file)) {
            return Optional.empty();
        }
        FileChannel channel = fixed
                ? FileChannel.open(file, StandardOpenOption.READ)
                : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, !writing) == null) {
                told.tell();
                channel.lock(0, Long.MAX_VALUE, !writing);
            }
            return Optional.of(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() {
        synchronized (ALL) {
            Inside inside = ALL.get(file);
            if (left || inside == null) {
                return;
            }
            left = true;
            inside.readers--;
            if (inside.readers <= 0) {
                ALL.remove(file);
                inside.channel.ifPresent(Gate::closed);
            }
            ALL.notifyAll();
        }
    }

    private static void closed(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says once that one waits. */
    private static final class Waiting {
        private final Runnable words;
        private boolean told;

        Waiting(Runnable words) {
            this.words = words;
        }

        void tell() {
            if (!told) {
                told = true;
                words.run();
            }
        }
    }
}
