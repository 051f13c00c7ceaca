package levee.office.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import levee.incidents.Incident;
import levee.incidents.IncidentSeverity;

/** Moments, numbers and states of an incident, as they are shown. */
final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** To the second, and without the year: within an incident seconds count. */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A dash for what is not known. */
    static String number(OptionalLong number) {
        return number.isPresent() ? String.format(Locale.ENGLISH, "%,d", number.getAsLong()) : "–";
    }

    static String label(Incident.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String look(Incident.State state) {
        return switch (state) {
            case OPEN -> "bad";
            case MITIGATED -> "warn";
            case RESOLVED -> "good";
        };
    }

    static String look(IncidentSeverity severity) {
        return switch (severity) {
            case SEV1 -> "bad";
            case SEV2 -> "warn";
            case SEV3 -> "quiet";
        };
    }
}
