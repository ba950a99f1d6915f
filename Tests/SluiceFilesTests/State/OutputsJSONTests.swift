import SluiceCore
import SluiceFiles
import Testing

struct OutputsJSONTests {
    @Test func `prints the members that scripts rely on`() {
        var state = State.sample
        state.outputs.routeTables = ["rtb-1"]
        state.outputs.securityGroups = ["proxyEgress": "sg-1", "endpoints": "sg-2"]
        #expect(
            state.outputsJSON.text()
                == #"{"format":1,"stack":"prod","region":"us-west-2","vpcId":"vpc-1","subnetIds":["subnet-1"],"#
                + #""routeTableIds":["rtb-1"],"securityGroups":{"proxyEgress":"sg-1","endpoints":"sg-2"},"#
                + #""vpcEndpoints":{"kms":"vpce-1"}}"#)
    }

    @Test func `has every member even of a stack that is not there`() {
        #expect(
            State(stack: "prod", lineage: "0", region: "us-west-2").outputsJSON.text()
                == #"{"format":1,"stack":"prod","region":"us-west-2","vpcId":null,"subnetIds":[],"routeTableIds":[],"#
                + #""securityGroups":{},"vpcEndpoints":{}}"#)
    }
}
