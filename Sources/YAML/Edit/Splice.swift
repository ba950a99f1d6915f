/// Bytes that take the place of others.
struct Splice {
    var range: Range<Int>
    var bytes: [UInt8]

    /// Puts text in the place of a range.
    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        bytes = Array(text.utf8)
    }

    /// Puts text between two bytes.
    init(at offset: Int, _ text: String) {
        self.init(offset..<offset, text)
    }
}

extension [UInt8] {
    /// These bytes with splices at places that do not overlap, given in the order of their places.
    func applying(_ splices: [Splice]) -> [UInt8] {
        var edited = self
        for splice in splices.reversed() { edited.replaceSubrange(splice.range, with: splice.bytes) }
        return edited
    }
}
