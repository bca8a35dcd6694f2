export const id = 751;
export const ids = [751];
export const modules = {

/***/ 9180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);


/** A timer that is set further ahead fires at once (Node, setTimeout: delays above 2^31 - 1 ms become 1). */
const LONGEST_TIMER = 2 ** 31 - 1;
const systemClock = {
    now: () => (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(Date.now()),
    async sleepUntil(until, signal) {
        while (!signal.aborted) {
            const left = until - Date.now();
            if (left <= 0)
                return;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(left, LONGEST_TIMER), undefined, { signal }).catch(ignoreAbort);
        }
    },
};
// The only way in which this timer fails; the loop's condition sees it too.
const ignoreAbort = () => undefined;


/***/ }),

/***/ 4703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fromIso),
/* harmony export */   t: () => (/* binding */ toIso)
/* harmony export */ });
/* harmony import */ var _units__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3503);

/** `2026-11-20T12:00:00.000Z`. */
const toIso = (at) => new Date(at).toISOString();
/** A time with its zone, as ISO 8601; anything else is `undefined`. */
function fromIso(text) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : (0,_units__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .uR)(at);
}


/***/ }),

/***/ 3503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ stageName),
/* harmony export */   E8: () => (/* binding */ ALL_TRAFFIC),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   XP: () => (/* binding */ since),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   _H: () => (/* binding */ isStageName),
/* harmony export */   dP: () => (/* binding */ deploymentId),
/* harmony export */   ne: () => (/* binding */ millis),
/* harmony export */   qE: () => (/* binding */ NO_TRAFFIC),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   yr: () => (/* binding */ apiId)
/* harmony export */ });
const percent = (n) => {
    if (!(n >= 0 && n <= 100))
        throw new RangeError(`a percent goes from 0 to 100, got ${n}`);
    return n;
};
const NO_TRAFFIC = percent(0);
const ALL_TRAFFIC = percent(100);
const instant = (n) => n;
const millis = (n) => n;
const seconds = (n) => (n * 1000);
const minutes = (n) => (n * 60_000);
const since = (then, now) => (now - then);
const after = (t, d) => (t + d);
const deploymentId = (id) => id;
const apiId = (id) => id;
const STAGE_NAME = /^[A-Za-z0-9_-]{1,128}$/;
const isStageName = (name) => STAGE_NAME.test(name);
const stageName = (name) => {
    if (!isStageName(name))
        throw new RangeError(`not a stage name: ${JSON.stringify(name)}`);
    return name;
};


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ CouldNotStart)
/* harmony export */ });
/** What the sandbox was asked for cannot be had; the message says what, why and what else to do. */
class CouldNotStart extends Error {
}


/***/ }),

/***/ 7937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ functionsIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _could_not_start__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6835);




/**
 * The Lambda functions of a folder by name: `orders.mjs` is `orders`, `orders/v1.mjs` its version or alias `orders:v1`.
 * Each file exports `handler`. Throws `CouldNotStart`.
 */
async function functionsIn(folder) {
    const functions = new Map();
    for (const entry of await entriesOf(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (!entry.isDirectory())
            await add(functions, path, nameOf(entry.name));
        else {
            for (const { name } of await entriesOf(path)) {
                await add(functions, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), `${entry.name}:${nameOf(name)}`);
            }
        }
    }
    if (functions.size === 0)
        throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${folder} has no functions: NAME.mjs or NAME/ALIAS.mjs is one`);
    return functions;
}
const nameOf = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file));
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    }
    catch (cause) {
        throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${folder} cannot be read as a folder of functions: ${String(cause)}`, { cause });
    }
}
async function add(functions, path, name) {
    if (!/\.[mc]?js$/.test(path))
        return;
    functions.set(name, await handlerOf(path));
}
async function handlerOf(path) {
    try {
        // A file of the user's, not of the bundle.
        const { handler } = (await import(/* webpackIgnore: true */ (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)).href));
        if (typeof handler === 'function')
            return handler;
    }
    catch (cause) {
        throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${path} cannot be loaded: ${String(cause)}`, { cause });
    }
    throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${path} does not export a function named handler`);
}


/***/ }),

/***/ 6607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ getDomainNames),
/* harmony export */   LM: () => (/* binding */ updateDomainName),
/* harmony export */   L_: () => (/* binding */ mappedTarget),
/* harmony export */   Wq: () => (/* binding */ getDomainName),
/* harmony export */   ud: () => (/* binding */ createDomainName),
/* harmony export */   zL: () => (/* binding */ deleteDomainName)
/* harmony export */ });
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);
/* harmony import */ var _limits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6354);
/* harmony import */ var _pages__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1644);
/* harmony import */ var _records__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1638);




/** Certificates are not checked, and nothing is made in DNS. */
function createDomainName(store, input) {
    // Both texts are from memory.
    if (!/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(input.domainName))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('Invalid domain name specified');
    if (store.domainNames.has(input.domainName))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('The domain name you provided already exists.');
    (0,_limits__WEBPACK_IMPORTED_MODULE_1__/* .checkTags */ .MK)(input.tags ?? {});
    const shape = (0,_records__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb)({
        ...input,
        regionalDomainName: `d-${store.newId(10)}.execute-api.${store.region}.amazonaws.com`,
        endpointConfiguration: { types: input.endpointConfiguration?.types ?? ['EDGE'] },
        domainNameStatus: 'AVAILABLE',
        securityPolicy: input.securityPolicy ?? 'TLS_1_2',
    });
    store.domainNames.set(shape.domainName, shape);
    return shape;
}
function getDomainName(store, input) {
    const shape = store.domainNames.get(input.domainName);
    if (shape === undefined)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .notFound */ .mX)('Invalid domain name identifier specified');
    return shape;
}
const getDomainNames = (store, input) => (0,_pages__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .Z)([...store.domainNames.values()], ({ domainName }) => domainName, input);
const REPLACEABLE = ['regionalCertificateArn', 'certificateArn', 'securityPolicy'];
function updateDomainName(store, input) {
    const shape = (input.patchOperations ?? []).reduce((before, { op, path = '', value }) => {
        const member = REPLACEABLE.find((name) => `/${name}` === path);
        if (member === undefined || op !== 'replace')
            throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid patch path ${path}`); // unverified text
        return { ...before, [member]: value };
    }, getDomainName(store, input));
    store.domainNames.set(shape.domainName, shape);
    return shape;
}
/** Its mappings go with it. */
function deleteDomainName(store, input) {
    getDomainName(store, input);
    store.domainNames.delete(input.domainName);
    for (const key of [...store.domains.keys()]) {
        if (key === input.domainName || key.startsWith(`${input.domainName}/`))
            store.domains.delete(key);
    }
}
/** Where a request to a custom domain goes: a base path is taken off before routing. `path` begins with a slash. */
function mappedTarget(domains, host, path) {
    const first = /^\/[^/?]+/.exec(path)?.[0] ?? '';
    const below = first === '' ? undefined : domains.get(`${host}${first}`);
    if (below !== undefined) {
        const rest = path.slice(first.length);
        return { ...below, path: rest.startsWith('/') ? rest : `/${rest}` };
    }
    const all = domains.get(host);
    return all && { ...all, path };
}


/***/ }),

/***/ 6354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ checkStageName),
/* harmony export */   Ax: () => (/* binding */ DEFINITION_BYTES),
/* harmony export */   MK: () => (/* binding */ checkTags),
/* harmony export */   Rz: () => (/* binding */ checkVariable),
/* harmony export */   SR: () => (/* binding */ checkCacheSize),
/* harmony export */   a2: () => (/* binding */ checkPercent),
/* harmony export */   dS: () => (/* binding */ RESOURCES_PER_API),
/* harmony export */   fP: () => (/* binding */ checkStageQuota),
/* harmony export */   hM: () => (/* binding */ checkPolicy),
/* harmony export */   jW: () => (/* binding */ checkApiQuota),
/* harmony export */   kL: () => (/* binding */ checkVariables)
/* harmony export */ });
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);

/*
 * Quotas and forms. Numbers: AWS's quota page for API Gateway and the service model.
 * Texts marked "unverified" were found nowhere; they only say what was wrong.
 */
const STAGES_PER_API = 10;
const RESOURCES_PER_API = 300;
const DEFINITION_BYTES = 6 * 1024 * 1024;
/** By endpoint type, in one region. */
const APIS = new Map([
    ['REGIONAL', 600],
    ['EDGE', 120],
    ['PRIVATE', 600],
]);
const POLICY_LENGTH = 8192;
const VARIABLES_PER_STAGE = 100;
const VARIABLE_NAME_LENGTH = 64;
const VARIABLE_VALUE_LENGTH = 512;
const TAGS = 50;
const TAG_KEY_LENGTH = 128;
const TAG_VALUE_LENGTH = 256;
const CACHE_SIZES = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'];
/** `apis` are those of the same endpoint type that there are. Code and text unverified. */
function checkApiQuota(type, apis) {
    const most = APIS.get(type) ?? Infinity;
    if (apis >= most)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .limitExceeded */ .FU)(`Maximum number of ${type} APIs for this account has been reached: ${most}`);
}
/** Text unverified. */
function checkPolicy(policy) {
    if ((policy?.length ?? 0) <= POLICY_LENGTH)
        return;
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid policy document: it has more than ${POLICY_LENGTH} characters`);
}
function checkStageName(name) {
    // Before hyphens were allowed the text ended in `a-zA-Z0-9_`; today's is unverified.
    if (!/^[A-Za-z0-9_-]{1,128}$/.test(name))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('Stage name only allows a-zA-Z0-9_-');
}
/** Unverified: neither the code nor the text of this quota was ever recorded; a sister quota reads like it. */
function checkStageQuota(stages) {
    if (stages < STAGES_PER_API)
        return;
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .limitExceeded */ .FU)('Maximum number of Stages for this API has been reached. Please contact AWS if you need additional Stages.');
}
function checkVariables(variables) {
    for (const [name, value] of Object.entries(variables))
        checkVariable(name, value);
    if (Object.keys(variables).length > VARIABLES_PER_STAGE) {
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .limitExceeded */ .FU)(`Maximum number of stage variables for this stage has been reached: ${VARIABLES_PER_STAGE}`); // unverified
    }
}
function checkVariable(name, value) {
    if (!/^\w+$/.test(name)) {
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid stage variable name: ${name}.  Please use names with only word characters.`);
    }
    // The service model's set; the text speaks of spaces, which the model does not allow: unverified, so refused.
    if (!/^[A-Za-z0-9\-._~:/?#&=,]+$/.test(value)) {
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid stage variable value: ${value}.  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.`);
    }
    if (name.length > VARIABLE_NAME_LENGTH || value.length > VARIABLE_VALUE_LENGTH) {
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Stage variable ${name} is too long`); // unverified
    }
}
/** `all` are the tags as they would be afterwards. Texts unverified; the set for values is the one AWS states for tags in general. */
function checkTags(all) {
    for (const [key, value] of Object.entries(all)) {
        if (!/^[A-Za-z+\-=._:/0-9]+$/.test(key) || key.length > TAG_KEY_LENGTH || /^aws:/i.test(key)) {
            throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid tag key: ${key}`);
        }
        if (value.length > TAG_VALUE_LENGTH || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(value)) {
            throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid tag value for key ${key}: ${value}`);
        }
    }
    if (Object.keys(all).length > TAGS)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .limitExceeded */ .FU)(`A resource can have at most ${TAGS} tags`);
}
/** GB, as the service model lists them. Text unverified. */
function checkCacheSize(size) {
    if (size !== undefined && !CACHE_SIZES.includes(size))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid cache cluster size: ${size}`);
}
function checkPercent(traffic) {
    // The range is documented, the text is unverified.
    if (!(traffic >= 0 && traffic <= 100))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('Invalid canary percentTraffic, must be between 0.0 and 100.0');
}


/***/ }),

/***/ 1644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf)
/* harmony export */ });
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 500;
/** One page of a list whose items have an id; the position is the id of the last item seen, in base 64. */
function pageOf(all, idOf, { position, limit }) {
    const size = Math.min(limit ?? DEFAULT_LIMIT, MAX_LIMIT);
    const start = position === undefined ? 0 : startAfter(all, idOf, position);
    const items = all.slice(start, start + size);
    const last = items.at(-1);
    if (last === undefined || start + size >= all.length)
        return { items };
    return { items, position: Buffer.from(idOf(last)).toString('base64url') };
}
function startAfter(all, idOf, position) {
    const id = Buffer.from(position, 'base64url').toString();
    const place = all.findIndex((item) => idOf(item) === id);
    // Unverified text.
    if (place === -1)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('Invalid position parameter');
    return place + 1;
}


/***/ }),

/***/ 1638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   Lf: () => (/* binding */ withStage),
/* harmony export */   PE: () => (/* binding */ deploymentOf),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   ir: () => (/* binding */ apiOf),
/* harmony export */   lx: () => (/* binding */ changedStage),
/* harmony export */   yP: () => (/* binding */ putApi)
/* harmony export */ });
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);

/** `Invalid API identifier specified 111122223333:abc`, as recorded from AWS. */
function apiOf(store, restApiId) {
    const api = store.apis.get(restApiId);
    if (api === undefined)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .notFound */ .mX)(`Invalid API identifier specified ${store.account}:${restApiId}`);
    return api;
}
function stageOf(api, stageName) {
    const stage = api.stages.get(stageName);
    if (stage === undefined)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .notFound */ .mX)('Invalid stage identifier specified');
    return stage;
}
function deploymentOf(api, id) {
    const deployment = api.deployments.get(id);
    if (deployment === undefined)
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .notFound */ .mX)('Invalid Deployment identifier specified');
    return deployment;
}
const putApi = (store, api) => {
    store.apis.set(api.shape.id, api);
};
/** The stage with one more entry in what the data plane learns. */
function changedStage(store, before, shape) {
    const since = store.now();
    return {
        shape,
        history: [...(before?.history ?? []), { since, shape }].slice(-HISTORY),
        cacheSettles: before?.cacheSettles ?? since,
    };
}
/** More changes than anybody makes within a propagation time. */
const HISTORY = 50;
const withStage = (api, stage) => ({
    ...api,
    stages: new Map([...api.stages, [stage.shape.stageName, stage]]),
});
/** Without the members that are undefined: AWS leaves them out. */
function present(shape) {
    return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 7052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ limitExceeded),
/* harmony export */   YD: () => (/* binding */ tooManyRequests),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   li: () => (/* binding */ badRequest),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   qE: () => (/* binding */ noAnswer),
/* harmony export */   t6: () => (/* binding */ WorldFault)
/* harmony export */ });
/** How the world refuses: AWS's or GitHub's error code, HTTP status and words. */
class WorldFault extends Error {
    name = 'WorldFault';
    code;
    /** `undefined`: there was no answer at all. */
    status;
    /** The `Retry-After` header. */
    retryAfterSeconds;
    constructor(code, status, message, retryAfterSeconds) {
        super(message);
        this.code = code;
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }
}
const badRequest = (message) => new WorldFault('BadRequestException', 400, message);
const notFound = (message) => new WorldFault('NotFoundException', 404, message);
const conflict = (message) => new WorldFault('ConflictException', 409, message);
/** API Gateway answers quotas with 429, as it does throttling (service model 2015-07-09). */
const limitExceeded = (message) => new WorldFault('LimitExceededException', 429, message);
const tooManyRequests = (retryAfterSeconds) => new WorldFault('TooManyRequestsException', 429, 'Too Many Requests', retryAfterSeconds);
/** The connection broke after the request was sent. */
const noAnswer = () => new WorldFault('ECONNRESET', undefined, 'socket hang up');


/***/ }),

/***/ 5790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/world/api-gateway/domain-names.ts
var domain_names = __webpack_require__(6607);
// EXTERNAL MODULE: ./src/world/fault.ts
var fault = __webpack_require__(7052);
;// CONCATENATED MODULE: ./src/world/http/api-gateway-routes.ts
/** An answer that is not JSON. */
class Raw {
    body;
    headers;
    constructor(body, headers) {
        this.body = body;
        this.headers = headers;
    }
}
const row = (status, line, answer) => {
    const [method = '', path = ''] = line.split(' ', 2);
    return { method, path, status, answer };
};
const apiOf = (request) => ({ restApiId: request.path('restApiId') });
const pageInput = ({ query }) => {
    const limit = query.get('limit');
    return { position: query.get('position') ?? undefined, limit: limit === null ? undefined : Number(limit) };
};
/** On the wire every list is called `item`. */
const list = ({ items, position }) => ({ item: items, position });
const apiRoutes = (gateway) => [
    // Both are a POST to the same path; what tells them apart is the mode.
    row(201, 'POST /restapis', (request) => request.query.get('mode') === 'import'
        ? gateway.importRestApi({ body: request.raw, failOnWarnings: failsOnWarnings(request) })
        : gateway.createRestApi(newApi(request.fields()))),
    row(200, 'GET /restapis', (request) => list(gateway.getRestApis(pageInput(request)))),
    row(200, 'GET /restapis/{restApiId}', (request) => gateway.getRestApi(apiOf(request))),
    row(200, 'PUT /restapis/{restApiId}', (request) => gateway.putRestApi({
        ...apiOf(request),
        mode: request.query.get('mode') === 'overwrite' ? 'overwrite' : 'merge',
        failOnWarnings: failsOnWarnings(request),
        body: request.raw,
    })),
    row(200, 'PATCH /restapis/{restApiId}', (request) => gateway.updateRestApi({ ...apiOf(request), patchOperations: operations(request.fields()) })),
    row(202, 'DELETE /restapis/{restApiId}', (request) => gateway.deleteRestApi(apiOf(request))),
    row(200, 'GET /tags/{resourceArn+}', (request) => gateway.getTags({ resourceArn: request.path('resourceArn') })),
    row(204, 'PUT /tags/{resourceArn+}', (request) => gateway.tagResource({ resourceArn: request.path('resourceArn'), tags: request.fields().texts('tags') ?? {} })),
    row(204, 'DELETE /tags/{resourceArn+}', (request) => gateway.untagResource({ resourceArn: request.path('resourceArn'), tagKeys: request.query.getAll('tagKeys') })),
];
const operations = (fields) => fields.fieldsList('patchOperations')?.map((operation) => ({
    op: operation.text('op'),
    path: operation.text('path'),
    value: operation.text('value'),
    from: operation.text('from'),
}));
const failsOnWarnings = ({ query }) => query.get('failonwarnings') === 'true';
const newApi = (fields) => ({
    name: fields.required('name'),
    description: fields.text('description'),
    version: fields.text('version'),
    binaryMediaTypes: fields.list('binaryMediaTypes'),
    minimumCompressionSize: fields.number('minimumCompressionSize'),
    apiKeySource: fields.text('apiKeySource'),
    endpointConfiguration: { types: fields.fields('endpointConfiguration')?.list('types') },
    policy: fields.text('policy'),
    tags: fields.texts('tags'),
    disableExecuteApiEndpoint: fields.flag('disableExecuteApiEndpoint'),
});

;// CONCATENATED MODULE: ./src/world/http/api-gateway-account.ts

const planOf = (request) => ({ usagePlanId: request.path('usagePlanId') });
const domainOf = (request) => ({ domainName: request.path('domainName') });
const mappingOf = (request) => ({ ...domainOf(request), basePath: request.path('basePath') });
const patch = (request) => ({ patchOperations: operations(request.fields()) });
/** What an account has beside its APIs, on the wire. */
const accountRoutes = (gateway) => [
    row(200, 'GET /account', () => gateway.getAccount({})),
    ...planRoutes(gateway),
    ...keyRoutes(gateway),
    ...domainRoutes(gateway),
];
const PLAN = '/usageplans/{usagePlanId}';
const planRoutes = (gateway) => [
    row(201, 'POST /usageplans', (request) => gateway.createUsagePlan(newPlan(request.fields()))),
    row(200, 'GET /usageplans', (request) => list(gateway.getUsagePlans({ ...pageInput(request), keyId: request.query.get('keyId') ?? undefined }))),
    row(200, `GET ${PLAN}`, (request) => gateway.getUsagePlan(planOf(request))),
    row(200, `PATCH ${PLAN}`, (request) => gateway.updateUsagePlan({ ...planOf(request), ...patch(request) })),
    row(202, `DELETE ${PLAN}`, (request) => gateway.deleteUsagePlan(planOf(request))),
    row(201, `POST ${PLAN}/keys`, (request) => {
        const fields = request.fields();
        const key = { keyId: fields.required('keyId'), keyType: fields.required('keyType') };
        return gateway.createUsagePlanKey({ ...planOf(request), ...key });
    }),
    row(200, `GET ${PLAN}/keys`, (request) => list(gateway.getUsagePlanKeys({ ...planOf(request), ...pageInput(request) }))),
    row(202, `DELETE ${PLAN}/keys/{keyId}`, (request) => gateway.deleteUsagePlanKey({ ...planOf(request), keyId: request.path('keyId') })),
];
const newPlan = (fields) => ({
    name: fields.required('name'),
    description: fields.text('description'),
    apiStages: fields.fieldsList('apiStages')?.map((stage) => ({
        apiId: stage.required('apiId'),
        stage: stage.required('stage'),
    })),
    throttle: throttleOf(fields.fields('throttle')),
    quota: quotaOf(fields.fields('quota')),
    tags: fields.texts('tags'),
});
const throttleOf = (fields) => fields && { burstLimit: fields.number('burstLimit'), rateLimit: fields.number('rateLimit') };
const quotaOf = (fields) => fields && { limit: fields.number('limit'), offset: fields.number('offset'), period: fields.text('period') };
const keyRoutes = (gateway) => [
    row(201, 'POST /apikeys', (request) => {
        const fields = request.fields();
        return gateway.createApiKey({
            name: fields.text('name'),
            description: fields.text('description'),
            enabled: fields.flag('enabled'),
            value: fields.text('value'),
            tags: fields.texts('tags'),
        });
    }),
    row(200, 'GET /apikeys', (request) => list(gateway.getApiKeys({
        ...pageInput(request),
        nameQuery: request.query.get('name') ?? undefined,
        includeValues: request.query.get('includeValues') === 'true',
    }))),
    row(200, 'GET /apikeys/{apiKey}', (request) => gateway.getApiKey({
        apiKey: request.path('apiKey'),
        includeValue: request.query.get('includeValue') === 'true',
    })),
    row(202, 'DELETE /apikeys/{apiKey}', (request) => gateway.deleteApiKey({ apiKey: request.path('apiKey') })),
];
const DOMAIN = '/domainnames/{domainName}';
const MAPPING = `${DOMAIN}/basepathmappings/{basePath}`;
const domainRoutes = (gateway) => [
    row(201, 'POST /domainnames', (request) => {
        const fields = request.fields();
        return gateway.createDomainName({
            domainName: fields.required('domainName'),
            certificateArn: fields.text('certificateArn'),
            regionalCertificateArn: fields.text('regionalCertificateArn'),
            securityPolicy: fields.text('securityPolicy'),
            endpointConfiguration: { types: fields.fields('endpointConfiguration')?.list('types') },
            tags: fields.texts('tags'),
        });
    }),
    row(200, 'GET /domainnames', (request) => list(gateway.getDomainNames(pageInput(request)))),
    row(200, `GET ${DOMAIN}`, (request) => gateway.getDomainName(domainOf(request))),
    row(200, `PATCH ${DOMAIN}`, (request) => gateway.updateDomainName({ ...domainOf(request), ...patch(request) })),
    row(202, `DELETE ${DOMAIN}`, (request) => gateway.deleteDomainName(domainOf(request))),
    row(201, `POST ${DOMAIN}/basepathmappings`, (request) => {
        const fields = request.fields();
        return gateway.createBasePathMapping({
            ...domainOf(request),
            basePath: fields.text('basePath'),
            restApiId: fields.required('restApiId'),
            stage: fields.text('stage'),
        });
    }),
    row(200, `GET ${DOMAIN}/basepathmappings`, (request) => list(gateway.getBasePathMappings({ ...domainOf(request), ...pageInput(request) }))),
    row(200, `GET ${MAPPING}`, (request) => gateway.getBasePathMapping(mappingOf(request))),
    row(200, `PATCH ${MAPPING}`, (request) => gateway.updateBasePathMapping({ ...mappingOf(request), ...patch(request) })),
    row(202, `DELETE ${MAPPING}`, (request) => gateway.deleteBasePathMapping(mappingOf(request))),
];

;// CONCATENATED MODULE: ./src/world/http/api-gateway-content.ts

const resourceOf = (request) => ({ ...apiOf(request), resourceId: request.path('resourceId') });
const methodOf = (request) => ({ ...resourceOf(request), httpMethod: request.path('httpMethod') });
const responseOf = (request) => ({ ...methodOf(request), statusCode: request.path('statusCode') });
const RESOURCE = '/restapis/{restApiId}/resources/{resourceId}';
const METHOD = `${RESOURCE}/methods/{httpMethod}`;
/** What stands in an API itself, on the wire. */
const contentRoutes = (gateway) => [
    row(200, 'GET /restapis/{restApiId}/resources', (request) => list(gateway.getResources({ ...apiOf(request), ...pageInput(request), embed: request.query.getAll('embed') }))),
    row(200, 'GET /restapis/{restApiId}/authorizers', (request) => list(gateway.getAuthorizers({ ...apiOf(request), ...pageInput(request) }))),
    row(200, 'GET /restapis/{restApiId}/models', (request) => list(gateway.getModels({ ...apiOf(request), ...pageInput(request) }))),
    row(200, 'GET /restapis/{restApiId}/requestvalidators', (request) => list(gateway.getRequestValidators({ ...apiOf(request), ...pageInput(request) }))),
    row(200, `GET ${RESOURCE}`, (request) => gateway.getResource({ ...resourceOf(request), embed: request.query.getAll('embed') })),
    row(201, `POST ${RESOURCE}`, (request) => gateway.createResource({
        ...apiOf(request),
        parentId: request.path('resourceId'),
        pathPart: request.fields().required('pathPart'),
    })),
    row(202, `DELETE ${RESOURCE}`, (request) => gateway.deleteResource(resourceOf(request))),
    row(201, `PUT ${METHOD}`, (request) => gateway.putMethod(newMethod(request))),
    row(200, `GET ${METHOD}`, (request) => gateway.getMethod(methodOf(request))),
    row(204, `DELETE ${METHOD}`, (request) => gateway.deleteMethod(methodOf(request))),
    row(201, `PUT ${METHOD}/responses/{statusCode}`, (request) => gateway.putMethodResponse({
        ...responseOf(request),
        responseParameters: request.fields().flags('responseParameters'),
        responseModels: request.fields().texts('responseModels'),
    })),
    row(201, `PUT ${METHOD}/integration`, (request) => gateway.putIntegration(newIntegration(request))),
    row(200, `GET ${METHOD}/integration`, (request) => gateway.getIntegration(methodOf(request))),
    row(201, `PUT ${METHOD}/integration/responses/{statusCode}`, (request) => gateway.putIntegrationResponse({
        ...responseOf(request),
        selectionPattern: request.fields().text('selectionPattern'),
        responseParameters: request.fields().texts('responseParameters'),
        responseTemplates: request.fields().texts('responseTemplates'),
    })),
];
const newMethod = (request) => {
    const fields = request.fields();
    return {
        ...methodOf(request),
        authorizationType: fields.required('authorizationType'),
        authorizerId: fields.text('authorizerId'),
        apiKeyRequired: fields.flag('apiKeyRequired'),
        operationName: fields.text('operationName'),
        requestParameters: fields.flags('requestParameters'),
        requestModels: fields.texts('requestModels'),
        requestValidatorId: fields.text('requestValidatorId'),
    };
};
const newIntegration = (request) => {
    const fields = request.fields();
    return {
        ...methodOf(request),
        type: fields.required('type'),
        // The wire calls it httpMethod, the SDKs integrationHttpMethod.
        integrationHttpMethod: fields.text('httpMethod'),
        uri: fields.text('uri'),
        connectionType: fields.text('connectionType'),
        connectionId: fields.text('connectionId'),
        credentials: fields.text('credentials'),
        requestParameters: fields.texts('requestParameters'),
        requestTemplates: fields.texts('requestTemplates'),
        passthroughBehavior: fields.text('passthroughBehavior'),
        contentHandling: fields.text('contentHandling'),
        timeoutInMillis: fields.number('timeoutInMillis'),
        cacheNamespace: fields.text('cacheNamespace'),
        cacheKeyParameters: fields.list('cacheKeyParameters'),
    };
};

;// CONCATENATED MODULE: ./src/world/http/api-gateway-stages.ts

const stageOf = (request) => ({ ...apiOf(request), stageName: request.path('stageName') });
const deploymentOf = (request) => ({ ...apiOf(request), deploymentId: request.path('deploymentId') });
/** Stages and deployments on the wire. */
const stageRoutes = (gateway) => [
    row(201, 'POST /restapis/{restApiId}/stages', (request) => gateway.createStage(newStage(request))),
    row(200, 'GET /restapis/{restApiId}/stages', (request) => gateway.getStages({ ...apiOf(request), deploymentId: request.query.get('deploymentId') ?? undefined })),
    row(200, 'GET /restapis/{restApiId}/stages/{stageName}', (request) => gateway.getStage(stageOf(request))),
    row(200, 'PATCH /restapis/{restApiId}/stages/{stageName}', (request) => gateway.updateStage({ ...stageOf(request), patchOperations: operations(request.fields()) })),
    row(202, 'DELETE /restapis/{restApiId}/stages/{stageName}', (request) => gateway.deleteStage(stageOf(request))),
    row(202, 'DELETE /restapis/{restApiId}/stages/{stageName}/cache/data', (request) => gateway.flushStageCache(stageOf(request))),
    row(200, 'GET /restapis/{restApiId}/stages/{stageName}/exports/{exportType}', (request) => {
        const extensions = request.query.get('extensions') ?? undefined;
        const asked = { exportType: request.path('exportType'), extensions, accepts: request.header('accept') };
        const { body, contentType, contentDisposition } = gateway.getExport({ ...stageOf(request), ...asked });
        return new Raw(body, { 'content-type': contentType, 'content-disposition': contentDisposition });
    }),
    row(201, 'POST /restapis/{restApiId}/deployments', (request) => gateway.createDeployment(newDeployment(request))),
    row(200, 'GET /restapis/{restApiId}/deployments', (request) => list(gateway.getDeployments({ ...apiOf(request), ...pageInput(request) }))),
    row(200, 'GET /restapis/{restApiId}/deployments/{deploymentId}', (request) => gateway.getDeployment({ ...deploymentOf(request), embed: request.query.getAll('embed') })),
    row(200, 'PATCH /restapis/{restApiId}/deployments/{deploymentId}', (request) => gateway.updateDeployment({ ...deploymentOf(request), patchOperations: operations(request.fields()) })),
    row(202, 'DELETE /restapis/{restApiId}/deployments/{deploymentId}', (request) => gateway.deleteDeployment(deploymentOf(request))),
];
const settings = (fields) => ({
    description: fields.text('description'),
    cacheClusterEnabled: fields.flag('cacheClusterEnabled'),
    cacheClusterSize: fields.text('cacheClusterSize'),
    variables: fields.texts('variables'),
    tracingEnabled: fields.flag('tracingEnabled'),
});
const canary = (fields) => ({
    percentTraffic: fields.number('percentTraffic'),
    stageVariableOverrides: fields.texts('stageVariableOverrides'),
    useStageCache: fields.flag('useStageCache'),
});
const newStage = (request) => {
    const fields = request.fields();
    const canarySettings = fields.fields('canarySettings');
    return {
        ...apiOf(request),
        ...settings(fields),
        stageName: fields.required('stageName'),
        deploymentId: fields.required('deploymentId'),
        documentationVersion: fields.text('documentationVersion'),
        tags: fields.texts('tags'),
        canarySettings: canarySettings && { ...canary(canarySettings), deploymentId: canarySettings.text('deploymentId') },
    };
};
const newDeployment = (request) => {
    const fields = request.fields();
    const canarySettings = fields.fields('canarySettings');
    return {
        ...apiOf(request),
        ...settings(fields),
        stageName: fields.text('stageName'),
        stageDescription: fields.text('stageDescription'),
        canarySettings: canarySettings && canary(canarySettings),
    };
};

