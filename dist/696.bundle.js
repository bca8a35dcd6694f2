export const id = 696;
export const ids = [696];
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
    at(when, script) {
        const wake = () => {
            if (Date.now() >= when)
                script();
            else
                systemClock.at(when, script);
        };
        setTimeout(wake, Math.min(Math.max(when - Date.now(), 0), LONGEST_TIMER)).unref();
    },
};
// The only way in which this timer fails; the loop's condition sees it too.
const ignoreAbort = () => undefined;


/***/ }),

/***/ 1526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ metricsName)
/* harmony export */ });
/**
 * The dimension ApiName of an API's metrics: its name without what is not ASCII, or its id when nothing is left of it
 * (AWS developer guide, "API Gateway dimensions and metrics").
 */
const metricsName = ({ id, name }) => name.replace(/[^\x20-\x7e]/g, '') || id;


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
/* harmony export */   c$: () => (/* binding */ hours),
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
const hours = (n) => (n * 3_600_000);
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
 * The Lambda functions of a folder: `orders.mjs` is `orders`, `orders/v1.mjs` its version or alias `orders:v1`, when
 * the file exports `handler`. Throws `CouldNotStart`.
 */
async function functionsIn(folder) {
    const functions = new Map();
    const others = [];
    for (const [name, path] of await filesIn(folder)) {
        const handler = await handlerOf(path);
        if (handler === undefined)
            others.push(path);
        else
            functions.set(name, handler);
    }
    if (functions.size > 0)
        return { functions, others };
    const looked = others.length === 0 ? '' : `; ${others.join(', ')} has no handler`;
    throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${folder} has no functions${looked}. ${HOW}`);
}
const HOW = 'Write NAME.mjs, or NAME/ALIAS.mjs for a version or alias, with: export const handler = async (event) => ({ statusCode: 200 })';
/** JavaScript files by the name that a function in them has. */
async function filesIn(folder) {
    const files = [];
    for (const entry of await entriesOf(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (!entry.isDirectory())
            files.push([nameOf(entry.name), path]);
        else
            for (const { name } of await entriesOf(path))
                files.push([`${entry.name}:${nameOf(name)}`, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name)]);
    }
    return files.filter(([, path]) => /\.[mc]?js$/.test(path));
}
const nameOf = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(file));
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    }
    catch (cause) {
        throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${folder} cannot be read as a folder of functions: ${String(cause)}. Name a folder with NAME.mjs or NAME/ALIAS.mjs in it`, { cause });
    }
}
/** `undefined`: the file has none. */
async function handlerOf(path) {
    try {
        // A file of the user's, not of the bundle.
        const { handler } = (await import(/* webpackIgnore: true */ (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)).href));
        return typeof handler === 'function' ? handler : undefined;
    }
    catch (cause) {
        throw new _could_not_start__WEBPACK_IMPORTED_MODULE_3__/* .CouldNotStart */ .R(`${path} cannot be loaded: ${String(cause)}. It has to run in this Node ${process.version} by itself: node ${path}`, { cause });
    }
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




/** The last label begins with a letter: an address, as which this machine is asked for everything, is no name. */
const NAME = /^(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;
/** Certificates are not checked, and nothing is made in DNS. */
function createDomainName(store, input) {
    // Both texts are from memory.
    if (!NAME.test(input.domainName))
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
/* harmony export */   G3: () => (/* binding */ checkCompressionSize),
/* harmony export */   MK: () => (/* binding */ checkTags),
/* harmony export */   Rz: () => (/* binding */ checkVariable),
/* harmony export */   SR: () => (/* binding */ checkCacheSize),
/* harmony export */   Tg: () => (/* binding */ checkEndpointTypes),
/* harmony export */   a2: () => (/* binding */ checkPercent),
/* harmony export */   dS: () => (/* binding */ RESOURCES_PER_API),
/* harmony export */   eN: () => (/* binding */ checkTimeout),
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
const COMPRESSION_BYTES = 10 * 1024 * 1024;
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
/** One of the three there are; that several are refused, and the text, are unverified. */
function checkEndpointTypes(types) {
    if (types.length === 1 && APIS.has(types[0] ?? ''))
        return;
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid endpoint types specified: ${types.join(', ')}`);
}
/** Text unverified. */
function checkPolicy(policy) {
    if ((policy?.length ?? 0) <= POLICY_LENGTH)
        return;
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid policy document: it has more than ${POLICY_LENGTH} characters`);
}
/** Text unverified. */
function checkCompressionSize(bytes) {
    if (bytes === undefined || (Number.isInteger(bytes) && bytes >= 0 && bytes <= COMPRESSION_BYTES))
        return;
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Invalid minimum compression size, must be between 0 and ${COMPRESSION_BYTES}`);
}
/** 50 ms to 29 s (API reference of PutIntegration); the text is from memory. */
function checkTimeout(milliseconds) {
    if (milliseconds === undefined || (Number.isInteger(milliseconds) && milliseconds >= 50 && milliseconds <= 29_000))
        return;
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('Timeout should be between 50 ms and 29000 ms');
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
    if (!(Number.isInteger(size) && size >= 1))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)('Invalid limit parameter'); // unverified text
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
/* harmony export */   XW: () => (/* binding */ checkUnmapped),
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
/** The text was recorded for stages of HTTP APIs; that stages of REST APIs, and APIs, are refused alike is unverified. */
function checkUnmapped({ domains }, kind, name, isAbout) {
    const mapped = [...domains].filter(([, domain]) => isAbout(domain));
    if (mapped.length === 0)
        return;
    const hosts = [...new Set(mapped.map(([key]) => key.split('/')[0]))].join(', ');
    throw (0,_fault__WEBPACK_IMPORTED_MODULE_0__/* .badRequest */ .li)(`Deleting ${kind} ${name} failed. Please remove all base path mappings related to the ${kind} in your domains: ${hosts}`);
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

/***/ 5500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ blobOf),
/* harmony export */   NX: () => (/* binding */ repositoryOperations),
/* harmony export */   Tl: () => (/* binding */ filesAt),
/* harmony export */   pv: () => (/* binding */ pullOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7052);
/* harmony import */ var _state__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3439);



/** The id of a file's content, as git computes it. */
const blobOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
const repositoryOperations = (state, perform) => ({
    getContent: (input) => perform('repos.getContent', ['contents', 'read'], input, () => found(filesAt(state, input.ref)?.get(input.path))),
    putContent: (input) => perform('repos.createOrUpdateFileContents', ['contents', 'write'], input, () => {
        const head = `heads/${input.branch}`;
        const before = state.commits.get(state.refs.get(head) ?? '') ?? (state.refs.size === 0 ? [] : undefined);
        if (before === undefined)
            throw new _fault__WEBPACK_IMPORTED_MODULE_1__/* .WorldFault */ .t6('NotFound', 404, `Branch ${input.branch} not found`);
        const files = new Map(before);
        checkBlob(input, files.get(input.path));
        const commit = (state.nextId++).toString(16).padStart(40, '0');
        state.commits.set(commit, new Map([...files, [input.path, input.text]]));
        state.refs.set(head, commit);
        return { commit, isNew: !files.has(input.path) };
    }),
    ...pullOperations(state, perform),
    ...refOperations(state, perform),
});
/** Both texts are from memory. */
function checkBlob({ path, sha }, before) {
    if (before === undefined)
        return;
    if (sha === undefined)
        throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .unprocessable */ .Pq)('Invalid request.\n\n"sha" wasn\'t supplied.');
    if (sha !== blobOf(before))
        throw (0,_fault__WEBPACK_IMPORTED_MODULE_1__/* .conflict */ .hj)(`${path} does not match ${sha}`);
}
const pullOperations = (state, perform) => ({
    getPull: (input) => perform('pulls.get', ['pull-requests', 'read'], input, () => found(pullOf(state, input.number))),
    createPull: (input) => perform('pulls.create', ['pull-requests', 'write'], input, () => {
        for (const field of ['head', 'base']) {
            if (!state.refs.has(`heads/${input[field]}`))
                throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .unprocessable */ .Pq)(`Validation Failed: ${field} is invalid`);
        }
        const pull = { number: Math.max(0, ...state.pulls.keys()) + 1, state: 'open', ...input };
        state.pulls.set(pull.number, pull);
        return pull;
    }),
    updatePull: (input) => perform('pulls.update', ['pull-requests', 'write'], input, () => {
        const pull = { ...found(pullOf(state, input.number)), state: input.state };
        state.pulls.set(pull.number, pull);
        return pull;
    }),
});
const refOperations = (state, perform) => ({
    getRef: (input) => perform('git.getRef', ['contents', 'read'], input, () => found(state.refs.get(input.ref))),
    branchesAt: (input) => perform('repos.listBranchesForHeadCommit', ['contents', 'read'], input, () => {
        if (filesOf(state, input.commit) === undefined)
            throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .unprocessable */ .Pq)(`No commit found for SHA: ${input.commit}`);
        const refs = [...state.refs].filter(([ref, sha]) => sha === input.commit && ref.startsWith('heads/'));
        return refs.map(([ref]) => ref.slice('heads/'.length));
    }),
    createRef: (input) => perform('git.createRef', ['contents', 'write'], input, () => {
        const files = filesOf(state, input.sha);
        if (files === undefined)
            throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .unprocessable */ .Pq)('Object does not exist');
        if (state.refs.has(input.ref))
            throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .unprocessable */ .Pq)('Reference already exists');
        state.commits.set(input.sha, files);
        state.refs.set(input.ref, input.sha);
        return input.sha;
    }),
    deleteRef: (input) => perform('git.deleteRef', ['contents', 'write'], input, () => {
        if (!state.refs.delete(input.ref))
            throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .unprocessable */ .Pq)('Reference does not exist');
    }),
});
/** Its files; `undefined`: there is no such commit, branch or tag. Of one name, the branch goes first (unverified). */
function filesAt(state, ref) {
    const { refs } = state;
    const commit = refs.get(ref.replace(/^refs\//, '')) ?? refs.get(`heads/${ref}`) ?? refs.get(`tags/${ref}`);
    return filesOf(state, commit ?? ref);
}
function filesOf(state, commit) {
    const known = state.commits.get(commit);
    if (known !== undefined || !state.isObliging || !COMMIT.test(commit))
        return known;
    return state.commits.get(state.refs.get(`heads/${_state__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_BRANCH */ .nU}`) ?? '') ?? new Map();
}
const COMMIT = /^[0-9a-f]{40}$/;
function pullOf(state, number) {
    const known = state.pulls.get(number);
    if (known !== undefined || !state.isObliging || !(number > 0))
        return known;
    return { number, state: 'open', head: _state__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_BRANCH */ .nU, base: _state__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_BRANCH */ .nU };
}
const found = (value) => {
    if (value === undefined)
        throw (0,_state__WEBPACK_IMPORTED_MODULE_2__/* .notFound */ .mX)();
    return value;
};


/***/ }),

/***/ 3439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ unprocessable),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   nU: () => (/* binding */ DEFAULT_BRANCH)
/* harmony export */ });
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7052);

const DEFAULT_BRANCH = 'main';
const notFound = () => new _fault__WEBPACK_IMPORTED_MODULE_0__/* .WorldFault */ .t6('NotFound', 404, 'Not Found');
const unprocessable = (message) => new _fault__WEBPACK_IMPORTED_MODULE_0__/* .WorldFault */ .t6('UnprocessableEntity', 422, message);


/***/ }),

/***/ 6605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./src/domain/units.ts
var units = __webpack_require__(3503);
// EXTERNAL MODULE: ./src/world/fault.ts
var fault = __webpack_require__(7052);
// EXTERNAL MODULE: ./src/world/numbers.ts
var numbers = __webpack_require__(3594);
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
    return {
        position: query.get('position') ?? undefined,
        limit: limit === null ? undefined : ((0,numbers/* wholeNumber */.r)(limit, 1, Infinity) ?? NaN),
    };
};
/** On the wire every list is called `item`. */
const list = ({ items, position }) => ({ item: items, position });
const apiRoutes = (gateway) => [
    // Both are a POST to the same path; what tells them apart is the mode.
    row(201, 'POST /restapis', (request) => request.query.get('mode') === 'import'
        ? gateway.importRestApi(imported(request))
        : gateway.createRestApi(newApi(request.fields()))),
    row(200, 'GET /restapis', (request) => list(gateway.getRestApis(pageInput(request)))),
    row(200, 'GET /restapis/{restApiId}', (request) => gateway.getRestApi(apiOf(request))),
    row(200, 'PUT /restapis/{restApiId}', (request) => gateway.putRestApi({
        ...apiOf(request),
        ...imported(request),
        mode: request.query.get('mode') === 'overwrite' ? 'overwrite' : 'merge',
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
/** The parameters of an import stand in the query, beside everything else there. */
const imported = ({ query, raw }) => ({
    body: raw,
    failOnWarnings: query.get('failonwarnings') === 'true',
    parameters: Object.fromEntries(query),
});
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
        throttle: throttlesOf(stage.fieldsMap('throttle')),
    })),
    throttle: throttleOf(fields.fields('throttle')),
    quota: quotaOf(fields.fields('quota')),
    tags: fields.texts('tags'),
});
/** By path and method: `/orders/GET`. */
const throttlesOf = (throttles) => throttles &&
    Object.fromEntries(Object.entries(throttles).map(([method, fields]) => [method, throttleOf(fields) ?? {}]));
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
                return timeOf(value.getTime());
            if (this.isForm && typeof value === 'string')
                return (0,iso_time/* fromIso */.a)(value);
            return typeof value === 'number' ? timeOf(value * 1000) : undefined;
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
    fieldsMap(name) {
        return this.member(name, (value) => isMapOf(value, isObject)
            ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, new Fields(one, this.isForm)]))
            : undefined);
    }
    /** Any JSON object, as it came. */
    object(name) {
        return this.member(name, (value) => (isObject(value) ? value : undefined));
    }
    numberOf(value) {
        if (this.isForm && isText(value) && value.trim() !== '')
            return finite(Number(value));
        return typeof value === 'number' ? finite(value) : undefined;
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
/** JSON has numbers too long for one, and CBOR has `NaN`. */
const finite = (number) => (Number.isFinite(number) ? number : undefined);
/** The furthest time from the epoch that a date can have (ECMAScript, "time values"). */
const FURTHEST = 8.64e15;
const timeOf = (time) => (Math.abs(time) <= FURTHEST ? (0,units/* instant */.uR)(time) : undefined);
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
const isBelow = (root, pathname) => pathname === root || pathname.startsWith(`${root}/`);
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

;// CONCATENATED MODULE: ./src/world/http/callers.ts
/*
 * A web page that somebody has open can send requests to this machine too. What its browser says about it, `Origin` and
 * `Sec-Fetch-Site`, it cannot forge; and a name of its own that it lets lead here stays in `Host`.
 */
/** Why a caller is turned away; `undefined`: it may ask. */
function refusalOf({ hostname }, { origin, 'sec-fetch-site': site }, domains) {
    if (!LOCAL.has(hostname) && !EXECUTE_API.test(hostname) && !isMapped(hostname, domains)) {
        return `${hostname} is no host of this world: ask 127.0.0.1 or localhost, or map it as a custom domain`;
    }
    if (origin !== undefined && !isLocal(origin))
        return `A page of ${origin} may not ask: only pages of this machine may`;
    if (site === 'cross-site')
        return 'A page of another site may not ask: only pages of this machine may';
    return undefined;
}
const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);
const EXECUTE_API = /^[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/;
const isMapped = (hostname, domains) => [...domains.keys()].some((name) => name === hostname || name.startsWith(`${hostname}/`));
/** `null` is the origin of a page that hides its own. */
const isLocal = (origin) => URL.canParse(origin) && LOCAL.has(new URL(origin).hostname);

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
const escaped = (text) => text
    .replace(NO_CHARACTER, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#xD;');
/** What no XML document can have, escaped or not (XML 1.0, "Char"); and a reader takes a bare `\r` for a line feed. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
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

// EXTERNAL MODULE: ./src/world/api-gateway/domain-names.ts
var domain_names = __webpack_require__(6607);
;// CONCATENATED MODULE: ./src/world/http/data-plane.ts


const DATA_PLANE = '/_aws/execute-api';
/** Whether a stage is asked: below `/_aws/execute-api` of any host, or at a custom domain. `target` is the path as it came. */
const isDataPlane = ({ domains }, { hostname }, target) => isBelow(DATA_PLANE, target) || (0,domain_names/* mappedTarget */.L_)(domains, hostname, target) !== undefined;
/** Paths go on as they came: what is encoded in them means something to their routes only. */
const dataPlaneFace = (world) => async ({ method, url, target, headers, body }) => {
    const where = placeOf(world, url, target);
    const { cookies = [], ...answer } = await world.dataPlane.send({ ...where, method, headers, body });
    const mapped = answer.headers['set-cookie'] ?? [];
    return cookies.length === 0
        ? answer
        : { ...answer, headers: { ...answer.headers, 'set-cookie': [mapped, cookies].flat(2) } };
};
/** `/{api}/{stage}/…`, unless a domain says which. */
function placeOf({ domains }, { hostname }, target) {
    const domain = (0,domain_names/* mappedTarget */.L_)(domains, hostname, target);
    const stageOf = domain?.stage === undefined ? '' : `/${domain.stage}`;
    const below = domain ? `/${domain.api}${stageOf}${domain.path}` : target.slice(DATA_PLANE.length);
    const [, api = '', stage = '', rest = ''] = /^\/([^/?]*)(?:\/([^/?]*))?(.*)$/s.exec(below) ?? [];
    return { api, stage, path: rest.startsWith('/') ? rest : `/${rest}` };
}

// EXTERNAL MODULE: ./src/world/github/repository.ts
var repository = __webpack_require__(5500);
// EXTERNAL MODULE: ./src/world/github/state.ts
var state = __webpack_require__(3439);
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
        const wire = value instanceof Changed ? json(200, value.value) : json(status, value, linkTo(request, value));
        return { ...wire, milliseconds: world.github.latency };
    }
    throw new fault/* WorldFault */.t6('NotFound', 404, 'Not Found');
};
const github_asked = ({ url, body, method }, found) => ({
    path: (name) => found[name] ?? '',
    query: url.searchParams,
    fields: method === 'GET' ? new Fields({}) : Fields.parse(body),
    origin: url.origin,
});
/** What was there before and is changed, where the row's status is for what is new. */
class Changed {
    value;
    constructor(value) {
        this.value = value;
    }
}
const MOST_PER_PAGE = 100;
/** What is no number counts as absent (from memory); more than there can be is the most. */
const page = (query) => ({
    page: (0,numbers/* wholeNumber */.r)(query.get('page') ?? '', 1, Number.MAX_SAFE_INTEGER) ?? 1,
    perPage: Math.min((0,numbers/* wholeNumber */.r)(query.get('per_page') ?? '', 1, Infinity) ?? 30, MOST_PER_PAGE),
});
/** A page that is full has a next one. */
function linkTo({ url }, value) {
    const asked = page(url.searchParams);
    if (!Array.isArray(value) || value.length < asked.perPage)
        return {};
    const next = new URL(url);
    next.searchParams.set('page', String(asked.page + 1));
    return { link: `<${next.href}>; rel="next"` };
}
const REPOSITORY = '/repos/{owner}/{name}';
const github_row = (status, line, answer) => {
    const [method = '', path = ''] = line.split(' ', 2);
    return { method, path, status, answer };
};
const ROWS = [
    github_row(200, `GET ${REPOSITORY}/contents/{path+}`, ({ github }, ask) => {
        const text = github.getContent({ path: ask.path('path'), ref: ask.query.get('ref') ?? state/* DEFAULT_BRANCH */.nU });
        const content = Buffer.from(text).toString('base64');
        const size = Buffer.byteLength(text);
        return { type: 'file', encoding: 'base64', path: ask.path('path'), sha: (0,repository/* blobOf */.DE)(text), size, content };
    }),
    github_row(201, `PUT ${REPOSITORY}/contents/{path+}`, ({ github }, ask) => {
        const [path, branch] = [ask.path('path'), ask.fields.text('branch') ?? state/* DEFAULT_BRANCH */.nU];
        const text = Buffer.from(ask.fields.required('content'), 'base64').toString();
        const { commit, isNew } = github.putContent({ path, text, branch, sha: ask.fields.text('sha') });
        const value = { content: { type: 'file', path, sha: (0,repository/* blobOf */.DE)(text) }, commit: { sha: commit } };
        return isNew ? value : new Changed(value);
    }),
    github_row(201, `POST ${REPOSITORY}/pulls`, ({ github }, { fields }) => pullOnWire(github.createPull({ head: fields.required('head'), base: fields.required('base') }))),
    github_row(200, `GET ${REPOSITORY}/pulls/{number}`, ({ github }, ask) => pullOnWire(github.getPull({ number: Number(ask.path('number')) }))),
    github_row(200, `PATCH ${REPOSITORY}/pulls/{number}`, ({ github }, ask) => {
        const state = ask.fields.required('state') === 'closed' ? 'closed' : 'open';
        return pullOnWire(github.updatePull({ number: Number(ask.path('number')), state }));
    }),
    github_row(200, `GET ${REPOSITORY}/commits/{commit}/branches-where-head`, ({ github }, ask) => github.branchesAt({ commit: ask.path('commit') }).map((name) => ({ name, commit: { sha: ask.path('commit') } }))),
    github_row(201, `POST ${REPOSITORY}/git/refs`, ({ github }, { fields }) => {
        const ref = fullRef(fields.required('ref'));
        return refOnWire(ref, github.createRef({ ref, sha: fields.required('sha') }));
    }),
    github_row(204, `DELETE ${REPOSITORY}/git/refs/{ref+}`, ({ github }, ask) => github.deleteRef({ ref: ask.path('ref') })),
    github_row(200, `GET ${REPOSITORY}/git/ref/{ref+}`, ({ github }, ask) => {
        const ref = ask.path('ref');
        return refOnWire(ref, github.getRef({ ref }));
    }),
    github_row(200, `GET ${REPOSITORY}/issues/{number}/comments`, ({ github }, ask) => {
        const comments = github.listComments({ issue: Number(ask.path('number')), ...page(ask.query) });
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
        return github
            .listDeployments({ ...page(ask.query), ...(environment !== null && { environment }) })
            .map(deploymentOnWire);
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
        const { page: number, perPage } = page(ask.query);
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
/** Without its `refs/`. GitHub's reference: it has to start with `refs` and to have two slashes; the text is from memory. */
function fullRef(ref) {
    const [, name] = /^refs\/([^/]+\/.+)$/.exec(ref) ?? [];
    if (name === undefined)
        throw (0,state/* unprocessable */.Pq)('Validation Failed: ref is not a fully qualified reference');
    return name;
}
const refOnWire = (ref, sha) => ({
    ref: `refs/${ref}`,
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

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/world/http/incoming.ts

/** Above what PutRestApi takes. */
const MOST_BYTES = 8 * 1024 * 1024;
/** A name or an address, and a port: nothing that would make another URL of it. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;
/** What is asked for; `undefined`: the host or the target is none. */
function urlOf({ headers: { host = '127.0.0.1' }, url: target = '/' }) {
    // A path that begins with two slashes is a path all the same, and no host.
    const text = target.startsWith('/') ? `http://${host}${target}` : target;
    return HOST.test(host) && URL.canParse(text) ? new URL(text) : undefined;
}
/** Path and query of what is asked for, as they came; a proxy is asked with the host before them. */
const targetOf = ({ url: target = '/' }) => target.startsWith('/') ? target : target.replace(/^[^:/?#]+:\/\/[^/?#]*/, '');
/** The whole request; `isPlain`: its body is handed on as it came, compressed or not. */
async function received(incoming, url, isPlain) {
    const whole = await bodyOf(incoming);
    const isZipped = !isPlain && incoming.headers['content-encoding'] === 'gzip';
    const bytes = whole && isZipped ? inflated(whole) : whole;
    if (bytes === undefined)
        return 'too long';
    if (bytes === 'malformed')
        return bytes;
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
    return {
        method: incoming.method ?? 'GET',
        url,
        target: targetOf(incoming),
        headers: Object.fromEntries(headers),
        body: bytes.toString(),
        bytes,
    };
}
/** What is too long is read to its end and not kept: who still sends would not hear the answer. */
async function bodyOf(incoming) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of incoming) {
            size += chunk.length;
            if (size > MOST_BYTES)
                chunks.length = 0;
            else
                chunks.push(chunk);
        }
    }
    catch {
        // Whoever hangs up while sending hears no answer, whatever it is.
        return undefined;
    }
    return size > MOST_BYTES ? undefined : Buffer.concat(chunks);
}
/** SDKs compress large PutMetricData. `undefined`: too long. */
function inflated(bytes) {
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: MOST_BYTES });
    }
    catch (error) {
        return isTooLarge(error) ? undefined : 'malformed';
    }
}
const isTooLarge = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

