import SluiceCore

/// One event as a line: compact JSON, then `batch`, where in the file the lines begin that are written together with it,
/// `previous`, the hash of the line before it, and `hash`, its own.
///
/// The hash is the SHA-256 of everything in the line before its `"hash"`, the previous hash included.
struct JournalLine {
    /// Why a text is no line of a journal.
    enum Broken: Error {
        case malformed
        case wrongHash
        /// The first line does not open a run.
        case notOpened
        /// The line before it is missing or another one.
        case unchained
        /// Whole and unharmed, but not what this version would write.
        case unexpected(JSONDecodingError)
        case newerFormat(Int)
    }

    private static let head = Array(#","hash":""#.utf8)
    private static let tail = Array("\"}".utf8)

    let event: JournalEvent
    /// nil in a journal of before lines said so.
    let batch: Int?
    let previous: ContentHash
    let hash: ContentHash
    private let content: [UInt8]

    init(_ event: JournalEvent, after previous: ContentHash, batch: Int? = nil) {
        var json = event.json
        json["batch"] = batch.map { .int($0) }
        json["previous"] = previous.json
        content = json.bytes().dropLast()
        hash = ContentHash(of: content)
        self.event = event
        self.batch = batch
        self.previous = previous
    }

    /// The line with its line break.
    var bytes: [UInt8] { content + Self.head + hash.description.utf8 + Self.tail + "\n".utf8 }

    /// Reads a line, without its line break.
    init(parsing line: some BidirectionalCollection<UInt8>) throws(Broken) {
        let seal = line.suffix(Self.head.count + ContentHash.digits + Self.tail.count)
        let digits = seal.dropFirst(Self.head.count).dropLast(Self.tail.count)
        guard seal.starts(with: Self.head), seal.suffix(Self.tail.count).elementsEqual(Self.tail),
            let hash = ContentHash(String(decoding: digits, as: UTF8.self))
        else { throw .malformed }
        content = Array(line.dropLast(seal.count))
        guard ContentHash(of: content) == hash else { throw .wrongHash }
        self.hash = hash
        (event, batch, previous) = try Self.read(content + Self.tail.dropFirst())
    }

    private static func read(_ object: [UInt8]) throws(Broken) -> (JournalEvent, Int?, ContentHash) {
        let node: JSONNode
        do { node = try JSONNode(parsing: object) } catch { throw .malformed }
        if let format = node.value["format"]?.int, format > JournalEvent.format { throw .newerFormat(format) }
        do throws(JSONDecodingError) {
            var fields = try JSONCursor(node).fields()
            let previous = try fields.required("previous").contentHash()
            let batch = try fields.optional("batch")?.int()
            let event = try fields.journalEvent()
            try fields.finish()
            return (event, batch, previous)
        } catch {
            throw .unexpected(error)
        }
    }
}

extension JournalLine.Broken {
    /// Whether the bytes are not those that were written, as a torn write leaves them.
    var isDamage: Bool {
        switch self {
        case .malformed, .wrongHash: true
        case .notOpened, .unchained, .unexpected, .newerFormat: false
        }
    }

    func problem(inLine line: Int) -> StateFileError.Problem {
        switch self {
        case .malformed: .brokenLine(line, "it is not as it was written")
        case .wrongHash: .brokenLine(line, "its hash does not fit")
        case .notOpened: .brokenLine(line, "a journal begins with the opening of a run")
        case .unchained: .brokenLine(line, "it does not continue the line before it")
        case .unexpected(let error): .unexpected(error)
        case .newerFormat(let format): .newerFormat(format)
        }
    }
}
