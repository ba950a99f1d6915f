/// The public addresses of a service that gateway endpoints lead to; AWS's own, the same as long as the Region is.
struct FakePrefixList: Hashable, Sendable {
    let id: String
    let name: String
    let blocks: [IPv4Block]

    static func all(in settings: FakeEC2.Settings) -> [FakePrefixList] {
        settings.services.filter { $0.type == "Gateway" }.enumerated().map { index, service in
            // From TEST-NET-3, RFC 5737.
            FakePrefixList(
                id: "pl-68a5400\(index + 1)", name: settings.name(of: service),
                blocks: [0, 32].map { IPv4Block(first: 0xCB00_7100 | UInt32(index * 64 + $0), length: 27) })
        }
    }
}
