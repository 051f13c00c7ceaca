package levee.command.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void theChecksThatAreDownAreNamedWithTheirReason() {
        assertThat(Health.trouble("""
                        {"status":"DOWN","checks":[
                          {"name":"database","status":"DOWN","data":{"reason":"it is away"}},
                          {"name":"grid","status":"UP"},
                          {"name":"cache","status":"DOWN"}]}""")).isEqualTo("database: it is away; cache");
    }

    @Test
    void whatIsNoHealthReportIsNotShown() {
        for (var body : List.of("", "<html>not found</html>", "{}", "[]")) {
            assertThat(Health.trouble(body)).as(body).isEqualTo("it is still starting its application");
        }
    }
}
