export const id = 623;
export const ids = [623];
export const modules = {

/***/ 8822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _H: () => (/* binding */ keyPattern),
/* harmony export */   d4: () => (/* binding */ refuseFirst),
/* harmony export */   jo: () => (/* binding */ originProblems),
/* harmony export */   oW: () => (/* binding */ previewOf),
/* harmony export */   wt: () => (/* binding */ guardOrigin)
/* harmony export */ });
/* unused harmony export originOf */
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _record_origin__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4995);
/* harmony import */ var _record_stage_record__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6449);
/* harmony import */ var _record_throw_away__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4544);





/** Whom the run's preview stage belongs to; `undefined` when neither event nor name tells. */
function originOf(target, run) {
    const { trigger, repository, ref } = run;
    if (target.rule.key.includes('{number}')) {
        const number = trigger.kind === 'pull-request' ? trigger.pull.number : numberIn(target);
        return number === undefined ? undefined : { kind: 'pull-request', repository, number };
    }
    if (trigger.kind === 'pull-request')
        return originOfPull(trigger.pull, repository);
    if (trigger.kind === 'branch-deleted')
        return { kind: 'branch', repository, branch: trigger.branch };
    return ref === undefined ? undefined : { kind: 'branch', repository, branch: ref.name };
}
/** A stage named after the branch is the branch's, whether a push or its pull request comes first. */
const originOfPull = ({ number, fork, head }, repository) => fork ? { kind: 'pull-request', repository, number } : { kind: 'branch', repository, branch: head.branch };
/** `pr-42` of `pr-{number}`. */
function numberIn({ rule, name }) {
    const match = keyPattern(rule.key).exec(name);
    return match?.groups?.['number'] === undefined ? undefined : Number(match.groups['number']);
}
/** The names that a key with placeholders makes. */
function keyPattern(key) {
    const parts = key.split(/(\{(?:number|branch|sha|stage)\})/).map((part) => {
        if (part === '{number}')
            return '(?<number>[0-9]+)';
        return part.startsWith('{') ? '[A-Za-z0-9_-]+' : part;
    });
    return new RegExp(`^${parts.join('')}$`);
}
/** What the record of a stage says that comes and goes; `undefined` for one that stays. */
function previewOf(target, run, live, now) {
    if (!target.preview)
        return undefined;
    const recorded = live && (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_3__/* .fromTags */ .y)(live.tags)?.preview?.madeFor;
    const origin = originOf(target, run);
    const madeFor = recorded ?? (origin && (0,_record_origin__WEBPACK_IMPORTED_MODULE_2__/* .originText */ .CQ)(origin));
    if (madeFor === undefined) {
        return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(`stage ${target.name}`, 'neither the event nor the name tells which branch or pull request it belongs to', 'Run it on an event of that branch or pull request.');
    }
    return { madeFor, expires: target.rule.ttl === undefined ? undefined : (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .after */ .Pl)(now, target.rule.ttl) };
}
/** A stage of a key with placeholders is touched only when it is recorded as made for this branch or pull request. */
const guardOrigin = (target, run, live) => refuseFirst(originProblems(target, run, live));
function originProblems(target, run, live) {
    if (!target.preview || live === undefined)
        return [];
    const madeFor = (0,_record_stage_record__WEBPACK_IMPORTED_MODULE_3__/* .fromTags */ .y)(live.tags)?.preview?.madeFor;
    const isThrowAway = (0,_record_throw_away__WEBPACK_IMPORTED_MODULE_4__/* .throwAwayIn */ .Iw)(live.tags) !== undefined;
    if (madeFor !== undefined && !isThrowAway && isMadeFor(madeFor, target, run))
        return [];
    const made = madeFor === undefined ? 'it has no record of ours' : `it was made for ${madeFor}`;
    return [
        {
            at: `stage ${target.name}`,
            message: `the stage exists already, and ${made}: another branch or pull request never touches it`,
            hint: 'Rename the key in stages.yml, or delete the stage by hand if nobody needs it.',
        },
    ];
}
/** A person who names a stage by hand may mean any preview of the repository. */
function isMadeFor(madeFor, target, run) {
    const origin = originOf(target, run);
    if (origin !== undefined && madeFor === (0,_record_origin__WEBPACK_IMPORTED_MODULE_2__/* .originText */ .CQ)(origin))
        return true;
    return (run.trigger.kind === 'manual' || origin === undefined) && (0,_record_origin__WEBPACK_IMPORTED_MODULE_2__/* .isOfRepository */ .iI)(madeFor, run.repository);
}
function refuseFirst([first]) {
    if (first !== undefined)
        throw new _domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([first]);
}


