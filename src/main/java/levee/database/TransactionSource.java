package levee.database;

import javax.sql.DataSource;

/** For transactions: by the connections of orders for whoever works for one, else by those of everybody. */
public final class TransactionSource extends ChosenSource {

    private final DataSource everybodys;

    public TransactionSource(DataSource everybodys) {
        this.everybodys = everybodys;
    }

    @Override
    DataSource chosen() {
        return Ordering.isUnderWay() ? Connections.ofThisNode().orders().orElse(everybodys) : everybodys;
    }
}
