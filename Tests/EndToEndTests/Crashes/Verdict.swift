import Foundation

/// What came of one disturbed run.
struct Verdict: Sendable {
    /// What it is counted under, a line of the table.
    let action: String
    /// What was done to it, a column of the table.
    let kind: String
    /// Which one, for whoever wants to see it again.
    let name: String
    /// What is wrong; empty where all is well.
    let flaws: [String]

    /// A table with a line an action and a column a kind, and what broke beneath it.
    static func table(_ title: String, _ verdicts: [Verdict]) -> String {
        let kinds = verdicts.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let clean = verdicts.count { $0.flaws.isEmpty }
        let head = [["\(title): \(clean) of \(verdicts.count) clean"] + kinds]
        let rows = Set(verdicts.map(\.action)).sorted().map { action in
            ["  \(action)"]
                + kinds.map { kind in
                    let cell = verdicts.filter { $0.action == action && $0.kind == kind }
                    let good = cell.count { $0.flaws.isEmpty }
                    return cell.isEmpty ? "-" : good == cell.count ? "\(good) clean" : "\(good) of \(cell.count)"
                }
        }
        let broken = verdicts.filter { !$0.flaws.isEmpty }.flatMap { verdict in
            ["  \(verdict.name):"] + verdict.flaws.map { "    \($0)" }
        }
        return (aligned(head + rows) + broken).joined(separator: "\n")
    }

    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { text, width in text.padding(toLength: width, withPad: " ", startingAt: 0) }
                .joined(separator: "  ")
        }
    }
}

/// Does the work for every element, a few at a time; the results come in the order of the elements.
func sideBySide<Element: Sendable, Result: Sendable>(
    _ elements: [Element], limit: Int, _ work: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var results: [Result?] = Array(repeating: nil, count: elements.count)
        for (index, element) in elements.enumerated() {
            if index >= limit, let (done, result) = try await group.next() { results[done] = result }
            group.addTask { (index, try await work(element)) }
        }
        for try await (done, result) in group { results[done] = result }
        return results.compactMap(\.self)
    }
}
