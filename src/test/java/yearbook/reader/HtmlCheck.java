package yearbook.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Finds what the Nu HTML Checker (the validator of validator.w3.org) has to say about each page. */
final class HtmlCheck {
    private final List<String> messages = new ArrayList<>();
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private String page = "the schema";

    HtmlCheck() {
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new Listener());
            validator.setUpValidatorAndParsers(new Listener(), false, false);
        } catch (Exception e) { // The validator declares just that.
            throw new IllegalStateException("the HTML validator does not start", e);
        }
    }

    /** Errors and warnings alike. */
    List<String> messagesOn(BuiltSite site) {
        messages.clear();
        site.pages().forEach(next -> check(site.root().resolve(next.path()), next.path()));
        return List.copyOf(messages);
    }

    private void check(Path file, String name) {
        page = name;
        try {
            validator.checkHtmlInputSource(asServed(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(name + " cannot be validated", e);
        }
    }

    /** The validator compares addresses with the security policy, so each page needs one as on a server. */
    private static InputSource asServed(Path file, String name) throws IOException {
        var source = new InputSource("http://site/" + name);
        source.setByteStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        source.setEncoding("UTF-8");
        return source;
    }

    private final class Listener implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            add("warning", e);
        }

        @Override
        public void error(SAXParseException e) {
            add("error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add("error", e);
        }

        private void add(String kind, SAXParseException e) {
            messages.add(
                    "%s:%d:%d: %s: %s".formatted(page, e.getLineNumber(), e.getColumnNumber(), kind, e.getMessage()));
        }
    }
}
