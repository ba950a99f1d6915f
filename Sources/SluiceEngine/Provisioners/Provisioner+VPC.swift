import AWS
import SluiceCore

extension Provisioner {
    func createVPC(_ vpc: VPC, _ address: Address, _ tags: Call.Tags) -> PreparedCall {
        let operation = CreateVpc(cidrBlock: vpc.cidr.description, tagSpecifications: specification("vpc", tags))
        return PreparedCall(operation, client: client) { .made(address, $0.vpc?.vpcId) }
    }

    func enableDNSHostnames(_ vpc: String, _ subjects: [Intent.Subject]) -> PreparedCall {
        modification(ModifyVpcAttribute(vpcId: vpc, enableDnsHostnames: AttributeBooleanValue(value: true)), subjects)
    }
}
