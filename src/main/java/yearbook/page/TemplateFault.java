package yearbook.page;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Optional;
import yearbook.problem.Lang;
import yearbook.problem.Place;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;
import yearbook.problem.Wording;

/** A template that cannot be rendered: which one, where in it, for which page. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;
    private final String page;

    /** What is wrong with a template, a {@link Term} or in FreeMarker's words, and where. */
    private record Fault(Place place, Object what) {
        String told() {
            return place + ": "
                    + (what instanceof Term term ? Wording.in(Lang.EN).say(term.key()) : what);
        }
    }

    private TemplateFault(Fault fault, String page, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.page = page;
    }

    static TemplateFault of(Exception failure, String page) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        return onPage(describe(innermost(cause)), page, cause);
    }

    /** A template that makes no page: it goes on without end, by itself or through others, or writes nothing. */
    static TemplateFault fruitless(String template, Term what, String page, Throwable cause) {
        return onPage(new Fault(Place.startOf("templates/" + template), what), page, cause);
    }

    private static TemplateFault onPage(Fault fault, String page, Throwable cause) {
        return new TemplateFault(fault, page, fault.told() + " (" + page + ")", cause);
    }

    /** The same as a problem among those of the content. */
    public Problem problem() {
        return Problem.error("template-fault", fault.place(), fault.what(), "/" + page);
    }

    /** That a template cannot even be read, whatever page it is for. */
    static Problem written(Exception failure) {
        Fault fault = describe(innermost(failure));
        return Problem.error("template-fault", fault.place(), fault.what()).worded("template-fault-written");
    }

    /** A template that imports a broken one only says that it could not; the broken one says what is wrong. */
    private static Throwable innermost(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause instanceof ParseException || cause instanceof TemplateException ? innermost(cause) : fault;
    }

    /** A template that renders, but to what cannot be used. */
    public static TemplateFault in(String template, String what, Throwable cause) {
        String fault = firstLine(what);
        Place place = Place.startOf("templates/" + template);
        return new TemplateFault(new Fault(place, fault), "", "templates/" + template + ": " + fault, cause);
    }

    private static Fault describe(Throwable cause) {
        if (cause instanceof InvalidReferenceException fault) {
            return new Fault(
                    place(fault.getTemplateSourceName(), fault.getLineNumber(), fault.getColumnNumber()),
                    "${" + fault.getBlamedExpressionString() + "}: null or missing");
        } else if (cause instanceof TemplateException fault
                && sought(fault.getCause()).isPresent()) {
            return new Fault(
                    place(fault.getTemplateSourceName(), fault.getLineNumber(), fault.getColumnNumber()),
                    sought(fault.getCause()).get());
        } else if (cause instanceof TemplateException fault) {
            return new Fault(
                    place(fault.getTemplateSourceName(), fault.getLineNumber(), fault.getColumnNumber()),
                    firstLine(fault.getMessageWithoutStackTop()));
        } else if (cause instanceof ParseException fault) {
            return new Fault(
                    place(fault.getTemplateName(), fault.getLineNumber(), fault.getColumnNumber()),
                    firstLine(fault.getEditorMessage()));
        } else if (sought(cause).isPresent()) {
            return new Fault(
                    Place.startOf("templates/jbake.properties"), sought(cause).get());
        }
        return new Fault(Place.startOf("templates/"), firstLine(cause.toString()));
    }

    /** That a template was asked for which is not there, or lies where no template may; only who asked has a place. */
    private static Optional<String> sought(Throwable cause) {
        if (cause instanceof TemplateNotFoundException fault) {
            return Optional.of("\"" + fault.getTemplateName() + "\": not found");
        } else if (cause instanceof MalformedTemplateNameException fault) {
            return Optional.of("\"" + fault.getTemplateName() + "\": " + fault.getMalformednessDescription());
        }
        return Optional.empty();
    }

    /** FreeMarker knows no place, or no template, for some faults. */
    private static Place place(String template, Integer line, Integer column) {
        boolean known = line != null && line > 0 && column != null && column > 0;
        return new Place("templates/" + (template == null ? "" : template), known ? line : 1, known ? column : 1);
    }

    private static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("");
    }
}
