package levee.cache.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the audit has nothing critical against this node's cache, or nobody else could serve ({@link Standing}). */
@Readiness
@ApplicationScoped
public class AuditReadiness implements HealthCheck {

    private static final String NAME = "cache-audit";

    @Inject
    private Auditing auditing;

    @Override
    public HealthCheckResponse call() {
        Optional<String> against = auditing.againstReadiness();
        return against.isEmpty()
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", against.get())
                        .build();
    }
}
