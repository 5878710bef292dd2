package yearbook.check;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import yearbook.HotPath;
import yearbook.content.Manuscript;
import yearbook.content.Memory;
import yearbook.content.Reader;
import yearbook.problem.Problem;

/** The rules that walk through all blocks of the shipped report, in both languages. */
public class RulesBench extends HotPath {
    private Manuscript manuscript;

    @Setup
    public void read() {
        manuscript = Reader.read(Path.of(""), new Memory()).manuscript().orElseThrow();
    }

    @Benchmark
    public List<Problem> blockPairing() {
        return new PairingRule().problemsIn(manuscript);
    }

    @Benchmark
    public List<Problem> numberParity() {
        return new NumberParityRule().problemsIn(manuscript);
    }
}
