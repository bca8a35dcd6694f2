export const id = 322;
export const ids = [322];
export const modules = {

/***/ 8322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectApiGateway: () => (/* binding */ connectApiGateway)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-api-gateway/dist-cjs/index.js
var dist_cjs = __webpack_require__(818);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
;// CONCATENATED MODULE: ./src/aws/shapes.ts

/** What a deployment takes from the API itself besides its resources (AWS developer guide, "updating a REST API"). */
const contentOf = (api) => ({
    policy: api.policy,
    binaryMediaTypes: api.binaryMediaTypes,
    minimumCompressionSize: api.minimumCompressionSize,
    apiKeySource: api.apiKeySource,
    disableExecuteApiEndpoint: api.disableExecuteApiEndpoint,
});
const toApi = (api) => ({
    id: (0,units/* apiId */.yr)(required(api.id, 'id')),
    name: api.name ?? '',
    content: contentOf(api),
    tags: api.tags ?? {},
});
const toDeployment = (deployment) => ({
    id: (0,units/* deploymentId */.dP)(required(deployment.id, 'id')),
    created: (0,units/* instant */.uR)(deployment.createdDate?.getTime() ?? 0),
    description: deployment.description,
});
function toLiveStage(stage) {
    const canary = stage.canarySettings;
    const deployment = required(stage.deploymentId, 'deploymentId');
    return {
        name: (0,units/* stageName */.CT)(required(stage.stageName, 'stageName')),
        deployment: (0,units/* deploymentId */.dP)(deployment),
        description: stage.description,
        variables: stage.variables ?? {},
        canary: canary && {
            // A canary that names no deployment runs the stage's own.
            deployment: (0,units/* deploymentId */.dP)(canary.deploymentId ?? deployment),
            traffic: (0,units/* percent */.KN)(canary.percentTraffic ?? 0),
            overrides: canary.stageVariableOverrides ?? {},
        },
        tags: stage.tags ?? {},
    };
}
function required(value, member) {
    if (value === undefined)
        throw new TypeError(`API Gateway's answer lacks ${member}`);
    return value;
}

// EXTERNAL MODULE: ./src/domain/never.ts
var never = __webpack_require__(8566);
// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
;// CONCATENATED MODULE: ./src/adapters/api-gateway-pages.ts


/** The most that AWS gives at once: GetResources allows 5 calls in 2 s only. */
const limit = 500;
async function allPages(read) {
    const items = [];
    let position;
    do {
        const page = await read(position);
        items.push(...(page.items ?? []));
        position = page.position;
    } while (position);
    return items;
}
const listRestApis = (client) => allPages((position) => client.send(new dist_cjs/* GetRestApisCommand */.hwD({ limit, position })));
const listDeployments = (client, restApiId) => allPages((position) => client.send(new dist_cjs/* GetDeploymentsCommand */._1U({ restApiId, limit, position })));
async function listParts(client, api, kind) {
    const found = await allPages((position) => readParts(client, api, kind, position));
    // Only what AWS sent: members that the SDK sets to undefined go.
    return found.map((part) => JSON.parse(JSON.stringify(part)));
}
function readParts(client, restApiId, kind, position) {
    const page = { restApiId, limit, position };
    switch (kind) {
        case 'resources':
            return client.send(new dist_cjs/* GetResourcesCommand */.zR8({ ...page, embed: ['methods'] }));
        case 'authorizers':
            return client.send(new dist_cjs/* GetAuthorizersCommand */.S1n(page));
        case 'models':
            return client.send(new dist_cjs/* GetModelsCommand */.gqt(page));
        case 'request-validators':
            return client.send(new dist_cjs/* GetRequestValidatorsCommand */.kxJ(page));
        default:
            return (0,never/* unreachable */.H)(kind);
    }
}

// EXTERNAL MODULE: ./src/aws/partition.ts
var partition = __webpack_require__(2947);
// EXTERNAL MODULE: ./src/adapters/aws-error.ts + 1 modules
var aws_error = __webpack_require__(8628);
;// CONCATENATED MODULE: ./src/adapters/api-gateway-tags.ts



/**
 * AWS shows the tags of an API or a stage in every answer about it and leaves the member out when there are none.
 * LocalStack's answers show no tags or, for ever, those of the creation; and what was tagged later outlives the stage,
 * so that a new one of the same name starts with it: there, and only there, every look costs a GetTags.
 */
function tagAccess(client, region) {
    const isLocalStack = watchForLocalStack(client);
    const ask = (target) => (0,aws_error/* inCloudTerms */.m)('apigateway:GetTags', async () => {
        return (await client.send(new dist_cjs/* GetTagsCommand */.$kx({ resourceArn: tagArn(region, target) }))).tags ?? {};
    });
    const writer = tagWriter(client, region);
    return {
        ...writer,
        ask,
        async of(target, shown = {}) {
            if (!isLocalStack())
                return shown;
            const asked = await ask(target);
            return Object.keys(asked).length > 0 ? asked : shown;
        },
        async settle(target, tags) {
            if (!isLocalStack())
                return;
            const found = await ask(target);
            const left = Object.keys(found).filter((key) => tags[key] === undefined);
            if (left.length > 0)
                await writer.untag(target, left);
            if (Object.entries(tags).some(([key, value]) => found[key] !== value))
                await writer.tag(target, tags);
        },
    };
}
/** LocalStack marks each of its answers with a header. */
function watchForLocalStack(client) {
    let isSeen = false;
    client.middlewareStack.add((next) => async (request) => {
        const answer = await next(request);
        isSeen ||= hasHeader(answer.response, 'x-localstack');
        return answer;
    }, { step: 'deserialize', priority: 'low', name: 'watchForLocalStack' });
    return () => isSeen;
}
const hasHeader = (response, name) => typeof response === 'object' &&
    response !== null &&
    'headers' in response &&
    typeof response.headers === 'object' &&
    response.headers !== null &&
    name in response.headers;
const tagWriter = (client, region) => ({
    tag: (target, tags) => (0,aws_error/* inCloudTerms */.m)('apigateway:TagResource', async () => {
        await client.send(new dist_cjs/* TagResourceCommand */.eqU({ resourceArn: tagArn(region, target), tags: { ...tags } }));
    }),
    untag: (target, keys) => (0,aws_error/* inCloudTerms */.m)('apigateway:UntagResource', async () => {
        await client.send(new dist_cjs/* UntagResourceCommand */.RP$({ resourceArn: tagArn(region, target), tagKeys: [...keys] }));
    }),
});
/** Carries no account: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html. */
const tagArn = (region, { api, stage }) => `arn:${(0,partition/* partitionOf */.i)(region).name}:apigateway:${region}::/restapis/${api}${stage === undefined ? '' : `/stages/${stage}`}`;

;// CONCATENATED MODULE: ./src/adapters/api-gateway.ts







/** An import of a large definition takes AWS longer than anything else we ask for. */
const IMPORT_TIMEOUT = { requestTimeout: 60_000 };
function connectApiGateway(settings) {
    const client = new dist_cjs/* APIGatewayClient */.UR2(settings);
    const tags = tagAccess(client, settings.region);
    return {
        ...apis(client, tags),
        ...stages(client, tags),
        ...deployments(client),
        tagsOf: (target) => tags.ask(target),
        tag: (target, wanted) => tags.tag(target, wanted),
        untag: (target, keys) => tags.untag(target, keys),
    };
}
const apis = (client, tags) => ({
    api: (restApiId) => unlessMissing(call('GetRestApi', async () => taggedApi(tags, await client.send(new dist_cjs/* GetRestApiCommand */.Wy4({ restApiId }))))),
    apis: (fits) => call('GetRestApis', async () => {
        const found = (await listRestApis(client)).filter((api) => fits(toApi(api)));
        return inTurn(found, (api) => taggedApi(tags, api));
    }),
    parts: (api, kind) => call(PART_OPERATIONS[kind], () => listParts(client, api, kind)),
    importDefinition: (restApiId, mode, text) => call('PutRestApi', async () => {
        const body = new TextEncoder().encode(text);
        const command = new dist_cjs/* PutRestApiCommand */.fdq({ restApiId, mode, failOnWarnings: false, body });
        return (await client.send(command, IMPORT_TIMEOUT)).warnings ?? [];
    }),
});
const PART_OPERATIONS = {
    resources: 'GetResources',
    authorizers: 'GetAuthorizers',
    models: 'GetModels',
    'request-validators': 'GetRequestValidators',
};
const stages = (client, tags) => ({
    stage: (restApiId, stageName) => unlessMissing(call('GetStage', async () => taggedStage(tags, restApiId, await client.send(new dist_cjs/* GetStageCommand */.aOX({ restApiId, stageName }))))),
    stages: (restApiId) => call('GetStages', async () => {
        const { item: found = [] } = await client.send(new dist_cjs/* GetStagesCommand */.pY7({ restApiId }));
        return inTurn(found, (stage) => taggedStage(tags, restApiId, stage));
    }),
    createStage: (restApiId, stage) => call('CreateStage', async () => {
        const answer = await client.send(new dist_cjs/* CreateStageCommand */.oCS({
            restApiId,
            stageName: stage.name,
            deploymentId: stage.deployment,
            description: stage.description,
            variables: { ...stage.variables },
            tags: { ...stage.tags },
        }));
        await tags.settle({ api: restApiId, stage: stage.name }, stage.tags);
        return { ...toLiveStage(answer), tags: stage.tags };
    }),
    updateStage: (restApiId, stageName, patch) => call('UpdateStage', async () => {
        const patchOperations = patch.map(toSdk);
        return toLiveStage(await client.send(new dist_cjs/* UpdateStageCommand */.hJS({ restApiId, stageName, patchOperations })));
    }),
    deleteStage: (restApiId, stageName) => call('DeleteStage', async () => {
        await client.send(new dist_cjs/* DeleteStageCommand */.BIU({ restApiId, stageName }));
    }),
});
const deployments = (client) => ({
    createDeployment: (restApiId, description) => call('CreateDeployment', async () => toDeployment(await client.send(new dist_cjs/* CreateDeploymentCommand */.ttP({ restApiId, description })))),
    deployment: (restApiId, deploymentId) => unlessMissing(call('GetDeployment', async () => toDeployment(await client.send(new dist_cjs/* GetDeploymentCommand */.Tvn({ restApiId, deploymentId }))))),
    deployments: (restApiId) => call('GetDeployments', async () => (await listDeployments(client, restApiId)).map(toDeployment)),
    deleteDeployment: (restApiId, deploymentId) => call('DeleteDeployment', async () => {
        await client.send(new dist_cjs/* DeleteDeploymentCommand */.Esf({ restApiId, deploymentId }));
    }),
});
async function taggedApi(tags, answer) {
    const api = toApi(answer);
    return { ...api, tags: await tags.of({ api: api.id }, answer.tags) };
}
async function taggedStage(tags, api, answer) {
    const stage = toLiveStage(answer);
    return { ...stage, tags: await tags.of({ api, stage: stage.name }, answer.tags) };
}
/** One after the other: AWS allows 10 calls a second to the whole account. */
async function inTurn(items, work) {
    const results = [];
    for (const item of items)
        results.push(await work(item));
    return results;
}
function toSdk(operation) {
    switch (operation.op) {
        case 'replace':
            return { op: 'replace', path: operation.path, value: operation.value };
        case 'remove':
            return { op: 'remove', path: operation.path };
        case 'copy':
            return { op: 'copy', from: operation.from, path: operation.path };
        default:
            return (0,never/* unreachable */.H)(operation);
    }
}
const call = (operation, send) => (0,aws_error/* inCloudTerms */.m)(`apigateway:${operation}`, send);
async function unlessMissing(found) {
    try {
        return await found;
    }
    catch (error) {
        if (error instanceof cloud_error/* CloudError */.K && error.kind === 'not-found')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ inCloudTerms)
});

