"""Makes the stacks of a plan file with boto3, one call after the other, as a first script would: `by_hand.py PLAN`."""

import json
import sys

import boto3

REGION = "us-west-2"
ZONES = ["a", "b", "c"]
INTERFACES = ["autoscaling", "ec2", "elasticloadbalancing", "kms", "sts"]
PROXY = "10.0.0.254/32"


def tagged(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


def make_network(ec2, name, cidr):
    vpc = ec2.create_vpc(CidrBlock=cidr, TagSpecifications=tagged("vpc", name))["Vpc"]["VpcId"]
    ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})

    def subnet(zone, block):
        made = ec2.create_subnet(
            VpcId=vpc, CidrBlock=block, AvailabilityZone=REGION + zone, TagSpecifications=tagged("subnet", name))
        table = ec2.create_route_table(VpcId=vpc, TagSpecifications=tagged("route-table", name))
        subnet, table = made["Subnet"]["SubnetId"], table["RouteTable"]["RouteTableId"]
        ec2.associate_route_table(SubnetId=subnet, RouteTableId=table)
        return subnet, table

    private = [subnet(zone, f"10.0.{number * 16}.0/20") for number, zone in enumerate(ZONES)]
    gateway = ec2.create_internet_gateway(TagSpecifications=tagged("internet-gateway", name))
    gateway = gateway["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    _, table = subnet(ZONES[0], "10.0.240.0/20")
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
    return vpc, [subnet for subnet, _ in private], [table for _, table in private]


def make_groups(ec2, name, vpc, is_fresh):
    def group(suffix):
        return ec2.create_security_group(
            VpcId=vpc, GroupName=f"{name}-{suffix}", Description=suffix,
            TagSpecifications=tagged("security-group", f"{name}-{suffix}"))["GroupId"]

    def rule(port, **peer):
        return {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, **peer}

    def to_group(other):
        return rule(443, UserIdGroupPairs=[{"GroupId": other}])

    egress, endpoints = group("proxy-egress"), group("endpoints")
    everything = {"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
    ec2.revoke_security_group_egress(GroupId=egress, IpPermissions=[everything])
    lists = ec2.describe_prefix_lists(Filters=[{"Name": "prefix-list-name", "Values": [f"com.amazonaws.{REGION}.s3"]}])
    s3 = lists["PrefixLists"][0]["PrefixListId"]
    ec2.authorize_security_group_egress(GroupId=egress, IpPermissions=[
        rule(3128, IpRanges=[{"CidrIp": PROXY}]), to_group(endpoints), rule(443, PrefixListIds=[{"PrefixListId": s3}])])
    block = [] if is_fresh else [rule(443, IpRanges=[{"CidrIp": "10.0.0.0/16"}])]
    ec2.authorize_security_group_ingress(GroupId=endpoints, IpPermissions=[to_group(egress)] + block)
    return endpoints


def make(ec2, plan):
    name, network = plan["name"], plan["network"]
    if "create" in network:
        vpc, subnets, tables = make_network(ec2, name, network["create"]["cidr"])
    else:
        vpc, subnets, tables = network["vpc"], network["subnets"], network["routeTables"]
    group = make_groups(ec2, name, vpc, "create" in network)
    for service in INTERFACES:
        ec2.create_vpc_endpoint(
            VpcId=vpc, ServiceName=f"com.amazonaws.{REGION}.{service}", VpcEndpointType="Interface", SubnetIds=subnets,
            SecurityGroupIds=[group], PrivateDnsEnabled=True,
            TagSpecifications=tagged("vpc-endpoint", f"{name}-{service}"))
    ec2.create_vpc_endpoint(
        VpcId=vpc, ServiceName=f"com.amazonaws.{REGION}.s3", VpcEndpointType="Gateway", RouteTableIds=tables,
        TagSpecifications=tagged("vpc-endpoint", f"{name}-s3"))


def main():
    with open(sys.argv[1]) as file:
        plan = json.load(file)
    ec2 = boto3.client("ec2", region_name=REGION)
    for stack in plan.get("stacks", [plan]):
        make(ec2, stack)


main()
