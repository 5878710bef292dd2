package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.problem.Lang;
import yearbook.problem.Wording;
import yearbook.site.SmallWorkspace;

/** Whoever may push a template must not reach the machine that publishes. */
class HostileTemplateTest {
    private static final String PAGE = "2025/nhiem-vu/2025-01/";

    @TempDir
    Path folder;

    private SmallWorkspace workspace;

    @BeforeEach
    void workspace() {
        workspace = SmallWorkspace.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
                "<#assign make=\"freemarker.template.utility.ObjectConstructor\"?new()>${make(\"java.util.Date\")}",
                "<#assign py=\"freemarker.template.utility.JythonRuntime\"?new()><@py>print 1</@py>",
                "${'\"freemarker.template.utility.Execute\"?new()(\"id\")'?eval}",
                "<@'<#assign ex=\"freemarker.template.utility.Execute\"?new()>'?interpret/>"
            })
    void noTemplateMakesAnObject(String body) {
        assertRefused(body, "freemarker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page.class.name}",
                "${page.getClass().getName()}",
                "${page.frame.class}",
                "${page.hashCode()}",
                "${page.frame.toString()}",
                "${page.frame.site.class}",
                "${t.class}",
                "${t?api.getClass()}",
                "${page?api.getClass()}",
                "${page?api.frame}",
                "${config.getClass()}",
                "${db.startup()}",
                "${content.class}",
                "${page.task.of('a')}"
            })
    void noTemplateReachesBeyondWhatAValueIsMadeOf(String body) {
        assertRefused(body, "templates/task.ftl:2:");
    }

    /** A place in the template is not known to FreeMarker there. */
    @Test
    void noExpressionThatATemplateMakesReachesFurther() {
        assertRefused("${'page.class.name'?eval}", "templates/:1:1: ${page.class}: null or missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "db", "renderer", "published_posts", "alltags", "version", "statics", "enums"})
    void nothingOfJBakeButThePageIsThere(String name) {
        assertRefused("<#if " + name + "??><#stop 'there'></#if>${" + name + "?keys?size}", "null or missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../../../etc/passwd",
                "/etc/passwd",
                "/../../etc/passwd",
                "file:///etc/passwd",
                "../../problem/en.properties",
                "classpath:/yearbook/problem/en.properties",
                "*/../../problem/en.properties"
            })
    void onlyTemplatesAreIncludedAndWhoAsksForOthersIsNamed(String file) {
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n<p>x</p>\n<#include \"" + file + "\">");

        assertThatThrownBy(this::page)
                .isInstanceOf(TemplateFault.class)
                .message()
                .startsWith("templates/task.ftl:3:1: \"")
                .contains(file.substring(file.lastIndexOf('/') + 1));
    }

    @Test
    void settingsNameNoVariableOfTheMachine() {
        workspace.with("templates/jbake.properties", "template.task.file=x${sys:java.version}${env:PATH}.ftl\n");

        assertThatThrownBy(this::page)
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("templates/jbake.properties:1:1: \"x${sys:java.version}${env:PATH}.ftl\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#include \"task.ftl\">",
                "<#macro round><@round/></#macro><@round/>",
                "<#function round><#return round()></#function>${round()}"
            })
    void templateThatGoesRoundInCirclesIsAFault(String body) {
        assertRefused(body, "templates/task.ftl:1:1: it, or a template it asks for, includes or calls itself");
    }

    @Test
    void templateThatWritesOnAndOnIsAFault() {
        assertRefused("<#list 1.. as more>${more}</#list>", "templates/task.ftl:1:1: it makes a page without end");
    }

    @ParameterizedTest
    @CsvSource({
        "<#include 'task.ftl'>, 'tự gọi chính mình mãi không dừng'",
        "<#list 1.. as more>${more}</#list>, 'dài thêm mãi không dừng'",
        "<#-- nothing -->, 'không có nội dung gì'"
    })
    void whyNoPageComesIsToldInTheLanguageOfTheAuthors(String body, String words) {
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n" + body);

        var fault = catchThrowableOfType(TemplateFault.class, this::page);

        assertThat(Wording.in(Lang.VI).message(fault.problem()))
                .startsWith("mẫu trang có lỗi, không dựng được trang /" + PAGE)
                .contains(words);
    }

    @Test
    void pageAndWordsAreThere() {
        workspace.with(
                "templates/task.ftl",
                "<#ftl output_format=\"HTML\">\n<p>${page.task.link.text} ${content.title} ${t['nav.home']}</p>");

        try (Browse site = new Browse(workspace)) {
            assertThat(site.page(PAGE).text()).contains("Chuyển đổi số");
        }
    }

    private void assertRefused(String body, String words) {
        workspace.with("templates/task.ftl", "<#ftl output_format=\"HTML\">\n" + body);

        assertThatThrownBy(this::page).isInstanceOf(TemplateFault.class).hasMessageContaining(words);
    }

    private void page() {
        try (Browse site = new Browse(workspace)) {
            site.page(PAGE);
        }
    }
}
