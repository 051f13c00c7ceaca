package levee.alerts;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** A diagnosis as JSON, as it is kept with its alert. */
final class DiagnosisText {

    private DiagnosisText() {}

    static String write(Diagnosis diagnosis) {
        JsonArrayBuilder causes = Json.createArrayBuilder();
        for (Diagnosis.Finding finding : diagnosis.causes()) {
            causes.add(Json.createObjectBuilder()
                    .add("cause", finding.cause().label())
                    .add("sentence", finding.sentence())
                    .add("evidence", Json.createArrayBuilder(finding.evidence()))
                    .add("weight", finding.weight())
                    .add("subject", finding.subject()));
        }
        JsonArrayBuilder ruledOut = Json.createArrayBuilder();
        for (Diagnosis.RuledOut out : diagnosis.ruledOut()) {
            ruledOut.add(
                    Json.createObjectBuilder().add("cause", out.cause().label()).add("why", out.why()));
        }
        return Json.createObjectBuilder()
                .add("causes", causes)
                .add("ruledOut", ruledOut)
                .build()
                .toString();
    }

    static Diagnosis read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            List<Diagnosis.Finding> causes = object.getJsonArray("causes").getValuesAs(DiagnosisText::finding);
            List<Diagnosis.RuledOut> ruledOut = object.getJsonArray("ruledOut")
                    .getValuesAs((JsonObject out) ->
                            new Diagnosis.RuledOut(Cause.of(out.getString("cause")), out.getString("why")));
            return new Diagnosis(causes, ruledOut);
        }
    }

    private static Diagnosis.Finding finding(JsonObject finding) {
        return new Diagnosis.Finding(
                Cause.of(finding.getString("cause")),
                finding.getString("sentence"),
                finding.getJsonArray("evidence").getValuesAs(JsonString::getString),
                finding.getJsonNumber("weight").doubleValue(),
                finding.getString("subject"));
    }
}
