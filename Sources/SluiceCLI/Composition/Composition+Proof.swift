import SluiceCore
import SluiceEngine

extension Composition {
    /// Probes over this machine's network, and trusts what AWS's tools and TLS libraries are told to trust here.
    func prober(
        through proxy: ProxySettings, _ login: ProxyLogin?, timeout: Duration
    ) throws(TrustStore.Unreadable) -> any Prober {
        let files = ["AWS_CA_BUNDLE", "SSL_CERT_FILE"].compactMap { environment[$0] }.filter { !$0.isEmpty }
        let settings = NetworkProber.Settings(
            proxy: proxy, login: login, timeout: timeout, userAgent: Version.userAgent)
        return NetworkProber(settings, trust: try TrustStore(additionalFiles: files), time: time)
    }

    /// The moment, by this machine's clock.
    var now: Timestamp { Timestamp(microseconds: time.microseconds) }
}
