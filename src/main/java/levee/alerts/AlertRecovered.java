package levee.alerts;

/** An alert fires no longer: told within the transaction that writes it. */
public record AlertRecovered(Alert alert) {}
