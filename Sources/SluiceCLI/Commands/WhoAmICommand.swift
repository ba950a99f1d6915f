import AWS
import ArgumentParser
import SluiceCore
import SluiceEngine

struct WhoAmICommand: AWSCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show the AWS account, who the credentials are, and where they come from.",
        usage: "sluice whoami [<options>]",
        discussion: """
            Looks for credentials where the AWS CLI looks, in the same order: the environment's keys, the profile, a web \
            identity in the environment, the container, the instance. Asks STS alone, and needs no permission for it.

            EXAMPLES
              sluice whoami
              sluice whoami --profile staging --region eu-west-1
              sluice whoami --json | jq -r .account
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var region: RegionOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let region = try composition.region(of: nil, option: region.region)
        return try await composition.withConnection(in: region, as: nil, connections: 1) { connection in
            let (credential, route) = try await connection.credentials.issued()
            let sts = try connection.sts()
            do throws(EC2ClientError) {
                let identity = try await sts.read(GetCallerIdentity())
                let clock = Diagnostic(clockOffset: connection.client.clock.offset)
                return WhoAmIAnswer(
                    identity: identity, region: region, credential: credential, route: route,
                    findings: Findings([clock].compactMap(\.self)))
            } catch {
                throw ObservationError.client(error)
            }
        }
    }
}
