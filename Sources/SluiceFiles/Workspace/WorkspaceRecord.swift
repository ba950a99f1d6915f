/// What was changed in a workspace and what was there before: the file `.sluice/record.json`.
public struct WorkspaceRecord: Hashable, Sendable {
    /// The only format that there is so far.
    public static let format = 1

    /// A file as it lay there.
    public struct Original: Hashable, Sendable {
        /// Of its bytes.
        public var hash: ContentHash
        /// Its mode, e.g. `0o644`.
        public var permissions: UInt16

        /// A content and its mode.
        public init(hash: ContentHash, permissions: UInt16) {
            self.hash = hash
            self.permissions = permissions
        }
    }

    /// One file that was changed.
    public struct Entry: Hashable, Sendable {
        /// Relative to the workspace.
        public var path: String
        /// As it would be had sluice never touched it; nil where it would not be there.
        public var original: Original?
        /// The contents that rest on that original: what was replaced last, and what it was replaced by. A run that was
        /// cut off leaves either.
        public var written: [ContentHash]
        /// Whether it holds a user name and password; of what was written no copy is kept then.
        public var isSecret: Bool

        /// What is known of a file.
        public init(path: String, original: Original?, written: [ContentHash], isSecret: Bool) {
            self.path = path
            self.original = original
            self.written = written
            self.isSecret = isSecret
        }

        /// The contents that a copy is kept of.
        public var copies: Set<ContentHash> {
            Set([original?.hash].compactMap(\.self) + (isSecret || original == nil ? [] : written))
        }
    }

    /// In the order in which they were changed first.
    public var entries: [Entry]

    /// A record; at first of nothing.
    public init(entries: [Entry] = []) { self.entries = entries }

    /// What is known of a file; setting it adds or replaces.
    public subscript(path: String) -> Entry? {
        get { entries.first { $0.path == path } }
        set {
            let index = entries.firstIndex { $0.path == path } ?? entries.endIndex
            entries.replaceSubrange(index..<min(index + 1, entries.endIndex), with: [newValue].compactMap(\.self))
        }
    }
}

extension WorkspaceRecord.Entry {
    /// What the original is, now that the file is as it is.
    public enum Origin: Hashable, Sendable {
        /// As recorded.
        case recorded
        /// The user has edited the file: the original with the same edits.
        case edited([UInt8])
        /// What the user did cannot be told from what was written.
        case entangled
    }

    /// Whether a content is one that the record knows.
    public func knows(_ content: [UInt8]?) -> Bool {
        guard let hash = content.map({ ContentHash(of: $0) }) else { return true }
        return hash == original?.hash || written.contains(hash)
    }

    /// The original beneath a content that may have been edited.
    ///
    /// - Parameters:
    ///   - originalText: the recorded original.
    ///   - writtenTexts: copies of what was written on it.
    public func origin(beneath content: [UInt8]?, originalText: [UInt8]?, writtenTexts: [[UInt8]]) -> Origin {
        guard let content, !knows(content) else { return .recorded }
        guard let originalText else { return .entangled }
        for text in writtenTexts.reversed() {
            if let undone = LineDiff(from: originalText, to: text).undone(in: content) { return .edited(undone) }
        }
        return .entangled
    }
}
