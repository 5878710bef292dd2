package yearbook.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * FreeMarker as templates have it here: it fails where a template does, and a template reaches other templates and the
 * data it is given, and nothing else, as whoever may push a template runs it on the server that publishes.
 */
final class StrictFreemarker {
    private StrictFreemarker() {}

    /** One of its own for a theme; it keeps each template it has parsed. */
    static Configuration of(Theme theme) {
        Configuration strict = new Stoppable(theme.templateNames().collect(Collectors.toUnmodifiableSet()));
        strict.setTemplateLoader(loaders(theme));
        strict.setOutputFormat(HTMLOutputFormat.INSTANCE);
        strict.setObjectWrapper(new Wrapper());
        strict.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        strict.setAPIBuiltinEnabled(false);
        strict.setDefaultEncoding("UTF-8");
        strict.setLocale(Locale.ROOT);
        strict.setTimeZone(TimeZone.getTimeZone("UTC"));
        strict.setNumberFormat("computer");
        strict.setBooleanFormat("c");
        strict.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        strict.setLogTemplateExceptions(false);
        strict.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return strict;
    }

    /** Has the workspace's own templates look up, in each round of a list and in each call, whether they are told to stop. */
    private static final class Stoppable extends Configuration {
        private final Set<String> names;
        private final Set<Template> prepared = Collections.newSetFromMap(new IdentityHashMap<>());

        Stoppable(Set<String> names) {
            super(Configuration.VERSION_2_3_34);
            this.names = names;
        }

        /** All others come here; each template comes again and again. */
        @Override
        public Template getTemplate(
                String name, Locale locale, Object condition, String encoding, boolean parse, boolean ignoreMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
            if (template != null && names.contains(template.getName())) {
                prepare(template);
            }
            return template;
        }

        private synchronized void prepare(Template template) {
            if (prepared.add(template)) {
                _CoreAPI.addThreadInterruptedChecks(template);
            }
        }
    }

    private static TemplateLoader loaders(Theme theme) {
        StringTemplateLoader own = new StringTemplateLoader();
        theme.templates().forEach((name, bytes) -> own.putTemplate(name, bytes.utf8(), 0));
        return new MultiTemplateLoader(new TemplateLoader[] {
            own, new ClassTemplateLoader(DefaultTheme.class, DefaultTheme.FOLDER + "templates/")
        });
    }

    /** Lets {@link Html} through unescaped; an empty {@link Optional} is a missing value. */
    private static final class Wrapper extends DefaultObjectWrapper {
        Wrapper() {
            super(Configuration.VERSION_2_3_34);
            setMemberAccessPolicy(new ComponentsOnly());
        }

        @Override
        public TemplateModel wrap(Object value) throws TemplateModelException {
            if (value instanceof Html html) {
                return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
            }
            return value instanceof Optional<?> optional ? wrap(optional.orElse(null)) : super.wrap(value);
        }
    }

    /** Of an object a template sees what a record is made of: no method that does anything, no class, no loader. */
    private static final class ComponentsOnly implements MemberAccessPolicy {
        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            return new ComponentsOf(type);
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }

    private static final class ComponentsOf implements ClassMemberAccessPolicy {
        private final Set<String> names;

        ComponentsOf(Class<?> type) {
            names = type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet())
                    : Set.of();
        }

        @Override
        public boolean isMethodExposed(Method method) {
            return method.getParameterCount() == 0 && names.contains(method.getName());
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
            return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
            return false;
        }
    }
}
