package levee.office.products;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import levee.accounts.Role;
import levee.exchange.ExchangeSettings;
import levee.exchange.ProductImport;
import levee.exchange.ProductImports;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;

/** Where a file of products is given in ({@link ImportUpload} takes it), and its import is watched. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    /** More than anybody mends at a time. */
    private static final int MOST_PROBLEMS = 500;

    private static final int MOST_LATEST = 10;

    /** Why a file was not taken, as the address says it. */
    private static final Set<String> REFUSALS = Set.of("busy", "empty", "too-large");

    @Inject
    private ProductImports imports;

    @Inject
    private ExchangeSettings settings;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    @Inject
    private Clock clock;

    /** As the address has it: whatever somebody typed there. */
    private String id;

    private String refused;
    private ImportSheet watched;
    private List<ImportSheet> latest = List.of();

    public void open() {
        if (refused != null && REFUSALS.contains(refused)) {
            answer.refused("import.refused-" + refused, settings.largestFileMegabytes());
        }
        look();
    }

    /** How far it has got by now. */
    public void look() {
        if (id != null) {
            ProductImport found = Typed.id(id).flatMap(imports::find).orElseThrow(Refusal::notFound);
            watched = ImportSheet.of(found, imports.problems(found.getId(), MOST_PROBLEMS), clock.instant());
        }
        latest = imports.latest(MOST_LATEST).stream()
                .map(found -> ImportSheet.of(found, List.of(), clock.instant()))
                .toList();
    }

    public void cancel() {
        permission.require(Role.MERCHANT);
        imports.cancel(watched.id());
        look();
    }

    public boolean isRunning() {
        return watched != null && watched.running();
    }

    public ImportSheet getWatched() {
        return watched;
    }

    public List<ImportSheet> getLatest() {
        return latest;
    }

    public int getLargestFile() {
        return settings.largestFileMegabytes();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
