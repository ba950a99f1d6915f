import Testing

@testable import SluiceCore

/// Whose a network interface is, as AWS's services write it into their interfaces.
struct InterfaceHolderTests {
    private func interface(
        _ description: String, type: String = "interface", requester: String? = "amazon-elb", isManaged: Bool = true,
        instance: String? = nil, isAttached: Bool = true
    ) -> ObservedNetworkInterface {
        ObservedNetworkInterface(
            id: "eni-1", vpc: "vpc-1", subnet: "subnet-1", type: type, description: description, requester: requester,
            isManaged: isManaged, instance: instance, isAttached: isAttached)
    }

    @Test(arguments: [
        ("ELB app/web/50dc6c495c0c9188", "interface", "application load balancer web"),
        ("ELB net/front/50dc6c495c0c9188", "network_load_balancer", "network load balancer front"),
        ("ELB classic-one", "interface", "classic load balancer classic-one"),
        ("Interface for NAT Gateway nat-0a1b", "nat_gateway", "NAT gateway nat-0a1b"),
        ("", "nat_gateway", "NAT gateway"),
        (
            "AWS Lambda VPC ENI-resize-7e2a1c50-1111-2222-3333-444455556666", "lambda", "Lambda function resize"
        ),
        ("RDSNetworkInterface", "interface", "RDS database"),
        ("EFS mount target for fs-0a1b (fsmt-0c2d)", "efs", "EFS mount target of fs-0a1b"),
        (
            "Network Interface for Transit Gateway Attachment tgw-attach-0a", "transit_gateway",
            "transit gateway attachment tgw-attach-0a"
        ),
        ("Route 53 Resolver: rslvr-in-0a:rni-0b", "interface", "Route 53 Resolver endpoint rslvr-in-0a"),
        ("Amazon EKS prod", "interface", "EKS cluster prod"),
        ("arn:aws:ecs:us-west-2:111122223333:attachment/0a", "interface", "ECS task"),
        ("VPC Endpoint Interface vpce-0a1b", "vpc_endpoint", "VPC endpoint vpce-0a1b"),
        ("something new", "interface", "the AWS service amazon-elb (something new)"),
    ])
    func `a managed interface is told by what its service writes into it`(
        description: String, type: String, name: String
    ) {
        #expect(interface(description, type: type).holder.name == name)
    }

    @Test func `an instance's interface is the instance's, whatever its description says`() {
        let holder = interface("ELB app/web/50dc", isManaged: false, instance: "i-1").holder
        #expect(holder.name == "EC2 instance i-1")
        #expect(holder.release == "terminate i-1, or give eni-1 other groups")
    }

    @Test func `one that nobody uses can be deleted by hand`() {
        let unused = interface("left over", isManaged: false, isAttached: false)
        #expect(unused.isUnused && unused.holder.name == "an interface that is attached to nothing (left over)")
        #expect(
            Hindrance(thing: .interface(unused, endpoint: nil), isPassing: false).release(in: "us-west-2")
                == "delete it: aws ec2 delete-network-interface --region us-west-2 --network-interface-id eni-1")
    }

    @Test func `only AWS makes an endpoint's interfaces: a description alone is no proof`() {
        #expect(interface("VPC Endpoint Interface vpce-1", type: "vpc_endpoint").endpoint == "vpce-1")
        #expect(interface("VPC Endpoint Interface vpce-1", type: "vpc_endpoint", isManaged: false).endpoint == nil)
        #expect(interface("VPC Endpoint Interface vpce-1", type: "interface").endpoint == nil)
    }
}
