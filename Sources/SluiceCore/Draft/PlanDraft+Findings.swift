extension PlanDraft {
    /// What in the plan is made up. Subjects are key paths of the plan.
    var exampleFindings: [Diagnostic] {
        Example.allCases.filter(examples.contains).map { example in
            switch example {
            case .region: exampleRegion
            case .proxy: exampleProxy
            }
        }
    }

    private var exampleRegion: Diagnostic {
        Diagnostic(
            "plan.region-example", .warning, "\(plan.region ?? PlanWish.exampleRegion) is an example",
            cause: "no Region was named: not by --region or --zones, AWS_REGION or the profile",
            fix: "write your Region there, and its zones", subject: "region")
    }

    private var exampleProxy: Diagnostic {
        let url = plan.proxy.httpProxy
        return Diagnostic(
            "plan.proxy-example", .warning, "the proxy \(url.scheme)://\(url.host):\(url.port) is an example",
            cause: "nobody named the proxy, and no plan is complete without one",
            fix: "write your proxy's URL there, and its place to proxy.destination where the URL names a host",
            subject: "proxy.httpProxy")
    }
}
