import AWS
import Benchmark
import Crypto
import SigV4

/// Signing a call, body and all, against one HMAC-SHA256 of the bytes that are hashed for it.
func addSigning() {
    let request = SignableRequest(
        method: "POST", scheme: "https", host: "ec2.us-west-2.amazonaws.com", path: "/",
        headers: [
            .init(name: "Content-Type", value: QueryParameters.contentType),
            .init(name: "User-Agent", value: "sluice/1.0"),
        ],
        body: Array(
            """
            Action=CreateVpcEndpoint&Version=2016-11-15&ClientToken=0123456789abcdef0123456789abcdef-12&\
            PrivateDnsEnabled=true&SecurityGroupId.1=sg-0123456789abcdef0&ServiceName=com.amazonaws.us-west-2.kms&\
            SubnetId.1=subnet-0123456789abcdef0&SubnetId.2=subnet-0123456789abcdef1&VpcEndpointType=Interface&\
            TagSpecification.1.ResourceType=vpc-endpoint&TagSpecification.1.Tag.1.Key=sluice%3Astack&\
            TagSpecification.1.Tag.1.Value=prod&VpcId=vpc-0123456789abcdef0
            """.utf8))
    let signer = Signer(region: "us-west-2", service: "ec2")
    let credential = Credential(
        accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
    let timestamp = SigningTimestamp(microseconds: 1_767_323_045_000_000)
    let signed = signer.sign(request, credential: credential, timestamp: timestamp)
    let bytes = request.body + Array(signed.canonicalRequest.text.utf8) + Array(signed.stringToSign.text.utf8)
    let key = SymmetricKey(data: Array("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".utf8))
    Benchmark("sign") { benchmark in
        let calls = 1000
        benchmark.compare {
            for _ in 0..<calls { blackHole(HMAC<SHA256>.authenticationCode(for: bytes, using: key)) }
        } work: {
            for _ in 0..<calls { blackHole(signer.sign(request, credential: credential, timestamp: timestamp)) }
        }
    }
}
