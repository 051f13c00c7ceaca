package levee.shop;

import levee.page.MomentText;
import levee.page.Texts;
import levee.stock.sale.SaleStanding;
import levee.stock.sale.SaleState;

/** A flash sale as the home page announces it. */
record SaleBand(String title, String href, String when, boolean open) {

    static SaleBand of(SaleStanding sale) {
        boolean open = sale.state() == SaleState.OPEN;
        String when = open
                ? Texts.of("sale.open-until", MomentText.of(sale.endsAt()))
                : Texts.of("sale.opens", MomentText.of(sale.opensAt()));
        return new SaleBand(sale.title(), Link.toSale(sale.slug()), when, open);
    }
}