;// CONCATENATED MODULE: ./src/world/http/loopback.ts

const loopback_MOST_BYTES = 10 * 1024 * 1024;
/**
 * HTTP endpoints on this machine, until `ended` is aborted; connections are kept, redirects are handed on. An answer is at
 * most 10 MB, as in AWS.
 */
function loopbackBackend(ended) {
    const agent = new external_node_http_.Agent({ keepAlive: true });
    ended.addEventListener('abort', () => agent.destroy(), { once: true });
    return ({ method, url, headers, body, timeout }) => new Promise((resolve) => {
        const late = AbortSignal.timeout(timeout);
        const signal = AbortSignal.any([late, ended]);
        const fail = (error) => {
            resolve(late.aborted ? { kind: 'timeout' } : { kind: 'unreachable', why: error.message });
        };
        const outgoing = (0,external_node_http_.request)(url, { method, headers, agent, signal }, (incoming) => {
            const chunks = [];
            let size = 0;
            incoming.on('error', fail);
            incoming.on('data', (chunk) => {
                size += chunk.length;
                if (size <= loopback_MOST_BYTES)
                    return void chunks.push(chunk);
                resolve({ kind: 'too-long' });
                incoming.destroy();
            });
            incoming.on('end', () => {
                const { 'set-cookie': cookies = [], ...others } = incoming.headers;
                const names = Object.entries(others).map(([name, value]) => [name, [value].flat().join(', ')]);
                const headers = Object.fromEntries(names);
                const status = incoming.statusCode ?? 502;
                resolve({ kind: 'answer', status, headers, cookies, body: Buffer.concat(chunks).toString() });
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
    Target: scheduler_targetOf(fields.fields('Target')),
});
const scheduler_targetOf = (fields = new Fields({})) => ({
    Arn: fields.required('Arn'),
    RoleArn: fields.required('RoleArn'),
    Input: fields.text('Input'),
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
async function serve(world, { port, onAnswer, onBug }) {
    const ended = new AbortController();
    // Every answer that takes its time listens to it.
    (0,external_node_events_.setMaxListeners)(0, ended.signal);
    const backend = loopbackBackend(ended.signal);
    world.dataPlane.backend ??= backend;
    const hosting = { world, faces: facesOf(world), ended: ended.signal };
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        outgoing.once('close', () => {
            const status = outgoing.writableFinished ? outgoing.statusCode : undefined;
            onAnswer?.({ method: incoming.method ?? '', path: incoming.url ?? '', status });
        });
        handle(hosting, incoming, outgoing).catch((error) => {
            onBug?.(error);
            if (outgoing.headersSent)
                return void incoming.socket.destroy();
            const { status, headers, body } = json(500, { message: 'Internal server error' });
            outgoing.writeHead(status, headers).end(body);
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
            ended.abort();
            if (world.dataPlane.backend === backend)
                world.dataPlane.backend = undefined;
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
function faceOf(request) {
    if (isBelow(GITHUB, request.url.pathname))
        return 'github';
    return signedFor(request) ?? unsignedFor(request);
}
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
async function handle(hosting, incoming, outgoing) {
    const { clock } = hosting.world;
    const answer = await answerTo(hosting, incoming);
    // The connection breaks, as it does when an answer is lost on the way.
    if (answer === undefined)
        return void incoming.socket.destroy();
    const { milliseconds = 0 } = answer;
    if (milliseconds > 0)
        await clock.sleepUntil((0,units/* after */.Pl)(clock.now(), (0,units/* millis */.ne)(milliseconds)), hosting.ended);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
}
/** `undefined`: there is no answer at all. */
async function answerTo({ world, faces }, incoming) {
    const url = urlOf(incoming);
    if (url === undefined)
        return json(400, { message: 'Bad Request' });
    const refusal = refusalOf(url, incoming.headers, world.domains);
    if (refusal !== undefined)
        return json(403, { message: refusal });
    const isForStage = isDataPlane(world, url, targetOf(incoming));
    const request = await received(incoming, url, isForStage);
    if (request === 'too long')
        return json(413, { message: 'Request Too Long' });
    if (request === 'malformed')
        return json(400, { message: 'Bad Request' });
    return serve_answered(faces[isForStage ? 'execute-api' : faceOf(request)], request);
}
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


/***/ }),

/***/ 3594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ wholeNumber),
/* harmony export */   z: () => (/* binding */ decimalNumber)
/* harmony export */ });
/* Numbers that travel as text, in plain digits: what only JavaScript takes for one, `0x10`, `1e3`, `Infinity`, is none. */
/** `undefined`: not a whole number from `min` to `max`. */
const wholeNumber = (text, min, max) => /^-?\d+$/.test(text) ? within(Number(text), min, max) : undefined;
/** `undefined`: not a number from `min` to `max`. */
const decimalNumber = (text, min, max) => /^-?\d+(?:\.\d+)?$/.test(text) ? within(Number(text), min, max) : undefined;
const within = (number, min, max) => number >= min && number <= max ? number : undefined;


/***/ }),

/***/ 9853:
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
/** IAM's refusal. That API Gateway and Scheduler say it with this code is unverified: their service models list no such error. */
const accessDenied = (user, { action, resource }) => new fault/* WorldFault */.t6(/^(apigateway|scheduler):/.test(action) ? 'AccessDeniedException' : 'AccessDenied', 403, `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`);

// EXTERNAL MODULE: ./src/world/api-gateway/limits.ts
var limits = __webpack_require__(6354);
// EXTERNAL MODULE: ./src/world/api-gateway/pages.ts
var pages = __webpack_require__(1644);
// EXTERNAL MODULE: ./src/world/api-gateway/records.ts
var records = __webpack_require__(1638);
// EXTERNAL MODULE: ./src/world/numbers.ts
var numbers = __webpack_require__(3594);
;// CONCATENATED MODULE: ./src/world/api-gateway/usage-plans.ts





function createUsagePlan(store, input) {
    if (input.name === '')
        throw (0,fault/* badRequest */.li)('Usage plan name cannot be blank'); // unverified text
    (0,limits/* checkTags */.MK)(input.tags ?? {});
    checkPeriod(input.quota);
    const id = store.newId(6);
    const apiStages = input.apiStages ?? [];
    for (const { apiId, stage } of apiStages)
        checkStage(store, id, apiId, stage);
    const shape = (0,records/* present */.Eb)({ ...input, id, apiStages });
    store.usagePlans.set(id, { shape, keys: [] });
    return shape;
}
/** Those of the service model; the text is unverified. */
function checkPeriod({ period = 'DAY' } = {}) {
    if (!['DAY', 'WEEK', 'MONTH'].includes(period))
        throw (0,fault/* badRequest */.li)(`Invalid quota period specified: ${period}`);
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
    checkPeriod(shape.quota);
    store.usagePlans.set(shape.id, { ...before, shape: (0,records/* present */.Eb)(shape) });
    return (0,records/* present */.Eb)(shape);
}
function deleteUsagePlan(store, input) {
    planOf(store, input.usagePlanId);
    store.usagePlans.delete(input.usagePlanId);
}
function numberOf(value) {
    const number = (0,numbers/* decimalNumber */.z)(value, 0, Number.MAX_SAFE_INTEGER);
    if (number === undefined)
        throw (0,fault/* badRequest */.li)(`Invalid number: ${value}`); // unverified text
    return number;
}
const REPLACEABLE = new Map(Object.entries({
    '/name': (plan, name) => ({ ...plan, name }),
    '/description': (plan, description) => ({ ...plan, description }),
    '/throttle/rateLimit': (plan, value) => ({ ...plan, throttle: { ...plan.throttle, rateLimit: numberOf(value) } }),
    '/throttle/burstLimit': (plan, value) => ({ ...plan, throttle: { ...plan.throttle, burstLimit: numberOf(value) } }),
    '/quota/limit': (plan, value) => ({ ...plan, quota: { ...plan.quota, limit: numberOf(value) } }),
    '/quota/offset': (plan, value) => ({ ...plan, quota: { ...plan.quota, offset: numberOf(value) } }),
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

;// CONCATENATED MODULE: ./src/world/own.ts
/** What a map has under a name that comes from outside; never what all objects inherit, such as `constructor`. */
const own = (map, name) => Object.hasOwn(map, name) ? map[name] : undefined;

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
    checkParent(parent.path);
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
/** From memory. */
function checkParent(path) {
    if (/\+\}(?:\/|$)/.test(path))
        throw (0,fault/* badRequest */.li)('Cannot create a child of a resource with a greedy path variable.');
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
    if (gone.parentId === undefined)
        throw (0,fault/* badRequest */.li)('The root resource cannot be deleted'); // from memory; the text is unverified
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
    const { resourceMethods } = resourceOf((0,records/* apiOf */.ir)(store, input.restApiId), input.resourceId);
    const method = own(resourceMethods, input.httpMethod);
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

;// CONCATENATED MODULE: ./src/world/api-gateway/json-shapes.ts
/* Reads members of a document that a stranger wrote: what is of another type counts as absent. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value) => (isObject(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => (typeof value === 'string' ? value : undefined);

;// CONCATENATED MODULE: ./src/world/api-gateway/methods.ts





function putMethod(store, input) {
    const resource = resourceOf((0,records/* apiOf */.ir)(store, input.restApiId), input.resourceId);
    checkMethod(input);
    if (own(resource.resourceMethods, input.httpMethod) !== undefined) {
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
const METHODS = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
const AUTHORIZATION_TYPES = ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'];
/** What there is says the API reference of PutMethod; the texts are unverified. */
function checkMethod({ httpMethod, authorizationType }) {
    if (!METHODS.includes(httpMethod))
        throw (0,fault/* badRequest */.li)(`Invalid HTTP method specified: ${httpMethod}`);
    if (!AUTHORIZATION_TYPES.includes(authorizationType)) {
        throw (0,fault/* badRequest */.li)(`Invalid authorization type specified: ${authorizationType}`);
    }
}
const getMethod = (store, input) => methodOf(store, input);
function deleteMethod(store, input) {
    methodOf(store, input);
    putMethodRecord(store, input, undefined);
}
function putMethodResponse(store, input) {
    const method = methodOf(store, input);
    if (own(method.methodResponses ?? {}, input.statusCode) !== undefined) {
        throw (0,fault/* conflict */.hj)('Response already exists for this resource'); // from memory
    }
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
const integrationOf = (resourceId, given) => {
    (0,limits/* checkTimeout */.eN)(given.timeoutInMillis);
    return (0,records/* present */.Eb)({
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
};
function putIntegrationResponse(store, input) {
    const method = methodOf(store, input);
    const integration = method.methodIntegration;
    if (integration === undefined)
        throw (0,fault/* badRequest */.li)('Invalid Integration identifier specified');
    if (own(method.methodResponses ?? {}, input.statusCode) === undefined) {
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
/** How many resources these paths make with all their parents and `before`; what is more than `most` is not counted. */
function resourcesOf(before, operations, most) {
    const paths = new Set(before.map(({ path }) => path));
    for (const { path } of operations) {
        for (let end = path.indexOf('/', 1); end !== -1 && paths.size <= most; end = path.indexOf('/', end + 1)) {
            paths.add(path.slice(0, end));
        }
        if (paths.size > most)
            break;
        paths.add(path);
    }
    return paths.size;
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
        requestModels: requestModelsOf(operation.shape),
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
const PLACES = new Map([
    ['query', 'querystring'],
    ['path', 'path'],
    ['header', 'header'],
]);
function requestParametersOf(shape) {
    const found = listOf(shape['parameters']).flatMap((one) => {
        const parameter = objectOf(one);
        const place = PLACES.get(textOf(parameter['in']) ?? '');
        const name = textOf(parameter['name']);
        if (place === undefined || name === undefined)
            return [];
        return [[`method.request.${place}.${name}`, parameter['required'] === true]];
    });
    return found.length === 0 ? undefined : Object.fromEntries(found);
}
/** By content type; a schema without a name makes no model here. */
function requestModelsOf(shape) {
    const inBody = listOf(shape['parameters'])
        .map(objectOf)
        .find((parameter) => parameter['in'] === 'body');
    const types = listOf(shape['consumes']).flatMap((type) => textOf(type) ?? []);
    const content = objectOf(objectOf(shape['requestBody'])['content']);
    const schemas = inBody
        ? (types.length > 0 ? types : ['application/json']).map((type) => [type, inBody['schema']])
        : Object.entries(content).map(([type, one]) => [type, objectOf(one)['schema']]);
    const found = schemas.flatMap(([type, schema]) => {
        const name = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(textOf(objectOf(schema)['$ref']) ?? '')?.[1];
        return name === undefined ? [] : [[type, name]];
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/world/api-gateway/base-path.ts



/**
 * What stands before each path of an imported definition: nothing for `ignore`, all of its base path for `prepend`, all but the
 * first part for `split` (AWS developer guide, "basePath"). The text of the refusal is unverified.
 */
function prefixOf(document, mode = 'ignore') {
    switch (mode) {
        case 'ignore':
            return '';
        case 'prepend':
            return basePathOf(document);
        case 'split':
            return basePathOf(document).replace(/^\/[^/]*/, '');
        default:
            throw (0,fault/* badRequest */.li)(`Invalid basepath specified: ${mode}`);
    }
}
/** Swagger's `basePath`, or the path of the first server with its variables' defaults. */
function basePathOf(document) {
    const server = objectOf(listOf(document['servers'])[0]);
    const variables = objectOf(server['variables']);
    const url = (textOf(server['url']) ?? '').replace(/\{([^{}]*)\}/g, (_, name) => textOf(objectOf(own(variables, name))['default']) ?? '');
    const path = textOf(document['basePath']) ?? url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
    const parts = path.split('/').filter((part) => part !== '');
    return parts.map((part) => `/${part}`).join('');
}

;// CONCATENATED MODULE: ./src/world/api-gateway/references.ts


/** How many references may lead to the next one. */
const MOST_STEPS = 20;
/** What a local reference leads to, `{ $ref: '#/components/parameters/page' }`; whatever else is given as it is. */
function resolved(document, value) {
    let found = value;
    for (let step = 0; step < MOST_STEPS; step += 1) {
        const reference = isObject(found) ? textOf(found['$ref']) : undefined;
        if (reference?.startsWith('#/') !== true)
            return found;
        found = placeOf(document, reference);
    }
    return undefined;
}
/** What a JSON pointer in a fragment leads to (RFC 6901, 6). */
function placeOf(document, reference) {
    return reference
        .slice(2)
        .split('/')
        .map((part) => decoded(part).replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce((value, name) => {
        if (Array.isArray(value))
            return /^\d+$/.test(name) ? value[Number(name)] : undefined;
        return isObject(value) ? own(value, name) : undefined;
    }, document);
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
/** The local references that lead nowhere, each once. What YAML repeats by name is looked at once. */
function danglingIn(document) {
    const seen = new Set();
    const references = new Set();
    const left = [document];
    while (left.length > 0) {
        const value = left.pop();
        if (typeof value !== 'object' || value === null || seen.has(value))
            continue;
        seen.add(value);
        for (const [name, member] of Object.entries(value)) {
            if (name === '$ref' && typeof member === 'string' && member.startsWith('#/'))
                references.add(member);
            left.push(member);
        }
    }
    return [...references].filter((reference) => placeOf(document, reference) === undefined);
}

;// CONCATENATED MODULE: ./src/world/api-gateway/openapi.ts






/** The text as recorded from AWS; what exactly AWS finds invalid is known only in part. */
const invalid = () => (0,fault/* badRequest */.li)('Invalid OpenAPI input.');
/** `basePath`: `ignore` when absent, `prepend`, `split`. Throws `Invalid OpenAPI input.` */
function parseDefinition(body, basePath) {
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
        operations: operationsOf(document, paths, schemes, prefixOf(document, basePath)),
        models: Object.entries(schemas).map(([name, schema]) => ({ name, schema: schema ?? {} })),
        authorizers: authorizersOf(schemes),
        validators: Object.entries(objectOf(document['x-amazon-apigateway-request-validators'])).map(([name, flags]) => ({
            name,
            flags: objectOf(flags),
        })),
        ...settingsOf(document),
        warnings: warningsOf(document),
    };
}
function parsed(body) {
    try {
        const document = body.trimStart().startsWith('{') ? JSON.parse(body) : yamlOf(body);
        if (isObject(document))
            return document;
    }
    catch {
        // Whatever is wrong with the text, AWS says the same.
    }
    throw invalid();
}
/** Each key is compared with all others when they must be unique, which takes minutes for a long document: the last counts. */
const yamlOf = (body) => (0,dist/* parse */.qg)(body, { maxAliasCount: 100, logLevel: 'silent', uniqueKeys: false });
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
const openapi_METHODS = new Map([
    ['get', 'GET'],
    ['put', 'PUT'],
    ['post', 'POST'],
    ['delete', 'DELETE'],
    ['patch', 'PATCH'],
    ['head', 'HEAD'],
    ['options', 'OPTIONS'],
    ['x-amazon-apigateway-any-method', 'ANY'],
]);
function operationsOf(document, paths, schemes, prefix) {
    return Object.entries(paths).flatMap(([below, item]) => {
        if (!below.startsWith('/') || !isObject(item))
            throw invalid();
        const path = below === '/' && prefix !== '' ? prefix : `${prefix}${below}`;
        return Object.entries(item).flatMap(([key, shape]) => {
            const method = openapi_METHODS.get(key);
            if (method === undefined)
                return [];
            if (!isObject(shape))
                throw invalid();
            return [operationOf(document, schemes, path, method, wholeShape(document, item, shape))];
        });
    });
}
/** With what stands in the path or the document for it, and what references lead to. */
function wholeShape(document, item, shape) {
    const parameters = [...listOf(item['parameters']), ...listOf(shape['parameters'])];
    return {
        ...shape,
        parameters: parameters.flatMap((one) => resolved(document, one) ?? []),
        requestBody: resolved(document, shape['requestBody']),
        consumes: shape['consumes'] ?? document['consumes'],
    };
}
function operationOf(document, schemes, path, method, shape) {
    const asked = listOf(shape['security'] ?? document['security']).flatMap((one) => Object.keys(objectOf(one)));
    const schemesAsked = asked.map((name) => objectOf(own(schemes, name)));
    const isKey = (scheme) => scheme['type'] === 'apiKey' && scheme['x-amazon-apigateway-authorizer'] === undefined;
    const isSigned = (scheme) => scheme['x-amazon-apigateway-authtype'] === 'awsSigv4';
    return {
        path,
        method,
        shape,
        security: asked,
        isApiKeyRequired: schemesAsked.some((scheme) => isKey(scheme) && !isSigned(scheme)),
        isSigned: schemesAsked.some(isSigned) || isAskedBySelf(shape),
        validator: textOf(shape['x-amazon-apigateway-request-validator'] ?? document['x-amazon-apigateway-request-validator']),
    };
}
/** `x-amazon-apigateway-auth` of the operation itself. */
const isAskedBySelf = (shape) => textOf(objectOf(shape['x-amazon-apigateway-auth'])['type'])?.toUpperCase() === 'AWS_IAM';
const authorizersOf = (schemes) => Object.entries(schemes).flatMap(([name, scheme]) => {
    const settings = objectOf(scheme)['x-amazon-apigateway-authorizer'];
    return isObject(settings) ? [{ name, scheme: objectOf(scheme), settings }] : [];
});
const MODEL = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/;
/** That AWS warns of what a reference does not find is unverified, and so are the texts. */
const warningsOf = (document) => danglingIn(document).map((reference) => {
    const model = MODEL.exec(reference)?.[1];
    return `Unable to resolve the reference ${model === undefined ? reference : `to the model ${model}`}`;
});

;// CONCATENATED MODULE: ./src/world/api-gateway/rest-apis.ts







function createRestApi(store, input) {
    if (input.name === '')
        throw (0,fault/* badRequest */.li)('API Name cannot be blank'); // unverified text
    (0,limits/* checkTags */.MK)(input.tags ?? {});
    (0,limits/* checkPolicy */.hM)(input.policy);
    (0,limits/* checkCompressionSize */.G3)(input.minimumCompressionSize);
    checkRoom(store, input);
    return makeApi(store, store.newId(10), input);
}
/** An import is told in its parameters. */
const typesOf = ({ endpointConfiguration, parameters = {} }) => endpointConfiguration?.types ?? [own(parameters, 'endpointConfigurationTypes') ?? 'EDGE'];
/** Whether CreateRestApi or ImportRestApi makes an edge-optimized API of this. */
const isEdge = (input) => typesOf(input).includes('EDGE');
/** Whether the account has room for one more API of its endpoint type, which has to be one. */
function checkRoom(store, input) {
    const types = typesOf(input);
    (0,limits/* checkEndpointTypes */.Tg)(types);
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
    '/minimumCompressionSize': (api, size) => withShape(api, { minimumCompressionSize: (0,numbers/* wholeNumber */.r)(size, 0, Infinity) ?? NaN }),
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
    (0,limits/* checkCompressionSize */.G3)(changed.shape.minimumCompressionSize);
    (0,records/* putApi */.yP)(store, changed);
    return changed.shape;
}
function deleteRestApi(store, { restApiId }) {
    (0,records/* apiOf */.ir)(store, restApiId);
    (0,records/* checkUnmapped */.XW)(store, 'API', restApiId, ({ api }) => api === restApiId);
    store.apis.delete(restApiId);
}

;// CONCATENATED MODULE: ./src/world/api-gateway/definitions.ts








/** Changes what stands in the API; stages, their variables, the endpoint's type and deployments stay. */
function putRestApi(store, input) {
    const api = (0,records/* apiOf */.ir)(store, input.restApiId);
    const definition = definitionOf(input);
    const { warnings } = definition;
    if (warnings.length > 0 && input.failOnWarnings === true) {
        throw (0,fault/* badRequest */.li)(`Warnings found during import:\n\t${warnings.join('\n\t')}`); // unverified text
    }
    const changed = input.mode === 'overwrite' ? overwritten(store, api, definition) : merged(store, api, definition);
    (0,limits/* checkPolicy */.hM)(changed.shape.policy);
    (0,limits/* checkCompressionSize */.G3)(changed.shape.minimumCompressionSize);
    (0,records/* putApi */.yP)(store, changed);
    return { ...changed.shape, ...(warnings.length > 0 && { warnings }) };
}
function importRestApi(store, input) {
    const { title } = definitionOf(input);
    checkRoom(store, input);
    const { id } = makeApi(store, store.newId(10), { name: title ?? 'Untitled', parameters: input.parameters });
    try {
        return putRestApi(store, { ...input, restApiId: id, mode: 'overwrite' });
    }
    catch (error) {
        store.apis.delete(id);
        throw error;
    }
}
function definitionOf({ body, parameters = {} }) {
    if (Buffer.byteLength(body) > limits/* DEFINITION_BYTES */.Ax)
        throw (0,fault/* badRequest */.li)('Invalid OpenAPI input.'); // unverified text
    const definition = parseDefinition(body, own(parameters, 'basepath'));
    for (const { path } of definition.operations)
        checkParent(path.slice(0, path.lastIndexOf('/')));
    return definition;
}
/** What the definition does not declare goes, and so do the ids of everything but the root: unverified, so not relied upon. */
function overwritten(store, api, definition) {
    const parts = partsOf(store, definition);
    const builtIn = api.content.models.filter(({ name }) => name === 'Empty' || name === 'Error');
    const root = api.content.resources.filter(({ path }) => path === '/').map(withoutMethods);
    checkResourceQuota(resourcesOf(root, definition.operations, limits/* RESOURCES_PER_API */.dS));
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
    checkResourceQuota(resourcesOf(api.content.resources, definition.operations, limits/* RESOURCES_PER_API */.dS));
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
const whole = (min, max) => (value) => (0,numbers/* wholeNumber */.r)(value, min, max);
const decimal = (min, max) => (value) => (0,numbers/* decimalNumber */.z)(value, min, max);
const CACHE_CONTROL_STRATEGIES = [
    'FAIL_WITH_403',
    'SUCCEED_WITH_RESPONSE_HEADER',
    'SUCCEED_WITHOUT_RESPONSE_HEADER',
];
/** The service model has a 32-bit integer for bursts. */
const MOST = 2 ** 31 - 1;
/** Patch path to member of the setting (AWS, "patch operations", UpdateStage). */
const SETTINGS = new Map([
    ['metrics/enabled', { member: 'metricsEnabled', read: flag }],
    ['logging/dataTrace', { member: 'dataTraceEnabled', read: flag }],
    ['logging/loglevel', { member: 'loggingLevel', read: oneOf(['OFF', 'ERROR', 'INFO']) }],
    // -1 lifts a throttle.
    ['throttling/burstLimit', { member: 'throttlingBurstLimit', read: whole(-1, MOST) }],
    ['throttling/rateLimit', { member: 'throttlingRateLimit', read: decimal(-1, MOST) }],
    ['caching/enabled', { member: 'cachingEnabled', read: flag }],
    ['caching/dataEncrypted', { member: 'cacheDataEncrypted', read: flag }],
    ['caching/ttlInSeconds', { member: 'cacheTtlInSeconds', read: whole(0, 3600) }],
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
    const before = own(stage.methodSettings, key) ?? defaultsOf(stage);
    return { ...stage, methodSettings: { ...stage.methodSettings, [key]: { ...before, [setting.member]: read } } };
}
/** Takes the whole setting away; every path that means nothing else is read as one. */
function withoutMethodSetting(stage, path) {
    const key = path.replace(/^\//, '');
    if (own(stage.methodSettings, key) === undefined)
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
    const percentTraffic = (0,numbers/* decimalNumber */.z)(value, 0, 100) ?? NaN;
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
    const { restApiId, stageName } = input;
    (0,records/* checkUnmapped */.XW)(store, 'stage', stageName, ({ api: id, stage }) => id === restApiId && stage === stageName);
    (0,records/* putApi */.yP)(store, { ...api, stages: new Map([...api.stages].filter(([name]) => name !== input.stageName)) });
}
/** There are no entries to flush, so that only the stage is looked for. */
function flushStageCache(store, input) {
    (0,records/* stageOf */.gV)((0,records/* apiOf */.ir)(store, input.restApiId), input.stageName);
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
        ...(isSwagger ? { consumes: method.requestModels && Object.keys(method.requestModels) } : bodyOf(method)),
        parameters: parametersOf(method, isSwagger),
        responses: responsesOf(method, isSwagger),
        ...(security.length > 0 && { security: security.map((name) => ({ [name]: [] })) }),
        ...(extensions.all && validator && { 'x-amazon-apigateway-request-validator': validator.name }),
        ...(extensions.integrations &&
            method.methodIntegration && { 'x-amazon-apigateway-integration': export_content_integrationOf(method.methodIntegration) }),
    };
}
const export_content_PLACES = { querystring: 'query', path: 'path', header: 'header' };
function parametersOf({ requestParameters, requestModels }, isSwagger) {
    const parameters = Object.entries(requestParameters ?? {}).map(([key, isRequired]) => {
        const [, , place = '', ...name] = key.split('.');
        const type = isSwagger ? { type: 'string' } : { schema: { type: 'string' } };
        return { name: name.join('.'), in: export_content_PLACES[place] ?? place, required: isRequired || place === 'path', ...type };
    });
    const body = isSwagger ? bodyParameterOf(requestModels) : [];
    return requestParameters === undefined && body.length === 0 ? undefined : [...parameters, ...body];
}
/** Swagger knows one model for all types. */
function bodyParameterOf(requestModels = {}) {
    const [name] = Object.values(requestModels);
    return name === undefined ? [] : [{ in: 'body', name, required: true, schema: { $ref: `#/definitions/${name}` } }];
}
function bodyOf({ requestModels }) {
    if (requestModels === undefined)
        return {};
    const content = Object.entries(requestModels).map(([type, name]) => [
        type,
        { schema: { $ref: `#/components/schemas/${name}` } },
    ]);
    return { requestBody: { content: Object.fromEntries(content), required: true } };
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
    const isYaml = isYamlAsked(input.accepts);
    const document = documentOf(store, api, shape, exportType === 'swagger', extensionsOf(input.extensions));
    const ending = isYaml ? 'yaml' : 'json';
    return {
        contentType: `application/${ending}`,
        contentDisposition: `attachment; filename="${exportType}_${shape.stageName}.${ending}"`,
        body: isYaml ? `---\n${(0,dist/* stringify */.As)(document)}` : JSON.stringify(document, undefined, 2),
    };
}
/** What says nothing about either is JSON; what asks for neither is refused, in unverified words. */
function isYamlAsked(accepts = 'application/json') {
    const types = accepts.split(',').map((type) => (type.split(';')[0] ?? '').trim());
    if (types.some((type) => type === 'application/json' || type === '*/*' || type === 'application/*'))
        return false;
    if (types.includes('application/yaml'))
        return true;
    throw (0,fault/* badRequest */.li)(`Unsupported response content type: ${accepts}`);
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
/** How many records the pages before had, which is all that a token says. */
function startOfPage(token = '0') {
    const start = (0,numbers/* wholeNumber */.r)(token, 0, Number.MAX_SAFE_INTEGER);
    if (start === undefined)
        throw new fault/* WorldFault */.t6('InvalidNextToken', 400, `The next token ${token} is invalid.`);
    return start;
}
/** Throws where a state is given a reason that is no JSON. */
function checkReasonData(data) {
    try {
        JSON.parse(data);
    }
    catch {
        throw new fault/* WorldFault */.t6('InvalidFormat', 400, 'StateReasonData is not valid JSON');
    }
}
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
    const list = points.map(({ at, value }) => `${alarm_evaluation_decimal(value)} (${shortDate(at)})`).join(', ');
    const were = `${points.length === 1 ? 'was' : 'were'} ${state === 'OK' ? 'not ' : ''}${words}`;
    const least = state === 'OK' ? terms.periods - terms.toAlarm + 1 : terms.toAlarm;
    const change = state === 'OK' ? 'ALARM -> OK' : 'OK -> ALARM';
    const minimum = `(minimum ${least} datapoint${least === 1 ? '' : 's'} for ${change} transition)`;
    const reason = `Threshold Crossed: ${points.length} out of the last ${terms.periods} datapoints [${list}] ${were} the threshold (${alarm_evaluation_decimal(terms.threshold)}) ${minimum}.`;
    return { state, reason };
}
const alarm_evaluation_decimal = (value) => (Number.isInteger(value) ? value.toFixed(1) : String(value));
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
/** `Sum`, `Average`, `SampleCount`, `Minimum`, `Maximum`, `p0` to `p100` with decimals, `TC(a:b)`. Other trimmed ones are not modeled. */
function statisticOf(name) {
    const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined;
    if (simple !== undefined)
        return simple;
    const bounds = trimmedBounds(name);
    if (bounds !== undefined)
        return (bucket) => countWithin(bucket, bounds);
    const percentile = /^p(\d{1,3}(?:\.\d+)?)$/.exec(name)?.[1];
    if (percentile === undefined || Number(percentile) > 100)
        throw invalidValue('Stat', name);
    return (bucket) => percentileOf(bucket, Number(percentile));
}
/**
 * Of the trimmed count: `TC(0.005:0.030)`, `TC(150:)`, `TC(:150)`. AWS's user guide counts what is above the first number
 * and at most the second: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 * Bounds in percent are not modeled. `undefined`: another statistic.
 */
function trimmedBounds(name) {
    const [, above, upTo] = /^TC\((\d+(?:\.\d+)?)?:(\d+(?:\.\d+)?)?\)$/.exec(name) ?? [];
    if (above === undefined && upTo === undefined)
        return undefined;
    return { above: Number(above ?? -Infinity), upTo: Number(upTo ?? Infinity) };
}
/**
 * `undefined`: not all values are known, or one is negative (the same page), or none is within, for which AWS may well
 * answer 0 (unverified).
 */
function countWithin(bucket, { above, upTo }) {
    if (bucket.least < 0 || knownOf(bucket) < bucket.count)
        return undefined;
    let within = 0;
    for (const [value, times] of bucket.values)
        if (value > above && value <= upTo)
            within += times;
    return within > 0 ? within : undefined;
}
/** Of how many the value is known. */
const knownOf = ({ values }) => [...values.values()].reduce((sum, times) => sum + times, 0);
/** The nearest rank; CloudWatch estimates between values (unverified how). `undefined`: the values are not known. */
function percentileOf(bucket, percentile) {
    const { values, count } = bucket;
    if (knownOf(bucket) < count)
        return undefined;
    const ranked = [...values].sort(([a], [b]) => a - b);
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
/** So many of a series are there before the old ones among them are looked for, so that it is not done every minute. */
const MOST_MINUTES = KEPT_MINUTES + 24 * 60;
/** Data by minute; how long a minute is, the world says, and it should not change while there are data. */
function metricStore(minute, now) {
    const all = new Map();
    const oldest = () => (0,units/* instant */.uR)(now() - KEPT_MINUTES * minute());
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
        if (minutes.size > MOST_MINUTES)
            forgetBefore(oldest(), minutes);
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
            return found === undefined ? new Map() : grouped(found, range, minute(), oldest());
        },
    };
}
function forgetBefore(oldest, minutes) {
    for (const start of minutes.keys())
        if (start < oldest)
            minutes.delete(start);
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
function grouped({ minutes }, range, minute, oldest) {
    const { from, to, length } = range;
    const groups = new Map();
    for (const [start, bucket] of minutesWithin(minutes, range, minute)) {
        if (start < oldest || start < from || start >= to)
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
function answered(sight, queries, span) {
    const { store, minute, until, isTrimmed } = sight;
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
        const range = { from: span.from(length), to: earlier(span.to, until), length };
        if (stat === undefined)
            return parsedExpression(text)({ valueOf, periods: periodsOf(range) });
        if (trimmedBounds(stat.Stat) !== undefined && !isTrimmed(stat.Metric))
            return new Map();
        return valuesOf(store.collected(stat.Metric, range, stat.Unit), stat.Stat);
    };
    return (id) => {
        const value = valueOf(id);
        if (typeof value === 'number')
            throw refusals_invalid(`The expression ${id} is a number, not a time series`);
        return value;
    };
}
const earlier = (one, other) => (0,units/* instant */.uR)(Math.min(one, other));
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
function metricData(sight, input) {
    const { MetricDataQueries: queries, StartTime, EndTime, ScanBy: order = 'TimestampDescending' } = input;
    if (!(StartTime < EndTime))
        throw refusals_invalid('The parameter StartTime must be less than the parameter EndTime.');
    const results = answered(sight, queries, { from: (length) => startOf(StartTime, length), to: EndTime });
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
function metricStatistics(sight, input) {
    const { store, minute, until, isTrimmed } = sight;
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
    const range = { from: startOf(StartTime, length), to: earlier(EndTime, until), length };
    const found = store.collected(input, range, input.Unit);
    const unit = input.Unit ?? store.unitOf(input);
    const isKept = (name) => trimmedBounds(name) === undefined || isTrimmed(input);
    const numbers = (names, bucket) => Object.fromEntries(names.filter(isKept).flatMap((name) => definedPair(name, statisticOf(name)(bucket))));
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
function evaluationOf(sightAt, input) {
    const terms = termsOf(input);
    const { queries, id, period } = queriesOf(input);
    // An expression that means nothing is refused now, not when it is evaluated.
    answered(sightAt((0,units/* instant */.uR)(0)), queries, { from: () => (0,units/* instant */.uR)(0), to: (0,units/* instant */.uR)(0) })(id);
    return (now) => {
        const sight = sightAt(now);
        const end = (0,units/* instant */.uR)(Math.min(now, sight.until));
        const reach = (0,units/* millis */.ne)(lengthOf(period, sight.minute) * (terms.periods + EXTRA_PERIODS));
        const results = answered(sight, queries, { from: () => (0,units/* instant */.uR)(end - reach), to: end });
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
    const { Dimensions, Period, Unit, Statistic, ExtendedStatistic } = input;
    if (Period === undefined)
        throw refusals_invalid('The parameter Period is required with MetricName'); // from memory
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
        this.put(input, false, { evaluation: evaluationOf(this.settings.sightAt, input) });
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
    setState({ AlarmName: name, StateValue: state, StateReason: reason, StateReasonData: data, }) {
        this.catchUp();
        if (!this.entries.has(name))
            throw alarmNotFound();
        if (data !== undefined)
            checkReasonData(data);
        this.moveByHand(name, state, reason, data);
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
    moveByHand(name, state, reason, data) {
        const at = this.settings.now();
        this.move(name, { state, reason, data, at });
        this.settle(at, name);
    }
    move(name, { state, reason, data, at }) {
        const entry = this.entries.get(name);
        if (entry === undefined)
            return;
        const { StateValue: before, StateTransitionedTimestamp: transitioned } = entry.record;
        const times = { StateUpdatedTimestamp: at, StateTransitionedTimestamp: before === state ? transitioned : at };
        const why = { StateValue: state, StateReason: reason, StateReasonData: data };
        this.entries.set(name, { ...entry, record: (0,records/* present */.Eb)({ ...entry.record, ...why, ...times }) });
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
    const start = startOfPage(input.NextToken);
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
    if (!(Number.isInteger(size) && size >= 1 && size <= MOST_RECORDS))
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
        const isInTime = (0,units/* since */.XP)(at, now) <= TWO_WEEKS && (0,units/* since */.XP)(now, at) <= TWO_HOURS;
        if (!isInTime)
            throw invalidValue('Timestamp', String(at));
        return { metric: { Namespace, MetricName, Dimensions }, at, values: samplesOf(datum), unit };
    });
}
function samplesOf({ Value: value, Values: values, Counts: counts, StatisticValues: set, }) {
    if ([value, values, set].filter((one) => one !== undefined).length !== 1) {
        throw invalidCombination('Exactly one of Value, Values and StatisticValues must be given.');
    }
    if (set !== undefined)
        return [sampleOf(set)];
    const given = values ?? (value === undefined ? [] : [value]);
    if (counts !== undefined && counts.length !== given.length) {
        throw refusals_invalid('The parameters Values and Counts must have the same length.');
    }
    return given.map((value, place) => {
        const count = counts?.[place] ?? 1;
        if (!isValue(value))
            throw invalidValue('Value', String(value));
        if (!isValue(count) || count <= 0)
            throw invalidValue('Counts', String(count));
        return { value, count };
    });
}
function sampleOf({ SampleCount: count, Sum: sum, Minimum: least, Maximum: most }) {
    const numbers = [count, sum, least, most];
    if (!numbers.every(isValue) || count <= 0 || least > most)
        throw invalidValue('StatisticValues', numbers.join(', '));
    return { count, sum, least, most, values: new Map(least === most ? [[least, count]] : []) };
}
/** From -2^360 to 2^360, and never `NaN` (API reference, MetricDatum). */
const isValue = (number) => Math.abs(number) <= 2 ** 360;
const PAGE = 500;
/** A metric is listed as soon as it has data; CloudWatch may take 15 minutes. */
function listed(all, input) {
    const found = all
        .filter(({ Namespace }) => input.Namespace === undefined || Namespace === input.Namespace)
        .filter(({ MetricName }) => input.MetricName === undefined || MetricName === input.MetricName)
        .filter(({ Dimensions = [] }) => (input.Dimensions ?? []).every((asked) => Dimensions.some(({ Name, Value }) => Name === asked.Name && (asked.Value ?? Value) === Value)));
    const start = startOfPage(input.NextToken);
    return {
        Metrics: found.slice(start, start + PAGE),
        ...(start + PAGE < found.length && { NextToken: String(start + PAGE) }),
    };
}

;// CONCATENATED MODULE: ./src/world/cloudwatch/cloudwatch.ts






/** CloudWatch's metrics and alarms. Alarms catch up with the minutes that have ended whenever somebody looks at or changes them. */
function cloudWatch(settings) {
    const { account, region, now, minute, metricDelay, countsLatencies, gate } = settings;
    const metrics = metricStore(minute, now);
    const sightAt = (at) => ({
        store: metrics,
        minute: minute(),
        until: metricDelay() > 0 ? startOf((0,units/* instant */.uR)(at - metricDelay()), minute()) : (0,units/* instant */.uR)(Infinity),
        isTrimmed: (metric) => countsLatencies() || !isLatency(metric),
    });
    const alarms = new AlarmBoard({ ...settings, sightAt });
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
        getMetricData: (input) => pass('GetMetricData', 'read', input, () => metricData(sightAt(now()), input)),
        getMetricStatistics: (input) => pass('GetMetricStatistics', 'read', input, () => metricStatistics(sightAt(now()), input)),
    };
}
const arnOf = (region, account) => `arn:aws:cloudwatch:${region}:${account}:alarm`;
const isLatency = ({ Namespace, MetricName }) => Namespace === 'AWS/ApiGateway' && (MetricName === 'Latency' || MetricName === 'IntegrationLatency');

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
/** A UUID in the manner of version 4 (RFC 9562, 5.4), one draw for each of its bytes. */
function randomUuid(random) {
    let text = '';
    for (let index = 0; index < 16; index += 1) {
        text += HEX[fixedAt(index, Math.floor(random() * 256))] ?? '';
        if (DASHED.has(index))
            text += '-';
    }
    return text;
}
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The bytes after which there is a dash. */
const DASHED = new Set([3, 5, 7, 9]);
/** The bits that say which kind of UUID it is. */
function fixedAt(index, byte) {
    if (index === 6)
        return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
}
/** An id in the manner of AWS: lower-case letters and digits, a letter first. */
function randomId(random, length) {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const pick = (alphabet) => alphabet.charAt(Math.floor(random() * alphabet.length));
    return pick(letters) + Array.from({ length: length - 1 }, () => pick(`${letters}0123456789`)).join('');
}

;// CONCATENATED MODULE: ./src/world/data-plane/answer.ts
/** Whether it is a final answer of HTTP, with headers that can be written (RFC 9110, 5.5 and 5.6.2). */
const isSendable = ({ status, headers, cookies = [] }) => Number.isInteger(status) &&
    status >= 200 &&
    status <= 599 &&
    cookies.every(isLine) &&
    Object.entries(headers).every(([name, value]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name) && isLine(value));
const isLine = (value) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
/** Headers that belong to one connection (RFC 9110, 7.6.1), and those that each side makes by itself. */
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
/** Without them. Names in lower case. */
const endToEnd = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
const followed = (value, next) => value instanceof Promise ? value.then(next) : next(value);
const JSON_TYPE = 'application/json';
const message = (status, text, type) => ({
    status,
    headers: { 'content-type': JSON_TYPE, ...(type !== undefined && { 'x-amzn-errortype': type }) },
    body: JSON.stringify({ message: text }),
});
/** API Gateway's words when an integration cannot be carried out. */
const internalServerError = (status = 500) => message(status, 'Internal server error');
const forbidden = () => message(403, 'Forbidden', 'ForbiddenException');
const tooManyRequests = () => message(429, 'Too Many Requests', 'TooManyRequestsException');
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

;// CONCATENATED MODULE: ./src/world/data-plane/request-time.ts

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `20/Nov/2026:12:00:00 +0000`, as in common log format. */
function requestTime(at) {
    const [date = '', time = ''] = (0,iso_time/* toIso */.t)(at).split('T');
    const [year = '', month = '', day = ''] = date.split('-');
    return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${time.slice(0, 8)} +0000`;
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
function contextOf(exchange) {
    const { account, api, stage, deployment, canary, invocation, path, route, requestId, now } = exchange;
    return {
        accountId: account,
        apiId: api.shape.id,
        stage: stage.stageName,
        deploymentId: deployment.shape.id,
        isCanaryRequest: String(canary),
        ...domainOf(exchange),
        requestId,
        extendedRequestId: requestId,
        httpMethod: invocation.method,
        resourceId: route.resource.id,
        resourcePath: route.resource.path,
        path: `/${stage.stageName}${path}`,
        protocol: 'HTTP/1.1',
        requestTime: requestTime(now),
        requestTimeEpoch: String(now),
        identity: { sourceIp: SOURCE_IP, userAgent: invocation.headers['user-agent'] ?? '' },
    };
}
/** The name that was asked for, without a port; who asks this machine means the API's own name. */
function domainOf({ api, region, invocation }) {
    const host = invocation.headers['host']?.replace(/:\d+$/, '') ?? '';
    const isName = /\.[a-z][a-z0-9-]*$/i.test(host);
    const domainName = isName ? host : `${api.shape.id}.execute-api.${region}.amazonaws.com`;
    return { domainName, domainPrefix: domainName.split('.')[0] ?? '' };
}
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

;// CONCATENATED MODULE: ./src/world/data-plane/work.ts
/** Counts the steps of what a stranger wrote, so that it ends. */
class Work {
    done = 0;
    what;
    most;
    constructor(what, most) {
        this.what = what;
        this.most = most;
    }
    /** Throws a RangeError when there have been too many. */
    spend(steps) {
        this.done += steps;
        if (this.done > this.most)
            throw new RangeError(`${this.what} takes more than ${this.most} steps`);
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/selection-pattern.ts

const selection_pattern_MOST_STEPS = 1_000_000;
const LONGEST = 1000;
const MOST_TIMES = 1000;
/**
 * Whether a selection pattern fits the whole text. It follows all ways at once instead of one after the other, so that no
 * pattern takes for ever; throws a RangeError when even that is too much. What is no pattern, or one with back references,
 * look-behind or flags, fits nothing.
 */
function fits(pattern, text) {
    return fitsPattern(pattern, text, new Work('The selection pattern', selection_pattern_MOST_STEPS)) ?? false;
}
/** The same for any other pattern of Java's; `undefined`: it is none, or one of those. */
function fitsPattern(pattern, text, work) {
    if (pattern.length > LONGEST)
        throw new RangeError(`A pattern is longer than ${LONGEST} characters`);
    return partOf(pattern)?.(new Set([0]), text, work).has(text.length);
}
function partOf(pattern) {
    try {
        const source = new Source(pattern);
        const part = choiceAt(source);
        return source.isAtEnd ? part : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
class Source {
    at = 0;
    text;
    constructor(text) {
        this.text = text;
    }
    get isAtEnd() {
        return this.at === this.text.length;
    }
    /** The pattern is sticky (`y`). */
    take(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text);
        if (found === null)
            return undefined;
        this.at += found[0].length;
        return found;
    }
}
function choiceAt(source) {
    const options = [sequenceAt(source)];
    while (source.take(/\|/y))
        options.push(sequenceAt(source));
    return (from, text, work) => new Set(options.flatMap((one) => [...one(from, text, work)]));
}
function sequenceAt(source) {
    const parts = [];
    while (!source.isAtEnd) {
        const atom = atomAt(source);
        if (atom === undefined)
            break;
        parts.push(repeatedAt(source, atom));
    }
    return (from, text, work) => parts.reduce((places, one) => one(places, text, work), from);
}
const TIMES = {
    '*': [0, Infinity],
    '+': [1, Infinity],
    '?': [0, 1],
};
function repeatedAt(source, part) {
    const [sign, least, comma, most] = source.take(/(?:[*+?]|\{(\d+)(?:(,)(\d+)?)?\})\??/y) ?? [];
    if (sign === undefined)
        return part;
    const counted = [Number(least), Number(most ?? (comma === undefined ? least : Infinity))];
    const [from, to] = TIMES[sign[0] ?? ''] ?? counted;
    if (from > to || from > MOST_TIMES)
        throw new SyntaxError(sign);
    return repeated(part, from, to);
}
const repeated = (part, least, most) => (from, text, work) => {
    let places = from;
    for (let times = 0; times < least && places.size > 0; times += 1)
        places = part(places, text, work);
    const reached = new Set(places);
    for (let times = least; times < most && places.size > 0; times += 1) {
        places = new Set([...part(places, text, work)].filter((place) => !reached.has(place)));
        for (const place of places)
            reached.add(place);
    }
    return reached;
};
/** `undefined`: a bar, a closing parenthesis or the end. */
function atomAt(source) {
    const group = source.take(/\((\?[:=!])?/y);
    if (group !== undefined)
        return groupAt(source, group[1]);
    const edge = source.take(/\^|\$|\\[bB]/y)?.[0];
    if (edge !== undefined)
        return where((text, at) => holdsAt(new RegExp(edge, 'y'), text, at));
    const one = source.take(/\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^1-9])|\[(?:\\[^]|[^\]\\])*\]|[^|()*+?[\\]/y)?.[0];
    if (one !== undefined)
        return character(/^[{}\]/]$/.test(one) ? `\\${one}` : one);
    if (source.take(/(?=[|)])/y))
        return undefined;
    throw new SyntaxError('nothing to repeat');
}
function groupAt(source, kind) {
    const inner = choiceAt(source);
    if (!source.take(/\)/y))
        throw new SyntaxError(') is missing');
    if (kind !== '?=' && kind !== '?!')
        return inner;
    return where((text, at, work) => inner(new Set([at]), text, work).size > 0 === (kind === '?='));
}
function holdsAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text);
}
const where = (holds) => (from, text, work) => {
    work.spend(from.size);
    return new Set([...from].filter((at) => holds(text, at, work)));
};
/** A dot is any character, a line feed too. */
function character(source) {
    const pattern = new RegExp(source, 'sy');
    return (from, text, work) => {
        work.spend(from.size);
        return new Set([...from].filter((at) => holdsAt(pattern, text, at)).map((at) => at + 1));
    };
}

;// CONCATENATED MODULE: ./src/world/data-plane/json-path.ts
/**
 * `$`, `$.orders[0].id`, `$['a b']`, `$.orders[*].id`: the value there; `undefined` when nothing is, or the path is another.
 * `visit` hears of each value on the way.
 */
function atJsonPath(root, path, visit) {
    const steps = /^\$(?<steps>(?:\.[\w-]+|\[\d+\]|\[\*\]|\.\*|\['[^']*'\]|\["[^"]*"\])*)$/.exec(path)?.groups?.['steps'];
    if (steps === undefined)
        return undefined;
    const names = steps.match(/\.[\w-]+|\.\*|\['[^']*'\]|\["[^"]*"\]|\[[^\]]*\]/g) ?? [];
    const below = (value, index) => {
        visit();
        const step = names[index];
        if (step === undefined)
            return value;
        if (step === '[*]' || step === '.*')
            return json_path_valuesOf(value)?.map((one) => below(one, index + 1));
        const found = memberAt(value, step.replace(/^\.|^\[|\]$/g, '').replace(/^['"]|['"]$/g, ''));
        return found === undefined ? undefined : below(found, index + 1);
    };
    return below(root, 0);
}
function json_path_valuesOf(value) {
    if (Array.isArray(value))
        return value;
    return value instanceof Map ? [...value.values()] : undefined;
}
function memberAt(value, name) {
    if (value instanceof Map)
        return value.get(name);
    if (!Array.isArray(value))
        return undefined;
    return name === 'length' ? value.length : value[Number(name)];
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/values.ts
/** `$input`, `$util`, an entry of a map: cannot be changed. */
class Tool {
    methods;
    members;
    constructor(methods, members = {}) {
        this.methods = new Map(Object.entries(methods));
        this.members = new Map(Object.entries(members));
    }
}
/** A number that JavaScript would write in another way: `1.0`, `12345678901234567890`. */
class Numeral {
    text;
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}
/** A number that is written as it came. */
const values_numberOf = (text) => String(Number(text)) === text ? Number(text) : new Numeral(text);
/** As near as JavaScript's numbers come; `undefined`: it is no number. */
function numericOf(value) {
    if (typeof value === 'number')
        return value;
    return value instanceof Numeral ? Number(String(value)) : undefined;
}
/** A copy, from plain objects or from what `parsedJson` gives. */
function fromJson(json, work) {
    work.spend(1);
    if (Array.isArray(json))
        return json.map((one) => fromJson(one, work));
    if (json instanceof Numeral)
        return json;
    if (typeof json === 'object' && json !== null) {
        const entries = json instanceof Map ? json : Object.entries(json);
        const map = new Map();
        for (const [name, one] of entries)
            map.set(name, fromJson(one, work));
        return map;
    }
    return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}
/** Sixteen characters are one step. */
const spendText = (text, work) => work.spend(1 + text.length / 16);
/** As Java writes it: `[1, 2]`, `{a=1}`; nothing for what has no value, as recorded. */
const values_textOf = (value, work) => written(value ?? '', work);
/** Everything is paid for before it is put together. */
function written(value, work) {
    if (Array.isArray(value)) {
        work.spend(1);
        return `[${value.map((one) => written(one, work)).join(', ')}]`;
    }
    if (value instanceof Map) {
        work.spend(1);
        return `{${[...value].map(([name, one]) => `${written(name, work)}=${written(one, work)}`).join(', ')}}`;
    }
    const text = value instanceof Tool ? '' : String(value ?? null);
    spendText(text, work);
    return text;
}
/** Lists and maps are true, even empty ones. */
const isTrue = (value) => (value instanceof Numeral ? numericOf(value) !== 0 : Boolean(value));
/** Texts, numbers and booleans by what they say, lists and maps by being the same one. */
function areEqual(left, right, work) {
    if (!isSimple(left) || !isSimple(right))
        return (left ?? null) === (right ?? null);
    if (values_textOf(left, work) === values_textOf(right, work))
        return true;
    const number = numericOf(left);
    // Beyond that numbers that differ would be the same one.
    return number !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER && number === numericOf(right);
}
const isSimple = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Numeral;
function memberOf(value, key) {
    if (!isSimple(key))
        return undefined;
    if (Array.isArray(value))
        return typeof key === 'number' && Number.isInteger(key) ? value.at(key) : undefined;
    if (value instanceof Map)
        return value.get(String(key));
    return value instanceof Tool ? value.members.get(String(key)) : undefined;
}
/** Of what cannot be changed nothing is. */
function setMember(value, key, to) {
    if (!isSimple(key))
        return;
    if (value instanceof Map)
        value.set(String(key), to);
    else if (Array.isArray(value) && typeof key === 'number' && key in value)
        value[key] = to;
}

;// CONCATENATED MODULE: ./src/world/data-plane/json-text.ts

/** JSON whose members keep their order and whose numbers their digits. Throws a SyntaxError for what is none. */
function parsedJson(text) {
    // What is no JSON goes no further, so that every quote and every digit below stands where JSON has them.
    JSON.parse(text);
    return unmarked(JSON.parse(text.replace(TOKEN, marked)));
}
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/** A text begins with `t`, so does a name; a number is a text that begins with `n`. */
const marked = (token) => (token.startsWith('"') ? `"t${token.slice(1)}` : `"n${token}"`);
function unmarked(value) {
    if (typeof value === 'string')
        return value.startsWith('t') ? value.slice(1) : values_numberOf(value.slice(1));
    if (Array.isArray(value))
        return value.map(unmarked);
    if (typeof value !== 'object' || value === null)
        return typeof value === 'boolean' ? value : null;
    return new Map(Object.entries(value).map(([name, one]) => [name.slice(1), unmarked(one)]));
}
/** As `parsedJson` has read it, without the white space. */
function jsonOf(value) {
    if (value instanceof Map) {
        return `{${[...value].map(([name, one]) => `${JSON.stringify(name)}:${jsonOf(one)}`).join(',')}}`;
    }
    if (Array.isArray(value))
        return `[${value.map(jsonOf).join(',')}]`;
    return value instanceof Numeral ? String(value) : JSON.stringify(value ?? null);
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/expressions.ts

const NAME = /[a-zA-Z_][\w-]*/y;
/** `undefined`: here is a dollar sign and no reference. */
function referenceAt(reader) {
    const opened = reader.take(/\$!?(\{?)(?=[a-zA-Z_])/y);
    if (opened === undefined)
        return undefined;
    const [name] = reader.expect(NAME, 'a name');
    const path = pathAt(reader);
    if (opened[1] === '{')
        reader.expect(/\}/y, '}');
    return { kind: 'reference', name, path };
}
function pathAt(reader) {
    const path = [];
    for (;;) {
        const name = reader.take(/\.([a-zA-Z_][\w-]*)/y)?.[1];
        if (name !== undefined) {
            const isMethod = reader.take(/\(/y) !== undefined;
            path.push(isMethod
                ? { kind: 'method', name, args: itemsAt(reader, /\s*,/y, /\s*\)/y) }
                : { kind: 'member', key: { kind: 'literal', value: name } });
        }
        else if (reader.take(/\[/y)) {
            path.push({ kind: 'member', key: expressionAt(reader) });
            reader.expect(/\s*\]/y, ']');
        }
        else
            return path;
    }
}
/** Up to the closing sign, and past it. */
function itemsAt(reader, separator, end) {
    const items = [];
    while (!reader.take(end)) {
        if (items.length > 0)
            reader.expect(separator, 'a comma');
        items.push(expressionAt(reader));
    }
    return items;
}
/** Loosest first. */
const expressions_LEVELS = [
    /\s*(\|\||or\b)/y,
    /\s*(&&|and\b)/y,
    /\s*(==|!=|eq\b|ne\b)/y,
    /\s*(<=|>=|<|>|le\b|ge\b|lt\b|gt\b)/y,
    /\s*(\+|-)/y,
    /\s*(\*|\/|%)/y,
];
const WORDS = new Map([
    ['or', '||'],
    ['and', '&&'],
    ['eq', '=='],
    ['ne', '!='],
    ['lt', '<'],
    ['le', '<='],
    ['gt', '>'],
    ['ge', '>='],
]);
const expressionAt = (reader) => reader.nested(() => binaryAt(reader, 0));
function binaryAt(reader, level) {
    const pattern = expressions_LEVELS[level];
    if (pattern === undefined)
        return unaryAt(reader);
    let left = binaryAt(reader, level + 1);
    for (;;) {
        const sign = reader.take(pattern)?.[1];
        if (sign === undefined)
            return left;
        const operator = WORDS.get(sign) ?? sign;
        left = { kind: 'binary', operator, left, right: binaryAt(reader, level + 1) };
    }
}
function unaryAt(reader) {
    const sign = reader.take(/\s*(!|not\b|-)/y)?.[1];
    if (sign === undefined)
        return primaryAt(reader);
    return { kind: sign === '-' ? 'minus' : 'not', of: reader.nested(() => unaryAt(reader)) };
}
const CONSTANTS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
function primaryAt(reader) {
    reader.take(/\s+/y);
    const number = reader.take(/\d+(?:\.\d+)?/y)?.[0];
    if (number !== undefined)
        return { kind: 'literal', value: values_numberOf(number) };
    const constant = reader.take(/(?:true|false|null)\b/y)?.[0];
    if (constant !== undefined)
        return { kind: 'literal', value: CONSTANTS.get(constant) ?? null };
    return stringAt(reader) ?? expressions_groupAt(reader) ?? referenceAt(reader) ?? reader.refuse('a value is missing');
}
const unescaped = (text) => text.slice(1, -1).replace(/\\(["'])/g, '$1');
function stringAt(reader) {
    const plain = reader.take(/'[^'\\]*(?:\\[^][^'\\]*)*'/y)?.[0];
    if (plain !== undefined)
        return { kind: 'literal', value: unescaped(plain) };
    const quoted = reader.take(/"[^"\\]*(?:\\[^][^"\\]*)*"/y)?.[0];
    return quoted === undefined ? undefined : { kind: 'quoted', body: reader.quoted(unescaped(quoted)) };
}
function expressions_groupAt(reader) {
    if (reader.take(/\(/y)) {
        const inner = expressionAt(reader);
        reader.expect(/\s*\)/y, ')');
        return inner;
    }
    if (reader.take(/\{/y))
        return mapAt(reader);
    return reader.take(/\[/y) && listAt(reader);
}
function listAt(reader) {
    if (reader.take(/\s*\]/y))
        return { kind: 'list', items: [] };
    const from = expressionAt(reader);
    if (reader.take(/\s*\.\./y)) {
        const to = expressionAt(reader);
        reader.expect(/\s*\]/y, ']');
        return { kind: 'range', from, to };
    }
    const hasMore = reader.take(/\s*,/y) !== undefined;
    if (!hasMore)
        reader.expect(/\s*\]/y, ']');
    return { kind: 'list', items: [from, ...(hasMore ? itemsAt(reader, /\s*,/y, /\s*\]/y) : [])] };
}
function mapAt(reader) {
    const entries = [];
    while (!reader.take(/\s*\}/y)) {
        if (entries.length > 0)
            reader.expect(/\s*,/y, 'a comma');
        const key = expressionAt(reader);
        reader.expect(/\s*:/y, ':');
        entries.push([key, expressionAt(reader)]);
    }
    return { kind: 'map', entries };
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/reader.ts
const MOST_DEPTH = 100;
/** A place in a template. Patterns that it is asked for are sticky (`y`). */
class Reader {
    text;
    /** Macros that have been defined so far; any other `#name(` is text. */
    macros;
    readAll;
    at = 0;
    depth;
    constructor(text, readAll, within) {
        this.text = text;
        this.readAll = readAll;
        this.macros = within?.macros ?? new Set();
        this.depth = within?.depth ?? 0;
    }
    get isAtEnd() {
        return this.at >= this.text.length;
    }
    /** Goes past what fits here; `undefined`: it does not. */
    take(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text);
        if (found === null)
            return undefined;
        this.at += found[0].length;
        return found;
    }
    expect(pattern, what) {
        return this.take(pattern) ?? this.refuse(`${what} is missing`);
    }
    /** Goes past the next `end`, and gives what stands before it. */
    until(end) {
        const found = this.text.indexOf(end, this.at);
        if (found < 0)
            return this.refuse(`${end} is missing`);
        const passed = this.text.slice(this.at, found);
        this.at = found + end.length;
        return passed;
    }
    /** What stands in double quotes is a template again. */
    quoted(text) {
        return this.readAll(new Reader(text, this.readAll, this));
    }
    /** One level further in; levels are bounded as reading them goes by recursion. */
    nested(read) {
        if (this.depth >= MOST_DEPTH)
            return this.refuse(`more than ${MOST_DEPTH} levels`);
        this.depth += 1;
        const value = read();
        this.depth -= 1;
        return value;
    }
    refuse(why) {
        const line = this.text.slice(0, this.at).split('\n').length;
        throw new SyntaxError(`The mapping template is not well formed in line ${line}: ${why}`);
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/parser.ts


/** Reads a template in one go; throws a SyntaxError for one that is not well formed. */
const parser_parsed = (template) => allOf(new Reader(template, allOf));
function allOf(reader) {
    const { body, end } = reader.nested(() => blockAt(reader));
    return end === undefined ? body : reader.refuse(`#${end} has no beginning`);
}
function blockAt(reader) {
    const body = [];
    while (!reader.isAtEnd) {
        const text = reader.take(/[^$#\\]+|\\(?![$#])/y)?.[0] ?? reader.take(/\\([$#])/y)?.[1];
        const node = text === undefined ? nodeAt(reader) : { kind: 'text', text };
        if (typeof node === 'string')
            return { body, end: node };
        if (node !== undefined)
            body.push(node);
    }
    return { body, end: undefined };
}
/** `undefined`: a comment. */
function nodeAt(reader) {
    const reference = referenceAt(reader);
    if (reference !== undefined)
        return reference;
    if (reader.take(/##[^\n]*\n?/y))
        return undefined;
    if (reader.take(/#\*/y))
        return void (reader.until('*#'), lineEnd(reader));
    if (reader.take(/#\[\[/y))
        return { kind: 'text', text: reader.until(']]#') };
    return directiveAt(reader) ?? { kind: 'text', text: reader.expect(/[^]/y, 'a sign')[0] };
}
/** The line of a directive leaves no empty line behind. */
const lineEnd = (reader) => reader.take(/[ \t]*\r?\n/y);
/** `undefined`: no directive, so text. */
function directiveAt(reader) {
    const bare = reader.take(/#(?:(else|end|break|stop)(?!\w)|\{(else|end|break|stop)\})/y);
    const name = bare?.[1] ?? bare?.[2];
    if (name !== undefined) {
        lineEnd(reader);
        return name === 'break' || name === 'stop' ? { kind: name } : name;
    }
    const opened = reader.take(/#(set|if|elseif|foreach|macro|define|evaluate|include|parse)[ \t]*\(\s*/y)?.[1];
    return opened === undefined ? callAt(reader) : openedAt(reader, opened);
}
function callAt(reader) {
    const name = reader.take(/#([a-zA-Z_][\w-]*)(?=\()/y)?.[1];
    if (name === undefined)
        return undefined;
    if (!reader.macros.has(name))
        return { kind: 'text', text: `#${name}` };
    reader.expect(/\(/y, '(');
    return { kind: 'call', name, args: itemsAt(reader, /\s*,|\s+/y, /\s*\)/y) };
}
function openedAt(reader, name) {
    switch (name) {
        case 'set':
            return setAt(reader);
        case 'if':
            return reader.nested(() => ifAt(reader));
        case 'elseif':
            return name;
        case 'foreach':
            return reader.nested(() => foreachAt(reader));
        case 'macro':
            return reader.nested(() => macroAt(reader));
        default:
            return reader.refuse(`the embedded world has no #${name}`);
    }
}
function parser_close(reader) {
    reader.expect(/\s*\)/y, ')');
    lineEnd(reader);
}
function setAt(reader) {
    const target = referenceAt(reader) ?? reader.refuse('#set wants a reference');
    reader.expect(/\s*=/y, '=');
    const value = expressionAt(reader);
    parser_close(reader);
    return { kind: 'set', target, value };
}
function ifAt(reader) {
    const branches = [];
    let next = 'elseif';
    while (next !== 'end') {
        const condition = next === 'elseif' ? expressionAt(reader) : undefined;
        if (condition !== undefined)
            parser_close(reader);
        const { body, end } = blockAt(reader);
        branches.push({ condition, body });
        if (end === undefined || (condition === undefined && end !== 'end'))
            return reader.refuse('#end is missing');
        next = end;
    }
    return { kind: 'if', branches };
}
function bodyAt(reader) {
    const { body, end } = blockAt(reader);
    return end === 'end' ? body : reader.refuse('#end is missing');
}
const parser_VARIABLE = /\s*\$!?\{?([a-zA-Z_][\w-]*)\}?/y;
function foreachAt(reader) {
    const name = reader.expect(parser_VARIABLE, 'a variable')[1] ?? '';
    reader.expect(/\s+in\b/y, 'in');
    const over = expressionAt(reader);
    parser_close(reader);
    return { kind: 'foreach', name, over, body: bodyAt(reader) };
}
function macroAt(reader) {
    const [name] = reader.expect(/[a-zA-Z_][\w-]*/y, 'a name');
    const parameters = [];
    for (;;) {
        const parameter = reader.take(parser_VARIABLE)?.[1];
        if (parameter === undefined)
            break;
        parameters.push(parameter);
    }
    parser_close(reader);
    reader.macros.add(name);
    return { kind: 'macro', name, parameters, body: bodyAt(reader) };
}

// EXTERNAL MODULE: ./src/domain/never.ts
var never = __webpack_require__(8566);
;// CONCATENATED MODULE: ./src/world/data-plane/velocity/arithmetic.ts

const COMPARISONS = {
    '<': (left, right) => left < right,
    '<=': (left, right) => left <= right,
    '>': (left, right) => left > right,
    '>=': (left, right) => left >= right,
};
const OF_WHOLES = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
};
const OF_DOUBLES = {
    '+': (left, right) => left + right,
    '-': (left, right) => left - right,
    '*': (left, right) => left * right,
    '/': (left, right) => left / right,
    '%': (left, right) => left % right,
};
const DIVISIONS = new Set(['/', '%']);
/**
 * Only numbers are compared and reckoned with, as in Java's Velocity; anything else has no value, nor has what is divided
 * by zero. Whole numbers stay whole: `10 / 4` is 2.
 */
function arithmetic(operator, left, right) {
    const [first, second] = [numericOf(left), numericOf(right)];
    if (first === undefined || second === undefined)
        return undefined;
    const comparison = COMPARISONS[operator];
    if (comparison !== undefined)
        return comparison(first, second);
    if (DIVISIONS.has(operator) && second === 0)
        return undefined;
    const [whole, other] = [wholeOf(left), wholeOf(right)];
    return whole === undefined || other === undefined
        ? doubleOf(OF_DOUBLES[operator]?.(first, second))
        : values_numberOf(String(OF_WHOLES[operator]?.(whole, other)));
}
/** Numbers that grow and grow would take for ever. */
const MOST_DIGITS = 100;
function wholeOf(value) {
    if (typeof value !== 'number' && !(value instanceof Numeral))
        return undefined;
    const text = String(value);
    if (text.length > MOST_DIGITS)
        throw new RangeError(`The mapping template reckons with more than ${MOST_DIGITS} digits`);
    return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
}
/** Java writes one that happens to be whole as `2.0`; very large ones in another way, which is not modeled. */
function doubleOf(number) {
    if (number === undefined || !Number.isFinite(number))
        return undefined;
    return Number.isInteger(number) ? new Numeral(`${number}.0`) : number;
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/arguments.ts

/** What a method of Java's is given; a value of another type means that there is no such method. */
class Arguments {
    values;
    work;
    constructor(values, work) {
        this.values = values;
        this.work = work;
    }
    any(index) {
        return this.values[index];
    }
    text(index) {
        const value = this.values[index];
        if (typeof value !== 'string')
            throw new TypeError(`A text was expected, not ${values_textOf(value, this.work)}`);
        return value;
    }
    /** From 0 to `most`. */
    index(index, most) {
        const value = this.values[index];
        if (typeof value !== 'number' || !Number.isInteger(value)) {
            throw new TypeError(`A whole number was expected, not ${values_textOf(value, this.work)}`);
        }
        if (value < 0 || value > most)
            throw new RangeError(`${value} is not from 0 to ${most}`);
        return value;
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/collection-methods.ts

/** Of Java's `Map`. */
const MAP_METHODS = new Map([
    ['get/1', (map, given) => memberOf(map, given.any(0))],
    ['getOrDefault/2', (map, given) => (hasKey(map, given.any(0)) ? memberOf(map, given.any(0)) : given.any(1))],
    ['put/2', (map, given) => before(map, given.any(0), (key) => map.set(key, given.any(1)))],
    ['putAll/1', putAll],
    ['remove/1', (map, given) => before(map, given.any(0), (key) => map.delete(key))],
    [
        'clear/0',
        (map) => {
            map.clear();
            return undefined;
        },
    ],
    ['containsKey/1', (map, given) => hasKey(map, given.any(0))],
    ['containsValue/1', (map, given) => collection_methods_placeOf([...map.values()], given) >= 0],
    ['keySet/0', (map) => [...map.keys()]],
    ['values/0', (map) => [...map.values()]],
    ['entrySet/0', (map) => [...map].map(entryOf)],
    ['size/0', (map) => map.size],
    ['isEmpty/0', (map) => map.size === 0],
]);
const hasKey = (map, key) => isSimple(key) && map.has(String(key));
/** What the key meant until now; what is no key is none. */
function before(map, key, change) {
    const value = memberOf(map, key);
    if (isSimple(key))
        change(String(key));
    return value;
}
function putAll(map, given) {
    const more = given.any(0);
    if (!(more instanceof Map))
        throw new TypeError('putAll wants a map');
    given.work.spend(more.size);
    for (const [key, value] of more)
        map.set(key, value);
}
const entryOf = ([key, value]) => new Tool({ getKey: () => key, getValue: () => value }, { key, value });
/** Of Java's `List`. */
const LIST_METHODS = new Map([
    ['get/1', (list, given) => list[given.index(0, list.length - 1)]],
    ['set/2', (list, given) => list.splice(given.index(0, list.length - 1), 1, given.any(1))[0]],
    ['add/1', (list, given) => list.push(given.any(0)) > 0],
    ['add/2', (list, given) => void list.splice(given.index(0, list.length), 0, given.any(1))],
    ['addAll/1', addAll],
    ['remove/1', collection_methods_removed],
    ['clear/0', (list) => void list.splice(0)],
    ['contains/1', (list, given) => collection_methods_placeOf(list, given) >= 0],
    ['indexOf/1', (list, given) => collection_methods_placeOf(list, given)],
    ['subList/2', (list, given) => list.slice(given.index(0, given.index(1, list.length)), given.index(1, list.length))],
    ['size/0', (list) => list.length],
    ['isEmpty/0', (list) => list.length === 0],
]);
const collection_methods_placeOf = (list, given) => list.findIndex((one) => areEqual(one, given.any(0), given.work));
function addAll(list, given) {
    const more = given.any(0);
    if (!Array.isArray(more))
        throw new TypeError('addAll wants a list');
    given.work.spend(more.length);
    for (const one of [...more])
        list.push(one);
    return more.length > 0;
}
/** By its place when it is told by a number, else by what it is. */
function collection_methods_removed(list, given) {
    if (numericOf(given.any(0)) !== undefined)
        return list.splice(given.index(0, list.length - 1), 1)[0];
    const place = collection_methods_placeOf(list, given);
    return place >= 0 && list.splice(place, 1).length > 0;
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/text-methods.ts

/** Of Java's `String`. */
const TEXT_METHODS = new Map([
    ['length/0', (text) => text.length],
    ['isEmpty/0', (text) => text === ''],
    ['trim/0', (text) => text.trim()],
    ['toLowerCase/0', (text) => text.toLowerCase()],
    ['toUpperCase/0', (text) => text.toUpperCase()],
    ['contains/1', (text, given) => text.includes(given.text(0))],
    ['startsWith/1', (text, given) => text.startsWith(given.text(0))],
    ['endsWith/1', (text, given) => text.endsWith(given.text(0))],
    ['indexOf/1', (text, given) => text.indexOf(given.text(0))],
    ['indexOf/2', (text, given) => text.indexOf(given.text(0), given.index(1, Infinity))],
    ['lastIndexOf/1', (text, given) => text.lastIndexOf(given.text(0))],
    ['charAt/1', (text, given) => text.charAt(given.index(0, text.length - 1))],
    ['substring/1', (text, given) => text.slice(given.index(0, text.length))],
    [
        'substring/2',
        (text, given) => text.slice(given.index(0, given.index(1, text.length)), given.index(1, text.length)),
    ],
    ['concat/1', (text, given) => text + given.text(0)],
    ['equals/1', (text, given) => text === given.any(0)],
    ['equalsIgnoreCase/1', (text, given) => text.toLowerCase() === lowerCase(given.any(0))],
    ['matches/1', (text, given) => matches(text, given)],
    ['replace/2', (text, given) => text_methods_replaced(text, given.text(0), given.text(1), given)],
    ['replaceAll/2', (text, given) => text_methods_replaced(text, simplePattern(given.text(0), 'g'), replacement(given), given)],
    ['replaceFirst/2', (text, given) => text.replace(simplePattern(given.text(0), ''), () => replacement(given))],
    ['split/1', (text, given) => withoutEmptyEnd(text.split(simplePattern(given.text(0), 'g')))],
]);
const lowerCase = (value) => (typeof value === 'string' ? value.toLowerCase() : undefined);
function matches(text, given) {
    const pattern = given.text(0);
    const isFit = fitsPattern(pattern, text, given.work);
    if (isFit === undefined)
        throw new SyntaxError(`The embedded world does not know the pattern ${pattern}`);
    return isFit;
}
/** Paid for before it is put together: it can be longer than the text by far. */
function text_methods_replaced(text, pattern, by, { work }) {
    work.spend(((text.split(pattern).length + 1) * by.length) / 16);
    return text.replaceAll(pattern, () => by);
}
/** Plain text, or one sign of a kind, once or many times: nothing that could take for ever or mean something else in Java. */
const text_methods_SIMPLE = /^(?:(?:[^\\()[\]{}*+?.^$|]|\\[^\da-zA-Z])+|(?:\\[dDwWsS]|\[(?!\^?\])(?:\\[^\da-ce-rt-vx-zA-CE-RT-VX-Z]|[^\\[\]&])+\]|\.)\+?)$/u;
function simplePattern(pattern, flags) {
    if (!text_methods_SIMPLE.test(pattern))
        throw new SyntaxError(`The embedded world does not replace or split by ${pattern}`);
    return new RegExp(pattern, flags);
}
/** Groups cannot be there to be named. */
function replacement(given) {
    const text = given.text(1);
    if (/[$\\]/.test(text))
        throw new SyntaxError(`The embedded world does not replace by ${text}`);
    return text;
}
/** Java leaves out the empty parts at the end, but not a text that is whole. */
function withoutEmptyEnd(parts) {
    const last = parts.findLastIndex((part) => part !== '');
    return parts.length === 1 ? parts : parts.slice(0, last + 1);
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/methods.ts




/**
 * What the method of a value answers, as in Java; nothing has none. Throws a TypeError for a method that is not there: a
 * template that goes on with nothing would take the wrong way in silence.
 */
function called(value, name, args, work) {
    if (value === undefined || value === null)
        return undefined;
    const given = new Arguments(args, work);
    const result = methods_methodOf(value, name, args.length)(given);
    if (typeof result === 'string')
        spendText(result, work);
    if (Array.isArray(result))
        work.spend(result.length);
    return result;
}
function methods_methodOf(value, name, count) {
    const bound = value instanceof Tool ? ofTool(value, name, count) : ofKind(value, `${name}/${count}`);
    if (bound !== undefined)
        return bound;
    throw new TypeError(`The embedded world knows no method ${name} of ${count} arguments for ${kindOf(value)}`);
}
function ofTool({ methods }, name, count) {
    const method = methods.get(name);
    return method && ((given) => method(...Array.from({ length: count }, (_, index) => given.any(index))));
}
function ofKind(value, key) {
    if (key === 'toString/0')
        return ({ work }) => values_textOf(value, work);
    if (typeof value === 'string')
        return bound(TEXT_METHODS, value, key, value.length);
    if (value instanceof Map)
        return bound(MAP_METHODS, value, key, value.size);
    if (Array.isArray(value))
        return bound(LIST_METHODS, value, key, value.length);
    return bound(OTHER_METHODS, value, key, 1);
}
/** Whatever the method does, it may have to look at the whole value. */
function bound(methods, self, key, size) {
    const method = methods.get(key);
    return (method &&
        ((given) => {
            given.work.spend(1 + size / 16);
            return method(self, given);
        }));
}
/** Of Java's numbers and `Boolean`; `$number.parseInt(…)` is how templates come by Java's `Integer`. */
const OTHER_METHODS = new Map([
    ['equals/1', (self, given) => isSimple(given.any(0)) && areEqual(self, given.any(0), given.work)],
    ['intValue/0', methods_whole],
    ['longValue/0', methods_whole],
    ['parseInt/1', (_, given) => parsedInt(given.text(0))],
]);
function methods_whole(self) {
    const number = numericOf(self);
    return number === undefined ? undefined : Math.trunc(number);
}
function parsedInt(text) {
    if (/^[+-]?\d{1,15}$/.test(text))
        return values_numberOf(String(Number(text)));
    throw new TypeError(`For input string: "${text}"`);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value instanceof Map)
        return 'a map';
    if (value instanceof Tool)
        return 'a tool';
    return typeof value === 'string' ? 'a text' : 'a number or truth value';
}

;// CONCATENATED MODULE: ./src/world/data-plane/velocity/rendering.ts




/** What API Gateway lets one `#foreach` do (quotas of REST APIs); that more of them fail is unverified. */
const MOST_ITERATIONS = 1000;
/** Java's Velocity stops macros that call each other at this depth. */
const MOST_CALLS = 20;
/** One rendering of one template. */
class Rendering {
    variables;
    work;
    macros = new Map();
    calls = 0;
    ended;
    constructor(variables, work) {
        this.variables = variables;
        this.work = work;
    }
    text(nodes) {
        let text = '';
        for (const node of nodes) {
            if (this.ended !== undefined)
                break;
            this.work.spend(1);
            text += this.node(node);
        }
        return text;
    }
    node(node) {
        switch (node.kind) {
            case 'text':
                spendText(node.text, this.work);
                return node.text;
            case 'reference':
                return values_textOf(this.value(node), this.work);
            case 'if':
                return this.chosen(node.branches);
            case 'foreach':
                return this.loop(node);
            case 'call':
                return this.call(node.name, node.args);
            case 'set':
            case 'macro':
            case 'break':
            case 'stop':
                this.carryOut(node);
                return '';
            default:
                return (0,never/* unreachable */.H)(node);
        }
    }
    carryOut(node) {
        switch (node.kind) {
            case 'set':
                return this.set(node.target, this.value(node.value));
            case 'macro':
                return void this.macros.set(node.name, node);
            case 'break':
            case 'stop':
                return void (this.ended = node.kind === 'break' ? 'loop' : 'all');
            default:
                return (0,never/* unreachable */.H)(node);
        }
    }
    chosen(branches) {
        const branch = branches.find(({ condition }) => condition === undefined || isTrue(this.value(condition)));
        return this.text(branch?.body ?? []);
    }
    set({ name, path }, value) {
        const last = path.at(-1);
        if (last === undefined)
            this.variables.set(name, value);
        else if (last.kind === 'member') {
            setMember(this.reached(name, path.slice(0, -1)), this.value(last.key), value);
        }
    }
    loop({ name, over, body }) {
        const from = this.value(over);
        const items = from instanceof Map ? [...from.values()] : from;
        if (!Array.isArray(items))
            return '';
        if (items.length > MOST_ITERATIONS)
            throw new RangeError(`#foreach goes over more than ${MOST_ITERATIONS} items`);
        let text = '';
        for (const [index, item] of items.entries()) {
            const state = new Map([
                ['index', index],
                ['count', index + 1],
                ['hasNext', index + 1 < items.length],
            ]);
            text += this.within(new Map([
                [name, item],
                ['foreach', state],
                ['velocityCount', index + 1],
            ]), body);
            if (this.ended !== undefined)
                break;
        }
        if (this.ended === 'loop')
            this.ended = undefined;
        return text;
    }
    call(name, args) {
        const macro = this.macros.get(name);
        if (macro === undefined)
            return '';
        if (this.calls >= MOST_CALLS)
            throw new RangeError(`Macros call each other more than ${MOST_CALLS} levels deep`);
        this.calls += 1;
        const given = args.map((one) => this.value(one));
        const text = this.within(new Map(macro.parameters.map((one, index) => [one, given[index]])), macro.body);
        this.calls -= 1;
        return text;
    }
    /** The names mean this in the body, and afterwards what they did before. */
    within(names, body) {
        const before = [...names.keys()].map((name) => [name, this.variables.get(name)]);
        for (const [name, value] of names)
            this.variables.set(name, value);
        const text = this.text(body);
        for (const [name, value] of before)
            this.variables.set(name, value);
        return text;
    }
    value(expression) {
        this.work.spend(1);
        switch (expression.kind) {
            case 'literal':
                return expression.value;
            case 'quoted':
                return this.text(expression.body);
            case 'reference':
                return this.reached(expression.name, expression.path);
            case 'list':
                return expression.items.map((one) => this.value(one));
            case 'range':
                return this.range(this.value(expression.from), this.value(expression.to));
            case 'map':
                return new Map(expression.entries.map(([key, value]) => [values_textOf(this.value(key), this.work), this.value(value)]));
            case 'not':
                return !isTrue(this.value(expression.of));
            case 'minus':
                return arithmetic('-', 0, this.value(expression.of));
            case 'binary':
                return this.binary(expression.operator, expression.left, expression.right);
            default:
                return (0,never/* unreachable */.H)(expression);
        }
    }
    reached(name, path) {
        let value = this.variables.get(name);
        for (const step of path) {
            this.work.spend(1);
            value =
                step.kind === 'member'
                    ? memberOf(value, this.value(step.key))
                    : called(value, step.name, step.args.map((one) => this.value(one)), this.work);
        }
        return value;
    }
    range(from, to) {
        if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to))
            return undefined;
        const [first, last] = [Number(from), Number(to)];
        const length = Math.abs(last - first) + 1;
        this.work.spend(length);
        return Array.from({ length }, (_, index) => (first < last ? first + index : first - index));
    }
    binary(operator, left, right) {
        const first = this.value(left);
        if (operator === '&&')
            return isTrue(first) && isTrue(this.value(right));
        if (operator === '||')
            return isTrue(first) || isTrue(this.value(right));
        const second = this.value(right);
        if (operator === '==' || operator === '!=')
            return areEqual(first, second, this.work) === (operator === '==');
        const isText = operator === '+' && (typeof first === 'string' || typeof second === 'string');
        return isText ? values_textOf(first, this.work) + values_textOf(second, this.work) : arithmetic(operator, first, second);
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/template.ts







/** Of characters (quotas of REST APIs). */
const template_LONGEST = 300 * 1024;
const template_MOST_STEPS = 1_000_000;
const NO_OVERRIDE = { header: {}, path: {}, querystring: {} };
/**
 * A mapping template, in Velocity, with `$context`, `$stageVariables`, `$input` and `$util`. A name without a value is empty, as
 * recorded. Throws a SyntaxError for a template that is not well formed, a TypeError for a method that is not there, a RangeError
 * for one that does not come to an end.
 */
function rendered(template, given) {
    if (!/[$#]/.test(template))
        return { text: template, request: NO_OVERRIDE, response: NO_OVERRIDE };
    if (template.length > template_LONGEST)
        throw new RangeError(`The mapping template is longer than ${template_LONGEST} characters`);
    const work = new Work('The mapping template', template_MOST_STEPS);
    const context = new Map([
        ['requestOverride', emptyOverride()],
        ['responseOverride', emptyOverride()],
    ]);
    for (const [name, value] of Object.entries(given.context))
        context.set(name, fromJson(value, work));
    const names = new Map([
        ['context', context],
        ['stageVariables', fromJson(given.stageVariables, work)],
        ['input', inputOf(given, work)],
        ['util', utilOf(work)],
    ]);
    const text = new Rendering(names, work).text(parser_parsed(template));
    const overrideOf = (name) => readOverride(context.get(name), work);
    return { text, request: overrideOf('requestOverride'), response: overrideOf('responseOverride') };
}
const emptyOverride = () => new Map([
    ['header', new Map()],
    ['path', new Map()],
    ['querystring', new Map()],
]);
function readOverride(override, work) {
    if (!(override instanceof Map))
        return NO_OVERRIDE;
    const status = override.get('status');
    return {
        ...(status !== undefined && { status: values_textOf(status, work) }),
        header: template_textsOf(override.get('header'), work, (name) => name.toLowerCase()),
        path: template_textsOf(override.get('path'), work),
        querystring: template_textsOf(override.get('querystring'), work),
    };
}
/** What is no map, or an empty one, has none. */
function template_textsOf(value, work, nameOf = (name) => name) {
    if (!(value instanceof Map) || value.size === 0)
        return {};
    return Object.fromEntries([...value].map(([name, one]) => [nameOf(name), values_textOf(one, work)]));
}
function inputOf(given, work) {
    const { pathParameters: path, query: querystring, headers: header, body } = given;
    let json;
    const valueAt = (jsonPath) => {
        json ??= { value: parsedBody(body) };
        return atJsonPath(json.value, values_textOf(jsonPath, work), () => work.spend(1));
    };
    return new Tool({
        params: (name) => name === undefined ? fromJson({ path, querystring, header }, work) : parameterOf(values_textOf(name, work), given),
        path: (jsonPath) => copyOf(valueAt(jsonPath), work),
        json: (jsonPath) => {
            const value = valueAt(jsonPath);
            return value === undefined ? '' : jsonOf(value);
        },
    }, { body });
}
/** Nothing stays nothing, which is not `null`. */
const copyOf = (value, work) => (value === undefined ? undefined : fromJson(value, work));
/** Path, then query, then header, as API Gateway looks them up. */
const parameterOf = (name, { pathParameters, query, headers }) => own(pathParameters, name) ?? own(query, name) ?? own(headers, name.toLowerCase()) ?? '';
/** What is not JSON counts as a text (unverified). */
function parsedBody(text) {
    try {
        return parsedJson(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return text;
        throw error;
    }
}
function utilOf(work) {
    const ofText = (made) => (value) => made(values_textOf(value, work));
    return new Tool({
        escapeJavaScript: ofText((text) => JSON.stringify(text)
            .slice(1, -1)
            .replaceAll("'", String.raw `\'`)),
        parseJson: ofText((text) => fromJson(parsedJson(text), work)),
        urlEncode: ofText((text) => encodeURIComponent(text).replaceAll('%20', '+')),
        urlDecode: ofText((text) => decodeURIComponent(text.replaceAll('+', '%20'))),
        base64Encode: ofText((text) => Buffer.from(text).toString('base64')),
        base64Decode: ofText((text) => Buffer.from(text, 'base64').toString()),
    });
}

;// CONCATENATED MODULE: ./src/world/data-plane/mapping.ts




const unsupportedMediaType = () => message(415, 'Unsupported Media Type', 'BadRequestException');
/** Without its parameters; a request that names none counts as JSON. */
const mediaTypeOf = ({ 'content-type': type = JSON_TYPE }) => (type.split(';')[0] ?? '').trim();
/** The body for the integration: through the template for the request's content type, or as `passthroughBehavior` says. */
function mappedBody(integration, given) {
    const templates = integration.requestTemplates ?? {};
    const template = own(templates, mediaTypeOf(given.headers));
    if (template !== undefined)
        return rendered(template, given);
    const hasTemplates = Object.keys(templates).length > 0;
    const passes = integration.passthroughBehavior;
    return passes === 'NEVER' || (passes === 'WHEN_NO_TEMPLATES' && hasTemplates)
        ? unsupportedMediaType()
        : asItCame(given.body);
}
/** A body that no template makes. */
const asItCame = (text) => ({
    text,
    request: { header: {}, path: {}, querystring: {} },
});
/**
 * `undefined`: no response fits, not even a default one. `given.body` is the integration's. Throws for a response that
 * cannot be sent.
 */
function mappedResponse(integration, result, given) {
    const response = selected(Object.values(integration.integrationResponses ?? {}), result.selector);
    if (response === undefined)
        return undefined;
    const [type, template] = first(response.responseTemplates);
    const { text, response: override } = template === undefined ? handedOn(result) : rendered(template, given);
    const status = override?.status ?? response.statusCode;
    const headers = { ...headersOf(response, result, given), ...override?.header };
    const answer = { status: Number(status), headers: { 'content-type': type, ...endToEnd(headers) }, body: text };
    if (!isSendable(answer))
        throw new RangeError(`The integration response ${status} is no HTTP response`);
    return answer;
}
const handedOn = ({ body }) => ({
    text: body,
});
/** The template for JSON, else the first one. */
function first(templates = {}) {
    const json = templates[JSON_TYPE];
    return json === undefined ? (Object.entries(templates)[0] ?? [JSON_TYPE, undefined]) : [JSON_TYPE, json];
}
/** A response without a pattern is the default one. */
function selected(responses, selector) {
    const isDefault = ({ selectionPattern = '' }) => selectionPattern === '';
    const chosen = responses.find((response) => !isDefault(response) && fits(response.selectionPattern ?? '', selector));
    return chosen ?? responses.find(isDefault);
}
/** `method.response.header.X` from a constant, the context, a stage variable, or the integration's header or body. */
function headersOf(response, result, given) {
    const pairs = Object.entries(response.responseParameters ?? {}).flatMap(([target, source]) => {
        const name = /^method\.response\.header\.(.+)$/.exec(target)?.[1]?.toLowerCase();
        const header = /^integration\.response\.header\.(.+)$/.exec(source)?.[1]?.toLowerCase();
        const text = header === undefined ? responseSource(source, result, given) : own(result.headers, header);
        return name === undefined || text === undefined ? [] : [[name, text]];
    });
    return Object.fromEntries(pairs);
}
const responseSource = (source, { body }, given) => source === 'integration.response.body' ? body : commonSource(source, given);
/** What `integration.request.…` is taken from; `undefined`: there is nothing. */
function requestSource(source, given) {
    const [, where, name = ''] = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(source) ?? [];
    if (where === 'path')
        return own(given.pathParameters, name);
    if (where === 'querystring')
        return own(given.query, name);
    if (where === 'header')
        return own(given.headers, name.toLowerCase());
    return source === 'method.request.body' ? given.body : commonSource(source, given);
}
function commonSource(source, { context, stageVariables }) {
    const constant = /^'(.*)'$/s.exec(source)?.[1];
    if (constant !== undefined)
        return constant;
    const [, root, name = '', member = ''] = /^(context|stageVariables)\.(\w+)(?:\.(\w+))?$/.exec(source) ?? [];
    if (root === 'stageVariables')
        return own(stageVariables, name);
    const found = root === undefined ? undefined : own(context, name);
    return typeof found === 'object' ? own(found, member) : found;
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
function requestContext(exchange) {
    const { account, api, stage, deployment, invocation, path, route, requestId, now } = exchange;
    return {
        accountId: account,
        apiId: api.shape.id,
        deploymentId: deployment.shape.id,
        ...domainOf(exchange),
        extendedRequestId: requestId,
        httpMethod: invocation.method,
        identity: identityOf(invocation.headers),
        path: `/${stage.stageName}${path}`,
        protocol: 'HTTP/1.1',
        requestId,
        requestTime: requestTime(now),
        requestTimeEpoch: now,
        resourceId: route.resource.id,
        resourcePath: route.resource.path,
        stage: stage.stageName,
    };
}
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
    if (body !== undefined && body !== null && typeof body !== 'string')
        return undefined;
    const given = { ...function_integration_valuesOf(headers), ...function_integration_valuesOf(multiValueHeaders) };
    const { 'set-cookie': cookies = [], ...others } = given;
    if (!Object.values(given).every((values) => values.every(isText)))
        return undefined;
    const lines = Object.entries(others).map(([name, values]) => [name, values.join(', ')]);
    const answer = {
        status: Number(statusCode),
        headers: { 'content-type': JSON_TYPE, ...endToEnd(Object.fromEntries(lines)) },
        cookies: cookies.map(String),
        body: body ?? '',
    };
    return isSendable(answer) ? atOnce(answer) : undefined;
}
/** By the name in lower case; cookies apart, several values of one name go into one line. */
const function_integration_valuesOf = (headers) => typeof headers !== 'object' || headers === null
    ? {}
    : Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()]));
/** Whatever has a text; an object has none. */
const isText = (value) => typeof value !== 'object' || value === null;
function withTemplates(exchange, found) {
    const body = mappedBody(exchange.integration, templateContext(exchange));
    if ('status' in body)
        return atOnce(body);
    const event = function_integration_parsed(body.text);
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

;// CONCATENATED MODULE: ./src/world/data-plane/backend.ts
/** The world calls nobody but this machine; a name could lead anywhere, so but for `localhost` only addresses will do. */
const isLoopback = ({ protocol, hostname }) => protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname));

;// CONCATENATED MODULE: ./src/world/data-plane/http-integration.ts







/** HTTP_PROXY hands the request on as it is, HTTP only what is mapped; both to this machine only. */
function forwarded(exchange, backend) {
    if (passesOf(exchange.invocation.headers).length >= MOST_PASSES)
        return loop();
    const request = backendRequest(exchange);
    if ('status' in request)
        return request;
    if (!isLoopback(request.url))
        return refusedHost(request.url);
    if (backend === undefined)
        return failed('This world has no way to HTTP endpoints; set dataPlane.backend');
    return backend(request).then((answer) => returned(exchange, answer));
}
/** What this world calls itself in `via` (RFC 9110, 7.6.3). */
const VIA = '1.1 embedded-world';
/** A stage may call another one of this world, which may call a third one. */
const MOST_PASSES = 5;
const passesOf = ({ via = '' }) => via.split(/\s*,\s*/).filter((one) => one === VIA);
/** AWS would go round until something times out. */
function loop() {
    const why = `The request came through this world ${MOST_PASSES} times: an integration leads to itself`;
    return { ...atOnce(message(508, why)), failure: why };
}
/** Says why to the caller too, as AWS would have called the endpoint. */
function refusedHost({ host }) {
    const why = `The embedded world calls loopback addresses over http only, not ${host}`;
    return { ...atOnce(message(500, why)), failure: why };
}
function backendRequest(exchange) {
    const { integration, invocation } = exchange;
    const isProxy = integration.type === 'HTTP_PROXY';
    const body = isProxy ? asItCame(invocation.body) : mappedBody(integration, templateContext(exchange));
    if ('status' in body)
        return atOnce(body);
    const mapped = mappedParameters(exchange, body.request);
    const url = urlOf(exchange, mapped.path);
    if (typeof url === 'string')
        return failed(url);
    const query = [...(isProxy ? exchange.search : []), ...Object.entries(mapped.querystring)];
    for (const [name, value] of query)
        url.searchParams.append(name, value);
    return {
        method: http_integration_methodOf(exchange),
        url,
        headers: {
            ...(isProxy ? endToEnd(invocation.headers) : contentType(invocation.headers)),
            ...mapped.header,
            via: [invocation.headers['via'] ?? [], VIA].flat().join(', '),
        },
        body: body.text,
        timeout: integration.timeoutInMillis,
    };
}
const http_integration_methodOf = ({ integration: { httpMethod }, invocation }) => httpMethod === undefined || httpMethod === 'ANY' ? invocation.method : httpMethod;
const contentType = ({ 'content-type': type = 'application/json' }) => ({ 'content-type': type });
/** `integration.request.header.X` and the like, with what they are mapped from and what the template puts in its place. */
function mappedParameters(exchange, override) {
    const given = templateContext(exchange);
    const found = Object.entries(exchange.integration.requestParameters ?? {}).flatMap(([target, source]) => {
        const [, place, name = ''] = /^integration\.request\.(path|querystring|header)\.(.+)$/.exec(target) ?? [];
        const text = requestSource(source, given);
        return place === undefined || text === undefined ? [] : [{ place, name, text }];
    });
    const at = (place) => ({
        ...Object.fromEntries(found.filter((one) => one.place === place).map(({ name, text }) => [name, text])),
        ...override[place],
    });
    return { path: at('path'), querystring: at('querystring'), header: at('header') };
}
/** Or what is wrong with it. */
function urlOf({ integration, variables }, path) {
    const uri = functions_withVariables(integration.uri ?? '', variables);
    if (uri === undefined)
        return `The URI ${integration.uri ?? ''} names a stage variable that is not set`;
    const filled = uri.replace(/\{(\w+)\+?\}/g, (part, name) => own(path, name)?.split('/').map(encodeURIComponent).join('/') ?? part);
    if (/\{\w+\+?\}/.test(filled))
        return `The URI ${filled} has a path parameter that nothing is mapped to`;
    return URL.canParse(filled) ? new URL(filled) : `Invalid URI: ${filled}`;
}
function returned(exchange, answer) {
    switch (answer.kind) {
        case 'timeout':
            return { ...atOnce(message(504, 'Endpoint request timed out')), failure: 'The endpoint took too long' };
        case 'unreachable':
            // Status and text are from memory.
            return {
                ...atOnce(message(504, 'Network error communicating with endpoint')),
                failure: `The endpoint cannot be reached: ${answer.why}`,
            };
        case 'too-long':
            return failed('The answer of the endpoint is longer than 10 MB');
        case 'answer':
            return http_integration_answered(exchange, answer);
        default:
            return (0,never/* unreachable */.H)(answer);
    }
}
function http_integration_answered(exchange, { status, headers: given, cookies = [], body }) {
    const headers = endToEnd(given);
    if (exchange.integration.type === 'HTTP_PROXY')
        return atOnce({ status, headers, cookies, body });
    // Which of several cookies a mapping gets is unverified.
    const mappable = { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies.at(-1) ?? '' }) };
    const result = { selector: String(status), headers: mappable, body };
    return atOnceOrNoMatch(mappedResponse(exchange.integration, result, templateContext(exchange, body)), result.selector);
}

;// CONCATENATED MODULE: ./src/world/data-plane/mock-integration.ts


/** A MOCK integration: what the request template makes tells a status code, which selects the response and its template. */
function mocked(integration, given) {
    const mapped = mappedBody(integration, given);
    if ('status' in mapped)
        return atOnce(mapped);
    const selector = /"?statusCode"?\s*:\s*"?(\d{3})/.exec(mapped.text)?.[1];
    // The text of the log is from memory.
    if (selector === undefined)
        return failed('Unable to parse statusCode. It should be an integer that is defined in the request template');
    return atOnceOrNoMatch(mappedResponse(integration, { selector, headers: {}, body: '' }, given), selector);
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
            return mocked(integration, templateContext(exchange));
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
/** The same quota page has another limit for these where the API is an edge-optimized one. */
const EDGE_RATES = new Map([
    ['CreateRestApi', once(30)],
    ['ImportRestApi', once(30)],
]);
/** All operations together. */
const TOTAL_RATE = { burst: 40, perSecond: 10 };
/** Lets an operation through or throws API Gateway's 429. A request refused takes nothing out of any bucket. */
function pacer(switches, now) {
    const buckets = new Map();
    const checked = ([name, rate]) => {
        const bucket = refilled(buckets.get(name) ?? { left: rate.burst, at: now() }, rate, now());
        // A hair's breadth below one is arithmetic, not a request too many.
        if (bucket.left < 1 - 1e-9)
            throw (0,fault/* tooManyRequests */.YD)(Math.ceil((1 - bucket.left) / rate.perSecond));
        return [name, { ...bucket, left: bucket.left - 1 }];
    };
    return (request) => {
        const taken = limitsOf(request, switches).map(checked);
        for (const [name, bucket] of taken)
            buckets.set(name, bucket);
    };
}
function limitsOf({ operation, input }, { pacing, unpaced, totalRate }) {
    const edge = isEdge(input) ? EDGE_RATES.get(operation) : undefined;
    const rate = edge ?? OWN_RATES.get(operation);
    return [
        ...(totalRate ? [['', TOTAL_RATE]] : []),
        ...(pacing && rate !== undefined && !unpaced.has(operation)
            ? [[edge === undefined ? operation : `${operation} edge`, rate]]
            : []),
    ];
}
const refilled = ({ left, at }, { burst, perSecond }, now) => ({
    left: Math.min(burst, left + ((now - at) / 1000) * perSecond),
    at: now,
});

;// CONCATENATED MODULE: ./src/world/data-plane/buckets.ts

/** Token buckets, by name. */
class Buckets {
    now;
    buckets = new Map();
    constructor(now) {
        this.now = now;
    }
    /** Takes one out of each, or none at all when one of them is empty. */
    takes(limits) {
        const now = this.now();
        const filled = [...limits].map(([name, rate]) => {
            const bucket = refilled(this.buckets.get(name) ?? { left: rate.burst, at: now }, rate, now);
            return [name, bucket];
        });
        // A hair's breadth below one is arithmetic, not a request too many.
        const isFree = filled.every(([, { left }]) => left >= 1 - 1e-9);
        for (const [name, bucket] of filled) {
            this.buckets.set(name, isFree ? { ...bucket, left: bucket.left - 1 } : bucket);
        }
        return isFree;
    }
}

;// CONCATENATED MODULE: ./src/world/data-plane/plans.ts




/**
 * A key has to exist, to be enabled and to be in a plan of the stage, whose throttle and quota each key has for itself. What is
 * throttled does not count against the quota (unverified).
 */
function planGuard(store) {
    const buckets = new Buckets(store.now);
    const isWithinQuota = quotas(store);
    return (target, route, { headers }) => {
        if (!route.method.apiKeyRequired)
            return undefined;
        const key = plans_keyOf(store, target, headers['x-api-key']);
        const place = key && plans_placeOf(store, target, key);
        if (key === undefined || place === undefined)
            return forbidden();
        if (!buckets.takes(plans_limitsOf(place, target, route, key)))
            return tooManyRequests();
        return isWithinQuota(place.plan, key) ? undefined : message(429, 'Limit Exceeded', 'LimitExceededException');
    };
}
/** With the key source `AUTHORIZER` an authorizer tells the key, and nobody asks authorizers. */
function plans_keyOf(store, { api }, value) {
    if (api.shape.apiKeySource !== 'HEADER')
        return undefined;
    for (const key of store.apiKeys.values())
        if (key.value === value && key.enabled)
            return key;
    return undefined;
}
function plans_placeOf({ usagePlans }, { api, stage }, { id }) {
    for (const { shape: plan, keys } of usagePlans.values()) {
        const found = plan.apiStages.find((one) => one.apiId === api.shape.id && one.stage === stage.stageName);
        if (found !== undefined && keys.includes(id))
            return { plan, stage: found };
    }
    return undefined;
}
/** That of the method goes beside that of the plan (AWS developer guide, "usage plans"). */
function plans_limitsOf({ plan, stage }, { api }, route, key) {
    const method = `${route.resource.path}/${route.method.httpMethod}`;
    const all = [
        [`${plan.id} ${key.id}`, rateOf(plan.throttle)],
        [`${plan.id} ${key.id} ${api.shape.id} ${stage.stage} ${method}`, rateOf(own(stage.throttle ?? {}, method))],
    ];
    return new Map(all.flatMap(([name, rate]) => (rate === undefined ? [] : [[name, rate]])));
}
/** That half a throttle is none is unverified. */
const rateOf = ({ burstLimit: burst, rateLimit: perSecond } = {}) => burst === undefined || perSecond === undefined ? undefined : { burst, perSecond };
/** Counts the request when there is room for it. */
function quotas({ now }) {
    const uses = new Map();
    return ({ id, quota }, key) => {
        if (quota?.limit === undefined || quota.period === undefined)
            return true;
        const name = `${id} ${key.id}`;
        const known = uses.get(name);
        const period = periodOf(now(), quota.period);
        const use = known?.period === period ? known : { period, count: 0, isFirst: known === undefined };
        const limit = quota.limit - (use.isFirst ? (quota.offset ?? 0) : 0);
        if (use.count >= limit)
            return false;
        uses.set(name, { ...use, count: use.count + 1 });
        return true;
    };
}
const DAY = 86_400_000;
/** Days and months of UTC; weeks begin on Sunday (unverified). The epoch began on a Thursday. */
function periodOf(at, period) {
    if (period === 'WEEK')
        return String(Math.floor((at / DAY + 4) / 7));
    return (0,iso_time/* toIso */.t)(at).slice(0, period === 'MONTH' ? 7 : 10);
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
        const route = found(below, httpMethod, rest, { ...named, [name]: routes_decoded(part) });
        if (route !== undefined)
            return route;
    }
    for (const [name, resource] of node.greedy) {
        const route = served(resource, httpMethod, { ...named, [name]: parts.map(routes_decoded).join('/') });
        if (route !== undefined)
            return route;
    }
    return undefined;
}
/** What `ANY` stands for (API reference of PutMethod). */
const ANY = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
function served(resource, httpMethod, pathParameters) {
    const any = ANY.has(httpMethod) ? resource.resourceMethods['ANY'] : undefined;
    const method = own(resource.resourceMethods, httpMethod) ?? any;
    return method && { resource, method, pathParameters };
}
function routes_decoded(part) {
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

;// CONCATENATED MODULE: ./src/world/data-plane/throttle.ts

/**
 * Whether the throttle of a method lets a request through: the setting of the method itself, else that of all methods, which
 * each of them has for itself (unverified). The account's own limit is not modeled.
 */
function throttle(now) {
    const buckets = new Buckets(now);
    return (api, stage, route) => {
        const setting = settingOf(stage, route);
        const perSecond = Number(setting?.['throttlingRateLimit'] ?? -1);
        const burst = Number(setting?.['throttlingBurstLimit'] ?? -1);
        if (perSecond === -1 || burst === -1)
            return true;
        const name = `${api} ${stage.stageName} ${route.method.httpMethod} ${route.resource.path}`;
        return buckets.takes(new Map([[name, { burst, perSecond }]]));
    };
}
// Keys stand as they were sent: `~1orders~1{id}/GET`, `orders/GET`, `*/*`.
function settingOf({ methodSettings }, { resource, method }) {
    const escaped = resource.path.replaceAll('/', '~1');
    const keys = [`${escaped}/${method.httpMethod}`, `${resource.path.slice(1)}/${method.httpMethod}`, '*/*'];
    return keys.map((key) => methodSettings[key]).find((setting) => setting !== undefined);
}

;// CONCATENATED MODULE: ./src/world/data-plane/schema.ts



const schema_MOST_STEPS = 1_000_000;
/**
 * Whether a value conforms to a schema of JSON Schema draft 4, as far as its keywords are in `CHECKS`; others ask nothing, nor
 * does a reference that leads nowhere. Throws a RangeError for a schema that does not come to an end.
 */
const conforms = (value, schema, modelOf) => new Checking(schema, modelOf).holds(value, schema);
class Checking {
    work = new Work('The validation of the request body', schema_MOST_STEPS);
    root;
    modelOf;
    constructor(root, modelOf) {
        this.root = root;
        this.modelOf = modelOf;
    }
    holds(value, given) {
        this.work.spend(1);
        const schema = this.resolved(given);
        if (schema === undefined)
            return true;
        return Object.entries(schema).every(([keyword, asked]) => {
            this.work.spend(1);
            return CHECKS.get(keyword)?.(value, asked, schema, this) ?? true;
        });
    }
    /** `#/definitions/Order` in the schema itself, else the model of that name, as definitions and AWS's own URLs name them. */
    resolved(schema) {
        if (!schema_isObject(schema))
            return undefined;
        const { $ref: reference } = schema;
        if (typeof reference !== 'string')
            return schema;
        const name = reference.slice(reference.lastIndexOf('/') + 1);
        const definitions = schema_isObject(this.root) ? this.root['definitions'] : undefined;
        const local = schema_isObject(definitions) ? own(definitions, name) : undefined;
        const found = local ?? this.modelOf(name);
        return schema_isObject(found) ? (this.resolved(found) ?? undefined) : undefined;
    }
}
const schema_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
const isOfType = (value, type) => typeOf(value) === type || (type === 'integer' && Number.isInteger(value));
/** Asks only of numbers, of texts, of lists: a value of another type has none of it. */
const ofNumbers = (holds) => (value, bound, schema) => typeof value !== 'number' || typeof bound !== 'number' || holds(value, bound, schema);
const ofLengths = (lengthOf, holds) => (value, bound) => {
    const length = lengthOf(value);
    return length === undefined || typeof bound !== 'number' || holds(length, bound);
};
/** In characters, not in JavaScript's halves of them. */
const charactersOf = (value) => (typeof value === 'string' ? Array.from(value).length : undefined);
const itemsOf = (value) => (isList(value) ? value.length : undefined);
const atLeast = (length, bound) => length >= bound;
const atMost = (length, bound) => length <= bound;
const CHECKS = new Map([
    ['type', (value, types) => (isList(types) ? types.some((type) => isOfType(value, type)) : isOfType(value, types))],
    [
        'enum',
        (value, options) => !isList(options) || options.some((one) => JSON.stringify(one) === JSON.stringify(value)),
    ],
    [
        'required',
        (value, names) => !schema_isObject(value) || !isList(names) || names.every((name) => Object.hasOwn(value, String(name))),
    ],
    ['properties', areProperties],
    ['additionalProperties', areMoreProperties],
    ['items', (value, schema, _, checking) => !isList(value) || value.every((one) => checking.holds(one, schema))],
    [
        'minimum',
        ofNumbers((value, bound, schema) => (schema['exclusiveMinimum'] === true ? value > bound : value >= bound)),
    ],
    [
        'maximum',
        ofNumbers((value, bound, schema) => (schema['exclusiveMaximum'] === true ? value < bound : value <= bound)),
    ],
    ['minLength', ofLengths(charactersOf, atLeast)],
    ['maxLength', ofLengths(charactersOf, atMost)],
    ['minItems', ofLengths(itemsOf, atLeast)],
    ['maxItems', ofLengths(itemsOf, atMost)],
    ['pattern', fitsSomewhere],
    ['allOf', (value, all, _, checking) => !isList(all) || all.every((one) => checking.holds(value, one))],
    ['anyOf', (value, all, _, checking) => !isList(all) || all.some((one) => checking.holds(value, one))],
    ['oneOf', (value, all, _, checking) => !isList(all) || all.filter((one) => checking.holds(value, one)).length === 1],
    ['not', (value, schema, _, checking) => !checking.holds(value, schema)],
]);
function areProperties(value, properties, _, checking) {
    if (!schema_isObject(value) || !schema_isObject(properties))
        return true;
    return Object.entries(properties).every(([name, schema]) => {
        return !Object.hasOwn(value, name) || checking.holds(value[name], schema);
    });
}
/** What `properties` does not name. */
function areMoreProperties(value, asked, schema, checking) {
    const { properties } = schema;
    if (!schema_isObject(value))
        return true;
    const more = Object.keys(value).filter((name) => !schema_isObject(properties) || !Object.hasOwn(properties, name));
    return asked === false ? more.length === 0 : more.every((name) => checking.holds(value[name], asked));
}
/** A pattern that is none, or has what the world's patterns do not have, asks nothing. */
function fitsSomewhere(value, pattern, _, { work }) {
    if (typeof value !== 'string' || typeof pattern !== 'string')
        return true;
    return fitsPattern(`.*(?:${pattern}).*`, value, work) ?? true;
}

;// CONCATENATED MODULE: ./src/world/data-plane/validation.ts




/** Answers what a method's request validator finds wrong; `undefined`: nothing. The texts are from memory. */
function invalidity({ requestValidators, models }, { method, pathParameters }, invocation, search) {
    const validator = requestValidators.find(({ id }) => id === method.requestValidatorId);
    if (validator === undefined)
        return undefined;
    const missing = validator['validateRequestParameters'] === true ? missingOf(method, pathParameters, invocation, search) : [];
    if (missing.length > 0)
        return badRequest(`Missing required request parameters: [${missing.join(', ')}]`);
    const isChecked = validator['validateRequestBody'] === true;
    return isChecked && !isBodyValid(models, method, invocation) ? badRequest('Invalid request body') : undefined;
}
const badRequest = (text) => message(400, text, 'BadRequestException');
/** What is required and not there, or empty (AWS developer guide, "request validation"). */
function missingOf({ requestParameters = {} }, path, { headers }, search) {
    const values = (place, name) => {
        if (place === 'path')
            return own(path, name);
        return place === 'header' ? own(headers, name.toLowerCase()) : (search.get(name) ?? undefined);
    };
    return Object.entries(requestParameters).flatMap(([source, isRequired]) => {
        const [, place = '', name = ''] = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(source) ?? [];
        return isRequired && (values(place, name) ?? '').trim() === '' ? [name] : [];
    });
}
/** By the model for its content type, else that for `$default`; without one nothing is checked. */
function isBodyValid(models, { requestModels = {} }, { headers, body }) {
    const name = own(requestModels, mediaTypeOf(headers)) ?? own(requestModels, '$default');
    const schema = schemaOf(models, name);
    if (schema === undefined)
        return true;
    try {
        return conforms(JSON.parse(body), schema, (other) => schemaOf(models, other));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return false;
        throw error;
    }
}
/** A deployment's models never change, so each is read once. */
const schemas = new WeakMap();
function schemaOf(models, name) {
    const model = models.find((one) => one.name === name);
    if (model === undefined)
        return undefined;
    const known = schemas.get(model);
    if (known !== undefined)
        return known;
    const { schema } = model;
    const read = typeof schema === 'string' ? JSON.parse(schema) : (schema ?? {});
    schemas.set(model, read);
    return read;
}

;// CONCATENATED MODULE: ./src/world/data-plane/data-plane.ts










/** Serves requests from deployments; which of the two a canary stage takes is drawn anew for each. */
function dataPlane(store, settings) {
    const guards = { passes: throttle(store.now), plans: planGuard(store) };
    const serve = (plane, invocation) => {
        const now = store.now();
        const to = data_plane_targetOf(store, invocation, plane, settings.random);
        // Neither is counted: what nobody serves belongs to no stage.
        if ('status' in to)
            return { ...to, milliseconds: 0, deploymentId: undefined, canary: false };
        const asked = { ...to, invocation, now, requestId: randomUuid(settings.random), ...data_plane_placeOf(store) };
        const exchange = admitted(asked, guards);
        const isCalled = 'integration' in exchange;
        const { functions } = settings;
        const outcome = isCalled ? integrated(exchange, { functions, backend: plane.backend }) : exchange;
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
const data_plane_placeOf = ({ account, region }) => ({ account, region });
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
function shown({ milliseconds, status, headers, cookies, body }, { deployment, canary, requestId }) {
    const named = { 'x-amzn-requestid': requestId, ...headers };
    const answer = { status, headers: named, ...(cookies && { cookies }), body, milliseconds };
    return { ...answer, deploymentId: deployment.shape.id, canary };
}
/** The request with what it leads to, or whom API Gateway turns away by itself. */
function admitted(asked, guards) {
    const { invocation, deployment } = asked;
    const { snapshot } = deployment;
    if (snapshot.disableExecuteApiEndpoint)
        return atOnce(forbidden());
    const { path, search: query } = data_plane_partsOf(invocation.path);
    const route = routeOf(snapshot.resources, invocation.method, path);
    if (route === undefined)
        return atOnce(missingToken());
    const search = new URLSearchParams(query);
    try {
        const refusal = refusalOf(asked, route, search, guards);
        if (refusal !== undefined)
            return atOnce(refusal);
    }
    catch (error) {
        // A model that does not come to an end.
        return failed(`Execution failed: ${String(error)}`);
    }
    const integration = route.method.methodIntegration;
    if (integration === undefined)
        return atOnce(internalServerError());
    return { ...asked, route, integration, path, search };
}
/** A query may have question marks of its own. */
function data_plane_partsOf(target) {
    const mark = target.indexOf('?');
    return mark < 0 ? { path: target, search: '' } : { path: target.slice(0, mark), search: target.slice(mark + 1) };
}
const missingToken = () => message(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException');
/** Signatures are not verified. That plans go before the stage's throttle is AWS's order, where validation stands is unverified. */
function refusalOf(asked, route, search, guards) {
    const { invocation, api, stage, deployment } = asked;
    const isSigned = invocation.headers['authorization']?.startsWith('AWS4-HMAC-SHA256 ') === true;
    if (route.method.authorizationType === 'AWS_IAM' && !isSigned)
        return missingToken();
    const refusal = guards.plans(asked, route, invocation);
    if (refusal !== undefined)
        return refusal;
    if (!guards.passes(api.shape.id, stage, route))
        return tooManyRequests();
    return invalidity(deployment.snapshot, route, invocation, search);
}

// EXTERNAL MODULE: ./src/aws/metrics-name.ts
var metrics_name = __webpack_require__(1526);
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
        const apiName = (0,metrics_name/* metricsName */.r)({ id: (0,units/* apiId */.yr)(request.api), name: request.apiName });
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
/** Logs every request and lets hooks stop it. */
function loggingGate({ now, check, keptCalls }) {
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
    const log = (request, at, outcome) => {
        calls.push({ ...request, ...(keptCalls !== undefined && { input: {} }), at, outcome });
        if (calls.length > (keptCalls ?? Infinity))
            calls.shift();
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
                log(request, at, 'ok');
                return answer;
            }
            catch (error) {
                log(request, at, gate_outcomeOf(error));
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

// EXTERNAL MODULE: ./src/world/github/repository.ts
var repository = __webpack_require__(5500);
// EXTERNAL MODULE: ./src/world/github/state.ts
var github_state = __webpack_require__(3439);
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
                throw (0,github_state/* notFound */.mX)();
            checkBody(input.body);
            const after = { ...before, body: input.body };
            state.comments[place] = after;
            return after;
        }),
    };
};
function checkIssue(state, number) {
    if ((0,repository/* pullOf */.pv)(state, number) === undefined)
        throw (0,github_state/* notFound */.mX)();
}
function checkBody(body) {
    if (body.length <= LONGEST_BODY)
        return;
    throw (0,github_state/* unprocessable */.Pq)(`Validation Failed: body is too long (maximum is ${LONGEST_BODY} characters)`);
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
            throw (0,github_state/* unprocessable */.Pq)(`state ${input.state} is not a deployment state`);
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
    if ((0,repository/* filesAt */.Tl)(state, ref) === undefined)
        throw (0,github_state/* unprocessable */.Pq)(`No ref found for: ${ref}`);
}
function checkDescription(description) {
    if (description.length > LONGEST_DESCRIPTION) {
        throw (0,github_state/* unprocessable */.Pq)(`description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`);
    }
}
function deploymentOf(state, id) {
    const deployment = state.deployments.find((one) => one.id === id);
    if (deployment === undefined)
        throw (0,github_state/* notFound */.mX)();
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
        refs: new Map(),
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
        ...(0,repository/* repositoryOperations */.NX)(state, perform),
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
            state.refs.set(`heads/${branch}`, sha);
    },
    removeBranch: (name) => void state.refs.delete(`heads/${name}`),
    openPull: (number, branches) => void state.pulls.set(number, { number, state: 'open', ...branches }),
    closePull: (number) => {
        const pull = state.pulls.get(number);
        if (pull !== undefined)
            state.pulls.set(number, { ...pull, state: 'closed' });
    },
    commentsOf: (issue) => state.comments.filter((comment) => comment.issue === issue),
});

// EXTERNAL MODULE: ./src/aws/partition.ts
var partition = __webpack_require__(2947);
;// CONCATENATED MODULE: ./src/world/schedule-target.ts


/** Calls the target. Only API Gateway's UpdateStage can be called here; throws a `WorldFault` for anything else. */
function callTarget({ Arn, Input }, gateway, region) {
    if (Arn !== `arn:${(0,partition/* partitionOf */.i)(region).name}:scheduler:::aws-sdk:apigateway:updateStage`) {
        throw unusable(`The target ${Arn} cannot be called in this world`);
    }
    gateway.updateStage(schedule_target_inputOf(Input ?? ''));
}
/**
 * Members of the input in PascalCase, as for AWS's other universal targets; what AWS makes of another case is unverified,
 * here it does not know them.
 */
function schedule_target_inputOf(text) {
    const { RestApiId, StageName, PatchOperations, ...unknown } = schedule_target_parsed(text);
    if (Object.keys(unknown).length > 0)
        throw unusable(`Unknown members: ${Object.keys(unknown).join(', ')}`);
    if (!Array.isArray(PatchOperations))
        throw unusable('PatchOperations is no list');
    return {
        restApiId: schedule_target_textOf(RestApiId) ?? '',
        stageName: schedule_target_textOf(StageName) ?? '',
        patchOperations: PatchOperations.map((operation) => {
            const { Op, Path, Value, From } = schedule_target_objectOf(operation);
            return { op: schedule_target_textOf(Op), path: schedule_target_textOf(Path), value: schedule_target_textOf(Value), from: schedule_target_textOf(From) };
        }),
    };
}
function schedule_target_parsed(text) {
    try {
        return schedule_target_objectOf(JSON.parse(text));
    }
    catch (cause) {
        if (cause instanceof SyntaxError)
            throw unusable('The input is no JSON');
        throw cause;
    }
}
const schedule_target_objectOf = (value) => typeof value === 'object' && value !== null ? value : {};
const schedule_target_textOf = (value) => (typeof value === 'string' ? value : undefined);
const unusable = (message) => new fault/* WorldFault */.t6('ValidationException', 400, message);

;// CONCATENATED MODULE: ./src/world/scheduler.ts



function scheduler({ account, region, clock, gate, gateway }) {
    const schedules = new Map();
    const invocations = [];
    const arnOf = ({ Name, GroupName = DEFAULT_GROUP }) => `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${Name}`;
    const found = (input) => {
        const schedule = schedules.get(arnOf(input));
        if (schedule === undefined)
            throw noSchedule(input.Name);
        return schedule;
    };
    const fire = (schedule) => {
        const { Arn, Target, State, ActionAfterCompletion } = schedule;
        // Moved or deleted meanwhile, or told to do nothing.
        if (schedules.get(Arn) !== schedule || State !== 'ENABLED')
            return;
        const outcome = scheduler_outcomeOf(() => callTarget(Target, gateway, region));
        invocations.push({ at: clock.now(), schedule: Arn, role: Target.RoleArn, outcome });
        if (ActionAfterCompletion === 'DELETE')
            schedules.delete(Arn);
    };
    const keep = (input, created) => {
        const Arn = arnOf(input);
        const now = clock.now();
        const schedule = { ...checked(input), Arn, CreationDate: created, LastModificationDate: now };
        const time = timeOf(input, now);
        schedules.set(Arn, schedule);
        clock.at(time, () => fire(schedule));
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
            return keep(input, clock.now());
        }),
        getSchedule: (input) => pass('GetSchedule', 'read', input, () => found(input)),
        updateSchedule: (input) => pass('UpdateSchedule', 'write', input, () => keep(input, found(input).CreationDate)),
        deleteSchedule: (input) => pass('DeleteSchedule', 'write', input, () => {
            found(input);
            schedules.delete(arnOf(input));
        }),
        invocations,
    };
}
function scheduler_outcomeOf(call) {
    try {
        call();
        return 'ok';
    }
    catch (error) {
        if (error instanceof fault/* WorldFault */.t6)
            return error.code;
        throw error;
    }
}
const DEFAULT_GROUP = 'default';
/** The texts of this service are from memory. */
const noSchedule = (name) => new fault/* WorldFault */.t6('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`);
const scheduler_invalid = (message) => new fault/* WorldFault */.t6('ValidationException', 400, message);
/** Refused here though AWS takes them: schedules that come again, and other time zones. That a time gone by is refused is unverified. */
function timeOf({ ScheduleExpression, ScheduleExpressionTimezone = 'UTC' }, now) {
    const text = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression)?.[1];
    const time = text === undefined ? undefined : (0,iso_time/* fromIso */.a)(`${text}Z`);
    if (time === undefined || time < now)
        throw scheduler_invalid(`Invalid Schedule Expression ${ScheduleExpression}.`);
    if (ScheduleExpressionTimezone !== 'UTC')
        throw scheduler_invalid(`The time zone ${ScheduleExpressionTimezone} is not supported.`);
    return time;
}
/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html */
const ROLE_ARN = /^arn:aws(-[a-z]+)?:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/** The schedule with AWS's defaults. */
function checked(input) {
    if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(input.Name))
        throw scheduler_invalid(`Invalid schedule name ${input.Name}`);
    if (!ROLE_ARN.test(input.Target.RoleArn))
        throw scheduler_invalid(`Invalid role ${input.Target.RoleArn}`);
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
    const law = lawOf(options);
    const gate = loggingGate({ now, check: lawCheck(law, user, now), keptCalls: options.keptCalls });
    const alarms = cloudWatch({ account, region, now, gate, ...metricLaw(law) });
    const functions = new Functions();
    const byHand = apiGatewayModel({ gate: OPEN_GATE, store });
    const world = {
        clock,
        start: clock.now(),
        account,
        region,
        store,
        law,
        gateway: apiGatewayModel({ gate, store }),
        console: byHand,
        alarms,
        sts: sts(account, user, gate),
        scheduler: scheduler({ account, region, clock, gate, gateway: byHand }),
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
const lawOf = (options) => ({
    credentials: 'valid',
    pacing: options.pacing ?? true,
    unpaced: new Set(options.unpaced),
    totalRate: options.totalRate ?? false,
    denied: new Set(),
    minute: options.minute ?? (0,units/* minutes */.Gx)(1),
    metricDelay: options.metricDelay ?? (0,units/* millis */.ne)(0),
    countsLatencies: true,
});
const metricLaw = (law) => ({
    minute: () => law.minute,
    metricDelay: () => law.metricDelay,
    countsLatencies: () => law.countsLatencies,
});
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
    return (request) => {
        const { service, operation, permission } = request;
        if (service === 'github')
            return;
        checkCredentials(service, law.credentials);
        const isDenied = law.denied.has(`${service}:${operation}`) || law.denied.has(permission?.action ?? '');
        // GetCallerIdentity needs no permission and cannot be denied (AWS, API reference of STS): it asks for none.
        if (permission !== undefined && isDenied)
            throw accessDenied(user, permission);
        if (service === 'apigateway')
            pace(request);
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
