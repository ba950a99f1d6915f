public import SluiceCore

extension Allowlist {
    /// `{"format":1,"stack","region","platform","domains":[{"name","access","port","tier","reason"}]}`
    public var json: JSONValue {
        [
            "format": 1, "stack": .string(stack), "region": .string(region), "platform": .string(platform),
            "domains": .array(domains.map(\.json)),
        ]
    }
}

extension Platform.Domain {
    /// `access` is `tunnel` (CONNECT) or `plain`; `redirectedFrom` stands where a redirect leads here.
    fileprivate var json: JSONValue {
        var json: JSONValue = [
            "name": .string(name), "access": .string(access.rawValue), "port": .int(access.port),
            "tier": .string(tier.rawValue), "reason": .string(reason),
        ]
        json["redirectedFrom"] = redirectedFrom.map { .string($0) }
        return json
    }
}
