package bryggen.portal.platform.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import org.jspecify.annotations.Nullable;

/**
 * {@code <b:column name= label= href= sort= align= extra=>}: one column of {@link Table}. {@code name} is a component of
 * the row's record; {@code href} the component that holds the link; {@code sort} a name that the list knows; {@code extra}
 * says that it is shown on the page only when the reader has chosen it. Children are rendered in place of the value, with
 * {@code #{row}}.
 */
@FacesComponent(value = "bryggen.Column", createTag = false)
public class Column extends UIComponentBase {
    @Override
    public String getFamily() {
        return "bryggen";
    }

    String name() {
        return text("name", "");
    }

    String label() {
        return text("label", "");
    }

    @Nullable
    String href() {
        return (String) getAttributes().get("href");
    }

    @Nullable
    String sort() {
        return (String) getAttributes().get("sort");
    }

    boolean alignsEnd() {
        return "end".equals(getAttributes().get("align"));
    }

    boolean isExtra() {
        return Boolean.parseBoolean(text("extra", "false"));
    }

    private String text(String attribute, String usual) {
        var value = getAttributes().get(attribute);
        return value == null ? usual : String.valueOf(value);
    }
}
