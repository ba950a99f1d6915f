"""Plans of sluice, the same stacks for Terraform and boto3, and what an existing VPC has to have."""

import json

REGION = "us-west-2"
ZONES = ["a", "b", "c"]
INTERFACES = ["autoscaling", "ec2", "elasticloadbalancing", "kms", "sts"]
PROXY = "10.0.0.254"


def client(backend):
    """A boto3 client of a backend, by its own settings alone."""
    import boto3

    settings = backend.environment
    return boto3.session.Session().client(
        "ec2", region_name=REGION, endpoint_url=settings["AWS_ENDPOINT_URL"],
        aws_access_key_id=settings["AWS_ACCESS_KEY_ID"], aws_secret_access_key=settings["AWS_SECRET_ACCESS_KEY"],
        aws_session_token=settings.get("AWS_SESSION_TOKEN"))


def fresh(name):
    """A VPC of its own with three private subnets and a public one, the endpoints and the groups."""
    return {
        "name": name, "region": REGION,
        "network": {"create": {"cidr": "10.0.0.0/16", "zones": [REGION + zone for zone in ZONES]}},
        "proxy": {"httpProxy": f"http://{PROXY}:3128"},
    }


def existing(name, network):
    """The endpoints and the groups in a VPC that is there."""
    return {"name": name, "region": REGION, "network": network, "proxy": {"httpProxy": f"http://{PROXY}:3128"}}


def write_plan(folder, stacks):
    """Writes a plan file of one stack or, as a fleet, of many; JSON is a plan too."""
    plan = stacks[0] if len(stacks) == 1 else {"stacks": stacks}
    (folder / "plan.json").write_text(json.dumps(plan, indent=1))
    return "plan.json"


def networks(backend, count):
    """VPCs that somebody else made, each with three private subnets and a table, as a plan names them."""
    ec2 = client(backend)
    return [network(ec2) for _ in range(count)]


def network(ec2):
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    subnets = []
    for number, zone in enumerate(ZONES):
        subnet = ec2.create_subnet(
            VpcId=vpc, CidrBlock=f"10.0.{number * 16}.0/20", AvailabilityZone=REGION + zone)["Subnet"]["SubnetId"]
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
        subnets.append(subnet)
    return {"vpc": vpc, "subnets": subnets, "routeTables": [table]}
