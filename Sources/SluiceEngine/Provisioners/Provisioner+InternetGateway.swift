import AWS
import SluiceCore

extension Provisioner {
    func createInternetGateway(_ address: Address, _ tags: Call.Tags) -> PreparedCall {
        let operation = CreateInternetGateway(tagSpecifications: specification("internet-gateway", tags))
        return PreparedCall(operation, client: client) { .made(address, $0.internetGateway?.internetGatewayId) }
    }

    /// An attachment has no ID of its own: its address stands for it.
    func attach(_ attachment: SluiceCore.InternetGatewayAttachment, _ address: Address) -> PreparedCall {
        let operation = AttachInternetGateway(
            internetGatewayId: attachment.internetGateway.id, vpcId: attachment.vpc.id)
        return PreparedCall(operation, client: client) { _ in .made(address, address.rawValue) }
    }

    /// "Not attached" says that there is nothing left to do.
    func detach(_ attachment: SluiceCore.InternetGatewayAttachment, _ subjects: [Intent.Subject]) -> PreparedCall {
        deletion(
            DetachInternetGateway(internetGatewayId: attachment.internetGateway.id, vpcId: attachment.vpc.id), subjects)
    }
}