// EXTERNAL MODULE: ./src/domain/iso-time.ts
var iso_time = __webpack_require__(4703);
;// CONCATENATED MODULE: ./src/world/http/fields.ts



/** A body, whose members are read one by one: who sends it is a stranger. */
class Fields {
    values;
    isForm;
    /** `isForm`: numbers, flags, times and empty lists came as text. */
    constructor(values, isForm = false) {
        this.values = values;
        this.isForm = isForm;
    }
    /** Throws a 400 for what is not a JSON object; an empty body has no members. */
    static parse(body) {
        if (body === '')
            return new Fields({});
        const value = parsed(body);
        if (!isObject(value))
            throw (0,fault/* badRequest */.li)('Invalid request body');
        return new Fields(value);
    }
    text(name) {
        return this.member(name, (value) => (typeof value === 'string' ? value : undefined));
    }
    /** Throws a 400 when it is not there. */
    required(name) {
        const text = this.text(name);
        if (text === undefined)
            throw (0,fault/* badRequest */.li)(`Missing required member ${name}`);
        return text;
    }
    flag(name) {
        return this.member(name, (value) => {
            if (this.isForm && (value === 'true' || value === 'false'))
                return value === 'true';
            return typeof value === 'boolean' ? value : undefined;
        });
    }
    number(name) {
        return this.member(name, (value) => this.numberOf(value));
    }
    requiredNumber(name) {
        const number = this.number(name);
        if (number === undefined)
            throw (0,fault/* badRequest */.li)(`Missing required member ${name}`);
        return number;
    }
    numbers(name) {
        return this.member(name, (value) => {
            const numbers = this.listOf(value)?.map((one) => this.numberOf(one));
            return numbers?.every((one) => one !== undefined) === true ? numbers : undefined;
        });
    }
    /** A time: seconds since the epoch, ISO 8601 in a form, a date where the protocol has dates. */
    time(name) {
        return this.member(name, (value) => {
            if (value instanceof Date)
                return (0,units/* instant */.uR)(value.getTime());
            if (this.isForm && typeof value === 'string')
                return (0,iso_time/* fromIso */.a)(value);
            return typeof value === 'number' ? (0,units/* instant */.uR)(value * 1000) : undefined;
        });
    }
    requiredTime(name) {
        const time = this.time(name);
        if (time === undefined)
            throw (0,fault/* badRequest */.li)(`Missing required member ${name}`);
        return time;
    }
    texts(name) {
        return this.member(name, (value) => (isMapOf(value, isText) ? value : undefined));
    }
    flags(name) {
        return this.member(name, (value) => (isMapOf(value, isFlag) ? value : undefined));
    }
    list(name) {
        return this.member(name, (value) => {
            const list = this.listOf(value);
            return list?.every(isText) === true ? list : undefined;
        });
    }
    fields(name) {
        return this.member(name, (value) => (isObject(value) ? new Fields(value, this.isForm) : undefined));
    }
    fieldsList(name) {
        return this.member(name, (value) => {
            const list = this.listOf(value);
            return list?.every(isObject) === true ? list.map((one) => new Fields(one, this.isForm)) : undefined;
        });
    }
    /** Any JSON object, as it came. */
    object(name) {
        return this.member(name, (value) => (isObject(value) ? value : undefined));
    }
    numberOf(value) {
        if (this.isForm && isText(value) && value.trim() !== '')
            return Number(value);
        return typeof value === 'number' ? value : undefined;
    }
    /** An empty list has no other way to travel in a form than as an empty text. */
    listOf(value) {
        if (this.isForm && value === '')
            return [];
        return Array.isArray(value) ? value : undefined;
    }
    /** `null` counts as absent. Throws a 400 for a value of another type. */
    member(name, read) {
        const value = Object.hasOwn(this.values, name) ? this.values[name] : undefined;
        if (value === undefined || value === null)
            return undefined;
        const found = read(value);
        if (found === undefined)
            throw (0,fault/* badRequest */.li)(`Invalid value for member ${name}`);
        return found;
    }
}
function parsed(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        throw (0,fault/* badRequest */.li)('Unable to parse the request body as JSON');
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const isFlag = (value) => typeof value === 'boolean';
const isMapOf = (value, isMember) => isObject(value) && Object.values(value).every(isMember);

;// CONCATENATED MODULE: ./src/world/http/wire.ts
const json = (status, value, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
});
/** The parts of a path that a pattern such as `/restapis/{restApiId}` names, decoded; `{path+}` takes the rest. */
function matched(pattern, pathname) {
    const source = pattern.replace(/\{(\w+)(\+?)\}/g, (_, name, rest) => `(?<${name}>${rest ? '.+' : '[^/]+'})`);
    const found = new RegExp(`^${source}/?$`).exec(pathname);
    if (found === null)
        return undefined;
    return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, decoded(part)]));
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        // A stray percent sign stands for itself.
        return part;
    }
}

;// CONCATENATED MODULE: ./src/world/http/api-gateway.ts







/** API Gateway's REST JSON protocol. */
function apiGatewayFace(world) {
    const routes = [apiRoutes, stageRoutes, contentRoutes, accountRoutes].flatMap((routesOf) => routesOf(world.gateway));
    return (request) => {
        for (const route of routes) {
            const path = request.method === route.method ? matched(route.path, request.url.pathname) : undefined;
            if (path !== undefined)
                return answered(route, asked(request, path));
        }
        throw (0,fault/* badRequest */.li)(`Unknown operation: ${request.method} ${request.url.pathname}`);
    };
}
const asked = ({ url, headers, body }, path) => ({
    path: (name) => path[name] ?? '',
    query: url.searchParams,
    header: (name) => headers[name],
    raw: body,
    fields: () => Fields.parse(body),
});
const answered = (route, request) => {
    const value = route.answer(request);
    if (value instanceof Raw)
        return { status: route.status, headers: value.headers, body: value.body };
    const headers = { 'content-type': 'application/json' };
    return { status: route.status, headers, body: value === undefined ? '' : JSON.stringify(value, inSeconds) };
};
/** Dates travel as whole seconds since the epoch. */
const inSeconds = (key, value) => typeof value === 'number' && /^(?:created|lastUpdated)Date$/.test(key) ? Math.floor(value / 1000) : value;
/** The error's type stands in a header, its text in the body. */
const apiGatewayFault = (fault) => json(fault.status ?? 500, { message: fault.message }, {
    'x-amzn-errortype': fault.code,
    ...(fault.retryAfterSeconds !== undefined && { 'retry-after': String(fault.retryAfterSeconds) }),
});

// EXTERNAL MODULE: ./node_modules/cborg/cborg.js + 17 modules
var cborg = __webpack_require__(6288);
;// CONCATENATED MODULE: ./src/world/http/cbor.ts


/** CBOR's tag for a time, in seconds since the epoch. */
const TIME = 1;
const encodeCbor = (value) => (0,cborg/* encode */.lF)(value, {
    float64: true,
    ignoreUndefinedProperties: true,
    typeEncoders: {
        Date: (date) => [new cborg/* Token */.ou(cborg/* Type */.ZU.tag, TIME), new cborg/* Token */.ou(cborg/* Type */.ZU.float, date.getTime() / 1000)],
    },
});
/** An empty body has no members. Throws a 400 for what is not a map. */
function decodeCbor(bytes) {
    if (bytes.length === 0)
        return {};
    const value = cbor_decoded(bytes);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw malformed();
    return value;
}
function cbor_decoded(bytes) {
    try {
        return (0,cborg/* decode */.D4)(bytes, { tags: { [TIME]: (content) => new Date(Number(content()) * 1000) } });
    }
    catch {
        throw malformed();
    }
}
const malformed = () => new fault/* WorldFault */.t6('SerializationException', 400, 'The request body is not a map in CBOR');

;// CONCATENATED MODULE: ./src/world/http/cloudwatch-operations.ts

/** The operation, its input and its output, whatever the protocol that carries them; `undefined`: nobody knows it. */
const operationOf = (name) => OPERATIONS.get(name);
const OPERATIONS = new Map([
    ['DescribeAlarms', describeAlarms],
    ['SetAlarmState', nothing(setAlarmState)],
    ['PutMetricAlarm', nothing(putMetricAlarm)],
    ['PutCompositeAlarm', nothing(putCompositeAlarm)],
    [
        'DeleteAlarms',
        nothing((cloudWatch, fields) => {
            cloudWatch.deleteAlarms({ AlarmNames: fields.list('AlarmNames') ?? [] });
        }),
    ],
    [
        'PutMetricData',
        nothing((cloudWatch, fields) => {
            cloudWatch.putMetricData({
                Namespace: fields.required('Namespace'),
                MetricData: fields.fieldsList('MetricData')?.map(datumOf),
            });
        }),
    ],
    ['GetMetricData', getMetricData],
    ['GetMetricStatistics', getMetricStatistics],
    ['ListMetrics', listMetrics],
]);
function nothing(work) {
    return (cloudWatch, fields) => {
        work(cloudWatch, fields);
        return undefined;
    };
}
function describeAlarms(cloudWatch, fields) {
    const state = fields.text('StateValue');
    const found = cloudWatch.describeAlarms({
        AlarmNames: fields.list('AlarmNames'),
        AlarmNamePrefix: fields.text('AlarmNamePrefix'),
        AlarmTypes: fields.list('AlarmTypes'),
        StateValue: state === undefined ? undefined : stateOf(state),
        MaxRecords: fields.number('MaxRecords'),
        NextToken: fields.text('NextToken'),
    });
    return {
        ...found,
        MetricAlarms: found.MetricAlarms.map((alarm) => ({ ...shown(alarm), Dimensions: alarm.Dimensions ?? [] })),
        CompositeAlarms: found.CompositeAlarms.map(shown),
    };
}
const shown = (alarm) => ({
    ...alarm,
    isComposite: undefined,
    ActionsEnabled: alarm.ActionsEnabled ?? true,
    OKActions: alarm.OKActions ?? [],
    AlarmActions: alarm.AlarmActions ?? [],
    InsufficientDataActions: alarm.InsufficientDataActions ?? [],
});
const STATES = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];
function stateOf(text) {
    const state = STATES.find((one) => one === text);
    if (state === undefined)
        throw new fault/* WorldFault */.t6('ValidationError', 400, `Invalid StateValue: ${text}`); // unverified text
    return state;
}
function setAlarmState(cloudWatch, fields) {
    cloudWatch.setAlarmState({
        AlarmName: fields.required('AlarmName'),
        StateValue: stateOf(fields.required('StateValue')),
        StateReason: fields.required('StateReason'),
        StateReasonData: fields.text('StateReasonData'),
    });
}
const nameAndActions = (fields) => ({
    AlarmName: fields.required('AlarmName'),
    AlarmDescription: fields.text('AlarmDescription'),
    ActionsEnabled: fields.flag('ActionsEnabled'),
    AlarmActions: fields.list('AlarmActions'),
    OKActions: fields.list('OKActions'),
    InsufficientDataActions: fields.list('InsufficientDataActions'),
});
function putMetricAlarm(cloudWatch, fields) {
    cloudWatch.putMetricAlarm({
        ...nameAndActions(fields),
        Namespace: fields.text('Namespace'),
        MetricName: fields.text('MetricName'),
        Dimensions: fields.fieldsList('Dimensions')?.map(dimensionOf),
        Statistic: fields.text('Statistic'),
        ExtendedStatistic: fields.text('ExtendedStatistic'),
        Period: fields.number('Period'),
        Unit: fields.text('Unit'),
        Metrics: fields.fieldsList('Metrics')?.map(queryOf),
        EvaluationPeriods: fields.requiredNumber('EvaluationPeriods'),
        DatapointsToAlarm: fields.number('DatapointsToAlarm'),
        Threshold: fields.requiredNumber('Threshold'),
        ComparisonOperator: fields.required('ComparisonOperator'),
        TreatMissingData: fields.text('TreatMissingData'),
    });
}
function putCompositeAlarm(cloudWatch, fields) {
    cloudWatch.putCompositeAlarm({ ...nameAndActions(fields), AlarmRule: fields.required('AlarmRule') });
}
const dimensionOf = (fields) => ({ Name: fields.required('Name'), Value: fields.required('Value') });
const metricOf = (fields) => ({
    Namespace: fields.required('Namespace'),
    MetricName: fields.required('MetricName'),
    Dimensions: fields.fieldsList('Dimensions')?.map(dimensionOf),
});
function queryOf(fields) {
    const stat = fields.fields('MetricStat');
    return {
        Id: fields.required('Id'),
        Expression: fields.text('Expression'),
        Label: fields.text('Label'),
        ReturnData: fields.flag('ReturnData'),
        Period: fields.number('Period'),
        MetricStat: stat && {
            Metric: metricOf(stat.fields('Metric') ?? missing('Metric')),
            Period: stat.requiredNumber('Period'),
            Stat: stat.required('Stat'),
            Unit: stat.text('Unit'),
        },
    };
}
function missing(name) {
    throw (0,fault/* badRequest */.li)(`Missing required member ${name}`);
}
function datumOf(fields) {
    const set = fields.fields('StatisticValues');
    return {
        MetricName: fields.required('MetricName'),
        Dimensions: fields.fieldsList('Dimensions')?.map(dimensionOf),
        Timestamp: fields.time('Timestamp'),
        Value: fields.number('Value'),
        Values: fields.numbers('Values'),
        Counts: fields.numbers('Counts'),
        StatisticValues: set && {
            SampleCount: set.requiredNumber('SampleCount'),
            Sum: set.requiredNumber('Sum'),
            Minimum: set.requiredNumber('Minimum'),
            Maximum: set.requiredNumber('Maximum'),
        },
        Unit: fields.text('Unit'),
    };
}
function getMetricData(cloudWatch, fields) {
    return cloudWatch.getMetricData({
        MetricDataQueries: (fields.fieldsList('MetricDataQueries') ?? missing('MetricDataQueries')).map(queryOf),
        StartTime: fields.requiredTime('StartTime'),
        EndTime: fields.requiredTime('EndTime'),
        ScanBy: fields.text('ScanBy'),
    });
}
function getMetricStatistics(cloudWatch, fields) {
    return cloudWatch.getMetricStatistics({
        ...metricOf(fields),
        StartTime: fields.requiredTime('StartTime'),
        EndTime: fields.requiredTime('EndTime'),
        Period: fields.requiredNumber('Period'),
        Statistics: fields.list('Statistics'),
        ExtendedStatistics: fields.list('ExtendedStatistics'),
        Unit: fields.text('Unit'),
    });
}
function listMetrics(cloudWatch, fields) {
    return cloudWatch.listMetrics({
        Namespace: fields.text('Namespace'),
        MetricName: fields.text('MetricName'),
        Dimensions: fields.fieldsList('Dimensions')?.map((one) => ({
            Name: one.required('Name'),
            Value: one.text('Value'),
        })),
        NextToken: fields.text('NextToken'),
    });
}

;// CONCATENATED MODULE: ./src/world/http/form.ts


function parseForm(body) {
    const members = treeOf(new URLSearchParams(body));
    const { Action: action } = members;
    return { action: typeof action === 'string' ? action : '', fields: new Fields(members, true) };
}
/** Deeper than any shape there is. */
const MOST_LEVELS = 20;
function treeOf(form) {
    const root = new Map();
    for (const [key, value] of form) {
        const names = key.split('.');
        if (names.length > MOST_LEVELS)
            throw form_malformed();
        const last = names.pop() ?? '';
        names.reduce(childOf, root).set(last, value);
    }
    return Object.fromEntries([...root].map(([name, node]) => [name, form_valueOf(node)]));
}
function childOf(parent, name) {
    const known = parent.get(name);
    if (known instanceof Map)
        return known;
    const child = new Map();
    parent.set(name, child);
    return child;
}
/** What has nothing but `member`s is a list, in the order of their numbers. */
function form_valueOf(node) {
    if (typeof node === 'string')
        return node;
    const members = node.get('member');
    if (node.size === 1 && members instanceof Map) {
        return [...members].sort(([a], [b]) => Number(a) - Number(b)).map(([, member]) => form_valueOf(member));
    }
    return Object.fromEntries([...node].map(([name, child]) => [name, form_valueOf(child)]));
}
const form_malformed = () => new fault/* WorldFault */.t6('MalformedQueryString', 400, 'The query string contains a syntax error.');

;// CONCATENATED MODULE: ./src/world/http/xml.ts
/** `<name>text</name>`. */
const xml_element = (name, text) => `<${name}>${escaped(text)}</${name}>`;
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** The only members that are maps, not structures; a map's entries are written in another way. */
const MAPS = ['ExtendedStatistics'];
/** A value in the Query protocol's XML. Absent members are left out. */
function xmlOf(name, value) {
    if (value === undefined || value === null)
        return '';
    if (Array.isArray(value))
        return `<${name}>${value.map((one) => xmlOf('member', one)).join('')}</${name}>`;
    if (value instanceof Date)
        return xml_element(name, value.toISOString());
    if (typeof value !== 'object')
        return xml_element(name, typeof value === 'string' ? value : JSON.stringify(value));
    return `<${name}>${MAPS.includes(name) ? entriesOf(value) : membersOf(value)}</${name}>`;
}
/** The members of a structure, one element each. */
const membersOf = (value) => Object.entries(value)
    .map(([name, member]) => xmlOf(name, member))
    .join('');
const entriesOf = (value) => Object.entries(value)
    .map(([key, member]) => `<entry>${xml_element('key', key)}${xmlOf('value', member)}</entry>`)
    .join('');

;// CONCATENATED MODULE: ./src/world/http/cloudwatch.ts






/*
 * CloudWatch speaks three protocols: AWS JSON 1.0 (the JavaScript SDK), Smithy RPC v2 CBOR (botocore, the AWS CLI) and
 * Query (older SDKs). One table of operations stands behind all of them.
 */
function answerOf(world, name, fields) {
    const operation = operationOf(name);
    if (operation === undefined)
        throw new fault/* WorldFault */.t6('UnknownOperationException', 400, `Unknown operation: ${name}`);
    return withDates(operation(world.alarms, fields) ?? {});
}
/** Times are dates here, so that each protocol can write them in its own way. */
function withDates(value, name = '') {
    if (typeof value === 'number' && /Timestamps?$/.test(name))
        return new Date(value);
    if (Array.isArray(value))
        return value.map((one) => withDates(one, name));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withDates(member, key)]));
}
const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.0' };
/** The operation stands in `x-amz-target`; times are seconds since the epoch. */
const cloudWatchJson = (world) => ({
    answer: ({ headers, body }) => {
        const name = headers['x-amz-target']?.replace(/^GraniteServiceVersion20100801\./, '') ?? '';
        const answer = answerOf(world, name, Fields.parse(body));
        return { status: 200, headers: JSON_TYPE, body: JSON.stringify(cloudwatch_inSeconds(answer)) };
    },
    refuse: (fault) => ({
        status: fault.status ?? 500,
        headers: { ...JSON_TYPE, ...queryError(fault) },
        body: JSON.stringify(errorOf(fault)),
    }),
});
function cloudwatch_inSeconds(value) {
    if (value instanceof Date)
        return value.getTime() / 1000;
    if (Array.isArray(value))
        return value.map(cloudwatch_inSeconds);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cloudwatch_inSeconds(member)]));
}
/** Carries the code of the older Query protocol, which the SDKs still name errors by. */
const queryError = ({ code, status = 500 }) => ({
    'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}`,
});
const errorOf = ({ code, message }) => ({ __type: `com.amazonaws.cloudwatch#${code}`, message });
const CLOUDWATCH_CBOR = '/service/GraniteServiceVersion20100801/operation';
const CBOR_HEADERS = { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' };
/** The operation stands in the path. */
const cloudWatchCbor = (world) => ({
    answer: ({ url, bytes }) => {
        const name = url.pathname.slice(CLOUDWATCH_CBOR.length + 1);
        const answer = answerOf(world, name, new Fields(decodeCbor(bytes)));
        return { status: 200, headers: CBOR_HEADERS, body: encodeCbor(answer) };
    },
    refuse: (fault) => ({
        status: fault.status ?? 500,
        headers: { ...CBOR_HEADERS, ...queryError(fault) },
        body: encodeCbor(errorOf(fault)),
    }),
});
const NAMESPACE = 'http://monitoring.amazonaws.com/doc/2010-08-01/';
const XML_TYPE = { 'content-type': 'text/xml' };
const REQUEST_ID = xml_element('RequestId', '00000000-0000-0000-0000-000000000000');
/** A form in, XML out. */
const cloudWatchQuery = (world) => ({
    answer: ({ body }) => {
        const { action, fields } = parseForm(body);
        const result = `<${action}Result>${membersOf(answerOf(world, action, fields))}</${action}Result>`;
        const metadata = `<ResponseMetadata>${REQUEST_ID}</ResponseMetadata>`;
        return {
            status: 200,
            headers: XML_TYPE,
            body: `<${action}Response xmlns="${NAMESPACE}">${result}${metadata}</${action}Response>`,
        };
    },
    refuse: ({ code, status = 500, message }) => {
        const error = `<Error>${xml_element('Type', status < 500 ? 'Sender' : 'Receiver')}${xml_element('Code', code)}${xml_element('Message', message)}</Error>`;
        return {
            status,
            headers: XML_TYPE,
            body: `<ErrorResponse xmlns="${NAMESPACE}">${error}${REQUEST_ID}</ErrorResponse>`,
        };
    },
});

;// CONCATENATED MODULE: ./src/world/http/data-plane.ts


const DATA_PLANE = '/_aws/execute-api';
/** Requests to stages, at `/_aws/execute-api/{api}/{stage}/…` of any host, or at a custom domain. */
const dataPlaneFace = (world) => ({ method, url, headers, body }) => {
    const domain = (0,domain_names/* mappedTarget */.L_)(world.domains, url.hostname, url.pathname);
    const pathname = domain
        ? `${DATA_PLANE}/${domain.api}${domain.stage === undefined ? '' : `/${domain.stage}`}${domain.path}`
        : url.pathname;
    const { api = '', stage = '', path = '', } = matched(`${DATA_PLANE}/{api}/{stage}/{path+}`, pathname) ??
        matched(`${DATA_PLANE}/{api}/{stage}`, pathname) ??
        {};
    return world.dataPlane.send({ api, stage, method, path: `/${path}${url.search}`, headers, body });
};

;// CONCATENATED MODULE: ./src/world/http/github.ts




const GITHUB = '/github';
/** GitHub's REST API for the one repository there is, whatever its name in the path. */
const gitHubFace = (world) => (request) => {
    const pathname = request.url.pathname.slice(GITHUB.length);
    for (const { method, path, status, answer } of ROWS) {
        const found = method === request.method ? matched(path, pathname) : undefined;
        if (found === undefined)
            continue;
        const value = answer(world, github_asked(request, found));
        return { ...json(status, value, linkTo(request, value)), milliseconds: world.github.latency };
    }
    throw new fault/* WorldFault */.t6('NotFound', 404, 'Not Found');
};
const github_asked = ({ url, body, method }, found) => ({
    path: (name) => found[name] ?? '',
    query: url.searchParams,
    fields: method === 'GET' ? new Fields({}) : Fields.parse(body),
    origin: url.origin,
});
/** A page that is full has a next one. */
function linkTo({ url }, value) {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    if (!Array.isArray(value) || value.length < size)
        return {};
    const next = new URL(url);
    next.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
    return { link: `<${next.href}>; rel="next"` };
}
const REPOSITORY = '/repos/{owner}/{name}';
const github_row = (status, line, answer) => {
    const [method = '', path = ''] = line.split(' ', 2);
    return { method, path, status, answer };
};
const page = ({ query }) => ({
    page: Number(query.get('page') ?? 1),
    perPage: Number(query.get('per_page') ?? 30),
});
const ROWS = [
    github_row(200, `GET ${REPOSITORY}/contents/{path+}`, ({ github }, ask) => {
        const text = github.getContent({ path: ask.path('path'), ref: ask.query.get('ref') ?? '' });
        const content = Buffer.from(text).toString('base64');
        return { type: 'file', encoding: 'base64', path: ask.path('path'), size: Buffer.byteLength(text), content };
    }),
    github_row(201, `PUT ${REPOSITORY}/contents/{path+}`, ({ github }, ask) => {
        const [path, branch] = [ask.path('path'), ask.fields.text('branch') ?? 'main'];
        const text = Buffer.from(ask.fields.required('content'), 'base64').toString();
        return { content: { type: 'file', path }, commit: { sha: github.putContent({ path, text, branch }) } };
    }),
    github_row(201, `POST ${REPOSITORY}/pulls`, ({ github }, { fields }) => pullOnWire(github.createPull({ head: fields.required('head'), base: fields.required('base') }))),
    github_row(200, `GET ${REPOSITORY}/pulls/{number}`, ({ github }, ask) => pullOnWire(github.getPull({ number: Number(ask.path('number')) }))),
    github_row(200, `PATCH ${REPOSITORY}/pulls/{number}`, ({ github }, ask) => {
        const state = ask.fields.required('state') === 'closed' ? 'closed' : 'open';
        return pullOnWire(github.updatePull({ number: Number(ask.path('number')), state }));
    }),
    github_row(201, `POST ${REPOSITORY}/git/refs`, ({ github }, { fields }) => {
        const branch = branchOf(fields.required('ref').replace(/^refs\//, ''));
        return branchOnWire(branch, github.createBranch({ branch, sha: fields.required('sha') }));
    }),
    github_row(204, `DELETE ${REPOSITORY}/git/refs/{ref+}`, ({ github }, ask) => github.deleteBranch({ branch: branchOf(ask.path('ref')) })),
    github_row(200, `GET ${REPOSITORY}/git/ref/{ref+}`, ({ github }, ask) => {
        const branch = branchOf(ask.path('ref'));
        return branchOnWire(branch, github.getBranch({ branch }));
    }),
    github_row(200, `GET ${REPOSITORY}/issues/{number}/comments`, ({ github }, ask) => {
        const comments = github.listComments({ issue: Number(ask.path('number')), ...page(ask) });
        return comments.map((comment) => commentOnWire(ask, comment));
    }),
    github_row(201, `POST ${REPOSITORY}/issues/{number}/comments`, ({ github }, ask) => {
        const body = ask.fields.required('body');
        return commentOnWire(ask, github.createComment({ issue: Number(ask.path('number')), body }));
    }),
    github_row(200, `PATCH ${REPOSITORY}/issues/comments/{id}`, ({ github }, ask) => {
        const body = ask.fields.required('body');
        return commentOnWire(ask, github.updateComment({ id: Number(ask.path('id')), body }));
    }),
    github_row(200, `GET ${REPOSITORY}/deployments`, ({ github }, ask) => {
        const environment = ask.query.get('environment');
        return github.listDeployments({ ...page(ask), ...(environment !== null && { environment }) }).map(deploymentOnWire);
    }),
    github_row(201, `POST ${REPOSITORY}/deployments`, ({ github }, { fields }) => {
        const isProduction = fields.flag('production_environment');
        return deploymentOnWire(github.createDeployment({
            ref: fields.required('ref'),
            environment: fields.text('environment') ?? 'production',
            description: fields.text('description') ?? '',
            isTransient: fields.flag('transient_environment') ?? false,
            ...(isProduction !== undefined && { isProduction }),
        }));
    }),
    github_row(200, `GET ${REPOSITORY}/deployments/{id}/statuses`, ({ github }, ask) => {
        const statuses = github.listDeploymentStatuses({ deployment: Number(ask.path('id')) });
        const { page: number, perPage } = page(ask);
        return statuses.slice((number - 1) * perPage, number * perPage).map(statusOnWire);
    }),
    github_row(201, `POST ${REPOSITORY}/deployments/{id}/statuses`, ({ github }, ask) => statusOnWire(github.createDeploymentStatus({
        deployment: Number(ask.path('id')),
        state: ask.fields.required('state'),
        environmentUrl: ask.fields.text('environment_url'),
        logUrl: ask.fields.text('log_url'),
        description: ask.fields.text('description') ?? '',
    }))),
    github_row(200, 'POST /graphql', ({ github }) => ({ data: { viewer: { login: github.viewer() } } })),
];
/** `heads/main`, its slashes plain or escaped, the first one too. */
const branchOf = (ref) => ref.replace(/^heads\//, '');
const branchOnWire = (branch, sha) => ({
    ref: `refs/heads/${branch}`,
    object: { type: 'commit', sha },
});
const pullOnWire = ({ number, state, head, base }) => ({
    number,
    state,
    head: { ref: head },
    base: { ref: base },
});
const commentOnWire = (ask, { id, issue, author, body }) => ({
    id,
    body,
    user: { login: author },
    html_url: `${ask.origin}/${ask.path('owner')}/${ask.path('name')}/pull/${issue}#issuecomment-${id}`,
});
const deploymentOnWire = (deployment) => ({
    id: deployment.id,
    ref: deployment.ref,
    environment: deployment.environment,
    description: deployment.description,
    transient_environment: deployment.isTransient,
    production_environment: deployment.isProduction,
});
const statusOnWire = (status) => ({
    id: status.id,
    state: status.state,
    environment_url: status.environmentUrl ?? '',
    log_url: status.logUrl ?? '',
    description: status.description,
    created_at: (0,iso_time/* toIso */.t)(status.at),
});
const gitHubFault = ({ status, message }) => json(status ?? 500, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) });

;// CONCATENATED MODULE: ./src/world/http/loopback.ts

const MOST_BYTES = 10 * 1024 * 1024;
/** HTTP endpoints on this machine; connections are kept, redirects are handed on. An answer is at most 10 MB, as in AWS. */
function loopbackBackend() {
    const agent = new external_node_http_.Agent({ keepAlive: true });
    return ({ method, url, headers, body, timeout }) => new Promise((resolve) => {
        const signal = AbortSignal.timeout(timeout);
        const fail = (error) => {
            resolve(signal.aborted ? { kind: 'timeout' } : { kind: 'unreachable', why: error.message });
        };
        const outgoing = (0,external_node_http_.request)(url, { method, headers, agent, signal }, (incoming) => {
            const chunks = [];
            let size = 0;
            incoming.on('error', fail);
            incoming.on('data', (chunk) => {
                size += chunk.length;
                if (size > MOST_BYTES)
                    incoming.destroy(new Error('the answer is longer than 10 MB'));
                else
                    chunks.push(chunk);
            });
            incoming.on('end', () => {
                const names = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
                const told = Object.fromEntries(names);
                resolve({
                    kind: 'answer',
                    status: incoming.statusCode ?? 502,
                    headers: told,
                    body: Buffer.concat(chunks).toString(),
                });
            });
        });
        outgoing.on('error', fail);
        outgoing.end(body);
    });
}

;// CONCATENATED MODULE: ./src/world/http/scheduler.ts


const SCHEDULES = '/schedules';
/** EventBridge Scheduler's REST JSON: name in the path, group in the query or the body. */
const schedulerFace = (world) => ({
    answer: (request) => {
        const name = matched(`${SCHEDULES}/{name}`, request.url.pathname)?.['name'];
        const value = name === undefined ? undefined : scheduler_answerOf(world, name, request);
        return value === undefined ? json(404, { Message: 'Unknown operation' }) : json(200, value);
    },
    refuse: (fault) => json(fault.status ?? 500, { Message: fault.message }, { 'x-amzn-errortype': fault.code }),
});
function scheduler_answerOf({ scheduler }, Name, { method, url, body }) {
    const asked = { Name, GroupName: url.searchParams.get('groupName') ?? undefined };
    switch (method) {
        case 'POST':
            return scheduler.createSchedule(inputOf(Name, Fields.parse(body)));
        case 'PUT':
            return scheduler.updateSchedule(inputOf(Name, Fields.parse(body)));
        case 'GET':
            return onWire(scheduler.getSchedule(asked));
        case 'DELETE':
            scheduler.deleteSchedule(asked);
            return {};
        default:
            return undefined;
    }
}
const inputOf = (Name, fields) => ({
    Name,
    GroupName: fields.text('GroupName'),
    ScheduleExpression: fields.required('ScheduleExpression'),
    ScheduleExpressionTimezone: fields.text('ScheduleExpressionTimezone'),
    Description: fields.text('Description'),
    State: fields.text('State'),
    ActionAfterCompletion: fields.text('ActionAfterCompletion'),
    FlexibleTimeWindow: fields.object('FlexibleTimeWindow') ?? {},
    Target: fields.object('Target') ?? {},
});
/** Times are seconds since the epoch. */
const onWire = (schedule) => ({
    ...schedule,
    CreationDate: schedule.CreationDate / 1000,
    LastModificationDate: schedule.LastModificationDate / 1000,
});

;// CONCATENATED MODULE: ./src/world/http/sts.ts


const sts_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const TYPE = { 'content-type': 'text/xml' };
const METADATA = '<ResponseMetadata><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ResponseMetadata>';
/** STS's Query protocol: a form in, XML out. */
const stsFace = (world) => ({ body }) => {
    const action = new URLSearchParams(body).get('Action') ?? '';
    if (action !== 'GetCallerIdentity')
        throw new fault/* WorldFault */.t6('InvalidAction', 400, `Could not find operation ${action}`);
    const { Account, Arn, UserId } = world.sts.getCallerIdentity();
    const result = `<GetCallerIdentityResult>${xml_element('Arn', Arn)}${xml_element('UserId', UserId)}${xml_element('Account', Account)}</GetCallerIdentityResult>`;
    return {
        status: 200,
        headers: TYPE,
        body: `<GetCallerIdentityResponse xmlns="${sts_NAMESPACE}">${result}${METADATA}</GetCallerIdentityResponse>`,
    };
};
const stsFault = ({ code, status, message }) => ({
    status: status ?? 500,
    headers: TYPE,
    body: `<ErrorResponse xmlns="${sts_NAMESPACE}"><Error><Type>Sender</Type>${xml_element('Code', code)}${xml_element('Message', message)}</Error></ErrorResponse>`,
});

;// CONCATENATED MODULE: ./src/world/http/serve.ts













/** Serves the world on 127.0.0.1. Answers wait on the world's clock, which should be the machine's. */
async function serve(world, { port, onAnswer }) {
    world.dataPlane.backend ??= loopbackBackend();
    const faces = facesOf(world);
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        outgoing.once('close', () => {
            const status = outgoing.writableFinished ? outgoing.statusCode : undefined;
            onAnswer?.({ method: incoming.method ?? '', path: incoming.url ?? '', status });
        });
        handle(world, faces, incoming, outgoing).catch((error) => {
            outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    const { port: bound } = server.address();
    return {
        url: `http://127.0.0.1:${bound}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
const facesOf = (world) => ({
    apigateway: { answer: apiGatewayFace(world), refuse: apiGatewayFault },
    'cloudwatch-json': cloudWatchJson(world),
    'cloudwatch-cbor': cloudWatchCbor(world),
    'cloudwatch-query': cloudWatchQuery(world),
    scheduler: schedulerFace(world),
    sts: { answer: stsFace(world), refuse: stsFault },
    github: { answer: gitHubFace(world), refuse: gitHubFault },
    'execute-api': { answer: dataPlaneFace(world), refuse: apiGatewayFault },
});
/** Services share one root: the signature's scope tells whose a request is, else what it looks like. */
function faceOf(world, request) {
    const { pathname } = request.url;
    if (isBelow(DATA_PLANE, pathname) || (0,domain_names/* mappedTarget */.L_)(world.domains, request.url.hostname, pathname))
        return 'execute-api';
    if (isBelow(GITHUB, pathname))
        return 'github';
    return signedFor(request) ?? unsignedFor(request);
}
const isBelow = (root, pathname) => pathname === root || pathname.startsWith(`${root}/`);
function signedFor(request) {
    const { authorization = '' } = request.headers;
    const scope = /Credential=[^/]*\/\d+\/[^/]*\/([\w-]+)\//.exec(authorization)?.[1];
    if (scope === 'monitoring')
        return cloudWatchOf(request);
    return scope === 'apigateway' || scope === 'sts' || scope === 'scheduler' ? scope : undefined;
}
function unsignedFor(request) {
    const { url, headers, body } = request;
    if (isBelow(CLOUDWATCH_CBOR, url.pathname) || headers['x-amz-target']?.startsWith('GraniteServiceVersion') === true) {
        return cloudWatchOf(request);
    }
    if (isBelow(SCHEDULES, url.pathname))
        return 'scheduler';
    if (url.pathname !== '/' || !/(?:^|&)Action=/.test(body))
        return 'apigateway';
    return /(?:^|&)Version=2010-08-01(?:&|$)/.test(body) ? 'cloudwatch-query' : 'sts';
}
function cloudWatchOf({ url, headers }) {
    if (isBelow(CLOUDWATCH_CBOR, url.pathname))
        return 'cloudwatch-cbor';
    return headers['x-amz-target'] === undefined ? 'cloudwatch-query' : 'cloudwatch-json';
}
async function handle(world, faces, incoming, outgoing) {
    const request = await received(incoming);
    const answer = request === undefined
        ? json(413, { message: 'Request Too Long' })
        : await serve_answered(faces[faceOf(world, request)], request);
    // The connection breaks, as it does when an answer is lost on the way.
    if (answer === undefined)
        return void incoming.socket.destroy();
    const { milliseconds = 0 } = answer;
    const until = (0,units/* after */.Pl)(world.clock.now(), (0,units/* millis */.ne)(milliseconds));
    if (milliseconds > 0)
        await world.clock.sleepUntil(until, new AbortController().signal);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
}
/** `undefined`: there is no answer at all. */
async function serve_answered({ answer, refuse }, request) {
    try {
        return await answer(request);
    }
    catch (error) {
        if (!(error instanceof fault/* WorldFault */.t6))
            throw error;
        return error.status === undefined ? undefined : refuse(error);
    }
}
/** Above what PutRestApi takes. */
const serve_MOST_BYTES = 8 * 1024 * 1024;
/** `undefined`: too long. */
async function received(incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size > serve_MOST_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    const host = incoming.headers.host ?? '127.0.0.1';
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    const bytes = inflated(Buffer.concat(chunks), incoming.headers['content-encoding']);
    return (bytes && {
        method: incoming.method ?? 'GET',
        url: new URL(incoming.url ?? '/', `http://${host}`),
        headers: Object.fromEntries(headers),
        body: bytes.toString(),
        bytes,
    });
}
/** SDKs compress large PutMetricData. `undefined`: too long, or not what it says it is. */
function inflated(bytes, encoding) {
    if (encoding !== 'gzip')
        return bytes;
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: serve_MOST_BYTES });
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ makeLiveWorld)
});

