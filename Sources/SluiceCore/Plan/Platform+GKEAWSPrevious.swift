extension Platform {
    /// Anthos clusters on AWS (GKE on AWS), previous generation: six endpoints.
    ///
    /// Source: cloud.google.com, Anthos clusters on AWS, "Using a proxy". The observed tier is not in it:
    /// k8s.gcr.io sends its readers on since March 2023, and pulls from docker.io end at other hosts than docker.io.
    public static let gkeAWSPrevious = Platform(
        name: "gke-aws-previous",
        services: [
            Service("autoscaling", .interface), Service("ec2", .interface), Service("elasticloadbalancing", .interface),
            Service("kms", .interface), Service("s3", .gateway), Service("sts", .interface),
        ],
        domains: [
            Domain("gkeconnect.googleapis.com", for: "the Connect agent"),
            Domain("gkehub.googleapis.com", for: "registering clusters"),
            Domain("oauth2.googleapis.com", for: "access tokens for Google's APIs"),
            Domain("storage.googleapis.com", for: "layers of images, and installation files"),
            Domain("www.googleapis.com", for: "Google's APIs under their common name"),
            Domain("gcr.io", for: "images of the clusters' own components"),
            Domain("k8s.gcr.io", for: "images of Kubernetes"),
            Domain("REGION.ec2.archive.ubuntu.com", .required, .plain, for: "Ubuntu's packages for the nodes"),
            Domain("docker.io", .serviceMesh, for: "images of Prometheus and Kiali"),
            Domain("quay.io", .serviceMesh, for: "images of Prometheus and Kiali"),
            Domain("registry.k8s.io", .observed, for: "images of Kubernetes", redirectedFrom: "k8s.gcr.io"),
            Domain("registry-1.docker.io", .observed, for: "manifests of images", redirectedFrom: "docker.io"),
            Domain("auth.docker.io", .observed, for: "tokens for pulling images", redirectedFrom: "docker.io"),
            Domain("production.cloudflare.docker.com", .observed, for: "layers of images", redirectedFrom: "docker.io"),
        ])
}
