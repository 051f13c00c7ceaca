package levee.shop;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to the other pages of a listing.
 *
 * @param steps the pages that are offered, none if there is but one
 * @param previous null on the first page
 * @param next null on the last page
 */
record Paging(List<Step> steps, String previous, String next) {

    /** @param gap whether pages are left out before this one */
    record Step(int number, String href, boolean current, boolean gap) {}

    private static final int NEIGHBOURS = 2;

    /** @param choice on a page that there is */
    static Paging of(ListingChoice choice, int total) {
        int last = last(total);
        int page = choice.page();
        List<Step> steps = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - page) <= NEIGHBOURS) {
                steps.add(new Step(number, choice.onPage(number).href(), number == page, number > before + 1));
                before = number;
            }
        }
        return new Paging(
                last == 1 ? List.of() : steps,
                page == 1 ? null : choice.onPage(page - 1).href(),
                page == last ? null : choice.onPage(page + 1).href());
    }

    /** The number of the last page that is offered. */
    static int last(int total) {
        int pages = (total + ListingChoice.PAGE_SIZE - 1) / ListingChoice.PAGE_SIZE;
        return Math.max(1, Math.min(pages, ListingChoice.PAGES));
    }
}
