package levee.command.load;

/**
 * The fourteen web interactions of TPC-W (1.8, clause 2), each with what stands for it here. New products and best sellers are
 * categories. Whoever puts something into the cart without having one looks at a product first. The customer registration and
 * the buy request are the one page of checkout, opened and opened again. Inquiry and display of an order are the page that
 * finds orders and one's own order. The two of the administration, 0.2 % together, look at a product: visitors have no other
 * page of it.
 */
enum Interaction {
    HOME(PageClass.BROWSE),
    NEW_PRODUCTS(PageClass.BROWSE),
    BEST_SELLERS(PageClass.BROWSE),
    PRODUCT_DETAIL(PageClass.BROWSE),
    SEARCH_REQUEST(PageClass.SEARCH),
    SEARCH_RESULTS(PageClass.SEARCH),
    SHOPPING_CART(PageClass.CART),
    CUSTOMER_REGISTRATION(PageClass.CHECKOUT),
    BUY_REQUEST(PageClass.CHECKOUT),
    BUY_CONFIRM(PageClass.CHECKOUT),
    ORDER_INQUIRY(PageClass.CHECKOUT),
    ORDER_DISPLAY(PageClass.CHECKOUT),
    ADMIN_REQUEST(PageClass.BROWSE),
    ADMIN_CONFIRM(PageClass.BROWSE);

    private final PageClass pageClass;

    Interaction(PageClass pageClass) {
        this.pageClass = pageClass;
    }

    PageClass pageClass() {
        return pageClass;
    }
}
