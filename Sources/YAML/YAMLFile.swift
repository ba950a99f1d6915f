/// A YAML file: its bytes, and the documents in them with marks that point back into the bytes.
public struct YAMLFile: Sendable {
    /// The bytes as they were read.
    public let bytes: [UInt8]
    /// The root of each document, in order; a document without content has an empty scalar.
    public let documents: [YAMLNode]
    /// The place behind the last character.
    public let end: Mark

    /// Reads every document of the file, or says where the first mistake is.
    public init(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLError) {
        let marks = try MarkTable(bytes, limits: limits)
        self.bytes = bytes
        end = marks.end
        documents = try bytes.withUnsafeBufferPointer { (buffer) throws(YAMLError) in
            let events = EventParser(UnsafeBufferPointer(rebasing: buffer[marks.start...]), marks: marks)
            var composer = Composer(events: events, marks: marks, limits: limits)
            return try composer.documents()
        }
    }

    /// The text of a range as written.
    public func text(in range: MarkRange) -> String {
        String(decoding: bytes[range.offsets], as: UTF8.self)
    }
}
