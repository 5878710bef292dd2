package yearbook.check;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yearbook.content.Bilingual;
import yearbook.content.Manuscript;
import yearbook.content.Prose;
import yearbook.problem.Lang;
import yearbook.problem.Problem;
import yearbook.problem.Problem.Term;

/** Every name, note and quote stands in every language of the site. */
final class LanguageRule implements Rule {
    @Override
    public List<Problem> problemsIn(Manuscript manuscript) {
        List<Problem> problems = new ArrayList<>();
        visit(manuscript, manuscript.site().languages(), problems);
        return problems;
    }

    /** Content is records all the way down, so that a new field cannot be forgotten here. */
    private static void visit(Object value, List<Lang> languages, List<Problem> problems) {
        if (value instanceof Bilingual words) {
            languages.stream()
                    .filter(lang -> words.phrase(lang).isEmpty())
                    .map(lang -> Problem.error(
                            "language-missing", words.at(), new Term("lang." + lang), lang, words.text(lang)))
                    .forEach(problems::add);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> visit(inner, languages, problems));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> visit(item, languages, problems));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> visit(item, languages, problems));
        } else if (value instanceof Record && !(value instanceof Prose)) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                visit(valueOf(component, value), languages, problems);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
