public import SluiceCore

/// Reads values of a plan that stand in no file: options of a command, answers to questions.
///
/// They are judged by the code that reads plan files, and what is wrong with them is said in the same words.
public struct PlanValues {
    private var reader: PlanReader

    /// Begins with nothing read.
    public init() {
        reader = PlanReader(root: Self.node("", at: "")) { _ in .failure(PlanFile.Unreadable("no file is read here")) }
    }

    /// Why values were refused, in the order in which they were read. What a plan file would be warned of is not in it.
    public var errors: [Diagnostic] {
        reader.diagnostics.filter { $0.severity == .error }.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.location = nil
            return diagnostic
        }
    }

    /// `name`; `place` is what messages call the value, such as `--name`.
    public mutating func name(_ text: String, at place: String) -> String? {
        reader.readStackName(Self.node(text, at: place))
    }

    /// `region`
    public mutating func region(_ text: String, at place: String) -> String? {
        reader.readRegion(Self.node(text, at: place))
    }

    /// `platform`
    public mutating func platform(_ text: String, at place: String) -> Platform? {
        reader.readPlatform(Self.node(text, at: place))
    }

    /// `network.vpc`
    public mutating func vpc(_ text: String, at place: String) -> String? {
        reader.id(Self.node(text, at: place), .vpc)
    }

    /// `proxy.httpProxy`
    public mutating func proxy(_ text: String, at place: String) -> ProxyURL? {
        reader.readProxyURL(Self.node(text, at: place))
    }

    /// `proxy.destination`
    public mutating func destination(_ text: String, at place: String) -> ProxySettings.Destination? {
        reader.readDestination(Self.node(text, at: place))
    }

    /// `network.create` with its two keys that have no default, `cidr` and `zones`.
    public mutating func network(
        cidr: String, at cidrPlace: String, zones: [String], at zonesPlace: String, region: String
    ) -> FreshNetwork? {
        let zones = zones.map { Self.node($0, at: zonesPlace) }
        let entries: [PlanNode.Entry] = [
            .init(key: "cidr", value: Self.node(cidr, at: cidrPlace)),
            .init(key: "zones", value: Self.node(.list(zones), at: zonesPlace)),
        ]
        return reader.readFreshNetwork(Self.node(.map(entries), at: cidrPlace), region: region)
    }

    private static func node(_ text: String, at place: String) -> PlanNode {
        node(.text(text, isQuoted: true), at: place)
    }

    private static func node(_ content: PlanNode.Content, at place: String) -> PlanNode {
        PlanNode(content, path: DataPath.root.appending(place), at: SourceLocation(line: 1, column: 1))
    }
}
