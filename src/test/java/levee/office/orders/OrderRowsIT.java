package levee.office.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Workshop;
import levee.office.Wares;
import levee.office.orders.OrderFilter.By;
import levee.orders.OrderState;

/** Each way to narrow the list of orders, and what else the office reads of orders, on both makes of database. */
class OrderRowsIT {

    private static final LocalDate DAY = LocalDate.of(2031, 6, 1);

    @OnBothMakes
    void everyFilterFindsWhatFitsAndNothingElse(Workshop workshop) {
        Wares wares = new Wares(workshop);
        List<Long> orders = Arrays.stream(OrderState.values())
                .map(state -> wares.order(state.name(), DAY.toString()))
                .toList();
        long dayBefore = wares.order("PAID", DAY.minusDays(1).toString());
        long dayAfter = wares.order("PAID", DAY.plusDays(1).toString());
        OrderRows rows = workshop.with().bean(OrderRows.class);

        for (By by : By.values()) {
            for (OrderState state : OrderState.values()) {
                long order = orders.get(state.ordinal());
                OrderFilter filter = new OrderFilter();
                filter.setBy(by);
                filter.setFrom(DAY);
                filter.setTo(DAY);
                assertThat(rows.find(filter).ids()).containsAll(orders).doesNotContain(dayBefore, dayAfter);
                filter.setState(state);
                assertThat(rows.find(filter).ids())
                        .contains(order)
                        .doesNotContain(dayBefore, dayAfter)
                        .doesNotContainAnyElementsOf(
                                orders.stream().filter(id -> id != order).toList());
                filter.setText(by == By.NUMBER ? " %012d".formatted(order) : order + "@");
                assertThat(rows.find(filter).ids()).as("%s %s", by, state).containsExactly(order);
                filter.setState(null);
                assertThat(rows.find(filter).ids()).as("%s", by).containsExactly(order);
            }
        }
        assertThat(rows.read(List.of(dayBefore)).get(0).state()).isEqualTo(OrderState.PAID);
    }

    @OnBothMakes
    void theHomePageCountsOrdersByStateAndByDay(Workshop workshop) {
        long id = new Wares(workshop).order("PACKED", DAY.plusYears(1).toString());
        var clock = new SettableClock(DAY.plusYears(1) + "T14:00:00Z");
        Workshop.Bench bench = workshop.with(clock);

        assertThat(bench.bean(OrdersPerDay.class).count()).hasSize(OrdersPerDay.DAYS);
        assertThat(bench.bean(OrdersPerDay.class).count().get(DAY.plusYears(1))).isPositive();
        assertThat(bench.bean(OrderRows.class).latest(1))
                .extracting(OrderRow::id)
                .containsExactly(id);
        assertThat(bench.bean(OpenOrders.class).count())
                .filteredOn(waiting -> waiting.state() == OrderState.PACKED)
                .noneMatch(waiting -> waiting.count().isNone());
        assertThat(bench.bean(OrderSheets.class)
                        .find("%012d".formatted(id))
                        .orElseThrow()
                        .steps())
                .extracting(OrderSheet.Step::state)
                .containsExactly(OrderState.PACKED);
    }
}
