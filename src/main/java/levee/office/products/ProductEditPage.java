package levee.office.products;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import levee.accounts.Role;
import levee.office.Answer;
import levee.office.FormCheck;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;

/**
 * Makes a product or changes one. If somebody else saves it while it is open here, nothing of either is lost: both
 * versions are shown where they differ, and the person decides.
 */
@Named
@ViewScoped
public class ProductEditPage implements Serializable {

    @Inject
    private ProductEditing editing;

    @Inject
    private Permission permission;

    @Inject
    private FormCheck check;

    @Inject
    private Answer answer;

    /** As the address has it: whatever somebody typed there. */
    private String id;

    private ProductForm form;
    private ProductForm theirs;
    private List<Difference> differences = List.of();

    public void open() {
        if (form == null) {
            form = id == null ? new ProductForm() : read();
        }
    }

    private ProductForm read() {
        return Typed.id(id).flatMap(editing::open).orElseThrow(Refusal::notFound);
    }

    public String save() {
        permission.require(Role.MERCHANT);
        if (!isComplete()) {
            return null;
        }
        try {
            long saved = editing.save(form);
            answer.done("product.saved", form.getName());
            return page(saved);
        } catch (ChangedMeanwhileException e) {
            compare();
        } catch (SkuTakenException e) {
            answer.refused("product.sku-taken", e.getMessage());
        }
        return null;
    }

    private static String page(long productId) {
        return "/office/products/edit?faces-redirect=true&id=" + productId;
    }

    private boolean isComplete() {
        if (!check.passes(form)) {
            return false;
        }
        Set<String> repeated = form.repeatedSkus();
        if (!repeated.isEmpty()) {
            answer.refused("product.sku-repeated", String.join(", ", repeated));
            return false;
        }
        if (form.isActive() && !form.hasVariantOnSale()) {
            answer.refused("product.no-variant");
            return false;
        }
        return true;
    }

    private void compare() {
        theirs = read();
        differences = Difference.between(form, theirs, editing::categoryName);
        answer.refused("product.changed-meanwhile");
    }

    /** Saves what was filled in here over what the other person saved. */
    public String keepMine() {
        form.insistOver(theirs);
        forgetComparison();
        return save();
    }

    /** Leaves what the other person saved, and goes on from there. */
    public String takeTheirs() {
        return page(form.getId());
    }

    private void forgetComparison() {
        theirs = null;
        differences = List.of();
    }

    public void addVariant() {
        form.addVariant();
    }

    public void remove(VariantForm variant) {
        form.remove(variant);
    }

    /** Whether shoppers can see it, as far as this page knows. */
    public boolean isOnSale() {
        return !form.isNew() && form.isActive();
    }

    public boolean isCompared() {
        return theirs != null;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public ProductForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
