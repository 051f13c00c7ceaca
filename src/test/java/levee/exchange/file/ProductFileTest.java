package levee.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFileTest {
    private static final String HEADING =
            "product,brand,name,category,description,picture,active,sku,size,colour,capacity,price,stock\n";
    private static final String LAMP = "lamp,Lumen,Desk Lamp,Home > Lamps,Bright,lamp,yes,L-1,,Black,,19.90,5\n";

    @Test
    void linesOfOneProductAreItsVariants() {
        var file = Received.of(HEADING + LAMP + "lamp,,,,,,,L-2,,White,,21.90,0\n"
                + "shade,Lumen,Shade,Home > Lamps,,,no,S-1,M,,,5,\n");

        assertThat(file.refused).isEmpty();
        assertThat(file.products).hasSize(2);
        var lamp = file.products.get(0);
        assertThat(lamp.texts())
                .isEqualTo(new ProductDraft.Texts(
                        "Lumen", "Desk Lamp", "Bright", java.util.List.of("Home > Lamps"), "lamp", true));
        assertThat(lamp.variants())
                .extracting(variant -> variant.choice().getText())
                .containsExactly("Black", "White");
        assertThat(lamp.variants())
                .extracting(variant -> variant.price().toString())
                .containsExactly("19.90 EUR", "21.90 EUR");
        assertThat(lamp.variants()).extracting(VariantDraft::units).containsExactly(5, 0);
        var shade = file.products.get(1);
        assertThat(shade.texts().active()).isFalse();
        assertThat(shade.variants().get(0).units()).isNull();
    }

    @Test
    void withoutAProductColumnBrandAndNameSayWhatBelongsTogether() {
        var file = Received.of("Brand;Name;SKU;Price;Size\nLumen;Lamp;A;1;S\nLumen;Lamp;B;1;M\nLumen;Torch;C;1;\n");
        assertThat(file.products).extracting(draft -> draft.variants().size()).containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorsAreFoundOut(String separator) {
        var file = Received.of(("\uFEFF" + HEADING + LAMP).replace(",", separator));
        assertThat(file.refused).isEmpty();
        assertThat(file.products.get(0).texts().brand()).isEqualTo("Lumen");
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineBreaks() {
        var file = Received.of(
                "name,sku,price,description\r\n\"Lamp, \"\"large\"\"\",A,1,\"One\r\n\r\nTwo\"\r\nTorch,B,2,\r\n");
        assertThat(file.products.get(0).texts().name()).isEqualTo("Lamp, \"large\"");
        assertThat(file.products.get(0).texts().description()).isEqualTo("One\n\nTwo");
        assertThat(file.products.get(1).line()).isEqualTo(5);
    }

    @Test
    void aBadLineIsNamedAndTheRestIsRead() {
        var file = Received.of(HEADING
                + "a,Lumen,Lamp,,,,,A,,,,-1,5\n"
                + "b,Lumen,,,,,,B,,,,1,5\n"
                + "b,Lumen,,,,,,B2,,,,1,5\n"
                + "c,Lumen,Lamp,,,,,,,,,1,5\n"
                + "d,Lumen,Lamp,,,,,D,,,,1.299,5\n"
                + "e,Lumen,Lamp,,,,,E,,,,dear,5\n"
                + "f,Lumen,Lamp,,,,,F,,,,1,5.5\n"
                + "g,Lumen,Lamp,,,../../etc,,G,,,,1,5\n"
                + LAMP);
        assertThat(file.refused)
                .containsExactly(
                        "2: The price -1 is negative.",
                        "3: The name of the product is missing.",
                        "4: It belongs to the product of line 3, which was refused.",
                        "5: The SKU is missing.",
                        "6: The price 1.299 can be read in two ways: write two decimals, like 1299.00 or 1.299,00.",
                        "7: The price \"dear\" is not a number.",
                        "8: The stock \"5.5\" is not a whole number.",
                        "9: There is no picture \"../../etc\".");
        assertThat(file.products).hasSize(1);
    }

    @Test
    void anSkuThatComesTwiceIsRefusedTheSecondTime() {
        var file = Received.of(HEADING + LAMP + "other,Lumen,Lamp,,,,,l-1,,,,1,5\n");
        assertThat(file.refused).containsExactly("3: The SKU l-1 is on line 2 already.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://evil.example\")", "+1+2", "@SUM(A1)", "-2+3", "<script>alert(1)</script>"})
    void formulasAndScriptsAreTextLikeAnyOther(String name) {
        var file = Received.of("name,sku,price\n\"" + name.replace("\"", "\"\"") + "\",A,1\n");
        assertThat(file.products.get(0).texts().name()).isEqualTo(name);
    }

    @Test
    void whatIsTooLongIsRefused() {
        var file = Received.of("name,sku,price,colour\n" + "x".repeat(201) + ",A,1,\nLamp," + "S".repeat(65)
                + ",1,\nTorch,B,1," + "c".repeat(41) + "\n");
        assertThat(file.refused)
                .containsExactly(
                        "2: The name is longer than 200 characters.",
                        "3: The SKU is longer than 64 characters.",
                        "4: The colour is longer than 40 characters.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Received.of("")).hasMessage("The file is empty.");
        assertThatThrownBy(() -> Received.of(" \r\n\r\n")).hasMessage("The file is empty.");
    }

    @Test
    void aFileWithNothingButAHeadingHasNoProducts() {
        var file = Received.of(HEADING);
        assertThat(file.products).isEmpty();
        assertThat(file.refused).isEmpty();
    }

    @Test
    void unknownHeadingsAreNamed() {
        assertThatThrownBy(() -> Received.of("Nombre,Precio\nLamp,1\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Nombre, Precio");
    }

    @Test
    void workbooksAndUtf16AreRefusedByName() {
        assertThatThrownBy(() -> Received.of("PK\u0003\u0004 and so on")).hasMessageContaining("workbook");
        assertThatThrownBy(() -> Received.of(new ByteArrayInputStream(HEADING.getBytes(StandardCharsets.UTF_16))))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void linesInAnotherEncodingAreRefusedAndTheOthersAreNot() {
        var bytes = (HEADING + LAMP + "b,Lumen,Stehleuchte für Räume,,,,,B,,,,1,5\n")
                .getBytes(Charset.forName("windows-1252"));
        var file = Received.of(new ByteArrayInputStream(bytes));
        assertThat(file.products).hasSize(1);
        assertThat(file.refused).singleElement().asString().startsWith("3: It has characters that are not UTF-8");
    }

    @Test
    void linesWithControlCharactersAreRefused() {
        var file = Received.of(HEADING + "a,Lumen,La\u0000mp,,,,,A,,,,1,5\n" + LAMP);
        assertThat(file.products).hasSize(1);
        assertThat(file.refused).containsExactly("2: It has control characters, which are not text.");
    }

    @Test
    void aQuotationMarkThatIsNotClosedSwallowsNothingInSilence() {
        var file = Received.of(HEADING + "a,Lumen,\"Lamp,,,,,A,,,,1,5\n" + LAMP + LAMP);
        assertThat(file.products).isEmpty();
        assertThat(file.refused).singleElement().asString().contains("Is a quotation mark missing?");
    }

    @Test
    void linesThatAreTooShortLackTheRest() {
        var file = Received.of(HEADING + "a,Lumen,Lamp\n" + LAMP);
        assertThat(file.refused).containsExactly("2: The SKU is missing.");
        assertThat(file.products).hasSize(1);
    }
}
