package levee.command.database;

import java.nio.file.Path;
import java.util.List;

/** The programs of one make of server: how they are unpacked, a data folder is made, and the server is called. */
interface Software {

    /** Unpacks the programs from the class path into the folder. */
    void unpack(Path programs);

    /** Fills an empty data folder with the server's own tables. Nothing listens while it does. */
    void install(Path programs, Path data, Path temporary);

    /** The server's program. */
    Path server(Path programs);

    /** The options that only this make knows or needs. */
    List<String> options();
}
