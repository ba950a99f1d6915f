"""The stacks of plans as Terraform's own JSON."""

import json

from .stacks import INTERFACES, PROXY, REGION, ZONES


def write(folder, plans, provider):
    resources = {}
    for plan in plans:
        add(resources, plan)
    document = {
        "terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": provider}}},
        "provider": {"aws": {"region": REGION}},
    }
    if plans:
        document |= {"data": {"aws_prefix_list": {"s3": {"name": f"com.amazonaws.{REGION}.s3"}}}, "resource": resources}
    (folder / "main.tf.json").write_text(json.dumps(document, indent=1))


def add(resources, plan):
    name = plan["name"]

    def resource(kind, key, **settings):
        resources.setdefault(kind, {})[f"{name}-{key}"] = settings
        return f"${{{kind}.{name}-{key}.id}}"

    network = plan["network"]
    if "create" in network:
        vpc, subnets, tables = add_network(resource, name, network["create"]["cidr"])
    else:
        vpc, subnets, tables = network["vpc"], network["subnets"], network["routeTables"]
    add_endpoints(resource, name, vpc, subnets, tables, add_groups(resource, name, vpc, "create" in network))


def add_network(resource, name, cidr):
    vpc = resource("aws_vpc", "vpc", cidr_block=cidr, enable_dns_hostnames=True, tags=tags(name, "vpc"))
    subnets, tables = [], []
    for number, zone in enumerate(ZONES):
        subnet = resource(
            "aws_subnet", f"private-{zone}", vpc_id=vpc, cidr_block=f"10.0.{number * 16}.0/20",
            availability_zone=REGION + zone, tags=tags(name, f"private-{zone}"))
        table = resource("aws_route_table", f"private-{zone}", vpc_id=vpc, tags=tags(name, f"private-{zone}"))
        resource("aws_route_table_association", f"private-{zone}", subnet_id=subnet, route_table_id=table)
        subnets.append(subnet)
        tables.append(table)
    gateway = resource("aws_internet_gateway", "gateway", vpc_id=vpc, tags=tags(name, "gateway"))
    public = resource(
        "aws_subnet", "public", vpc_id=vpc, cidr_block="10.0.240.0/20", availability_zone=REGION + ZONES[0],
        tags=tags(name, "public"))
    table = resource("aws_route_table", "public", vpc_id=vpc, tags=tags(name, "public"))
    resource("aws_route_table_association", "public", subnet_id=public, route_table_id=table)
    resource("aws_route", "public", route_table_id=table, destination_cidr_block="0.0.0.0/0", gateway_id=gateway)
    return vpc, subnets, tables


def add_groups(resource, name, vpc, is_fresh):
    egress = resource(
        "aws_security_group", "proxy-egress", vpc_id=vpc, name=f"{name}-proxy-egress", description="to the proxy",
        tags=tags(name, "proxy-egress"))
    endpoints = resource(
        "aws_security_group", "endpoints", vpc_id=vpc, name=f"{name}-endpoints", description="of the endpoints",
        tags=tags(name, "endpoints"))
    https = {"ip_protocol": "tcp", "from_port": 443, "to_port": 443}
    rule = "aws_vpc_security_group_egress_rule"
    resource(rule, "proxy", security_group_id=egress, ip_protocol="tcp", from_port=3128, to_port=3128,
             cidr_ipv4=f"{PROXY}/32")
    resource(rule, "endpoints", security_group_id=egress, referenced_security_group_id=endpoints, **https)
    resource(rule, "s3", security_group_id=egress, prefix_list_id="${data.aws_prefix_list.s3.id}", **https)
    resource(rule, "all", security_group_id=endpoints, ip_protocol="-1", cidr_ipv4="0.0.0.0/0")
    rule = "aws_vpc_security_group_ingress_rule"
    resource(rule, "proxy-egress", security_group_id=endpoints, referenced_security_group_id=egress, **https)
    if not is_fresh:
        resource(rule, "vpc", security_group_id=endpoints, cidr_ipv4="10.0.0.0/16", **https)
    return endpoints


def add_endpoints(resource, name, vpc, subnets, tables, group):
    for service in INTERFACES:
        resource(
            "aws_vpc_endpoint", service, vpc_id=vpc, service_name=f"com.amazonaws.{REGION}.{service}",
            vpc_endpoint_type="Interface", subnet_ids=subnets, security_group_ids=[group], private_dns_enabled=True,
            tags=tags(name, service))
    resource(
        "aws_vpc_endpoint", "s3", vpc_id=vpc, service_name=f"com.amazonaws.{REGION}.s3", vpc_endpoint_type="Gateway",
        route_table_ids=tables, tags=tags(name, "s3"))


def tags(name, object_name):
    return {"Name": f"{name}-{object_name}", "stack": name}