// UNUSED EXPORTS: toCloudError

;// CONCATENATED MODULE: ./src/aws/faults.ts
/**
 * Why AWS refused, told from its error code, HTTP status (`undefined`: there was no answer) and message.
 * Knows the codes of the services and those that the SDK makes up itself before or instead of an answer.
 */
function cloudErrorKind(code, status, message) {
    if (code === 'ConflictException')
        return TRY_AGAIN.test(message) ? 'busy' : 'conflict';
    return KIND_OF_CODE.get(code) ?? kindOfStatus(status);
}
/** https://docs.aws.amazon.com/apigateway/latest/api: `Another Deployment is in progress … Please try again later.` */
const TRY_AGAIN = /try again later/i;
const CODES = {
    'not-found': ['NotFoundException', 'ResourceNotFoundException', 'ResourceNotFound'],
    'bad-request': [
        'BadRequestException',
        'ValidationException',
        'ValidationError',
        'InvalidParameterValue',
        'InvalidNextToken',
    ],
    throttled: [
        'TooManyRequestsException',
        'ThrottlingException',
        'Throttling',
        'ThrottledException',
        'RequestLimitExceeded',
        'SlowDown',
    ],
    limit: ['LimitExceededException', 'LimitExceeded'],
    denied: [
        'AccessDeniedException',
        'AccessDenied',
        'ForbiddenException',
        'UnauthorizedException',
        'UnauthorizedOperation',
        'NotAuthorized',
    ],
    'no-credentials': ['CredentialsProviderError', 'MissingAuthenticationToken', 'MissingAuthenticationTokenException'],
    'expired-credentials': ['ExpiredToken', 'ExpiredTokenException', 'RequestExpired'],
    'bad-credentials': [
        'UnrecognizedClientException',
        'InvalidClientTokenId',
        'InvalidSignatureException',
        'SignatureDoesNotMatch',
        'IncompleteSignature',
        'IncompleteSignatureException',
        'InvalidAccessKeyId',
    ],
    unavailable: ['ServiceUnavailableException', 'ServiceUnavailable', 'InternalFailure', 'InternalServiceFault'],
    network: [
        'ECONNREFUSED',
        'ENOTFOUND',
        'EAI_AGAIN',
        'ECONNRESET',
        'ETIMEDOUT',
        'EPIPE',
        'EHOSTUNREACH',
        'ENETUNREACH',
        'TimeoutError',
    ],
};
const KIND_OF_CODE = new Map(Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind])));
function kindOfStatus(status) {
    if (status === undefined)
        return 'network';
    if (status >= 500)
        return 'unavailable';
    return KIND_OF_STATUS.get(status) ?? 'bad-request';
}
const KIND_OF_STATUS = new Map([
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not-found'],
    [409, 'conflict'],
    [429, 'throttled'],
]);

