package bryggen.portal.invoices;

import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.xml.serialize.read.DOMReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a published judge finds in the XML of an invoice: the schema of OASIS, and then the rules of CEN. */
public final class Judge {
    /** The release of the rules that the library brings. */
    private static final String RULES = "1.3.16";

    private static final String SCHEMA = "xsd";
    private static final ValidationExecutorSetRegistry<IValidationSourceXML> JUDGES =
            new ValidationExecutorSetRegistry<>();

    static {
        EN16931Validation.initEN16931(JUDGES);
    }

    private Judge() {}

    /** It says of itself that it keeps EN 16931. */
    public static boolean claims(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).contains("CustomizationID>urn:cen.eu:en16931:2017<");
    }

    /** What is not as the schema has it. */
    public static List<String> schema(byte[] xml) {
        return faults(xml, true);
    }

    /** What is not as schema and norm have it. */
    public static List<String> rules(byte[] xml) {
        return faults(xml, false);
    }

    private static List<String> faults(byte[] xml, boolean schemaOnly) {
        var document = DOMReader.readXMLDOM(xml);
        var kind = document.getDocumentElement().getLocalName().equals("CreditNote") ? "-creditnote" : "";
        var judge = JUDGES.getAll().stream()
                .filter(set -> set.getID().getAsSingleID().equals("eu.cen.en16931:ubl" + kind + ":" + RULES))
                .findFirst()
                .orElseThrow();
        var found = new ArrayList<String>();
        for (var layer : ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                judge,
                ValidationSourceXML.create("invoice", document),
                Locale.ENGLISH))
            if (!schemaOnly
                    || SCHEMA.equals(
                            layer.getValidationArtefact().getValidationType().getID()))
                layer.getErrorList().forEach(fault -> found.add(fault.getErrorText(Locale.ENGLISH)));
        return found;
    }
}
