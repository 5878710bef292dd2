package yearbook.content;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's parser of what stands in a paragraph, without the copy of the whole paragraph that it makes at each bracket,
 * backtick, entity and tag, and which takes minutes where a long one is full of them.
 */
final class LeanInlineParser extends CommonmarkInlineParser {
    LeanInlineParser(
            DataHolder options,
            BitSet specials,
            BitSet delimiters,
            Map<Character, DelimiterProcessor> processors,
            LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specials, delimiters, processors, references, extensions);
    }

    @Override
    public BasedSequence match(Pattern pattern) {
        Matcher found = pattern.matcher(input);
        if (index >= input.length() || !found.region(index, input.length()).find()) {
            // So the library says that nothing was found.
            return null;
        }
        index = found.end();
        return input.subSequence(found.start(), found.end());
    }
}
