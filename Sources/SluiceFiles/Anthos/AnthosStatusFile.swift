public import SluiceCore

/// The file by which `anthos-gke aws management init` shows that it has run.
///
/// Google's documentation spells its name in two ways; either is taken.
public struct AnthosStatusFile: Hashable, Sendable {
    /// Every spelling of its name; it lies beside the file of the management service.
    public static let names = ["anthos-gke.status.yaml", "anthos-gke-status.yaml"]

    /// The spellings that are there.
    public var found: [String]

    /// Looks for the file under each of its names.
    public init(exists: (String) -> Bool) { found = Self.names.filter(exists) }

    /// Whether `init` has run in this workspace.
    public var initHasRun: Bool { !found.isEmpty }

    /// Says where two lie there.
    public func findings() -> [Diagnostic] {
        guard found.count > 1 else { return [] }
        return [
            Diagnostic(
                "anthos.two-status-files", .warning, "two status files lie in the workspace",
                cause:
                    "\(found.joined(separator: " and ")) are two spellings of one name, and which is newer cannot be told",
                fix: "keep the one that `anthos-gke aws management init` writes, and remove the other",
                subject: "anthos.workspace")
        ]
    }
}
