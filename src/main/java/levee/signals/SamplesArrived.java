package levee.signals;

import java.time.Instant;

/** Once a second on each node, after all samples that had arrived were added: told in the thread that takes samples. */
public record SamplesArrived(Instant at) {}
