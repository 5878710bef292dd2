() => {
    // A page with scripting off runs neither timers nor promises: give axe a queue that run-axe.js empties.
    const jobs = [];
    window.setTimeout = (job, delay, ...values) => jobs.push(() => job(...values));
    window.clearTimeout = () => {};
    delete window.MutationObserver;
    delete window.WebKitMutationObserver;
    delete window.Promise;
    // Axe takes whatever stands in a noscript for hidden; here readers see it.
    for (const shown of document.body.querySelectorAll("noscript")) {
        shown.replaceWith(...shown.childNodes);
    }
    window.axeJobs = jobs;
}
