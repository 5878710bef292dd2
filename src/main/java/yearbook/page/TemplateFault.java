package yearbook.page;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Optional;

/** A template that cannot be rendered: which one, where in it, for which page. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TemplateFault(String message, Throwable cause) {
        super(message, cause);
    }

    static TemplateFault of(Exception failure, String page) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        return new TemplateFault(describe(innermost(cause)) + " (" + page + ")", cause);
    }

    /** A template that imports a broken one only says that it could not; the broken one says what is wrong. */
    private static Throwable innermost(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause instanceof ParseException
                        || cause instanceof TemplateException
                        || cause instanceof TemplateNotFoundException
                ? innermost(cause)
                : fault;
    }

    /** A template that renders, but to what cannot be used. */
    public static TemplateFault in(String template, String what, Throwable cause) {
        return new TemplateFault("templates/" + template + ": " + firstLine(what), cause);
    }

    private static String describe(Throwable cause) {
        if (cause instanceof TemplateException fault) {
            return "templates/%s:%s:%s: %s"
                    .formatted(
                            fault.getTemplateSourceName(),
                            fault.getLineNumber(),
                            fault.getColumnNumber(),
                            firstLine(fault.getMessageWithoutStackTop()));
        } else if (cause instanceof ParseException fault) {
            return "templates/%s:%s:%s: %s"
                    .formatted(
                            fault.getTemplateName(),
                            fault.getLineNumber(),
                            fault.getColumnNumber(),
                            firstLine(fault.getEditorMessage()));
        } else if (cause instanceof TemplateNotFoundException fault) {
            return "templates/" + fault.getTemplateName() + ":1:1: not found";
        }
        return firstLine(cause.toString());
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("");
    }
}