/***/ }),

/***/ 4623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fg: () => (/* binding */ definitionOf),
  Lm: () => (/* binding */ wantedOf),
  F9: () => (/* binding */ wantedOfCanary)
});

// UNUSED EXPORTS: smokeOf

// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/domain/stage-name.ts
var stage_name = __webpack_require__(436);
// EXTERNAL MODULE: ./src/observe/api-content.ts
var api_content = __webpack_require__(5272);
// EXTERNAL MODULE: ./src/config/definition.ts + 1 modules
var definition = __webpack_require__(1817);
;// CONCATENATED MODULE: ./src/observe/definition.ts


/** PutRestApi takes 6 MB (AWS quota). */
const MAX_BYTES = 6 * 1024 * 1024;
/** Reads and checks the definition; `undefined` when the configuration names none. */
async function readDefinition(spec, files) {
    if (spec === undefined)
        return undefined;
    return (0,definition/* parseDefinition */.J)(textOf(await files.read(spec.path, MAX_BYTES), spec), spec);
}
function textOf(answer, spec) {
    const { at } = spec;
    switch (answer.kind) {
        case 'file':
            return answer.text;
        case 'missing':
            return (0,problem/* refuse */.TR)(at, `there is no file ${spec.path}`, 'Paths count from the folder of stages.yml; is the file checked out and built before this step?');
        case 'outside':
            return (0,problem/* refuse */.TR)(at, `${spec.path} leaves the workspace`, 'Name a file inside of it; links must not leave it either.');
        case 'too-large':
            return (0,problem/* refuse */.TR)(at, `${spec.path} has ${answer.bytes} bytes, API Gateway imports at most ${MAX_BYTES}`, 'Shorten descriptions and examples.');
        case 'unreadable':
            return (0,problem/* refuse */.TR)(at, `${spec.path} cannot be read: ${answer.why}`, 'Check that it is a text file.');
    }
}

// EXTERNAL MODULE: ./src/smoke/secrets.ts
var secrets = __webpack_require__(4208);
// EXTERNAL MODULE: ./src/commands/intent.ts
var intent = __webpack_require__(5162);
// EXTERNAL MODULE: ./src/commands/preview.ts
var preview = __webpack_require__(8822);
;// CONCATENATED MODULE: ./src/commands/wanted.ts







