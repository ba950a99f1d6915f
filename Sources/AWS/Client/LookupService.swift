/// A service that is only ever asked; a type without values, so that no call goes to another service's endpoint.
public protocol LookupService: Sendable {
    /// The service as endpoints are found for it; its name is also the one that signatures carry.
    static var endpointService: EndpointService { get }
}
