package levee.shop;

import levee.orders.OrderLine;

/** A line of an order, its texts ready. It links to no product: that may be another by now, or gone. */
record OrderRow(Picture picture, String name, String choice, int quantity, String price, String total) {

    static OrderRow of(OrderLine line) {
        return new OrderRow(
                Picture.of(line.getPicture(), line.getProductId()),
                line.getName(),
                line.getChoice(),
                line.getQuantity(),
                Price.of(line.getPrice()),
                Price.of(line.getTotal()));
    }
}