/** What the branch asks of its stage, with everything that has to be read for it. */
async function wantedOf(session, live) {
    const { target, config, run, outside, cloud, api } = session;
    const { rule } = target;
    const definition = await definitionOf(session);
    guardName(session, definition);
    return {
        stage: target.name,
        content: definition?.digest ?? (await (0,api_content/* apiContent */.Y)(cloud.gateway, api)),
        definition,
        variables: rule.variables,
        description: rule.description,
        smoke: smokeOf(session),
        throwAway: throwAwayOf(session, live),
        canary: rule.canary,
        keepDeployments: config.keepDeployments,
        preview: (0,preview/* previewOf */.oW)(target, run, live.stage, outside.clock.now()),
        commit: run.commit,
        ref: (0,intent/* refOf */.H8)(run),
        run: { path: run.path, url: run.url },
    };
}
/** What is on its way is what the canary was made with; the file's say is only how it goes on. */
function wantedOfCanary(session, live) {
    const { target, config, run, outside } = session;
    return {
        ...versionOfCanary(live),
        stage: target.name,
        definition: undefined,
        description: target.rule.description,
        smoke: smokeOf(session),
        throwAway: target.throwAway,
        canary: target.rule.canary,
        keepDeployments: config.keepDeployments,
        preview: (0,preview/* previewOf */.oW)(target, run, live.stage, outside.clock.now()),
        run: { path: run.path, url: run.url },
    };
}
function versionOfCanary({ stage, record, notes }) {
    const canary = stage?.canary;
    const note = canary && notes.get(canary.deployment);
    const { content, commit, ref } = record ?? { content: note?.content, commit: '', ref: undefined };
    const variables = note?.variables ?? { ...stage?.variables, ...canary?.overrides };
    return { content: content ?? NO_CONTENT, commit, ref, variables };
}
/** A stage that does not exist yet is itself where its first version is tested. */
function throwAwayOf({ target, journal }, live) {
    const { throwAway, name, rule } = target;
    if (throwAway === undefined && live.stage !== undefined && rule.smoke.some(({ beforeTraffic }) => beforeTraffic))
        journal.warn(`the smoke tests of ${name} count afterwards only: ${(0,stage_name/* throwAwayName */._)(name)}, where they would run before traffic, is another stage of the file, or too long a name`);
    return throwAway;
}
const NO_CONTENT = 'sha256:unknown';
/** An API that is found by its name would not be found again after an import that renames it. */
function guardName({ config }, definition) {
    const { target } = config.api;
    if (target.by !== 'name' || definition?.mode !== 'overwrite' || definition.title === target.name)
        return;
    (0,problem/* refuse */.TR)(`${definition.path}:1:1`, `info.title is ${JSON.stringify(definition.title ?? null)}, and an import names the API after it, so the next run would not find ${target.name}`, `Write \`title: ${target.name}\` there, or \`id:\` instead of \`name:\` under \`api:\`.`);
}
const definitionOf = ({ config, outside, }) => readDefinition(config.api.definition, outside.files);
/** The smoke tests with their secrets, which the log never shows; one without a value ends the run before its first write. */
function smokeOf({ target, outside: { host } }) {
    const tests = target.rule.smoke;
    const env = (name) => host.env(name);
    for (const name of (0,secrets/* secretNames */.XG)(tests)) {
        const value = env(name);
        if (value !== undefined && value !== '')
            host.mask(value);
    }
    const problems = (0,secrets/* unsetSecrets */.rW)(tests, env);
    if (problems.length > 0)
        throw new problem/* UserError */.yo(problems);
    return tests.map((test) => (0,secrets/* fillSecrets */.zr)(test, env));
}


/***/ }),

/***/ 1817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ parseDefinition)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/domain/canonical.ts
var canonical = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/domain/problem.ts
var problem = __webpack_require__(3603);
;// CONCATENATED MODULE: ./src/config/routes.ts

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'x-amazon-apigateway-any-method']);
/** `GET /orders/{id}` -> digest of the operation, of the parts that it refers to, and of what holds for every route. */
function routesOf(document) {
    const shared = (0,canonical/* digest */.br)(withoutParts(document));
    const routes = Object.entries((0,canonical/* objectIn */.D7)(document['paths'])).flatMap(([path, item]) => {
        const { parameters } = (0,canonical/* objectIn */.D7)(item);
        return Object.entries((0,canonical/* objectIn */.D7)(item))
            .filter(([method]) => METHODS.has(method.toLowerCase()))
            .map(([method, operation = null]) => {
            const own = { operation, parameters };
            return [`${verb(method)} ${path}`, (0,canonical/* digest */.br)({ ...own, shared, parts: partsOf(own, document) })];
        });
    });
    return Object.fromEntries(routes);
}
/** `GET /orders/{id}` -> its integration, where the operation itself declares one. */
function integrationsOf(document) {
    const routes = Object.entries((0,canonical/* objectIn */.D7)(document['paths'])).flatMap(([path, item]) => Object.entries((0,canonical/* objectIn */.D7)(item)).flatMap(([method, operation]) => {
        const { type, uri } = (0,canonical/* objectIn */.D7)((0,canonical/* objectIn */.D7)(operation)['x-amazon-apigateway-integration']);
        if (!METHODS.has(method.toLowerCase()) || typeof type !== 'string')
            return [];
        return [[`${verb(method)} ${path}`, { type: type.toUpperCase(), uri: textIn(uri) }]];
    }));
    return Object.fromEntries(routes);
}
const textIn = (value) => (typeof value === 'string' ? value : undefined);
const verb = (method) => (method.startsWith('x-') ? 'ANY' : method.toUpperCase());
/** Security schemes stay: operations name them without a reference. */
const withoutParts = (document) => ({
    ...document,
    paths: undefined,
    info: undefined,
    components: { securitySchemes: (0,canonical/* objectIn */.D7)(document['components'])['securitySchemes'] },
    definitions: undefined,
    parameters: undefined,
    responses: undefined,
});
/** By pointer, what `value` refers to with `$ref`, and what that refers to. */
function partsOf(value, document) {
    const pointers = new Set(referencesIn(value));
    // A set is walked in the order of what was added, and what is added on the way is met too.
    for (const pointer of pointers)
        for (const next of referencesIn(partAt(document, pointer)))
            pointers.add(next);
    return Object.fromEntries([...pointers].map((pointer) => [pointer, partAt(document, pointer)]));
}
function referencesIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const reference = (0,canonical/* objectIn */.D7)(value)['$ref'];
    const inside = Object.values(value).flatMap(referencesIn);
    return typeof reference === 'string' ? [reference, ...inside] : inside;
}
/** `#/components/schemas/Order`, as a JSON pointer (RFC 6901); `null` when nothing stands there. */
function partAt(document, pointer) {
    const steps = pointer.split('/').slice(1);
    return steps.reduce((at, step) => {
        const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
        const here = (0,canonical/* objectIn */.D7)(at);
        return (Object.hasOwn(here, name) ? here[name] : undefined) ?? null;
    }, document);
}

