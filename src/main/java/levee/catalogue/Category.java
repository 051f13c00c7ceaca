package levee.catalogue;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.io.Serializable;
import levee.cache.queries.QueryCache;

/**
 * A shelf of the shop. Shelves form a tree (see {@link CategoryTree}); a product stands on one shelf and is listed on
 * every shelf above it.
 */
@Entity
@Cacheable
@Table(name = "categories")
@NamedQuery(
        name = "Category.all",
        query = "select c from Category c order by c.position, c.id",
        hints = @QueryHint(name = QueryCache.HINT, value = "Category"))
public class Category implements Serializable {

    @Id
    @TableGenerator(
            name = "categories",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "categories")
    private Long id;

    /** Null for a top category. An id and not a reference: the tree is walked in memory. */
    @Column(name = "parent_id")
    private Long parentId;

    private String name;

    private String slug;

    private String picture;

    private int position;

    @Version
    private long version;

    /** For JPA. */
    protected Category() {}

    public Category(Long parentId, String name, String picture, int position) {
        this.parentId = parentId;
        this.name = name;
        this.slug = Slug.of(name);
        this.picture = picture;
        this.position = position;
    }

    public Long getId() {
        return id;
    }

    public Long getParentId() {
        return parentId;
    }

    public String getName() {
        return name;
    }

    public String getSlug() {
        return slug;
    }

    public String getPicture() {
        return picture;
    }

    public int getPosition() {
        return position;
    }
}
