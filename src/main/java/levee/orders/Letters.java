package levee.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import levee.mail.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the shop writes to a buyer, within the transaction that gives the reason for it. */
@ApplicationScoped
class Letters {

    @Inject
    private Outbox outbox;

    @Inject
    @ConfigProperty(name = OrderSettings.PUBLIC_URL, defaultValue = OrderSettings.PUBLIC_URL_DEFAULT)
    private String publicUrl;

    void confirm(Order order) {
        send(order, "Your order " + order.getNumber(), """
                Thank you for your order. It is paid, and we are packing it.

                %s

                Delivery: %s
                Total: %s

                To:
                %s
                """.formatted(
                        lines(order), order.getDeliveryPrice(), order.getTotal(), address(order.getAddress())));
    }

    /** For whom the checkout left without an answer. */
    void notPaid(Order order) {
        send(order, "Your order " + order.getNumber() + " was not paid", """
                Your bank's answer to the payment of %s came late, and it was no: nothing was taken, and the order is
                closed. You are welcome to order again.

                %s
                """.formatted(order.getTotal(), lines(order)));
    }

    void dispatched(Order order) {
        send(order, "Your order " + order.getNumber() + " is on its way", """
                Your parcel has left us.

                %s

                To:
                %s
                """.formatted(
                        lines(order), address(order.getAddress())));
    }

    void refunded(Order order) {
        send(order, "Your refund for order " + order.getNumber(), """
                We have given back %s to the card that you paid with. It may take your bank a few days to show it.
                """.formatted(order.getTotal()));
    }

    private void send(Order order, String subject, String text) {
        String link = "%nYour order, with its state: %s/order/%s%n".formatted(publicUrl, order.getNumber());
        outbox.add(order.getEmail(), subject, "Dear " + order.getAddress().getName() + ",\n\n" + text + link);
    }

    private static String lines(Order order) {
        return order.getLines().stream().map(Letters::line).collect(Collectors.joining("\n"));
    }

    private static String line(OrderLine line) {
        String choice = line.getChoice().isEmpty() ? "" : ", " + line.getChoice();
        return "  %d x %s%s: %s".formatted(line.getQuantity(), line.getName(), choice, line.getTotal());
    }

    private static String address(PostalAddress address) {
        return Stream.of(
                        address.getName(),
                        address.getLine1(),
                        address.getLine2(),
                        address.getPostalCode() + " " + address.getCity(),
                        address.getCountry().getTitle())
                .filter(Objects::nonNull)
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
    }
}
