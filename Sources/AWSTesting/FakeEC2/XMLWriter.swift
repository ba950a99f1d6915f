/// Writes the members of an answer.
struct XMLWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    /// A leaf, or nothing where there is no value.
    mutating func text(_ name: String, _ value: String?) {
        guard let value else { return }
        open(name)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\r"): bytes += "&#13;".utf8
            default: bytes.append(byte)
            }
        }
        close(name)
    }

    mutating func number(_ name: String, _ value: Int?) {
        if let value { text(name, String(value)) }
    }

    mutating func flag(_ name: String, _ value: Bool) {
        text(name, value ? "true" : "false")
    }

    /// A moment in microseconds since 1970, to the second as EC2 writes it: `2026-01-02T03:04:05.000Z`.
    mutating func moment(_ name: String, _ microseconds: Int64) {
        text(name, FakeCalendar(microseconds: microseconds).iso8601)
    }

    /// An element with what the body writes in it.
    mutating func element(_ name: String, _ body: (inout XMLWriter) -> Void) {
        open(name)
        body(&self)
        close(name)
    }

    /// A list, each element in an `item`.
    mutating func list<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ body: (inout XMLWriter, Elements.Element) -> Void
    ) {
        open(name)
        for element in elements {
            open("item")
            body(&self, element)
            close("item")
        }
        close(name)
    }

    /// A list of texts, each an `item`.
    mutating func list(_ name: String, texts: some Sequence<String>) {
        open(name)
        for value in texts { text("item", value) }
        close(name)
    }

    /// Bytes that are XML already.
    mutating func raw(_ text: String) {
        bytes += text.utf8
    }

    mutating func append(_ other: XMLWriter) {
        bytes += other.bytes
    }

    mutating func open(_ name: String) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    mutating func close(_ name: String) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }
}
