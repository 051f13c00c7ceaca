package levee.exchange.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, and what separates its fields: found out from its beginning. Bytes that are not UTF-8 become
 * {@link #NO_CHARACTER}, so that the line that has them can be named.
 */
record CsvText(Reader reader, char separator) {

    static final char NO_CHARACTER = '\uFFFD';

    private static final int LOOK_AHEAD = 64 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    static CsvText of(InputStream file) throws IOException {
        BufferedInputStream input = new BufferedInputStream(file, LOOK_AHEAD);
        input.mark(LOOK_AHEAD);
        byte[] start = input.readNBytes(LOOK_AHEAD - 1);
        input.reset();
        refuseOtherKinds(start);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            input.skipNBytes(3);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new CsvText(new InputStreamReader(input, decoder), separator(start));
    }

    private static void refuseOtherKinds(byte[] start) {
        if (new String(start, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new UnreadableFileException("The file is empty.");
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(
                    "This is a workbook or an archive, not CSV. Save it as \"CSV UTF-8\" first.");
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
            throw new UnreadableFileException("The file is in UTF-16. Save it as \"CSV UTF-8\" first.");
        }
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int place = 0; place < bytes.length; place++) {
            if ((start[place] & 0xFF) != bytes[place]) {
                return false;
            }
        }
        return true;
    }

    /** The one that the heading has most of, outside of quotation marks. */
    private static char separator(byte[] start) {
        char best = SEPARATORS[0];
        for (char candidate : SEPARATORS) {
            if (inHeading(start, candidate) > inHeading(start, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int inHeading(byte[] start, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (byte each : start) {
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                if (count > 0) {
                    break;
                }
            } else if (!quoted && each == candidate) {
                count++;
            }
        }
        return count;
    }
}
