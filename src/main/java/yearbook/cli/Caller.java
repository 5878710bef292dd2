package yearbook.cli;

import java.io.PrintWriter;
import java.util.Optional;
import yearbook.problem.Call;
import yearbook.problem.Lang;

/**
 * Who called a command: where the answers go, and how they are worded.
 *
 * @param lang the language asked for
 * @param call how the program was started
 */
record Caller(PrintWriter out, PrintWriter err, Optional<Lang> lang, Call call) {}
