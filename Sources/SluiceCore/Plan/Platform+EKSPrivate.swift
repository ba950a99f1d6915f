extension Platform {
    /// Private EKS clusters: five endpoints, two more for those that write logs or scale their groups themselves.
    ///
    /// Their images come from the account's own registry, through endpoints: no host behind the proxy is asked for.
    ///
    /// Source: docs.aws.amazon.com, Amazon EKS, "Deploy private clusters with limited internet access".
    public static let eksPrivate = Platform(
        name: "eks-private",
        services: [
            Service("autoscaling", .interface, isOptional: true), Service("ec2", .interface),
            Service("ecr.api", .interface), Service("ecr.dkr", .interface),
            Service("logs", .interface, isOptional: true), Service("s3", .gateway), Service("sts", .interface),
        ],
        domains: [], clusterFiles: .none)
}
