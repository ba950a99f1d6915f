import AWS
import SluiceCore

extension ModifyVpcAttribute {
    /// EC2 takes one attribute a call.
    fileprivate init(_ attribute: VPCAttribute, isOn: Bool) {
        let value = AttributeBooleanValue(value: isOn)
        self =
            switch attribute.name {
            case .dnsSupport: ModifyVpcAttribute(vpcId: attribute.vpc.id, enableDnsSupport: value)
            case .dnsHostnames: ModifyVpcAttribute(vpcId: attribute.vpc.id, enableDnsHostnames: value)
            }
    }
}

extension Provisioner {
    func createVPC(_ vpc: VPC, _ address: Address, _ tags: Call.Tags) -> PreparedCall {
        let operation = CreateVpc(cidrBlock: vpc.cidr.description, tagSpecifications: specification("vpc", tags))
        return PreparedCall(operation, client: client) { .made(address, $0.vpc?.vpcId) }
    }

    func enableDNSHostnames(_ vpc: String, _ subjects: [Intent.Subject]) -> PreparedCall {
        modification(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: AttributeBooleanValue(value: true)), subjects)
    }

    /// An attribute has no ID of its own: its address stands for it.
    func turnOn(_ attribute: VPCAttribute, _ address: Address) -> PreparedCall {
        PreparedCall(ModifyVpcAttribute(attribute, isOn: true), client: client) { _ in .made(address, address.rawValue)
        }
    }

    func turnOff(_ attribute: VPCAttribute, _ subjects: [Intent.Subject]) -> PreparedCall {
        deletion(ModifyVpcAttribute(attribute, isOn: false), subjects)
    }
}
