extension Insertion {
    /// New lines behind the last line of a block collection, before the comments and empty lines that follow it.
    func appendingLines(of addition: YAMLNode) -> Splice {
        let collection = trail.node
        let indentation = collection.range.start.column - 1
        let lines = addition.items.map(itemLine) ?? text.block(addition, indentation: indentation)
        let end = collection.range.end.offset
        guard collection.lastLeaf.keepsLineBreaks(in: file) else {
            return Splice(at: endOfLastLine(of: collection), lineBelow(lines, indentation: indentation))
        }
        return Splice(at: end, String(repeating: " ", count: indentation) + lines + text.layout.lineEnd)
    }

    /// A line break and the lines, for a place at the end of a line.
    func lineBelow(_ lines: String, indentation: Int) -> String {
        text.layout.lineEnd + String(repeating: " ", count: indentation) + lines
    }

    /// Where the text of a block scalar ends: before its last line break and the empty lines that follow.
    func endOfText(in range: Range<Int>) -> Int {
        file.bytes[range].lastIndex { !YAMLFile.isLineBreak($0) }.map { $0 + 1 } ?? range.upperBound
    }

    private func endOfLastLine(of collection: YAMLNode) -> Int {
        let range = collection.range.offsets
        return file.endOfLine(from: endOfText(in: range))
    }

    /// An item behind a dash and as many blanks as the item before it has.
    private func itemLine(_ items: [YAMLNode]) -> String {
        dash + items.map(text.flow).joined()
    }

    private var dash: String {
        let list = trail.node
        guard let last = list.items?.last.map({ $0.properties?.start ?? $0.range.start }) else { return "- " }
        let written = file.bytes[..<last.offset].suffix(last.column - list.range.start.column)
        let isDash = written.first == UInt8(ascii: "-") && written.dropFirst().allSatisfy(YAMLFile.isBlank)
        return isDash && written.count > 1 ? String(decoding: written, as: UTF8.self) : "- "
    }
}

extension YAMLNode {
    /// The node that is written last in this one.
    fileprivate var lastLeaf: YAMLNode {
        (items?.last ?? entries?.last?.value)?.lastLeaf ?? self
    }

    /// Whether this is a block scalar with a `+`, to which every empty line behind it belongs.
    fileprivate func keepsLineBreaks(in file: YAMLFile) -> Bool {
        guard scalar?.style == .literal || scalar?.style == .folded,
            let last = file.bytes[range.offsets].last, YAMLFile.isLineBreak(last)
        else { return false }
        let header = file.text(in: range).prefix { $0 != "#" && !$0.isNewline }
        return header.contains("+")
    }
}
