import FoundationEssentials

/// The one question that EC2 asks of a policy's syntax.
enum FakeJSON {
    /// Whether a text is one object in JSON.
    static func isObject(_ text: String) -> Bool {
        text.utf8.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
            && (try? JSONDecoder().decode(Anything.self, from: Data(text.utf8))) != nil
    }

    /// A value of which nothing is kept: decoding proves the syntax.
    private struct Anything: Decodable {
        init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: Key.self)
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
