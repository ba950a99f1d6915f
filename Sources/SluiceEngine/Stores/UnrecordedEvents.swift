public import SluiceCore
import SluiceFiles

/// What happened in a run after its journal could not be written any more: the answers of calls that were in flight.
///
/// They go to a second file, for people: the next run finds what the calls made by the intents, which were durable
/// before the calls went out. Intents are left out, since what could not be recorded was not sent.
public struct UnrecordedEvents: Hashable, Sendable {
    /// In the order in which they were to be recorded.
    public private(set) var events: [JournalEvent] = []
    /// The file that has them; nil where none could be written.
    public private(set) var file: String?

    /// Nothing, as in most runs.
    public init() {}

    /// One line an event, as a journal has it.
    public var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private var bytes: [UInt8] { JournalFile.lines(events, after: ContentHash(of: [])).bytes }

    /// Takes in what could not be recorded.
    mutating func keep(_ events: [JournalEvent]) { self.events += events.filter(\.isAnswer) }

    /// Takes in what could not be recorded, and writes everything so far to the first of the files that takes it.
    mutating func keep(_ events: [JournalEvent], in fileSystem: any FileSystem, at candidates: [String]) {
        let count = self.events.count
        keep(events)
        guard self.events.count > count else { return }
        file = candidates.first { Self.write(bytes, to: $0, in: fileSystem) }
    }

    private static func write(_ bytes: [UInt8], to path: String, in fileSystem: any FileSystem) -> Bool {
        do throws(FileSystemError) {
            let file = try fileSystem.openFile(at: path, .ifMissing)
            try file.resize(to: bytes.count)
            try file.write(bytes, at: 0)
            try file.sync()
            return true
        } catch {
            return false
        }
    }
}

extension JournalEvent {
    fileprivate var isAnswer: Bool {
        switch self {
        case .done, .failed, .unknown: true
        case .open, .intent, .void, .noted, .close: false
        }
    }
}
