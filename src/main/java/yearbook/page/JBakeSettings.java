package yearbook.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import yearbook.content.Bytes;

/**
 * JBake's configuration, made by hand (its own factory costs a third of a second): the workspace's
 * {@code templates/jbake.properties} first, then ours, then JBake's defaults. {@code template.report.file=my.ftl} gives
 * reports another template, as JBake's users know it.
 */
final class JBakeSettings extends DefaultJBakeConfiguration {
    private JBakeSettings(File folder, CompositeConfiguration properties) {
        super(folder, properties);
    }

    static JBakeSettings of(Theme theme) {
        CompositeConfiguration properties = new CompositeConfiguration();
        // Or a setting could name variables and files of this machine, and its value come out in a message.
        properties.setInterpolator(null);
        Optional.ofNullable(theme.templates().get("jbake.properties"))
                .ifPresent(file -> properties.addConfiguration(new MapConfiguration(read(file))));
        Properties ours = new Properties();
        for (String type : View.TYPES) {
            ours.setProperty("template." + type + ".file", type + ".ftl");
        }
        properties.addConfiguration(new MapConfiguration(ours));
        properties.addConfiguration(new MapConfiguration(defaults()));
        return new JBakeSettings(new File("."), properties);
    }

    private static Properties defaults() {
        Properties defaults = new Properties();
        try (var in = DefaultJBakeConfiguration.class.getResourceAsStream("/default.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            defaults.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("default.properties", e);
        }
        return defaults;
    }

    private static Properties read(Bytes file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.utf8()));
        } catch (IOException e) {
            throw new UncheckedIOException("jbake.properties", e);
        }
        return properties;
    }
}
