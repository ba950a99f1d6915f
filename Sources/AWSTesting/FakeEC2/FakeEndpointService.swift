/// A service as DescribeVpcEndpointServices lists it.
struct FakeEndpointService: FakeListed {
    let service: FakeEC2.Service
    let name: String
    let privateName: String
    let zones: [FakeEC2.Zone]
    let region: String

    init(_ service: FakeEC2.Service, _ settings: FakeEC2.Settings) {
        self.service = service
        name = settings.name(of: service)
        privateName = settings.privateName(of: service)
        zones = settings.zones(of: service)
        region = settings.region
    }

    static let filters: Set = ["owner", "service-name", "service-region", "service-type", "supported-ip-address-types"]
    static var hasTags: Bool { true }
    var key: String { "\(name) \(service.type)" }
    var listedTags: FakeTags { FakeTags() }

    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String] {
        switch filter {
        case "owner": ["amazon"]
        case "service-name": [name]
        case "service-region": [region]
        case "service-type": [service.type]
        case "supported-ip-address-types": ["ipv4"]
        default: []
        }
    }

    func write(to xml: inout XMLWriter) {
        xml.text("serviceName", name)
        xml.text("serviceId", "vpce-svc-0\(name.utf8.reduce(UInt64(14_695_981_039_346_656_037), Self.mixed).digits)")
        xml.list("serviceType", [service.type]) { $0.text("serviceType", $1) }
        xml.text("serviceRegion", region)
        xml.list("availabilityZoneIdSet", texts: zones.map(\.id))
        xml.list("availabilityZoneSet", texts: zones.map(\.name))
        xml.text("owner", "amazon")
        xml.list("baseEndpointDnsNameSet", texts: ["\(service.suffix).\(region).vpce.amazonaws.com"])
        if service.type == "Interface" {
            xml.text("privateDnsName", privateName)
            xml.list("privateDnsNameSet", [privateName]) { $0.text("privateDnsName", $1) }
            xml.text("privateDnsNameVerificationState", "verified")
        }
        xml.flag("vpcEndpointPolicySupported", true)
        xml.flag("acceptanceRequired", false)
        xml.flag("managesVpcEndpoints", false)
        xml.list("supportedIpAddressTypeSet", texts: ["ipv4"])
        xml.list("tagSet", texts: [])
    }

    /// One step of FNV-1a: the same name has the same ID in every account.
    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 1_099_511_628_211
    }
}

extension UInt64 {
    /// 16 hexadecimal digits.
    fileprivate var digits: String {
        let text = String(self, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}
