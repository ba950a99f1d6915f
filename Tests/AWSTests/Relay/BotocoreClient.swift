import AWSTesting

/// AWS's own Python client, talking to a relay: the independent word on what a right request is.
struct BotocoreClient {
    let relay: Relay

    /// Runs Python lines that find the clients `ec2` and `sts`, and returns what they print, without the last line end.
    ///
    /// Nothing is retried. `attempt(call)` prints an error's code, and `disconnected` for a connection that broke.
    func output(of lines: String) async throws -> String {
        let credential = Relay.credential
        let arguments = [
            relay.endpoint, relay.region, credential.accessKeyId, credential.secretAccessKey,
            credential.sessionToken ?? "",
        ]
        let program = "\(Self.preamble)\n\(lines)"
        let output = try await PythonEnvironment.located().output(of: program, arguments: arguments)
        return output.split(separator: "\n").joined(separator: "\n")
    }

    private static let preamble = """
        import sys
        from botocore.config import Config
        from botocore.exceptions import ClientError, HTTPClientError
        from botocore.session import Session

        endpoint, region, key, secret, token = sys.argv[1:]

        def client(service, region=region, key=key, secret=secret):
            session = Session()
            session.set_credentials(key, secret, token)
            config = Config(retries={"total_max_attempts": 1}, parameter_validation=False)
            return session.create_client(service, region_name=region, endpoint_url=endpoint, config=config)

        def attempt(call):
            try:
                call()
                print("done")
            except ClientError as error:
                print(error.response["Error"]["Code"])
            except HTTPClientError:
                print("disconnected")

        ec2, sts = client("ec2"), client("sts")
        """
}
