import SluiceCore

extension Invariant {
    /// I8: no proxy-egress group is left with the egress that EC2 opens by default.
    static let noOpenEgress = Invariant(name: "I8 no open egress") { aftermath in
        aftermath.ours.filter {
            $0.type == "security-group" && $0.opensDefaultEgress
                && $0.tags[SluiceTag.address] == "securityGroup/proxyEgress"
        }.map { "\($0.id) lets everything out" }
    }
}
