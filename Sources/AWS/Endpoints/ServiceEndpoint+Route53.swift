extension ServiceEndpoint {
    /// The one endpoint that Route 53 has in a part of AWS, which is signed for as if it were in one of its Regions.
    ///
    /// | wanted | host |
    /// |---|---|
    /// | plain | `route53.SUFFIX` |
    /// | FIPS | `route53-fips.SUFFIX` |
    /// | dual-stack | `route53.global.DUAL-STACK-SUFFIX`; without `global` where there is no such endpoint |
    /// | GovCloud | `route53.us-gov.SUFFIX`, validated anyway |
    static func route53(in partition: Partition, _ variant: EndpointVariant) -> ServiceEndpoint {
        let isGovCloud = partition.id == "aws-us-gov"
        let isCommercial = partition.id == "aws"
        let hasGlobalName = isCommercial || !variant.isFIPS && ["aws-cn", "aws-eusc"].contains(partition.id)
        let area = isGovCloud ? ".us-gov" : variant.isDualStack && hasGlobalName ? ".global" : ""
        let fips = variant.isFIPS && !isGovCloud ? "-fips" : ""
        let suffix = variant.isDualStack ? partition.dualStackDNSSuffix : partition.dnsSuffix
        return ServiceEndpoint(
            EndpointURL(host: "route53\(fips)\(area).\(suffix)"), signingRegion: partition.globalRegion)
    }
}
