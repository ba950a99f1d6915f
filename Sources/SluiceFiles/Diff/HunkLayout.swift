/// Lays hunks out with the lines around them.
struct HunkLayout {
    let diff: LineDiff
    let endings: LineEndings

    /// `@@ -7,3 +7,4 @@` and the lines of hunks that stand close together.
    func lines(of hunks: ArraySlice<LineDiff.Hunk>) -> [UnifiedDiff.Line] {
        guard let first = hunks.first, let last = hunks.last else { return [] }
        let before = min(UnifiedDiff.context, first.old.lowerBound)
        let behind = min(UnifiedDiff.context, diff.old.count - last.old.upperBound)
        let old = first.old.lowerBound - before..<last.old.upperBound + behind
        let new = first.new.lowerBound - before..<last.new.upperBound + behind
        var lines = [UnifiedDiff.Line(kind: .place, text: "@@ -\(Self.range(old)) +\(Self.range(new)) @@")]
        var next = old.lowerBound
        for hunk in hunks {
            lines += diff.old[next..<hunk.old.lowerBound].flatMap { line($0, .context) }
            lines += diff.old[hunk.old].flatMap { line($0, .removed) }
            lines += diff.new[hunk.new].flatMap { line($0, .added) }
            next = hunk.old.upperBound
        }
        return lines + diff.old[next..<old.upperBound].flatMap { line($0, .context) }
    }

    /// Lines from 1, and how many where it is not one; an empty range names the line before it.
    private static func range(_ range: Range<Int>) -> String {
        let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
        return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
    }

    private func line(_ line: LineDiff.Line, _ kind: UnifiedDiff.Line.Kind) -> [UnifiedDiff.Line] {
        let shown = UnifiedDiff.Line(kind: kind, text: kind.sign + endings.shown(line))
        guard line.last != UInt8(ascii: "\n") else { return [shown] }
        return [shown, UnifiedDiff.Line(kind: .remark, text: #"\ No newline at end of file"#)]
    }
}

/// How the ends of lines are shown: not at all where all are alike, with `^M` for a CR where some are not.
struct LineEndings {
    private let showsReturns: Bool

    init(_ lines: [LineDiff.Line]) {
        let whole = lines.filter { $0.last == UInt8(ascii: "\n") }
        showsReturns = !whole.allSatisfy { $0.dropLast().last == UInt8(ascii: "\r") }
    }

    func shown(_ line: LineDiff.Line) -> String {
        var line = line
        if line.last == UInt8(ascii: "\n") { line = line.dropLast() }
        guard line.last == UInt8(ascii: "\r") else { return String(decoding: line, as: UTF8.self) }
        return String(decoding: line.dropLast(), as: UTF8.self) + (showsReturns ? "^M" : "")
    }
}

extension LineDiff {
    /// Hunks by the lines around them: those whose surroundings touch are shown together.
    var groups: [ArraySlice<Hunk>] {
        var groups: [ArraySlice<Hunk>] = []
        var start = hunks.startIndex
        for index in hunks.indices {
            let isLast = index + 1 == hunks.endIndex
            if !isLast, hunks[index + 1].old.lowerBound - hunks[index].old.upperBound <= 2 * UnifiedDiff.context {
                continue
            }
            groups.append(hunks[start...index])
            start = index + 1
        }
        return groups
    }
}

extension UnifiedDiff.Line.Kind {
    fileprivate var sign: String {
        switch self {
        case .context: " "
        case .removed: "-"
        case .added: "+"
        case .header, .place, .remark: ""
        }
    }
}
