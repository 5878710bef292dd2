package yearbook.archive;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The form in which SSH writes keys and signatures: each string after its length in four bytes. */
final class SshWire {
    private final ByteBuffer rest;

    SshWire(byte[] bytes) {
        this.rest = ByteBuffer.wrap(bytes);
    }

    /** What is read is not what it should be. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken() {
            super("not in the form of SSH");
        }
    }

    /** The bytes that must stand here, without a length. */
    SshWire expect(String magic) {
        byte[] found = take(magic.length());
        if (!new String(found, StandardCharsets.ISO_8859_1).equals(magic)) {
            throw new Broken();
        }
        return this;
    }

    int number() {
        try {
            return rest.getInt();
        } catch (BufferUnderflowException e) {
            throw new Broken();
        }
    }

    byte[] bytes() {
        return take(number());
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    boolean isRead() {
        return !rest.hasRemaining();
    }

    private byte[] take(int length) {
        if (length < 0 || length > rest.remaining()) {
            throw new Broken();
        }
        byte[] taken = new byte[length];
        rest.get(taken);
        return taken;
    }

    static Written written() {
        return new Written();
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** The same, to write. */
    static final class Written {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private Written() {}

        Written plain(String magic) {
            out.writeBytes(magic.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        Written number(int number) {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            return this;
        }

        Written bytes(byte[] bytes) {
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Written text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
