/// An answer to DescribeVpcEndpoints with as many interface endpoints as wanted, written as EC2 writes it.
enum EndpointAnswer {
    static func body(endpoints: Int) -> [UInt8] {
        let items = (0..<endpoints).map(item).joined()
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <DescribeVpcEndpointsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                <requestId>7a62c49f-347e-4fc4-9331-6e8eEXAMPLE</requestId>
                <vpcEndpointSet>
            \(items)    </vpcEndpointSet>
            </DescribeVpcEndpointsResponse>

            """.utf8)
    }

    private static func item(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        let h = String(repeating: "0", count: 17 - digits.count) + digits
        func nic(_ k: Int) -> String { "<item>eni-0\(k)\(h.dropFirst(2))</item>" }
        return """
            <item>
                        <vpcEndpointId>vpce-\(h)</vpcEndpointId>
                        <vpcEndpointType>Interface</vpcEndpointType>
                        <vpcId>vpc-0a1b2c3d4e5f60718</vpcId>
                        <serviceName>com.amazonaws.us-west-2.kms</serviceName>
                        <state>available</state>
                        <policyDocument>{
              "Statement": [
                {
                  "Action": "*", 
                  "Effect": "Allow", 
                  "Principal": "*", 
                  "Resource": "*"
                }
              ]
            }</policyDocument>
                        <routeTableIdSet/>
                        <subnetIdSet>
                            <item>subnet-0a1b2c3d4e5f60718</item>
                            <item>subnet-0b1b2c3d4e5f60718</item>
                            <item>subnet-0c1b2c3d4e5f60718</item>
                        </subnetIdSet>
                        <groupSet>
                            <item>
                                <groupId>sg-\(h)</groupId>
                                <groupName>prod-endpoints</groupName>
                            </item>
                        </groupSet>
                        <ipAddressType>ipv4</ipAddressType>
                        <dnsOptions>
                            <dnsRecordIpType>ipv4</dnsRecordIpType>
                        </dnsOptions>
                        <privateDnsEnabled>true</privateDnsEnabled>
                        <requesterManaged>false</requesterManaged>
                        <networkInterfaceIdSet>
                            \(nic(1))
                            \(nic(2))
                            \(nic(3))
                        </networkInterfaceIdSet>
                        <dnsEntrySet>
                            <item>
                                <dnsName>vpce-\(h)-q1w2e3r4.kms.us-west-2.vpce.amazonaws.com</dnsName>
                                <hostedZoneId>Z1YSA3EXCYUU9Z</hostedZoneId>
                            </item>
                            <item>
                                <dnsName>kms.us-west-2.amazonaws.com</dnsName>
                                <hostedZoneId>Z00423861SPZQ7H8Y8QZ1</hostedZoneId>
                            </item>
                        </dnsEntrySet>
                        <creationTimestamp>2026-01-02T03:04:05.678Z</creationTimestamp>
                        <ownerId>123456789012</ownerId>
                        <tagSet>
                            <item>
                                <key>Name</key>
                                <value>prod-kms</value>
                            </item>
                            <item>
                                <key>sluice:stack</key>
                                <value>prod</value>
                            </item>
                            <item>
                                <key>sluice:address</key>
                                <value>endpoint/kms</value>
                            </item>
                        </tagSet>
                    </item>

            """
    }
}
