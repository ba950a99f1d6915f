import SluiceCore
import SluiceFiles

/// Asks on the terminal for what a plan needs and the command line leaves open; what cannot be read is asked again.
struct PlanInterview: Sendable {
    let composition: Composition

    func region(_ suggestion: String) throws(Failure) -> String {
        try ask("Region", or: suggestion) { (text) throws(Failure) in
            try Self.read { $0.region(text, at: "region") }
        }
    }

    /// Whether the plan is for a VPC that is there.
    func wantsWhatIsThere() throws(Failure) -> Bool {
        try ask("A fresh VPC, or one that exists? fresh or existing", or: "fresh") { (text) throws(Failure) in
            switch text.lowercased() {
            case "fresh", "f": false
            case "existing", "e": true
            default:
                throw Failure(
                    usage: "\(text.quoted) is neither fresh nor existing", cause: "the plan is for one of the two",
                    fix: "type one of the two words; its first letter is enough")
            }
        }
    }

    /// The one of these VPCs that somebody chooses.
    func vpc(among vpcs: [ObservedVPC]) throws(Failure) -> ObservedVPC {
        composition.renderer.preview(VPCListAnswer(vpcs: vpcs))
        return try ask("Which one? Its number or its ID", or: "1") { (text) throws(Failure) in
            if let number = Int(text), vpcs.indices.contains(number - 1) { return vpcs[number - 1] }
            if let vpc = vpcs.first(where: { $0.id == text }) { return vpc }
            throw Failure(
                usage: "\(text.quoted) is none of them", cause: "the list has \(amount(vpcs.count, "VPC"))",
                fix: "type a number from 1 to \(vpcs.count), or an ID as it stands in the list")
        }
    }

    /// The rest of what a plan for a fresh VPC needs.
    func completeFresh(_ wish: inout PlanWish) throws(Failure) {
        if wish.network == nil { wish.network = try network(in: wish.region ?? PlanWish.exampleRegion) }
        try complete(&wish, for: nil)
    }

    /// The rest of what a plan needs, for a VPC that is there or one that is not.
    func complete(_ wish: inout PlanWish, for vpc: ObservedVPC?) throws(Failure) {
        if wish.name == nil { wish.name = try name(wish.stackName(in: vpc)) }
        if wish.proxy == nil { wish.proxy = try proxy(wish) }
        guard let proxy = wish.proxy, proxy.address == nil, wish.destination == nil else { return }
        wish.destination = try destination(of: proxy)
    }

    private func name(_ suggestion: String) throws(Failure) -> String {
        try ask("Name of the stack", or: suggestion) { (text) throws(Failure) in
            try Self.read { $0.name(text, at: "name") }
        }
    }

    private func network(in region: String) throws(Failure) -> FreshNetwork {
        try ask("Block of the VPC", or: PlanWish.defaultBlock.description) { (text) throws(Failure) in
            try Self.read {
                $0.network(
                    cidr: text, at: "cidr", zones: PlanWish.usualZones(in: region), at: "zones", region: region)
            }
        }
    }

    /// nil where it is left for later.
    private func proxy(_ wish: PlanWish) throws(Failure) -> ProxyURL? {
        let question = "URL of the proxy, such as http://10.0.0.254:3128; nothing to fill it in later"
        return try ask(question) { (text) throws(Failure) in
            guard !text.isEmpty else { return nil }
            var wish = wish
            wish.proxy = try Self.read { $0.proxy(text, at: "httpProxy") }
            let errors = PlanDraft(wish).plan.findings().filter { $0.severity == .error }
            guard errors.isEmpty else { throw Failure(.usage, errors) }
            return wish.proxy
        }
    }

    private func destination(of proxy: ProxyURL) throws(Failure) -> ProxySettings.Destination {
        try ask("Where is \(proxy.host.visible)? Its security group (sg-…), or a block that it is in") {
            (text) throws(Failure) in
            try Self.read { $0.destination(text, at: "destination") }
        }
    }

    // MARK: Asking

    /// Asks until the answer can be read; an empty one stands for the suggestion.
    private func ask<Value>(
        _ question: String, or suggestion: String = "", _ read: (String) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let suggested = suggestion.isEmpty ? "" : " [\(suggestion.visible)]"
        while true {
            guard let line = composition.console.ask("\(question)\(suggested): ") else { throw Failure.unanswered }
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            do throws(Failure) {
                return try read(words.isEmpty ? suggestion : words)
            } catch {
                composition.renderer.preview(error)
            }
        }
    }

    private static func read<Value>(_ read: (inout PlanValues) -> Value?) throws(Failure) -> Value {
        var values = PlanValues()
        let value = read(&values)
        guard let value, values.errors.isEmpty else { throw Failure(.usage, values.errors) }
        return value
    }
}
