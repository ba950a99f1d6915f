import OrderedCollections
import SeededRandom
import SluiceCore

/// Values of every shape that a state or a journal can hold, the same for the same seed.
struct RandomValues {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    // MARK: Texts and numbers

    mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

    mutating func flag() -> Bool { .random(using: &generator) }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[int(0...elements.count - 1)]
    }

    mutating func list<Element>(upTo count: Int, _ element: (inout RandomValues) -> Element) -> [Element] {
        (0..<int(0...count)).map { _ in element(&self) }
    }

    mutating func optional<Element>(_ element: (inout RandomValues) -> Element) -> Element? {
        flag() ? element(&self) : nil
    }

    /// Any text at all: quotes, line breaks, NUL, marks that combine, characters beyond 16 bits.
    mutating func text() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\0", "\u{1F}", "\u{7F}", "é", "\u{301}", "\u{2028}",
            "\u{FFFD}", "\u{10FFFF}", "{", "}", ",", ":",
        ]
        var text = String.UnicodeScalarView()
        for scalar in list(upTo: 12, { $0.pick(scalars) }) { text.append(scalar) }
        return String(text)
    }

    mutating func texts() -> OrderedDictionary<String, String> {
        OrderedDictionary(list(upTo: 4) { ($0.text(), $0.text()) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func id(_ prefix: String) -> String { "\(prefix)-" + String(int(0...1 << 40), radix: 16) }

    mutating func time() -> Timestamp {
        // The years 0000 to 9999.
        let second = int(-62_167_219_200...253_402_300_799)
        return Timestamp(microseconds: Int64(second) * 1_000_000 + Int64(flag() ? 0 : int(0...999_999)))
    }

    mutating func cidr() -> IPv4CIDR {
        IPv4CIDR(containing: IPv4Address(bits: UInt32(int(0...Int(UInt32.max)))), prefixLength: int(0...32))
    }

    // MARK: Objects

    mutating func reference<Kind>(_ prefix: String, _ address: Address) -> Reference<Kind> {
        flag() ? .id(id(prefix)) : .address(address)
    }

    mutating func references<Kind>(_ prefix: String, _ address: Address) -> [Reference<Kind>] {
        list(upTo: 3) { $0.reference(prefix, address) }.sorted()
    }

    mutating func peer() -> SecurityGroupRule.Peer {
        switch int(0...2) {
        case 0: .cidr(cidr())
        case 1: .group(reference("sg", .endpoints))
        default: .prefixList(id("pl"))
        }
    }

    mutating func resource(_ kind: ResourceKind) -> Resource {
        let vpc: Reference<VPC> = reference("vpc", .vpc)
        switch kind {
        case .vpc: return .vpc(VPC(cidr: cidr(), dnsHostnames: flag()))
        case .subnet: return .subnet(Subnet(vpc: vpc, cidr: cidr(), zone: text()))
        case .routeTable: return .routeTable(RouteTable(vpc: vpc))
        case .routeTableAssociation:
            return .routeTableAssociation(
                RouteTableAssociation(
                    routeTable: reference("rtb", .publicRouteTable),
                    subnet: reference("subnet", .subnet(.public, "us-west-2a"))))
        case .route:
            return .route(
                Route(
                    routeTable: reference("rtb", .publicRouteTable), destination: cidr(),
                    via: flag() ? .id(id("tgw")) : .address(.internetGateway)))
        case .internetGateway: return .internetGateway(InternetGateway())
        case .internetGatewayAttachment:
            return .internetGatewayAttachment(
                InternetGatewayAttachment(internetGateway: reference("igw", .internetGateway), vpc: vpc))
        case .securityGroup:
            return .securityGroup(
                SecurityGroup(vpc: vpc, name: text(), description: text(), keepsDefaultEgress: flag()))
        case .securityGroupRule:
            return .securityGroupRule(
                SecurityGroupRule(
                    group: reference("sg", .proxyEgress), direction: flag() ? .egress : .ingress,
                    ipProtocol: pick(["tcp", "udp", "icmp", "-1"]), fromPort: int(-1...65_535),
                    toPort: int(-1...65_535), peer: peer()))
        case .endpoint: return flag() ? interfaceEndpoint(vpc) : gatewayEndpoint(vpc)
        case .vpcAttribute:
            return .vpcAttribute(VPCAttribute(vpc: vpc, name: flag() ? .dnsSupport : .dnsHostnames))
        case .endpointMember:
            return .endpointMember(
                EndpointMember(
                    endpoint: .id(id("vpce")),
                    member: flag()
                        ? .routeTable(reference("rtb", .publicRouteTable))
                        : .subnet(reference("subnet", .subnet(.private, "us-west-2b")))))
        }
    }

    private mutating func interfaceEndpoint(_ vpc: Reference<VPC>) -> Resource {
        .interfaceEndpoint(
            InterfaceEndpoint(
                vpc: vpc, serviceName: text(), subnets: references("subnet", .subnet(.private, "us-west-2b")),
                groups: references("sg", .endpoints), privateDNS: flag(), policy: optional { $0.text() }))
    }

    private mutating func gatewayEndpoint(_ vpc: Reference<VPC>) -> Resource {
        .gatewayEndpoint(
            GatewayEndpoint(
                vpc: vpc, serviceName: text(), routeTables: references("rtb", .privateRouteTable("us-west-2a")),
                policy: optional { $0.text() }))
    }

    mutating func address(_ kind: ResourceKind) -> Address {
        switch kind {
        case .vpc: .vpc
        case .internetGateway: .internetGateway
        case .internetGatewayAttachment: .internetGatewayAttachment
        default: Address(rawValue: "\(kind.rawValue)/\(pick(["private", "public", "kms"]))/\(int(0...999))")
        }
    }

    mutating func object() -> (address: Address, resource: Resource) {
        let kind = pick(ResourceKind.allCases)
        return (address(kind), resource(kind))
    }

    mutating func entry(_ resource: Resource) -> StateEntry {
        StateEntry(
            id: id("x"), origin: flag() ? .created : .adopted, resource: resource, tags: texts(),
            created: optional { $0.time() })
    }

    mutating func state() -> State {
        var state = State(
            stack: text(), lineage: text(), serial: int(0...Int.max), account: optional { $0.text() }, region: text())
        for _ in 0..<int(0...12) {
            let (address, resource) = object()
            state.resources[address] = entry(resource)
        }
        state.outputs = State.Outputs(
            vpc: optional { $0.text() }, vpcBlocks: list(upTo: 2) { $0.cidr() }, subnets: list(upTo: 3) { $0.text() },
            routeTables: list(upTo: 3) { $0.text() },
            securityGroups: texts(), endpoints: texts())
        state.settling = SettlingHistory(
            creation: list(upTo: 5) { $0.int(0...900) }, deletion: list(upTo: 5) { $0.int(0...60) })
        state.watched = list(upTo: 2) {
            let (address, resource) = $0.object()
            return WatchedIntent(
                id: IntentID(rawValue: $0.text()), address: address, until: $0.time(),
                addition: $0.optional { _ in resource })
        }
        return state
    }

    // MARK: Events

    mutating func effect(on resource: Resource) -> Intent.Effect {
        switch int(0...4) {
        case 0: .create(resource, tags: texts())
        case 1: .update(resource)
        case 2: .tag(texts())
        case 3: .untag(list(upTo: 3) { $0.text() })
        default: .delete
        }
    }

    mutating func intent() -> Intent {
        let subjects = list(upTo: 4) { values in
            let (address, resource) = values.object()
            return Intent.Subject(address, values.effect(on: resource))
        }
        return Intent(
            id: IntentID(rawValue: text()), action: Action.ID(rawValue: text()), call: text(), subjects: subjects,
            time: time())
    }

    mutating func opening() -> JournalEvent {
        .open(run: text(), lineage: text(), serial: int(0...Int.max), time: time())
    }

    mutating func event() -> JournalEvent {
        let id = IntentID(rawValue: text())
        switch int(0...7) {
        case 0: return opening()
        case 1: return .intent(intent(), parameters: list(upTo: 4) { .init($0.text(), $0.text()) })
        case 2:
            return .done(
                id, results: list(upTo: 3) { SubjectResult($0.object().address, id: $0.optional { $0.text() }) },
                time: time())
        case 3: return .failed(id, code: text(), message: text(), time: time())
        case 4: return .unknown(id, reason: text(), time: time())
        case 5: return .void(id, reason: text(), time: time())
        case 6:
            let (address, resource) = object()
            return .noted(address, optional { $0.entry(resource) }, time: time())
        default: return .close(time: time())
        }
    }
}