// UNUSED EXPORTS: makeWorld

// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/world/fault.ts
var fault = __webpack_require__(7052);
;// CONCATENATED MODULE: ./src/world/access.ts

/** Refuses like AWS when the credentials are not valid. */
function checkCredentials(service, state) {
    switch (state) {
        case 'valid':
            return;
        case 'none':
            // The SDK finds out by itself and sends nothing.
            throw new fault/* WorldFault */.t6('CredentialsProviderError', undefined, 'Could not load credentials from any providers');
        case 'expired':
            throw new fault/* WorldFault */.t6(service === 'sts' ? 'ExpiredToken' : 'ExpiredTokenException', 403, 'The security token included in the request is expired');
        case 'unknown':
            throw new fault/* WorldFault */.t6(service === 'sts' ? 'InvalidClientTokenId' : 'UnrecognizedClientException', 403, 'The security token included in the request is invalid.');
    }
}
/** IAM's refusal. That API Gateway says it with this code is unverified: its service model lists no such error. */
const accessDenied = (user, { action, resource }) => new fault/* WorldFault */.t6(action.startsWith('apigateway:') ? 'AccessDeniedException' : 'AccessDenied', 403, `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`);

// EXTERNAL MODULE: ./src/world/api-gateway/limits.ts
var limits = __webpack_require__(6354);
// EXTERNAL MODULE: ./src/world/api-gateway/pages.ts
var pages = __webpack_require__(1644);
// EXTERNAL MODULE: ./src/world/api-gateway/records.ts
var records = __webpack_require__(1638);
;// CONCATENATED MODULE: ./src/world/api-gateway/usage-plans.ts




function createUsagePlan(store, input) {
    if (input.name === '')
        throw (0,fault/* badRequest */.li)('Usage plan name cannot be blank'); // unverified text
    (0,limits/* checkTags */.MK)(input.tags ?? {});
    const id = store.newId(6);
    const apiStages = input.apiStages ?? [];
    for (const { apiId, stage } of apiStages)
        checkStage(store, id, apiId, stage);
    const shape = (0,records/* present */.Eb)({ ...input, id, apiStages });
    store.usagePlans.set(id, { shape, keys: [] });
    return shape;
}
function planOf(store, id) {
    const plan = store.usagePlans.get(id);
    if (plan === undefined)
        throw (0,fault/* notFound */.mX)('Invalid Usage Plan ID specified'); // from memory
    return plan;
}
const getUsagePlan = (store, input) => planOf(store, input.usagePlanId).shape;
function getUsagePlans(store, input) {
    const plans = [...store.usagePlans.values()].filter(({ keys }) => input.keyId === undefined || keys.includes(input.keyId));
    return (0,pages/* pageOf */.Z)(plans.map(({ shape }) => shape), ({ id }) => id, input);
}
function updateUsagePlan(store, input) {
    const before = planOf(store, input.usagePlanId);
    const shape = (input.patchOperations ?? []).reduce((plan, operation) => patched(store, plan, operation), before.shape);
    store.usagePlans.set(shape.id, { ...before, shape: (0,records/* present */.Eb)(shape) });
    return (0,records/* present */.Eb)(shape);
}
function deleteUsagePlan(store, input) {
    planOf(store, input.usagePlanId);
    store.usagePlans.delete(input.usagePlanId);
}
const REPLACEABLE = new Map(Object.entries({
    '/name': (plan, name) => ({ ...plan, name }),
    '/description': (plan, description) => ({ ...plan, description }),
    '/throttle/rateLimit': (plan, value) => ({ ...plan, throttle: { ...plan.throttle, rateLimit: Number(value) } }),
    '/throttle/burstLimit': (plan, value) => ({ ...plan, throttle: { ...plan.throttle, burstLimit: Number(value) } }),
    '/quota/limit': (plan, value) => ({ ...plan, quota: { ...plan.quota, limit: Number(value) } }),
    '/quota/offset': (plan, value) => ({ ...plan, quota: { ...plan.quota, offset: Number(value) } }),
    '/quota/period': (plan, period) => ({ ...plan, quota: { ...plan.quota, period } }),
}));
const REMOVABLE = new Map(Object.entries({
    '/throttle': (plan) => ({ ...plan, throttle: undefined }),
    '/quota': (plan) => ({ ...plan, quota: undefined }),
}));
const CHANGES = new Map([
    ['replace', REPLACEABLE],
    ['remove', REMOVABLE],
]);
function patched(store, plan, { op = '', path = '', value = '' }) {
    switch (`${op} ${path}`) {
        case 'add /apiStages':
            return withStage(store, plan, value);
        case 'remove /apiStages':
            return withoutStage(store, plan, value);
        default: {
            const change = CHANGES.get(op)?.get(path);
            if (change !== undefined)
                return change(plan, value);
            throw (0,fault/* badRequest */.li)(`Invalid patch path ${path} specified for op ${op}`); // unverified text
        }
    }
}
/** `a1b2c3d4e5:prod`. */
function readStage(value) {
    const [api, stage, ...more] = value.split(':');
    if (!api || !stage || more.length > 0)
        throw (0,fault/* badRequest */.li)('Invalid API Stage specified');
    return [api, stage];
}
function checkStage(store, plan, api, stage) {
    if (store.apis.get(api)?.stages.has(stage) === true)
        return;
    throw unknownStage(plan, api, stage);
}
const unknownStage = (plan, api, stage) => (0,fault/* notFound */.mX)(`Invalid API Stage {api: ${api}, stage: ${stage}} specified for usageplan ${plan}`);
/** Unverified: adding a stage that the plan has already; it changes nothing here. */
function withStage(store, plan, value) {
    const [apiId, stage] = readStage(value);
    checkStage(store, plan.id, apiId, stage);
    const isThere = plan.apiStages.some((one) => one.apiId === apiId && one.stage === stage);
    return isThere ? plan : { ...plan, apiStages: [...plan.apiStages, { apiId, stage }] };
}
function withoutStage(store, plan, value) {
    const [apiId, stage] = readStage(value);
    const left = plan.apiStages.filter((one) => one.apiId !== apiId || one.stage !== stage);
    // Unverified: what a stage that exists but is not in the plan is answered; no fault here.
    if (left.length === plan.apiStages.length)
        checkStage(store, plan.id, apiId, stage);
    return { ...plan, apiStages: left };
}

;// CONCATENATED MODULE: ./src/world/api-gateway/api-keys.ts





function createApiKey(store, input) {
    const { value = store.newId(40) } = input;
    if (value.length < 20 || value.length > 128)
        throw (0,fault/* badRequest */.li)('API Key value should be at least 20 characters'); // from memory
    if ([...store.apiKeys.values()].some((key) => key.value === value))
        throw (0,fault/* conflict */.hj)('API Key already exists');
    (0,limits/* checkTags */.MK)(input.tags ?? {});
    const at = store.now();
    const key = (0,records/* present */.Eb)({
        ...input,
        id: store.newId(10),
        value,
        enabled: input.enabled ?? false,
        createdDate: at,
        lastUpdatedDate: at,
        stageKeys: [],
    });
    store.apiKeys.set(key.id, key);
    return key;
}
const viewOf = (key, isWhole) => (0,records/* present */.Eb)({ ...key, value: isWhole ? key.value : undefined });
function keyOf(store, id) {
    const key = store.apiKeys.get(id);
    if (key === undefined)
        throw (0,fault/* notFound */.mX)('Invalid API Key identifier specified');
    return key;
}
const getApiKey = (store, input) => viewOf(keyOf(store, input.apiKey), input.includeValue ?? false);
function getApiKeys(store, input) {
    const { nameQuery = '' } = input;
    const keys = [...store.apiKeys.values()].filter(({ name }) => (name ?? '').startsWith(nameQuery));
    return (0,pages/* pageOf */.Z)(keys.map((key) => viewOf(key, input.includeValues ?? false)), ({ id }) => id, input);
}
function deleteApiKey(store, input) {
    keyOf(store, input.apiKey);
    store.apiKeys.delete(input.apiKey);
    for (const [id, plan] of store.usagePlans) {
        store.usagePlans.set(id, { ...plan, keys: plan.keys.filter((key) => key !== input.apiKey) });
    }
}
const planKeyOf = ({ id, name, value }) => (0,records/* present */.Eb)({ id, type: 'API_KEY', name, value });
/** A key can be in several plans, but in one only for each stage; the texts are unverified. */
function createUsagePlanKey(store, input) {
    const plan = planOf(store, input.usagePlanId);
    const key = keyOf(store, input.keyId);
    if (input.keyType !== 'API_KEY')
        throw (0,fault/* badRequest */.li)('Usage plan key type must be API_KEY');
    if (plan.keys.includes(key.id))
        throw (0,fault/* conflict */.hj)(`Usage plan key already exists: ${key.id}`);
    const stages = plan.shape.apiStages.map(({ apiId, stage }) => `${apiId}:${stage}`);
    const other = [...store.usagePlans.values()].find(({ shape, keys }) => keys.includes(key.id) && shape.apiStages.some(({ apiId, stage }) => stages.includes(`${apiId}:${stage}`)));
    if (other !== undefined) {
        throw (0,fault/* conflict */.hj)(`Usage Plan ${plan.shape.id} cannot be added because API Key ${key.id} has a stage of it in ${other.shape.id}`);
    }
    store.usagePlans.set(plan.shape.id, { ...plan, keys: [...plan.keys, key.id] });
    return planKeyOf(key);
}
function getUsagePlanKeys(store, input) {
    const { keys } = planOf(store, input.usagePlanId);
    return (0,pages/* pageOf */.Z)(keys.map((id) => planKeyOf(keyOf(store, id))), ({ id }) => id, input);
}
function deleteUsagePlanKey(store, input) {
    const plan = planOf(store, input.usagePlanId);
    if (!plan.keys.includes(input.keyId))
        throw (0,fault/* notFound */.mX)('Invalid API Key identifier specified');
    store.usagePlans.set(plan.shape.id, { ...plan, keys: plan.keys.filter((id) => id !== input.keyId) });
}

// EXTERNAL MODULE: ./src/world/api-gateway/domain-names.ts
var domain_names = __webpack_require__(6607);
;// CONCATENATED MODULE: ./src/world/api-gateway/base-path-mappings.ts




const NONE = '(none)';
function createBasePathMapping(store, input) {
    (0,domain_names/* getDomainName */.Wq)(store, input);
    const mapping = (0,records/* present */.Eb)({
        basePath: named(input.basePath),
        restApiId: input.restApiId,
        stage: input.stage === '' ? undefined : input.stage,
    });
    check(store, mapping);
    if (store.domains.has(base_path_mappings_keyOf(input.domainName, mapping.basePath)))
        throw taken();
    keep(store, input.domainName, mapping);
    return mapping;
}
const named = (basePath) => (basePath === undefined || basePath === '' ? NONE : basePath);
const taken = () => (0,fault/* conflict */.hj)('Base path already exists for this domain name');
/** That API and stage are refused with these texts is from memory. */
function check(store, { basePath, restApiId, stage }) {
    if (basePath.includes('/')) {
        throw (0,fault/* badRequest */.li)("API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a multi-level base path mapping, use API Gateway V2.");
    }
    const api = store.apis.get(restApiId);
    if (api === undefined)
        throw (0,fault/* badRequest */.li)('Invalid REST API identifier specified');
    if (stage !== undefined && !api.stages.has(stage))
        throw (0,fault/* badRequest */.li)('Invalid stage identifier specified');
}
const base_path_mappings_keyOf = (domainName, basePath) => basePath === NONE ? domainName : `${domainName}/${basePath}`;
function keep(store, domainName, { basePath, restApiId, stage }) {
    store.domains.set(base_path_mappings_keyOf(domainName, basePath), { api: restApiId, ...(stage !== undefined && { stage }) });
}
const mappingOf = (basePath, { api, stage }) => (0,records/* present */.Eb)({ basePath, restApiId: api, stage });
function getBasePathMapping(store, input) {
    (0,domain_names/* getDomainName */.Wq)(store, input);
    const basePath = named(input.basePath);
    const found = store.domains.get(base_path_mappings_keyOf(input.domainName, basePath));
    if (found === undefined)
        throw (0,fault/* notFound */.mX)('Invalid base path mapping identifier specified');
    return mappingOf(basePath, found);
}
function getBasePathMappings(store, input) {
    (0,domain_names/* getDomainName */.Wq)(store, input);
    const mappings = [...store.domains].flatMap(([key, domain]) => {
        if (key === input.domainName)
            return [mappingOf(NONE, domain)];
        const prefix = `${input.domainName}/`;
        return key.startsWith(prefix) ? [mappingOf(key.slice(prefix.length), domain)] : [];
    });
    return (0,pages/* pageOf */.Z)(mappings, ({ basePath }) => basePath, input);
}
/** AWS's table of patch operations: replace only. It writes `/basepath`; the SDKs' examples `/basePath`: both are taken. */
const base_path_mappings_REPLACEABLE = new Map(Object.entries({
    '/basepath': (basePath) => ({ basePath: named(basePath) }),
    '/restapiid': (restApiId) => ({ restApiId }),
    '/stage': (stage) => ({ stage: stage === '' ? undefined : stage }),
}));
function updateBasePathMapping(store, input) {
    const before = getBasePathMapping(store, input);
    const mapping = (input.patchOperations ?? []).reduce((draft, { op, path = '', value = '' }) => {
        const replace = base_path_mappings_REPLACEABLE.get(path.toLowerCase());
        if (replace === undefined || op !== 'replace')
            throw (0,fault/* badRequest */.li)(`Invalid patch path ${path}`); // unverified text
        return { ...draft, ...replace(value) };
    }, before);
    check(store, mapping);
    const isMoved = mapping.basePath !== before.basePath;
    if (isMoved && store.domains.has(base_path_mappings_keyOf(input.domainName, mapping.basePath)))
        throw taken();
    store.domains.delete(base_path_mappings_keyOf(input.domainName, before.basePath));
    keep(store, input.domainName, mapping);
    return (0,records/* present */.Eb)(mapping);
}
function deleteBasePathMapping(store, input) {
    getBasePathMapping(store, input);
    store.domains.delete(base_path_mappings_keyOf(input.domainName, named(input.basePath)));
}

;// CONCATENATED MODULE: ./src/world/api-gateway/operation.ts
const read = (name, path, run) => ({
    name,
    access: 'read',
    iam: (input) => ['GET', path(input)],
    run,
});
const write = (name, verb, path, run) => ({ name, access: 'write', iam: (input) => [verb, path(input)], run });
/** The operation as whoever comes through the gate has it. */
function gated({ gate, store }, operation) {
    return (input) => {
        const [verb, path] = operation.iam(input);
        const permission = { action: `apigateway:${verb}`, resource: `arn:aws:apigateway:${store.region}::${path}` };
        const request = { service: 'apigateway', operation: operation.name, access: operation.access, input };
        return gate.pass({ ...request, permission }, () => operation.run(store, input));
    };
}

;// CONCATENATED MODULE: ./src/world/api-gateway/account-operations.ts





/** What an account has beside its APIs: usage plans, keys and custom domains. */
const accountOperations = (access) => ({
    ...planOperations(access),
    ...keyOperations(access),
    ...domainOperations(access),
    getAccount: gated(access, read('GetAccount', () => '/account', () => ACCOUNT)),
});
/** AWS's defaults for a region. */
const ACCOUNT = {
    throttleSettings: { burstLimit: 5000, rateLimit: 10_000 },
    features: ['UsagePlans'],
    apiKeyVersion: '4',
};
const planPath = ({ usagePlanId }) => `/usageplans/${usagePlanId}`;
const planOperations = (access) => ({
    createUsagePlan: gated(access, write('CreateUsagePlan', 'POST', () => '/usageplans', createUsagePlan)),
    getUsagePlan: gated(access, read('GetUsagePlan', planPath, getUsagePlan)),
    getUsagePlans: gated(access, read('GetUsagePlans', () => '/usageplans', getUsagePlans)),
    updateUsagePlan: gated(access, write('UpdateUsagePlan', 'PATCH', planPath, updateUsagePlan)),
    deleteUsagePlan: gated(access, write('DeleteUsagePlan', 'DELETE', planPath, deleteUsagePlan)),
    createUsagePlanKey: gated(access, write('CreateUsagePlanKey', 'POST', (input) => `${planPath(input)}/keys`, createUsagePlanKey)),
    getUsagePlanKeys: gated(access, read('GetUsagePlanKeys', (input) => `${planPath(input)}/keys`, getUsagePlanKeys)),
    deleteUsagePlanKey: gated(access, write('DeleteUsagePlanKey', 'DELETE', (input) => `${planPath(input)}/keys/${input.keyId}`, deleteUsagePlanKey)),
});
const keyPath = ({ apiKey }) => `/apikeys/${apiKey}`;
const keyOperations = (access) => ({
    createApiKey: gated(access, write('CreateApiKey', 'POST', () => '/apikeys', createApiKey)),
    getApiKey: gated(access, read('GetApiKey', keyPath, getApiKey)),
    getApiKeys: gated(access, read('GetApiKeys', () => '/apikeys', getApiKeys)),
    deleteApiKey: gated(access, write('DeleteApiKey', 'DELETE', keyPath, deleteApiKey)),
});
const domainPath = ({ domainName }) => `/domainnames/${domainName}`;
const mappingPath = (input) => `${domainPath(input)}/basepathmappings/${encodeURIComponent(input.basePath)}`;
const domainOperations = (access) => ({
    createDomainName: gated(access, write('CreateDomainName', 'POST', () => '/domainnames', domain_names/* createDomainName */.ud)),
    getDomainName: gated(access, read('GetDomainName', domainPath, domain_names/* getDomainName */.Wq)),
    getDomainNames: gated(access, read('GetDomainNames', () => '/domainnames', domain_names/* getDomainNames */.BW)),
    updateDomainName: gated(access, write('UpdateDomainName', 'PATCH', domainPath, domain_names/* updateDomainName */.LM)),
    deleteDomainName: gated(access, write('DeleteDomainName', 'DELETE', domainPath, domain_names/* deleteDomainName */.zL)),
    createBasePathMapping: gated(access, write('CreateBasePathMapping', 'POST', (input) => `${domainPath(input)}/basepathmappings`, createBasePathMapping)),
    getBasePathMapping: gated(access, read('GetBasePathMapping', mappingPath, getBasePathMapping)),
    getBasePathMappings: gated(access, read('GetBasePathMappings', (input) => `${domainPath(input)}/basepathmappings`, getBasePathMappings)),
    updateBasePathMapping: gated(access, write('UpdateBasePathMapping', 'PATCH', mappingPath, updateBasePathMapping)),
    deleteBasePathMapping: gated(access, write('DeleteBasePathMapping', 'DELETE', mappingPath, deleteBasePathMapping)),
});

;// CONCATENATED MODULE: ./src/world/api-gateway/content.ts




function getResources(store, input) {
    const { resources } = (0,records/* apiOf */.ir)(store, input.restApiId).content;
    const { items, ...rest } = (0,pages/* pageOf */.Z)(resources, ({ id }) => id, input);
    return { items: items.map((resource) => content_viewOf(resource, input.embed?.includes('methods') ?? false)), ...rest };
}
const getResource = (store, input) => content_viewOf(resourceOf((0,records/* apiOf */.ir)(store, input.restApiId), input.resourceId), input.embed?.includes('methods') ?? false);
const content_viewOf = ({ resourceMethods, ...resource }, isWhole) => {
    const methods = Object.entries(resourceMethods);
    const { parentId, pathPart } = resource;
    return {
        id: resource.id,
        ...(parentId !== undefined && { parentId }),
        ...(pathPart !== undefined && { pathPart }),
        path: resource.path,
        ...(methods.length > 0 && {
            resourceMethods: Object.fromEntries(methods.map(([name, method]) => [name, isWhole ? method : {}])),
        }),
    };
};
const idOf = ({ id }) => id;
const getAuthorizers = (store, input) => (0,pages/* pageOf */.Z)((0,records/* apiOf */.ir)(store, input.restApiId).content.authorizers, idOf, input);
const getModels = (store, input) => (0,pages/* pageOf */.Z)((0,records/* apiOf */.ir)(store, input.restApiId).content.models, idOf, input);
const getRequestValidators = (store, input) => (0,pages/* pageOf */.Z)((0,records/* apiOf */.ir)(store, input.restApiId).content.requestValidators, idOf, input);
function createResource(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const parent = resourceOf(api, input.parentId);
    if (!/^(?:[\w.:~-]+|\{[\w.:-]+\+?\})$/.test(input.pathPart)) {
        throw (0,fault/* badRequest */.li)("Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.");
    }
    const path = `${parent.path === '/' ? '' : parent.path}/${input.pathPart}`;
    if (api.content.resources.some((one) => one.path === path)) {
        throw (0,fault/* conflict */.hj)('Another resource with the same parent already has this name: ' + input.pathPart);
    }
    checkResourceQuota(api.content.resources.length + 1);
    const resource = {
        id: store.newId(6),
        parentId: parent.id,
        pathPart: input.pathPart,
        path,
        resourceMethods: {},
    };
    (0,records/* putApi */.yP)(store, { ...api, content: { ...api.content, resources: [...api.content.resources, resource] } });
    return content_viewOf(resource, true);
}
/** Unverified text. */
function checkResourceQuota(count) {
    if (count > limits/* RESOURCES_PER_API */.dS)
        throw (0,fault/* badRequest */.li)('Maximum number of resources for this API has been reached.');
}
/** Its children go with it. */
function deleteResource(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const gone = resourceOf(api, input.resourceId);
    const left = api.content.resources.filter(({ path }) => path !== gone.path && !path.startsWith(`${gone.path}/`));
    (0,records/* putApi */.yP)(store, { ...api, content: { ...api.content, resources: left } });
}
function resourceOf(api, id) {
    const resource = api.content.resources.find((one) => one.id === id);
    if (resource === undefined)
        throw (0,fault/* notFound */.mX)('Invalid Resource identifier specified');
    return resource;
}
/** The method, or a fault that AWS answers for one that is not there. */
function methodOf(store, input) {
    const method = resourceOf((0,records/* apiOf */.ir)(store, input.restApiId), input.resourceId).resourceMethods[input.httpMethod];
    if (method === undefined)
        throw (0,fault/* notFound */.mX)('Invalid Method identifier specified');
    return method;
}
/** Keeps the method, in place of one of the same name. */
function putMethodRecord(store, input, method) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const changed = resourceOf(api, input.resourceId);
    const others = Object.entries(changed.resourceMethods).filter(([name]) => name !== input.httpMethod);
    const resourceMethods = Object.fromEntries(method ? [...others, [input.httpMethod, method]] : others);
    const resources = api.content.resources.map((one) => (one === changed ? { ...one, resourceMethods } : one));
    (0,records/* putApi */.yP)(store, { ...api, content: { ...api.content, resources } });
}

;// CONCATENATED MODULE: ./src/world/api-gateway/methods.ts



