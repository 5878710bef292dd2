() => {
    // Every rule for WCAG 2.2 A and AA, the best practices, and the experimental ones. With scripting off axe cannot
    // wait for style sheets; the one rule that needs them (css-orientation-lock) runs with scripting on.
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"];
    const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"] };
    const brief = violation => result => result.nodes.map(node => ({
        violation,
        rule: result.id,
        text: `${node.target.join(" ")}: ${(node.failureSummary || result.help).replace(/\s+/g, " ")}`,
    }));
    const told = results =>
        JSON.stringify([...results.violations.flatMap(brief(true)), ...results.incomplete.flatMap(brief(false))]);
    if (!window.axeJobs) {
        return axe.run(document, options).then(told);
    }
    let answer;
    const rules = { "css-orientation-lock": { enabled: false } };
    axe.run(document, { ...options, rules, preload: false }, (error, results) => {
        answer = error
            ? JSON.stringify([{ violation: true, rule: "axe", text: String(error) }])
            : told(results);
    });
    while (window.axeJobs.length > 0) {
        window.axeJobs.shift()();
    }
    return answer;
}
