package yearbook.content;

import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import yearbook.HotPath;

/** Reading every file of the shipped workspace. */
public class ReadBench extends HotPath {
    @Benchmark
    public Reading workspace() {
        return Reader.read(Path.of(""), new Memory());
    }
}
