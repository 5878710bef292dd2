package yearbook.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/**
 * JBake's rendering side: its configuration says which template a document type has, its document model carries the page,
 * its template engine renders it, here with one strict FreeMarker. Its crawler, database and file writer stay out: our
 * documents are finished when they come here, and bytes are made only when the writer asks.
 */
final class Baker {
    /** What templates call the page, the words of its language, and the page as JBake has it: title and address. */
    private static final String VIEW = "page";

    private static final String TEXTS = "t";
    private static final String DOCUMENT = "content";

    private final JBakeConfiguration settings;
    private final StrictEngine engine;

    private final Patience patience = new Patience(Patience.USUAL);

    /** Templates of the program come to an end. */
    private final boolean hasOwnTemplates;

    Baker(Theme theme) {
        settings = JBakeSettings.of(theme);
        engine = new StrictEngine(settings, theme.freemarker());
        hasOwnTemplates = theme.templateNames().findAny().isPresent();
    }

    /** What is written wrongly in the workspace's own templates; whether they fit their pages shows when these are made. */
    static List<Problem> problemsIn(Theme theme) {
        List<String> own = theme.templateNames().toList();
        if (own.isEmpty()) {
            return List.of();
        }
        Configuration strict = theme.freemarker();
        List<Problem> problems = new ArrayList<>();
        for (String name : own) {
            try {
                strict.getTemplate(name);
            } catch (IOException unreadable) {
                problems.add(TemplateFault.written(unreadable));
            }
        }
        return problems;
    }

    /** The page as UTF-8; nothing is written anywhere when its template fails. */
    byte[] bake(View view) {
        DocumentModel document = new DocumentModel();
        document.setType(view.type());
        document.setTitle(view.frame().title());
        document.setUri(view.frame().path());
        document.setRootPath(view.frame().root());
        document.put(VIEW, view);
        var model = new org.jbake.template.model.TemplateModel();
        model.setContent(document);
        model.put(VIEW, view);
        model.put(TEXTS, view.frame().texts());
        String template = settings.getTemplateByDocType(view.type());
        PageWriter out = new PageWriter();
        try {
            if (hasOwnTemplates) {
                patience.bear(template, () -> engine.renderDocument(model, template, out));
            } else {
                engine.renderDocument(model, template, out);
            }
        } catch (Patience.Exhausted e) {
            throw fruitless(view, new Term("word.template-stuck"), e);
        } catch (RenderingException e) {
            throw out.isFull()
                    ? fruitless(view, new Term("word.template-endless"), e)
                    : TemplateFault.of(e, view.frame().path());
        } catch (StackOverflowError e) {
            throw fruitless(view, new Term("word.template-round"), e);
        }
        String page = out.toString();
        if (page.isBlank()) {
            throw fruitless(view, new Term("word.template-empty"), null);
        }
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private TemplateFault fruitless(View view, Term what, Throwable cause) {
        String template = settings.getTemplateByDocType(view.type());
        return TemplateFault.fruitless(template, what, view.frame().path(), cause);
    }

    /**
     * Text in memory, as {@link java.io.StringWriter} has it, without its locks: a page is written by one thread. It ends a
     * template that writes on and on.
     */
    private static final class PageWriter extends Writer {
        /** Ten times the longest report that is read. */
        private static final int MOST = 30_000_000;

        private final StringBuilder text = new StringBuilder(16_384);

        boolean isFull() {
            return text.length() > MOST;
        }

        private void hold() throws IOException {
            if (isFull()) {
                throw new IOException("more than " + MOST + " characters");
            }
        }

        @Override
        public void write(int c) throws IOException {
            text.append((char) c);
            hold();
        }

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            text.append(letters, from, length);
            hold();
        }

        @Override
        public void write(String words) throws IOException {
            text.append(words);
            hold();
        }

        @Override
        public void write(String words, int from, int length) throws IOException {
            text.append(words, from, from + length);
            hold();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** A JBake template engine on one strict FreeMarker: it fails where JBake's own prints the failure into the page. */
    private static final class StrictEngine extends AbstractTemplateEngine {
        private final Configuration freemarker;

        StrictEngine(JBakeConfiguration settings, Configuration freemarker) {
            // The store is JBake's, never started: no template here asks it for anything.
            super(settings, new ContentStore("memory", "none"));
            this.freemarker = freemarker;
        }

        @Override
        public void renderDocument(org.jbake.template.model.TemplateModel model, String template, Writer out)
                throws RenderingException {
            // JBake's own model would also bring its settings, with all that this machine has set, and its store.
            var data = Map.of(VIEW, model.get(VIEW), TEXTS, model.get(TEXTS), DOCUMENT, model.getContent());
            try {
                freemarker.getTemplate(template).process(data, out);
            } catch (IOException | TemplateException e) {
                throw new RenderingException(e);
            }
        }
    }
}
