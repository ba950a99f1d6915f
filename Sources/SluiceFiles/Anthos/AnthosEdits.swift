public import SluiceCore

/// The edits that the Anthos step makes to the files of a workspace; bytes in, bytes out.
public struct AnthosEdits: Hashable, Sendable {
    /// Every file that the step has to do with, changed or not: proxy.json, the management service, the clusters, and
    /// the Secrets of those with a proxy of their own.
    public var files: [FileEdit]
    /// What is to be said about the files, with places in them; where one is an error, nothing may be written.
    public var diagnostics: [Diagnostic]

    /// Decides what becomes of each file of the plan's workspace.
    ///
    /// - Parameters:
    ///   - plan: without `anthos` there is nothing to edit.
    ///   - folder: the workspace as messages name it; nil = as the plan does.
    ///   - contents: a file's bytes by its path relative to the workspace; nil where it is not there.
    public init(plan: Plan, facts: AnthosFacts, folder: String? = nil, contents: (String) -> [UInt8]?) {
        files = []
        diagnostics = []
    }
}
