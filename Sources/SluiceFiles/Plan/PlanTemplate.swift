import SluiceCore

/// A draft as the plan file that somebody goes on with: every key with a comment, the optional ones behind a `#`.
///
/// A comment is a `#`, a blank and a sentence. A `#` without a blank makes a key optional: without the `#` the key says
/// what holds anyway, or, where it is called an example, what could stand there.
public struct PlanTemplate: Hashable, Sendable {
    /// What the file is to say.
    public let draft: PlanDraft

    /// The file of a draft.
    public init(_ draft: PlanDraft) { self.draft = draft }

    /// The whole file.
    public var text: String {
        [[head], network, components, endpoints, proxy, [anthos, rest]].joined().filter { !$0.isEmpty }
            .map { "\($0)\n" }.joined()
    }

    var plan: Plan { draft.plan }

    /// The Region; a draft always has one.
    var region: String { plan.region ?? PlanWish.exampleRegion }

    private var head: String {
        let others = Platform.all.map(\.name).joined(separator: ", ")
        return """
            # sluice plan; `sluice validate` says what is wrong with it, `sluice plan` what it comes to.
            # A key behind a `#` may be left out: it says what holds anyway, or is an example where it is called one.

            # Part of the names of everything that is made.
            name: \(plan.name)
            # \(draft.examples.contains(.region) ? "FILL IN: your Region." : "The Region.") Comes before AWS_REGION and the profile.
            region: \(region)
            # Whose endpoints, domains and files: \(others).
            \(optional(plan.platform == .gkeAWSPrevious))platform: \(plan.platform.name)
            """
    }

    private var anthos: String {
        let manifests = """
            #  managementService: anthos-gke.yaml
            #  proxyFile: proxy.json
            #  clusters: [cluster-0.yaml]
            """
        let files =
            switch plan.platform.clusterFiles {
            case .proxyFileAndManifests: manifests
            case .proxyFile: "#  proxyFile: proxy.json"
            case .none: ""
            }
        guard !files.isEmpty else { return "" }
        return """

            # The files that `sluice configure` writes the proxy into. An example.
            #anthos:
            #  workspace: anthos-aws
            \(files)
            """
    }

    private var rest: String {
        let hasMesh = plan.platform.domains.contains { $0.tier == .serviceMesh }
        let mesh = "#serviceMesh: false   # whether the allowlist has the hosts of Anthos Service Mesh\n"
        return """

            \(hasMesh ? mesh : "")#tags: { team: platform }   # on everything that is made; an example
            #protect: false   # while this is true, `sluice destroy` refuses
            #assumeRole: arn:aws:iam::123456789012:role/network   # the role to work in; an example
            """
    }
}

extension PlanTemplate {
    /// What stands before a key that says nothing but its default.
    func optional(_ isDefault: Bool) -> String { isDefault ? "#" : "" }

    /// A list on one line.
    func list(_ items: some Sequence<some CustomStringConvertible>) -> String {
        "[\(items.map(\.description).joined(separator: ", "))]"
    }

    /// What others have written, fit for a comment; too much of it is cut.
    func remark(_ text: String) -> String {
        let text = text.visible
        return text.count > 60 ? "\(text.prefix(60))…" : text
    }
}
