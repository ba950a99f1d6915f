extension Insertion {
    /// Adds to what stands in brackets or braces; where each element has a line to itself, so has the new one.
    func appendingInFlow(_ addition: YAMLNode) -> [Splice] {
        let element = (addition.items?.map(text.flow) ?? addition.entries?.map(text.flow))?.joined() ?? ""
        guard let last = trail.node.lastElement else { return [fillingBrackets(with: element)] }
        guard let blanks = file.blanks(before: last.start) else {
            return [Splice(at: last.end.offset, comma(behind: last) + " " + element)]
        }
        return appendingLine(blanks + element, behind: last)
    }

    private func appendingLine(_ line: String, behind last: MarkRange) -> [Splice] {
        let lineEnd = text.layout.lineEnd
        let closing = trail.node.range.end.offset - 1
        let written = writtenComma(in: last.end.offset..<closing)
        let place = file.endOfLine(from: written ?? last.end.offset)
        if place >= closing { return [Splice(at: last.end.offset, comma(behind: last) + lineEnd + line)] }
        if written != nil { return [Splice(at: place, lineEnd + line + ",")] }
        return [Splice(at: last.end.offset, comma(behind: last)), Splice(at: place, lineEnd + line)]
    }

    /// Directly behind the colon of a value that was left out, a comma would belong to the key.
    private func comma(behind last: MarkRange) -> String {
        file.bytes[..<last.end.offset].last == UInt8(ascii: ":") ? " ," : ","
    }

    private func fillingBrackets(with element: String) -> Splice {
        let range = trail.node.range.offsets
        let inside = range.lowerBound + 1..<range.upperBound - 1
        let isBlank = file.bytes[inside].allSatisfy(YAMLFile.isBlank)
        return Splice(isBlank ? inside : inside.lowerBound..<inside.lowerBound, element)
    }

    /// Where a comma stands in a stretch that holds nothing else but blanks, line breaks and comments.
    private func writtenComma(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if file.bytes[offset] == UInt8(ascii: ",") { return offset }
            offset = file.bytes[offset] == UInt8(ascii: "#") ? file.endOfLine(from: offset) : offset + 1
        }
        return nil
    }
}

extension YAMLNode {
    /// Where the last item or entry stands, anchor and tag included.
    fileprivate var lastElement: MarkRange? {
        let first = items?.last ?? entries?.last?.key
        guard let first, let last = items?.last ?? entries?.last?.value else { return nil }
        return MarkRange(first.properties?.start ?? first.range.start, last.range.end)
    }
}
