package levee.alerts.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseLineTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plainSeasonsGiveNoMoreThanOneFalseAlarmAWeek(long seed) {
        Shop shop = Shop.minutes(seed, 200);
        assertThat(Shop.runs(shop.go(Duration.ofDays(35)), MINUTE)).isLessThanOrEqualTo(2);
        assertThat(Shop.runs(Shop.minutes(seed, 5).go(Duration.ofDays(35)), MINUTE))
                .isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSurgeAtThreeInTheMorningIsFoundWithinTwoPoints(long seed) {
        Shop shop = Shop.wellKnown(seed);
        shop.goToHour(3);
        assertThat(shop.usual()).isLessThan(25);
        assertThat(shop.go(MINUTE.multipliedBy(2), usual -> 3 * usual))
                .anySatisfy(judgement -> assertThat(judgement.alarm()).isEqualTo(Alarm.ABOVE));
    }

    @Test
    void asManyRequestsAsByNightAreAnOutageByDayAndNothingByNight() {
        Shop shop = Shop.wellKnown(1);
        shop.goToHour(3);
        double quiet = shop.usual();
        assertThat(alarms(shop.go(HOUR, usual -> quiet))).isZero();
        shop.goToHour(15);
        assertThat(shop.go(MINUTE, usual -> quiet).get(0).alarm()).isEqualTo(Alarm.BELOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 15, 21})
    void noTrafficIsAnOutageAtAnyHour(int hour) {
        Shop shop = Shop.wellKnown(1);
        shop.goToHour(hour);
        assertThat(shop.go(MINUTE.multipliedBy(2), usual -> 0))
                .anySatisfy(judgement -> assertThat(judgement.alarm()).isEqualTo(Alarm.BELOW));
    }

    /** Where the weekly season is not known yet, the week-end is not an outage and the surge is one. */
    @Test
    void inTheFirstTwoWeeksItComparesWithTheHourOfTheDayAndTheLastHours() {
        Shop shop = Shop.minutes(1, 200);
        List<Judgement> first = shop.go(DAY);
        assertThat(first.get(0)).isEqualTo(Judgement.NOTHING);
        assertThat(first.get(10).basis()).isEqualTo(Basis.RECENT);
        assertThat(shop.go(Duration.ofDays(3)).get(4_319).basis()).isEqualTo(Basis.HOUR_OF_DAY);
        assertThat(alarms(shop.go(Duration.ofDays(5)))).isZero();
        shop.goToHour(3);
        assertThat(alarms(shop.go(MINUTE.multipliedBy(2), usual -> 3 * usual))).isPositive();
        assertThat(shop.go(Duration.ofDays(6)).get(6 * 24 * 60 - 1).basis()).isEqualTo(Basis.HOUR_OF_WEEK);
    }

    @Test
    void aSurgeIsFoundAfterAQuarterOfAnHour() {
        Shop fresh = new Shop(1, 200, MINUTE, ZoneId.of("Asia/Tokyo"));
        assertThat(fresh.go(Duration.ofMinutes(15))).allMatch(one -> one.alarm() == Alarm.NONE);
        assertThat(alarms(fresh.go(MINUTE.multipliedBy(2), usual -> 3 * usual))).isPositive();
    }

    /** Not even five of them in a week; but what most days do at the same hour would be expected of it. */
    @Test
    void anIncidentDoesNotTeachThatIncidentsAreNormal() {
        Shop shop = Shop.wellKnown(1);
        for (int hour : new int[] {10, 14, 14, 14, 20}) {
            shop.goToHour(hour);
            assertThat(alarms(shop.go(MINUTE.multipliedBy(5), usual -> 0)))
                    .as("outage at %d", hour)
                    .isPositive();
            shop.go(HOUR.multipliedBy(2), usual -> 0);
            shop.go(HOUR);
        }
    }

    @Test
    void aLastingShiftIsAcceptedAfterSixToNineHoursAndItsEndIsNoSecondAlarm() {
        Shop shop = Shop.wellKnown(1);
        shop.goToHour(8);
        assertThat(alarms(shop.go(Duration.ofHours(5), usual -> 2 * usual))).isGreaterThan(250);
        shop.go(HOUR.multipliedBy(4), usual -> 2 * usual);
        assertThat(alarms(shop.go(Duration.ofHours(3), usual -> 2 * usual))).isLessThan(5);
        assertThat(alarms(shop.go(HOUR, usual -> 1.5 * usual)))
                .as("half of the way back")
                .isZero();
        assertThat(alarms(shop.go(DAY))).isZero();
    }

    @Test
    void slowGrowthIsNeverAnAlarm() {
        Shop shop = Shop.wellKnown(1);
        Instant begin = shop.now();
        int runs = 0;
        for (int day = 0; day < 28; day++) {
            runs += Shop.runs(
                    shop.go(
                            DAY,
                            usual -> usual
                                    * (1 + Duration.between(begin, shop.now()).toDays() / 28.0)),
                    MINUTE);
        }
        assertThat(runs).isLessThanOrEqualTo(4);
    }

    @Test
    void whatHappensEveryNightBecomesOrdinary() {
        Shop shop = Shop.minutes(1, 200);
        for (int night = 0; night < 10; night++) {
            shop.goToHour(2);
            List<Judgement> backup = shop.go(Duration.ofMinutes(6), usual -> 10 * usual);
            shop.go(HOUR);
            if (night > 3) {
                assertThat(backup).as("night %d", night).allMatch(one -> one.alarm() == Alarm.NONE);
            }
        }
    }

    /** At the change of the clocks people get up at the same hour as before. */
    @Test
    void theHourIsThatOfTheZoneThroughDaylightSaving() {
        Shop shop = new Shop(1, 200, MINUTE.multipliedBy(10), ZoneId.of("Europe/Berlin"));
        shop.go(Duration.between(Shop.BEGIN, Instant.parse("2026-03-29T00:00:00Z")));
        assertThat(Shop.runs(shop.go(Duration.ofDays(2)), MINUTE.multipliedBy(10)))
                .isZero();
        shop.go(Duration.between(shop.now(), Instant.parse("2026-10-25T00:00:00Z")));
        assertThat(Shop.runs(shop.go(Duration.ofDays(2)), MINUTE.multipliedBy(10)))
                .isZero();
    }

    @Test
    void afterAGapItGoesOn() {
        Shop shop = Shop.wellKnown(1);
        shop.pause(Duration.ofHours(31));
        assertThat(alarms(shop.go(Duration.ofHours(8)))).isZero();
        shop.pause(Duration.ofDays(400));
        assertThat(alarms(shop.go(MINUTE.multipliedBy(2), usual -> 4 * usual))).isPositive();
    }

    /** What was accepted as the level of the last hours holds no longer than they are the last. */
    @Test
    void afterALongGapTheLevelBeforeItIsForgotten() {
        BaseLine fresh = constant(new BaseLine(MINUTE, ZoneOffset.UTC), 100, 300);
        assertThat(fresh.judge(Shop.BEGIN.plus(HOUR.multipliedBy(6)), 200).basis())
                .isEqualTo(Basis.RECENT);
        assertThat(fresh.judge(Shop.BEGIN.plus(HOUR.multipliedBy(9)), 200)).isEqualTo(Judgement.NOTHING);

        Shop shop = Shop.wellKnown(1);
        shop.goToHour(8);
        shop.go(HOUR.multipliedBy(12), usual -> 2 * usual);
        shop.pause(HOUR.multipliedBy(13));
        assertThat(alarms(shop.go(MINUTE.multipliedBy(4), usual -> 2 * usual))).isPositive();
    }

    /** The first one is like no day before, and busy enough for its hours to be told apart at a glance. */
    @Test
    void theFirstWeekEndIsNoOutage() {
        assertThat(alarms(Shop.minutes(1, 5_000).go(Duration.ofDays(8)))).isZero();
    }

    @Test
    void whatComesTwiceOrLateOrIsNoNumberIsNotJudged() {
        BaseLine line = constant(new BaseLine(MINUTE, ZoneOffset.UTC), 100, 60);
        Instant next = Shop.BEGIN.plus(HOUR);
        assertThat(line.judge(next, Double.NaN)).isEqualTo(Judgement.NOTHING);
        assertThat(line.judge(next, Double.POSITIVE_INFINITY)).isEqualTo(Judgement.NOTHING);
        assertThat(line.judge(next.minus(MINUTE), 1e9)).isEqualTo(Judgement.NOTHING);
        assertThat(line.judge(next.minus(HOUR), 1e9)).isEqualTo(Judgement.NOTHING);
        assertThat(line.judge(next, 100).basis()).isEqualTo(Basis.RECENT);
    }

    @Test
    void aClockThatIsPutBackIsBelievedAfterTenValues() {
        BaseLine line = constant(new BaseLine(MINUTE, ZoneOffset.UTC), 100, 60);
        Instant back = Shop.BEGIN.minus(DAY);
        List<Judgement> judgements = IntStream.range(0, 20)
                .mapToObj(i -> line.judge(back.plus(MINUTE.multipliedBy(i)), 100))
                .toList();
        assertThat(judgements.subList(0, 10)).containsOnly(Judgement.NOTHING);
        assertThat(judgements.subList(10, 20)).allMatch(one -> one.basis() == Basis.RECENT);
    }

    @Test
    void aConstantSeriesIsOrdinaryAndWhatDiffersIsNot() {
        BaseLine line = constant(new BaseLine(MINUTE, ZoneOffset.UTC), 100, 3_000);
        Instant next = Shop.BEGIN.plus(MINUTE.multipliedBy(3_000));
        assertThat(line.judge(next, 101).alarm()).isEqualTo(Alarm.NONE);
        assertThat(line.judge(next.plus(MINUTE), 130).alarm()).isEqualTo(Alarm.ABOVE);
        Judgement again = line.judge(next.plus(MINUTE.multipliedBy(2)), 100);
        assertThat(again.alarm()).isEqualTo(Alarm.NONE);
        assertThat(again.expected()).isCloseTo(100, within(1e-3));
        assertThat(again.deviations()).isCloseTo(0, within(1e-3));
    }

    @Test
    void aSmallerDifferenceThanTheLeastIsNeverUnusual() {
        BaseLine line = constant(new BaseLine(MINUTE, ZoneOffset.UTC, 10), 0, 3_000);
        Instant next = Shop.BEGIN.plus(MINUTE.multipliedBy(3_000));
        assertThat(line.judge(next, 9).alarm()).isEqualTo(Alarm.NONE);
        assertThat(line.judge(next.plus(MINUTE), 30).alarm()).isEqualTo(Alarm.ABOVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 60, 300, 1_800, 3_600})
    void anyStepFromASecondToAnHourWillDo(int step) {
        Random random = new Random(1);
        BaseLine line = new BaseLine(Duration.ofSeconds(step), ZoneOffset.UTC);
        int count = Math.max(2_000, 48 * 3_600 / step);
        for (int i = 0; i < count; i++) {
            line.judge(Shop.BEGIN.plusSeconds((long) i * step), 100 + 5 * random.nextGaussian());
        }
        Judgement usual = line.judge(Shop.BEGIN.plusSeconds((long) count * step), 100);
        assertThat(usual.expected()).isBetween(97.0, 103.0);
        assertThat(usual.spread()).isBetween(3.5, 7.0);
        assertThat(line.judge(Shop.BEGIN.plusSeconds((count + 1L) * step), 200).alarm())
                .isEqualTo(Alarm.ABOVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1M", "PT0.5S", "PT1.5S", "PT1H0.001S", "PT2H"})
    void otherStepsAreRefused(Duration step) {
        assertThatThrownBy(() -> new BaseLine(step, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one second to one hour");
    }

    private static BaseLine constant(BaseLine line, double value, int minutes) {
        for (int i = 0; i < minutes; i++) {
            assertThat(line.judge(Shop.BEGIN.plus(MINUTE.multipliedBy(i)), value)
                            .alarm())
                    .isEqualTo(Alarm.NONE);
        }
        return line;
    }

    private static long alarms(List<Judgement> judgements) {
        return judgements.stream().filter(one -> one.alarm() != Alarm.NONE).count();
    }
}
