package levee.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import levee.Workshop;

/** Where files of products are handed in, and what they left in the database is looked up. */
final class Desk {

    static final String HEADING = "product,brand,name,category,description,size,colour,sku,price,stock\n";
    static final long STAFF = 1;

    final ProductImports imports;

    private final Workshop workshop;
    private final ProductWriter writer;
    private final ImportLog log;

    Desk(Workshop workshop) {
        this.workshop = workshop;
        Workshop.Bench bench = workshop.with(Clock.systemUTC());
        writer = bench.bean(ProductWriter.class);
        log = bench.bean(ImportLog.class);
        imports = bench.bean(ProductImports.class);
    }

    ProductImport run(ImportOptions options, String content) throws IOException {
        Path path = file(content);
        long id = begin(path, options);
        runOf(id, path, options).run();
        return imports.find(id).orElseThrow();
    }

    static Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile("products", ".csv"), content);
    }

    long begin(Path path, ImportOptions options) throws IOException {
        return log.begin("products.csv", Files.size(path), options, STAFF).orElseThrow();
    }

    /** On this thread, and so hurried that it looks after each line whether it should end. */
    ImportRun runOf(long id, Path path, ImportOptions options) {
        var order = new ImportRun.Order(id, path, "products.csv", options, STAFF);
        return new ImportRun(order, writer, log, new HurriedClock());
    }

    List<String> problems(ProductImport done) {
        return imports.problems(done.getId(), 100).stream()
                .map(problem -> problem.getLineNumber() + " " + problem.getReason())
                .toList();
    }

    static ImportState state(ProductImport ended) {
        return ended.stateAt(Instant.now());
    }

    long available(String sku) {
        return number("SELECT s.available FROM stock_items s JOIN variants v ON v.id = s.variant_id WHERE v.sku = '"
                + sku + "'");
    }

    long number(String sql) {
        return ((Number) workshop.em().createNativeQuery(sql).getSingleResult()).longValue();
    }

    List<String> texts(String sql) {
        List<?> rows = workshop.em().createNativeQuery(sql).getResultList();
        return rows.stream().map(Object::toString).toList();
    }
}
