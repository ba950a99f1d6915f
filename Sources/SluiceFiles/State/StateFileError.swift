/// Why a state file or its journal cannot be used as it is.
public struct StateFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the file.
    public enum Problem: Hashable, Sendable {
        /// The bytes are not those that were written: cut off, changed by hand, or decayed.
        case damaged(String)
        /// A format that this version does not know.
        case newerFormat(Int)
        /// Whole, but not what this version would write.
        case unexpected(JSONDecodingError)
        /// A line of the journal, from 1, is not as it was written, and it is not the last one.
        case brokenLine(Int, String)
        /// A line of the journal tells what cannot have happened.
        case impossible(String)
        /// The journal continues another snapshot than the one beside it.
        case foreignJournal
        /// A journal without the snapshot that it continues.
        case orphanedJournal
    }

    /// As messages name it.
    public var file: String
    /// What is wrong with it.
    public var problem: Problem

    /// A problem with a file.
    public init(file: String, _ problem: Problem) {
        self.file = file
        self.problem = problem
    }

    /// Whether it is whole, and only too new for this version.
    public var isOfNewerSluice: Bool {
        switch problem {
        case .newerFormat: true
        case .unexpected(let error): error.problem == .unknownKey
        case .damaged, .brokenLine, .impossible, .foreignJournal, .orphanedJournal: false
        }
    }

    /// One line: the file, and what is wrong with it.
    public var description: String { "\(file) \(reason)" }

    /// What is wrong, to be read on from the file's name.
    public var reason: String {
        switch problem {
        case .damaged(let what): "is damaged: \(what)"
        case .newerFormat(let format): "was written by a newer sluice (format \(format))"
        case .unexpected(let error):
            if case .unknownKey = error.problem {
                "was written by a newer sluice: \(error)"
            } else {
                "is not understood: \(error)"
            }
        case .brokenLine(let line, let what): "is damaged in line \(line): \(what)"
        case .impossible(let what): "tells what cannot be: \(what)"
        case .foreignJournal: "does not continue the state file beside it: one of the two was replaced"
        case .orphanedJournal: "lacks the state file that it continues"
        }
    }
}
