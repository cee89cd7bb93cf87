package bryggen.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessorsTest {
    /** A product, as pages read it. */
    public record Card(String name) {
        public String say(String word) {
            return word;
        }

        public int number() {
            return Integer.parseInt(name);
        }
    }

    private final Accessors accessors = new Accessors();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return accessors;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void aThingIsReadByName() {
        assertThat(ask(new Card("Pump"), "name")).isEqualTo("Pump");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsGivenSomethingIsForOthers() {
        assertThat(accessors.invoke(context, new Card("Pump"), "say", null, new Object[] {"word"}))
                .isNull();
        assertThat(ask(new Card("Pump"), "say")).isNull();
        assertThat(ask(null, "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    /** The class behind {@code List.of} is not open; its interface is, and the server's own resolvers know the way. */
    @Test
    void whatIsNotOpenIsForOthers() {
        assertThat(ask(List.of("a"), "size")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatGoesWrongIsToldAsItWas() {
        assertThatThrownBy(() -> ask(new Card("Pump"), "number"))
                .isInstanceOf(ELException.class)
                .cause()
                .isInstanceOf(NumberFormatException.class);
    }

    private Object ask(Object base, String name) {
        return accessors.invoke(context, base, name, null, null);
    }
}
