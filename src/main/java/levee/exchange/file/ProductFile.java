package levee.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Reads products from a file of any size: one at a time, whatever program has written it. */
public final class ProductFile {

    /** Of one line, with all its fields. A quotation mark that is not closed makes one line of the rest of the file. */
    private static final int LONGEST_LINE = 1024 * 1024;

    private ProductFile() {}

    /** @throws UnreadableFileException if there is nothing to be read from it */
    public static void read(InputStream file, Reception reception) throws IOException {
        CsvText text = CsvText.of(file);
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(text.separator())
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(text.reader())) {
            read(lines.iterator(), reception);
        }
    }

    private static void read(Iterator<CsvRecord> lines, Reception reception) {
        long line = 0;
        Assembly assembly = new Assembly(reception);
        try {
            Heading heading = new Heading(lines.next().getFields());
            LineFormat format = LineFormat.of(heading);
            while (lines.hasNext() && reception.goOn(line)) {
                CsvRecord fields = lines.next();
                line = fields.getStartingLineNumber();
                add(new Fields(line, heading, fields.getFields()), format, assembly, reception);
            }
        } catch (CsvParseException e) {
            reception.refused(
                    line + 1,
                    "From here on the file could not be read: a line has more than a million"
                            + " characters. Is a quotation mark missing?");
        }
        assembly.finish();
    }

    private static void add(Fields fields, LineFormat format, Assembly assembly, Reception reception) {
        if (fields.isEmpty()) {
            return;
        }
        try {
            fields.requireText();
            fields.requireClosedQuotes();
            assembly.add(format.read(fields));
        } catch (RefusedException e) {
            reception.refused(fields.number(), e.getMessage());
        }
    }
}
