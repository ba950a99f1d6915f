extension FakeEC2 {
    /// DescribeAvailabilityZones.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html>
    mutating func describeAvailabilityZones(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let (names, ids) = (call.list("ZoneName"), call.list("ZoneId"))
        // The account has opted in to nothing and so sees the same zones with the flag as without.
        _ = try call.flag("AllAvailabilityZones")
        let query = FakeQuery(filters: try call.filters(), size: nil, token: nil)
        try call.finish()
        let zones = settings.zones
        for name in names where !zones.contains(where: { $0.name == name }) {
            throw FakeRefusal("InvalidParameterValue", "Invalid availability zone: [\(name)]")
        }
        for id in ids where !zones.contains(where: { $0.id == id }) {
            throw FakeRefusal("InvalidParameterValue", "Invalid availability zone-id: [\(id)]")
        }
        let wanted = zones.filter { zone in
            (names.isEmpty || names.contains(zone.name)) && (ids.isEmpty || ids.contains(zone.id))
        }
        let region = settings.region
        return try list("availabilityZoneInfo", fitting(wanted, query.filters, call)) { xml, zone in
            zone.write(to: &xml, region: region)
        }
    }

    private func list<Object>(
        _ name: String, _ objects: [Object], _ write: (inout XMLWriter, Object) -> Void
    ) -> XMLWriter {
        var xml = XMLWriter()
        xml.list(name, objects, write)
        return xml
    }
}

extension FakeEC2.Zone: FakeListed {
    static let filters: Set = [
        "group-long-name", "group-name", "message", "opt-in-status", "parent-zone-id", "parent-zone-name",
        "region-name", "state", "zone-id", "zone-name", "zone-type",
    ]
    static var hasTags: Bool { false }
    var key: String { name }
    var listedTags: FakeTags { FakeTags() }

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "zone-name": [name]
        case "zone-id": [id]
        case "state": ["available"]
        case "opt-in-status": ["opt-in-not-required"]
        case "region-name", "group-name": [world.region]
        case "zone-type": ["availability-zone"]
        default: []
        }
    }

    func write(to xml: inout XMLWriter, region: String) {
        xml.text("optInStatus", "opt-in-not-required")
        xml.list("messageSet", texts: [])
        xml.text("regionName", region)
        xml.text("zoneName", name)
        xml.text("zoneId", id)
        xml.text("groupName", region)
        xml.text("networkBorderGroup", region)
        xml.text("zoneType", "availability-zone")
        xml.text("zoneState", "available")
    }
}
