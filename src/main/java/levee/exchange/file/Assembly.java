package levee.exchange.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import levee.exchange.file.Line.Option;
import levee.exchange.file.Line.Part;

/** Puts the lines of one product together, which follow each other, and passes it on when another begins. */
final class Assembly {

    private final Reception reception;

    /** The lines on which SKUs were met: all that is kept of a file, besides the product at hand. */
    private final Map<String, Long> skus = new HashMap<>();

    private List<String> keys = List.of();
    private long firstLine;
    private ProductDraft.Texts texts;
    private boolean open;
    private boolean refused;
    private List<String> optionNames = List.of();
    private List<VariantDraft> variants = List.of();

    Assembly(Reception reception) {
        this.reception = reception;
    }

    void add(Line line) {
        if (line.part() == Part.NOTHING) {
            return;
        }
        if (!continues(line)) {
            finish();
            begin(line);
        } else if (refused) {
            reception.refused(line.number(), "It belongs to the product of line " + firstLine + ", which was refused.");
            return;
        }
        if (!refused && line.part() != Part.PRODUCT) {
            addVariant(line);
        }
    }

    private boolean continues(Line line) {
        return line.part() != Part.PRODUCT && line.keys().stream().anyMatch(keys::contains);
    }

    private void begin(Line line) {
        keys = line.keys();
        firstLine = line.number();
        open = line.part() == Part.PRODUCT;
        texts = null;
        refused = false;
        optionNames = line.options().stream().map(Option::name).toList();
        variants = new ArrayList<>();
        if (line.part() != Part.VARIANT) {
            try {
                texts = Drafting.texts(line);
            } catch (RefusedException e) {
                refused = true;
                reception.refused(line.number(), e.getMessage());
            }
        }
    }

    private void addVariant(Line line) {
        try {
            VariantDraft variant = Drafting.variant(named(line));
            Long before = skus.putIfAbsent(variant.sku().toUpperCase(Locale.ROOT), line.number());
            if (before != null) {
                throw new RefusedException("The SKU " + variant.sku() + " is on line " + before + " already.");
            }
            variants.add(variant);
        } catch (RefusedException e) {
            reception.refused(line.number(), e.getMessage());
        }
    }

    /** Where a line leaves out what its options are called, it means what the first line calls them. */
    private Line named(Line line) {
        List<Option> options = new ArrayList<>();
        for (Option option : line.options()) {
            String inherited = options.size() < optionNames.size() ? optionNames.get(options.size()) : "";
            options.add(option.name().isEmpty() ? new Option(inherited, option.value()) : option);
        }
        return line.withOptions(options);
    }

    /** Passes on the last product, unless nothing of it is left. */
    void finish() {
        if (!refused && (open || !variants.isEmpty())) {
            reception.product(new ProductDraft(firstLine, keys, open, texts, variants));
        }
        keys = List.of();
        texts = null;
        variants = List.of();
    }
}