// EXTERNAL MODULE: ./src/config/yaml-document.ts
var yaml_document = __webpack_require__(6877);
;// CONCATENATED MODULE: ./src/config/definition.ts





function parseDefinition(body, spec) {
    const document = parse(body, spec);
    const version = document['openapi'] ?? document['swagger'];
    if (typeof version !== 'string' || !/^(3\.0(\.\d+)?|2\.0)$/.test(version)) {
        const hint = 'API Gateway imports `openapi: 3.0.x` and `swagger: "2.0"`; write one of them at the top.';
        return (0,problem/* refuse */.TR)(spec.at, `${spec.path} is not OpenAPI 3.0 or Swagger 2.0 (found ${JSON.stringify(version ?? null)})`, hint);
    }
    return {
        path: spec.path,
        mode: spec.mode,
        body,
        digest: (0,canonical/* digest */.br)({ mode: spec.mode, document }),
        routes: routesOf(document),
        integrations: integrationsOf(document),
        title: titleOf(document),
    };
}
function titleOf(document) {
    const { title } = (0,canonical/* objectIn */.D7)(document['info']);
    return typeof title === 'string' ? title : undefined;
}
function parse(body, spec) {
    const lines = new dist/* LineCounter */.HN();
    const composed = (0,yaml_document/* compose */.Z)(body, lines, BOUNDS);
    if (composed.kind !== 'document')
        return (0,problem/* refuse */.TR)(spec.path, 'it is nested too deep', 'Write it flatter.');
    const { document, hasMore } = composed;
    const fault = document.errors[0] ?? doubleKey(document);
    if (fault !== undefined) {
        const { line, col } = lines.linePos(fault.pos[0]);
        const at = { file: spec.path, line, column: col };
        return (0,problem/* refuse */.TR)(at, fault.message.split('\n')[0] ?? 'not YAML', 'Mend the file; it must be valid YAML or JSON.');
    }
    if (hasMore)
        return (0,problem/* refuse */.TR)(spec.path, 'it holds more than one document', 'Remove the line `---` and what follows it.');
    try {
        return (0,canonical/* objectIn */.D7)(document.toJS({ maxAliasCount: 1000 }));
    }
    catch (error) {
        return (0,problem/* refuse */.TR)(spec.path, 'its aliases expand to too much', 'Write the repeated parts out.', { cause: error });
    }
}
/** Its size is bounded by what API Gateway imports. */
const BOUNDS = { open: 200, lexemes: Infinity };
/** The first key that stands in a map for the second time. */
function doubleKey(document) {
    let found;
    (0,dist/* visit */.YR)(document, {
        Map(_, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                if (seen.has(key.value))
                    found = { message: `a key stands twice: ${String(key.value)}`, pos: [key.range?.[0] ?? 0] };
                if (found !== undefined)
                    return dist/* visit */.YR.BREAK;
                seen.add(key.value);
            }
            return undefined;
        },
    });
    return found;
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ apiContent)
/* harmony export */ });
/* harmony import */ var _domain_canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5610);

