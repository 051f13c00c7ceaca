package levee.office;

import java.io.Serializable;

/** One row of a list: what it shows, and the id of what it stands for. */
public interface Row extends Serializable {

    long id();
}
