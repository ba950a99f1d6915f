extension Platform {
    /// A Google Cloud region from which clusters on AWS are managed.
    public struct Location: Hashable, Sendable {
        /// As Google spells it: `us-west1`.
        public var name: String
        /// The AWS regions whose clusters it manages; nil = all of them.
        public var regions: Set<String>?

        /// A location, and what it manages.
        public init(_ name: String, manages regions: Set<String>? = nil) {
            self.name = name
            self.regions = regions
        }
    }

    /// Where clusters in an AWS region may be managed from; everywhere, for a region that is not known.
    func locations(managing region: String) -> [Location] {
        let near = locations.filter { $0.regions?.contains(region) ?? true }
        return near.isEmpty ? locations : near
    }

    /// The domains with the AWS region filled in.
    ///
    /// A plan does not say from which of Google's locations a cluster is managed: a domain with `LOCATION` in its name
    /// stands for one domain for each that it could be.
    public func domains(in region: String) -> [Domain] {
        domains.flatMap { domain in
            guard domain.name.contains("LOCATION") else { return [domain.replacing("REGION", with: region)] }
            return locations(managing: region).map { domain.replacing("LOCATION", with: $0.name) }
        }
    }
}

extension Platform.Domain {
    fileprivate func replacing(_ placeholder: String, with value: String) -> Platform.Domain {
        var domain = self
        domain.name = name.replacing(placeholder, with: value)
        return domain
    }
}
