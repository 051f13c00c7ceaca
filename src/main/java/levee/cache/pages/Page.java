package levee.cache.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import levee.cache.CacheTag;
import levee.cache.Changes;
import levee.cache.Jitter;
import levee.cache.Stamp;

/** A rendered page, as it is and compressed, with what it shows and when it was begun. */
final class Page {

    private static final int TAG_BYTES = 12;

    final String contentType;
    final byte[] bytes;
    final byte[] compressed;
    final String etag;
    final Envelope envelope;

    private final Template template;
    private final Set<CacheTag> shown;
    private final long begun;
    private final Rendering rendering;

    /** Of a second of its time to live: pages that were rendered together do not end together. */
    private final double jitter = Jitter.shorten(1_000_000) / 1_000_000.0;

    /** The moment at which it was last found to hold: nothing is to be asked again until something changes. */
    private volatile long checked;

    private volatile boolean used;

    /** How it was rendered, by the nano time of the machine. */
    record Rendering(long began, long ended) {}

    /**
     * @param rendered with its holes left open
     * @param begun the moment of {@link Changes} at which its rendering began
     */
    Page(String contentType, byte[] rendered, Set<CacheTag> shown, long begun, Rendering rendering, Envelope envelope) {
        this.contentType = contentType;
        this.envelope = envelope;
        this.rendering = rendering;
        this.template = new Template(rendered);
        this.bytes = template.closed();
        this.compressed = compress(bytes);
        // Weak: it is the same page, compressed or not, though not the same bytes.
        this.etag = "W/\"" + digest(bytes) + "\"";
        this.shown = Set.copyOf(shown);
        this.begun = begun;
        this.checked = begun;
    }

    /** As somebody with a session sees it. */
    byte[] filled(UnaryOperator<String> holes) {
        return template.filled(holes);
    }

    /** Whether all that it shows is as it was. */
    boolean holds(Changes changes) {
        long moment = changes.moment();
        if (checked != moment) {
            if (!shown.stream().allMatch(tag -> changes.holdsSince(tag, begun))) {
                return false;
            }
            checked = moment;
        }
        return true;
    }

    /** Whether whoever asks now is to render it anew, though it may still be shown as new: see {@link Stamp#early}. */
    boolean isDue(long now, long nanosToLive) {
        return late(now, nanosToLive) + Stamp.early(rendering.ended - rendering.began) >= 0;
    }

    /**
     * For how long it should no longer be shown as new, since what it shows may have changed without being told; negative
     * while it may.
     */
    long late(long now, long nanosToLive) {
        return now - rendering.ended - Math.round(nanosToLive * jitter);
    }

    /** Nanoseconds since it was rendered. */
    long age(long now) {
        return now - rendering.ended;
    }

    /** Somebody has asked for it again. */
    void use() {
        if (!used) {
            used = true;
        }
    }

    boolean isUsed() {
        return used;
    }

    /** Bytes that it takes up, but for some hundred. */
    int weight() {
        return bytes.length + compressed.length;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
