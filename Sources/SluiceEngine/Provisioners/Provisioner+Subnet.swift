import AWS
import SluiceCore

extension Provisioner {
    func createSubnet(_ subnet: SluiceCore.Subnet, _ address: Address, _ tags: Call.Tags) -> PreparedCall {
        let operation = CreateSubnet(
            vpcId: subnet.vpc.id, availabilityZone: subnet.zone, cidrBlock: subnet.cidr.description,
            tagSpecifications: specification("subnet", tags))
        return PreparedCall(operation, client: client) { .made(address, $0.subnet?.subnetId) }
    }
}
