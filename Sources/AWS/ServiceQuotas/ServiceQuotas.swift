/// Service Quotas, which knows how much of everything an account may have.
public enum ServiceQuotas: JSONService {
    /// `servicequotas` in hosts and signatures.
    public static let endpointService = EndpointService.serviceQuotas
    /// The name and version of the API.
    public static let targetPrefix = "ServiceQuotasV20190624"
}