/**
 * What a deployment of the API would hold now, when no file defines it: settings, resources, methods and integrations,
 * and what the methods refer to. A part that no method refers to costs no call.
 *
 * Gateway responses are not looked at: they would cost every run one more call.
 */
async function apiContent(gateway, api) {
    const resources = await gateway.parts(api.id, 'resources');
    const methods = resources.flatMap((resource) => Object.values((0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(resource['resourceMethods']))).map(_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7);
    const parts = {};
    for (const [part, isUsed] of Object.entries(USES)) {
        if (methods.some(isUsed))
            parts[part] = (await gateway.parts(api.id, part)).map(withoutNoise);
    }
    return (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br)({ api: api.content, resources: resources.map(withoutNoise).sort(byPath), ...parts });
}
const USES = {
    authorizers: (method) => method['authorizerId'] !== undefined,
    'request-validators': (method) => method['requestValidatorId'] !== undefined,
    models: (method) => Object.values((0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(method['requestModels'])).some((model) => model !== 'Empty' && model !== 'Error'),
};
/** Ids of resources change when an API is imported anew and say nothing about what it does. */
function withoutNoise(resource) {
    const { id, parentId, resourceMethods, ...rest } = resource;
    if (resourceMethods === undefined)
        return { ...rest, ...(resource['path'] === undefined && { id, parentId }) };
    const methods = Object.entries((0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(resourceMethods)).map(([verb, method]) => [
        verb,
        withoutOwnNamespace((0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(method), id),
    ]);
    return { ...rest, resourceMethods: Object.fromEntries(methods) };
}
function withoutOwnNamespace(method, resource) {
    const integration = (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(method['methodIntegration']);
    if (integration['cacheNamespace'] !== resource)
        return method;
    return { ...method, methodIntegration: { ...integration, cacheNamespace: undefined } };
}
const byPath = (a, b) => (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(a['path'] ?? null) < (0,_domain_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(b['path'] ?? null) ? -1 : 1;


/***/ }),

/***/ 4544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ throwAwayIn),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   bs: () => (/* binding */ signOfLife),
/* harmony export */   oH: () => (/* binding */ throwAwayTags),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _domain_iso_time__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4703);
/* harmony import */ var _domain_units__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3503);
/* harmony import */ var _stage_record__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6449);



const OWNER = 'stages:throw-away';
const UNTIL = 'stages:expires';
const RUN = 'stages:run';
/** `undefined`: it is not one of ours. */
function throwAwayIn(tags) {
    const owner = tags[OWNER];
    if (owner === undefined)
        return undefined;
    return { owner, until: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .fromIso */ .a)(tags[UNTIL] ?? '') ?? (0,_domain_units__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(0), run: tags[RUN] ?? '' };
}
/** A record like that of any stage of ours: with a time at which it goes, and of a version that nobody wants. */
function throwAwayTags({ deployment, commit }, { owner, until, run }) {
    const record = {
        deployment,
        content: undefined,
        previous: undefined,
        before: undefined,
        commit,
        ref: undefined,
        run,
        progress: { state: 'done' },
        preview: { madeFor: run, expires: until },
    };
    return { ...(0,_stage_record__WEBPACK_IMPORTED_MODULE_2__/* .toTags */ .L)(record), [OWNER]: owner };
}
/** Whether two runs, `octo/orders/actions/…`, are of one repository. */
const isSameRepository = (one, other) => repositoryOf(one) === repositoryOf(other);
const repositoryOf = (run) => run.slice(0, Math.max(0, run.indexOf('/actions/')));
/** Its run is dead for all that `run` can know: it says nothing any more, or `run` is a later attempt of it. */
function isOver(left, run, now) {
    const [mine, its] = [attemptOf(run), attemptOf(left.run)];
    return now >= left.until || (mine.run === its.run && its.attempt < mine.attempt);
}
function attemptOf(path) {
    const [run = '', attempt = ''] = path.split('/attempts/');
    return { run, attempt: Number(attempt) };
}
/** Its run lives. */
const signOfLife = (until) => ({ [UNTIL]: (0,_domain_iso_time__WEBPACK_IMPORTED_MODULE_0__/* .toIso */ .t)(until) });


/***/ }),

