package bryggen.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFillTest {
    @Test
    void textsTicksAndChoicesAreFilledAndEscaped() {
        var page =
                """
                <form method="post" id="f"><input type="hidden" name="id" value="1"/><input name="a" type="text" value="old"/>
                <input type="checkbox" name="t" value="x" checked="checked"/><input type="checkbox" name="t" value="y"/>
                <textarea name="m">was</textarea><select name="s"><option value="1" selected="selected">one</option><option value="2">two</option></select>
                <input type="password" name="p"/></form>""";
        var filled = FormFill.fill(
                page,
                Map.of(
                        "a", List.of("\"<new>\" $1 & \\"),
                        "t", List.of("y"),
                        "m", List.of("now"),
                        "s", List.of("2"),
                        "id", List.of("666"),
                        "p", List.of("secret")));
        assertThat(filled)
                .contains("name=\"a\" type=\"text\" value=\"&quot;&lt;new&gt;&quot; $1 &amp; \\\"/>")
                .contains("value=\"x\"/>")
                .contains("value=\"y\" checked=\"checked\"/>")
                .contains("<textarea name=\"m\">\nnow</textarea>")
                .contains("<option value=\"1\">one")
                .contains("<option value=\"2\" selected=\"selected\">two")
                .contains("name=\"id\" value=\"1\"")
                .contains("<input type=\"password\" name=\"p\"/>")
                .doesNotContain("secret");
    }

    @Test
    void ofSeveralFormsTheOneOfTheSameThingIsFilled() {
        var page =
                "<form method=\"post\"><input type=\"hidden\" name=\"sku\" value=\"A\"/><input name=\"q\" value=\"1\"/></form>"
                        + "<form method=\"post\"><input type=\"hidden\" name=\"sku\" value=\"B\"/><input name=\"q\" value=\"1\"/></form>";
        var filled = FormFill.fill(page, Map.of("sku", List.of("B"), "q", List.of("7")));
        assertThat(filled)
                .isEqualTo(page.substring(0, page.lastIndexOf("<input")) + "<input name=\"q\" value=\"7\"/></form>");
    }

    @Test
    void aPageWithoutSuchAFormIsLeftAlone() {
        assertThat(FormFill.fill("<form method=\"get\"><input name=\"q\"/></form>", Map.of("q", List.of("x"))))
                .isNull();
    }
}