// EXTERNAL MODULE: ./src/ports/cloud-error.ts
var cloud_error = __webpack_require__(1234);
// EXTERNAL MODULE: ./src/adapters/thrown.ts
var adapters_thrown = __webpack_require__(7120);
;// CONCATENATED MODULE: ./src/adapters/aws-error.ts



/** Sends one call and turns whatever it throws into a `CloudError` of `operation`. */
async function inCloudTerms(operation, send) {
    try {
        return await send();
    }
    catch (error) {
        throw toCloudError(operation, error);
    }
}
function toCloudError(operation, error) {
    if (error instanceof cloud_error/* CloudError */.K)
        return error;
    const thrown = (0,adapters_thrown/* thrownOf */.Kf)(error);
    return new cloud_error/* CloudError */.K(kindOf(thrown), operation, thrown.message, {
        cause: error,
        retryAfterSeconds: retryAfter(thrown.$response?.headers?.['retry-after']),
    });
}
// AWS's answers and the SDK's refusals are told apart by `name`. Node's errors are all called Error and carry a `code`.
// What has neither, e.g. an answer without an id, never gets better by asking again, so it is not taken for the network's.
function kindOf(thrown) {
    const { name, message } = thrown;
    const code = (0,adapters_thrown/* codeOf */.$N)(thrown);
    const status = thrown.$metadata?.httpStatusCode;
    if (status === undefined && code !== '')
        return cloudErrorKind(code, undefined, message);
    if (status === undefined && NAMELESS.has(name))
        return 'bad-request';
    return cloudErrorKind(name, status, message);
}
const NAMELESS = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError']);
/** Seconds; a date, the header's other form, is left out: AWS does not send it. */
function retryAfter(header) {
    return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}


