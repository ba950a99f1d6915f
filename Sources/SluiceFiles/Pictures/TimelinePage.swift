public import SluiceCore

/// A run as a page to look at, to print or to send on: it needs no network, no script and no colours.
///
/// What is drawn is in a table, so that it can be read aloud, wraps, and breaks between rows on paper.
public struct TimelinePage: Sendable {
    /// What was done: `apply prod in us-west-2`.
    public var heading: String
    /// What came of it, in a sentence.
    public var outcome: String
    /// What happened.
    public var timeline: Timeline

    /// Shows a run.
    public init(heading: String, outcome: String, timeline: Timeline) {
        self.heading = heading
        self.outcome = outcome
        self.timeline = timeline
    }

    /// The whole file. Apart from its first line it is well-formed XML.
    public var html: String {
        ([
            "<!doctype html>", #"<html lang="en">"#, "<head>", #"<meta charset="utf-8"/>"#,
            #"<meta name="viewport" content="width=device-width, initial-scale=1"/>"#,
            #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>"#,
            "<title>\(heading.markup)</title>", "<style>", Self.style, "</style>", "</head>", "<body>", Self.patterns,
            "<main>",
        ] + head + totals + stacks + ["</main>", "</body>", "</html>"]).map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        let took = timeline.ended.since(timeline.started).spokenText
        return [
            "<h1>\(heading.markup)</h1>",
            "<p>Started \(timeline.started.iso8601.markup), took \(took). \(outcome.markup)</p>",
        ]
    }

    /// A line for each stack, and one for all.
    private var totals: [String] {
        let shown = Timeline.Activity.allCases.filter { timeline.totals.durations[$0] != nil }
        let names = ["", "calls", "retries", "throttles"] + shown.map(\.word)
        let several = timeline.stacks.count > 1
        let rows = several ? timeline.stacks.map { row($0.name ?? "", $0.totals, shown) } : []
        return [
            #"<div class="wide" role="region" aria-label="Totals" tabindex="0">"#, #"<table class="totals">"#,
            "<caption>Totals; the times are those of all calls together</caption>",
            "<thead><tr>" + names.map { #"<th scope="col">\#($0)</th>"# }.joined() + "</tr></thead>",
            "<tbody>",
        ] + rows + [row(several ? "all" : "run", timeline.totals, shown), "</tbody>", "</table>", "</div>"]
    }

    private func row(_ name: String, _ totals: Timeline.Totals, _ shown: [Timeline.Activity]) -> String {
        let numbers = [totals.calls, totals.retries, totals.throttles].map { "\($0)" }
        let times = shown.map { totals.durations[$0]?.spokenText ?? "–" }
        return #"<tr><th scope="row">\#(name.markup)</th>"# + (numbers + times).map { "<td>\($0)</td>" }.joined()
            + "</tr>"
    }

    private var stacks: [String] {
        guard timeline.stacks.contains(where: { !$0.rows.isEmpty }) else { return ["<p>No call was sent.</p>"] }
        let scale = TimeScale(from: timeline.started, until: timeline.ended)
        return legend
            + timeline.stacks.enumerated().flatMap { number, stack in
                TimelineChart(stack: stack, number: number + 1, scale: scale).lines
            }
    }

    private var legend: [String] {
        let items = Timeline.Activity.allCases.map { activity in
            "<li>\(Self.swatch(activity)) <b>\(activity.word)</b>: \(activity.meaning)</li>"
        }
        return [#"<ul class="legend" aria-label="What the patterns mean">"#] + items + [
            #"<li><b class="mark">◆</b> <b>longest path</b>: each began when the one before it was done, to the end</li>"#,
            "</ul>",
        ]
    }

    private static func swatch(_ activity: Timeline.Activity) -> String {
        #"<svg class="swatch" width="34" height="14" aria-hidden="true">"#
            + #"<rect class="\#(activity.rawValue)" x="1" y="1" width="32" height="12"/></svg>"#
    }
}
