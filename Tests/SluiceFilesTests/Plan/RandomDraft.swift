import SeededRandom
import SluiceCore

/// Drafts of every shape, about VPCs in which anything may be, the same for the same seed.
struct RandomDraft {
    private var generator: SplitMix64
    private static let region = "us-west-2"
    private static let names = [
        "a", "private-a", "Payments VPC", "no", "null", "# x: [", "}\n  httpProxy: http://evil:1", "\u{85}name: b",
        "\u{2028}x\u{202E}\u{0}\u{9B}2J", "'\"\\", "", String(repeating: "long ", count: 50), "größe 🦆",
        "\u{FFFE}\u{FEFF}",
    ]

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func next() -> PlanDraft { flag() ? PlanDraft(wish()) : existing() }

    private mutating func existing() -> PlanDraft {
        let observation = observation()
        guard let survey = VPCSurvey(of: "vpc-1", in: observation) else { preconditionFailure("the VPC is in it") }
        return PlanDraft(wish(), for: survey, in: observation)
    }

    private mutating func wish() -> PlanWish {
        var wish = PlanWish(
            name: pick(["a", "no", "null", "true", "y", "n-1", "x"]), region: Self.region, platform: pick(Platform.all),
            destination: pick([nil, .group("sg-1"), .cidr(block("10.0.0.0", 8))]))
        if flag() { wish.name = nil }
        if flag() { wish.region = nil }
        if flag() { wish.network = network() }
        let hosts = wish.destination == nil ? ["10.0.0.9"] : ["10.9.9.9", "proxy.example.com", "null"]
        wish.proxy = flag() ? ProxyURL(host: pick(hosts), port: pick([1, 80, 3128, 65_535])) : nil
        if !wish.platform.takesEncryptedProxies { return wish }
        if flag() { wish.proxy?.scheme = "https" }
        return wish
    }

    private mutating func network() -> FreshNetwork {
        let block = IPv4CIDR(
            containing: IPv4Address(bits: 0x0A00_0000 | UInt32(int(0...0xFF_FFFF))), prefixLength: int(16...24))
        let zones = ["a", "b", "c", "d", "e"].map { Self.region + $0 }.shuffled(using: &generator)
        var network = FreshNetwork(cidr: block, zones: Array(zones.prefix(int(1...5))))
        if flag() { network.publicSubnets = [] }
        if flag() {
            let blocks = network.privateSubnets.map(\.cidr).reversed()
            for (index, block) in blocks.enumerated() { network.privateSubnets[index].cidr = block }
        }
        if flag() { network.routes = [.init(to: self.block("192.168.0.0", 16), via: pick(["tgw-1", "pcx-1"]))] }
        return network
    }

    private mutating func observation() -> Observation {
        var observation = Observation(
            identity: .init(account: "111122223333", arn: "arn:aws:iam::111122223333:user/a"), region: Self.region)
        observation.vpcs["vpc-1"] = ObservedVPC(
            id: "vpc-1", cidr: block("10.0.0.0", 16), cidrs: [block("10.0.0.0", 16), block("10.1.0.0", int(16...28))],
            owner: pick([nil, "111122223333", "999999999999"]), dnsSupport: flag(), dnsHostnames: flag(),
            tags: tags())
        for number in 1...int(1...7) {
            observation.subnets["subnet-\(number)"] = ObservedSubnet(
                id: "subnet-\(number)", vpc: "vpc-1", cidr: block("10.0.\(number).0", 24),
                zone: Self.region + pick(["a", "b", "-lax-1a"]), availableAddresses: int(0...251), tags: tags())
            observation.routeTables["rtb-\(number)"] = ObservedRouteTable(
                id: "rtb-\(number)", vpc: "vpc-1",
                associations: [.init(id: "a-\(number)", subnet: "subnet-\(number)", isMain: number == 1)],
                routes: [.init(destination: "0.0.0.0/0", target: pick(["igw-1", "nat-1", "x\ny: z", ""]))])
        }
        addGroups(to: &observation)
        addEndpoints(to: &observation)
        return observation
    }

    private mutating func addGroups(to observation: inout Observation) {
        for number in 0..<int(0...20) {
            let word = pick(["management", "Control Plane", "node-pool", "web"])
            var tags = tags()
            if flag() { tags["gke:cluster"] = pick(Self.names) }
            observation.securityGroups["sg-\(number)"] = ObservedSecurityGroup(
                id: "sg-\(number)", vpc: "vpc-1", name: word + pick(Self.names), tags: tags)
        }
    }

    private mutating func addEndpoints(to observation: inout Observation) {
        let services = Platform.all.flatMap(\.services)
        for service in services {
            observation.services.append(
                ObservedEndpointService(
                    name: "com.amazonaws.\(Self.region).\(service.name)",
                    type: service.kind == .gateway ? .gateway : .interface, zones: []))
        }
        for number in 0..<int(0...8) {
            let service = pick(services)
            observation.endpoints["vpce-\(number)"] = ObservedEndpoint(
                id: "vpce-\(number)", vpc: "vpc-1", serviceName: "com.amazonaws.\(Self.region).\(service.name)",
                type: service.kind == .gateway ? .gateway : .interface, subnets: ["subnet-1"],
                routeTables: service.kind == .gateway ? ["rtb-1"] : [], privateDNS: flag(), tags: tags())
        }
    }

    private mutating func tags() -> [String: String] { flag() ? ["Name": pick(Self.names)] : [:] }

    private func block(_ address: String, _ length: Int) -> IPv4CIDR {
        IPv4CIDR(containing: IPv4Address(address) ?? IPv4Address(bits: 0), prefixLength: length)
    }

    private mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

    private mutating func flag() -> Bool { .random(using: &generator) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }
}
