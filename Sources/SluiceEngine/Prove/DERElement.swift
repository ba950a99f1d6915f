/// One element of DER: a tag and its content, as certificates are written.
struct DERElement: Hashable, Sendable {
    static let objectIdentifier: UInt8 = 0x06
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31
    /// `[0] EXPLICIT`, which holds the version of a certificate.
    static let version: UInt8 = 0xA0

    let tag: UInt8
    let content: ArraySlice<UInt8>

    /// The first element of these bytes; nil where they are no DER.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        self.init(takingFrom: &rest)
    }

    private init?(takingFrom rest: inout ArraySlice<UInt8>) {
        guard let tag = rest.popFirst(), let length = Self.length(takingFrom: &rest), length <= rest.count else {
            return nil
        }
        self.tag = tag
        content = rest.prefix(length)
        rest = rest.dropFirst(length)
    }

    /// One byte, or the number of bytes (at most three here) that hold it.
    private static func length(takingFrom rest: inout ArraySlice<UInt8>) -> Int? {
        guard let first = rest.popFirst() else { return nil }
        guard first & 0x80 != 0 else { return Int(first) }
        let count = Int(first & 0x7F)
        guard (1...3).contains(count), count <= rest.count else { return nil }
        let length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(count)
        return length
    }

    /// The elements inside; what stands behind something that is no DER is left out.
    var children: [DERElement] {
        var (rest, children) = (content, [DERElement]())
        while let child = DERElement(takingFrom: &rest) { children.append(child) }
        return children
    }
}
