package bryggen.portal.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small part of an XML file, by local names: the same in all versions of a message. */
final class Node {
    private static final int DEEPEST = 40;

    /** Where nothing was said. */
    static final Node NOTHING = new Node("", "");

    private final String name;
    private final String currency;
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Node(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** Reads the element under the cursor to its end. */
    static Node read(XMLStreamReader in) throws XMLStreamException {
        return read(in, 0);
    }

    private static Node read(XMLStreamReader in, int depth) throws XMLStreamException {
        if (depth > DEEPEST) throw new XMLStreamException("too deep at " + in.getLocalName());
        var currency = in.getAttributeValue(null, "Ccy");
        var node = new Node(in.getLocalName(), currency == null ? "" : currency);
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children.add(read(in, depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> node.text.append(in.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity");
                default -> {}
            }
        }
    }

    /** All that stand at the end of this path, in their order. */
    List<Node> all(String... path) {
        var found = List.of(this);
        for (var step : path)
            found = found.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        return found;
    }

    Optional<Node> one(String... path) {
        return all(path).stream().findFirst();
    }

    /** The text at the end of this path; one that is blank is none. */
    Optional<String> text(String... path) {
        return one(path).map(node -> node.text.toString().strip()).filter(found -> !found.isEmpty());
    }

    /** The first of these paths that leads to a text. */
    Optional<String> first(String... paths) {
        for (var path : paths) {
            var found = text(path.split("/", -1));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    String value() {
        return text.toString().strip();
    }

    /** The attribute {@code Ccy}; empty without one. */
    String currency() {
        return currency;
    }
}
