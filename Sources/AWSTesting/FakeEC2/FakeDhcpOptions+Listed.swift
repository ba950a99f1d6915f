extension FakeDhcpOptions: FakeListed {
    static let filters: Set = ["dhcp-options-id", "key", "owner-id", "value"]

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "dhcp-options-id": [id]
        case "key": options.map(\.key)
        case "value": options.flatMap(\.values)
        default: [world.account]
        }
    }

    func write(to xml: inout XMLWriter, _ world: FakeWorld) {
        xml.text("dhcpOptionsId", id)
        xml.text("ownerId", world.account)
        xml.list("dhcpConfigurationSet", options) { xml, option in
            xml.text("key", option.key)
            xml.list("valueSet", option.values) { $0.text("value", $1) }
        }
        tags.write(to: &xml)
    }
}
