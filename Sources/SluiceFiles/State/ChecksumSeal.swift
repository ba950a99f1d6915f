/// The last line of a sealed JSON file, which tells whether the bytes before it are those that were written.
enum ChecksumSeal {
    /// Why a file does not carry the seal of its bytes.
    enum Broken: Error {
        case empty
        case missing
        case wrong

        var reason: String {
            switch self {
            case .empty: "it is empty"
            case .missing: "it does not end with its checksum, so it was cut off or changed by hand"
            case .wrong: "its checksum does not fit, so it was changed by hand or has decayed"
            }
        }
    }

    private static let head = Array(#"  "checksum": ""#.utf8)
    private static let tail = Array("\"\n}\n".utf8)
    private static var length: Int { head.count + ContentHash.digits + tail.count }

    /// An object with at least one member as a file, the checksum of all before its line as the last member.
    static func seal(_ object: JSONValue) -> [UInt8] {
        var bytes = object.bytes(.pretty)
        bytes.removeLast("\n}".utf8.count)
        bytes += ",\n".utf8
        let checksum = ContentHash(of: bytes)
        return bytes + head + checksum.description.utf8 + tail
    }

    /// Whether the file ends with exactly the line that its other bytes call for.
    static func check(_ bytes: [UInt8]) throws(Broken) {
        guard !bytes.isEmpty else { throw .empty }
        guard let checksum = checksum(in: bytes) else { throw .missing }
        guard ContentHash(of: bytes.dropLast(length)) == checksum else { throw .wrong }
    }

    /// The checksum that the last line gives, true or not.
    private static func checksum(in bytes: [UInt8]) -> ContentHash? {
        let line = bytes.suffix(length)
        guard line.count == length, line.starts(with: head), line.suffix(tail.count).elementsEqual(tail) else {
            return nil
        }
        return ContentHash(String(decoding: line.dropFirst(head.count).prefix(ContentHash.digits), as: UTF8.self))
    }
}