/***/ 4208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   rW: () => (/* binding */ unsetSecrets),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   zr: () => (/* binding */ fillSecrets)
/* harmony export */ });
/* harmony import */ var _domain_json_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1794);
/* harmony import */ var _domain_problem__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);


/** `${NAME}`, with a name as environment variables have it. */
const REFERENCE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** The names in headers and bodies, each once, in the order of the file. */
const secretNames = (tests) => [...new Set(tests.flatMap(namesIn))];
/** One problem for each test and name that the environment cannot fill. GitHub passes a missing secret as empty text. */
const unsetSecrets = (tests, env) => tests.flatMap((test) => namesIn(test).flatMap((name) => FOREIGN.test(name) ? [foreign(test, name)] : isUnset(env(name)) ? [unset(test, name)] : []));
/** The test as it is sent. Throws `UserError` for a name without a value, or a header's value with a line break. */
function fillSecrets(test, env) {
    const value = (name) => {
        const found = env(name);
        if (found !== undefined && !isUnset(found))
            return found;
        const { at, message, hint } = unset(test, name);
        return (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(at, message, hint);
    };
    const headers = Object.entries(test.headers).map(([key, text]) => [key, fillHeader(test, text, value)]);
    return {
        ...test,
        headers: Object.fromEntries(headers),
        body: test.body === undefined ? undefined : fillBody(test.body, value),
        secrets: namesIn(test).map(value),
    };
}
/**
 * Text of the API, which may echo what it was sent, without the secrets: as they are, and as JSON writes them. The runner
 * masks its log only, not a comment.
 */
const hideSecrets = (text, { secrets }) => secrets
    .flatMap((secret) => [secret, (0,_domain_json_text__WEBPACK_IMPORTED_MODULE_1__/* .withinJson */ .y)(secret)])
    .sort((a, b) => b.length - a.length)
    .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
const namesIn = ({ headers, body }) => [
    ...new Set([...Object.values(headers), body ?? ''].flatMap((text) => [...text.matchAll(REFERENCE)].map(([, name]) => name ?? ''))),
];
/** The runner's and the cloud's own credentials are no API's business, whatever a pull request writes. */
const FOREIGN = /^(AWS_|ACTIONS_|GITHUB_TOKEN$|INPUT_|STATE_)/;
const isUnset = (value) => value === undefined || value === '';
const unset = (test, name) => (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .problemAt */ .l4)(test.at, `\${${name}} in the smoke test ${test.method} ${test.path} has no value`, `Set ${name} under env: of the step that uses this action, e.g. from a secret of the repository or environment.`);
const foreign = (test, name) => ({
    ...unset(test, name),
    message: `\${${name}} in the smoke test ${test.method} ${test.path} is a credential of the job itself`,
    hint: 'A smoke test sends only what you put under env: of the step for it; choose another name.',
});
const fill = (text, value) => text.replace(REFERENCE, (_, name) => value(name));
/** A secret that ends in a line break would make the client quote it in its error. */
const fillHeader = (test, text, value) => fill(text, (name) => /\p{Cc}/u.test(value(name))
    ? (0,_domain_problem__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(test.at, `\${${name}} in a header of the smoke test ${test.method} ${test.path} has a line break or another control character`, 'Store the value again without it.')
    : value(name));
const fillBody = (body, value) => fill(body, (0,_domain_json_text__WEBPACK_IMPORTED_MODULE_1__/* .isJson */ .F)(body) ? (name) => (0,_domain_json_text__WEBPACK_IMPORTED_MODULE_1__/* .withinJson */ .y)(value(name)) : value);


/***/ })

};
