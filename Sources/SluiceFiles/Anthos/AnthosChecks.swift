import SluiceCore
import YAML

/// What the files of a workspace must say so that clusters come up behind the plan's proxy.
///
/// Each check looks at the files by itself; what is found is reported all at once.
struct AnthosChecks {
    let plan: Plan
    let anthos: AnthosFiles
    let facts: AnthosFacts
    let manifests: [AnthosManifest]

    /// Every object of every file.
    var objects: [AnthosObject] { manifests.flatMap(\.objects) }

    /// What is wrong, check by check.
    func findings() -> [Diagnostic] {
        missingKinds() + duplicates() + orphans() + regions() + networks() + groups() + vpcChoice() + versions()
            + kmsKey()
    }

    /// The objects of one kind.
    func objects(_ kind: AnthosObject.Kind) -> [AnthosObject] { objects.filter { $0.kind == kind } }
}
