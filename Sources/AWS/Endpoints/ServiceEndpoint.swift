/// Where requests to a service go, and the Region that they are signed for.
public struct ServiceEndpoint: Hashable, Sendable {
    /// Where requests go.
    public let url: EndpointURL
    /// The Region to sign for where it is not the one that was asked for, else `nil`.
    public let signingRegion: Region?

    /// An endpoint made of its parts.
    public init(_ url: EndpointURL, signingRegion: Region? = nil) {
        self.url = url
        self.signingRegion = signingRegion
    }
}

extension ServiceEndpoint {
    /// The endpoint that AWS's rules give: the custom one if there is any, else the Region's.
    ///
    /// | wanted | host |
    /// |---|---|
    /// | plain | `SERVICE.REGION.SUFFIX` |
    /// | FIPS | `SERVICE-fips.REGION.SUFFIX`; in GovCloud the plain ones, but for S3, are validated |
    /// | dual-stack | `SERVICE.REGION.DUAL-STACK-SUFFIX`; for S3 `s3.dualstack.REGION.SUFFIX` |
    ///
    /// Route 53 has hosts of its own kind.
    ///
    /// - Throws: an `EndpointError` where there is no such endpoint, or no Region to choose it by.
    public init(
        of service: EndpointService, in region: Region?, _ variant: EndpointVariant = EndpointVariant(),
        custom: EndpointURL? = nil
    ) throws(EndpointError) {
        if let custom {
            if variant.isFIPS { throw .customWithFIPS }
            if variant.isDualStack { throw .customWithDualStack }
            // By STS's rules a custom endpoint has nothing to do with the global one.
            self.init(custom, signingRegion: service == .s3 ? region.flatMap { Self.home(of: .s3, in: $0) } : nil)
            return
        }
        guard let region else { throw .noRegion }
        if service == .route53 {
            self = .route53(in: region.partition, variant)
            return
        }
        if service == .s3, variant.isFIPS, region.partition.id == "aws-cn" { throw .noFIPS(service, region) }
        let isPlain = variant == EndpointVariant()
        // To STS it is a Region like any other where another kind of endpoint is asked for.
        let home = service == .sts && !isPlain ? nil : Self.home(of: service, in: region)
        let host =
            home != nil && isPlain
            ? "\(service.hostPrefix).\(region.partition.dnsSuffix)"
            : Self.host(of: service, in: home ?? region, variant)
        self.init(EndpointURL(host: host), signingRegion: home)
    }

    private static func host(of service: EndpointService, in region: Region, _ variant: EndpointVariant) -> String {
        let partition = region.partition
        let isValidatedAnyway = partition.id == "aws-us-gov" && !variant.isDualStack && service != .s3
        let fips = variant.isFIPS && !isValidatedAnyway ? "-fips" : ""
        let stack = variant.isDualStack && service == .s3 ? ".dualstack" : ""
        let suffix = variant.isDualStack && service != .s3 ? partition.dualStackDNSSuffix : partition.dnsSuffix
        return "\(service.hostPrefix)\(fips)\(stack).\(region).\(suffix)"
    }

    /// The Region behind the pseudo-Region `aws-global`, for the services that have a global endpoint.
    private static func home(of service: EndpointService, in region: Region) -> Region? {
        guard region.name == "aws-global", service == .sts || service == .s3 else { return nil }
        return .usEast1
    }
}
