package yearbook.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jbake.template.RenderingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yearbook.Workspaces;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofMillis(300));

    @TempDir
    Path workspace;

    private final CountDownLatch stopped = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..2000000000 as x></#list>",
                "<#list 1..2000000000 as x><#list 1..2000000000 as y></#list></#list>",
                "<#macro two n><#if n gt 0><@two n - 1/><@two n - 1/></#if></#macro><@two 60/>",
                "<#function two n><#if n gt 0><#return two(n - 1) + two(n - 1)></#if><#return 1></#function>${two(60)}",
                "<#import \"part/own.ftl\" as own><@own.forever/>"
            })
    void templateThatComputesWithoutEndIsStopped(String body) throws Exception {
        assertThatThrownBy(() -> patience.bear("task.ftl", () -> render(body))).isInstanceOf(Patience.Exhausted.class);

        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void expressionThatIsLongInComingToAResultKeepsNobodyWaiting() throws Exception {
        String body = "${(1..20000000)?map(x -> x + 1)?filter(x -> x == 0)?join('')}";

        assertThatThrownBy(() -> patience.bear("task.ftl", () -> render(body))).isInstanceOf(Patience.Exhausted.class);

        assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void templateThatUsedUpItsTimeIsLeftLittleOfItForOtherPages() {
        assertThatThrownBy(() -> patience.bear("task.ftl", () -> render("<#list 1.. as x></#list>")))
                .isInstanceOf(Patience.Exhausted.class);

        assertThat(patience.leftTo("task.ftl")).isEqualTo(Duration.ofMillis(3));
        assertThat(patience.leftTo("year.ftl")).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void faultsOfATemplateAreTheSame() {
        assertThatThrownBy(() -> patience.bear("task.ftl", () -> render("${missing}")))
                .isInstanceOf(RenderingException.class);
        assertThatThrownBy(() -> patience.bear("task.ftl", () -> render("<#macro round><@round/></#macro><@round/>")))
                .isInstanceOf(StackOverflowError.class);
    }

    private void render(String body) throws RenderingException {
        Workspaces.write(workspace.resolve("templates/task.ftl"), "<#ftl output_format=\"HTML\">\n" + body);
        Workspaces.write(
                workspace.resolve("templates/part/own.ftl"),
                "<#ftl output_format=\"HTML\">\n<#macro forever><#list 1.. as x></#list></#macro>");
        Configuration freemarker = StrictFreemarker.of(Theme.of(workspace));
        try (Writer out = new StringWriter()) {
            freemarker.getTemplate("task.ftl").process(Map.of(), out);
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        } finally {
            stopped.countDown();
        }
    }
}
