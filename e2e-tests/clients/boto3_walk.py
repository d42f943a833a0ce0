"""Walks through sharing a mesh with boto3 alone; prints a JSON line for each thing seen.

Arguments: the endpoint, the region. Credentials come from the profiles "frontend" and "backend".
"""

import json
import sys

import boto3
from botocore.exceptions import ClientError

ENDPOINT, REGION = sys.argv[1:3]
OWNER = "111111111111"
CONSUMER = "222222222222"


def client(profile, service):
    session = boto3.Session(profile_name=profile, region_name=REGION)
    return session.client(service, endpoint_url=ENDPOINT)


def say(step, **seen):
    print(json.dumps({"step": step, **seen}, default=str), flush=True)


def refusal(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        return {
            "code": error.response["Error"]["Code"],
            "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
        }
    return {"code": "none"}


owner = client("frontend", "appmesh")
consumer = client("backend", "appmesh")

mesh = owner.create_mesh(meshName="shop", clientToken="once")["mesh"]
again = owner.create_mesh(meshName="shop", clientToken="once")["mesh"]
say(
    "mesh",
    arn=mesh["metadata"]["arn"],
    egress=mesh["spec"].get("egressFilter", {}).get("type"),
    sameAgain=mesh["metadata"]["uid"] == again["metadata"]["uid"],
    created=mesh["metadata"]["createdAt"].isoformat(),
)

share = client("frontend", "ram").create_resource_share(
    name="mesh-share", resourceArns=[mesh["metadata"]["arn"]], principals=[CONSUMER]
)["resourceShare"]
ram = client("backend", "ram")
invitations = ram.get_resource_share_invitations(
    resourceShareArns=[share["resourceShareArn"]]
)["resourceShareInvitations"]
accepted = ram.accept_resource_share_invitation(
    resourceShareInvitationArn=invitations[0]["resourceShareInvitationArn"]
)["resourceShareInvitation"]
shares = ram.get_resource_shares(resourceOwner="OTHER-ACCOUNTS")["resourceShares"]
say(
    "share",
    pending=[invitation["status"] for invitation in invitations],
    accepted=accepted["status"],
    shares=[[item["owningAccountId"], item["status"]] for item in shares],
)

shared = {"meshName": "shop", "meshOwner": OWNER}
node = consumer.create_virtual_node(
    virtualNodeName="cart",
    spec={
        "listeners": [{"portMapping": {"port": 8080, "protocol": "http"}}],
        "serviceDiscovery": {"dns": {"hostname": "cart.local"}},
    },
    **shared,
)["virtualNode"]
seen = owner.describe_virtual_node(meshName="shop", virtualNodeName="cart")
say(
    "create",
    arn=node["metadata"]["arn"],
    resourceOwner=node["metadata"]["resourceOwner"],
    seenByOwner=seen["virtualNode"]["spec"] == node["spec"],
)

own = owner.create_virtual_node(meshName="shop", virtualNodeName="own", spec={})
listener = {"portMapping": {"port": 80, "protocol": "http"}}
say(
    "forbidden",
    gateway=refusal(
        consumer.create_virtual_gateway,
        virtualGatewayName="ingress",
        spec={"listeners": [listener]},
        **shared,
    ),
    deleteOfOwners=refusal(
        consumer.delete_virtual_node, virtualNodeName="own", **shared
    ),
    updateOfConsumers=refusal(
        owner.update_virtual_node, meshName="shop", virtualNodeName="cart", spec={}
    ),
    absent=refusal(
        owner.describe_virtual_node, meshName="shop", virtualNodeName="absent"
    ),
    outOfRange=refusal(
        owner.create_virtual_node,
        meshName="shop",
        virtualNodeName="bad",
        spec={"listeners": [{"portMapping": {"port": 70000, "protocol": "http"}}]},
    ),
)

for number in range(5):
    owner.create_virtual_node(meshName="shop", virtualNodeName=f"n{number}", spec={})
pages = list(
    consumer.get_paginator("list_virtual_nodes").paginate(
        PaginationConfig={"PageSize": 3}, **shared
    )
)
say(
    "list",
    pages=[len(page["virtualNodes"]) for page in pages],
    names=sorted(item["virtualNodeName"] for page in pages for item in page["virtualNodes"]),
)

early = refusal(owner.delete_mesh, meshName="shop")
for name in ["cart", "own", *(f"n{number}" for number in range(5))]:
    owner.delete_virtual_node(meshName="shop", virtualNodeName=name)
late = owner.delete_mesh(meshName="shop")["mesh"]["status"]["status"]
say("delete", early=early, late=late, left=owner.list_meshes()["meshes"])

role = boto3.Session(profile_name="frontend", region_name=REGION).client(
    "sts", endpoint_url=ENDPOINT
).assume_role(
    RoleArn=f"arn:aws:iam::{CONSUMER}:role/crossmesh", RoleSessionName="walk"
)["Credentials"]
assumed = boto3.client(
    "sts",
    endpoint_url=ENDPOINT,
    region_name=REGION,
    aws_access_key_id=role["AccessKeyId"],
    aws_secret_access_key=role["SecretAccessKey"],
    aws_session_token=role["SessionToken"],
).get_caller_identity()
say("role", account=assumed["Account"], arn=assumed["Arn"])
