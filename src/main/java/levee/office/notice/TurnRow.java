package levee.office.notice;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import levee.alerts.notice.RotaOverride;
import levee.alerts.notice.RotaPlan;

/**
 * Somebody's time on call, by the clock of the rota.
 *
 * @param id of a stand-in, for whoever calls it off; null for a week of the rota
 * @param by who arranged a stand-in
 * @param now whether it is going on
 */
public record TurnRow(Long id, String person, String from, String until, String by, boolean now)
        implements Serializable {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    static TurnRow of(RotaPlan.Week week, ZoneId zone, Instant at) {
        return of(null, week.person(), week.from(), week.until(), "", zone, at);
    }

    static TurnRow of(RotaOverride override, ZoneId zone, Instant at) {
        return of(
                override.getId(),
                override.getPerson(),
                override.getFromAt(),
                override.getUntilAt(),
                override.getMadeBy(),
                zone,
                at);
    }

    private static TurnRow of(Long id, String person, Instant from, Instant until, String by, ZoneId zone, Instant at) {
        boolean now = !from.isAfter(at) && until.isAfter(at);
        return new TurnRow(id, person, text(from, zone), text(until, zone), by, now);
    }

    static String text(Instant moment, ZoneId zone) {
        return FORMAT.format(moment.atZone(zone));
    }
}
