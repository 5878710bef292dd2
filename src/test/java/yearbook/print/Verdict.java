package yearbook.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a PDF: the rules it breaks, each with one place. */
final class Verdict {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Verdict() {}

    static List<String> brokenRules(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, 50, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                throw new IllegalStateException("veraPDF checked nothing");
            }
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .collect(Collectors.toMap(
                            assertion -> assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber(),
                            assertion -> assertion.getMessage() + " at "
                                    + assertion.getLocation().getContext(),
                            (first, second) -> first))
                    .entrySet()
                    .stream()
                    .map(rule -> rule.getKey() + ": " + rule.getValue())
                    .sorted()
                    .toList();
        } catch (EncryptedPdfException | ModelParsingException | ValidationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
