package levee.office.products;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import levee.accounts.Role;
import levee.office.Desk;
import levee.visitor.RunningShop;
import levee.visitor.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merchant imports files of products and watches how it goes, in a browser. */
@RunningShop
class ImportIT {

    private static final String HEAD = "product,brand,name,category,description,sku,price,stock";

    /** So many are not read in the time that it takes to press a button. */
    private static final int MANY = 400_000;

    @TempDir
    private Path folder;

    private final Site site;
    private final String key = UUID.randomUUID().toString();

    ImportIT(Site site) {
        this.site = site;
    }

    @Test
    void aBadLineIsShownWithItsNumberAndReasonAndTheRestIsImported() throws IOException {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            give(merchant, file(line(1, "19.00"), line(2, "cheap"), line(3, "21.00")), false);
            expect(merchant, "Done");
            Locator problem = merchant.page().locator("#run tbody tr");
            assertThat(problem).hasCount(1);
            assertThat(problem.locator("td").first()).hasText("3");
            assertThat(problem).containsText("cheap");
            assertThat(merchant.page().locator("#latest tbody tr").first()).containsText("Done");
            expectListed(merchant, 2);
        }
    }

    @Test
    void allOrNothingLeavesTheShopAsItWas() throws IOException {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            give(merchant, file(line(1, "19.00"), line(2, "cheap")), true);
            expect(merchant, "Nothing imported");
            expectListed(merchant, 0);
        }
    }

    @Test
    void anImportThatRunsCanBeCancelled() throws IOException {
        try (Desk merchant = new Desk(site, Role.MERCHANT)) {
            String[] lines =
                    IntStream.range(0, MANY).mapToObj(i -> line(i, "19.00")).toArray(String[]::new);
            give(merchant, file(lines), true);
            expect(merchant, "Running");
            merchant.press("Cancel the import");
            expect(merchant, "Cancelled");
            expectListed(merchant, 0);
        }
    }

    private String line(int number, String price) {
        String id = key + "-" + number;
        return String.join(",", id, "Lumen", key + " " + number, "Imported lamps", "A lamp.", id, price, "5");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(
                folder.resolve("lamps.csv"),
                Stream.concat(Stream.of(HEAD), Stream.of(lines)).toList());
    }

    private static void give(Desk merchant, Path file, boolean allOrNothing) {
        Page page = merchant.open("/office/products/import");
        page.locator("#file").setInputFiles(file);
        page.locator("#all-or-nothing").setChecked(allOrNothing);
        merchant.press("Import");
        page.waitForURL("**/office/products/import?id=*");
    }

    /** The page looks by itself how far it has got. */
    private static void expect(Desk merchant, String state) {
        assertThat(merchant.page().locator("#run-title .office-badge")).hasText(state);
    }

    private void expectListed(Desk merchant, int products) {
        Page page = merchant.open("/office/products?text=" + key);
        assertThat(page.locator("#products .office-thing")).hasCount(products);
    }
}
