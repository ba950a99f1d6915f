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
        (files, diagnostics) = ([], [])
        guard let anthos = plan.anthos else { return }
        do throws(AnthosPathError) {
            let paths = try AnthosPaths(anthos, on: plan.platform)
            let found = paths.all.compactMap { path in contents(path.description).map { (path, $0) } }
            var step = AnthosStep(
                plan: plan, anthos: anthos, facts: facts, paths: paths, folder: folder ?? anthos.workspace,
                contents: Dictionary(uniqueKeysWithValues: found))
            step.run()
            (files, diagnostics) = (step.files, step.diagnostics)
        } catch {
            diagnostics = [error.diagnostic]
        }
    }
}
