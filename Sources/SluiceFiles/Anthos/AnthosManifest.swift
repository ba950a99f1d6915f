import SluiceCore
import YAML

/// A YAML file of a workspace, and the objects in it that the Anthos step knows; all others are left alone.
struct AnthosManifest {
    let path: WorkspacePath
    /// As messages name it.
    let name: String
    let file: YAMLFile
    let objects: [AnthosObject]

    /// Reads a file of any number of documents.
    init(_ bytes: [UInt8], path: WorkspacePath, name: String) throws(YAMLError) {
        self.path = path
        self.name = name
        file = try YAMLFile(bytes)
        objects = file.documents.enumerated().compactMap { AnthosObject($1, document: $0, file: name) }
    }

    /// Whether any document is of this kind.
    func contains(_ kind: AnthosObject.Kind) -> Bool { objects.contains { $0.kind == kind } }
}
