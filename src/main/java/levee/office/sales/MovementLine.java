package levee.office.sales;

import java.io.Serializable;
import java.time.Instant;

/** A line of the ledger as it is shown. */
public record MovementLine(Instant at, String kind, String sku, int units) implements Serializable {}
