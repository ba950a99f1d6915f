extension Trace {
    /// What the clusters are known to call: every AWS service of the plan, the global name of STS beside the regional
    /// one, every domain that the platform asks for, and the metadata service.
    public static func targets(of plan: Plan, region: String) -> [ProxyTarget] {
        let metadata = ProxyTarget(scheme: .http, host: "\(ProxySettings.metadataService)")
        return names(of: plan, region).map { ProxyTarget(host: $0) }
            + plan.allowedDomains(in: region).map(\.target) + [metadata]
    }

    private static func names(of plan: Plan, _ region: String) -> [String] {
        plan.selectedServices.flatMap { service in
            let regional = AWSHostName(service: service.name, region: region).host
            return service.name == "sts" ? [regional] + [globalSTS(in: region)].compactMap(\.self) : [regional]
        }
    }

    /// The global name of the token service; nil where it belongs to another partition than the Region.
    static func globalSTS(in region: String) -> String? {
        let isItsOwn = region.hasPrefix("us-gov-") || AWSHostName.domain(ofRegion: region) != "amazonaws.com"
        return isItsOwn ? nil : AWSHostName.globalSTS
    }
}

extension Platform.Domain {
    /// What is called to reach it; of a whole domain its bare name.
    fileprivate var target: ProxyTarget {
        ProxyTarget(scheme: access == .plain ? .http : .https, host: host)
    }
}
