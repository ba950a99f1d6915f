import SluiceCore
import YAML

/// The YAML files: the management service, the clusters and their node pools.
extension AnthosStep {
    /// Reads a file that has to be there.
    mutating func read(_ path: WorkspacePath, subject: String) -> AnthosManifest? {
        guard let bytes = contents[path] else {
            diagnostics.append(.missingFile(name(path), subject: subject))
            return nil
        }
        do throws(YAMLError) {
            return try AnthosManifest(bytes, path: path, name: name(path))
        } catch {
            diagnostics.append(Diagnostic(error, file: name(path), subject: subject))
            return nil
        }
    }

    /// Has each object of a file say what it has to.
    mutating func edit(_ manifest: AnthosManifest) {
        var editor = YAMLEditor(manifest.file)
        for object in manifest.objects {
            for wish in wishes(for: object, in: manifest) {
                do throws(YAMLEditError) {
                    // First on the file as it is: an edit before this one may have moved the place of an obstacle.
                    var untouched = YAMLEditor(manifest.file)
                    try wish.grant(in: &untouched, document: object.document)
                    try wish.grant(in: &editor, document: object.document)
                } catch {
                    reportOnce(Diagnostic(error, file: manifest.name, wish: wish.words))
                }
            }
        }
        files.append(FileEdit(path: manifest.path.description, before: manifest.file.bytes, after: editor.file.bytes))
    }

    /// One obstacle may be in the way of several edits.
    private mutating func reportOnce(_ obstacle: Diagnostic) {
        guard !diagnostics.contains(where: { $0.code == obstacle.code && $0.location == obstacle.location }) else {
            return
        }
        diagnostics.append(obstacle)
    }

    private func wishes(for object: AnthosObject, in manifest: AnthosManifest) -> [AnthosWish] {
        let group = AnthosWish.add(facts.proxyEgressGroup, toListAt: object.kind.securityGroupIDs)
        return switch object.kind {
        case .managementService: proxyWish(object, in: manifest) + [group] + subnetWish
        case .cluster: [group] + secretWish(in: manifest)
        case .nodePool: [group]
        }
    }

    /// `./proxy.json` is `proxy.json` already.
    private func proxyWish(_ service: AnthosObject, in manifest: AnthosManifest) -> [AnthosWish] {
        let wanted = paths.proxyFile.relative(to: manifest.path)
        guard service.text(at: "spec", "proxy") != "./\(wanted)" else { return [] }
        return [.set(["spec", "proxy"], to: wanted)]
    }

    private var subnetWish: [AnthosWish] {
        facts.subnetForExistingVPC.map { [.set(["spec", "existingVPC", "subnetID"], to: $0)] } ?? []
    }

    private func secretWish(in manifest: AnthosManifest) -> [AnthosWish] {
        paths.ownProxies.filter { $0.cluster.path == manifest.path }.map {
            .set(["spec", "controlPlane", "proxySecretName"], to: ProxySecretManifest.name(of: $0.cluster.path))
        }
    }
}

extension Diagnostic {
    fileprivate static func missingFile(_ file: String, subject: String) -> Diagnostic {
        Diagnostic(
            "anthos.file-missing", "there is no file \(file.quoted)",
            cause: "the Anthos step edits the files of a workspace that is there; it makes none",
            fix: "write the file as Google's documentation shows, or correct \(subject)", subject: subject)
    }
}
