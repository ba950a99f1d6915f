/// Decides which bytes bring a new value to the end of a trail.
struct Insertion {
    let file: YAMLFile
    let trail: Trail
    let text: NodeText

    init(file: YAMLFile, trail: Trail, layout: Layout) {
        self.file = file
        self.trail = trail
        text = NodeText(layout: layout)
    }

    /// Puts another scalar in the place of one, whose anchor, tag and comment stay.
    func replacement(of old: YAMLScalar, by new: YAMLScalar) -> [Splice] {
        guard old.style == .literal || old.style == .folded else {
            return [Splice(trail.node.range.offsets, gap + new.written)]
        }
        let range = trail.node.range.offsets
        return [Splice(range.lowerBound..<endOfText(in: range), new.written + commentOfHeader(in: range))]
    }

    /// Puts a value where nothing, a null or an empty list stands.
    func filling(with value: YAMLNode) -> [Splice] {
        let node = trail.node
        if trail.isInFlow || value.scalar != nil { return [Splice(node.range.offsets, gap + text.flow(value))] }
        if trail.holder == nil, node.isVacant { return [beginningOfDocument(with: value)] }
        if let blanks = file.blanks(before: node.range.start), !node.range.offsets.isEmpty {
            return [Splice(node.range.offsets, text.block(value, indentation: blanks.count))]
        }
        return filling(linesBelowWith: value)
    }

    /// Adds the one entry or item of a collection at the end of the collection that the trail leads to.
    func appending(_ addition: YAMLNode) -> [Splice] {
        trail.node.isFlow ? appendingInFlow(addition) : [appendingLines(of: addition)]
    }

    /// Whether an empty list may give way to lines below its key: it has a line to itself and its key.
    func isReplaceable(_ list: YAMLNode) -> Bool {
        !trail.isInFlow && list.items == [] && list.range.start.line == list.range.end.line
    }
}

extension Insertion {
    /// What parts a value that was left out from what stands before it.
    private var gap: String {
        let node = trail.node
        guard node.range.offsets.isEmpty else { return "" }
        let hasColon = file.bytes[..<node.range.start.offset].last == UInt8(ascii: ":")
        return hasColon || node.properties != nil ? " " : ": "
    }

    /// Takes away what is written behind the key, and puts a collection below the line.
    private func filling(linesBelowWith value: YAMLNode) -> [Splice] {
        let written = trail.node.range.offsets
        let indentation = trail.holder.map { $0.range.start.column - 1 + text.offset(of: value) } ?? 0
        let lines = lineBelow(text.block(value, indentation: indentation), indentation: indentation)
        let below = Splice(at: file.endOfLine(from: written.upperBound), lines)
        guard !written.isEmpty else { return [below] }
        return [Splice(file.startOfBlanks(before: written.lowerBound)..<written.upperBound, ""), below]
    }

    /// A document without a root has its place directly before the mark or the end of the file that follows.
    private func beginningOfDocument(with value: YAMLNode) -> Splice {
        let place = trail.node.range.start
        let lines = text.block(value, indentation: 0)
        let lineEnd = text.layout.lineEnd
        return Splice(at: place.offset, place.column == 1 ? lines + lineEnd : lineEnd + lines)
    }

    /// The comment behind `|` or `>`, with the blanks before it.
    private func commentOfHeader(in range: Range<Int>) -> String {
        let header = range.lowerBound..<min(file.endOfLine(from: range.lowerBound), range.upperBound)
        guard let sign = file.bytes[header].firstIndex(of: UInt8(ascii: "#")) else { return "" }
        return String(decoding: file.bytes[file.startOfBlanks(before: sign)..<header.upperBound], as: UTF8.self)
    }
}

extension YAMLNode {
    /// Whether this is a collection in brackets or braces.
    var isFlow: Bool {
        switch content {
        case .sequence(_, let isFlow), .mapping(_, let isFlow): isFlow
        case .scalar, .alias: false
        }
    }

    /// Whether nothing at all stands here, not even an anchor or a tag.
    fileprivate var isVacant: Bool { scalar?.isAbsent == true && properties == nil }
}