function putMethod(store, input) {
    const resource = resourceOf((0,records/* apiOf */.ir)(store, input.restApiId), input.resourceId);
    if (resource.resourceMethods[input.httpMethod] !== undefined) {
        throw (0,fault/* conflict */.hj)('Method already exists for this resource');
    }
    return kept(store, input, {
        httpMethod: input.httpMethod,
        authorizationType: input.authorizationType,
        authorizerId: input.authorizerId,
        apiKeyRequired: input.apiKeyRequired ?? false,
        operationName: input.operationName,
        requestParameters: input.requestParameters,
        requestModels: input.requestModels,
        requestValidatorId: input.requestValidatorId,
    });
}
const getMethod = (store, input) => methodOf(store, input);
function deleteMethod(store, input) {
    methodOf(store, input);
    putMethodRecord(store, input, undefined);
}
function putMethodResponse(store, input) {
    const method = methodOf(store, input);
    const response = (0,records/* present */.Eb)({
        statusCode: input.statusCode,
        responseParameters: input.responseParameters,
        responseModels: input.responseModels,
    });
    kept(store, input, { ...method, methodResponses: { ...method.methodResponses, [input.statusCode]: response } });
    return response;
}
const TYPES = ['HTTP', 'AWS', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'];
function putIntegration(store, input) {
    const method = methodOf(store, input);
    if (!TYPES.includes(input.type))
        throw (0,fault/* badRequest */.li)('Enumeration value for integration type must be non-empty and valid'); // unverified text
    if (input.type !== 'MOCK' && (input.uri ?? '') === '')
        throw (0,fault/* badRequest */.li)('Invalid HTTP endpoint specified for URI');
    const integration = integrationOf(input.resourceId, { ...input, httpMethod: input.integrationHttpMethod });
    kept(store, input, { ...method, methodIntegration: integration });
    return integration;
}
function getIntegration(store, input) {
    const { methodIntegration } = methodOf(store, input);
    if (methodIntegration === undefined)
        throw (0,fault/* notFound */.mX)('Invalid Integration identifier specified');
    return methodIntegration;
}
/** An integration with AWS's defaults, without its responses. */
const integrationOf = (resourceId, given) => (0,records/* present */.Eb)({
    type: given.type,
    httpMethod: given.httpMethod,
    uri: given.uri,
    connectionType: given.connectionType,
    connectionId: given.connectionId,
    credentials: given.credentials,
    requestParameters: given.requestParameters,
    requestTemplates: given.requestTemplates,
    passthroughBehavior: given.passthroughBehavior ?? 'WHEN_NO_MATCH',
    contentHandling: given.contentHandling,
    timeoutInMillis: given.timeoutInMillis ?? 29_000,
    cacheNamespace: given.cacheNamespace ?? resourceId,
    cacheKeyParameters: given.cacheKeyParameters ?? [],
    integrationResponses: given.integrationResponses,
});
function putIntegrationResponse(store, input) {
    const method = methodOf(store, input);
    const integration = method.methodIntegration;
    if (integration === undefined)
        throw (0,fault/* badRequest */.li)('Invalid Integration identifier specified');
    if (method.methodResponses?.[input.statusCode] === undefined) {
        throw (0,fault/* badRequest */.li)('Invalid Response status code specified');
    }
    const response = (0,records/* present */.Eb)({
        statusCode: input.statusCode,
        selectionPattern: input.selectionPattern,
        responseParameters: input.responseParameters,
        responseTemplates: input.responseTemplates,
    });
    const integrationResponses = { ...integration.integrationResponses, [input.statusCode]: response };
    kept(store, input, { ...method, methodIntegration: { ...integration, integrationResponses } });
    return response;
}
const kept = (store, input, method) => {
    const clean = (0,records/* present */.Eb)(method);
    putMethodRecord(store, input, clean);
    return clean;
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/world/api-gateway/openapi.ts


/** The text as recorded from AWS; what exactly AWS finds invalid is known only in part. */
const invalid = () => (0,fault/* badRequest */.li)('Invalid OpenAPI input.');
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value) => (isObject(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => (typeof value === 'string' ? value : undefined);
/** Throws `Invalid OpenAPI input.` */
function parseDefinition(body) {
    const document = parsed(body);
    const isSwagger = document['swagger'] === '2.0';
    if (!isSwagger && !/^3\.0(\.\d+)?$/.test(String(textOf(document['openapi']))))
        throw invalid();
    const { info, paths } = document;
    if (!isObject(info) || !isObject(paths))
        throw invalid();
    const components = isSwagger ? document : objectOf(document['components']);
    const schemes = objectOf(components[isSwagger ? 'securityDefinitions' : 'securitySchemes']);
    const schemas = objectOf(components[isSwagger ? 'definitions' : 'schemas']);
    return {
        title: textOf(info['title']),
        description: textOf(info['description']),
        version: textOf(info['version']),
        operations: operationsOf(document, paths, schemes),
        models: Object.entries(schemas).map(([name, schema]) => ({ name, schema: schema ?? {} })),
        authorizers: authorizersOf(schemes),
        validators: Object.entries(objectOf(document['x-amazon-apigateway-request-validators'])).map(([name, flags]) => ({
            name,
            flags: objectOf(flags),
        })),
        ...settingsOf(document),
        warnings: warningsOf(body, schemas),
    };
}
function parsed(body) {
    try {
        const document = (0,dist/* parse */.qg)(body, { maxAliasCount: 100, logLevel: 'silent' });
        if (isObject(document))
            return document;
    }
    catch {
        // Whatever is wrong with the text, AWS says the same.
    }
    throw invalid();
}
const settingsOf = (document) => {
    const policy = document['x-amazon-apigateway-policy'];
    const types = document['x-amazon-apigateway-binary-media-types'];
    const size = document['x-amazon-apigateway-minimum-compression-size'];
    return {
        policy: policy === undefined ? undefined : JSON.stringify(policy),
        binaryMediaTypes: types === undefined ? undefined : listOf(types).map(String),
        minimumCompressionSize: typeof size === 'number' ? size : undefined,
        apiKeySource: textOf(document['x-amazon-apigateway-api-key-source']),
    };
};
const METHODS = {
    get: 'GET',
    put: 'PUT',
    post: 'POST',
    delete: 'DELETE',
    patch: 'PATCH',
    head: 'HEAD',
    options: 'OPTIONS',
    'x-amazon-apigateway-any-method': 'ANY',
};
function operationsOf(document, paths, schemes) {
    return Object.entries(paths).flatMap(([path, item]) => {
        if (!path.startsWith('/') || !isObject(item))
            throw invalid();
        return Object.entries(item).flatMap(([key, shape]) => {
            const method = METHODS[key];
            if (method === undefined)
                return [];
            if (!isObject(shape))
                throw invalid();
            const parameters = [...listOf(item['parameters']), ...listOf(shape['parameters'])];
            return [operationOf(document, schemes, path, method, { ...shape, parameters })];
        });
    });
}
function operationOf(document, schemes, path, method, shape) {
    const asked = listOf(shape['security'] ?? document['security']).flatMap((one) => Object.keys(objectOf(one)));
    const schemesAsked = asked.map((name) => objectOf(schemes[name]));
    const isKey = (scheme) => scheme['type'] === 'apiKey' && scheme['x-amazon-apigateway-authorizer'] === undefined;
    const isSigned = (scheme) => scheme['x-amazon-apigateway-authtype'] === 'awsSigv4';
    return {
        path,
        method,
        shape,
        security: asked,
        isApiKeyRequired: schemesAsked.some((scheme) => isKey(scheme) && !isSigned(scheme)),
        isSigned: schemesAsked.some(isSigned),
        validator: textOf(shape['x-amazon-apigateway-request-validator'] ?? document['x-amazon-apigateway-request-validator']),
    };
}
const authorizersOf = (schemes) => Object.entries(schemes).flatMap(([name, scheme]) => {
    const settings = objectOf(scheme)['x-amazon-apigateway-authorizer'];
    return isObject(settings) ? [{ name, scheme: objectOf(scheme), settings }] : [];
});
/** That AWS warns of a model nobody declares is unverified, and so is the text. */
function warningsOf(body, schemas) {
    const named = [...body.matchAll(/#\/(?:components\/schemas|definitions)\/([\w.-]+)/g)].flatMap(([, name]) => name ?? []);
    return [...new Set(named)]
        .filter((name) => schemas[name] === undefined)
        .map((name) => `Unable to resolve the reference to the model ${name}`);
}

;// CONCATENATED MODULE: ./src/world/api-gateway/definition-content.ts



function partsOf(store, definition) {
    const id = () => store.newId(6);
    return {
        models: definition.models.map(({ name, schema }) => ({
            id: id(),
            name,
            contentType: 'application/json',
            schema: JSON.stringify(schema),
        })),
        authorizers: definition.authorizers.map(({ name, scheme, settings }) => ({
            id: id(),
            name,
            type: (textOf(settings['type']) ?? 'token').toUpperCase(),
            identitySource: textOf(settings['identitySource']) ?? `method.request.header.${textOf(scheme['name']) ?? ''}`,
            authorizerUri: settings['authorizerUri'],
            providerARNs: settings['providerARNs'],
            authorizerResultTtlInSeconds: settings['authorizerResultTtlInSeconds'] ?? 300,
        })),
        requestValidators: definition.validators.map(({ name, flags }) => ({
            id: id(),
            name,
            validateRequestBody: flags['validateRequestBody'] === true,
            validateRequestParameters: flags['validateRequestParameters'] === true,
        })),
    };
}
/** The paths with all their parents; those in `before` keep their ids and methods. */
function withOperations(store, before, operations, parts) {
    return operations.reduce((resources, operation) => {
        const grown = withPath(store, resources, operation.path);
        return grown.map((resource) => resource.path === operation.path
            ? {
                ...resource,
                resourceMethods: {
                    ...resource.resourceMethods,
                    [operation.method]: definition_content_methodOf(resource.id, operation, parts),
                },
            }
            : resource);
    }, before);
}
function withPath(store, before, path) {
    if (path === '/' || before.some((resource) => resource.path === path))
        return before;
    const end = path.lastIndexOf('/');
    const parentPath = end === 0 ? '/' : path.slice(0, end);
    const resources = withPath(store, before, parentPath);
    const parent = resources.find((resource) => resource.path === parentPath);
    const pathPart = path.slice(end + 1);
    return [...resources, { id: store.newId(6), parentId: parent?.id, pathPart, path, resourceMethods: {} }];
}
function definition_content_methodOf(resourceId, operation, parts) {
    const authorizer = parts.authorizers.find(({ name }) => operation.security.includes(name));
    const integration = operation.shape['x-amazon-apigateway-integration'];
    return (0,records/* present */.Eb)({
        httpMethod: operation.method,
        authorizationType: authorizationOf(operation, authorizer),
        authorizerId: authorizer?.id,
        apiKeyRequired: operation.isApiKeyRequired,
        operationName: textOf(operation.shape['operationId']),
        requestValidatorId: parts.requestValidators.find(({ name }) => name === operation.validator)?.id,
        requestParameters: requestParametersOf(operation.shape),
        methodResponses: methodResponsesOf(operation.shape),
        methodIntegration: isObject(integration) ? importedIntegration(resourceId, integration) : undefined,
    });
}
function authorizationOf(operation, authorizer) {
    if (operation.isSigned)
        return 'AWS_IAM';
    if (authorizer === undefined)
        return 'NONE';
    return authorizer['type'] === 'COGNITO_USER_POOLS' ? 'COGNITO_USER_POOLS' : 'CUSTOM';
}
const PLACES = { query: 'querystring', path: 'path', header: 'header' };
function requestParametersOf(shape) {
    const found = listOf(shape['parameters']).flatMap((one) => {
        const parameter = objectOf(one);
        const place = PLACES[textOf(parameter['in']) ?? ''];
        const name = textOf(parameter['name']);
        if (place === undefined || name === undefined)
            return [];
        return [[`method.request.${place}.${name}`, parameter['required'] === true]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
}
function methodResponsesOf(shape) {
    const found = Object.entries(objectOf(shape['responses'])).filter(([code]) => /^\d{3}$/.test(code));
    if (found.length === 0)
        return undefined;
    return Object.fromEntries(found.map(([statusCode, response]) => {
        const headers = Object.keys(objectOf(objectOf(response)['headers']));
        const responseParameters = Object.fromEntries(headers.map((name) => [`method.response.header.${name}`, false]));
        return [statusCode, { statusCode, ...(headers.length > 0 && { responseParameters }) }];
    }));
}
function importedIntegration(resourceId, given) {
    const timeout = given['timeoutInMillis'];
    return integrationOf(resourceId, {
        type: (textOf(given['type']) ?? '').toUpperCase(),
        httpMethod: textOf(given['httpMethod']),
        uri: textOf(given['uri']),
        connectionType: textOf(given['connectionType']),
        connectionId: textOf(given['connectionId']),
        credentials: textOf(given['credentials']),
        requestParameters: textsOf(given['requestParameters']),
        requestTemplates: textsOf(given['requestTemplates']),
        contentHandling: textOf(given['contentHandling']),
        integrationResponses: importedResponses(objectOf(given['responses'])),
        passthroughBehavior: textOf(given['passthroughBehavior'])?.toUpperCase() ?? 'WHEN_NO_MATCH',
        timeoutInMillis: typeof timeout === 'number' ? timeout : 29_000,
        cacheKeyParameters: listOf(given['cacheKeyParameters']).map(String),
        cacheNamespace: textOf(given['cacheNamespace']) ?? resourceId,
    });
}
/** A definition names responses by the pattern that selects them, `default` being none; API Gateway by their status. */
function importedResponses(responses) {
    const found = Object.entries(responses).map(([pattern, one]) => {
        const response = objectOf(one);
        const statusCode = scalar(response['statusCode']);
        return [
            statusCode,
            (0,records/* present */.Eb)({
                statusCode,
                selectionPattern: pattern === 'default' ? undefined : pattern,
                responseParameters: textsOf(response['responseParameters']),
                responseTemplates: textsOf(response['responseTemplates']),
            }),
        ];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
}
const textsOf = (value) => isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, scalar(text)])) : undefined;
const scalar = (value) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

;// CONCATENATED MODULE: ./src/world/api-gateway/rest-apis.ts





function createRestApi(store, input) {
    if (input.name === '')
        throw (0,fault/* badRequest */.li)('API Name cannot be blank'); // unverified text
    (0,limits/* checkTags */.MK)(input.tags ?? {});
    (0,limits/* checkPolicy */.hM)(input.policy);
    checkRoom(store, typesOf(input));
    return makeApi(store, store.newId(10), input);
}
const typesOf = ({ endpointConfiguration }) => endpointConfiguration?.types ?? ['EDGE'];
/** Whether the account has room for one more API of these endpoint types. */
function checkRoom(store, types = typesOf({})) {
    const all = [...store.apis.values()].map(({ shape }) => shape.endpointConfiguration.types);
    for (const type of types)
        (0,limits/* checkApiQuota */.jW)(type, all.filter((one) => one.includes(type)).length);
}
/** The API under an id of our choice, empty but for its root and the two models that every API has. */
function makeApi(store, id, input) {
    const rootResourceId = store.newId(10);
    const shape = (0,records/* present */.Eb)({
        id,
        name: input.name,
        description: input.description,
        createdDate: store.now(),
        version: input.version,
        binaryMediaTypes: input.binaryMediaTypes,
        minimumCompressionSize: input.minimumCompressionSize,
        apiKeySource: input.apiKeySource ?? 'HEADER',
        endpointConfiguration: { types: typesOf(input) },
        policy: input.policy,
        tags: input.tags,
        disableExecuteApiEndpoint: input.disableExecuteApiEndpoint ?? false,
        rootResourceId,
    });
    const content = {
        resources: [{ id: rootResourceId, path: '/', resourceMethods: {} }],
        authorizers: [],
        models: [
            { id: store.newId(6), name: 'Empty', contentType: 'application/json', schema: '{"type":"object"}' },
            { id: store.newId(6), name: 'Error', contentType: 'application/json', schema: '{"type":"object"}' },
        ],
        requestValidators: [],
        handlers: new Map(),
        disableExecuteApiEndpoint: shape.disableExecuteApiEndpoint,
    };
    (0,records/* putApi */.yP)(store, { shape, content, deployments: new Map(), stages: new Map(), deployingUntil: (0,units/* instant */.uR)(0) });
    return shape;
}
const getRestApi = (store, input) => (0,records/* apiOf */.ir)(store, input.restApiId).shape;
const getRestApis = (store, input) => (0,pages/* pageOf */.Z)([...store.apis.values()].map(({ shape }) => shape), ({ id }) => id, input);
/** What UpdateRestApi can replace, by path; a change of what requests see needs another deployment. */
const rest_apis_REPLACEABLE = new Map(Object.entries({
    '/name': (api, name) => withShape(api, { name }),
    '/description': (api, description) => withShape(api, { description: description === '' ? undefined : description }),
    '/policy': (api, policy) => withShape(api, { policy: policy === '' ? undefined : policy }),
    '/apiKeySource': (api, apiKeySource) => withShape(api, { apiKeySource }),
    '/minimumCompressionSize': (api, size) => withShape(api, { minimumCompressionSize: Number(size) }),
    '/disableExecuteApiEndpoint': (api, value) => {
        const disableExecuteApiEndpoint = value === 'true';
        const changed = withShape(api, { disableExecuteApiEndpoint });
        return { ...changed, content: { ...api.content, disableExecuteApiEndpoint } };
    },
}));
const withShape = (api, change) => ({
    ...api,
    shape: (0,records/* present */.Eb)({ ...api.shape, ...change }),
});
function updateRestApi(store, input) {
    const changed = (input.patchOperations ?? []).reduce((api, { op, path = '', value = '' }) => {
        const change = rest_apis_REPLACEABLE.get(path);
        if (change === undefined || op !== 'replace')
            throw (0,fault/* badRequest */.li)(`Invalid patch path ${path}`); // unverified text
        return change(api, value);
    }, (0,records/* apiOf */.ir)(store, input.restApiId));
    (0,limits/* checkPolicy */.hM)(changed.shape.policy);
    (0,records/* putApi */.yP)(store, changed);
    return changed.shape;
}
function deleteRestApi(store, input) {
    (0,records/* apiOf */.ir)(store, input.restApiId);
    store.apis.delete(input.restApiId);
}

;// CONCATENATED MODULE: ./src/world/api-gateway/definitions.ts







/** Changes what stands in the API; stages, their variables, the endpoint's type and deployments stay. */
function putRestApi(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const definition = definitionOf(input.body);
    const { warnings } = definition;
    if (warnings.length > 0 && input.failOnWarnings === true) {
        throw (0,fault/* badRequest */.li)(`Warnings found during import:\n\t${warnings.join('\n\t')}`); // unverified text
    }
    const changed = input.mode === 'overwrite' ? overwritten(store, api, definition) : merged(store, api, definition);
    checkResourceQuota(changed.content.resources.length);
    (0,limits/* checkPolicy */.hM)(changed.shape.policy);
    (0,records/* putApi */.yP)(store, changed);
    return { ...changed.shape, ...(warnings.length > 0 && { warnings }) };
}
function importRestApi(store, input) {
    const { title } = definitionOf(input.body);
    checkRoom(store);
    const { id } = makeApi(store, store.newId(10), { name: title ?? 'Untitled' });
    try {
        return putRestApi(store, { ...input, restApiId: id, mode: 'overwrite' });
    }
    catch (error) {
        store.apis.delete(id);
        throw error;
    }
}
function definitionOf(body) {
    if (Buffer.byteLength(body) > limits/* DEFINITION_BYTES */.Ax)
        throw (0,fault/* badRequest */.li)('Invalid OpenAPI input.'); // unverified text
    return parseDefinition(body);
}
/** What the definition does not declare goes, and so do the ids of everything but the root: unverified, so not relied upon. */
function overwritten(store, api, definition) {
    const parts = partsOf(store, definition);
    const builtIn = api.content.models.filter(({ name }) => name === 'Empty' || name === 'Error');
    const root = api.content.resources.filter(({ path }) => path === '/').map(withoutMethods);
    const content = {
        ...api.content,
        ...parts,
        models: definitions_named(builtIn, parts.models),
        resources: withOperations(store, root, definition.operations, parts),
    };
    return { ...api, shape: shapeOf(api.shape, definition, true), content };
}
const withoutMethods = (resource) => ({ ...resource, resourceMethods: {} });
function merged(store, api, definition) {
    const parts = mergedParts(api.content, partsOf(store, definition));
    const resources = withOperations(store, api.content.resources, definition.operations, parts);
    return { ...api, shape: shapeOf(api.shape, definition, false), content: { ...api.content, ...parts, resources } };
}
const mergedParts = (before, after) => ({
    authorizers: definitions_named(before.authorizers, after.authorizers),
    models: definitions_named(before.models, after.models),
    requestValidators: definitions_named(before.requestValidators, after.requestValidators),
});
/** A part of the same name takes the old one's place, and its id. */
function definitions_named(before, after) {
    const kept = before.filter(({ name }) => !after.some((one) => one.name === name));
    const taken = after.map((part) => ({ ...part, id: before.find(({ name }) => name === part.name)?.id ?? part.id }));
    return [...kept, ...taken];
}
/** Terraform sets the name anew after each import, so an import takes it from the title; that a merge does not is unverified. */
const shapeOf = (before, definition, isOverwritten) => (0,records/* present */.Eb)({
    ...before,
    ...(isOverwritten && {
        name: definition.title ?? before.name,
        description: definition.description,
        version: definition.version,
    }),
    policy: definition.policy ?? before.policy,
    binaryMediaTypes: definition.binaryMediaTypes ?? before.binaryMediaTypes,
    minimumCompressionSize: definition.minimumCompressionSize ?? before.minimumCompressionSize,
    apiKeySource: definition.apiKeySource ?? before.apiKeySource,
});

;// CONCATENATED MODULE: ./src/world/api-gateway/patch-refusals.ts

/*
 * How UpdateStage refuses a path, word for word as recorded from AWS, its missing commas and trailing spaces included.
 */
const invalidPath = (path) => (0,fault/* badRequest */.li)(`Invalid method setting path: ${path}. Must be one of: [${ADVERTISED_PATHS}]`);
const invalidAccessLogPath = () => (0,fault/* badRequest */.li)('Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]');
const invalidOperation = (op, path) => (0,fault/* badRequest */.li)(`Invalid ${op} operation with path: ${path}`);
const nothingToRemove = (path) => (0,fault/* badRequest */.li)(`Cannot remove method setting ${path.replace(/^\//, '')} because there is no method setting for this method `);
const invalidCopy = (path, from) => (0,fault/* badRequest */.li)(`Invalid copy operation with path: ${path} and from ${from}. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]`);
const noCanaryToPromote = () => (0,fault/* badRequest */.li)('Promotion not available. Canary does not exist.');
const unknownDeployment = () => (0,fault/* badRequest */.li)('Deployment id does not exist');
const tooManyOperations = () => (0,fault/* badRequest */.li)('Update size too large. Try updating stage in multiple UpdateStage operations');
const methodPaths = (key, separator) => [
    `${key}/metrics/enabled, `,
    `${key}/logging/dataTrace, `,
    `${key}/logging/loglevel, `,
    `${key}/throttling/burstLimit${separator}`,
    `${key}/throttling/rateLimit${separator}`,
    `${key}/caching/ttlInSeconds, `,
    `${key}/caching/enabled, `,
    `${key}/caching/dataEncrypted, `,
    `${key}/caching/requireAuthorizationForCacheControl, `,
    `${key}/caching/unauthorizedCacheControlHeaderStrategy, `,
].join('');
const ADVERTISED_PATHS = [
    '/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, ',
    '/accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, ',
    methodPaths('/{resourcePath}/{httpMethod}', ''),
    methodPaths('/*/*', ' '),
    '/variables/{variable_name}, /tracingEnabled',
].join('');

;// CONCATENATED MODULE: ./src/world/api-gateway/method-settings.ts


/** `/{resource}/{METHOD}/{group}/{name}`; the key of the setting comes back as it was sent, `~1` included. `ANY` has no settings. */
const PATH = /^\/(?<key>.+\/(?:\*|GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS))\/(?<setting>[a-z]+\/[A-Za-z]+)$/;
const flag = (value) => (value === 'true' || value === 'false' ? value === 'true' : undefined);
const oneOf = (values) => (value) => (values.includes(value) ? value : undefined);
const numberUpTo = (most) => (value) => {
    const number = Number(value);
    return value.trim() !== '' && number >= -1 && number <= most ? number : undefined;
};
const CACHE_CONTROL_STRATEGIES = [
    'FAIL_WITH_403',
    'SUCCEED_WITH_RESPONSE_HEADER',
    'SUCCEED_WITHOUT_RESPONSE_HEADER',
];
/** Patch path to member of the setting (AWS, "patch operations", UpdateStage). */
const SETTINGS = new Map([
    ['metrics/enabled', { member: 'metricsEnabled', read: flag }],
    ['logging/dataTrace', { member: 'dataTraceEnabled', read: flag }],
    ['logging/loglevel', { member: 'loggingLevel', read: oneOf(['OFF', 'ERROR', 'INFO']) }],
    // -1 lifts a throttle.
    ['throttling/burstLimit', { member: 'throttlingBurstLimit', read: numberUpTo(Infinity) }],
    ['throttling/rateLimit', { member: 'throttlingRateLimit', read: numberUpTo(Infinity) }],
    ['caching/enabled', { member: 'cachingEnabled', read: flag }],
    ['caching/dataEncrypted', { member: 'cacheDataEncrypted', read: flag }],
    ['caching/ttlInSeconds', { member: 'cacheTtlInSeconds', read: numberUpTo(3600) }],
    ['caching/requireAuthorizationForCacheControl', { member: 'requireAuthorizationForCacheControl', read: flag }],
    [
        'caching/unauthorizedCacheControlHeaderStrategy',
        { member: 'unauthorizedCacheControlHeaderStrategy', read: oneOf(CACHE_CONTROL_STRATEGIES) },
    ],
]);
const isMethodSetting = (path) => SETTINGS.has(PATH.exec(path)?.groups?.['setting'] ?? '');
/** One property set; the first one on a key brings the defaults of all others with it, as recorded. */
function withMethodSetting(stage, path, value) {
    const groups = PATH.exec(path)?.groups;
    const setting = SETTINGS.get(groups?.['setting'] ?? '');
    const key = groups?.['key'];
    if (setting === undefined || key === undefined)
        throw invalidPath(path);
    const read = setting.read(value);
    if (read === undefined)
        throw (0,fault/* badRequest */.li)(`Invalid value for ${path}: ${value}`); // unverified text
    const before = stage.methodSettings[key] ?? defaultsOf(stage);
    return { ...stage, methodSettings: { ...stage.methodSettings, [key]: { ...before, [setting.member]: read } } };
}
/** Takes the whole setting away; every path that means nothing else is read as one. */
function withoutMethodSetting(stage, path) {
    const key = path.replace(/^\//, '');
    if (stage.methodSettings[key] === undefined)
        throw nothingToRemove(path);
    const methodSettings = Object.fromEntries(Object.entries(stage.methodSettings).filter(([one]) => one !== key));
    return { ...stage, methodSettings };
}
const defaultsOf = (stage) => ({
    metricsEnabled: false,
    dataTraceEnabled: false,
    throttlingBurstLimit: 5000,
    throttlingRateLimit: 10_000,
    cachingEnabled: stage.methodSettings['*/*']?.['cachingEnabled'] ?? stage.cacheClusterEnabled,
    cacheTtlInSeconds: 300,
    cacheDataEncrypted: false,
    requireAuthorizationForCacheControl: true,
    unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
});

;// CONCATENATED MODULE: ./src/world/api-gateway/stage-patches.ts




/** The operations in order; throws at the first that AWS refuses, so that all or none take effect. */
function stage_patches_patched(stage, operations, isDeployment) {
    if (operations.length > MOST_OPERATIONS)
        throw tooManyOperations();
    return operations.reduce((draft, operation) => applied(draft, operation, isDeployment), stage);
}
/** Unverified: the refusal is known, the number is not; a widely used plugin sends 80 at a time. */
const MOST_OPERATIONS = 80;
function applied(stage, operation, isDeployment) {
    const { op = '', path = '' } = operation;
    switch (op) {
        case 'add':
            return added(stage, path, operation.value ?? '');
        case 'replace':
            return replaced(stage, path, operation.value ?? '', isDeployment);
        case 'remove':
            return removed(stage, path);
        case 'copy':
            return copied(stage, path, operation.from ?? '');
        default:
            throw invalidOperation(op, path); // unverified for `move` and `test`
    }
}
const DEPLOYMENT_PATHS = ['/deploymentId', '/canarySettings/deploymentId'];
function replaced(stage, path, value, isDeployment) {
    if (DEPLOYMENT_PATHS.includes(path) && !isDeployment(value))
        throw unknownDeployment();
    const [rule, name] = ruleOf(path);
    if (rule?.replace !== undefined)
        return rule.replace(stage, value, name);
    if (path.startsWith('/accessLogSettings'))
        throw invalidAccessLogPath();
    if (rule !== undefined)
        throw invalidPath(path);
    return withMethodSetting(stage, path, value);
}
function added(stage, path, value) {
    const [rule, name] = ruleOf(path);
    if (rule?.add !== undefined)
        return rule.add(stage, value, name);
    if (path.startsWith('/accessLogSettings'))
        throw invalidAccessLogPath();
    throw rule?.replace === undefined && !isMethodSetting(path) ? invalidPath(path) : invalidOperation('add', path);
}
function removed(stage, path) {
    const [rule, name] = ruleOf(path);
    return rule?.remove ? rule.remove(stage, name) : withoutMethodSetting(stage, path);
}
/** Only the two directions of a promotion exist. The overrides are merged: keys that the canary lacks stay. */
function copied(stage, path, from) {
    const isDeployment = path === '/deploymentId' && from === '/canarySettings/deploymentId';
    const isVariables = path === '/variables' && from === '/canarySettings/stageVariableOverrides';
    if (!isDeployment && !isVariables)
        throw invalidCopy(path, from);
    const canary = stage.canarySettings;
    if (canary === undefined)
        throw noCanaryToPromote();
    if (isDeployment)
        return { ...stage, deploymentId: canary.deploymentId };
    return withVariables(stage, { ...stage.variables, ...canary.stageVariableOverrides });
}
const ruleOf = (path) => {
    const exact = RULES.get(path);
    if (exact !== undefined)
        return [exact, ''];
    const end = path.lastIndexOf('/');
    return [RULES.get(`${path.slice(0, end)}/*`), path.slice(end + 1)];
};
/** A patch of the canary makes one on a stage that has none: on the stage's own deployment, at 0 %. */
const withCanary = (stage, change) => {
    const before = stage.canarySettings ?? { deploymentId: stage.deploymentId, percentTraffic: 0, useStageCache: false };
    return { ...stage, canarySettings: { ...before, ...change } };
};
const withVariables = (stage, variables) => {
    (0,limits/* checkVariables */.kL)(variables);
    return { ...stage, variables: absentWhenEmpty(variables) };
};
const absentWhenEmpty = (texts) => (Object.keys(texts).length === 0 ? undefined : texts);
const without = (texts, name) => absentWhenEmpty(Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => key !== name)));
const flagOf = (value, path) => {
    if (value !== 'true' && value !== 'false')
        throw (0,fault/* badRequest */.li)(`Invalid value for ${path}: ${value}`); // unverified text
    return value === 'true';
};
const withAccessLog = (stage, value, name) => {
    if (value === '')
        throw (0,fault/* badRequest */.li)('Access Log value must not be empty');
    return { ...stage, accessLogSettings: { ...stage.accessLogSettings, [name]: value } };
};
/** A Firehose stream's name must begin so; a log group's ARN carries no `:*` (AWS developer guide, "set up logging"). */
const LOG_DESTINATION = /^arn:[\w-]+:(?:logs:[\w-]+:\d{12}:log-group:[^:]+|firehose:[\w-]+:\d{12}:deliverystream\/amazon-apigateway-.+)$/;
const withLogDestination = (stage, value) => {
    if (value !== '' && !LOG_DESTINATION.test(value))
        throw (0,fault/* badRequest */.li)(`Invalid ARN specified in the request: ${value}`); // unverified text
    return withAccessLog(stage, value, 'destinationArn');
};
const withLogFormat = (stage, value) => {
    if (value !== '' && !/\$context\.(?:extendedR|r)equestId/.test(value)) {
        throw (0,fault/* badRequest */.li)('Access Log format must contain at least $context.requestId'); // unverified text
    }
    return withAccessLog(stage, value, 'format');
};
const withCacheSize = (stage, value) => {
    (0,limits/* checkCacheSize */.SR)(value);
    return { ...stage, cacheClusterSize: value };
};
const withTraffic = (stage, value) => {
    const percentTraffic = value.trim() === '' ? NaN : Number(value);
    (0,limits/* checkPercent */.a2)(percentTraffic);
    return withCanary(stage, { percentTraffic });
};
const withOverride = (stage, value, name) => {
    (0,limits/* checkVariable */.Rz)(name, value);
    const stageVariableOverrides = { ...stage.canarySettings?.stageVariableOverrides, [name]: value };
    (0,limits/* checkVariables */.kL)(stageVariableOverrides);
    return withCanary(stage, { stageVariableOverrides });
};
const withoutOverride = (stage, name) => {
    const canary = stage.canarySettings;
    if (canary === undefined)
        throw nothingToRemove(`/canarySettings/stageVariableOverrides/${name}`); // unverified
    return withCanary(stage, { stageVariableOverrides: without(canary.stageVariableOverrides, name) });
};
/**
 * AWS's table of patch operations, corrected by what was recorded. Replacing a whole map (`/variables`, `/methodSettings`,
 * `/canarySettings/stageVariableOverrides`) is in AWS's table, but in which form nobody knows: refused here.
 */
const RULES = new Map([
    ['/deploymentId', { replace: (stage, deploymentId) => ({ ...stage, deploymentId }) }],
    ['/description', { replace: (stage, value) => ({ ...stage, description: value === '' ? undefined : value }) }],
    ['/documentationVersion', { replace: (stage, documentationVersion) => ({ ...stage, documentationVersion }) }],
    [
        '/clientCertificateId',
        { replace: (stage, value) => ({ ...stage, clientCertificateId: value === '' ? undefined : value }) },
    ],
    ['/tracingEnabled', { replace: (stage, value) => ({ ...stage, tracingEnabled: flagOf(value, '/tracingEnabled') }) }],
    [
        '/cacheClusterEnabled',
        { replace: (stage, value) => ({ ...stage, cacheClusterEnabled: flagOf(value, '/cacheClusterEnabled') }) },
    ],
    ['/cacheClusterSize', { replace: withCacheSize }],
    ['/accessLogSettings', { remove: (stage) => ({ ...stage, accessLogSettings: undefined }) }],
    ['/accessLogSettings/destinationArn', { replace: withLogDestination, add: withLogDestination }],
    ['/accessLogSettings/format', { replace: withLogFormat, add: withLogFormat }],
    // Unverified: what removing a canary that is not there answers.
    ['/canarySettings', { remove: (stage) => ({ ...stage, canarySettings: undefined }) }],
    ['/canarySettings/deploymentId', { replace: (stage, deploymentId) => withCanary(stage, { deploymentId }) }],
    ['/canarySettings/percentTraffic', { replace: withTraffic }],
    [
        '/canarySettings/useStageCache',
        { replace: (stage, value) => withCanary(stage, { useStageCache: flagOf(value, '/canarySettings/useStageCache') }) },
    ],
    ['/canarySettings/stageVariableOverrides/*', { replace: withOverride, remove: withoutOverride }],
    ['/variables', { remove: (stage) => ({ ...stage, variables: undefined }) }],
    [
        '/variables/*',
        {
            replace: (stage, value, name) => {
                (0,limits/* checkVariable */.Rz)(name, value);
                return withVariables(stage, { ...stage.variables, [name]: value });
            },
            // Not in AWS's table, but its own examples and Terraform do it. Unverified: removing one that is not there; no fault here.
            remove: (stage, name) => ({ ...stage, variables: without(stage.variables, name) }),
        },
    ],
]);

;// CONCATENATED MODULE: ./src/world/api-gateway/stages.ts






function createStage(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    if (!api.deployments.has(input.deploymentId))
        throw unknownDeployment();
    const canary = input.canarySettings;
    const canaryDeployment = canary?.deploymentId ?? input.deploymentId;
    if (!api.deployments.has(canaryDeployment))
        throw unknownDeployment();
    const stage = newStage(store, api, input.stageName, input.deploymentId, input);
    const shape = { ...stage.shape, canarySettings: canary && canaryOf(canaryDeployment, canary) };
    const stored = { ...stage, shape, history: [{ since: store.now(), shape }] };
    (0,records/* putApi */.yP)(store, (0,records/* withStage */.Lf)(api, stored));
    return stages_viewOf(store, stored);
}
/** A stage with AWS's defaults, not yet kept. Its name must be free and the API's quota not used up. */
function newStage(store, api, stageName, deploymentId, settings) {
    (0,limits/* checkStageName */.Af)(stageName);
    if (api.stages.has(stageName))
        throw (0,fault/* conflict */.hj)('Stage already exists');
    (0,limits/* checkStageQuota */.fP)(api.stages.size);
    (0,limits/* checkVariables */.kL)(settings.variables ?? {});
    (0,limits/* checkTags */.MK)(settings.tags ?? {});
    (0,limits/* checkCacheSize */.SR)(settings.cacheClusterSize);
    const at = store.now();
    const isCached = settings.cacheClusterEnabled ?? false;
    const shape = {
        stageName,
        deploymentId,
        description: settings.description,
        cacheClusterEnabled: isCached,
        cacheClusterSize: settings.cacheClusterSize ?? (isCached ? '0.5' : undefined),
        cacheClusterStatus: 'NOT_AVAILABLE',
        methodSettings: {},
        variables: stages_absentWhenEmpty(settings.variables),
        documentationVersion: settings.documentationVersion,
        tracingEnabled: settings.tracingEnabled ?? false,
        tags: stages_absentWhenEmpty(settings.tags),
        createdDate: at,
        lastUpdatedDate: at,
    };
    return withCacheCluster(store, (0,records/* changedStage */.lx)(store, undefined, shape), false);
}
const canaryOf = (deploymentId, input) => {
    const percentTraffic = input.percentTraffic ?? 0;
    (0,limits/* checkPercent */.a2)(percentTraffic);
    (0,limits/* checkVariables */.kL)(input.stageVariableOverrides ?? {});
    return {
        deploymentId,
        percentTraffic,
        stageVariableOverrides: stages_absentWhenEmpty(input.stageVariableOverrides),
        useStageCache: input.useStageCache ?? false,
    };
};
const getStage = (store, input) => stages_viewOf(store, (0,records/* stageOf */.gV)((0,records/* apiOf */.ir)(store, input.restApiId), input.stageName));
/** Not paginated; the list is called `item`. */
function getStages(store, input) {
    const stages = [...(0,records/* apiOf */.ir)(store, input.restApiId).stages.values()];
    const wanted = stages.filter(({ shape }) => input.deploymentId === undefined || shape.deploymentId === input.deploymentId);
    return { item: wanted.map((stage) => stages_viewOf(store, stage)) };
}
function updateStage(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const before = (0,records/* stageOf */.gV)(api, input.stageName);
    const shape = stage_patches_patched(before.shape, input.patchOperations ?? [], (id) => api.deployments.has(id));
    const changed = (0,records/* changedStage */.lx)(store, before, { ...shape, lastUpdatedDate: store.now() });
    const stored = withCacheCluster(store, changed, before.shape.cacheClusterEnabled);
    (0,records/* putApi */.yP)(store, (0,records/* withStage */.Lf)(api, stored));
    return stages_viewOf(store, stored);
}
function deleteStage(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    (0,records/* stageOf */.gV)(api, input.stageName);
    checkUnmapped(store, input);
    (0,records/* putApi */.yP)(store, { ...api, stages: new Map([...api.stages].filter(([name]) => name !== input.stageName)) });
}
/** There are no entries to flush, so that only the stage is looked for. */
function flushStageCache(store, input) {
    (0,records/* stageOf */.gV)((0,records/* apiOf */.ir)(store, input.restApiId), input.stageName);
}
/** The text was recorded for HTTP APIs; REST APIs are said to answer alike. */
function checkUnmapped(store, { restApiId, stageName }) {
    const mapped = [...store.domains].filter(([, { api, stage }]) => api === restApiId && stage === stageName);
    if (mapped.length === 0)
        return;
    const hosts = [...new Set(mapped.map(([key]) => key.split('/')[0]))].join(', ');
    throw (0,fault/* badRequest */.li)(`Deleting stage ${stageName} failed. Please remove all base path mappings related to the stage in your domains: ${hosts}`);
}
/** About four minutes, says AWS's guide to API caching. */
const CACHE_CLUSTER_TAKES = (0,units/* minutes */.Gx)(4);
const withCacheCluster = (store, stage, wasEnabled) => stage.shape.cacheClusterEnabled === wasEnabled
    ? stage
    : { ...stage, cacheSettles: (0,units/* after */.Pl)(store.now(), CACHE_CLUSTER_TAKES) };
/** The stage as AWS shows it now: the cache cluster's status comes with time. */
function stages_viewOf(store, stage) {
    const canary = stage.shape.canarySettings;
    return (0,records/* present */.Eb)({
        ...stage.shape,
        cacheClusterStatus: cacheStatus(stage, store.now() < stage.cacheSettles),
        canarySettings: canary && (0,records/* present */.Eb)(canary),
    });
}
const cacheStatus = (stage, isChanging) => {
    if (stage.shape.cacheClusterEnabled)
        return isChanging ? 'CREATE_IN_PROGRESS' : 'AVAILABLE';
    return isChanging ? 'DELETE_IN_PROGRESS' : 'NOT_AVAILABLE';
};
const stages_absentWhenEmpty = (texts) => texts === undefined || Object.keys(texts).length === 0 ? undefined : { ...texts };

;// CONCATENATED MODULE: ./src/world/api-gateway/deployments.ts






/** Snapshots the API; with a stage name it also moves, makes or puts a canary on that stage. */
function createDeployment(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    if (store.now() < api.deployingUntil) {
        throw (0,fault/* conflict */.hj)(`Another Deployment is in progress for rest api with id ${input.restApiId} . Please try again later.`);
    }
    checkDeployable(api.content);
    const shape = (0,records/* present */.Eb)({
        id: store.newId(6),
        description: input.description,
        createdDate: store.now(),
    });
    const deployments = new Map([...api.deployments, [shape.id, { shape, snapshot: api.content }]]);
    const deployed = { ...api, deployments, deployingUntil: (0,units/* after */.Pl)(store.now(), store.deploymentTakes) };
    const stage = stageFor(store, api, shape.id, input);
    (0,records/* putApi */.yP)(store, stage === undefined ? deployed : (0,records/* withStage */.Lf)(deployed, stage));
    return shape;
}
function checkDeployable({ resources }) {
    const methods = resources.flatMap((resource) => Object.values(resource.resourceMethods));
    if (methods.length === 0)
        throw (0,fault/* badRequest */.li)("The REST API doesn't contain any methods");
    if (methods.some((method) => method.methodIntegration === undefined)) {
        throw (0,fault/* badRequest */.li)('No integration defined for method');
    }
}
/** AWS leaves out the space after its first sentence. */
const invalidContent = (why) => (0,fault/* badRequest */.li)(`Invalid deployment content specified.${why}`);
/** The stage as it will be, or `undefined` when none is named. */
function stageFor(store, api, id, input) {
    const { stageName, canarySettings } = input;
    if (stageName === undefined || stageName === '') {
        if (canarySettings === undefined)
            return undefined;
        throw invalidContent(`Non null and non empty stageName must be provided for canary deployment. Provided value is ${stageName ?? 'null'}`);
    }
    const live = api.stages.get(stageName);
    if (canarySettings !== undefined)
        return withNewCanary(store, live, id, stageName, canarySettings);
    if (live === undefined) {
        return newStage(store, api, stageName, id, { ...input, description: input.stageDescription });
    }
    return movedStage(store, live, id, input);
}
/** The base stays as it is. Unverified: whether a second canary keeps overrides that it does not name; here it does not. */
function withNewCanary(store, live, id, stageName, canary) {
    if (live === undefined) {
        throw invalidContent(`Stage ${stageName} must already be created before making a canary release deployment`);
    }
    const canarySettings = canaryOf(id, canary);
    return (0,records/* changedStage */.lx)(store, live, { ...live.shape, canarySettings, lastUpdatedDate: store.now() });
}
/**
 * Unverified: that `variables` are merged into the stage's, and that what is said about cache and tracing is not heard.
 * Its settings and tags stay (AWS keeps them: also unverified).
 */
function movedStage(store, live, id, input) {
    const { shape } = live;
    if (shape.canarySettings !== undefined) {
        throw invalidContent(`Non canary deployment not supported on stage ${shape.stageName} because Canary is enabled. Provide CanarySettings in deploymentInput.`);
    }
    const variables = input.variables ? { ...shape.variables, ...input.variables } : shape.variables;
    (0,limits/* checkVariables */.kL)(variables ?? {});
    return (0,records/* changedStage */.lx)(store, live, {
        ...shape,
        deploymentId: id,
        description: input.stageDescription ?? shape.description,
        variables,
        lastUpdatedDate: store.now(),
    });
}
/** What the deployment holds is told only when asked for, as `apisummary`. */
function getDeployment(store, input) {
    const { shape, snapshot } = (0,records/* deploymentOf */.PE)((0,records/* apiOf */.ir)(store, input.restApiId), input.deploymentId);
    return input.embed?.includes('apisummary') === true ? { ...shape, apiSummary: summaryOf(snapshot) } : shape;
}
const summaryOf = ({ resources }) => Object.fromEntries(resources
    .filter(({ resourceMethods }) => Object.keys(resourceMethods).length > 0)
    .map(({ path, resourceMethods }) => [path, methodsOf(resourceMethods)]));
const methodsOf = (methods) => Object.fromEntries(Object.entries(methods).map(([name, { authorizationType, apiKeyRequired }]) => [
    name,
    { authorizationType, apiKeyRequired },
]));
/** In no promised order: here by id, so that nobody takes it for the order of creation. */
function getDeployments(store, input) {
    const all = [...(0,records/* apiOf */.ir)(store, input.restApiId).deployments.values()].map(({ shape }) => shape);
    const byId = all.sort((a, b) => (a.id < b.id ? -1 : 1));
    return (0,pages/* pageOf */.Z)(byId, ({ id }) => id, input);
}
/** Only the description can be changed. */
function updateDeployment(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const before = (0,records/* deploymentOf */.PE)(api, input.deploymentId);
    const shape = (input.patchOperations ?? []).reduce((draft, { op, path, value }) => {
        if (path !== '/description' || op !== 'replace')
            throw (0,fault/* badRequest */.li)(`Invalid patch path ${path ?? ''}`); // unverified text
        return { ...draft, description: value };
    }, before.shape);
    (0,records/* putApi */.yP)(store, { ...api, deployments: new Map([...api.deployments, [shape.id, { ...before, shape }]]) });
    return (0,records/* present */.Eb)(shape);
}
function deleteDeployment(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    (0,records/* deploymentOf */.PE)(api, input.deploymentId);
    const stages = [...api.stages.values()].map(({ shape }) => shape);
    if (stages.some((stage) => stage.deploymentId === input.deploymentId)) {
        throw (0,fault/* badRequest */.li)('Active stages pointing to this deployment must be moved or deleted');
    }
    if (stages.some((stage) => stage.canarySettings?.deploymentId === input.deploymentId)) {
        throw (0,fault/* badRequest */.li)('Active stages with canary settings pointing to this deployment must be moved or deleted');
    }
    (0,records/* putApi */.yP)(store, { ...api, deployments: new Map([...api.deployments].filter(([id]) => id !== input.deploymentId)) });
}

// EXTERNAL MODULE: ./src/domain/iso-time.ts
var iso_time = __webpack_require__(4703);
;// CONCATENATED MODULE: ./src/world/api-gateway/export-content.ts
const pathsOf = (content, isSwagger, extensions) => Object.fromEntries(content.resources
    .filter(({ resourceMethods }) => Object.keys(resourceMethods).length > 0)
    .map(({ path, resourceMethods }) => [
    path,
    Object.fromEntries(Object.entries(resourceMethods).map(([name, method]) => [
        name === 'ANY' ? 'x-amazon-apigateway-any-method' : name.toLowerCase(),
        export_content_operationOf(content, method, isSwagger, extensions),
    ])),
]));
function export_content_operationOf(content, method, isSwagger, extensions) {
    const security = schemesOf(content.authorizers, method);
    const validator = content.requestValidators.find(({ id }) => id === method.requestValidatorId);
    return {
        operationId: method.operationName,
        parameters: parametersOf(method, isSwagger),
        responses: responsesOf(method, isSwagger),
        ...(security.length > 0 && { security: security.map((name) => ({ [name]: [] })) }),
        ...(extensions.all && validator && { 'x-amazon-apigateway-request-validator': validator.name }),
        ...(extensions.integrations &&
            method.methodIntegration && { 'x-amazon-apigateway-integration': export_content_integrationOf(method.methodIntegration) }),
    };
}
const export_content_PLACES = { querystring: 'query', path: 'path', header: 'header' };
function parametersOf({ requestParameters }, isSwagger) {
    if (requestParameters === undefined)
        return undefined;
    return Object.entries(requestParameters).map(([key, isRequired]) => {
        const [, , place = '', ...name] = key.split('.');
        const type = isSwagger ? { type: 'string' } : { schema: { type: 'string' } };
        return { name: name.join('.'), in: export_content_PLACES[place] ?? place, required: isRequired || place === 'path', ...type };
    });
}
function responsesOf({ methodResponses = {} }, isSwagger) {
    return Object.fromEntries(Object.entries(methodResponses).map(([status, { responseParameters }]) => {
        const names = Object.keys(responseParameters ?? {}).map((key) => key.replace('method.response.header.', ''));
        const header = isSwagger ? { type: 'string' } : { schema: { type: 'string' } };
        const headers = Object.fromEntries(names.map((name) => [name, header]));
        return [status, { description: `${status} response`, ...(names.length > 0 && { headers }) }];
    }));
}
const export_content_integrationOf = (integration) => ({
    type: integration.type.toLowerCase(),
    httpMethod: integration.httpMethod,
    uri: integration.uri,
    connectionType: integration.connectionType,
    connectionId: integration.connectionId,
    credentials: integration.credentials,
    requestParameters: integration.requestParameters,
    requestTemplates: integration.requestTemplates,
    contentHandling: integration.contentHandling,
    responses: integrationResponsesOf(integration.integrationResponses),
    passthroughBehavior: integration.passthroughBehavior.toLowerCase(),
    timeoutInMillis: integration.timeoutInMillis === 29_000 ? undefined : integration.timeoutInMillis,
});
/** By the pattern that selects them; the one without a pattern is `default`. */
const integrationResponsesOf = (responses) => responses &&
    Object.fromEntries(Object.values(responses).map(({ statusCode, selectionPattern, responseParameters, responseTemplates }) => [
        selectionPattern ?? 'default',
        { statusCode, responseParameters, responseTemplates },
    ]));
const KEY = 'api_key';
const SIGNED = 'sigv4';
function schemesOf(authorizers, method) {
    const authorizer = authorizers.find(({ id }) => id === method.authorizerId);
    return [
        ...(authorizer ? [authorizer.name] : []),
        ...(method.authorizationType === 'AWS_IAM' ? [SIGNED] : []),
        ...(method.apiKeyRequired ? [KEY] : []),
    ];
}
/** The schemes that some method asks for. */
function securityOf(content, extensions) {
    const methods = content.resources.flatMap(({ resourceMethods }) => Object.values(resourceMethods));
    const asked = new Set(methods.flatMap((method) => schemesOf(content.authorizers, method)));
    const authorizers = content.authorizers.filter(({ name }) => asked.has(name));
    return {
        ...Object.fromEntries(authorizers.map((one) => [one.name, authorizerOf(one, extensions)])),
        ...(asked.has(KEY) && { [KEY]: { type: 'apiKey', name: 'x-api-key', in: 'header' } }),
        ...(asked.has(SIGNED) && {
            [SIGNED]: {
                type: 'apiKey',
                name: 'Authorization',
                in: 'header',
                'x-amazon-apigateway-authtype': 'awsSigv4',
            },
        }),
    };
}
function authorizerOf(authorizer, extensions) {
    const { type, identitySource, authorizerUri, providerARNs, authorizerResultTtlInSeconds } = authorizer;
    const header = typeof identitySource === 'string' ? identitySource.replace('method.request.header.', '') : '';
    return {
        type: 'apiKey',
        name: header,
        in: 'header',
        ...(extensions.authorizers && {
            'x-amazon-apigateway-authorizer': {
                type: typeof type === 'string' ? type.toLowerCase() : type,
                identitySource,
                authorizerUri,
                providerARNs,
                authorizerResultTtlInSeconds,
            },
        }),
    };
}

;// CONCATENATED MODULE: ./src/world/api-gateway/exports.ts





/** The stage's own deployment, never the canary's, and not what was changed in the API since; the endpoint's type is left out. */
function getExport(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const { shape } = (0,records/* stageOf */.gV)(api, input.stageName);
    const { exportType } = input;
    if (exportType !== 'oas30' && exportType !== 'swagger')
        throw (0,fault/* badRequest */.li)(`Unsupported export type: ${exportType}`); // unverified text
    const isYaml = /^application\/yaml\b/.test(input.accepts ?? '');
    const document = documentOf(store, api, shape, exportType === 'swagger', extensionsOf(input.extensions));
    const ending = isYaml ? 'yaml' : 'json';
    return {
        contentType: `application/${ending}`,
        contentDisposition: `attachment; filename="${exportType}_${shape.stageName}.${ending}"`,
        body: isYaml ? `---\n${(0,dist/* stringify */.As)(document)}` : JSON.stringify(document, undefined, 2),
    };
}
function extensionsOf(text) {
    const names = (text ?? '').split(',');
    const isAll = names.includes('apigateway');
    return {
        integrations: isAll || names.includes('integrations'),
        authorizers: isAll || names.includes('authorizers'),
        all: isAll,
    };
}
/** Name and version are the API's of today: whether AWS snapshots them is unverified. */
function documentOf(store, api, stage, isSwagger, extensions) {
    const { snapshot } = (0,records/* deploymentOf */.PE)(api, stage.deploymentId);
    const host = `${api.shape.id}.execute-api.${store.region}.amazonaws.com`;
    const info = {
        title: api.shape.name,
        description: api.shape.description,
        version: api.shape.version ?? (0,iso_time/* toIso */.t)(api.shape.createdDate).replace(/\.\d+/, ''),
    };
    const security = securityOf(snapshot, extensions);
    const schemas = schemasOf(snapshot);
    const paths = pathsOf(snapshot, isSwagger, extensions);
    const more = extensions.all ? validatorsOf(snapshot) : {};
    return isSwagger
        ? {
            swagger: '2.0',
            info,
            host,
            basePath: `/${stage.stageName}`,
            schemes: ['https'],
            paths,
            securityDefinitions: security,
            definitions: schemas,
            ...more,
        }
        : {
            openapi: '3.0.1',
            info,
            servers: [{ url: `https://${host}/{basePath}`, variables: { basePath: { default: stage.stageName } } }],
            paths,
            components: { schemas, securitySchemes: security },
            ...more,
        };
}
function schemasOf({ models }) {
    return Object.fromEntries(models.map(({ name, schema }) => [name, parsedSchema(schema)]));
}
/** What is kept as text was JSON when it came in. */
const parsedSchema = (schema) => typeof schema === 'string' ? JSON.parse(schema) : (schema ?? {});
const validatorsOf = ({ requestValidators }) => requestValidators.length === 0
    ? {}
    : {
        'x-amazon-apigateway-request-validators': Object.fromEntries(requestValidators.map(({ name, validateRequestBody, validateRequestParameters }) => [
            name,
            { validateRequestBody, validateRequestParameters },
        ])),
    };

;// CONCATENATED MODULE: ./src/world/api-gateway/tags.ts



/** Texts about the ARN are unverified. */
function targetOf(store, resourceArn) {
    const parts = /^arn:[\w-]+:apigateway:([\w-]+)::\/restapis\/([^/]+)(?:\/stages\/([^/]+))?$/.exec(resourceArn);
    const [, region, api, stage] = parts ?? [];
    if (api === undefined)
        throw (0,fault/* badRequest */.li)(`Invalid resource ARN: ${resourceArn}`);
    if (region !== store.region)
        throw (0,fault/* notFound */.mX)(`Invalid resource ARN: ${resourceArn}`);
    return stage === undefined ? { api } : { api, stage };
}
function tagsOf(store, resourceArn) {
    const target = targetOf(store, resourceArn);
    const api = (0,records/* apiOf */.ir)(store, target.api);
    return (target.stage === undefined ? api.shape.tags : (0,records/* stageOf */.gV)(api, target.stage).shape.tags) ?? {};
}
/** Tags are no change of the stage: `lastUpdatedDate` and the data plane do not notice. Unverified for the date. */
function putTags(store, resourceArn, all) {
    (0,limits/* checkTags */.MK)(all);
    const tags = Object.keys(all).length === 0 ? undefined : all;
    const target = targetOf(store, resourceArn);
    const api = (0,records/* apiOf */.ir)(store, target.api);
    if (target.stage === undefined) {
        (0,records/* putApi */.yP)(store, { ...api, shape: { ...api.shape, tags } });
        return;
    }
    const stage = (0,records/* stageOf */.gV)(api, target.stage);
    (0,records/* putApi */.yP)(store, (0,records/* withStage */.Lf)(api, { ...stage, shape: { ...stage.shape, tags } }));
}
const getTags = (store, input) => ({
    tags: tagsOf(store, input.resourceArn),
});
function tagResource(store, input) {
    putTags(store, input.resourceArn, { ...tagsOf(store, input.resourceArn), ...input.tags });
}
/** A key that is not there is no mistake. */
function untagResource(store, input) {
    const left = Object.entries(tagsOf(store, input.resourceArn)).filter(([key]) => !input.tagKeys.includes(key));
    putTags(store, input.resourceArn, Object.fromEntries(left));
}

;// CONCATENATED MODULE: ./src/world/api-gateway/operations.ts










const apiPath = ({ restApiId }) => `/restapis/${restApiId}`;
const stagePath = (input) => `${apiPath(input)}/stages/${input.stageName}`;
const deploymentPath = (input) => `${apiPath(input)}/deployments/${input.deploymentId}`;
const resourcePath = (input) => `${apiPath(input)}/resources/${input.resourceId}`;
const methodPath = (input) => `${resourcePath(input)}/methods/${input.httpMethod}`;
const tagsPath = ({ resourceArn }) => `/tags/${encodeURIComponent(resourceArn)}`;
/** API Gateway's operations on `store`. Each throws a `WorldFault` where AWS refuses. */
function apiGatewayModel(access) {
    return {
        ...stageOperations(access),
        ...deploymentOperations(access),
        ...apiOperations(access),
        ...contentOperations(access),
        ...methodOperations(access),
        ...accountOperations(access),
    };
}
const stageOperations = (access) => ({
    createStage: gated(access, write('CreateStage', 'POST', (input) => `${apiPath(input)}/stages`, createStage)),
    getStage: gated(access, read('GetStage', stagePath, getStage)),
    getStages: gated(access, read('GetStages', (input) => `${apiPath(input)}/stages`, getStages)),
    updateStage: gated(access, write('UpdateStage', 'PATCH', stagePath, updateStage)),
    flushStageCache: gated(access, write('FlushStageCache', 'DELETE', (input) => `${stagePath(input)}/cache/data`, flushStageCache)),
    getExport: gated(access, read('GetExport', (input) => `${stagePath(input)}/exports/${input.exportType}`, getExport)),
    deleteStage: gated(access, write('DeleteStage', 'DELETE', stagePath, deleteStage)),
    getTags: gated(access, read('GetTags', tagsPath, getTags)),
    tagResource: gated(access, write('TagResource', 'PUT', tagsPath, tagResource)),
    untagResource: gated(access, write('UntagResource', 'DELETE', tagsPath, untagResource)),
});
const deploymentOperations = (access) => ({
    createDeployment: gated(access, write('CreateDeployment', 'POST', (input) => `${apiPath(input)}/deployments`, createDeployment)),
    getDeployment: gated(access, read('GetDeployment', deploymentPath, getDeployment)),
    getDeployments: gated(access, read('GetDeployments', (input) => `${apiPath(input)}/deployments`, getDeployments)),
    updateDeployment: gated(access, write('UpdateDeployment', 'PATCH', deploymentPath, updateDeployment)),
    deleteDeployment: gated(access, write('DeleteDeployment', 'DELETE', deploymentPath, deleteDeployment)),
});
const apiOperations = (access) => ({
    createRestApi: gated(access, write('CreateRestApi', 'POST', () => '/restapis', createRestApi)),
    importRestApi: gated(access, write('ImportRestApi', 'POST', () => '/restapis', importRestApi)),
    putRestApi: gated(access, write('PutRestApi', 'PUT', apiPath, putRestApi)),
    getRestApi: gated(access, read('GetRestApi', apiPath, getRestApi)),
    getRestApis: gated(access, read('GetRestApis', () => '/restapis', getRestApis)),
    updateRestApi: gated(access, write('UpdateRestApi', 'PATCH', apiPath, updateRestApi)),
    deleteRestApi: gated(access, write('DeleteRestApi', 'DELETE', apiPath, deleteRestApi)),
});
const contentOperations = (access) => ({
    getResources: gated(access, read('GetResources', (input) => `${apiPath(input)}/resources`, getResources)),
    getResource: gated(access, read('GetResource', resourcePath, getResource)),
    getAuthorizers: gated(access, read('GetAuthorizers', (input) => `${apiPath(input)}/authorizers`, getAuthorizers)),
    getModels: gated(access, read('GetModels', (input) => `${apiPath(input)}/models`, getModels)),
    getRequestValidators: gated(access, read('GetRequestValidators', (input) => `${apiPath(input)}/requestvalidators`, getRequestValidators)),
    createResource: gated(access, write('CreateResource', 'POST', (input) => `${apiPath(input)}/resources/${input.parentId}`, createResource)),
    deleteResource: gated(access, write('DeleteResource', 'DELETE', resourcePath, deleteResource)),
});
const methodOperations = (access) => ({
    putMethod: gated(access, write('PutMethod', 'PUT', methodPath, putMethod)),
    getMethod: gated(access, read('GetMethod', methodPath, getMethod)),
    deleteMethod: gated(access, write('DeleteMethod', 'DELETE', methodPath, deleteMethod)),
    putMethodResponse: gated(access, write('PutMethodResponse', 'PUT', (input) => `${methodPath(input)}/responses/${input.statusCode}`, putMethodResponse)),
    putIntegration: gated(access, write('PutIntegration', 'PUT', (input) => `${methodPath(input)}/integration`, putIntegration)),
    getIntegration: gated(access, read('GetIntegration', (input) => `${methodPath(input)}/integration`, getIntegration)),
    putIntegrationResponse: gated(access, write('PutIntegrationResponse', 'PUT', (input) => `${methodPath(input)}/integration/responses/${input.statusCode}`, putIntegrationResponse)),
});

;// CONCATENATED MODULE: ./src/world/api-gateway/route.ts


/** The API with code behind `GET /health`: a method whose Lambda function is `handler`. */
function withRoute(store, api, route, handler) {
    const [httpMethod, path] = route.split(' ', 2);
    if (httpMethod === undefined || path?.startsWith('/') !== true) {
        throw new RangeError(`a route is a method and a path, as in GET /health, got ${JSON.stringify(route)}`);
    }
    const resources = withPath(store, api.content.resources, path).map((resource) => {
        if (resource.path !== path)
            return resource;
        const methodIntegration = integrationOf(resource.id, { type: 'AWS_PROXY', httpMethod: 'POST', uri: URI });
        const method = { httpMethod, authorizationType: 'NONE', apiKeyRequired: false, methodIntegration };
        return { ...resource, resourceMethods: { ...resource.resourceMethods, [httpMethod]: method } };
    });
    const handlers = new Map([...api.content.handlers, [route, handler]]);
    return { ...api, content: { ...api.content, resources, handlers } };
}
const URI = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:embedded/invocations';

;// CONCATENATED MODULE: ./src/world/clock.ts

/** Entries in the order of their times; of equal times the one registered first comes first. */
class Agenda {
    entries = [];
    get first() {
        return this.entries[0];
    }
    add(entry) {
        const place = this.entries.findIndex(({ time }) => time > entry.time);
        this.entries = place === -1 ? [...this.entries, entry] : this.entries.toSpliced(place, 0, entry);
    }
    remove(entry) {
        this.entries = this.entries.filter((one) => one !== entry);
    }
}
/**
 * A virtual clock. It moves one event at a time, a script or a sleeper, in the order of their times and, among equals,
 * of their registration; each gets all its microtasks done before the next. Timers, sockets and disks are not waited for.
 */
function clock_virtualClock(start) {
    let now = start;
    const scripts = new Agenda();
    const sleepers = new Agenda();
    let isTicking = false;
    const happen = (agenda, entry) => {
        agenda.remove(entry);
        now = instant(Math.max(now, entry.time));
        entry.happen();
    };
    const tick = () => {
        isTicking = false;
        const sleeper = sleepers.first;
        if (sleeper === undefined)
            return;
        const script = scripts.first;
        if (script !== undefined && script.time <= sleeper.time)
            happen(scripts, script);
        else
            happen(sleepers, sleeper);
        keepTicking();
    };
    // A macrotask comes after all microtasks: by then whoever can go on has gone on, and the rest sleeps.
    const keepTicking = () => {
        if (isTicking || sleepers.first === undefined)
            return;
        isTicking = true;
        setImmediate(tick);
    };
    return {
        now: () => now,
        sleepUntil: (until, signal) => asleep(signal, until, (entry) => {
            sleepers.add(entry);
            keepTicking();
            return () => sleepers.remove(entry);
        }),
        at: (time, script) => scripts.add({ time, happen: script }),
        advance(by) {
            const to = after(now, by);
            for (let next = scripts.first; next !== undefined && next.time <= to; next = scripts.first)
                happen(scripts, next);
            now = instant(Math.max(now, to));
        },
    };
}
/** `register` puts the sleeper down and answers how to take it away again. */
function asleep(signal, time, register) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((resolve) => {
        const abort = () => {
            forget();
            resolve();
        };
        const forget = register({
            time,
            happen: () => {
                signal.removeEventListener('abort', abort);
                resolve();
            },
        });
        signal.addEventListener('abort', abort, { once: true });
    });
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/refusals.ts

/* How CloudWatch refuses; the codes are those of the service model, the texts are unverified. */
const refusals_invalid = (message) => new fault/* WorldFault */.t6('ValidationError', 400, message);
const invalidValue = (parameter, value) => new fault/* WorldFault */.t6('InvalidParameterValue', 400, `The value ${value} for parameter ${parameter} is invalid.`);
const invalidCombination = (message) => new fault/* WorldFault */.t6('InvalidParameterCombination', 400, message);
const alarmNotFound = () => new fault/* WorldFault */.t6('ResourceNotFound', 404, 'Alarm does not exist');

;// CONCATENATED MODULE: ./src/world/cloudwatch/alarm-rule.ts

/**
 * `ALARM("a") AND (OK(b) OR NOT INSUFFICIENT_DATA(c))`, `TRUE`, `FALSE`; an alarm goes by its name or ARN. `NOT` binds
 * tightest, `OR` loosest. Anything else is refused, `AT_LEAST` too. The text of the refusal is unverified.
 */
function parsedRule(text) {
    const tokens = text.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? [];
    const alarms = [];
    let place = 0;
    const wrong = () => refusals_invalid(`AlarmRule is not valid near ${tokens[place] ?? 'its end'}: ${text}`);
    const take = () => {
        const token = tokens[place];
        if (token === undefined)
            throw wrong();
        place += 1;
        return token;
    };
    const expect = (token) => {
        if (take() !== token)
            throw wrong();
    };
    const joined = (word, part, join) => {
        let left = part();
        while (tokens[place] === word) {
            place += 1;
            const [before, right] = [left, part()];
            left = (states) => join(before(states), right(states));
        }
        return left;
    };
    const either = () => joined('OR', both, (a, b) => a || b);
    const both = () => joined('AND', one, (a, b) => a && b);
    const one = () => {
        const token = take();
        if (token === 'TRUE' || token === 'FALSE')
            return () => token === 'TRUE';
        if (token === 'NOT') {
            const inner = one();
            return (states) => !inner(states);
        }
        const isFunction = token !== '(';
        if (isFunction && !isState(token))
            throw wrong();
        if (isFunction)
            expect('(');
        const inner = isFunction ? inState(token, nameOf(take()), alarms) : either();
        expect(')');
        return inner;
    };
    const isMet = either();
    if (place < tokens.length)
        throw wrong();
    return { isMet, alarms };
}
const isState = (text) => ['OK', 'ALARM', 'INSUFFICIENT_DATA'].includes(text);
function inState(state, name, alarms) {
    alarms.push(name);
    return (stateOf) => stateOf(name) === state;
}
const nameOf = (token) => token.replace(/^"|"$/g, '').replace(/^arn:[\w-]+:cloudwatch:[^:]*:\d*:alarm:/, '');

;// CONCATENATED MODULE: ./src/world/cloudwatch/alarm-evaluation.ts


const OPERATORS = {
    GreaterThanThreshold: { words: 'greater than', breaches: (value, limit) => value > limit },
    GreaterThanOrEqualToThreshold: {
        words: 'greater than or equal to',
        breaches: (value, limit) => value >= limit,
    },
    LessThanThreshold: { words: 'less than', breaches: (value, limit) => value < limit },
    LessThanOrEqualToThreshold: {
        words: 'less than or equal to',
        breaches: (value, limit) => value <= limit,
    },
};
const TREATMENTS = ['missing', 'ignore', 'breaching', 'notBreaching'];
/** Anomaly detection is not modeled. */
function operatorOf(text) {
    if (!Object.hasOwn(OPERATORS, text))
        throw invalidValue('ComparisonOperator', text);
    return text;
}
function treatmentOf(text) {
    const found = TREATMENTS.find((one) => one === text);
    if (found === undefined)
        throw invalidValue('TreatMissingData', text);
    return found;
}
/**
 * CloudWatch looks at more periods than the alarm names, so that data which come late or not at all can be made up for. How many
 * more is not said; AWS's example has 5 for 3 (user guide, "configuring how CloudWatch alarms treat missing data"). Unverified.
 */
const EXTRA_PERIODS = 2;
/** `points`: those of the last `periods` and `EXTRA_PERIODS` that exist, oldest first. The rules are the tables of that page. */
function judged(points, terms) {
    const recent = points.slice(-terms.periods);
    const missing = terms.periods - recent.length;
    const breaching = recent.filter(({ value }) => breaches(value, terms));
    if (recent.length === 0)
        return withoutData(terms);
    const filled = breaching.length + (terms.missing === 'breaching' ? missing : 0);
    if (filled >= terms.toAlarm)
        return crossed('ALARM', breaching, terms);
    const isUndecided = missing > 0 && breaching.length === recent.length;
    if (isUndecided && terms.missing === 'missing')
        return crossed('ALARM', breaching, terms);
    if (isUndecided && terms.missing === 'ignore')
        return { state: undefined, reason: '' };
    return crossed('OK', recent.filter((point) => !breaching.includes(point)), terms);
}
const breaches = (value, { operator, threshold }) => OPERATORS[operator].breaches(value, threshold);
function withoutData({ missing, periods }) {
    const count = `${periods} datapoint${periods === 1 ? '' : 's'}`;
    const treated = (as) => `Threshold Crossed: no datapoints were received for ${periods} period${periods === 1 ? '' : 's'} and ${count.replace(' ', ' missing ')} ${periods === 1 ? 'was' : 'were'} treated as [${as}].`;
    switch (missing) {
        case 'missing':
            return {
                state: 'INSUFFICIENT_DATA',
                reason: `Insufficient Data: ${count} ${periods === 1 ? 'was' : 'were'} unknown.`,
            };
        case 'ignore':
            return { state: undefined, reason: '' };
        case 'breaching':
            return { state: 'ALARM', reason: treated('Breaching') };
        case 'notBreaching':
            return { state: 'OK', reason: treated('NonBreaching') };
    }
}
/** In CloudWatch's words, from memory: unverified. */
function crossed(state, points, terms) {
    const { words } = OPERATORS[terms.operator];
    const list = points.map(({ at, value }) => `${decimal(value)} (${shortDate(at)})`).join(', ');
    const were = `${points.length === 1 ? 'was' : 'were'} ${state === 'OK' ? 'not ' : ''}${words}`;
    const least = state === 'OK' ? terms.periods - terms.toAlarm + 1 : terms.toAlarm;
    const change = state === 'OK' ? 'ALARM -> OK' : 'OK -> ALARM';
    const minimum = `(minimum ${least} datapoint${least === 1 ? '' : 's'} for ${change} transition)`;
    const reason = `Threshold Crossed: ${points.length} out of the last ${terms.periods} datapoints [${list}] ${were} the threshold (${decimal(terms.threshold)}) ${minimum}.`;
    return { state, reason };
}
const decimal = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
/** `20/11/26 12:00:00`. */
function shortDate(at) {
    const [date = '', time = ''] = (0,iso_time/* toIso */.t)(at).split('T');
    const [year = '', month = '', day = ''] = date.split('-');
    return `${day}/${month}/${year.slice(2)} ${time.slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/expression.ts

/**
 * Metric math as far as alarms on rates need it: `+ - * / ^`, comparisons, `AND`, `OR`, parentheses, numbers, ids, `FILL(m, 0)`
 * and `IF(condition, a, b)`. Periods in which an operand has no value, or a quotient none, have none. Anything else is refused.
 */
function parsedExpression(text) {
    const tokens = new Tokens(text);
    const expression = alternatives(tokens, 0);
    if (tokens.next !== undefined)
        throw tokens.refusal();
    return expression;
}
class Tokens {
    text;
    all;
    place = 0;
    constructor(text) {
        this.text = text;
        this.all = text.match(/\d+(?:\.\d+)?|\w+|[<>=!]=|&&|\|\||\S/g) ?? [];
    }
    get next() {
        return this.all[this.place];
    }
    take() {
        const token = this.next;
        if (token === undefined)
            throw this.refusal();
        this.place += 1;
        return token;
    }
    expect(token) {
        if (this.take() !== token)
            throw this.refusal();
    }
    // The text is unverified.
    refusal() {
        return refusals_invalid(`Error in expression '${this.text}' near ${this.next === undefined ? 'its end' : `'${this.next}'`}`);
    }
}
const truth = (is) => (is ? 1 : 0);
const either = (a, b) => truth(a !== 0 || b !== 0);
const both = (a, b) => truth(a !== 0 && b !== 0);
/** Loosest first; operators of one level go from left to right. */
const LEVELS = [
    new Map([
        ['OR', either],
        ['||', either],
    ]),
    new Map([
        ['AND', both],
        ['&&', both],
    ]),
    new Map([
        ['<', (a, b) => truth(a < b)],
        ['>', (a, b) => truth(a > b)],
        ['<=', (a, b) => truth(a <= b)],
        ['>=', (a, b) => truth(a >= b)],
        ['==', (a, b) => truth(a === b)],
        ['!=', (a, b) => truth(a !== b)],
    ]),
    new Map([
        ['+', (a, b) => a + b],
        ['-', (a, b) => a - b],
    ]),
    new Map([
        ['*', (a, b) => a * b],
        ['/', (a, b) => a / b],
    ]),
    new Map([['^', (a, b) => a ** b]]),
];
function alternatives(tokens, level) {
    const operators = LEVELS[level];
    if (operators === undefined)
        return operand(tokens);
    let left = alternatives(tokens, level + 1);
    for (let found = operators.get(tokens.next ?? ''); found !== undefined; found = operators.get(tokens.next ?? '')) {
        tokens.take();
        left = combined(left, alternatives(tokens, level + 1), found);
    }
    return left;
}
const combined = (left, right, operator) => {
    return (given) => across(given, [left, right], ([a = NaN, b = NaN]) => operator(a, b));
};
/** Applies `work` period by period; where all operands are plain numbers the result is one too. */
function across(given, operands, work) {
    const values = operands.map((one) => one(given));
    const numbers = values.filter((one) => typeof one === 'number');
    if (numbers.length === values.length)
        return work(numbers);
    const results = new Map();
    for (const period of given.periods) {
        const there = values.map((one) => (typeof one === 'number' ? one : one.get(period)));
        if (there.some((one) => one === undefined))
            continue;
        const result = work(there.map((one) => one ?? NaN));
        if (Number.isFinite(result))
            results.set(period, result);
    }
    return results;
}
function operand(tokens) {
    const token = tokens.take();
    if (token === '-')
        return combined(() => 0, operand(tokens), (a, b) => a - b);
    if (token === '(') {
        const inner = alternatives(tokens, 0);
        tokens.expect(')');
        return inner;
    }
    if (/^\d/.test(token))
        return () => Number(token);
    if (/^[a-z]\w*$/.test(token))
        return ({ valueOf }) => valueOf(token);
    return expression_applied(token, tokens);
}
function expression_applied(name, tokens) {
    tokens.expect('(');
    const parts = [alternatives(tokens, 0)];
    while (tokens.next === ',') {
        tokens.take();
        parts.push(alternatives(tokens, 0));
    }
    tokens.expect(')');
    const known = FUNCTIONS.get(`${name}/${parts.length}`);
    if (known === undefined)
        throw refusals_invalid(`The function ${name} with ${parts.length} arguments is not modeled`);
    return known(parts);
}
const NOTHING = () => NaN;
/** By name and number of arguments. */
const FUNCTIONS = new Map([
    ['FILL/2', ([metric = NOTHING, filler = NOTHING]) => filled(metric, filler)],
    ['IF/3', ([condition = NOTHING, yes = NOTHING, no = NOTHING]) => chosen(condition, yes, no)],
]);
/** A value for every period: the metric's own, else that of `filler`. */
const filled = (metric, filler) => (given) => {
    const [own, other] = [metric(given), filler(given)];
    if (typeof own === 'number')
        return own;
    const valueAt = (period) => own.get(period) ?? (typeof other === 'number' ? other : other.get(period));
    return new Map(given.periods.flatMap((period) => {
        const value = valueAt(period);
        return value === undefined ? [] : [[period, value]];
    }));
};
/** Only the branch that is taken needs a value. */
const chosen = (condition, yes, no) => (given) => {
    const [is, whenTrue, whenFalse] = [condition(given), yes(given), no(given)];
    if (typeof is === 'number')
        return is === 0 ? whenFalse : whenTrue;
    return new Map([...is].flatMap(([period, truthAt]) => {
        const branch = truthAt === 0 ? whenFalse : whenTrue;
        const value = typeof branch === 'number' ? branch : branch.get(period);
        return value === undefined ? [] : [[period, value]];
    }));
};

;// CONCATENATED MODULE: ./src/world/cloudwatch/statistics.ts

const emptyBucket = () => ({ count: 0, sum: 0, least: Infinity, most: -Infinity, values: new Map() });
function mergeInto(bucket, sample) {
    if ('value' in sample) {
        const { value, count } = sample;
        bucket.count += count;
        bucket.sum += value * count;
        bucket.least = Math.min(bucket.least, value);
        bucket.most = Math.max(bucket.most, value);
        bucket.values.set(value, (bucket.values.get(value) ?? 0) + count);
        return;
    }
    bucket.count += sample.count;
    bucket.sum += sample.sum;
    bucket.least = Math.min(bucket.least, sample.least);
    bucket.most = Math.max(bucket.most, sample.most);
    for (const [value, count] of sample.values)
        bucket.values.set(value, (bucket.values.get(value) ?? 0) + count);
}
const SIMPLE = {
    SampleCount: ({ count }) => count,
    Sum: ({ sum }) => sum,
    Average: ({ sum, count }) => sum / count,
    Minimum: ({ least }) => least,
    Maximum: ({ most }) => most,
};
/** `Sum`, `Average`, `SampleCount`, `Minimum`, `Maximum`, `p0` to `p100` with decimals. Trimmed means and ranks are not modeled. */
function statisticOf(name) {
    const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined;
    if (simple !== undefined)
        return simple;
    const percentile = /^p(\d{1,3}(?:\.\d+)?)$/.exec(name)?.[1];
    if (percentile === undefined || Number(percentile) > 100)
        throw invalidValue('Stat', name);
    return (bucket) => percentileOf(bucket, Number(percentile));
}
/** The nearest rank; CloudWatch estimates between values (unverified how). `undefined`: the values are not known. */
function percentileOf({ values, count }, percentile) {
    const ranked = [...values].sort(([a], [b]) => a - b);
    if (ranked.reduce((sum, [, times]) => sum + times, 0) < count)
        return undefined;
    const rank = Math.max(1, Math.ceil((percentile / 100) * count));
    let seen = 0;
    for (const [value, times] of ranked) {
        seen += times;
        if (seen >= rank)
            return value;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/metric-store.ts


/** CloudWatch keeps one-minute data for 15 days (AWS user guide, "metrics retention"); older data are not rolled up here but gone. */
const KEPT_MINUTES = 15 * 24 * 60;
/** Data by minute; how long a minute is, the world says, and it should not change while there are data. */
function metricStore(minute) {
    const all = new Map();
    const series = (metric, unit) => {
        const key = metric_store_keyOf(metric, unit);
        const known = all.get(key);
        if (known !== undefined)
            return known;
        const made = { metric: { ...metric, Dimensions: sorted(metric.Dimensions) }, unit, minutes: new Map() };
        all.set(key, made);
        return made;
    };
    const record = ({ minutes }, at, sample) => {
        const start = startOf(at, minute());
        const known = minutes.get(start);
        if (known !== undefined)
            return mergeInto(known, sample);
        const bucket = emptyBucket();
        mergeInto(bucket, sample);
        minutes.set(start, bucket);
        if (minutes.size > KEPT_MINUTES)
            forgetFirst(minutes);
    };
    return {
        series,
        record,
        add(metric, at, samples, unit) {
            for (const sample of samples)
                record(series(metric, unit), at, sample);
        },
        unitOf: (metric) => firstOf(all, metric)?.unit ?? 'None',
        names: () => [...new Map([...all.values()].map(({ metric }) => [metric_store_keyOf(metric, ''), metric])).values()],
        collected(metric, range, unit) {
            const found = unit === undefined ? firstOf(all, metric) : all.get(metric_store_keyOf(metric, unit));
            return found === undefined ? new Map() : grouped(found, range, minute());
        },
    };
}
function forgetFirst(minutes) {
    for (const first of minutes.keys())
        return void minutes.delete(first);
}
const firstOf = (all, metric) => {
    const prefix = metric_store_keyOf(metric, '');
    for (const [key, series] of all)
        if (key.startsWith(prefix))
            return series;
    return undefined;
};
const sorted = (dimensions = []) => dimensions.toSorted((a, b) => (a.Name < b.Name ? -1 : 1));
/** The unit comes last, so that a key without one begins all keys with one. */
const metric_store_keyOf = ({ Namespace, MetricName, Dimensions }, unit) => `${JSON.stringify([Namespace, MetricName, sorted(Dimensions).map(({ Name, Value }) => [Name, Value])])} ${unit}`;
/** The start of the minute, or of any other stretch of time, in which `at` lies. */
const startOf = (at, length) => (0,units/* instant */.uR)(Math.floor(at / length) * length);
function grouped({ minutes }, range, minute) {
    const { from, to, length } = range;
    const groups = new Map();
    for (const [start, bucket] of minutesWithin(minutes, range, minute)) {
        if (start < from || start >= to)
            continue;
        const period = (0,units/* instant */.uR)(from + Math.floor((start - from) / length) * length);
        const group = groups.get(period) ?? emptyBucket();
        mergeInto(group, bucket);
        groups.set(period, group);
    }
    return groups;
}
/** A short range is looked up minute by minute, a long one in all there is. */
function* minutesWithin(minutes, { from, to }, minute) {
    if ((to - from) / minute > minutes.size)
        return yield* minutes;
    for (let start = startOf(from, minute); start < to; start = (0,units/* instant */.uR)(start + minute)) {
        const bucket = minutes.get(start);
        if (bucket !== undefined)
            yield [start, bucket];
    }
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/queries.ts





/** CloudWatch's period in the world's time. High resolution is not modeled: only whole minutes. */
function lengthOf(period, minute) {
    if (!(period >= 60 && period % 60 === 0))
        throw invalidValue('Period', String(period));
    return (0,units/* millis */.ne)((period / 60) * minute);
}
const MOST_QUERIES = 500;
const MOST_POINTS = 100_800;
/** Carries out queries that may name each other; throws CloudWatch's refusal for one that is not well formed. */
function answered(store, minute, queries, span) {
    const known = new Map(queries.map((query) => [query.Id, query]));
    checkQueries(queries, known);
    const period = queries.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat?.Period ?? 60;
    const results = new Map();
    const inWork = new Set();
    const valueOf = (id) => {
        const query = known.get(id);
        if (query === undefined || inWork.has(id))
            throw refusals_invalid(`The id ${id} is unknown or refers to itself`);
        const done = results.get(id);
        if (done !== undefined)
            return done;
        inWork.add(id);
        const length = lengthOf(query.MetricStat?.Period ?? query.Period ?? period, minute);
        const value = resultOf(query, length);
        inWork.delete(id);
        results.set(id, value);
        return value;
    };
    const resultOf = ({ MetricStat: stat, Expression: text = '' }, length) => {
        const range = { from: span.from(length), to: span.to, length };
        if (stat === undefined)
            return parsedExpression(text)({ valueOf, periods: periodsOf(range) });
        return valuesOf(store.collected(stat.Metric, range, stat.Unit), stat.Stat);
    };
    return (id) => {
        const value = valueOf(id);
        if (typeof value === 'number')
            throw refusals_invalid(`The expression ${id} is a number, not a time series`);
        return value;
    };
}
function checkQueries(queries, known) {
    if (queries.length === 0 || queries.length > MOST_QUERIES) {
        throw refusals_invalid(`Between 1 and ${MOST_QUERIES} metric data queries can be given`);
    }
    if (known.size < queries.length)
        throw refusals_invalid('The ids of metric data queries must be unique');
    for (const { Id, MetricStat, Expression } of queries) {
        if (!/^[a-z]\w*$/.test(Id))
            throw invalidValue('Id', Id);
        if ((MetricStat === undefined) === (Expression === undefined)) {
            throw invalidCombination(`The query ${Id} must have either MetricStat or Expression`);
        }
    }
}
function periodsOf({ from, to, length }) {
    const count = Math.max(0, Math.ceil((to - from) / length));
    if (count > MOST_POINTS)
        throw refusals_invalid(`The query spans ${count} periods, the limit is ${MOST_POINTS}`);
    return Array.from({ length: count }, (_, place) => (0,units/* instant */.uR)(from + place * length));
}
function valuesOf(buckets, stat) {
    const statistic = statisticOf(stat);
    return new Map([...buckets].flatMap(([at, bucket]) => {
        const value = statistic(bucket);
        return value === undefined ? [] : [[at, value]];
    }));
}
/** GetMetricData, in one page; periods without data are left out. */
function metricData(store, minute, input) {
    const { MetricDataQueries: queries, StartTime, EndTime, ScanBy: order = 'TimestampDescending' } = input;
    if (!(StartTime < EndTime))
        throw refusals_invalid('The parameter StartTime must be less than the parameter EndTime.');
    const results = answered(store, minute, queries, { from: (length) => startOf(StartTime, length), to: EndTime });
    const sign = order === 'TimestampAscending' ? 1 : -1;
    return {
        MetricDataResults: queries
            .filter(({ ReturnData = true }) => ReturnData)
            .map((query) => {
            const points = [...results(query.Id)].sort(([a], [b]) => sign * (a - b));
            return {
                Id: query.Id,
                Label: query.Label ?? query.MetricStat?.Metric.MetricName ?? query.Id,
                Timestamps: points.map(([at]) => at),
                Values: points.map(([, value]) => value),
                StatusCode: 'Complete',
            };
        }),
        Messages: [],
    };
}
const MOST_DATAPOINTS = 1440;
/** GetMetricStatistics; the order of the datapoints means nothing. */
function metricStatistics(store, minute, input) {
    const { StartTime, EndTime, Statistics = [], ExtendedStatistics = [] } = input;
    if (!(StartTime < EndTime))
        throw refusals_invalid('The parameter StartTime must be less than the parameter EndTime.');
    if (Statistics.length + ExtendedStatistics.length === 0) {
        throw invalidCombination('At least one of the parameters Statistics and ExtendedStatistics must be specified.');
    }
    const length = lengthOf(input.Period, minute);
    const asked = Math.ceil((EndTime - StartTime) / length);
    if (asked > MOST_DATAPOINTS) {
        throw invalidCombination(`You have requested up to ${asked} datapoints, which exceeds the limit of ${MOST_DATAPOINTS}.`);
    }
    const range = { from: startOf(StartTime, length), to: EndTime, length };
    const found = store.collected(input, range, input.Unit);
    const unit = input.Unit ?? store.unitOf(input);
    const numbers = (names, bucket) => Object.fromEntries(names.flatMap((name) => definedPair(name, statisticOf(name)(bucket))));
    const datapointOf = ([at, bucket]) => ({
        Timestamp: at,
        ...numbers(Statistics, bucket),
        ...(ExtendedStatistics.length > 0 && { ExtendedStatistics: numbers(ExtendedStatistics, bucket) }),
        Unit: unit,
    });
    return { Label: input.MetricName, Datapoints: [...found].map(datapointOf) };
}
const definedPair = (name, value) => value === undefined ? [] : [[name, value]];

;// CONCATENATED MODULE: ./src/world/cloudwatch/metric-alarm.ts





/** The alarm, ready to be evaluated; throws CloudWatch's refusal of a PutMetricAlarm that is not well formed. */
function evaluationOf(store, minute, input) {
    const terms = termsOf(input);
    const { queries, id, period } = queriesOf(input);
    // An expression that means nothing is refused now, not when it is evaluated.
    answered(store, minute(), queries, { from: () => (0,units/* instant */.uR)(0), to: (0,units/* instant */.uR)(0) })(id);
    return (end) => {
        const length = lengthOf(period, minute());
        const reach = (0,units/* millis */.ne)(length * (terms.periods + EXTRA_PERIODS));
        const results = answered(store, minute(), queries, { from: () => (0,units/* instant */.uR)(end - reach), to: end });
        const points = [...results(id)].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at);
        return judged(points, terms);
    };
}
function termsOf(input) {
    const { EvaluationPeriods: periods, DatapointsToAlarm: toAlarm = periods, Threshold: threshold } = input;
    if (!(Number.isInteger(periods) && periods >= 1))
        throw refusals_invalid('EvaluationPeriods must be an integer of at least 1');
    if (!(Number.isInteger(toAlarm) && toAlarm >= 1 && toAlarm <= periods)) {
        throw refusals_invalid('DatapointsToAlarm must be between 1 and EvaluationPeriods');
    }
    if (!Number.isFinite(threshold))
        throw refusals_invalid('Threshold must be a number');
    const operator = operatorOf(input.ComparisonOperator);
    return { periods, toAlarm, threshold, operator, missing: treatmentOf(input.TreatMissingData ?? 'missing') };
}
function queriesOf(input) {
    const { Metrics: queries, MetricName, Namespace } = input;
    if ((queries === undefined) === (MetricName === undefined)) {
        throw invalidCombination('An alarm has either MetricName or Metrics');
    }
    if (queries !== undefined)
        return ofMetrics(queries);
    if (MetricName === undefined || Namespace === undefined)
        throw refusals_invalid('The parameter Namespace is required');
    const { Dimensions, Period = 60, Unit, Statistic, ExtendedStatistic } = input;
    const Stat = Statistic ?? ExtendedStatistic;
    if (Stat === undefined || (Statistic !== undefined && ExtendedStatistic !== undefined)) {
        throw invalidCombination('Exactly one of Statistic and ExtendedStatistic must be given');
    }
    statisticOf(Stat);
    const MetricStat = { Metric: { Namespace, MetricName, Dimensions }, Period, Stat, Unit };
    return { queries: [{ Id: 'm1', MetricStat }], id: 'm1', period: Period };
}
function ofMetrics(queries) {
    const [returned, ...more] = queries.filter(({ ReturnData = true }) => ReturnData);
    if (returned === undefined || more.length > 0)
        throw refusals_invalid('Exactly one element of the metrics list should return data.');
    const first = queries.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat;
    return { queries, id: returned.Id, period: returned.MetricStat?.Period ?? returned.Period ?? first?.Period ?? 60 };
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/alarm-board.ts






/**
 * The alarms of the account. A metric alarm is evaluated at the end of each minute, a composite one then and whenever another
 * alarm changes. Nobody sees an evaluation before he looks, so those that are due are carried out then, minute by minute.
 */
class AlarmBoard {
    settings;
    entries = new Map();
    /** The end of the last minute for which everything is evaluated. */
    evaluated;
    constructor(settings) {
        this.settings = settings;
        this.evaluated = startOf(settings.now(), settings.minute());
    }
    all() {
        this.catchUp();
        return [...this.entries.values()].map(({ record }) => record);
    }
    /** Makes the alarm when there is none; it is composite when it was, unless told. */
    set(name, state, reason, isComposite) {
        this.catchUp();
        const known = this.entries.get(name);
        const record = { ...this.recordOf(name), isComposite: isComposite ?? known?.record.isComposite ?? false };
        this.entries.set(name, { ...known, record });
        this.moveByHand(name, state, reason);
    }
    remove(name) {
        this.catchUp();
        this.entries.delete(name);
    }
    putMetricAlarm(input) {
        const { metrics, minute } = this.settings;
        this.put(input, false, { evaluation: evaluationOf(metrics, minute, input) });
    }
    putCompositeAlarm(input) {
        const rule = parsedRule(input.AlarmRule);
        const unknown = rule.alarms.filter((name) => !this.entries.has(name));
        if (unknown.length > 0) {
            throw refusals_invalid(`Could not save the composite alarm as alarms [${unknown.join(', ')}] in the alarm rule do not exist`);
        }
        this.put(input, true, { rule });
        this.settle(this.settings.now());
    }
    setState({ AlarmName: name, StateValue: state, StateReason: reason }) {
        this.catchUp();
        if (!this.entries.has(name))
            throw alarmNotFound();
        this.moveByHand(name, state, reason);
    }
    /** What is new about it counts from the end of this minute on; until then it keeps its state. */
    put(input, isComposite, how) {
        this.catchUp();
        const { AlarmArn, StateValue, StateReason, StateUpdatedTimestamp, StateTransitionedTimestamp } = this.recordOf(input.AlarmName);
        const state = { AlarmArn, StateValue, StateReason, StateUpdatedTimestamp, StateTransitionedTimestamp, isComposite };
        this.entries.set(input.AlarmName, { record: (0,records/* present */.Eb)({ ActionsEnabled: true, ...input, ...state }), ...how });
    }
    recordOf(name) {
        const { region, account, now } = this.settings;
        return (this.entries.get(name)?.record ?? {
            AlarmName: name,
            AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
            StateValue: 'INSUFFICIENT_DATA',
            StateReason: 'Unchecked: Initial alarm creation',
            StateUpdatedTimestamp: now(),
            StateTransitionedTimestamp: now(),
            isComposite: false,
        });
    }
    moveByHand(name, state, reason) {
        const at = this.settings.now();
        this.move(name, { state, reason, at });
        this.settle(at, name);
    }
    move(name, { state, reason, at }) {
        const entry = this.entries.get(name);
        if (entry === undefined)
            return;
        const { StateValue: before, StateTransitionedTimestamp: transitioned } = entry.record;
        const times = { StateUpdatedTimestamp: at, StateTransitionedTimestamp: before === state ? transitioned : at };
        this.entries.set(name, { ...entry, record: { ...entry.record, StateValue: state, StateReason: reason, ...times } });
    }
    catchUp() {
        const { now, minute } = this.settings;
        const last = startOf(now(), minute());
        const isIdle = [...this.entries.values()].every((one) => one.evaluation === undefined && one.rule === undefined);
        for (let end = this.evaluated + minute(); !isIdle && end <= last; end += minute())
            this.evaluate((0,units/* instant */.uR)(end));
        this.evaluated = last;
    }
    evaluate(end) {
        for (const [name, { record, evaluation }] of this.entries) {
            const { state, reason = '' } = evaluation?.(end) ?? {};
            if (state !== undefined && state !== record.StateValue)
                this.move(name, { state, reason, at: end });
        }
        this.settle(end);
    }
    /** Composite alarms follow the alarms they name, in as many rounds as there are alarms: then only a circle still moves. */
    settle(at, except) {
        const stateOf = (name) => this.entries.get(name)?.record.StateValue;
        for (let round = 0, moved = true; moved && round < this.entries.size; round++) {
            moved = false;
            for (const [name, { record, rule }] of this.entries) {
                if (rule === undefined || name === except)
                    continue;
                const state = rule.isMet(stateOf) ? 'ALARM' : 'OK';
                if (state === record.StateValue)
                    continue;
                this.move(name, { state, reason: `${record.AlarmArn} transitioned to ${state}`, at });
                moved = true;
            }
        }
    }
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/describe-alarms.ts

const MOST_NAMES = 100;
const MOST_RECORDS = 100;
/** Names that nobody knows are simply absent. */
function described(all, input) {
    checkQuery(input);
    const { AlarmTypes: types = ['MetricAlarm'], MaxRecords: size = MOST_RECORDS } = input;
    const found = all
        .filter(({ AlarmName }) => input.AlarmNames?.includes(AlarmName) ?? true)
        .filter(({ AlarmName }) => AlarmName.startsWith(input.AlarmNamePrefix ?? ''))
        .filter(({ isComposite }) => types.includes(isComposite ? 'CompositeAlarm' : 'MetricAlarm'))
        .filter(({ StateValue }) => input.StateValue === undefined || StateValue === input.StateValue);
    const start = Number(input.NextToken ?? 0);
    const page = found.slice(start, start + size);
    return {
        MetricAlarms: page.filter(({ isComposite }) => !isComposite),
        CompositeAlarms: page.filter(({ isComposite }) => isComposite),
        ...(start + size < found.length && { NextToken: String(start + size) }),
    };
}
/** Limits of the service model; the texts are unverified. */
function checkQuery({ AlarmNames: names, AlarmNamePrefix: prefix, MaxRecords: size = MOST_RECORDS, }) {
    if (names !== undefined && prefix !== undefined) {
        throw refusals_invalid('AlarmNames and AlarmNamePrefix cannot be specified together');
    }
    if ((names?.length ?? 0) > MOST_NAMES)
        throw refusals_invalid(`At most ${MOST_NAMES} AlarmNames can be specified`);
    if (!(size >= 1 && size <= MOST_RECORDS))
        throw refusals_invalid(`MaxRecords goes from 1 to ${MOST_RECORDS}`);
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/metric-data.ts


const MOST_DATA = 1000;
const MOST_DIMENSIONS = 30;
const TWO_WEEKS = (0,units/* minutes */.Gx)(14 * 24 * 60);
const TWO_HOURS = (0,units/* minutes */.Gx)(120);
/** What PutMetricData takes (API reference): 1,000 data, 30 dimensions, two weeks back and two hours ahead; nothing in AWS's namespaces. */
function checkedData({ Namespace, MetricData = [] }, now) {
    if (Namespace === '' || Namespace.startsWith('AWS/'))
        throw invalidValue('Namespace', Namespace);
    if (MetricData.length === 0)
        throw refusals_invalid('The parameter MetricData is required.');
    if (MetricData.length > MOST_DATA)
        throw refusals_invalid(`The collection MetricData must not have a size greater than ${MOST_DATA}.`);
    return MetricData.map((datum) => {
        const { MetricName, Dimensions = [], Timestamp: at = now, Unit: unit = 'None' } = datum;
        if (MetricName === '')
            throw invalidValue('MetricName', MetricName);
        if (Dimensions.length > MOST_DIMENSIONS) {
            throw refusals_invalid(`The collection Dimensions must not have a size greater than ${MOST_DIMENSIONS}.`);
        }
        if ((0,units/* since */.XP)(at, now) > TWO_WEEKS || (0,units/* since */.XP)(now, at) > TWO_HOURS)
            throw invalidValue('Timestamp', String(at));
        return { metric: { Namespace, MetricName, Dimensions }, at, values: samplesOf(datum), unit };
    });
}
function samplesOf({ Value: value, Values: values, Counts: counts, StatisticValues: set, }) {
    if ([value, values, set].filter((one) => one !== undefined).length !== 1) {
        throw invalidCombination('Exactly one of Value, Values and StatisticValues must be given.');
    }
    if (set !== undefined) {
        const { SampleCount: count, Sum: sum, Minimum: least, Maximum: most } = set;
        return [{ count, sum, least, most, values: new Map(least === most ? [[least, count]] : []) }];
    }
    const given = values ?? [value ?? NaN];
    if (counts !== undefined && counts.length !== given.length) {
        throw refusals_invalid('The parameters Values and Counts must have the same length.');
    }
    return given.map((one, place) => {
        if (!Number.isFinite(one))
            throw invalidValue('Value', String(one));
        return { value: one, count: counts?.[place] ?? 1 };
    });
}
const PAGE = 500;
/** A metric is listed as soon as it has data; CloudWatch may take 15 minutes. */
function listed(all, input) {
    const found = all
        .filter(({ Namespace }) => input.Namespace === undefined || Namespace === input.Namespace)
        .filter(({ MetricName }) => input.MetricName === undefined || MetricName === input.MetricName)
        .filter(({ Dimensions = [] }) => (input.Dimensions ?? []).every((asked) => Dimensions.some(({ Name, Value }) => Name === asked.Name && (asked.Value ?? Value) === Value)));
    const start = Number(input.NextToken ?? 0);
    return {
        Metrics: found.slice(start, start + PAGE),
        ...(start + PAGE < found.length && { NextToken: String(start + PAGE) }),
    };
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/cloudwatch.ts





/** CloudWatch's metrics and alarms. Alarms catch up with the minutes that have ended whenever somebody looks at or changes them. */
function cloudWatch(settings) {
    const { account, region, now, minute, gate } = settings;
    const metrics = metricStore(minute);
    const alarms = new AlarmBoard({ ...settings, metrics });
    const permissionOf = (operation) => ({
        action: `cloudwatch:${operation}`,
        resource: operation.includes('Metric') && !operation.endsWith('Alarm') ? '*' : `${arnOf(region, account)}:*`,
    });
    const pass = (operation, access, input, work) => gate.pass({ service: 'cloudwatch', operation, access, input, permission: permissionOf(operation) }, work);
    return {
        metrics,
        set: (name, state, reason = `set to ${state}`, options) => alarms.set(name, state, reason, options?.composite),
        remove: (name) => alarms.remove(name),
        describeAlarms: (input) => pass('DescribeAlarms', 'read', input, () => described(alarms.all(), input)),
        putMetricAlarm: (input) => pass('PutMetricAlarm', 'write', input, () => alarms.putMetricAlarm(input)),
        putCompositeAlarm: (input) => pass('PutCompositeAlarm', 'write', input, () => alarms.putCompositeAlarm(input)),
        setAlarmState: (input) => pass('SetAlarmState', 'write', input, () => alarms.setState(input)),
        deleteAlarms: (input) => pass('DeleteAlarms', 'write', input, () => {
            for (const name of input.AlarmNames)
                alarms.remove(name);
        }),
        putMetricData: (input) => pass('PutMetricData', 'write', input, () => {
            for (const { metric, at, values, unit } of checkedData(input, now()))
                metrics.add(metric, at, values, unit);
        }),
        listMetrics: (input) => pass('ListMetrics', 'read', input, () => listed(metrics.names(), input)),
        getMetricData: (input) => pass('GetMetricData', 'read', input, () => metricData(metrics, minute(), input)),
        getMetricStatistics: (input) => pass('GetMetricStatistics', 'read', input, () => metricStatistics(metrics, minute(), input)),
    };
}
const arnOf = (region, account) => `arn:aws:cloudwatch:${region}:${account}:alarm`;

;// CONCATENATED MODULE: ./src/world/random.ts
function seeded(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x9e3779b9) >>> 0;
        let mixed = state;
        mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
        mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
        return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
    };
}
/** An id in the manner of AWS: lower-case letters and digits, a letter first. */
function randomId(random, length) {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const pick = (alphabet) => alphabet.charAt(Math.floor(random() * alphabet.length));
    return pick(letters) + Array.from({ length: length - 1 }, () => pick(`${letters}0123456789`)).join('');
}

;// CONCATENATED MODULE: ./src/world/data-plane/answer.ts
const followed = (value, next) => value instanceof Promise ? value.then(next) : next(value);
const JSON_TYPE = 'application/json';
const message = (status, text, type) => ({
    status,
    headers: { 'content-type': JSON_TYPE, ...(type !== undefined && { 'x-amzn-errortype': type }) },
    body: JSON.stringify({ message: text }),
});
/** API Gateway's words when an integration cannot be carried out. */
const internalServerError = (status = 500) => message(status, 'Internal server error');
const atOnce = (answer) => ({ ...answer, milliseconds: 0 });
/** 500 without a word to the caller: the reason stands in the log. */
const failed = (failure, status = 500) => ({
    ...atOnce(internalServerError(status)),
    failure,
});

;// CONCATENATED MODULE: ./src/world/data-plane/execution-log.ts
const MOST_LINES = 1000;
/** The last lines, oldest first. */
class ExecutionLog {
    kept = [];
    readers = new Set();
    get lines() {
        return this.kept;
    }
    /** Answers how to stop it. */
    onLine(reader) {
        this.readers.add(reader);
        return () => this.readers.delete(reader);
    }
    write(line) {
        this.kept.push(line);
        if (this.kept.length > MOST_LINES)
            this.kept.shift();
        for (const reader of this.readers)
            reader(line);
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/exchange.ts
/** Of a query name that comes twice, the last value, as in proxy events. */
const queryOf = ({ search }) => Object.fromEntries(search);
/** What the templates and mappings of an exchange can name; `body` is that of the request unless given. */
const templateContext = (exchange, body = exchange.invocation.body) => ({
    context: contextOf(exchange),
    stageVariables: exchange.variables,
    pathParameters: exchange.route.pathParameters,
    query: queryOf(exchange),
    headers: exchange.invocation.headers,
    body,
});
const contextOf = ({ account, api, stage, deployment, canary, invocation, path, route, requestId, now }) => ({
    accountId: account,
    apiId: api.shape.id,
    stage: stage.stageName,
    deploymentId: deployment.shape.id,
    isCanaryRequest: String(canary),
    requestId,
    extendedRequestId: requestId,
    httpMethod: invocation.method,
    resourceId: route.resource.id,
    resourcePath: route.resource.path,
    path: `/${stage.stageName}${path}`,
    protocol: 'HTTP/1.1',
    requestTimeEpoch: String(now),
    identity: { sourceIp: SOURCE_IP, userAgent: invocation.headers['user-agent'] ?? '' },
});
/** Everybody calls from this machine. */
const SOURCE_IP = '127.0.0.1';

;// CONCATENATED MODULE: ./src/world/data-plane/functions.ts
/** Lambda functions, given as JavaScript. They are looked up when called: no deployment takes them along. */
class Functions {
    handlers = new Map();
    /** `orders`, or one version or alias of it: `orders:v2`. */
    set(name, handler) {
        this.handlers.set(name, handler);
    }
    delete(name) {
        this.handlers.delete(name);
    }
    /** With a qualifier the function of just that name, else the bare one. `undefined`: there is none, or the URI is another. */
    find(uri) {
        const [, arn = '', name = '', qualifier] = FUNCTION.exec(uri) ?? [];
        const handler = this.handlers.get(`${name}:${qualifier ?? ''}`) ?? this.handlers.get(name);
        if (handler === undefined)
            return undefined;
        return {
            handler,
            context: { functionName: name, functionVersion: qualifier ?? '$LATEST', invokedFunctionArn: arn },
        };
    }
}
const FUNCTION = /^arn:[\w-]+:apigateway:[\w-]+:lambda:path\/2015-03-31\/functions\/(arn:[\w-]+:lambda:[\w-]+:\d+:function:([\w-]+)(?::([\w$-]+))?)\/invocations$/;
const VARIABLE = /\$\{stageVariables\.(\w+)\}/g;
/** `undefined`: it names a variable that the stage does not have. */
function functions_withVariables(text, variables) {
    const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
    if (names.some((name) => !Object.hasOwn(variables, name)))
        return undefined;
    return text.replace(VARIABLE, (_, name) => variables[name] ?? '');
}

;// CONCATENATED MODULE: ./src/world/data-plane/backend.ts
/** The world calls nobody but this machine; a name could lead anywhere, so but for `localhost` only addresses will do. */
const isLoopback = ({ protocol, hostname }) => protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname));

// EXTERNAL MODULE: ./node_modules/velocityjs/dist/esm/index.mjs + 15 modules
var esm = __webpack_require__(3426);
;// CONCATENATED MODULE: ./src/world/data-plane/json-path.ts
/** `$`, `$.orders[0].id`, `$['a b']`, `$.orders[*].id`: the value there; `undefined` when nothing is, or the path is another. */
function atJsonPath(root, path) {
    const steps = /^\$(?<steps>(?:\.[\w-]+|\[\d+\]|\[\*\]|\.\*|\['[^']*'\]|\["[^"]*"\])*)$/.exec(path)?.groups?.['steps'];
    if (steps === undefined)
        return undefined;
    return below(root, steps.match(/\.[\w-]+|\.\*|\[[^\]]*\]/g) ?? []);
}
function below(value, steps) {
    const [step, ...rest] = steps;
    if (step === undefined)
        return value;
    if (typeof value !== 'object' || value === null)
        return undefined;
    const name = step.replace(/^\.|^\[|\]$/g, '').replace(/^['"]|['"]$/g, '');
    if (step === '[*]' || step === '.*')
        return Object.values(value).map((one) => below(one, rest));
    return Object.hasOwn(value, name) ? below(value[name], rest) : undefined;
}

;// CONCATENATED MODULE: ./src/world/data-plane/template.ts


/**
 * A mapping template, in Velocity, with `$context`, `$stageVariables`, `$input` and `$util`. A name without a value is empty, as
 * recorded. Throws for a template that is not well formed.
 */
function rendered(template, given) {
    if (!/[$#]/.test(template))
        return template;
    return new esm/* Compile */.Wx(compiled(template), { escape: false }).render(namesOf(given), {}, true);
}
const MOST_TEMPLATES = 1000;
const known = new Map();
/** Each template is read once. */
function compiled(template) {
    const found = known.get(template);
    if (found !== undefined)
        return found;
    const made = (0,esm/* parse */.qg)(template);
    if (known.size >= MOST_TEMPLATES)
        known.clear();
    known.set(template, made);
    return made;
}
/** Copies, as a template may set members of what it is given. */
const namesOf = (given) => ({
    context: { ...given.context },
    stageVariables: { ...given.stageVariables },
    input: inputOf(given),
    util: { ...UTIL },
});
function inputOf(given) {
    const { pathParameters: path, query: querystring, headers: header, body } = given;
    const valueAt = (jsonPath) => atJsonPath(template_parsed(body), jsonPath);
    return {
        body,
        params: (name) => name === undefined
            ? { path: { ...path }, querystring: { ...querystring }, header: { ...header } }
            : parameterOf(name, given),
        path: valueAt,
        json: (jsonPath) => {
            const value = valueAt(jsonPath);
            return value === undefined ? '' : JSON.stringify(value);
        },
    };
}
/** Path, then query, then header, as API Gateway looks them up. */
const parameterOf = (name, { pathParameters, query, headers }) => pathParameters[name] ?? query[name] ?? headers[name.toLowerCase()] ?? '';
/** What is not JSON counts as a text (unverified). */
function template_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
const UTIL = {
    escapeJavaScript: (text) => JSON.stringify(String(text))
        .slice(1, -1)
        .replaceAll("'", String.raw `\'`),
    parseJson: (text) => JSON.parse(text),
    urlEncode: (text) => encodeURIComponent(text).replaceAll('%20', '+'),
    urlDecode: (text) => decodeURIComponent(text.replaceAll('+', '%20')),
    base64Encode: (text) => Buffer.from(text).toString('base64'),
    base64Decode: (text) => Buffer.from(text, 'base64').toString(),
};

;// CONCATENATED MODULE: ./src/world/data-plane/mapping.ts


const unsupportedMediaType = () => message(415, 'Unsupported Media Type', 'BadRequestException');
/** The body for the integration: through the template for the request's content type, or as `passthroughBehavior` says. */
function mappedBody(integration, given) {
    const templates = integration.requestTemplates ?? {};
    const [type = ''] = (given.headers['content-type'] ?? JSON_TYPE).split(';');
    const template = templates[type.trim()];
    if (template !== undefined)
        return rendered(template, given);
    const hasTemplates = Object.keys(templates).length > 0;
    const passes = integration.passthroughBehavior;
    return passes === 'NEVER' || (passes === 'WHEN_NO_TEMPLATES' && hasTemplates) ? unsupportedMediaType() : given.body;
}
/** `undefined`: no response fits, not even a default one. `given.body` is the integration's. */
function mappedResponse(integration, result, given) {
    const response = selected(Object.values(integration.integrationResponses ?? {}), result.selector);
    if (response === undefined)
        return undefined;
    const [type, template] = first(response.responseTemplates);
    return {
        status: Number(response.statusCode),
        headers: { 'content-type': type, ...headersOf(response, result, given) },
        body: template === undefined ? result.body : rendered(template, given),
    };
}
/** The template for JSON, else the first one. */
function first(templates = {}) {
    const json = templates[JSON_TYPE];
    return json === undefined ? (Object.entries(templates)[0] ?? [JSON_TYPE, undefined]) : [JSON_TYPE, json];
}
/** A response without a pattern is the default one. */
function selected(responses, selector) {
    const isDefault = ({ selectionPattern = '' }) => selectionPattern === '';
    const chosen = responses.find((response) => !isDefault(response) && matches(response.selectionPattern ?? '', selector));
    return chosen ?? responses.find(isDefault);
}
/** The pattern must fit the whole text. */
function matches(pattern, text) {
    try {
        return new RegExp(`^(?:${pattern})$`, 's').test(text);
    }
    catch {
        // Not a pattern: it selects nothing.
        return false;
    }
}
/** `method.response.header.X` from a constant, the context, a stage variable, or the integration's header or body. */
function headersOf(response, result, given) {
    const pairs = Object.entries(response.responseParameters ?? {}).flatMap(([target, source]) => {
        const name = /^method\.response\.header\.(.+)$/.exec(target)?.[1]?.toLowerCase();
        const header = /^integration\.response\.header\.(.+)$/.exec(source)?.[1]?.toLowerCase();
        const text = header === undefined ? responseSource(source, result, given) : result.headers[header];
        return name === undefined || text === undefined ? [] : [[name, text]];
    });
    return Object.fromEntries(pairs);
}
const responseSource = (source, { body }, given) => source === 'integration.response.body' ? body : commonSource(source, given);
/** What `integration.request.…` is taken from; `undefined`: there is nothing. */
function requestSource(source, given) {
    const [, where, name = ''] = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(source) ?? [];
    if (where === 'path')
        return given.pathParameters[name];
    if (where === 'querystring')
        return given.query[name];
    if (where === 'header')
        return given.headers[name.toLowerCase()];
    return source === 'method.request.body' ? given.body : commonSource(source, given);
}
function commonSource(source, { context, stageVariables }) {
    const constant = /^'(.*)'$/s.exec(source)?.[1];
    if (constant !== undefined)
        return constant;
    const [, root, name = '', member = ''] = /^(context|stageVariables)\.(\w+)(?:\.(\w+))?$/.exec(source) ?? [];
    if (root === 'stageVariables')
        return stageVariables[name];
    const found = root === undefined ? undefined : context[name];
    return typeof found === 'object' ? found[member] : found;
}

;// CONCATENATED MODULE: ./src/world/data-plane/http-integration.ts





/** HTTP_PROXY hands the request on as it is, HTTP only what is mapped; both to this machine only. */
function forwarded(exchange, backend) {
    const request = backendRequest(exchange);
    if ('status' in request)
        return request;
    if (!isLoopback(request.url))
        return refusedHost(request.url);
    if (backend === undefined)
        return failed('This world has no way to HTTP endpoints; set dataPlane.backend');
    return backend(request).then((answer) => returned(exchange, answer));
}
/** Says why to the caller too, as AWS would have called the endpoint. */
function refusedHost({ host }) {
    const why = `The embedded world calls loopback addresses over http only, not ${host}`;
    return { ...atOnce(message(500, why)), failure: why };
}
function backendRequest(exchange) {
    const { integration, invocation } = exchange;
    const isProxy = integration.type === 'HTTP_PROXY';
    const given = templateContext(exchange);
    const mapped = mappedParameters(exchange);
    const url = urlOf(exchange, mapped.path);
    if (typeof url === 'string')
        return failed(url);
    const query = [...(isProxy ? exchange.search : []), ...Object.entries(mapped.querystring)];
    for (const [name, value] of query)
        url.searchParams.append(name, value);
    const body = isProxy ? invocation.body : mappedBody(integration, given);
    if (typeof body !== 'string')
        return atOnce(body);
    return {
        method: http_integration_methodOf(exchange),
        url,
        headers: { ...(isProxy ? endToEnd(invocation.headers) : contentType(invocation.headers)), ...mapped.header },
        body,
        timeout: integration.timeoutInMillis,
    };
}
const http_integration_methodOf = ({ integration: { httpMethod }, invocation }) => httpMethod === undefined || httpMethod === 'ANY' ? invocation.method : httpMethod;
const contentType = ({ 'content-type': type = 'application/json' }) => ({ 'content-type': type });
/** Headers that belong to one connection (RFC 9110, 7.6.1), and those that a client makes by itself. */
const HOP_BY_HOP = new Set([
    'accept-encoding',
    'connection',
    'content-length',
    'expect',
    'host',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
const endToEnd = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
/** `integration.request.header.X` and the like, with what they are mapped from. */
function mappedParameters(exchange) {
    const given = templateContext(exchange);
    const found = Object.entries(exchange.integration.requestParameters ?? {}).flatMap(([target, source]) => {
        const [, place, name = ''] = /^integration\.request\.(path|querystring|header)\.(.+)$/.exec(target) ?? [];
        const text = requestSource(source, given);
        return place === undefined || text === undefined ? [] : [{ place, name, text }];
    });
    const at = (place) => Object.fromEntries(found.filter((one) => one.place === place).map(({ name, text }) => [name, text]));
    return { path: at('path'), querystring: at('querystring'), header: at('header') };
}
/** Or what is wrong with it. */
function urlOf({ integration, variables }, path) {
    const uri = functions_withVariables(integration.uri ?? '', variables);
    if (uri === undefined)
        return `The URI ${integration.uri ?? ''} names a stage variable that is not set`;
    const filled = uri.replace(/\{(\w+)\+?\}/g, (part, name) => path[name]?.split('/').map(encodeURIComponent).join('/') ?? part);
    if (/\{\w+\+?\}/.test(filled))
        return `The URI ${filled} has a path parameter that nothing is mapped to`;
    return URL.canParse(filled) ? new URL(filled) : `Invalid URI: ${filled}`;
}
function returned(exchange, answer) {
    switch (answer.kind) {
        case 'timeout':
            return { ...atOnce(message(504, 'Endpoint request timed out')), failure: 'The endpoint took too long' };
        case 'unreachable':
            return failed(`The endpoint cannot be reached: ${answer.why}`);
        case 'answer': {
            const headers = endToEnd(answer.headers);
            if (exchange.integration.type === 'HTTP_PROXY')
                return atOnce({ status: answer.status, headers, body: answer.body });
            return atOnceOrNoMatch(mappedResponse(exchange.integration, { selector: String(answer.status), headers, body: answer.body }, templateContext(exchange, answer.body)), String(answer.status));
        }
    }
}
/** The text of the log is from memory. */
const atOnceOrNoMatch = (answer, selector) => answer === undefined
    ? failed(`No match for output mapping and no default endpoint response configured. Endpoint Response: ${selector}`)
    : atOnce(answer);

;// CONCATENATED MODULE: ./src/world/data-plane/proxy-event.ts


/**
 * What API Gateway hands to a function (AWS developer guide, "Lambda proxy integrations"); maps without members are null.
 * `requestContext.deploymentId` is recorded. Header names are in lower case here, in AWS they are as the caller wrote them.
 */
function proxyEvent(exchange) {
    const { invocation, path, search, route, variables } = exchange;
    return {
        resource: route.resource.path,
        path,
        httpMethod: invocation.method,
        headers: invocation.headers,
        multiValueHeaders: Object.fromEntries(Object.entries(invocation.headers).map(([name, value]) => [name, [value]])),
        queryStringParameters: orNull(queryOf(exchange)),
        multiValueQueryStringParameters: orNull(Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]))),
        pathParameters: orNull(route.pathParameters),
        stageVariables: orNull(variables),
        requestContext: requestContext(exchange),
        body: invocation.body === '' ? null : invocation.body,
        isBase64Encoded: false,
    };
}
const orNull = (map) => (Object.keys(map).length === 0 ? null : map);
const requestContext = ({ account, api, stage, deployment, invocation, path, route, requestId, now }) => ({
    accountId: account,
    apiId: api.shape.id,
    deploymentId: deployment.shape.id,
    domainName: invocation.headers['host'] ?? null,
    extendedRequestId: requestId,
    httpMethod: invocation.method,
    identity: identityOf(invocation.headers),
    path: `/${stage.stageName}${path}`,
    protocol: 'HTTP/1.1',
    requestId,
    requestTime: logTime(now),
    requestTimeEpoch: now,
    resourceId: route.resource.id,
    resourcePath: route.resource.path,
    stage: stage.stageName,
});
const identityOf = (headers) => ({
    accessKey: null,
    accountId: null,
    caller: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp: SOURCE_IP,
    user: null,
    userAgent: headers['user-agent'] ?? null,
    userArn: null,
});
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `20/Nov/2026:12:00:00 +0000`. */
function logTime(at) {
    const [date = '', time = ''] = (0,iso_time/* toIso */.t)(at).split('T');
    const [year = '', month = '', day = ''] = date.split('-');
    return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${time.slice(0, 8)} +0000`;
}

;// CONCATENATED MODULE: ./src/world/data-plane/function-integration.ts






/** AWS_PROXY: the function gets the request as an event and answers as a response. AWS: both ways through templates. */
function calledFunction(exchange, functions) {
    const { integration, variables } = exchange;
    const uri = functions_withVariables(integration.uri ?? '', variables);
    if (uri === undefined)
        return failed(`The URI ${integration.uri ?? ''} names a stage variable that is not set`);
    const found = functions.find(uri);
    // What a missing function and a missing permission look like from outside.
    if (found === undefined)
        return failed(`Invalid permissions on Lambda function, or there is none: ${uri}`);
    return integration.type === 'AWS_PROXY'
        ? followed(outcomeOf(found, proxyEvent(exchange), exchange), proxied)
        : withTemplates(exchange, found);
}
/** A function that throws and one whose promise is broken have both failed. */
function outcomeOf({ handler, context }, event, { requestId }) {
    try {
        const value = handler(event, { ...context, awsRequestId: requestId });
        if (!(value instanceof Promise))
            return { value };
        return value.then((settled) => ({ value: settled }), (error) => ({ error }));
    }
    catch (error) {
        return { error };
    }
}
function proxied(outcome) {
    if ('error' in outcome)
        return failed(`Lambda execution failed: ${String(outcome.error)}`, 502);
    return answerOf(outcome.value) ?? failed('Malformed Lambda proxy response', 502);
}
/** `undefined`: not a response. A body that is not text is none, as in AWS. */
function answerOf(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { statusCode, headers, multiValueHeaders, body } = value;
    const status = Number(statusCode);
    if (!(Number.isInteger(status) && status >= 100 && status <= 599))
        return undefined;
    if (body !== undefined && body !== null && typeof body !== 'string')
        return undefined;
    const given = { ...function_integration_headersOf(headers), ...function_integration_headersOf(multiValueHeaders) };
    return atOnce({ status, headers: { 'content-type': JSON_TYPE, ...given }, body: body ?? '' });
}
/** Several values of one name go into one line. */
const function_integration_headersOf = (headers) => typeof headers !== 'object' || headers === null
    ? {}
    : Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]));
function withTemplates(exchange, found) {
    const body = mappedBody(exchange.integration, templateContext(exchange));
    if (typeof body !== 'string')
        return atOnce(body);
    const event = function_integration_parsed(body);
    if (event === undefined)
        return failed('The body for the function is not JSON', 500);
    return followed(outcomeOf(found, event.value, exchange), (outcome) => {
        const { selector, text } = readOutcome(outcome);
        const result = { selector, headers: {}, body: text };
        return atOnceOrNoMatch(mappedResponse(exchange.integration, result, templateContext(exchange, text)), selector);
    });
}
/** `undefined`: not JSON. No body is an empty event. */
function function_integration_parsed(body) {
    try {
        return { value: body === '' ? {} : JSON.parse(body) };
    }
    catch {
        return undefined;
    }
}
/** Patterns are held against the message of an error; what went well selects the default response. */
function readOutcome(outcome) {
    if ('value' in outcome)
        return { selector: '', text: JSON.stringify(outcome.value ?? null) };
    const { error } = outcome;
    const errorMessage = error instanceof Error ? error.message : String(error);
    const errorType = error instanceof Error ? error.name : 'Error';
    return { selector: errorMessage, text: JSON.stringify({ errorMessage, errorType }) };
}

;// CONCATENATED MODULE: ./src/world/data-plane/mock-integration.ts



/** A MOCK integration: the request template tells a status code, which selects the response and its template. */
function mocked(integration, given) {
    const templates = integration.requestTemplates ?? {};
    const template = templates[JSON_TYPE] ?? Object.values(templates)[0] ?? '';
    const selector = /"?statusCode"?\s*:\s*"?(\d{3})/.exec(rendered(template, given))?.[1];
    if (selector === undefined)
        return internalServerError();
    return mappedResponse(integration, { selector, headers: {}, body: '' }, given) ?? internalServerError();
}

;// CONCATENATED MODULE: ./src/world/data-plane/integrations.ts





/** What stands behind a method answers; whatever goes wrong on the way is a 500. Never rejects. */
function integrated(exchange, integrations) {
    const { route, deployment } = exchange;
    const handler = deployment.snapshot.handlers.get(`${route.method.httpMethod} ${route.resource.path}`);
    if (handler !== undefined)
        return handled(handler, exchange);
    try {
        const answer = carriedOut(exchange, integrations);
        return answer instanceof Promise ? answer.catch(broken) : answer;
    }
    catch (error) {
        return broken(error);
    }
}
/** A template that is not well formed, before all. */
const broken = (error) => failed(`Execution failed: ${String(error)}`);
function carriedOut(exchange, { functions, backend }) {
    const { integration } = exchange;
    switch (integration.type) {
        case 'MOCK':
            return atOnce(mocked(integration, templateContext(exchange)));
        case 'HTTP':
        case 'HTTP_PROXY':
            return forwarded(exchange, backend);
        case 'AWS':
        case 'AWS_PROXY':
            return calledFunction(exchange, functions);
        default:
            return failed(`There is no integration of type ${integration.type}`);
    }
}
function handled(handler, exchange) {
    const { invocation, path, deployment, variables, canary, now } = exchange;
    const { id, description } = deployment.shape;
    const answer = handler({
        method: invocation.method,
        path,
        query: queryOf(exchange),
        headers: invocation.headers,
        body: invocation.body,
        stage: invocation.stage,
        deployment: { id, description },
        variables,
        canary,
        at: now,
    });
    return {
        status: answer.status ?? 200,
        headers: { 'content-type': 'application/json', ...answer.headers },
        body: answer.body ?? '',
        milliseconds: answer.milliseconds ?? 0,
    };
}

;// CONCATENATED MODULE: ./src/world/data-plane/routes.ts
/** The method that serves a path: a fixed part goes before `{name}`, that before `{name+}`, a method's own name before `ANY`. */
function routeOf(resources, httpMethod, path) {
    return found(treeOf(resources), httpMethod, routes_partsOf(path), {});
}
/** A deployment's resources never change, so each is indexed once. */
const trees = new WeakMap();
function treeOf(resources) {
    const known = trees.get(resources);
    if (known !== undefined)
        return known;
    const tree = emptyNode();
    for (const resource of resources)
        plant(tree, resource);
    trees.set(resources, tree);
    return tree;
}
const emptyNode = () => ({ resource: undefined, fixed: new Map(), parameters: new Map(), greedy: new Map() });
function plant(tree, resource) {
    let node = tree;
    for (const part of routes_partsOf(resource.path)) {
        const [, name, plus] = /^\{(.+?)(\+?)\}$/.exec(part) ?? [];
        if (name !== undefined && plus === '+')
            return void node.greedy.set(name, resource);
        const children = name === undefined ? node.fixed : node.parameters;
        const child = children.get(name ?? part) ?? emptyNode();
        children.set(name ?? part, child);
        node = child;
    }
    node.resource = resource;
}
const routes_partsOf = (path) => path.split('/').filter((part) => part !== '');
function found(node, httpMethod, parts, named) {
    const [part, ...rest] = parts;
    if (part === undefined)
        return node.resource && served(node.resource, httpMethod, named);
    const child = node.fixed.get(part);
    const fixed = child && found(child, httpMethod, rest, named);
    if (fixed !== undefined)
        return fixed;
    for (const [name, below] of node.parameters) {
        const route = found(below, httpMethod, rest, { ...named, [name]: decoded(part) });
        if (route !== undefined)
            return route;
    }
    for (const [name, resource] of node.greedy) {
        const route = served(resource, httpMethod, { ...named, [name]: parts.map(decoded).join('/') });
        if (route !== undefined)
            return route;
    }
    return undefined;
}
function served(resource, httpMethod, pathParameters) {
    const method = resource.resourceMethods[httpMethod] ?? resource.resourceMethods['ANY'];
    return method && { resource, method, pathParameters };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        // A stray percent sign stands for itself.
        return part;
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/target.ts
/** The stage as the machine that a request happens to meet knows it by now; `undefined`: not yet at all. */
function effective(stage, now, delays, random) {
    const lag = delays.wavering === 0 ? 0 : random() * delays.wavering;
    const isNew = now < stage.shape.createdDate + delays.propagation + lag;
    if (isNew)
        return undefined;
    const known = stage.history.findLast(({ since }) => since + delays.changePropagation + lag <= now);
    return (known ?? stage.history[0])?.shape;
}
/** A canary request sees the stage's variables with the canary's overrides on top, as recorded. */
function drawn(api, stage, random) {
    const canary = stage.canarySettings;
    const isCanary = canary !== undefined && random() * 100 < canary.percentTraffic;
    // A stage that still serves what it was may serve what was deleted since.
    const deployment = api.deployments.get(isCanary ? canary.deploymentId : stage.deploymentId);
    const variables = { ...stage.variables, ...(isCanary && canary.stageVariableOverrides) };
    return deployment && { api, stage, deployment, variables, canary: isCanary };
}

;// CONCATENATED MODULE: ./src/world/pacing.ts

const once = (everySeconds) => ({ burst: 1, perSecond: 1 / everySeconds });
/** API Gateway's fixed limits per account and region, over all APIs (AWS's quota page for API Gateway). */
const OWN_RATES = new Map([
    ['CreateDeployment', once(5)],
    ['PutRestApi', once(1)],
    ['ImportRestApi', once(3)],
    ['CreateRestApi', once(3)],
    ['DeleteRestApi', once(30)],
    ['CreateResource', { burst: 5, perSecond: 5 }],
    ['DeleteResource', { burst: 5, perSecond: 5 }],
    ['GetResources', { burst: 5, perSecond: 2.5 }],
    ['CreateApiKey', { burst: 5, perSecond: 5 }],
    ['DeleteApiKey', { burst: 5, perSecond: 5 }],
    ['CreateDomainName', once(30)],
    ['UpdateDomainName', once(30)],
    ['DeleteDomainName', once(30)],
    ['UpdateUsagePlan', once(20)],
]);
/** All operations together. */
const TOTAL_RATE = { burst: 40, perSecond: 10 };
/** Lets an operation through or throws API Gateway's 429. A request refused takes nothing out of the bucket. */
function pacer(switches, now) {
    const buckets = new Map();
    const take = (name, rate) => {
        const bucket = refilled(buckets.get(name) ?? { left: rate.burst, at: now() }, rate, now());
        // A hair's breadth below one is arithmetic, not a request too many.
        if (bucket.left < 1 - 1e-9)
            throw (0,fault/* tooManyRequests */.YD)(Math.ceil((1 - bucket.left) / rate.perSecond));
        buckets.set(name, { ...bucket, left: bucket.left - 1 });
    };
    return (operation) => {
        if (switches.totalRate)
            take('', TOTAL_RATE);
        const own = OWN_RATES.get(operation);
        if (switches.pacing && own !== undefined && !switches.unpaced.has(operation))
            take(operation, own);
    };
}
const refilled = ({ left, at }, { burst, perSecond }, now) => ({
    left: Math.min(burst, left + ((now - at) / 1000) * perSecond),
    at: now,
});

;// CONCATENATED MODULE: ./src/world/data-plane/throttle.ts

/**
 * Whether the throttle of a method lets a request through: the setting of the method itself, else that of all methods, which
 * each of them has for itself (unverified). The account's own limit is not modeled, and plans have none here.
 */
function throttle(now) {
    const buckets = new Map();
    return (api, stage, route) => {
        const setting = settingOf(stage, route);
        const perSecond = Number(setting?.['throttlingRateLimit'] ?? -1);
        const burst = Number(setting?.['throttlingBurstLimit'] ?? -1);
        if (perSecond === -1 || burst === -1)
            return true;
        const key = `${api} ${stage.stageName} ${route.method.httpMethod} ${route.resource.path}`;
        const bucket = refilled(buckets.get(key) ?? { left: burst, at: now() }, { burst, perSecond }, now());
        // A hair's breadth below one is arithmetic, not a request too many.
        const passes = bucket.left >= 1 - 1e-9;
        buckets.set(key, passes ? { ...bucket, left: bucket.left - 1 } : bucket);
        return passes;
    };
}
// Keys stand as they were sent: `~1orders~1{id}/GET`, `orders/GET`, `*/*`.
function settingOf({ methodSettings }, { resource, method }) {
    const escaped = resource.path.replaceAll('/', '~1');
    const keys = [`${escaped}/${method.httpMethod}`, `${resource.path.slice(1)}/${method.httpMethod}`, '*/*'];
    return keys.map((key) => methodSettings[key]).find((setting) => setting !== undefined);
}

;// CONCATENATED MODULE: ./src/world/data-plane/data-plane.ts








/** Serves requests from deployments; which of the two a canary stage takes is drawn anew for each. */
function dataPlane(store, settings) {
    const passes = throttle(store.now);
    const serve = (plane, invocation) => {
        const now = store.now();
        const to = data_plane_targetOf(store, invocation, plane, settings.random);
        // Neither is counted: what nobody serves belongs to no stage.
        if ('status' in to)
            return { ...to, milliseconds: 0, deploymentId: undefined, canary: false };
        const asked = { ...to, invocation, now, requestId: randomId(settings.random, 16), account: store.account };
        const exchange = admitted(asked, passes);
        const isCalled = 'integration' in exchange;
        const { functions } = settings;
        const outcome = isCalled ? integrated(exchange, { functions, backend: plane.backend }) : atOnce(exchange);
        return followed(outcome, (answer) => {
            const at = store.now();
            const latency = (0,units/* since */.XP)(now, at) + answer.milliseconds;
            settings.meter({ ...seriesOf(to), at, status: answer.status, latency, isCalled });
            if (answer.failure !== undefined)
                plane.log.write(lineOf(asked, answer.failure));
            return shown(answer, asked);
        });
    };
    return {
        propagation: settings.propagation,
        changePropagation: settings.changePropagation,
        wavering: settings.wavering,
        backend: undefined,
        log: new ExecutionLog(),
        invoke(invocation) {
            const answer = serve(this, invocation);
            if (!(answer instanceof Promise))
                return answer;
            throw new RangeError(`${invocation.method} ${invocation.path} does not answer at once: use dataPlane.send`);
        },
        async send(invocation) {
            return serve(this, invocation);
        },
    };
}
const forbidden = () => message(403, 'Forbidden', 'ForbiddenException');
/** Or why there is none; which words AWS has for an API or a stage that does not exist is from memory. */
function data_plane_targetOf(store, invocation, delays, random) {
    const api = store.apis.get(invocation.api);
    const stage = api?.stages.get(invocation.stage);
    const live = stage && effective(stage, store.now(), delays, random);
    if (api === undefined || live === undefined)
        return forbidden();
    return drawn(api, live, random) ?? internalServerError();
}
const seriesOf = ({ api, stage, canary }) => ({
    apiName: api.shape.name,
    api: api.shape.id,
    stage: stage.stageName,
    canary,
});
const lineOf = ({ api, stage, requestId, now }, text) => ({
    at: now,
    api: api.shape.id,
    stage: stage.stageName,
    requestId,
    text,
});
function shown({ milliseconds, status, headers, body }, { deployment, canary, requestId }) {
    const named = { 'x-amzn-requestid': requestId, ...headers };
    return { status, headers: named, body, milliseconds, deploymentId: deployment.shape.id, canary };
}
/** The request with what it leads to, or whom API Gateway turns away by itself. */
function admitted(asked, passes) {
    const { invocation, deployment, api, stage } = asked;
    const { snapshot } = deployment;
    if (snapshot.disableExecuteApiEndpoint)
        return forbidden();
    const [path = '/', search = ''] = invocation.path.split('?', 2);
    const route = routeOf(snapshot.resources, invocation.method, path);
    if (route === undefined)
        return missingToken();
    const refusal = refusalOf(route, invocation);
    if (refusal !== undefined)
        return refusal;
    if (!passes(api.shape.id, stage, route))
        return message(429, 'Too Many Requests', 'TooManyRequestsException');
    const integration = route.method.methodIntegration;
    if (integration === undefined)
        return internalServerError();
    return { ...asked, route, integration, path, search: new URLSearchParams(search) };
}
const missingToken = () => message(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException');
/** Signatures are not verified. Which keys are good is not modeled: any `x-api-key` is. */
function refusalOf({ method }, { headers }) {
    const isSigned = headers['authorization']?.startsWith('AWS4-HMAC-SHA256 ') === true;
    if (method.authorizationType === 'AWS_IAM' && !isSigned)
        return missingToken();
    return method.apiKeyRequired && headers['x-api-key'] === undefined ? forbidden() : undefined;
}

;// CONCATENATED MODULE: ./src/world/data-plane/meter.ts
const UNITS = {
    Count: 'Count',
    '4XXError': 'Count',
    '5XXError': 'Count',
    Latency: 'Milliseconds',
    IntegrationLatency: 'Milliseconds',
};
/**
 * What API Gateway reports to CloudWatch for a REST API (AWS developer guide, "metrics and dimensions"): by API name, and by
 * API name and stage. A canary's requests are counted under `{stage}` and `{stage}/Canary`: third parties say so, AWS does not.
 * Detailed metrics by method are not modeled.
 */
function meter(metrics) {
    const known = new Map();
    const seriesOf = (apiName, stage) => {
        const key = JSON.stringify([apiName, stage]);
        const found = known.get(key);
        if (found !== undefined)
            return found;
        const stageDimension = stage === undefined ? [] : [{ Name: 'Stage', Value: stage }];
        const Dimensions = [{ Name: 'ApiName', Value: apiName }, ...stageDimension];
        const made = (MetricName) => metrics.series({ Namespace: 'AWS/ApiGateway', MetricName, Dimensions }, UNITS[MetricName]);
        const all = {
            Count: made('Count'),
            '4XXError': made('4XXError'),
            '5XXError': made('5XXError'),
            Latency: made('Latency'),
            IntegrationLatency: made('IntegrationLatency'),
        };
        known.set(key, all);
        return all;
    };
    return (request) => {
        const { stage, canary } = request;
        // What is left of a name without its other characters, else the id (the same page).
        const apiName = request.apiName.replace(/[^\x20-\x7e]/g, '') || request.api;
        for (const name of [undefined, stage, ...(canary ? [`${stage}/Canary`] : [])]) {
            for (const [metric, value] of meter_valuesOf(request)) {
                metrics.record(seriesOf(apiName, name)[metric], request.at, { value, count: 1 });
            }
        }
    };
}
const isIn = (status, hundred) => (Math.floor(status / 100) === hundred ? 1 : 0);
const meter_valuesOf = ({ status, latency, isCalled }) => [
    ['Count', 1],
    ['4XXError', isIn(status, 4)],
    ['5XXError', isIn(status, 5)],
    ['Latency', latency],
    ...(isCalled ? [['IntegrationLatency', latency]] : []),
];

;// CONCATENATED MODULE: ./src/world/gate.ts

/** Somebody whom nothing stops and nobody logs: how the world is arranged and looked at. */
const OPEN_GATE = { pass: (_request, work) => work() };
/** Logs every request and lets hooks stop it; `check` throws when the caller may not. */
function loggingGate(now, check) {
    const calls = [];
    const hooks = new Set();
    const consult = (moment, request) => {
        for (const hook of [...hooks]) {
            const answer = hook(moment, request);
            if (answer === 'lose-answer')
                throw (0,fault/* noAnswer */.qE)();
            if (answer !== 'ok')
                throw answer;
        }
    };
    const carryOut = (request, work) => {
        consult('before', request);
        check(request);
        const answer = work();
        consult('after', request);
        return answer;
    };
    return {
        calls,
        onCall(hook) {
            hooks.add(hook);
            return () => hooks.delete(hook);
        },
        pass(request, work) {
            const at = now();
            try {
                const answer = carryOut(request, work);
                calls.push({ ...request, at, outcome: 'ok' });
                return answer;
            }
            catch (error) {
                calls.push({ ...request, at, outcome: gate_outcomeOf(error) });
                throw error;
            }
        },
    };
}
const gate_outcomeOf = (error) => {
    if (!(error instanceof fault/* WorldFault */.t6))
        return 'bug';
    return error.status === undefined ? 'lost' : error.code;
};

;// CONCATENATED MODULE: ./src/world/github/state.ts

const notFound = () => new fault/* WorldFault */.t6('NotFound', 404, 'Not Found');
const unprocessable = (message) => new fault/* WorldFault */.t6('UnprocessableEntity', 422, message);

;// CONCATENATED MODULE: ./src/world/github/repository.ts


const repositoryOperations = (state, perform) => ({
    getContent: (input) => perform('repos.getContent', ['contents', 'read'], input, () => repository_found(filesAt(state, input.ref)?.get(input.path))),
    putContent: (input) => perform('repos.createOrUpdateFileContents', ['contents', 'write'], input, () => {
        const before = filesAt(state, input.branch) ?? (state.branches.size === 0 ? [] : undefined);
        if (before === undefined)
            throw new fault/* WorldFault */.t6('NotFound', 404, `Branch ${input.branch} not found`);
        const sha = (state.nextId++).toString(16).padStart(40, '0');
        state.commits.set(sha, new Map([...before, [input.path, input.text]]));
        state.branches.set(input.branch, sha);
        return sha;
    }),
    ...pullOperations(state, perform),
    ...branchOperations(state, perform),
});
const pullOperations = (state, perform) => ({
    getPull: (input) => perform('pulls.get', ['pull-requests', 'read'], input, () => repository_found(pullOf(state, input.number))),
    createPull: (input) => perform('pulls.create', ['pull-requests', 'write'], input, () => {
        for (const field of ['head', 'base']) {
            if (!state.branches.has(input[field]))
                throw unprocessable(`Validation Failed: ${field} is invalid`);
        }
        const pull = { number: Math.max(0, ...state.pulls.keys()) + 1, state: 'open', ...input };
        state.pulls.set(pull.number, pull);
        return pull;
    }),
    updatePull: (input) => perform('pulls.update', ['pull-requests', 'write'], input, () => {
        const pull = { ...repository_found(pullOf(state, input.number)), state: input.state };
        state.pulls.set(pull.number, pull);
        return pull;
    }),
});
const branchOperations = (state, perform) => ({
    getBranch: (input) => perform('git.getRef', ['contents', 'read'], input, () => repository_found(state.branches.get(input.branch))),
    createBranch: (input) => perform('git.createRef', ['contents', 'write'], input, () => {
        const files = filesAt(state, input.sha);
        if (files === undefined)
            throw unprocessable('Object does not exist');
        if (state.branches.has(input.branch))
            throw unprocessable('Reference already exists');
        state.commits.set(input.sha, files);
        state.branches.set(input.branch, input.sha);
        return input.sha;
    }),
    deleteBranch: (input) => perform('git.deleteRef', ['contents', 'write'], input, () => {
        if (!state.branches.delete(input.branch))
            throw unprocessable('Reference does not exist');
    }),
});
/** Its files; `undefined`: there is no such commit or branch. */
function filesAt(state, ref) {
    const known = state.commits.get(state.branches.get(ref) ?? ref);
    if (known !== undefined || !state.isObliging || !COMMIT.test(ref))
        return known;
    return state.commits.get(state.branches.get('main') ?? '') ?? new Map();
}
const COMMIT = /^[0-9a-f]{40}$/;
function pullOf(state, number) {
    const known = state.pulls.get(number);
    if (known !== undefined || !state.isObliging || !(number > 0))
        return known;
    return { number, state: 'open', head: 'main', base: 'main' };
}
const repository_found = (value) => {
    if (value === undefined)
        throw notFound();
    return value;
};

;// CONCATENATED MODULE: ./src/world/github/comments.ts


const LONGEST_BODY = 65_536;
const commentOperations = (state, perform, login) => {
    const add = (issue, author, body) => {
        const comment = { id: state.nextId++, issue, author, body };
        state.comments.push(comment);
        return comment;
    };
    return {
        comment: (issue, author, body) => add(issue, author, body).id,
        listComments: (input) => perform('issues.listComments', ['pull-requests', 'read'], input, () => {
            checkIssue(state, input.issue);
            const size = Math.min(input.perPage ?? 30, 100);
            const start = ((input.page ?? 1) - 1) * size;
            return state.comments.filter(({ issue }) => issue === input.issue).slice(start, start + size);
        }),
        createComment: (input) => perform('issues.createComment', ['pull-requests', 'write'], input, () => {
            checkIssue(state, input.issue);
            checkBody(input.body);
            return add(input.issue, login(), input.body);
        }),
        updateComment: (input) => perform('issues.updateComment', ['pull-requests', 'write'], input, () => {
            const place = state.comments.findIndex(({ id }) => id === input.id);
            const before = state.comments[place];
            if (before === undefined)
                throw notFound();
            checkBody(input.body);
            const after = { ...before, body: input.body };
            state.comments[place] = after;
            return after;
        }),
    };
};
function checkIssue(state, number) {
    if (pullOf(state, number) === undefined)
        throw notFound();
}
function checkBody(body) {
    if (body.length <= LONGEST_BODY)
        return;
    throw unprocessable(`Validation Failed: body is too long (maximum is ${LONGEST_BODY} characters)`);
}

;// CONCATENATED MODULE: ./src/world/github/deployments.ts


const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const LONGEST_DESCRIPTION = 140;
const deployments_deploymentOperations = (state, perform) => ({
    createDeployment: (input) => perform('repos.createDeployment', ['deployments', 'write'], input, () => {
        checkRef(state, input.ref);
        checkDescription(input.description);
        const isProduction = input.isProduction ?? input.environment === 'production';
        const deployment = { ...input, isProduction, id: state.nextId++, statuses: [] };
        state.deployments.push(deployment);
        return deployment;
    }),
    createDeploymentStatus: (input) => perform('repos.createDeploymentStatus', ['deployments', 'write'], input, () => {
        if (!STATES.includes(input.state))
            throw unprocessable(`state ${input.state} is not a deployment state`);
        checkDescription(input.description);
        const { environment } = deploymentOf(state, input.deployment);
        const status = addStatus(state, input);
        if (input.state === 'success')
            retire(state, environment, input.deployment);
        return status;
    }),
    listDeployments: (input) => perform('repos.listDeployments', ['deployments', 'read'], input, () => {
        const all = state.deployments.filter(({ environment }) => input.environment === undefined || environment === input.environment);
        const size = Math.min(input.perPage ?? 30, 100);
        const start = ((input.page ?? 1) - 1) * size;
        return all.reverse().slice(start, start + size);
    }),
    listDeploymentStatuses: (input) => perform('repos.listDeploymentStatuses', ['deployments', 'read'], input, () => deploymentOf(state, input.deployment).statuses),
});
function checkRef(state, ref) {
    if (filesAt(state, ref) === undefined)
        throw unprocessable(`No ref found for: ${ref}`);
}
function checkDescription(description) {
    if (description.length > LONGEST_DESCRIPTION) {
        throw unprocessable(`description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`);
    }
}
function deploymentOf(state, id) {
    const deployment = state.deployments.find((one) => one.id === id);
    if (deployment === undefined)
        throw notFound();
    return deployment;
}
function addStatus(state, { deployment: id, ...given }) {
    const place = state.deployments.findIndex((one) => one.id === id);
    const deployment = deploymentOf(state, id);
    const status = {
        id: state.nextId++,
        state: given.state,
        environmentUrl: given.environmentUrl,
        logUrl: given.logUrl,
        description: given.description,
        at: state.now(),
    };
    state.deployments[place] = { ...deployment, statuses: [status, ...deployment.statuses] };
    return status;
}
/** `auto_inactive`, GitHub's default: a success ends the environment's earlier deployments, but for transient and production ones. */
function retire(state, environment, by) {
    const earlier = state.deployments.filter((one) => one.environment === environment && one.id < by && !one.isTransient && !one.isProduction);
    for (const { id, statuses } of earlier) {
        if (statuses[0]?.state === 'inactive')
            continue;
        addStatus(state, { deployment: id, state: 'inactive', description: '' });
    }
}

;// CONCATENATED MODULE: ./src/world/github/github.ts






/** What GitHub says to a token of Actions that lacks a permission. */
const inaccessible = () => new fault/* WorldFault */.t6('Forbidden', 403, 'Resource not accessible by integration');
const RANK = { none: 0, read: 1, write: 2 };
function gitHubModel({ now, gate }) {
    const state = {
        commits: new Map(),
        branches: new Map(),
        pulls: new Map(),
        comments: [],
        deployments: [],
        now,
        isObliging: false,
        nextId: 1001,
    };
    const perform = (operation, needs, input, work) => {
        const access = needs?.[1] === 'write' ? 'write' : 'read';
        return gate.pass({ service: 'github', operation, access, input }, () => {
            if (needs && RANK[model.permissions[needs[0]]] < RANK[needs[1]])
                throw inaccessible();
            return work();
        });
    };
    const model = {
        login: 'github-actions[bot]',
        tellsLogin: true,
        permissions: { contents: 'read', 'pull-requests': 'write', deployments: 'write' },
        latency: (0,units/* millis */.ne)(0),
        deployments: state.deployments,
        ...arrangements(state),
        ...repositoryOperations(state, perform),
        ...commentOperations(state, perform, () => model.login),
        ...deployments_deploymentOperations(state, perform),
        viewer: () => perform('graphql.viewer', undefined, {}, () => {
            if (!model.tellsLogin)
                throw inaccessible();
            return model.login;
        }),
    };
    return model;
}
const arrangements = (state) => ({
    oblige: () => {
        state.isObliging = true;
    },
    commit: (sha, files, branch) => {
        state.commits.set(sha, new Map(Object.entries(files)));
        if (branch !== undefined)
            state.branches.set(branch, sha);
    },
    removeBranch: (name) => void state.branches.delete(name),
    openPull: (number, branches) => void state.pulls.set(number, { number, state: 'open', ...branches }),
    closePull: (number) => {
        const pull = state.pulls.get(number);
        if (pull !== undefined)
            state.pulls.set(number, { ...pull, state: 'closed' });
    },
    commentsOf: (issue) => state.comments.filter((comment) => comment.issue === issue),
});

;// CONCATENATED MODULE: ./src/world/scheduler.ts

function scheduler({ account, region, now, gate }) {
    const schedules = new Map();
    const arnOf = ({ Name, GroupName = DEFAULT_GROUP }) => `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${Name}`;
    const found = (input) => {
        const schedule = schedules.get(arnOf(input));
        if (schedule === undefined)
            throw noSchedule(input.Name);
        return schedule;
    };
    const keep = (input, created) => {
        const Arn = arnOf(input);
        schedules.set(Arn, { ...checked(input), Arn, CreationDate: created, LastModificationDate: now() });
        return { ScheduleArn: Arn };
    };
    const pass = (operation, access, input, work) => {
        const permission = { action: `scheduler:${operation}`, resource: arnOf(input) };
        return gate.pass({ service: 'scheduler', operation, access, input, permission }, work);
    };
    return {
        createSchedule: (input) => pass('CreateSchedule', 'write', input, () => {
            if (schedules.has(arnOf(input)))
                throw (0,fault/* conflict */.hj)(`Schedule ${input.Name} already exists.`);
            return keep(input, now());
        }),
        getSchedule: (input) => pass('GetSchedule', 'read', input, () => found(input)),
        updateSchedule: (input) => pass('UpdateSchedule', 'write', input, () => keep(input, found(input).CreationDate)),
        deleteSchedule: (input) => pass('DeleteSchedule', 'write', input, () => {
            found(input);
            schedules.delete(arnOf(input));
        }),
    };
}
const DEFAULT_GROUP = 'default';
/** The texts of this service are from memory. */
const noSchedule = (name) => new fault/* WorldFault */.t6('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
const scheduler_invalid = (message) => new fault/* WorldFault */.t6('ValidationException', 400, message);
/** The schedule with AWS's defaults. Schedules that come again, `rate(…)` and `cron(…)`, are refused here, though AWS takes them. */
function checked(input) {
    if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(input.Name))
        throw scheduler_invalid(`Invalid schedule name ${input.Name}`);
    if (!/^at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)$/.test(input.ScheduleExpression)) {
        throw scheduler_invalid(`Invalid Schedule Expression ${input.ScheduleExpression}.`);
    }
    return {
        ...input,
        GroupName: input.GroupName ?? DEFAULT_GROUP,
        State: input.State ?? 'ENABLED',
        ScheduleExpressionTimezone: input.ScheduleExpressionTimezone ?? 'UTC',
        ActionAfterCompletion: input.ActionAfterCompletion ?? 'NONE',
    };
}

;// CONCATENATED MODULE: ./src/world/sts.ts
const sts = (account, user, gate) => ({
    getCallerIdentity: () => gate.pass({ service: 'sts', operation: 'GetCallerIdentity', access: 'read', input: {} }, () => ({
        Account: account,
        UserId: 'AROAEXAMPLEEXAMPLE123:ci',
        Arn: user,
    })),
});

;// CONCATENATED MODULE: ./src/world/world.ts

















/** 2026-11-20T12:00:00Z. */
const START = (0,units/* instant */.uR)(1_795_176_000_000);
/** A world in which time passes while everybody sleeps. */
function makeWorld(options = {}) {
    const clock = virtualClock(options.start ?? START);
    const world = worldOn(clock, options);
    const at = (minute, script) => clock.at(after(world.start, minutes(minute)), script);
    return Object.assign(world, { clock, at });
}
/** A world on somebody else's clock, the machine's before all. */
const makeLiveWorld = (clock, options = {}) => worldOn(clock, options);
function worldOn(clock, options) {
    const { account = '111122223333', region = 'eu-west-1', seed = 1 } = options;
    const now = () => clock.now();
    const store = emptyStore(account, region, now, options);
    const user = `arn:aws:sts::${account}:assumed-role/deploy/ci`;
    const law = {
        credentials: 'valid',
        pacing: options.pacing ?? true,
        unpaced: new Set(options.unpaced),
        totalRate: options.totalRate ?? false,
        denied: new Set(),
        minute: options.minute ?? (0,units/* minutes */.Gx)(1),
    };
    const gate = loggingGate(now, lawCheck(law, user, now));
    const alarms = cloudWatch({ account, region, now, minute: () => law.minute, gate });
    const functions = new Functions();
    const world = {
        clock,
        start: clock.now(),
        account,
        region,
        store,
        law,
        gateway: apiGatewayModel({ gate, store }),
        console: apiGatewayModel({ gate: OPEN_GATE, store }),
        alarms,
        sts: sts(account, user, gate),
        scheduler: scheduler({ account, region, now, gate }),
        github: gitHubModel({ now, gate }),
        functions,
        dataPlane: dataPlane(store, {
            random: seeded(seed + 1),
            functions,
            meter: meter(alarms.metrics),
            propagation: options.propagation ?? (0,units/* millis */.ne)(0),
            changePropagation: options.changePropagation ?? (0,units/* millis */.ne)(0),
            wavering: options.wavering ?? (0,units/* millis */.ne)(0),
        }),
        domains: store.domains,
        calls: gate.calls,
    };
    return { ...world, onCall: (hook) => gate.onCall(hook), ...world_arrangements(store, law) };
}
const emptyStore = (account, region, now, options) => {
    const ids = seeded(options.seed ?? 1);
    return {
        account,
        region,
        apis: new Map(),
        domains: new Map(),
        domainNames: new Map(),
        usagePlans: new Map(),
        apiKeys: new Map(),
        now,
        newId: (length) => randomId(ids, length),
        deploymentTakes: options.deploymentTakes ?? (0,units/* millis */.ne)(0),
    };
};
function lawCheck(law, user, now) {
    const pace = pacer(law, now);
    return ({ service, operation, permission }) => {
        if (service === 'github')
            return;
        checkCredentials(service, law.credentials);
        const isDenied = law.denied.has(`${service}:${operation}`) || law.denied.has(permission?.action ?? '');
        // GetCallerIdentity needs no permission and cannot be denied (AWS, API reference of STS): it asks for none.
        if (permission !== undefined && isDenied)
            throw accessDenied(user, permission);
        if (service === 'apigateway')
            pace(operation);
    };
}
function world_arrangements(store, law) {
    const route = (api, name, behavior) => {
        const handler = typeof behavior === 'function' ? behavior : () => behavior;
        (0,records/* putApi */.yP)(store, withRoute(store, (0,records/* apiOf */.ir)(store, api), name, handler));
    };
    return {
        deny: (action) => void law.denied.add(action),
        allow: (action) => void law.denied.delete(action),
        makeApi: ({ id = store.newId(10), name = 'orders', routes = {} }) => {
            makeApi(store, id, { name, endpointConfiguration: { types: ['REGIONAL'] } });
            for (const [one, behavior] of Object.entries(routes))
                route(id, one, behavior);
            return id;
        },
        route,
    };
}


/***/ })

};