/***/ }),

/***/ 2947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
const AWS = { name: 'aws', suffix: 'amazonaws.com' };
/** By the beginning of the region; botocore's partitions.json. */
const PARTITIONS = [
    ['cn-', { name: 'aws-cn', suffix: 'amazonaws.com.cn' }],
    ['us-gov-', { name: 'aws-us-gov', suffix: 'amazonaws.com' }],
    ['eusc-', { name: 'aws-eusc', suffix: 'amazonaws.eu' }],
    ['us-iso-', { name: 'aws-iso', suffix: 'c2s.ic.gov' }],
    ['us-isob-', { name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' }],
    ['eu-isoe-', { name: 'aws-iso-e', suffix: 'cloud.adc-e.uk' }],
    ['us-isof-', { name: 'aws-iso-f', suffix: 'csp.hci.ic.gov' }],
];
const partitionOf = (region) => PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? AWS;


/***/ }),

/***/ 8566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unreachable)
/* harmony export */ });
/** Makes the compiler list every case we forgot. */
function unreachable(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 1234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CloudError),
/* harmony export */   r: () => (/* binding */ PASSING)
/* harmony export */ });
/** Those that may pass by themselves. */
const PASSING = new Set(['busy', 'throttled', 'unavailable', 'network']);
/** The only error that the AWS ports throw. Its message is AWS's own text: hostile until escaped. */
class CloudError extends Error {
    name = 'CloudError';
    kind;
    /** `apigateway:CreateDeployment`, `cloudwatch:DescribeAlarms`, `sts:GetCallerIdentity`. */
    operation;
    /** What AWS asked us to wait, when it said so. */
    retryAfterSeconds;
    constructor(kind, operation, message, options) {
        super(message, options);
        this.kind = kind;
        this.operation = operation;
        this.retryAfterSeconds = options?.retryAfterSeconds;
    }
}


/***/ })

};
