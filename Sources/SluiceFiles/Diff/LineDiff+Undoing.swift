/// Taking a change back out of a text that somebody has edited since.
extension LineDiff {
    /// `current` without this change, and with everything else that was done to it since.
    ///
    /// nil where the change cannot be told from what was done since: an edit that overlaps it, or that stands right
    /// behind several lines of it and so may belong to them (an item behind `key:` and its first item). Lines that were
    /// added, and then deleted together with what is around them, are undone already.
    public func undone(in current: [UInt8]) -> [UInt8]? {
        let since = LineDiff(from: new, to: Self.lines(of: current))
        var lines = since.new
        for hunk in hunks.reversed() {
            guard let place = since.place(of: hunk) else { return nil }
            guard case .here(let range) = place else { continue }
            lines.replaceSubrange(range, with: old[hunk.old])
        }
        return Array(lines.joined())
    }

    private enum Place {
        /// The lines of ``new`` that an earlier change brought.
        case here(Range<Int>)
        /// They were deleted.
        case gone
    }

    /// Where the lines that an earlier change brought are now; nil where that cannot be said.
    private func place(of earlier: Hunk) -> Place? {
        if hunks.contains(where: { $0.deletesAll(of: earlier) }) { return .gone }
        guard !hunks.contains(where: { $0.entangles(earlier) }) else { return nil }
        let before = hunks.prefix { $0.old.upperBound <= earlier.new.lowerBound }
        let shift = before.map { $0.new.count - $0.old.count }.reduce(0, +)
        return .here(earlier.new.lowerBound + shift..<earlier.new.upperBound + shift)
    }
}

extension LineDiff.Hunk {
    /// Whether this takes away what an earlier change had only added.
    fileprivate func deletesAll(of earlier: LineDiff.Hunk) -> Bool {
        new.isEmpty && earlier.old.isEmpty && old.lowerBound <= earlier.new.lowerBound
            && old.upperBound >= earlier.new.upperBound
    }

    /// Whether this and an earlier change cannot be told apart.
    fileprivate func entangles(_ earlier: LineDiff.Hunk) -> Bool {
        let lines = earlier.new
        if old.lowerBound < lines.upperBound, old.upperBound > lines.lowerBound { return true }
        // What follows a single line, or replaced as many lines as it has, does not hang on it.
        let standsAlone = lines.count == 1 || lines.count == earlier.old.count
        return old.lowerBound == lines.upperBound && !standsAlone
    }
}
