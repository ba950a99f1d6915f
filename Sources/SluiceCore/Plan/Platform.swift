/// A kind of cluster that needs the same job done with other lists: endpoints as data.
public struct Platform: Hashable, Sendable {
    /// An AWS service that the clusters call, by the last part of its endpoint service name.
    public struct Service: Hashable, Sendable {
        /// How an endpoint for it comes into a VPC.
        public enum Kind: String, Hashable, Sendable {
            case interface
            case gateway
        }

        /// The suffix of the service name: `kms` in `com.amazonaws.us-west-2.kms`.
        public var name: String
        /// How its endpoint comes into a VPC.
        public var kind: Kind

        /// A service by its short name.
        public init(_ name: String, _ kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// A host, or a whole domain, that the clusters reach through the proxy.
    public struct Domain: Hashable, Sendable {
        /// How sure it is that the proxy has to let it pass.
        public enum Tier: String, Hashable, Sendable, CaseIterable {
            /// The platform's documentation asks for it.
            case required
            /// Asked for with Anthos Service Mesh only.
            case serviceMesh
            /// Seen as the target of redirects; no documentation promises it.
            case observed
        }

        /// How it is reached.
        public enum Access: String, Hashable, Sendable {
            /// TLS through CONNECT, port 443.
            case tunnel
            /// Plain HTTP, port 80.
            case plain
        }

        /// A host name such as `gcr.io`, or a domain with a leading dot for everything beneath it (`.gcr.io`).
        public var name: String
        /// How sure it is.
        public var tier: Tier
        /// How it is reached.
        public var access: Access

        /// A domain by its name.
        public init(_ name: String, _ tier: Tier = .required, _ access: Access = .tunnel) {
            self.name = name
            self.tier = tier
            self.access = access
        }
    }

    /// As the plan file spells it.
    public var name: String
    /// In alphabetical order.
    public var services: [Service]

    /// Anthos clusters on AWS (GKE on AWS), previous generation: six endpoints.
    ///
    /// Source: cloud.google.com, Anthos clusters on AWS, "Using a proxy".
    public static let gkeAWSPrevious = Platform(
        name: "gke-aws-previous",
        services: [
            Service("autoscaling", .interface), Service("ec2", .interface), Service("elasticloadbalancing", .interface),
            Service("kms", .interface), Service("s3", .gateway), Service("sts", .interface),
        ])

    /// Every platform that a plan may name.
    public static let all = [gkeAWSPrevious]
}
