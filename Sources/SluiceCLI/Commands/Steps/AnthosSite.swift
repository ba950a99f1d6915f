import SluiceCore
import SluiceEngine
import SluiceFiles

/// A plan with the workspace that its Anthos step is about.
struct AnthosSite: Sendable {
    let plan: LoadedPlan
    let anthos: AnthosFiles
    let state: StateOptions
    let workspace: Workspace

    init(plan: LoadedPlan, anthos: AnthosFiles, state: StateOptions) throws(WorkspaceError) {
        self.plan = plan
        self.anthos = anthos
        self.state = state
        workspace = Workspace(folder: anthos.workspace.relative(toFolderOf: plan.path))
        try workspace.check()
    }

    /// Another command about the same stack, to be typed.
    func command(_ name: String, _ flags: String...) -> String {
        CommandLineText(name, plan.path, state, flags: flags).text
    }

    /// The file by which `anthos-gke … init` shows that it has run; it lies beside the management service's.
    func statusFile() throws(WorkspaceError) -> AnthosStatusFile {
        let folder = anthos.managementServicePath.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var present: Set<String> = []
        for name in AnthosStatusFile.names where try workspace.status(of: folder + name) != nil {
            present.insert(name)
        }
        return AnthosStatusFile(exists: present.contains)
    }
}
