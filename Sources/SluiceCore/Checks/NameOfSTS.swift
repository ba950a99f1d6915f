/// STS has two names, and private DNS covers the Region's alone.
enum NameOfSTS: Check {
    static let codes: [Diagnostic.Code] = ["endpoint.sts-global-name"]

    static func findings(in examination: Examination) -> [Diagnostic] {
        let region = examination.observation.region
        guard examination.plan.selectedServices.contains(where: { $0.name == "sts" }),
            let global = Trace.globalSTS(in: region)
        else { return [] }
        let regional = AWSHostName(service: "sts", region: region).host
        return [
            Diagnostic(
                "endpoint.sts-global-name", .note, "\(global) does not lead to the endpoint; \(regional) does",
                cause: "private DNS covers the regional name alone, and older SDKs call the global one and time out",
                fix: "set AWS_STS_REGIONAL_ENDPOINTS=regional where the clusters' own software runs",
                subject: Address.endpoint("sts").rawValue)
        ]
    }
}
