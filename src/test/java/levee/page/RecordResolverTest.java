package levee.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private record Card(String title, int stars) {

        public boolean isGood() {
            return stars > 3;
        }

        public String getLabel() {
            return title + ", " + stars + " stars";
        }
    }

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new Context();

    private Object read(String property) {
        context.setPropertyResolved(false);
        return resolver.getValue(context, new Card("Kettle", 4), property);
    }

    @Test
    void componentsAreReadByTheirNames() {
        assertThat(read("title")).isEqualTo("Kettle");
        assertThat(read("stars")).isEqualTo(4);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsDerivedIsReadAsAProperty() {
        assertThat(read("good")).isEqualTo(true);
        assertThat(read("label")).isEqualTo("Kettle, 4 stars");
    }

    @Test
    void aNameThatItDoesNotHaveIsAMistakeOfThePage() {
        assertThatThrownBy(() -> read("price")).isInstanceOf(PropertyNotFoundException.class);
    }

    @Test
    void nothingIsWrittenToARecord() {
        assertThatThrownBy(() -> resolver.setValue(context, new Card("Kettle", 4), "title", "Pot"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    @Test
    void otherThingsAreLeftToOthers() {
        assertThat(resolver.getValue(context, "text", "length")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private static class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
