package yearbook.chart;

import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/** Mozilla's Rhino, in Java alone: slower than V8, but there is no machine it does not run on. */
final class RhinoEngine implements Engine {
    // The first drawing takes seconds here, and on a crowded build server several times that.
    private static final int PATIENCE = 6 * PATIENCE_SECONDS;

    private final Machine machine;
    private final ScriptableObject scope;
    private final Function draw;

    private RhinoEngine(Machine machine, ScriptableObject scope, Function draw) {
        this.machine = machine;
        this.scope = scope;
        this.draw = draw;
    }

    /** Parses the scripts once, since that is most of the time a start takes, and runs them in each engine. */
    static final class Starter implements Maker {
        private final List<Script> scripts;
        private List<org.mozilla.javascript.Script> parsed = List.of();

        Starter(List<Script> scripts) {
            this.scripts = scripts;
        }

        @Override
        public Engine start() {
            return RhinoEngine.start(parsed());
        }

        private synchronized List<org.mozilla.javascript.Script> parsed() {
            if (parsed.isEmpty()) {
                parsed = new Machine().call(context -> scripts.stream()
                        .map(script -> context.compileString(script.text(), script.name(), 1, null))
                        .toList());
            }
            return parsed;
        }

        @Override
        public String name() {
            String version = Context.class.getPackage().getImplementationVersion();
            return version == null ? "Rhino" : "Rhino " + version;
        }

        /** A page waits for its drawings most of the time. */
        @Override
        public int enough(int processors) {
            return processors;
        }
    }

    private static RhinoEngine start(List<org.mozilla.javascript.Script> scripts) {
        var machine = new Machine();
        return machine.call(context -> {
            // Safe: the scripts see no Java.
            ScriptableObject scope = context.initSafeStandardObjects();
            scripts.forEach(script -> script.exec(context, scope, scope));
            return new RhinoEngine(machine, scope, (Function) scope.get("draw", scope));
        });
    }

    @Override
    public String draw(String json) {
        Alarm alarm = Alarm.after(PATIENCE, machine::interrupt);
        try {
            return machine.call(context -> Context.toString(draw.call(context, scope, scope, new Object[] {json})));
        } catch (RhinoException e) {
            throw new DrawingFailed(e.getMessage(), e);
        } catch (TooLate e) {
            throw new DrawingFailed("no drawing within " + PATIENCE + " s", e);
        } finally {
            alarm.stop();
        }
    }

    @Override
    public boolean spent() {
        return machine.interrupted;
    }

    @Override
    public void close() {
        // Nothing to give back but memory.
    }

    /** Enters Rhino on whatever thread calls, and can be told to stop. */
    private static final class Machine extends ContextFactory {
        private volatile boolean interrupted;

        void interrupt() {
            interrupted = true;
        }

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            // Compiling to bytecode takes longer than it saves in a build of a few hundred charts.
            context.setInterpretedMode(true);
            context.setInstructionObserverThreshold(100_000);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            if (interrupted) {
                throw new TooLate();
            }
        }
    }

    /** An error, because a script can catch exceptions. */
    private static final class TooLate extends Error {
        private static final long serialVersionUID = 1L;
    }
}
