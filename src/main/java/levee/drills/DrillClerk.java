package levee.drills;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is to be done about drills from time to time, by whichever node comes first; also where none may be played. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DrillClerk {

    private static final Logger LOG = System.getLogger(DrillClerk.class.getName());

    @Inject
    private DrillCalendar calendar;

    @Inject
    private DrillReport report;

    @Inject
    private Drills drills;

    @Inject
    @ConfigProperty(name = DrillSettings.REMIND_HOURS, defaultValue = DrillSettings.REMIND_HOURS_DEFAULT)
    private long remindHours;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void round() {
        try {
            drills.giveUpSilent();
            calendar.remind(Duration.ofHours(remindHours));
            while (report.write()) {
                LOG.log(Level.INFO, "The post-mortem of a drill is drafted");
            }
        } catch (RuntimeException e) {
            // The database is away, perhaps by a drill; so is the timer, if this were thrown on.
            LOG.log(Level.DEBUG, "It is done the next time", e);
        }
    }
}
