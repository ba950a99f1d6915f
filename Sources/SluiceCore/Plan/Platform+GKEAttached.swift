extension Platform {
    /// GKE attached clusters on EKS: Google's domains, and the endpoints of the EKS cluster that is attached.
    ///
    /// Google's page asks for domains alone. The endpoints are those of ``eksPrivate``, which is what the cluster is.
    /// Any location may manage it.
    ///
    /// Sources: cloud.google.com, GKE attached clusters, "Proxy support for EKS attached clusters" and "EKS attached
    /// clusters supported regions".
    public static let gkeAttached = Platform(
        name: "gke-attached",
        services: eksPrivate.services,
        domains: multicloudDomains,
        locations: [
            "asia-east2", "asia-northeast2", "asia-south1", "asia-southeast1", "asia-southeast2",
            "australia-southeast1", "europe-north1", "europe-west1", "europe-west2", "europe-west3", "europe-west4",
            "europe-west6", "europe-west8", "europe-west9", "me-central2", "northamerica-northeast1",
            "southamerica-east1", "us-central1", "us-east4", "us-west1",
        ].map { Location($0) },
        clusterFiles: .proxyFile(
            next: "make a Secret of proxy.json in the cluster, and name it when you attach the cluster"),
        requiresNoProxy: true)
}
