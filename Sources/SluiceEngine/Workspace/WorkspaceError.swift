public import SluiceFiles

/// Why a workspace could not be read or written. Paths of files are relative to it.
public enum WorkspaceError: Error, Hashable, Sendable {
    /// A file that was edited so that what sluice wrote cannot be told from the rest.
    public struct Entanglement: Hashable, Sendable {
        /// The file.
        public var path: String
        /// The copy of how it was before; nil where it was not there.
        public var backup: String?
    }

    /// There is no such folder.
    case noFolder(String)
    /// The way to a file leads through a symbolic link, this one.
    case symbolicLink(String)
    /// The path of a file leads out of the workspace.
    case outside(String)
    /// Nothing was written.
    case inaccessible(FileSystemError)
    /// The record of what was changed cannot be used.
    case unreadableRecord(StateFileError)
    /// The copy of a file's original is gone, or is not what was kept.
    case backupLost(path: String, backup: String)
    /// Somebody wrote to a file between looking and writing; nothing was written.
    case changedMeanwhile(String)
    /// Nothing was written.
    case entangled([Entanglement])
    /// Writing stopped part-way; the same command goes on.
    case unwritten(FileSystemError)
}
