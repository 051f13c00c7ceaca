package levee.signals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A message as bytes: each series once by its name and labels, then its values in each sample; compressed, since names are
 * long and much alike. Of another version nothing is read, as a cluster that is brought to a new one has for a while.
 */
final class MessageCodec {

    private static final int VERSION = 1;
    private static final int MOST_SERIES = 100_000;
    private static final int MOST_SAMPLES = 1_000;

    private final String node;

    /** Those that were read before: there are few different ones, and they come again each second. */
    private final Map<String, Series> known = new HashMap<>();

    MessageCodec(String node) {
        this.node = node;
    }

    static byte[] write(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            write(message, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(Message message, DataOutputStream out) throws IOException {
        out.writeLong(message.run());
        out.writeLong(message.last());
        out.writeBoolean(message.leaving());
        Set<Series> all = new LinkedHashSet<>();
        message.samples().forEach(sample -> all.addAll(sample.values().keySet()));
        out.writeInt(message.samples().size());
        for (Sample sample : message.samples()) {
            out.writeLong(sample.at().toEpochMilli());
        }
        out.writeInt(all.size());
        for (Series series : all) {
            out.writeUTF(series.name());
            out.writeByte(series.kind().ordinal());
            out.writeByte(series.labels().size());
            for (Map.Entry<String, String> label : series.labels().entrySet()) {
                out.writeUTF(label.getKey());
                out.writeUTF(label.getValue());
            }
            for (Sample sample : message.samples()) {
                out.writeDouble(sample.values().getOrDefault(series, Double.NaN));
            }
        }
    }

    /** Empty for what cannot be read, whatever is wrong with it. */
    Optional<Message> read(byte[] told) {
        if (told.length == 0 || told[0] != VERSION) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(told, 1, told.length - 1)))) {
            return Optional.of(read(in));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Message read(DataInputStream in) throws IOException {
        long run = in.readLong();
        long last = in.readLong();
        boolean leaving = in.readBoolean();
        List<Instant> moments = new ArrayList<>();
        for (int left = bounded(in.readInt(), MOST_SAMPLES); left > 0; left--) {
            moments.add(Instant.ofEpochMilli(in.readLong()));
        }
        List<Map<Series, Double>> values = new ArrayList<>();
        moments.forEach(moment -> values.add(new HashMap<>()));
        for (int left = bounded(in.readInt(), MOST_SERIES); left > 0; left--) {
            Series series = series(in);
            for (Map<Series, Double> ofSample : values) {
                double value = in.readDouble();
                if (!Double.isNaN(value)) {
                    ofSample.put(series, value);
                }
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            samples.add(new Sample(node, moments.get(i), values.get(i)));
        }
        return new Message(run, last, leaving, samples);
    }

    private static int bounded(int size, int most) {
        if (size < 0 || size > most) {
            throw new IllegalArgumentException("No message has " + size);
        }
        return size;
    }

    private Series series(DataInputStream in) throws IOException {
        String name = in.readUTF();
        int kind = bounded(in.readByte(), Series.Kind.values().length - 1);
        TreeMap<String, String> labels = new TreeMap<>();
        for (int left = bounded(in.readByte(), Byte.MAX_VALUE); left > 0; left--) {
            labels.put(in.readUTF(), in.readUTF());
        }
        Series read = new Series(name, Series.Kind.values()[kind], labels);
        return known.size() < MOST_SERIES ? known.computeIfAbsent(read.toString(), added -> read) : read;
    }
}
