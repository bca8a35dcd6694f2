"""Calls of boto3, one JSON object a line: what was asked comes in, what was answered goes out.

{"service", "operation", "input", "protocol"?, "tries"?} -> {"answer"} or {"error", "message", "status", "headers"}
"""

import functools
import json
import sys

import boto3
import botocore.model
from botocore.config import Config
from botocore.exceptions import ClientError

KNOWN = botocore.model.PRIORITY_ORDERED_SUPPORTED_PROTOCOLS


def plain(value):
    if hasattr(value, "read"):
        return value.read().decode()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@functools.cache
def client(service, protocol, tries):
    # Which of a service's protocols boto3 speaks is its own choice otherwise.
    botocore.model.PRIORITY_ORDERED_SUPPORTED_PROTOCOLS = [protocol] if protocol else KNOWN
    config = Config(retries={"total_max_attempts": tries, "mode": "standard"})
    return boto3.session.Session().client(service, config=config)


def call(asked):
    made = client(asked["service"], asked.get("protocol"), asked.get("tries", 10))
    try:
        answer = getattr(made, asked["operation"])(**asked.get("input", {}))
    except ClientError as error:
        metadata = error.response["ResponseMetadata"]
        return {
            "error": error.response["Error"]["Code"],
            "message": error.response["Error"]["Message"],
            "status": metadata["HTTPStatusCode"],
            "headers": metadata["HTTPHeaders"],
        }
    answer.pop("ResponseMetadata", None)
    return {"answer": answer}


for line in sys.stdin:
    print(json.dumps(call(json.loads(line)), default=plain), flush=True)
