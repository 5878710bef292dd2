package yearbook.cli;

import java.util.List;
import java.util.Locale;
import yearbook.archive.AllowedSigners;
import yearbook.archive.Check;
import yearbook.archive.Finding;
import yearbook.archive.Finding.Where;
import yearbook.archive.Kept;
import yearbook.archive.Seal;
import yearbook.site.Signature;

/**
 * Whether a version is signed by somebody whose signature counts.
 *
 * @param required whether one that nobody signed is amiss too
 */
record SealCheck(AllowedSigners signers, boolean required) implements Check {
    @Override
    public List<Finding> examine(Kept kept, Where where, String file) {
        Signature seal = Seal.of(kept, signers);
        if (seal.state() == Signature.State.GOOD || (seal.state() == Signature.State.UNSIGNED && !required)) {
            return List.of();
        }
        String sentence =
                "verify.seal-" + seal.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(Finding.of(where.at(Seal.FILE), file, sentence, seal.key(), seal.signer(), Signers.FILE));
    }
}
