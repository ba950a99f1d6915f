extension FakeEC2 {
    /// Has a VPC and its subnets belong to another account that shares them, which is done through RAM and no call of
    /// EC2's; only that account can make endpoints in it.
    ///
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html>
    public mutating func share(_ vpc: String, from account: String) {
        world.vpcs.update(vpc) { $0.sharer = account }
    }
}
