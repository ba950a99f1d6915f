extension Platform {
    /// GKE on AWS, the current generation: eight endpoints.
    ///
    /// Sources: cloud.google.com, GKE on AWS, "Use an HTTP proxy" and "Supported regions".
    public static let gkeAWS = Platform(
        name: "gke-aws",
        services: [
            Service("autoscaling", .interface), Service("ec2", .interface), Service("elasticfilesystem", .interface),
            Service("elasticloadbalancing", .interface), Service("kms", .interface), Service("s3", .gateway),
            Service("secretsmanager", .interface), Service("sts", .interface),
        ],
        domains: multicloudDomains,
        locations: [
            Location("asia-east2", manages: ["ap-east-1"]),
            Location("asia-northeast2", manages: ["ap-northeast-1", "ap-northeast-2", "ap-northeast-3"]),
            Location("asia-south1", manages: ["ap-south-1"]),
            Location("asia-southeast1", manages: ["ap-east-1", "ap-northeast-1", "ap-southeast-1"]),
            Location("asia-southeast2", manages: ["ap-southeast-3"]),
            Location("australia-southeast1", manages: ["ap-southeast-2"]),
            Location("europe-north1", manages: ["eu-north-1"]),
            Location(
                "europe-west1",
                manages: ["eu-central-1", "eu-north-1", "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3"]),
            Location("europe-west2", manages: ["eu-west-2"]),
            Location("europe-west3", manages: ["eu-central-1"]),
            Location("europe-west9", manages: ["eu-west-3"]),
            Location("northamerica-northeast1", manages: ["ca-central-1"]),
            Location("southamerica-east1", manages: ["sa-east-1"]),
            Location("us-east4", manages: ["ca-central-1", "us-east-1", "us-east-2"]),
            Location("us-west1", manages: ["us-west-1", "us-west-2"]),
        ],
        clusterFiles: .proxyFile(
            next:
                "put the text of proxy.json into a secret of AWS Secrets Manager, and name the secret when you make a "
                + "cluster"),
        takesEncryptedProxies: false, requiresNoProxy: true)

    /// What Google's multi-cloud clusters reach, on AWS and attached.
    static let multicloudDomains = [
        Domain(".gcr.io", for: "images of the clusters' own components"),
        Domain("cloudresourcemanager.googleapis.com", for: "the Google Cloud project"),
        Domain("container.googleapis.com", for: "the Kubernetes Engine API"),
        Domain("gkeconnect.googleapis.com", for: "the Connect agent"),
        Domain("gkehub.googleapis.com", for: "registering clusters"),
        Domain("oauth2.googleapis.com", for: "access tokens for Google's APIs"),
        Domain("securetoken.googleapis.com", for: "identity tokens"),
        Domain("storage.googleapis.com", for: "layers of images, and installation files"),
        Domain("sts.googleapis.com", for: "exchanging the clusters' tokens for Google's"),
        Domain("www.googleapis.com", for: "Google's APIs under their common name"),
        Domain("servicecontrol.googleapis.com", for: "admission to Google's APIs"),
        Domain("logging.googleapis.com", for: "logs"),
        Domain("monitoring.googleapis.com", for: "metrics"),
        Domain("opsconfigmonitoring.googleapis.com", for: "metadata of the metrics"),
        Domain("LOCATION-gkemulticloud.googleapis.com", for: "managing the clusters"),
    ]
}
