package levee.command.bench;

import levee.command.bench.cache.CacheBench;
import levee.command.bench.surge.SurgeBench;
import levee.command.bench.watch.WatchBench;
import picocli.CommandLine.Command;

/** {@code payara/levee bench}: the benchmarks, each a table of what was measured and what was wanted. */
@Command(
        name = "bench",
        description = "Prints a benchmark's table, measured and wanted side by side.",
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {ShopBench.class, CacheBench.class, WatchBench.class, SurgeBench.class})
public final class Bench {}
