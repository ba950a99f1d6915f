import AWS
import SeededRandom
import SluiceCore
import SluiceEngine
import Testing

/// Whatever words EC2 chooses for what it was told, a plan shows no drift that is none.
struct SpellingTests {
    /// How often each account is looked at, in other words each time.
    private static let looks = 4

    @Test(arguments: 0..<24)
    func `a second plan is empty, however EC2 spells what is there`(seed: Int) throws {
        try live(seed: seed) { _ in [] }
    }

    @Test(arguments: 24..<36)
    func `rules of somebody else's are told of, and no more`(seed: Int) throws {
        try live(seed: seed) { rehearsal in
            let ours = [Address.proxyEgress, .endpoints].compactMap { rehearsal.known.resources[$0] }
            for group in ours.filter({ $0.origin == .created }) { try await Self.addRules(to: group.id, in: rehearsal) }
            return ours.contains { $0.origin == .created } ? ["group.foreign-rule"] : []
        }
    }

    /// Applies a plan that is drawn, has something done by hand, plans again and again, and destroys.
    ///
    /// - Parameter byHand: gives the codes that plans tell from then on.
    private func live(
        seed: Int, _ byHand: @escaping @Sendable (Rehearsal) async throws -> Set<Diagnostic.Code>
    ) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let drawn = DrawnPlan(using: &generator)
        let spelling = generator.next()
        try Rehearsal().play { rehearsal in
            let plan = try await drawn.plan(in: rehearsal)
            let before = rehearsal.objects
            let applied = try await rehearsal.carryOut(.apply, plan)
            #expect(applied.failures.isEmpty && applied.remaining.isEmpty, "\(applied.failures) \(applied.remaining)")
            let told = try await byHand(rehearsal)
            for look in 0..<Self.looks {
                rehearsal.respelling.begin(seed: spelling &+ UInt64(look))
                let second = try await rehearsal.propose(.apply, plan).changeSet
                #expect(second.isEmpty, "\(second.changes.map { "\($0.address) \($0.reason) \($0.fields)" })")
                let findings = second.diagnostics.filter { $0.severity != .note }
                #expect(Set(findings.map(\.code)) == told, "\(findings)")
            }
            let destroyed = try await rehearsal.carryOut(.destroy, plan)
            #expect(destroyed.failures.isEmpty && destroyed.remaining.isEmpty, "\(destroyed.failures)")
            #expect(rehearsal.objects == before)
        }
    }

    /// Rules beside ours: everything from one block, another port, and one for IPv6.
    private static func addRules(to group: String, in rehearsal: Rehearsal) async throws {
        let rules = [
            IpPermission(ipProtocol: "-1", ipRanges: [IpRange(cidrIp: "192.0.2.0/24")]),
            IpPermission(
                ipProtocol: "tcp", fromPort: 8443, toPort: 8444, ipv6Ranges: [Ipv6Range(cidrIpv6: "2001:db8::/32")]),
            IpPermission(ipProtocol: "udp", fromPort: 443, toPort: 443, ipRanges: [IpRange(cidrIp: "10.0.0.0/16")]),
        ]
        try await rehearsal.made(AuthorizeSecurityGroupIngress(groupId: group, ipPermissions: rules))
    }
}
