import SluiceCore

/// The calls of one stack: a row for each, with a bar on a common axis.
struct TimelineChart {
    let stack: Timeline.Stack
    /// Tells it apart from the others of the page.
    let number: Int
    let scale: TimeScale

    var lines: [String] {
        let name = stack.name ?? "Calls"
        guard !stack.rows.isEmpty else { return [#"<h2>\#(name.markup)</h2>"#, "<p>No call was sent.</p>"] }
        return [
            #"<section aria-labelledby="stack-\#(number)">"#, #"<h2 id="stack-\#(number)">\#(name.markup)</h2>"#,
            #"<div class="wide" role="region" aria-labelledby="stack-\#(number)" tabindex="0">"#,
            #"<table class="timeline">"#,
            #"<colgroup><col class="object"/><col class="call"/><col class="took"/><col/></colgroup>"#,
            #"<thead><tr><th scope="col">object</th><th scope="col">call</th><th scope="col">took</th>"#
                + #"<th scope="col">\#(axis)</th></tr></thead>"#,
            "<tbody>",
        ] + stack.rows.map(line) + ["</tbody>", "</table>", "</div>"] + spans + ["</section>"]
    }

    // MARK: The picture

    private func line(_ row: Timeline.Row) -> String {
        let mark = row.isOnLongestPath ? #"<b class="mark" title="longest path">◆</b> "# : ""
        let remarks = row.remarks.map { #" <small>\#($0.markup)</small>"# }.joined()
        return #"<tr\#(row.isOnLongestPath ? #" class="path""# : "")><th scope="row">\#(mark)<code>"#
            + #"\#(row.object.markup)</code></th><td>\#(row.deed.markup)\#(remarks)</td>"#
            + #"<td class="number">\#(row.duration.spokenText)</td><td>\#(bar(row))</td></tr>"#
    }

    private func bar(_ row: Timeline.Row) -> String {
        let grid = scale.ticks.map { tick in
            let x = scale.percent(tick.offset)
            return #"<line x1="\#(x)" x2="\#(x)" y1="0" y2="100%"/>"#
        }
        let rects = row.spans.map { span in
            let (x, width) = (scale.percent(scale.offset(of: span.from)), scale.percent(span.duration))
            return #"<rect class="\#(span.activity.rawValue)" x="\#(x)" width="\#(width)" y="4" height="14">"#
                + "<title>\(words(span).markup)</title></rect>"
        }
        let text = row.spans.map(words).joined(separator: "; ")
        return #"<svg class="bar" role="img" width="100%" height="22"><title>\#("\(row.object) \(row.deed)".markup)"#
            + "</title><desc>\(text.markup)</desc>" + (grid + rects).joined() + "</svg>"
    }

    private func words(_ span: Timeline.Span) -> String {
        "\(span.activity.word) \(span.duration.spokenText), from \(scale.offset(of: span.from).spokenText)"
    }

    private var axis: String {
        let marks = scale.ticks.enumerated().map { index, tick in
            let x = scale.percent(tick.offset)
            // What stands at an end must not stick out.
            let anchor = index == 0 ? "start" : tick.offset / scale.length > 0.93 ? "end" : "middle"
            return #"<text x="\#(x)" y="13" text-anchor="\#(anchor)">\#(tick.label)</text>"#
                + #"<line x1="\#(x)" x2="\#(x)" y1="16" y2="100%"/>"#
        }
        return #"<svg class="axis" role="img" width="100%" height="22"><title>time since the start</title>"#
            + marks.joined() + "</svg>"
    }

    // MARK: In numbers

    /// The same without a picture.
    private var spans: [String] {
        let rows = stack.rows.flatMap { row in
            row.spans.map { span in
                let (from, until) = (scale.offset(of: span.from), scale.offset(of: span.until))
                return #"<tr><th scope="row"><code>\#(row.object.markup)</code></th><td>\#(row.deed.markup)</td>"#
                    + "<td>\(span.activity.word)</td>"
                    + [from, until, span.duration].map { #"<td class="number">\#($0.spokenText)</td>"# }.joined()
                    + "</tr>"
            }
        }
        let names = ["object", "call", "what", "from", "until", "took"]
        return [
            "<details>", "<summary>The same in numbers</summary>",
            #"<div class="wide" role="region" aria-label="In numbers" tabindex="0">"#, #"<table class="spans">"#,
            "<thead><tr>" + names.map { #"<th scope="col">\#($0)</th>"# }.joined() + "</tr></thead>", "<tbody>",
        ] + rows + ["</tbody>", "</table>", "</div>", "</details>"]
    }
}
