import OrderedCollections

@testable import SluiceCore

extension World {
    /// Somebody's interface, seen by whoever asks who uses what is to go.
    mutating func addInterface(_ interface: ObservedNetworkInterface) {
        observation.interfaces = observation.interfaces ?? [:]
        observation.interfaces?[interface.id] = interface
    }

    /// An instance's interface with one group.
    mutating func addInstance(_ id: String = "i-1", interface: String = "eni-1", subnet: String, group: String) {
        addInterface(
            ObservedNetworkInterface(
                id: interface, vpc: observation.subnets[subnet]?.vpc ?? "", subnet: subnet, groups: [group],
                instance: id, isAttached: true))
    }

    /// The interfaces that AWS makes for an endpoint, one a subnet, which outlive it.
    mutating func addInterfaces(of endpoint: String) {
        guard let observed = observation.endpoints[endpoint] else { return fail("there is no endpoint \(endpoint)") }
        for subnet in observed.subnets {
            let interface = ObservedNetworkInterface(
                id: "eni-\(endpoint)-\(subnet)", vpc: observed.vpc, subnet: subnet, groups: observed.groups,
                type: "vpc_endpoint", description: "VPC Endpoint Interface \(endpoint)", requester: "727180483921",
                isManaged: true, isAttached: true)
            addInterface(interface)
            observation.endpoints[endpoint]?.interfaces.append(interface.id)
        }
    }
}
