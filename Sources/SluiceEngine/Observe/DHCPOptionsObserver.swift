import AWS
import SluiceCore

/// DescribeDhcpOptions: what a VPC tells its instances about names.
struct DHCPOptionsObserver {
    let client: EC2Client

    /// By filter and never by ID: a set that is gone would fail the whole look.
    ///
    /// - Parameter id: as a VPC has it: `default` names no set at all.
    func dhcpOptions(_ id: String?) async throws -> ObservedDHCPOptions? {
        guard let id, id != "default" else { return nil }
        let filter = Filter(name: "dhcp-options-id", values: [id])
        let answer = try await client.readAll(DescribeDhcpOptions(filters: [filter]))
        return try answer.dhcpOptions?.first.map { try ObservedDHCPOptions($0) }
    }
}

extension ObservedDHCPOptions {
    fileprivate init(_ options: DhcpOptions) throws(ObservationError) {
        func values(_ key: String) -> [String] {
            let configuration = (options.dhcpConfigurations ?? []).first { $0.key == key }
            return (configuration?.values ?? []).compactMap(\.value)
        }
        self.init(
            id: try required(options.dhcpOptionsId, "dhcpOptionsSet/dhcpOptionsId"),
            domainName: values("domain-name").first, domainNameServers: values("domain-name-servers"))
    }
}
