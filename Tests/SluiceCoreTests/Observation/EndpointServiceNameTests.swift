import SluiceCore
import Testing

struct EndpointServiceNameTests {
    /// All services that a platform calls.
    private static let services = Set(Platform.all.flatMap(\.services).map(\.name))

    /// The Regions of AWS CDK's table, and which of our services have a name of their own there.
    private static let own: [String: (prefix: String, services: Set<String>)] = [
        "us-west-2": ("", []), "eu-central-2": ("", []), "us-gov-east-1": ("", []),
        "cn-north-1": (
            "cn.com.amazonaws", ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem", "sts"]
        ),
        "cn-northwest-1": (
            "cn.com.amazonaws", ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem", "sts"]
        ),
        "eusc-de-east-1": ("eu.amazonaws", ["ecr.api", "ecr.dkr"]),
        "us-iso-east-1": ("gov.ic.c2s", ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem"]),
        "us-iso-west-1": ("gov.ic.c2s", ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem"]),
        "us-isob-east-1": ("gov.sgov.sc2s", ["autoscaling", "ec2", "ecr.api", "ecr.dkr", "elasticfilesystem"]),
        "us-isob-west-1": ("gov.sgov.sc2s", ["ecr.api", "ecr.dkr"]),
        "us-isof-east-1": ("gov.ic.hci.csp", ["ecr.api", "ecr.dkr"]),
        "us-isof-south-1": ("gov.ic.hci.csp", ["ecr.api", "ecr.dkr"]),
        "eu-isoe-west-1": ("uk.adc-e.cloud", ["ecr.api", "ecr.dkr"]),
    ]

    @Test func `every service of every platform has its name in every partition`() {
        #expect(Self.services.count == 11)
        for (region, own) in Self.own {
            for service in Self.services {
                let prefix = own.services.contains(service) ? own.prefix : "com.amazonaws"
                #expect(EndpointServiceName(of: service, in: region).text == "\(prefix).\(region).\(service)")
            }
        }
    }

    @Test func `the service is read from every such name`() {
        for (region, own) in Self.own {
            for service in Self.services {
                for prefix in ["com.amazonaws", own.prefix] where !prefix.isEmpty {
                    let name = "\(prefix).\(region).\(service)"
                    #expect(
                        ObservedEndpointService(name: name, type: .interface, zones: []).shortName == service, "\(name)"
                    )
                    #expect(EndpointServiceName(of: service, in: region).isOffered(as: name))
                }
            }
        }
    }

    @Test(arguments: [
        "com.amazonaws.us-west-2.ec2messages", "com.amazonaws.us-west-1.ec2", "com.amazonaws.us-west-2.api.ec2",
        "com.amazonaws.vpce.us-west-2.vpce-svc-0123",
    ])
    func `another service's name is not taken for it`(_ name: String) {
        #expect(!EndpointServiceName(of: "ec2", in: "us-west-2").isOffered(as: name))
    }
}
