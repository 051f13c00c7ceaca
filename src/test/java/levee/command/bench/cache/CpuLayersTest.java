package levee.command.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import levee.command.bench.cache.CpuLayers.Layer;
import org.junit.jupiter.api.Test;

class CpuLayersTest {

    @Test
    void theInnermostFrameOfALayerDecides() {
        assertThat(Layer.of(List.of(
                        "java.util.HashMap",
                        "org.eclipse.persistence.queries.ReadObjectQuery",
                        "com.sun.faces.lifecycle.LifecycleImpl",
                        "org.apache.catalina.core.StandardWrapper")))
                .isEqualTo(Layer.JPA_AND_CACHE);
        assertThat(Layer.of(List.of("java.lang.String", "com.sun.el.parser.AstValue", "levee.cache.pages.PageCache")))
                .isEqualTo(Layer.FACES);
    }

    @Test
    void thePageCacheIsToldFromTheOthers() {
        assertThat(Layer.of(List.of("levee.cache.pages.PageWriter", "org.apache.catalina.core.StandardWrapper")))
                .isEqualTo(Layer.PAGE_CACHE);
        assertThat(Layer.of(List.of("levee.cache.Changes", "levee.cache.pages.Page")))
                .isEqualTo(Layer.PAGE_CACHE);
        assertThat(Layer.of(List.of("levee.cache.Changes", "levee.cache.entities.EntityValidity")))
                .isEqualTo(Layer.JPA_AND_CACHE);
    }

    @Test
    void expressionsAreNotTheServersThoughItsPackageIs() {
        assertThat(Layer.of(List.of("org.glassfish.expressly.ValueExpressionImpl")))
                .isEqualTo(Layer.FACES);
        assertThat(Layer.of(List.of("org.glassfish.grizzly.nio.SelectorRunner")))
                .isEqualTo(Layer.PIPELINE);
    }

    @Test
    void whatIsInNoLayerBelongsToNone() {
        assertThat(Layer.of(List.of("java.lang.Thread"))).isNull();
    }
}
