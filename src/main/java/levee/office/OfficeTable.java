package levee.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A list of the back office: it reads the ids that fit once a request, and the rows of the page that is shown. It
 * travels with the session, so it holds a filter and that one page, never an entity.
 */
public abstract class OfficeTable<R extends Row> extends LazyDataModel<R> {

    private transient Found found;

    private boolean more;

    protected abstract Found find();

    /** @return the rows of the given ids, in any order; a row that is gone meanwhile is missing */
    protected abstract List<R> read(List<Long> ids);

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        found = find();
        more = found.more();
        return found.total();
    }

    @Override
    public List<R> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        if (found == null) {
            count(filterBy);
        }
        List<Long> ids = found.page(first, pageSize);
        found = null;
        return ids.isEmpty() ? List.of() : inOrder(ids, read(ids));
    }

    private List<R> inOrder(List<Long> ids, List<R> rows) {
        Map<Long, R> byId = rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    @Override
    public String getRowKey(R row) {
        return Long.toString(row.id());
    }

    @Override
    public R getRowData(String rowKey) {
        return getWrappedData().stream()
                .filter(row -> getRowKey(row).equals(rowKey))
                .findFirst()
                .orElse(null);
    }

    /** Whether more fit than are listed; to be asked once the rows are loaded. */
    public boolean isMore() {
        return more;
    }
}
