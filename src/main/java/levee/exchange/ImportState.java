package levee.exchange;

/** How far an import has got. All but the first are ends. */
public enum ImportState {
    RUNNING,
    /** The file was read to its end; some lines may have been refused. */
    DONE,
    /** All or nothing was asked for, and it was nothing. */
    NOTHING,
    /** What was written until then stays, unless all or nothing was asked for. */
    CANCELLED,
    /** The file could not be read, or the shop could not write. */
    FAILED,
    /** The node that ran it went away. What was written until then stays, unless all or nothing was asked for. */
    BROKEN_OFF
}
