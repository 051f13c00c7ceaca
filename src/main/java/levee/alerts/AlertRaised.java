package levee.alerts;

/** An alert fires: told within the transaction that writes it. */
public record AlertRaised(Alert alert) {}
