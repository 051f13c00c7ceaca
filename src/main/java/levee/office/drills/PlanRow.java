package levee.office.drills;

import java.io.Serializable;
import java.time.Instant;
import levee.drills.DrillPlan;

/** A drill to come. */
public record PlanRow(long id, String scenario, Instant at, String owner, String note, boolean reminded)
        implements Serializable {

    static PlanRow of(DrillPlan plan) {
        return new PlanRow(
                plan.getId(),
                plan.getScenario(),
                plan.getPlannedAt(),
                plan.getOwner(),
                plan.getNote(),
                plan.isReminded());
    }
}
