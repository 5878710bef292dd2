package yearbook.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.FreemarkerTemplateEngine.LazyLoadingModel;
import org.jbake.template.RenderingException;
import yearbook.problem.Problem;

/**
 * JBake's rendering side: its configuration says which template a document type has, its document model carries the page,
 * its template engine renders it, here with one strict FreeMarker. Its crawler, database and file writer stay out: our
 * documents are finished when they come here, and bytes are made only when the writer asks.
 */
final class Baker {
    /** What templates call the page and the words of its language. */
    private static final String VIEW = "page";

    private static final String TEXTS = "t";

    private final JBakeConfiguration settings;
    private final StrictEngine engine;

    Baker(Theme theme) {
        settings = JBakeSettings.of(theme);
        engine = new StrictEngine(settings, theme.freemarker());
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
        PageWriter out = new PageWriter();
        try {
            engine.renderDocument(model, settings.getTemplateByDocType(view.type()), out);
        } catch (RenderingException e) {
            throw TemplateFault.of(e, view.frame().path());
        }
        String page = out.toString();
        if (page.isBlank()) {
            throw TemplateFault.in(settings.getTemplateByDocType(view.type()), "makes an empty page", null);
        }
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** Text in memory, as {@link java.io.StringWriter} has it, without its locks: a page is written by one thread. */
    private static final class PageWriter extends Writer {
        private final StringBuilder text = new StringBuilder(16_384);

        @Override
        public void write(int c) {
            text.append((char) c);
        }

        @Override
        public void write(char[] letters, int from, int length) {
            text.append(letters, from, length);
        }

        @Override
        public void write(String words) {
            text.append(words);
        }

        @Override
        public void write(String words, int from, int length) {
            text.append(words, from, from + length);
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

    /** A FreeMarker of its own for a theme, which fails where a template does; it keeps each template it has parsed. */
    static Configuration freemarker(Theme theme) {
        Configuration strict = new Configuration(Configuration.VERSION_2_3_34);
        strict.setTemplateLoader(loaders(theme));
        strict.setOutputFormat(HTMLOutputFormat.INSTANCE);
        strict.setObjectWrapper(new Wrapper());
        strict.setDefaultEncoding("UTF-8");
        strict.setLocale(Locale.ROOT);
        strict.setTimeZone(TimeZone.getTimeZone("UTC"));
        strict.setNumberFormat("computer");
        strict.setBooleanFormat("c");
        strict.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        strict.setLogTemplateExceptions(false);
        strict.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        strict.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return strict;
    }

    private static TemplateLoader loaders(Theme theme) {
        StringTemplateLoader own = new StringTemplateLoader();
        theme.templates().forEach((name, bytes) -> own.putTemplate(name, bytes.utf8(), 0));
        return new MultiTemplateLoader(new TemplateLoader[] {
            own, new ClassTemplateLoader(DefaultTheme.class, DefaultTheme.FOLDER + "templates/")
        });
    }

    /** A JBake template engine on one strict FreeMarker: it fails where JBake's own prints the failure into the page. */
    private static final class StrictEngine extends AbstractTemplateEngine {
        private final Configuration freemarker;
        private final Map<String, Object> settings;

        StrictEngine(JBakeConfiguration settings, Configuration freemarker) {
            // The store is JBake's, never started: no template here asks it for anything.
            super(settings, new ContentStore("memory", "none"));
            this.freemarker = freemarker;
            this.settings = settings.asHashMap();
        }

        @Override
        public void renderDocument(org.jbake.template.model.TemplateModel model, String template, Writer out)
                throws RenderingException {
            model.setConfig(settings);
            var wrapper = freemarker.getObjectWrapper();
            try {
                var own = new SimpleHash(Map.of(VIEW, model.get(VIEW), TEXTS, model.get(TEXTS)), wrapper);
                freemarker
                        .getTemplate(template)
                        .process(new PageModel(own, new LazyLoadingModel(wrapper, model, db, config)), out);
            } catch (IOException | TemplateException e) {
                throw new RenderingException(e);
            }
        }
    }

    /**
     * What a page brings along is found at once, the rest by JBake: asked for what it does not load itself, at every
     * mention of the page that is, JBake throws before it looks further.
     */
    private record PageModel(TemplateHashModel own, TemplateHashModel rest) implements TemplateHashModel {
        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            TemplateModel found = own.get(name);
            return found == null ? rest.get(name) : found;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /**
     * Lets {@link Html} through unescaped; an empty {@link Optional} is a missing value. Templates come with the content, by
     * whoever may push it: they read what a page has and run nothing.
     */
    private static final class Wrapper extends DefaultObjectWrapper {
        /** Of all objects, what a record tells of itself. */
        private static final MemberAccessPolicy READING = new MemberAccessPolicy() {
            @Override
            public ClassMemberAccessPolicy forClass(Class<?> type) {
                return RECORDS;
            }

            @Override
            public boolean isToStringAlwaysExposed() {
                return true;
            }
        };

        private static final ClassMemberAccessPolicy RECORDS = new ClassMemberAccessPolicy() {
            @Override
            public boolean isMethodExposed(Method method) {
                return method.getDeclaringClass().isRecord() && method.getParameterCount() == 0;
            }

            @Override
            public boolean isConstructorExposed(Constructor<?> constructor) {
                return false;
            }

            @Override
            public boolean isFieldExposed(Field field) {
                return false;
            }
        };

        Wrapper() {
            super(Configuration.VERSION_2_3_34);
            setMemberAccessPolicy(READING);
        }

        @Override
        public TemplateModel wrap(Object value) throws TemplateModelException {
            if (value instanceof Html html) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
            }
            return value instanceof Optional<?> optional ? wrap(optional.orElse(null)) : super.wrap(value);
        }
    }
}
